import { namedCharacter } from "./named-character.ts";

/** A run of bytes as addresses write them, however many times over. */
const percentRun = /(?:%(?:25)*[0-9a-f]{2})+/iy;
/** UTF-16 code units as old scripts write them. */
const unitRun = /(?:%(?:25)*u[0-9a-f]{4})+/iy;
/** UTF-16 code units as JSON and programs write them, escaped once or twice. */
const backslashRun = /(?:\\{1,4}(?:u[0-9a-f]{4}|x[0-9a-f]{2}))+/iy;
/** A character as HTML writes it, however many times over: by its number or its name. */
const entity = /&(?:amp;)*(?:(?:#0*(\d{1,7})|#x0*([0-9a-f]{1,6})|(shy|zwn?j|nbsp));?|([a-z]{2,31});)/iy;
/** What HTML writes within words and shows nothing of. */
const unseenTag = /<(?:\/?(?:wbr|b|i|u|em|strong|span|small|mark|font|sup|sub|ins|del)\s?\/?|!--\s?--)>/iy;
/** A host that is written in Punycode. */
export const inPunycode = /(?<![a-z\d])xn--/i;

const lastCodePoint = 0x10ffff;
/** How many times over an address may be escaped in different ways. */
const mostRounds = 5;

/** Characters that a text writes in another way. */
export interface Escaped {
  /** What is meant; U+FFFD where bytes are not UTF-8. */
  characters: string;
  /** Where the escape ends. */
  end: number;
}

/** Whether an escape may start with a character. */
export function startsEscape(codePoint: number): boolean {
  return codePoint === 0x25 || codePoint === 0x26 || codePoint === 0x3c || codePoint === 0x5c;
}

/**
 * The characters that an escape stands for: percent-encoded as in addresses, as in JSON, or as an entity of HTML; none for a
 * tag that only splits a word.
 *
 * @returns undefined where none starts at `at`.
 * @example
 * escapeAt("a%C3%A9b", 1) // => { characters: "é", end: 7 }
 */
export function escapeAt(text: string, at: number): Escaped | undefined {
  const [bytes] = matchAt(percentRun, text, at) ?? [];
  if (bytes !== undefined) {
    const codes = Uint8Array.from(codesOf(bytes, 2));
    return { characters: new TextDecoder().decode(codes), end: at + bytes.length };
  }
  const [units] = matchAt(unitRun, text, at) ?? [];
  if (units !== undefined) {
    const characters = codesOf(units, 4).map((unit) => String.fromCharCode(unit));
    return { characters: characters.join(""), end: at + units.length };
  }
  const [numbers] = matchAt(backslashRun, text, at) ?? [];
  if (numbers !== undefined) {
    const characters = numbers
      .split(/[\\ux]+/i)
      .slice(1)
      .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)));
    return { characters: characters.join(""), end: at + numbers.length };
  }
  const [tag] = matchAt(unseenTag, text, at) ?? [];
  if (tag !== undefined) return { characters: "", end: at + tag.length };
  const [whole, decimal, hex, unseen, name] = matchAt(entity, text, at) ?? [];
  if (whole === undefined) return undefined;
  const named = unseen ?? name;
  const codePoint = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  const isNone = named === undefined && codePoint > lastCodePoint;
  const characters =
    named === undefined ? (isNone ? undefined : String.fromCodePoint(codePoint)) : namedCharacter(named);
  return characters === undefined ? undefined : { characters, end: at + whole.length };
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

/** The numbers at the ends of the parts of a run. */
function codesOf(run: string, digits: number): number[] {
  return run
    .slice(1)
    .split("%")
    .map((part) => Number.parseInt(part.slice(-digits), 16));
}

/** A text with each escape in it read once. */
export function decoded(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const escaped = startsEscape(text.charCodeAt(at)) ? escapeAt(text, at) : undefined;
    if (escaped === undefined) continue;
    parts.push(text.slice(done, at), escaped.characters);
    done = escaped.end;
    at = done - 1;
  }
  return parts.join("") + text.slice(done);
}

/**
 * An address as it is meant, with all escapes read, however they are nested.
 *
 * @returns undefined where it cannot be read: bytes that are not UTF-8, a host in Punycode, escapes without an end.
 */
export function readAddress(address: string): string | undefined {
  let read = address;
  for (let round = 0; round < mostRounds; round++) {
    if (read.includes("\uFFFD") || inPunycode.test(read)) return undefined;
    const plain = decoded(read);
    if (plain === read) return read;
    read = plain;
  }
  return undefined;
}
