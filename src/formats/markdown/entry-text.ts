import { relationText } from "../../case-file/relation-text.ts";
import { statedText } from "../../case-file/stated-text.ts";
import type { Entry } from "../../chronology/entry.ts";
import type { EntryMarks } from "../../chronology/text/entry-marks.ts";
import type { EventBase } from "../../events/event-base.ts";
import { escapeText } from "./escape-text.ts";
import type { FieldTexts } from "./field-texts.ts";
import type { Page } from "./page.ts";

/** How sure it is that an entry did not start before the one above it, where that is worth a word. */
const orderWords = {
  certain: "",
  likely: "likely not before the one above",
  unordered: "may have come before the one above",
  same: "starts with the one above",
} satisfies Record<Entry["order"], string>;

/** An entry of the chronology as an item of a list: when, what, and below it what each account says. */
export function entryText(
  entry: Entry,
  events: readonly EventBase[],
  marks: EntryMarks,
  page: Page,
  fieldTexts: FieldTexts,
): string[] {
  const { start, end, termEnd, status, order, leftOut } = entry;
  const isMoment = start.earliest === end.earliest && start.latest === end.latest;
  const remarks = [marks.isAlleged ? "alleged" : "", status === "reported" ? "" : status, orderWords[order]].filter(
    (remark) => remark !== "",
  );
  const [first] = events;
  const lines = [
    `**${page.time(start)}**${marks.start}: ${first === undefined ? "" : page.nameOf(first.id)}${remarks.length > 0 ? ` (${remarks.join("; ")})` : ""}`,
    ...(isMoment ? [] : [`- ends: ${page.time(end)}${marks.end}`]),
    ...(termEnd === undefined ? [] : [`- the term ends: ${page.time(termEnd)}${marks.termEnd}`]),
    ...(leftOut.length > 0
      ? [`- gave way to other statements: ${leftOut.map(({ id }) => escapeText(id)).join(", ")}`]
      : []),
  ];
  if (first !== undefined && events.length === 1) return [...lines, ...accountLines(first, page, fieldTexts)];
  const accounts = events.flatMap((event) => [
    `- account: ${page.nameOf(event.id)}`,
    ...accountLines(event, page, fieldTexts).map((line) => `  ${line}`),
  ]);
  return [...lines, ...accounts];
}

/** What the sources of one event say, as a list. */
function accountLines(event: EventBase, page: Page, fieldTexts: FieldTexts): string[] {
  const { type, when, until, relations = [], sources } = event;
  const stated = [
    ...(when === undefined ? [] : [escapeText(statedText(when, page))]),
    ...(until === undefined ? [] : [`until ${escapeText(statedText(until, page))}`]),
    ...relations.map((relation) => `${relationText(relation, page)}${page.cite(relation.sources)}`),
  ];
  return [
    `- ${type.replaceAll("-", " ")}; stated: ${stated.length > 0 ? stated.join("; ") : "no date"}${page.cite(sources)}`,
    ...fieldTexts(event).map((text) => `- ${text}`),
  ];
}
