import type { AnyCaseFile } from "../../case-file/case-file.ts";
import { recordNames } from "../../case-file/record-names.ts";
import { zoneText } from "../../case-file/stated-text.ts";
import { describeFinding, type Entry, type Spell, type Timeline } from "../../chronology/index.ts";
import { type Bounds, formatBounds, formatElapsed } from "../../dates/index.ts";
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

/** A timeline as text for a terminal: events in order with their bounds, custody, findings. */
export function chronologyText(caseFile: AnyCaseFile, timeline: Timeline, options: TextOptions): string {
  const { locale = "en", zone = timeline.timeZone, colour } = options;
  const { nameOf, all } = recordNames(caseFile);
  const time = (bounds: Bounds) => formatBounds(bounds, { locale, zone });
  const words: Words = { name: (id) => escapeControls(nameOf(id)), names: all(), time, locale, colour };
  const { entries, custody, findings } = timeline;
  const isKnown = timeline.asOf.earliest !== null || timeline.asOf.latest !== null;
  const about = `${zoneText(timeline.timeZone, zone)}${isKnown ? `; as of ${time(timeline.asOf)}` : ""}.`;
  return [
    inColour(escapeControls(caseFile.title ?? caseFile.id), "strong", colour),
    about,
    ...section(
      "CHRONOLOGY",
      entries.map((entry, index) => entryText(entry, index, words)),
      colour,
    ),
    ...section(
      "CUSTODY",
      custody.map((spell) => spellText(spell, words)),
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
  { event, accounts, status, start, end, termEnd, rank, order }: Entry,
  index: number,
  words: Words,
): string {
  const { name, time } = words;
  const [first, last] = rank;
  const isMoment = start.earliest === end.earliest && start.latest === end.latest;
  const remarks = [
    ...(status === "reported" ? [] : [status]),
    ...(accounts.length > 1 ? [`${accounts.length} accounts`] : []),
    ...(index === 0 || orders[order] === "" ? [] : [orders[order]]),
    ...(first === last ? [] : [`place ${first} to ${last}`]),
  ];
  return [
    `${String(index + 1).padStart(3)}. ${inColour(name(event), "strong", words.colour)}`,
    `     ${time(start)}${isMoment ? "" : `; ended ${time(end)}`}`,
    ...(termEnd === undefined ? [] : [`     its term ends ${time(termEnd)}`]),
    ...(remarks.length === 0 ? [] : [`     ${inColour(remarks.join("; "), "faint", words.colour)}`]),
  ].join("\n");
}

function spellText(
  { who, segments, elapsed, calendarDays, nights, open, order }: Spell,
  { name, time, locale }: Words,
): string {
  const number = ({ min, max }: { min: number; max: number | null }) =>
    max === null ? `at least ${min}` : min === max ? `${min}` : `${min} to ${max}`;
  return [
    `  ${name(who)}: ${formatElapsed(elapsed, { locale })}; ${number(calendarDays)} calendar days, ${number(nights)} nights`,
    ...segments.map(
      ({ basis, from, until, facility }) =>
        `     ${basis.replaceAll("-", " ")}: from ${time(from)} until ${time(until)}${facility === undefined ? "" : `; ${name(facility)}`}`,
    ),
    `     ${open ? "no end is recorded" : "ended"}${order === "certain" ? "" : `; the order of its events is ${order}`}`,
  ].join("\n");
}

function findingText(finding: Timeline["findings"][number], { names, locale, colour }: Words): string {
  const sentence = escapeControls(describeFinding(finding, { locale, names }));
  return `  ${inColour(finding.severity, finding.severity, colour)}: ${sentence} (${finding.code})`;
}
