/** An address on the web, without its scheme, and its parts. */
export interface AddressParts {
  host: string;
  whole: string;
  /** The parts of its path, query and fragment, without the endings of files. */
  parts: string[];
}

const fileEnding = /\.(?:[sx]?html?|php\d?|[aj]spx?|cgi|jpe?g|png|gif|webp|pdf|docx?|mp[34])$/i;

/** Takes an address on the web apart; undefined for a text that is none. */
export function addressParts(text: string): AddressParts | undefined {
  const [, whole] = /^https?:\/\/(?:www\.)?(\S+)$/i.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const [host = "", ...parts] = whole.split(/[/?#&=]+/);
  return { host, whole, parts: parts.map((part) => part.replace(fileEnding, "")) };
}
