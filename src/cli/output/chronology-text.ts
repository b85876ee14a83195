import type { AnyCaseFile } from "../../case-file/case-file.ts";
import { recordNames } from "../../case-file/record-names.ts";
import { zoneText } from "../../case-file/stated-text.ts";
import { describeFinding, type Entry, type Spell, type Timeline } from "../../chronology/index.ts";
import { entryMarks } from "../../chronology/text/entry-marks.ts";
import { sayCount, sayElapsed } from "../../chronology/text/spell-words.ts";
import { type Bounds, formatBounds } from "../../dates/index.ts";
import type { EventBase } from "../../events/event-base.ts";
import { inColour } from "./colours.ts";
import { escapeControls } from "./escape-controls.ts";

/** How a chronology is printed. */
export interface TextOptions {
  locale: string | undefined;
  zone: string | undefined;
  colour: boolean;
}

interface Words {
  name: (id: string) => string;
  names: Readonly<Record<string, string>>;
  time: (bounds: Bounds) => string;
  locale: string;
  colour: boolean;
}

const orders = {
  certain: "",
  likely: "likely not before the one above",
  same: "starts with the one above",
  unordered: "open against the one above",
} satisfies Record<Entry["order"], string>;

const spellOrders = {
  certain: "",
  likely: "; the order of its events is likely",
  unordered: "; the order of its events is open",
} satisfies Record<Spell["order"], string>;

/** A timeline as text for a terminal: events in order with their bounds, custody, findings. */
export function chronologyText(caseFile: AnyCaseFile, timeline: Timeline, options: TextOptions): string {
  const { locale = "en", zone = timeline.timeZone, colour } = options;
  const { nameOf, all } = recordNames(caseFile);
  const time = (bounds: Bounds) => formatBounds(bounds, { locale, zone });
  const events = new Map(caseFile.events?.map((event) => [event.id, event]));
  const matches = new Set(caseFile.matches?.map(({ id }) => id));
  const names = Object.entries(all()).map(([id, name]) => [
    id,
    events.has(id) || matches.has(id) ? `${name} [${id}]` : name,
  ]);
  const words: Words = {
    name: (id) => escapeControls(nameOf(id)),
    names: Object.fromEntries(names),
    time,
    locale,
    colour,
  };
  const { entries, custody, findings } = timeline;
  const isKnown = timeline.asOf.earliest !== null || timeline.asOf.latest !== null;
  const about = `${zoneText(timeline.timeZone, zone)}${isKnown ? `; as of ${time(timeline.asOf)}` : ""}.`;
  return [
    inColour(escapeControls(caseFile.title ?? caseFile.id), "strong", colour),
    about,
    ...section(
      "CHRONOLOGY",
      entries.map((entry, index) => {
        const accounts = entry.accounts.flatMap(({ event }) => events.get(event) ?? []);
        return entryText(timeline, { entry, accounts, index }, words);
      }),
      colour,
    ),
    ...section(
      "CUSTODY",
      custody.map((spell) => spellText(spell, timeline.certaintyOfSegments(spell), words)),
      colour,
    ),
    ...section(
      "FINDINGS",
      findings.map((finding) => findingText(finding, words)),
      colour,
    ),
    "",
  ].join("\n");
}

function section(title: string, lines: string[], colour: boolean): string[] {
  return lines.length === 0 ? [] : ["", inColour(title, "strong", colour), ...lines];
}

function entryText(
  timeline: Timeline,
  { entry, accounts, index }: { entry: Entry; accounts: readonly EventBase[]; index: number },
  { name, time, colour }: Words,
): string {
  const { event, status, start, end, termEnd, rank, order } = entry;
  const marks = entryMarks(timeline, accounts);
  const [first, last] = rank;
  const isMoment = start.earliest === end.earliest && start.latest === end.latest;
  const remarks = [
    ...(status === "reported" ? [] : [status]),
    ...(accounts.length > 1 ? [`${accounts.length} accounts`] : []),
    ...(index === 0 || orders[order] === "" ? [] : [orders[order]]),
    ...(first === last ? [] : [`place ${first} to ${last}`]),
  ];
  const ids = escapeControls(`[${accounts.map(({ id }) => id).join(", ")}]`);
  return [
    `${String(index + 1).padStart(3)}. ${inColour(name(event), "strong", colour)}${marks.isAlleged ? " (alleged)" : ""} ${inColour(ids, "faint", colour)}`,
    `     ${time(start)}${marks.start}${isMoment ? "" : `; ends ${time(end)}${marks.end}`}`,
    ...(termEnd === undefined ? [] : [`     its term ends ${time(termEnd)}${marks.termEnd}`]),
    ...(remarks.length === 0 ? [] : [`     ${inColour(remarks.join("; "), "faint", colour)}`]),
  ].join("\n");
}

function spellText(
  { who, segments, elapsed, calendarDays, nights, open, order }: Spell,
  certainties: readonly ("certain" | "likely")[],
  { name, time, locale }: Words,
): string {
  const likely = certainties.includes("likely") ? "likely " : "";
  const days = `${sayCount(calendarDays, "calendar day")}, ${sayCount(nights, "night")}`;
  return [
    `  ${name(who)}: ${likely}${sayElapsed(elapsed, locale)}; ${days}`,
    ...segments.map(({ basis, from, until, facility }, index) => {
      const part = `${basis.replaceAll("-", " ")}${certainties[index] === "likely" ? " (likely)" : ""}`;
      return `     ${part}: begins ${time(from)}; ends ${time(until)}${facility === undefined ? "" : `; ${name(facility)}`}`;
    }),
    `     ${open ? "no end is recorded" : "ended"}${spellOrders[order]}`,
  ].join("\n");
}

function findingText(finding: Timeline["findings"][number], { names, locale, colour }: Words): string {
  const sentence = escapeControls(describeFinding(finding, { locale, names }));
  return `  ${inColour(finding.severity, finding.severity, colour)}: ${sentence} (${finding.code})`;
}
