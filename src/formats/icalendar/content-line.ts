import { showUnseen } from "../../core/show-unseen.ts";

const mostOctets = 75;

/**
 * A text as a value of iCalendar: line breaks, commas, semicolons and backslashes are escaped, and control characters,
 * which it may not hold, are replaced.
 *
 * @see RFC 5545, section 3.3.11
 * @example textValue("one, two\nthree") // => "one\\, two\\nthree"
 */
export function textValue(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/(?![\t\n])\p{Cc}/gu, "\uFFFD")
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** A text for people as a value of iCalendar: characters that nobody sees are shown by their numbers. */
export function shownValue(text: string): string {
  return textValue(showUnseen(text));
}

/**
 * A line of an iCalendar file, with its line break. A line of more than 75 octets goes on in the next, after a space; no
 * character is cut in two.
 *
 * @param name - the property's name, with its parameters.
 * @see RFC 5545, section 3.1
 * @example contentLine("SUMMARY", "Release") // => "SUMMARY:Release\r\n"
 */
export function contentLine(name: string, value: string): string {
  let line = "";
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > mostOctets) {
      line += "\r\n ";
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return `${line}\r\n`;
}

/** How many octets a code point takes in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
