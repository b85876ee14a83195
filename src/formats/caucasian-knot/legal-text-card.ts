import { type LegalText, legalStages, legalTextKinds } from "../../records/legal-text.ts";
import type { Party } from "../../records/party.ts";
import { creditWord, imageOf } from "./caption.ts";
import { readDay } from "./dateline.ts";
import { dayPattern } from "./months.ts";
import { isParagraph } from "./page.ts";
import type { Card } from "./read-cards.ts";

/** A credit that stands before a title on one line, by the ways in which the site's credits end. */
const creditBefore = new RegExp(`^${creditWord}.{0,200}?(?:using ai|https?://\\S+)(?= |$)`, "iu");

/** The title of a legal text, which is no sentence, and the credit before it. */
export function titleIn(text: string): [credit: string, title: string] | undefined {
  const credit = creditBefore.exec(text)?.[0] ?? "";
  const title = text.slice(credit.length).trim();
  return credit || !isParagraph(title) ? [credit, title] : undefined;
}

/** Words for the kinds of legal texts, in the order of `legalTextKinds`. */
const kindWord =
  /^(?:(code|кодекс)|(law|act|закон)|(decree|указ)|(treaty|convention|договор|конвенци)|(agreement|соглашени)|(declaration|деклараци)|(memorandum|меморандум))(?:s|[а-я]{0,2})$/iu;

function kindOf(word: string): LegalText["kind"] | undefined {
  const [, ...kinds] = kindWord.exec(word) ?? [];
  return legalTextKinds[kinds.findIndex(Boolean)];
}

/** What words such as these lead to is what a text is about, not what it is. */
const about = / (?:about|by|for|of|on|to|об?|по) /u;

const name = "(?:the )?\\p{Lu}[^\\s,.;]*(?: (?:of )?\\p{Lu}[^\\s,.;]*){0,6}";
const names = `${name}(?:(?:, |,? and )${name}){0,8}`;
const between = new RegExp(`(?<!\\p{L})between (${names})`, "u");

/**
 * What happened to a text, where its description opens with that: `The peace treaty, which was signed by A and B on
 * 5 June 2020`, or `The Caucasian Knot publishes the treaty on the lake, which ...`.
 */
const happened = new RegExp(
  "^(?:The .?Caucasian Knot.? publishes )?[Tt]h(?:e|is) (?:(?!the )[\\p{L}-]+ ){0,2}?(\\p{L}+)" +
    "(?: (?:between|for|of|on) ([^.;]{0,200}?))?,?(?: which| that)? (?:was|were) (\\p{L}+)" +
    `(?: by (${names}))?(?: (?:at|in) ${name})?,?(?: on)? (${dayPattern})(?!\\d)` +
    `(?:[^.;]{0,100}? the mediation of (${names}))?`,
  "u",
);

/** What the card of a legal text tells. */
export function legalTextOf({ title, picture, description = "" }: Card): Omit<LegalText, "id"> {
  const kind = wordsIn(title.split(about)[0]).map(kindOf).find(Boolean) ?? "other";
  const parties = /agree|treaty|memo/u.test(kind) && partiesIn(between.exec(title)?.[1]);
  const [, noun = "", topic, verb = "", who, day = "", mediation] = happened.exec(description) ?? [];
  const stage = legalStages.find((word) => verb.startsWith(word.slice(0, 7)));
  const when = readDay(day);
  const isAbout = kindOf(noun) === kind && !wordsIn(topic).some(kindOf);
  const by = partiesIn(who);
  const mediators = isAbout && partiesIn(mediation);
  return {
    title,
    kind,
    ...(parties && { parties }),
    ...(mediators && { mediators }),
    ...(isAbout && stage && when && { stages: [{ stage, when, ...(by && { by }) }] }),
    ...(picture && { images: [imageOf(picture)] }),
    ...(description && { extra: { description } }),
  };
}

function wordsIn(text = ""): string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

/** Who is named in a list of words such as `A, B and C`; undefined where nobody is. */
function partiesIn(list = ""): Party[] | undefined {
  const names = list.split(/,? and |, /u).map((text) => text.trim());
  return names[0] ? names.map((text) => ({ text })) : undefined;
}
