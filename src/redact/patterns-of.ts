import { visitTexts } from "./fields.ts";
import { foldedWords } from "./fold.ts";
import { nameStems } from "./name-stem.ts";
import type { Pattern } from "./scanner.ts";

/** Words in names that are nobody's name. */
const particles = new Set(
  "al ad as bey bin de del den der di du el ibn khanim kizi kyzy la le oglu ogly oğlu qizi the van von кызы оглы".split(
    " ",
  ),
);
const nameKeys = new Set(["full", "given", "family", "patronymic"]);
/** Fields whose words are everybody's: they go with their record, but are not looked for elsewhere. */
const shared = new Set([
  "publisher",
  "license",
  "scheme",
  "jurisdiction",
  "language",
  "script",
  "country",
  "currency",
  "type",
  "kind",
  "edtf",
  "zone",
  "tolerance",
  "category",
  "level",
  "stance",
  "supports",
  "measure",
  "duration",
  "article",
  "person",
  "organization",
  "place",
  "when",
  "until",
  "born",
  "died",
  "publishedAt",
  "inForce",
]);
/** Fields that say what is sensitive, or who it is, in however few words. */
const telling = new Set(["details", "identifiers"]);

const longestHead = 40;

/**
 * What to look for elsewhere, once a part of a case file is removed: names in all their forms, and texts as they are.
 *
 * @param ids - the ids of all records: a field that points at one is no text.
 */
export function patternsOf(value: unknown, path: readonly (string | number)[], ids: ReadonlySet<string>): Pattern[] {
  const patterns: Pattern[] = [];
  const isPerson = path[0] === "persons";
  const outer = path.map(String);
  visitTexts(value, (text, keys) => {
    const key = keys.findLast((each) => !/^\d+$/.test(each)) ?? outer.findLast((each) => !/^\d+$/.test(each)) ?? "";
    if (nameKeys.has(key)) patterns.push(...namePatterns(text, isPerson));
    else if (!shared.has(key) && (key === "id" || !ids.has(text)))
      patterns.push(
        ...textPatterns(
          text,
          [...outer, ...keys].some((each) => telling.has(each)),
        ),
      );
  });
  return patterns;
}

/** A name as a whole; of a person, each of its words too. */
function namePatterns(name: string, ofPerson: boolean): Pattern[] {
  const words = foldedWords(name);
  const [first = "", ...others] = words;
  const rest = others.map((word) => nameStems(word)[0] ?? word);
  const whole = nameStems(first).map(
    (head): Pattern => (rest.length === 0 ? { head, word: true } : { head, rest, word: true }),
  );
  if (!ofPerson || words.length < 2) return whole;
  const apart = words.filter((word) => word.length > 2 && !particles.has(word)).flatMap(nameStems);
  return [...whole, ...apart.map((head) => ({ head, word: true }))];
}

/** A text as a whole and each of its sentences, of an address each of its parts, if it is long enough to be nothing but itself. */
function textPatterns(text: string, isTelling: boolean): Pattern[] {
  const isAddress = /^https?:/i.test(text);
  const pieces = new Set([text, ...text.split(isAddress ? /[/?#&=]+/ : /[.!?\n\r]+/)]);
  return [...pieces].flatMap((piece) => {
    const words = foldedWords(piece);
    const letters = words.join("");
    if (letters.length < 3) return [];
    const isOwn = words.length > 1 || (/\d/.test(letters) && letters.length > 4);
    if (!isOwn && !isTelling) return [];
    return { head: letters.slice(0, longestHead), tail: letters.slice(longestHead) };
  });
}
