import { relationText } from "../case-file/relation-text.ts";
import type { Finding } from "../chronology/findings/finding.ts";
import type { Reason } from "../chronology/reason.ts";
import type { Bounds } from "../dates/bounds.ts";
import { Term } from "../events/term.ts";
import type { Source } from "../records/source.ts";
import { escapeMarkup, sentenceMarkup } from "./markup.ts";
import { ownFields } from "./own-fields.ts";
import type { ReasonWords } from "./reason-words.ts";
import { hasOwnEnd, type ShownEvent } from "./shown-event.ts";
import { type StatementWords, sayTerm, sayWhen } from "./statement-words.ts";

/** What the items of the list are written with. */
export interface ItemWords {
  /** The name of a record, by id. */
  nameOf(id: string): string;
  locale: string;
  statementWords: StatementWords;
  say(bounds: Bounds): string;
  sayReason: ReasonWords;
  /** A link to an article that stands among the sources of the page. */
  cite(article: string): string;
  /** Where an event stands in the list. */
  placeOf: ReadonlyMap<string, number>;
  findingsOf: ReadonlyMap<string, readonly Finding[]>;
  sayFinding(finding: Finding): string;
  count: number;
}

const orders = {
  certain: "certainly not before the one above",
  likely: "likely not before the one above",
  same: "starts with the one above",
  unordered: "open against the one above",
} satisfies Record<ShownEvent["entry"]["order"], string>;

/** An event of the list: what the source said, what follows from all of it, why, and what was found. */
export function eventItem(shown: ShownEvent, words: ItemWords): string {
  const { index, event, entry, account, likely, isTermLikely } = shown;
  const { nameOf, say } = words;
  const {
    rank: [first, last],
  } = entry;
  const place = `${first === last ? first : `${first} to ${last}`} of ${words.count}${index === 0 ? "" : `; ${orders[entry.order]}`}`;
  const dates = `${say(account.start)}${hasOwnEnd(account) ? `; ends ${say(account.end)}` : ""}`;
  const facts: [label: string, markup: string][] = [
    ["The source says", list(statementsOf(shown, words.statementWords).map(sentenceMarkup))],
    ...(account.termEnd === undefined
      ? []
      : [
          [
            "Its term ends",
            `${escapeMarkup(say(account.termEnd))}${isTermLikely ? statusMarkup("likely") : ""}`,
          ] satisfies [string, string],
        ]),
    ["Place in order", escapeMarkup(place)],
    ...ownFields(event, nameOf).map(([label, text]): [string, string] => [label, bdi(text)]),
    ["Sources", list((event.sources ?? []).map((source) => sourceMarkup(source, words)))],
    ["Findings", list((words.findingsOf.get(event.id) ?? []).map((finding) => findingMarkup(finding, words)))],
    ["Left out", list(entry.leftOut.map((reason) => reasonMarkup(reason, words)))],
    ["Accounts of the same", list(otherAccounts(shown, words))],
    ["Note", event.note === undefined ? "" : bdi(event.note)],
  ];
  const status = [...(likely ? ["likely"] : []), ...(entry.status === "reported" ? [] : [entry.status])];
  return [
    `<li id="event-${index + 1}" class="event${likely ? " soft" : ""}">`,
    `<h3>${bdi(nameOf(event.id))}${status.map(statusMarkup).join("")}</h3>`,
    `<p class="date">${escapeMarkup(dates)}</p><dl>`,
    ...facts
      .filter(([, markup]) => markup !== "")
      .map(([label, markup]) => `<dt>${escapeMarkup(label)}</dt><dd>${markup}</dd>`),
    "</dl>",
    whyMarkup(shown, words),
    "</li>",
  ].join("");
}

function statementsOf({ event }: ShownEvent, words: StatementWords): string[] {
  const { when, until, relations = [] } = event;
  const term = "term" in event ? Term.safeParse(event.term) : undefined;
  const statements = [
    ...(when === undefined ? [] : [sayWhen(when, words)]),
    ...(until === undefined ? [] : [`until ${sayWhen(until, words)}`]),
    ...relations.map((relation) => relationText(relation, words)),
    ...(term?.success ? [`term: ${sayTerm(term.data, words)}`] : []),
  ];
  return statements.length === 0 ? ["no date"] : statements;
}

const pointNames = { start: "Start", end: "End", "term-end": "Term’s end" } satisfies Record<
  ShownEvent["because"][number]["of"],
  string
>;

/** The statements that each bound rests on, folded away until asked for. */
function whyMarkup({ because }: ShownEvent, words: ItemWords): string {
  const sides = because.flatMap(({ of, earliest, latest }) => [
    [`${pointNames[of]}, not earlier`, earliest] as const,
    [`${pointNames[of]}, not later`, latest] as const,
  ]);
  const shown = sides.filter(([, reasons]) => reasons.length > 0);
  if (shown.length === 0) return "";
  const rows = shown.map(
    ([label, reasons]) => `<dt>${label}</dt><dd>${list(reasons.map((reason) => reasonMarkup(reason, words)))}</dd>`,
  );
  return `<details class="why"><summary>Why these bounds</summary><dl>${rows.join("")}</dl></details>`;
}

function reasonMarkup(reason: Reason, words: ItemWords): string {
  const soft = reason.soft ? statusMarkup("uncertain") : "";
  const sources = reason.sources.map((source) => sourceMarkup(source, words)).join("; ");
  const place = words.placeOf.get(reason.record);
  const said = sentenceMarkup(words.sayReason(reason));
  const link = place === undefined ? said : `<a href="#event-${place + 1}">${said}</a>`;
  return `${link}${soft}${sources === "" ? "" : ` <span class="sources">${sources}</span>`}`;
}

/** A finding in words, with links to the events that it tells of. */
export function findingMarkup(finding: Finding, { sayFinding, placeOf }: ItemWords): string {
  const records = [...finding.records, ...finding.statements.map(({ record }) => record)];
  const links = [...new Set(records.flatMap((record) => placeOf.get(record) ?? []))]
    .sort((a, b) => a - b)
    .map((place) => `<a href="#event-${place + 1}">${place + 1}</a>`);
  const events = `see event${links.length === 1 ? "" : "s"} ${links.join(", ")}`;
  return `${sentenceMarkup(sayFinding(finding))}${links.length === 0 ? "" : ` <span class="sources">${events}</span>`}`;
}

/** A word behind what it is said of, set apart. */
export function statusMarkup(word: string): string {
  return ` <span class="status">${word}</span>`;
}

/** "[1] reported, Name: “quote”". */
function sourceMarkup({ article, stance = "reported", speaker, quote }: Source, { cite, nameOf }: ItemWords): string {
  const who = speaker === undefined ? "" : `, ${bdi(typeof speaker === "string" ? nameOf(speaker) : speaker.text)}`;
  const words = quote === undefined ? "" : `: <q dir="auto">${escapeMarkup(quote)}</q>`;
  return `${cite(article)} ${stance}${who}${words}`;
}

function otherAccounts({ entry, event }: ShownEvent, { placeOf, nameOf }: ItemWords): string[] {
  return entry.accounts.flatMap((account) => {
    const place = placeOf.get(account.event);
    return account.event === event.id || place === undefined
      ? []
      : `<a href="#event-${place + 1}">${bdi(nameOf(account.event))}</a>`;
  });
}

/** Text from data, in its own direction. */
export function bdi(text: string): string {
  return `<bdi>${escapeMarkup(text)}</bdi>`;
}

/** One thing as it is, several as a list. */
function list(items: readonly string[]): string {
  const [first, ...others] = items;
  if (first === undefined) return "";
  return others.length === 0 ? first : `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}
