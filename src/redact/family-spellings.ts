import type { AnyCaseFile } from "../case-file/case-file.ts";
import type { PersonName } from "../records/name.ts";
import type { CommonWords } from "./common-words.ts";
import { patternsOf } from "./patterns-of.ts";
import type { RemovedText } from "./removed-text.ts";
import { scannerOf } from "./scanner.ts";

/** What else may be another name altogether, such as the one before a marriage. */
const otherKinds = new Set<string | undefined>(["former", "alias", "nickname"]);
/** What is a spelling of another of somebody's names. */
const spellings = new Set<string | undefined>(["transliteration", "misprint"]);
const familyField = "names.family";

/**
 * The other spellings of the names of families that go from people who stay since they are those of people who go: a
 * name in another script, or a transliteration. Another name altogether, such as a former one, is none; and where
 * somebody has two names in one script none is taken, since it is not known which of them a spelling is of.
 *
 * @param texts - the texts that go.
 * @param isGone - whether a record goes.
 * @param common - finds what others say, who stay.
 */
export function familySpellings(
  { persons = [] }: AnyCaseFile,
  texts: readonly RemovedText[],
  isGone: (id: string) => boolean,
  common: () => CommonWords,
): RemovedText[] {
  const families = texts.filter(({ field, ofPerson }) => ofPerson && (field === familyField || field === "names.full"));
  const candidates = persons.flatMap(({ id, names }) => {
    const own = names.filter(({ family, kind }) => family !== undefined && !otherKinds.has(kind));
    return isGone(id) || own.length < 2 ? [] : [own];
  });
  const found = new Set<string>();
  // Each round looks for the spellings that the one before found.
  for (let before = -1; families.length > 0 && candidates.length > 0 && found.size > before; ) {
    before = found.size;
    const looked = [...families.map(({ text }) => text), ...found];
    const { scrub } = scannerOf(looked.flatMap((text) => patternsOf(text, familyField, true, common())));
    const goes = ({ family = "" }: PersonName) => !/\p{L}/u.test(scrub(family));
    for (const names of candidates) {
      if (!names.some(goes)) continue;
      const others = names.filter((name) => !goes(name));
      const known = new Set(names.filter(goes).map(scriptOf));
      const areSpellings = others.every((name) => spellings.has(name.kind) || !known.has(scriptOf(name)));
      if (areSpellings) for (const { family = "" } of others) found.add(family);
    }
  }
  return Array.from(found, (text) => ({ text, field: familyField, ofPerson: true }));
}

const scripts = [
  /^\P{L}*\p{sc=Latin}/u,
  /^\P{L}*\p{sc=Cyrillic}/u,
  /^\P{L}*\p{sc=Georgian}/u,
  /^\P{L}*\p{sc=Armenian}/u,
  /^\P{L}*\p{sc=Arabic}/u,
];

/** The script of a family's name, as its first letter tells. */
function scriptOf({ family = "" }: PersonName): number {
  return scripts.findIndex((script) => script.test(family));
}
