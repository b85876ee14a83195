import { foldedWords, gap } from "./fold.ts";
import { isGeneralWord } from "./general-words.ts";
import { isSmall } from "./is-small.ts";
import { isRoleWord } from "./role-words.ts";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words between the words of a name; first or last and with a capital, they are somebody's name: Van, Le, Do. */
const particles = setOf(
  "ben bin da de del den der di do du ibn la le van von ал аль бен бин ван да де дер ди ибн ла ле фон эль ال ام بن בן בר בת",
);
/** Words after a name that are one before it. */
const honorifics = setOf("bey khanim");
/** Whose child somebody is. */
const ofFather = setOf("kizi kyzy oglu ogly qizi кызы оглы");
/** Words in small letters that go on with what somebody is: of, from, who. What follows is no name of theirs. */
const joins = setOf(
  "of from who whose whom which that with without in at on by near for to and olan " +
    "в во из с со у на от для при по и которыи которая которое которые что з із від що якии яка z ze w od ktory ktora",
);
/** Kin and friends whose name follows at once, as it is. */
const kinOf = setOf("والد والده زوجه زوج ابنه مادر پدر همسر");
/** Kin and friends with a name, inflected, behind or before them. */
const kinOfInflected = setOf(
  "мать мама отец папа брат сын дочь жена муж друг подруга сосед соседка мати батько син дружина anasi atasi qardasi " +
    "bacisi qonsusu annesi babasi kardesi",
);
/** Months and words of everybody's that are names too. */
const ordinary = setOf(
  "azad hakim hekim imam sahid march april may june july august september october mart aprel avqust noyabr " +
    "nisan mayis temmuz eylul ekim kasim maj marzec czerwiec lipiec listopad " +
    "март апрель маи август сентябрь октябрь ноябрь лютии березень червень жовтень листопад մարտ մայիս",
);
/** A name, folded, and the Arabic word that is the same then. */
const ali = "علي";
const on = "على";
/** Articles, titles and numbers, which are nobody's name wherever they stand. */
const never = setOf("ad al as dr el ii iii iv jr mr mrs ms sr st the");

const fewFigures = /^\p{Nd}{1,4}$/u;

/** What a word that describes somebody may be of another: any name, or one that is inflected. */
type Others = "any" | "inflected";

/** A word of a name that tells whose it is. */
export interface NameWord {
  /** In its folded form. */
  word: string;
  /** Whether it is looked for with a capital only. */
  capital: boolean;
  /** Whether nothing stands with it, no hyphen and no apostrophe, and it does not begin with a small letter. */
  isWhole: boolean;
  /** Whether it is looked for with `ي` or `ی` at its end only, as it is written: with `ى` it is the Arabic word for "on". */
  withYa?: boolean | undefined;
  /** Whether it may be the name of somebody else, by whom this person is described. */
  others?: Others | undefined;
}

/**
 * The words of a person's name that are looked for by themselves: no titles, no numbers of a few figures, particles
 * only where they are no particles, and no words for roles before the first other word or in small letters. Of a
 * description, no word that is no name, be it of another.
 *
 * @example
 * tellingWords("Van Petrosyan").map(({ word }) => word) // => ["van", "petrosyan"]
 * tellingWords("Judge Anna Cook").map(({ word }) => word) // => ["anna", "cook"]
 * tellingWords("Anna van Dyk").map(({ word }) => word) // => ["anna", "dyk"]
 * tellingWords("Woman who saw Elnur").map(({ word, others }) => [word, others]) // => [["elnur", "any"]]
 */
export function tellingWords(name: string): NameWord[] {
  const parts = partsOf(name);
  const isRole = (part: string) => foldedWords(part, gap.strong).every(isRoleWord);
  const isSmallWord = (part: string) => isSmall(part.match(/\p{L}/u)?.[0] ?? "");
  const firstName = parts.findIndex((part) => !isRole(part) && !isSmallWord(part));
  const others = othersIn(parts, isRole, isSmallWord);
  const isEnd = (at: number) => at === 0 || at === parts.length - 1;
  return parts.flatMap((part, at) => {
    const other = others[at];
    if (isRole(part) && (firstName === -1 || at < firstName || isSmallWord(part))) return [];
    if (other === "none" || (other === "any" && isRole(part))) return [];
    if (isSmallWord(part) && isJoin(part)) return [];
    const letters = part.match(/\p{L}/gu) ?? [];
    const [letter = ""] = letters;
    const isWhole = foldedWords(part).join(" ").length === letters.length;
    const mayBeName = isWhole && isEnd(at) && letter !== letter.toLowerCase();
    const words = [...new Set([...foldedWords(part), ...foldedWords(part, gap.strong)])];
    return words.flatMap((word) => {
      const isParticle = particles.has(word) || honorifics.has(word);
      if (never.has(word) || ofFather.has(word) || fewFigures.test(word)) return [];
      if (isParticle && !(mayBeName && (at === 0 || !honorifics.has(word)))) return [];
      const capital = isParticle || (ordinary.has(word) && !isSmall(letter));
      const withYa = word === ali && !part.includes(on);
      return { word, capital, withYa, isWhole: isWhole && !isSmall(letter), others: other };
    });
  });
}

/** What white space parts in a name, with the marks that stand alone behind it. */
function partsOf(name: string): string[] {
  const parts: string[] = [];
  for (const part of name.split(/\s+/u)) {
    if (/[\p{L}\p{N}]/u.test(part)) parts.push(part);
    else if (parts.length > 0) parts[parts.length - 1] += part;
  }
  return parts;
}

/** Whether a word, folded, says of what kind a place is, or that its number follows. */
function isKind(word: string): boolean {
  return word === "no" || isGeneralWord(word);
}

/** Whether a part of a name goes on with what somebody is. */
function isJoin(part: string): boolean {
  return joins.has(foldedWords(part, gap.strong).join(" "));
}

/** What a name of another ends with, or what follows it begins with: commas, dashes, slashes, brackets, quotation marks. */
const ofNext = /[,،;؛:/\p{Pd}\p{Ps}\p{Pe}\p{Pi}] | [,،;؛:/\p{Pd}\p{Ps}\p{Pe}\p{Pi}"]/u;

/**
 * Which parts of a name may be names of others: those behind a role and a word such as "of", to the next mark, and those
 * beside a word for kin that takes them so. Behind a role no name are words in small letters, and those that say of what
 * kind a place is, up to the first that does not. A name in small letters throughout tells nothing of it.
 */
function othersIn(
  parts: readonly string[],
  isRole: (part: string) => boolean,
  isSmallWord: (part: string) => boolean,
): (Others | "none" | undefined)[] {
  const folded = parts.map((part) => foldedWords(part, gap.strong).join(" "));
  const isInflected = kinOfInflected.has(folded[0] ?? "") || kinOfInflected.has(folded.at(-1) ?? "");
  const hasCapital = parts.some((part) => !isSmallWord(part));
  let isBehindRole = false;
  let mayBeKind = true;
  return parts.map((part, at) => {
    const before = parts[at - 1] ?? "";
    if (ofNext.test(`${before} ${part}`)) isBehindRole = false;
    const joinsRole = at > 0 && isRole(before) && isSmallWord(part) && isJoin(part);
    if (hasCapital && (joinsRole || kinOf.has(folded[at - 1] ?? ""))) isBehindRole = true;
    mayBeKind = isSmallWord(part) || (mayBeKind && isKind(folded[at] ?? ""));
    if (isBehindRole) return mayBeKind ? "none" : "any";
    return isInflected ? "inflected" : undefined;
  });
}
