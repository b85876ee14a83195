import { decoded } from "./escape-at.ts";
import { fieldIn } from "./fields.ts";

const whereabouts = new Set<unknown>(["location", "contact"]);

/** Whether a record or a detail says where somebody is, or how to find them, by its category or its sensitivity. */
export function isOnWhereabouts(part: unknown): boolean {
  return [part, fieldIn(part, "sensitivity")].some((each) => whereabouts.has(fieldIn(each, "category")));
}

/** What parts the lines of an address, and the sentences around it; a short word with a dot is cut short: `ул.` */
const commas = /[,;\n\u060C\u055D]|:(?=\s)|(?<=\p{L}{4}|\p{Nd})(?<!просп|бульв)[.!?](?=\s|$)/u;
const betweenWords = /[\s.№#]+/u;
const year = /(?<!\p{Nd})(?:1[89]|20)\d\d(?!\p{Nd})/u;
const small = /^[^\p{Lu}\p{Nd}]*$/u;

/**
 * The parts of the postal addresses in a text: what stands between commas with a number that is no year, of two words or
 * more, the number with the street that follows or comes before it, and with one before the comma. A number with one word
 * after it and no capital before it is most often a date or a count, and none.
 *
 * @example
 * postalParts("Lives at 12 Nizami Street, flat 7") // => ["Lives at 12 Nizami Street", "12 Nizami Street", "flat 7"]
 * postalParts("Nizami Street, 12") // => ["Nizami Street 12"]
 */
export function postalParts(text: string): string[] {
  let before: readonly string[] = [];
  const found = decoded(text)
    .split(commas)
    .flatMap((part) => {
      const words = part.split(betweenWords).filter((word) => /[\p{L}\p{N}]/u.test(word));
      const street = before;
      before = words;
      const at = words.findIndex((word) => /\p{Nd}/u.test(word) && !year.test(word));
      return at === -1 ? [] : aroundNumber(words, at, street);
    });
  return [...new Set(found.filter((each) => each.length > 1).map((each) => each.join(" ")))];
}

/** What to look for around a number: words, each as they may stand elsewhere. */
function aroundNumber(words: readonly string[], at: number, before: readonly string[]): string[][] {
  const after = words.length - at - 1;
  const number = words.slice(at, at + 1);
  const isDate = after === 1 && words.slice(0, at).every((word) => small.test(word));
  const own = nameOf(words.slice(0, at), 1);
  return [
    isDate ? [] : [...words],
    at > 0 && after > 1 ? words.slice(at) : [],
    own.length > 0 && own.length < at ? [...own, ...number] : [],
    ...(at < 2 && after === 0 && !before.some((word) => /\p{Nd}/u.test(word))
      ? afterStreet(words, number, before)
      : []),
  ];
}

/** A number with the street that stands before its comma, and what the number is of: `ул. Низами, д. 12`. */
function afterStreet(words: readonly string[], number: readonly string[], before: readonly string[]): string[][] {
  const street = nameOf(before, 2);
  if (street.length === 0) return [];
  // The name of a town with a figure may be what begins a dispatch: Baku, 12 April.
  const isStreet = street.length > 1 || (before.length === 2 && small.test(before[0] ?? ""));
  return [[...street, ...words], isStreet ? [...street, ...number] : []];
}

/** The words of a street from its name on, without what leads to it: small letters, or a first word before such. */
function nameOf(words: readonly string[], most: number): string[] {
  const rest = words.length > most && small.test(words[1] ?? "") ? words.slice(1) : words;
  const name = rest.findIndex((word) => !small.test(word));
  return name === -1 ? [] : rest.slice(name);
}
