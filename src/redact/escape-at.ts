/** A run of bytes as addresses write them. */
const percentRun = /(?:%[0-9a-f]{2})+/iy;
/** A character as HTML writes it: by its number, or one that is not seen. */
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(shy|zwj|zwnj|nbsp));?/iy;

const unseen: Readonly<Record<string, string>> = { shy: "\u00AD", zwj: "\u200D", zwnj: "\u200C", nbsp: "\u00A0" };
const lastCodePoint = 0x10ffff;

/** Characters that a text writes in another way. */
export interface Escaped {
  /** What is meant; U+FFFD where bytes are not UTF-8. */
  characters: string;
  /** Where the escape ends. */
  end: number;
}

/**
 * The characters that an escape stands for: percent-encoded as in addresses, or as an entity of HTML.
 *
 * @returns undefined where none starts at `at`.
 * @example
 * escapeAt("a%C3%A9b", 1) // => { characters: "é", end: 7 }
 */
export function escapeAt(text: string, at: number): Escaped | undefined {
  percentRun.lastIndex = at;
  const [run] = percentRun.exec(text) ?? [];
  if (run !== undefined) {
    const bytes = Uint8Array.from(run.slice(1).split("%"), (byte) => Number.parseInt(byte, 16));
    return { characters: new TextDecoder().decode(bytes), end: at + run.length };
  }
  entity.lastIndex = at;
  const found = entity.exec(text);
  if (found === null) return undefined;
  const [whole, decimal, hex, name] = found;
  const end = at + whole.length;
  if (name !== undefined) return { characters: unseen[name.toLowerCase()] ?? "", end };
  const codePoint = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  return codePoint > lastCodePoint ? undefined : { characters: String.fromCodePoint(codePoint), end };
}

/** Whether an address can be read: its bytes are UTF-8, and its host is written in letters, not in Punycode. */
export function isReadableAddress(address: string): boolean {
  if (/[/.@]xn--/i.test(address)) return false;
  for (let at = address.indexOf("%"); at !== -1; ) {
    const { characters, end } = escapeAt(address, at) ?? { characters: "", end: at + 1 };
    if (characters.includes("\uFFFD")) return false;
    at = address.indexOf("%", end);
  }
  return true;
}
