import type { LegalStage, LegalText } from "../../records/legal-text.ts";
import type { Party } from "../../records/party.ts";
import { readCaption } from "./caption.ts";
import { dayIn, dayPattern } from "./months.ts";
import type { Line } from "./page.ts";

/** What the cards of legal texts say, before each has an id, and the lines that belong to no card. */
export interface LegalTextsReading {
  legalTexts: Omit<LegalText, "id">[];
  rest: Line[];
}

/** A card: the credit of its picture and its title on one line, or on two, then one paragraph that is a sentence. */
export function readLegalTexts(lines: readonly Line[]): LegalTextsReading {
  const rest: Line[] = [];
  const legalTexts: LegalTextsReading["legalTexts"] = [];
  let picture: Line | undefined;
  let title: string | undefined;
  const endCard = (description?: string) => {
    if (title === undefined) {
      if (picture !== undefined) rest.push(picture);
    } else legalTexts.push(legalTextOf(title, description, picture));
    title = undefined;
    picture = undefined;
  };
  for (const line of lines) {
    const { credit, text } = creditApart(line.text);
    if (line.role === "picture" || (credit !== "" && text === "")) {
      endCard();
      picture = line;
    } else if (title === undefined && (credit !== "" || !isSentence(text))) {
      title = text;
      if (credit !== "") picture = { ...line, text: credit };
    } else if (title !== undefined && isSentence(text)) endCard(text);
    else {
      endCard();
      if (isSentence(text)) rest.push(line);
      else title = text;
    }
  }
  endCard();
  return { legalTexts, rest };
}

function isSentence(text: string): boolean {
  return /[.!?…]["”»]?$/u.test(text);
}

/** Where the credit ends that stands before a title on the same line. */
const creditEnd =
  /^(?:(?:the )?(?:illustration|photo|screenshot|image|collage)|иллюстрация|фото|скриншот|изображение|коллаж)(?![\p{L}-]).{0,200}?(?:using ai|с помощью ии|(?:for|для) (?:the )?["“«]?(?:caucasian knot|кавказского узла)["”»]?|https?:\/\/\S+)\.?(?= |$)/iu;

function creditApart(text: string): { credit: string; text: string } {
  const credit = creditEnd.exec(text)?.[0] ?? "";
  return { credit, text: text.slice(credit.length).trim() };
}

/** What a legal text is, by the first of these words in its title. */
const kinds: readonly [RegExp, LegalText["kind"]][] = [
  [/(?<!\p{L})(?:agreements?|соглашени\p{L}+)/iu, "agreement"],
  [/(?<!\p{L})(?:treaty|treaties|convention|договор\p{L}*|конвенци\p{L}+)/iu, "treaty"],
  [/(?<!\p{L})(?:declaration|деклараци\p{L}+)/iu, "declaration"],
  [/(?<!\p{L})(?:memorandum|memoranda|меморандум\p{L}*)/iu, "memorandum"],
  [/(?<!\p{L})(?:code|кодекс\p{L}*)(?!\p{L})/iu, "code"],
  [/(?<!\p{L})(?:decree|указ\p{L}?)(?!\p{L})/iu, "decree"],
  [/(?<!\p{L})(?:judgment|judgement|verdict|приговор\p{L}*)/iu, "judgment"],
  [/(?<!\p{L})(?:law|statute|act|закон\p{L}{0,2})(?!\p{L})/iu, "statute"],
  [/(?<!\p{L})(?:regulations?|resolution|постановлени\p{L}+)/iu, "regulation"],
];

function kindOf(title: string): LegalText["kind"] {
  const found = kinds.map(([word, kind]) => ({ kind, at: title.search(word) })).filter(({ at }) => at >= 0);
  return found.sort((a, b) => a.at - b.at)[0]?.kind ?? "other";
}

const name = "(?:the )?\\p{Lu}[\\p{L}'’-]*(?: (?:of (?:the )?)?\\p{Lu}[\\p{L}'’-]*){0,6}";
const between = new RegExp(`(?<!\\p{L})between (${name}(?:, ${name}){0,8},? and ${name})`, "u");
const mediation =
  /(?<!\p{L})(?:(?:through|with|under) the mediation of|mediated by|при посредничестве) ([^,.;()]{3,120})/u;

/** What is said of the text itself: by its kind's word, or in a clause that hangs on it. */
const happened = new RegExp(
  "(?:which|that|agreement|treaty|declaration|memorandum|document) (?:was|were) " +
    `(initiali?l?ed|signed|ratified|adopted|published)(?: by ([^.;]{3,200}?))?,? on (${dayPattern})`,
  "iu",
);
const happenedInRussian = new RegExp(
  `котор\\p{L}{2,3} (?:был[аои]? )?(парафир|подпис|ратифиц|приня|опублик)(\\p{L}*) ([^.;]{0,200}?)(${dayPattern})`,
  "iu",
);

const stages: readonly [string, LegalStage["stage"]][] = [
  ["init", "initialled"],
  ["sign", "signed"],
  ["rati", "ratified"],
  ["adop", "adopted"],
  ["publ", "published"],
  ["пара", "initialled"],
  ["подп", "signed"],
  ["рати", "ratified"],
  ["прин", "adopted"],
  ["опуб", "published"],
];

function legalTextOf(title: string, description = "", picture?: Line): Omit<LegalText, "id"> {
  const said = description.slice(0, 4000);
  const parties = between.exec(title)?.[1] ?? between.exec(said)?.[1];
  const mediator = mediation.exec(said)?.[1];
  const stage = stageIn(said);
  return {
    title,
    kind: kindOf(title),
    ...(parties !== undefined && { parties: partiesIn(parties) }),
    ...(mediator !== undefined && { mediators: partiesIn(mediator) }),
    ...(stage !== undefined && { stages: [stage] }),
    ...(picture !== undefined && { images: [readCaption(picture) ?? { caption: picture.text }] }),
    ...(description !== "" && { extra: { description } }),
  };
}

function stageIn(text: string): LegalStage | undefined {
  const english = happened.exec(text);
  const russian = english === null ? happenedInRussian.exec(text) : null;
  const [verb, who, date] = english
    ? [english[1], english[2], english[3]]
    : [russian?.[1], /^\p{L}*ли$/u.test(russian?.[2] ?? "") ? russian?.[3] : undefined, russian?.[4]];
  const stage = stages.find(([stem]) => verb?.toLowerCase().startsWith(stem))?.[1];
  const when = dayIn(date ?? "");
  if (stage === undefined || when === undefined) return undefined;
  const by = partiesIn(who ?? "");
  return { stage, when, ...(by.length > 0 && { by }) };
}

/** Who is named in a list of words such as `A, B and C`. */
function partiesIn(list: string): Party[] {
  return list
    .split(/,? (?:and|и) |, /u)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => ({ text }));
}
