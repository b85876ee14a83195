import type { LegalStage, LegalText } from "../../records/legal-text.ts";
import type { Party } from "../../records/party.ts";
import { creditWord, pictureOf } from "./caption.ts";
import { readDay } from "./dateline.ts";
import { dayPattern } from "./months.ts";
import type { Card } from "./read-cards.ts";

/** A credit that stands before a title on one line, by the ways in which the site's credits end. */
const creditBefore = new RegExp(
  `^${creditWord}.{0,200}?(?:using ai|с помощью ии|(?:for|для) (?:the )?.?(?:caucasian knot|кавказского узла).?|https?://\\S+)(?= |$)`,
  "iu",
);

/** The title of a legal text, which is no sentence, and the credit before it. */
export function titleIn(text: string): [credit: string, title: string] | undefined {
  const credit = creditBefore.exec(text)?.[0] ?? "";
  const title = text.slice(credit.length).trim();
  return credit || !/[.!?…]["”»]?$/u.test(title) ? [credit, title] : undefined;
}

/** What words say, by how they start, as the source of regular expressions. */
type Stems<T> = readonly (readonly [T, string])[];

function stemsOf(table: Stems<unknown>): string {
  return table.map(([, stems]) => stems).join("|");
}

function meaningOf<T>(table: Stems<T>, word: string): T | undefined {
  return table.find(([, stems]) => new RegExp(stems, "iu").test(word))?.[0];
}

/** What a legal text is, by the first of these words in its title. */
const kinds: Stems<LegalText["kind"]> = [
  ["agreement", "agreement|соглашен"],
  ["treaty", "treat[yi]|convention|договор|конвенц"],
  ["declaration", "declaration|деклар"],
  ["memorandum", "memorand|меморанд"],
  ["code", "code|кодекс"],
  ["decree", "decree|указ"],
  ["statute", "law|act|закон"],
];

const kindIn = new RegExp(`(?<!\\p{L})(?:${stemsOf(kinds)})`, "iu");

const name = "(?:the )?\\p{Lu}[\\p{L}'’-]*(?: (?:of )?\\p{Lu}[\\p{L}'’-]*){0,6}";
const between = new RegExp(`(?<!\\p{L})between (${name}(?:, ${name}){0,8},? and ${name})`, "u");
const mediation = /(?:the mediation of|mediated by|при посредничестве) ([^,.;()]{3,120})/u;

const stages: Stems<LegalStage["stage"]> = [
  ["initialled", "initial|парафир"],
  ["signed", "signed|подпис"],
  ["ratified", "ratif"],
  ["adopted", "adopt|принят"],
];

/** What is said of the text itself: by the word for its kind, or in a clause that hangs on it. */
const happened = new RegExp(
  "(?:(?:which|that|agreement|treaty|declaration|memorandum) (?:was|were)|котор\\p{L}{2,3}(?: был[аои]?)?) " +
    `((?:${stemsOf(stages)})\\p{L}*)( [^.;]{0,200}?)?,?(?: on)? (${dayPattern})`,
  "iu",
);

/** What the card of a legal text tells. */
export function legalTextOf({ title, picture, description = "" }: Card): Omit<LegalText, "id"> {
  const said = description.slice(0, 4000);
  const parties = partiesIn((between.exec(title) ?? between.exec(said))?.[1]);
  const mediators = partiesIn(mediation.exec(said)?.[1]);
  const stage = stageIn(said);
  return {
    title,
    kind: meaningOf(kinds, kindIn.exec(title)?.[0] ?? "") ?? "other",
    ...(parties && { parties }),
    ...(mediators && { mediators }),
    ...(stage && { stages: [stage] }),
    ...(picture && { images: [pictureOf(picture)] }),
    ...(description && { extra: { description } }),
  };
}

/** Who did it stands after "by" in English; in Russian it is the subject of a verb in the plural. */
function stageIn(text: string): LegalStage | undefined {
  const [, verb = "", who = "", day = ""] = happened.exec(text) ?? [];
  const stage = meaningOf(stages, verb);
  const when = readDay(day);
  if (!stage || !when) return undefined;
  const by = partiesIn(who.startsWith(" by ") || verb.endsWith("ли") ? who.replace(/^ by /u, "") : "");
  return { stage, when, ...(by && { by }) };
}

/** Who is named in a list of words such as `A, B and C`; undefined where nobody is. */
function partiesIn(list = ""): Party[] | undefined {
  const names = list.split(/,? (?:and|и) |, /u).map((text) => text.trim());
  return names[0] ? names.map((text) => ({ text })) : undefined;
}
