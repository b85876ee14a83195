import { type AddressParts, addressParts } from "./address-parts.ts";
import { addressesIn, unbrokenWords } from "./addresses-in.ts";
import type { CommonWords } from "./common-words.ts";
import { distinctiveWords } from "./distinctive-words.ts";
import { foldedWords, gap } from "./fold.ts";
import { keyField } from "./free-texts.ts";
import { handlePatterns, isProfileHost, profilePatterns } from "./handles.ts";
import { initialsPattern } from "./initials.ts";
import { nameStem, nameStems } from "./name-stem.ts";
import { type NameWord, tellingWords } from "./name-words.ts";
import { namesInWords } from "./names-in-words.ts";
import { postalParts } from "./postal-addresses.ts";
import type { Pattern } from "./scanner.ts";
import { sentencesOf } from "./sentences-of.ts";
import { isFewFigures, numberPatterns, platesIn } from "./telling-numbers.ts";
import { vocabulary } from "./vocabulary.ts";

const partsOfName = new Set(["names.full", "names.given", "names.family", "names.patronymic"]);
/** How the fields end that say in words who somebody is. */
const whoInWords = ["who.text", "speaker.text"];

/** The field of addresses that go because of where they lead: their host is no secret. */
export const leadField = "leads";

/** The field of sentences that go with the text that they stand in: nothing in them goes by itself. */
export const sentenceField = "sentence";

const idField = /^(?:provisions\.)?id$/;
/** Fields that say in a word of everybody's what somebody or something is. */
const ordinaryField = /^(?:roles\.title|relationships\.kind|description|identifiers\.scheme)$|(?:^|\.)(?:kind|role)$/;
/** A single word that is no name. */
const ordinaryWord = /^[^\s\p{Lu}\p{Nd}]\S*$/u;

/** The longest text that is compared letter by letter; a longer one is looked for in pieces. */
const longestPiece = 240;
const longestHead = 40;
/** Texts of so many words are looked for inflected too. */
const mostInflected = 4;
/** So many neighbouring words of a name are looked for written together, beside all of them. */
const mostJoined = 4;
/** What Persian writes between parts of a word. */
const halfSpace = "\u200C";
/** A part of an address, and a sentence of an article's text, has so many words to be looked for by itself. */
const leastWords = 4;
/** A sentence of other texts has so many. */
const leastOfSentence = 3;
/** One of a detail, and one of many letters. */
const leastOfFact = 2;
/** From so many letters on a sentence of two words is somebody's: many languages write much in one word. */
const manyLetters = 20;
/** What articles say, much of which is everybody's. */
const articleField = /^(?:body|summary|images\.caption)$/;

/**
 * What to look for elsewhere, once a text is removed: a name in all its forms, another text as it is and in pieces.
 *
 * @param field - the fields that lead to the text, such as `details.text`.
 * @param ofPerson - whether it is removed with a person.
 * @param common - what others say in the same field, which tells nothing.
 * @param hasAddresses - whether it may hold postal addresses.
 */
export function patternsOf(
  text: string,
  field: string,
  ofPerson: boolean,
  common: CommonWords,
  hasAddresses: boolean = false,
): Pattern[] {
  if (field === "byline.name") return namePatterns(text, true, common);
  if (partsOfName.has(field))
    return ofPerson
      ? namePatterns(text, true, common)
      : [...namePatterns(text, false, common), ...distinctivePatterns(text, common)];
  if (isFewFigures(text)) return [];
  if (field === keyField) return piecePatterns(text, 2);
  if (field === sentenceField) return sentencePatterns(text, field);
  if (idField.test(field) && !isOwn(foldedWords(text), 2)) return [];
  if (ordinaryField.test(field) && ordinaryWord.test(text)) return [];
  const address = addressParts(text);
  if (address !== undefined) return addressPatterns(address, field === leadField, common);
  if (common.has(field, text)) return [];
  if (!/^(?:details|identifiers)\b/.test(field) && vocabulary().has(foldedWords(text).join(""))) return [];
  const names = whoInWords.some((end) => field.endsWith(end)) ? namesInWords(text) : [];
  return [
    ...wholePatterns(text),
    ...names.flatMap((name) => namePatterns(name, true, common)),
    ...sentencesOf(text).flatMap((sentence) => sentencePatterns(sentence, field)),
    ...(hasAddresses ? postalParts(text).flatMap((part) => piecePatterns(part, 2)) : []),
    ...numberPatterns(text),
    ...platesIn(text).flatMap((plate) => piecePatterns(plate, 2)),
    ...handlePatterns(text),
    ...unbrokenWords(text).flatMap((word) => wordPatterns(word, common)),
  ];
}

/** An address as a whole, its host unless others lead there too, its parts, and the handle of a profile. */
function addressPatterns({ host, whole, parts }: AddressParts, isLead: boolean, common: CommonWords): Pattern[] {
  const isOfProfile = isProfileHost(host);
  const isShared = isLead || isOfProfile || common.hasHost(host);
  const own = parts.filter((part) => !common.hasPart(host, part));
  const apart = own.flatMap((part) => [
    ...piecePatterns(part, hasOwnFigures(part) ? 2 : leastWords),
    ...numberPatterns(part),
  ]);
  const profile = isOfProfile && !isLead ? profilePatterns(own) : [];
  return [...wholePatterns(whole), ...(isShared ? [] : wholePatterns(host)), ...apart, ...profile];
}

/** The addresses and handles in a word of a text. */
function wordPatterns(word: string, common: CommonWords): Pattern[] {
  const addresses = addressesIn(word).map((range) => word.slice(...range));
  return (addresses.length === 0 ? [word] : addresses).flatMap((each) => {
    const [name = "", domain] = each.split("@");
    if (domain !== undefined && !/[/:]/.test(each)) return [...piecePatterns(each, 2), ...piecePatterns(name, 2)];
    const address = addresses.length === 0 ? undefined : addressParts(each.replace(/^(?:[^/]*:\/\/)?/, "https://"));
    if (address !== undefined) return addressPatterns(address, false, common);
    return handle.test(each) && !common.hasHost(each) ? piecePatterns(each, 2) : [];
  });
}

/** What is written together as handles and hosts are. */
const handle = /_|\p{L}{2}\.\p{L}{2}/u;

/** A name as a whole and written together; of a person, each of its words too. */
function namePatterns(name: string, ofPerson: boolean, common: CommonWords): Pattern[] {
  const initials = initialsPattern(name);
  if (initials !== undefined) return [initials];
  const words = foldedWords(name);
  // Others leave out an apostrophe or a hyphen within a word, and write a space for a half-space.
  const spellings = [foldedWords(name, gap.strong), foldedWords(name.replaceAll(halfSpace, " "))];
  const respelt = spellings.filter(({ length }) => length !== words.length).flatMap(wholeName);
  const telling = ownWords(tellingWords(name), common);
  const short = telling.flatMap(shortPattern);
  const isShort = words.length === 1 && short.length === 1;
  const isOrdinary =
    ofPerson && words.length === 1 && telling.some(({ capital, withYa }) => capital || withYa === true);
  const all = isOrdinary ? telling.flatMap(formsOf) : wholeName(words);
  const whole = isShort ? short : [...all, ...respelt];
  if (words.length < 2) return whole;
  const together = [words, words.toReversed()].map((each) => ({ ...cut(stemOfAll(each)), together: true }));
  if (!ofPerson) return [...whole, ...together];
  const apart = telling.flatMap((each) => (each.word.length > 2 ? formsOf(each) : []));
  return [
    ...whole,
    ...together,
    ...apart,
    ...short,
    ...pairPatterns(words, telling),
    ...joinedPatterns(words, telling),
    ...spacedPatterns(name),
  ];
}

/**
 * Words of a name that stand beside each other, written together: `عبدالله` of `عبد الله حسن`, `Samiroğlu`. One at least is
 * looked for by itself, and none is a letter alone.
 */
function joinedPatterns(words: readonly string[], telling: readonly NameWord[]): Pattern[] {
  const found = new Set(telling.map(({ word }) => word));
  return words.flatMap((_, from) => {
    const run = words.slice(from, from + mostJoined);
    const ends = run.map((_word, at) => run.slice(0, at + 1)).slice(1);
    const joined = ends.filter(
      (each) => each.every(({ length }) => length > 1) && each.some((word) => found.has(word)),
    );
    return joined.flatMap((each) =>
      nameStems(each.join("")).map((stem) => ({ ...stem, ...cut(stem.head), together: true })),
    );
  });
}

/** Words of a name that a half-space joins, apart: `مه لقا` of `مه‌لقا`. */
function spacedPatterns(name: string): Pattern[] {
  const joined = name.split(/\s+/u).filter((part) => part.includes(halfSpace));
  return joined.flatMap((part) => inflectedPatterns(foldedWords(part.replaceAll(halfSpace, " "))));
}

/** A word of a name in its forms. */
function formsOf({ word, capital, withYa }: NameWord): Pattern[] {
  if (withYa === true) return [{ head: word, endings: "ali", word: true, withYa }];
  return inflectedPatterns([word]).map((each) => ({ ...each, capital: each.capital || capital }));
}

/** Two neighbouring words of a name of which one is looked for only as it is written: beside the other, however it is. */
function pairPatterns(words: readonly string[], telling: readonly NameWord[]): Pattern[] {
  const asWritten = new Set(telling.flatMap(({ word, withYa }) => (withYa === true ? [word] : [])));
  return words.flatMap((first, at) => {
    const second = words[at + 1];
    const isPair = second !== undefined && (asWritten.has(first) || asWritten.has(second));
    return isPair ? inflectedPatterns([first, second]) : [];
  });
}

/**
 * The words of a name without those that are names of others, who stay. Where any name may be another's, each form of one
 * that stays is: `Elnur` of `Mother of Elnur`. Where the other's is inflected, all have to be forms, and none such a name as
 * it is: `Эльнура` of `Мать Эльнура` is Эльнур's, and `Мария` of `Мать Мария` her own, whatever Мария stays.
 */
function ownWords(words: readonly NameWord[], common: CommonWords): NameWord[] {
  const isForm = ({ word }: NameWord) => common.hasFormOfNameWord(word);
  const areInflected = words
    .filter(({ others }) => others === "inflected")
    .every((each) => isForm(each) && !common.hasNameWord(each.word));
  const isAnothers = (each: NameWord) =>
    (each.others === "any" && isForm(each)) || (each.others === "inflected" && areInflected);
  return words.filter((each) => !isAnothers(each));
}

/** Words written together, without the ending that inflection changes; a letter alone is none. */
function stemOfAll(words: readonly string[]): string {
  return words.at(-1)?.length === 1 ? words.join("") : nameStem(words.join(""));
}

/** The words of the name of a place or an organization that no other has, with a capital. */
function distinctivePatterns(name: string, common: CommonWords): Pattern[] {
  const words = distinctiveWords(name).filter((word) => !common.hasNameWord(word));
  return words.flatMap((word) => inflectedPatterns([word]).map((each) => ({ ...each, capital: true })));
}

/** A word of two letters as it is: with a capital, since many without one are everybody's. */
function shortPattern({ word, isWhole }: NameWord): Pattern[] {
  return word.length === 2 && isWhole ? [{ head: word, word: true, capital: true }] : [];
}

/** A name inflected; one too long for a name in pieces. */
function wholeName(words: readonly string[]): Pattern[] {
  return lettersIn(words) > longestPiece ? piecesOf(words) : inflectedPatterns(words);
}

function lettersIn(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

/** A text of a few words as it is and inflected; a longer one as it is. */
function wholePatterns(text: string): Pattern[] {
  const initials = initialsPattern(text);
  if (initials !== undefined) return [initials];
  const words = foldedWords(text);
  const letters = words.join("");
  if (letters.length < (words.length > 1 ? 2 : 3)) return [];
  if (words.length > mostInflected) return piecesOf(words);
  const inflected = wholeName(words).filter(({ capital }) => capital !== true);
  const loose = words.length === 1;
  return [...inflected.map((each) => ({ ...each, loose })), ...(words.length > 1 ? piecesOf(words) : [])];
}

/** A piece of a text, if it has so many words, or is a number, and so is nothing but itself. */
function piecePatterns(text: string, least: number): Pattern[] {
  const words = foldedWords(text);
  return isOwn(words, least) ? piecesOf(words) : [];
}

/** A sentence, if it has so many words or letters that it is no one else's. */
function sentencePatterns(text: string, field: string): Pattern[] {
  const hasManyLetters = lettersIn(foldedWords(text)) >= manyLetters;
  if (hasManyLetters || /^details\b/.test(field)) return piecePatterns(text, leastOfFact);
  // Three words with a figure are most often a date.
  const isEverybodys = field === sentenceField || articleField.test(field) || /\p{N}/u.test(text);
  return piecePatterns(text, isEverybodys ? leastWords : leastOfSentence);
}

function isOwn(words: readonly string[], least: number): boolean {
  const letters = lettersIn(words);
  return words.length > 1 ? words.length >= least && letters > 2 : /\d/.test(words[0] ?? "") && letters > 4;
}

/** Whether a part of an address has figures that are no year. */
function hasOwnFigures(part: string): boolean {
  return foldedWords(part).some((word) => /^\p{Nd}/u.test(word) && !/^(?:1[89]|20)\d\d$/.test(word));
}

function inflectedPatterns([first = "", ...others]: readonly string[]): Pattern[] {
  const rest = others.map(nameStems);
  return nameStems(first).map((stem) => ({ ...stem, ...cut(stem.head), rest, word: true }));
}

/** Letters as head and tail: a search takes time for each letter of a head, and of a tail only where one is found. */
function cut(letters: string): Pattern {
  if (letters.length <= longestHead) return { head: letters };
  return { head: letters.slice(0, longestHead), tail: letters.slice(longestHead, longestPiece) };
}

/** Words with what stands between them left out, in pieces that are short enough. */
function piecesOf(words: readonly string[]): Pattern[] {
  const pieces: string[] = [""];
  for (const word of words.flatMap(shortened)) {
    const last = pieces.at(-1) ?? "";
    if (last.length + word.length > longestPiece) pieces.push(word);
    else pieces[pieces.length - 1] = last + word;
  }
  // What is cut within a word has no borders.
  const bordered = words.every((word) => word.length <= longestPiece);
  return pieces.map((piece) => ({ ...cut(piece), bordered }));
}

/** A word in parts that are no longer than a piece. */
function shortened(word: string): string[] {
  const count = Math.ceil(word.length / longestPiece);
  return Array.from({ length: count }, (_, at) => word.slice(at * longestPiece, (at + 1) * longestPiece));
}
