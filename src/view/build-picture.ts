import type { AnyCaseFile } from "../case-file/case-file.ts";
import type { Spell } from "../chronology/custody/spell.ts";
import type { Finding } from "../chronology/findings/finding.ts";
import { sayElapsed } from "../chronology/text/spell-words.ts";
import type { Timeline } from "../chronology/timeline.ts";
import { type Bounds, boundsOf } from "../dates/bounds.ts";
import { formatBounds } from "../dates/format-bounds.ts";
import { wordsOf } from "../dates/words/words-of.ts";
import type { Picture, PictureBand, PictureLink, PictureMark, PictureRow } from "./picture.ts";
import { hasOwnEnd, type ShownEvent } from "./shown-event.ts";
import type { ViewOptions } from "./view-options.ts";

/** Lays out what is drawn of a timeline: who has a row, what stands on it, what ties it together. */
export function buildPicture(
  caseFile: AnyCaseFile,
  timeline: Timeline,
  shown: readonly ShownEvent[],
  nameOf: (id: string) => string,
  { locale = "en", zone: timeZone = timeline.timeZone, title, period }: ViewOptions,
): Picture {
  const say = (bounds: Bounds) => formatBounds(bounds, { locale, zone: timeZone });
  const rows = buildRows(caseFile, timeline, shown, { nameOf, say, locale });
  const asOf = timeline.asOf.earliest;
  return {
    title: title ?? caseFile.title ?? caseFile.id,
    timeZone,
    locale: axisLocale(locale),
    asOf,
    asOfText: asOf === null ? "" : say(timeline.asOf),
    ...(period === undefined
      ? wholePeriod(rows, asOf)
      : periodOf(boundsOf(period, { zone: timeline.timeZone }), rows, asOf)),
    rows,
    links: buildLinks(timeline, shown),
  };
}

/** The language of the axis: the one that dates are said in, day before month. */
function axisLocale(locale: string): string {
  const { language } = wordsOf(locale);
  return language === "en" ? "en-GB" : language;
}

interface Wording {
  nameOf: (id: string) => string;
  say(bounds: Bounds): string;
  locale: string;
}

/** A row for each person and group that something happened to, the fullest first, then one for what happened around them. */
function buildRows(
  caseFile: AnyCaseFile,
  timeline: Timeline,
  shown: readonly ShownEvent[],
  wording: Wording,
): PictureRow[] {
  const { persons = [], groups = [] } = caseFile;
  const concerned = new Set([
    ...shown.flatMap(({ event }) => event.who ?? []),
    ...timeline.custody.map(({ who }) => who),
  ]);
  const rows = new Map<string, PictureRow>();
  for (const { id } of [...persons, ...groups]) {
    if (concerned.has(id)) rows.set(id, { label: wording.nameOf(id), note: "", marks: [], spells: [] });
  }
  const around: PictureRow = { label: rows.size === 0 ? "Events" : "Other events", note: "", marks: [], spells: [] };
  for (const one of shown) {
    const { who = [], by = [] } = one.event;
    const mark = markOf(one, wording);
    const own = (who.length > 0 ? who : by).flatMap((id) => rows.get(id) ?? []);
    for (const row of own.length > 0 ? own : [around]) row.marks.push(mark);
  }
  for (const spell of timeline.custody) rows.get(spell.who)?.spells.push(bandsOf(spell, timeline, wording));
  for (const [id, row] of rows)
    row.note = noteOf(
      timeline.custody.filter(({ who }) => who === id),
      timeline,
      wording,
    );
  const byFullness = [...rows.values()].sort((a, b) => weight(b) - weight(a));
  return around.marks.length > 0 ? [...byFullness, around] : byFullness;
}

function weight({ marks, spells }: PictureRow): number {
  return marks.length + spells.length;
}

function markOf({ index, event, entry, account, likely }: ShownEvent, { nameOf, say }: Wording): PictureMark {
  const { start, end } = account;
  const label = nameOf(event.id);
  const dates = hasOwnEnd(account) ? `${say(start)}; ends ${say(end)}` : say(start);
  const notes = [...(likely ? ["likely"] : []), ...(entry.status === "reported" ? [] : [entry.status])];
  const text = `${label}. ${dates}${notes.length === 0 ? "" : ` (${notes.join(", ")})`}`;
  return { event: index, label, text, start, ...(hasOwnEnd(account) ? { end } : {}), likely, status: entry.status };
}

function bandsOf(spell: Spell, timeline: Timeline, { say, locale }: Wording): PictureBand[] {
  const certainties = timeline.certaintyOfSegments(spell);
  return spell.segments.map(({ basis, from, until, termEnd, imposedBy, elapsed }, index) => {
    const likely = certainties[index] === "likely";
    const label = basis === "unknown" ? "basis not known" : basis.replaceAll("-", " ");
    const held = `${likely ? "Likely in" : "In"} custody, ${label}: begins ${say(from)}; ends ${say(until)}; ${sayElapsed(elapsed, locale)}`;
    if (termEnd === undefined) return { basis, label, text: held, from, until, likely };
    const isTermLikely = imposedBy.some((order) => timeline.certaintyOf(order, "term-end") === "likely");
    const termText = `term ${isTermLikely ? "likely ends" : "ends"} ${say(termEnd)}`;
    return { basis, label, text: `${held}; ${termText}`, from, until, likely, termEnd, termText, isTermLikely };
  });
}

const minute = 60_000;

/** What the custody of one person comes to, in a line. */
function noteOf(spells: readonly Spell[], timeline: Timeline, { locale, say }: Wording): string {
  const last = spells.at(-1);
  if (last === undefined) return "";
  const likelyIf = (isLikely: boolean) => (isLikely ? "likely " : "");
  const counted = `${likelyIf(spells.some(({ order }) => order !== "certain"))}in custody ${spells.length} times`;
  const times = spells.length === 1 ? "" : `${counted}; the last time `;
  const likely = likelyIf(timeline.certaintyOfSegments(last).includes("likely"));
  const unmeasured = last.calendarDays.min === 0 ? "by order alone" : "held";
  const held =
    last.elapsed.min < minute ? unmeasured : `held ${sayElapsed({ min: last.elapsed.min, max: null }, locale)}`;
  const ends = last.open ? `; last word ${say(last.lastWord)}, no release recorded` : "";
  const note = `${times}${likely}${held}${ends}`;
  return note.charAt(0).toUpperCase() + note.slice(1);
}

/** What ties events together: matched accounts, and findings that accounts differ or cannot all be true. */
function buildLinks({ entries, findings }: Timeline, shown: readonly ShownEvent[]): PictureLink[] {
  const places = new Map(shown.map(({ event, index }) => [event.id, index]));
  const placesOf = (ids: readonly string[]) =>
    [...new Set(ids.flatMap((id) => places.get(id) ?? []))].sort((a, b) => a - b);
  const accounts = entries
    .filter((entry) => entry.accounts.length > 1)
    .map(
      (entry): PictureLink => ({
        kind: "same",
        events: placesOf(entry.accounts.map(({ event }) => event)),
        text: "Accounts of one event",
      }),
    );
  const conflicts = findings.flatMap((finding): PictureLink[] => {
    const kind = linkKinds[finding.code];
    return kind === undefined
      ? []
      : [
          {
            kind,
            events: placesOf([...finding.records, ...finding.statements.map(({ record }) => record)]),
            text: linkTexts[kind],
          },
        ];
  });
  return [...accounts, ...conflicts].filter(({ events }) => events.length > 0);
}

const linkKinds: Partial<Record<Finding["code"], PictureLink["kind"]>> = {
  contradiction: "contradiction",
  "accounts-disagree": "differs",
};

const linkTexts = {
  same: "Accounts of one event",
  differs: "The accounts differ",
  contradiction: "These cannot all be true as they are reported",
} satisfies Record<PictureLink["kind"], string>;

const day = 86_400_000;

/** All that has a date, with some room on both sides. */
function wholePeriod(rows: readonly PictureRow[], asOf: number | null): { from: number; to: number } {
  let [from, to] = [asOf ?? Number.POSITIVE_INFINITY, asOf ?? Number.NEGATIVE_INFINITY];
  const take = (...bounds: (Bounds | undefined)[]) => {
    for (const { earliest, latest } of bounds.flatMap((one) => one ?? [])) {
      from = Math.min(from, earliest ?? latest ?? from);
      to = Math.max(to, latest ?? earliest ?? to);
    }
  };
  for (const { marks, spells } of rows) {
    for (const { start, end } of marks) take(start, end);
    for (const band of spells.flat()) take(band.from, band.until, band.termEnd);
  }
  if (from > to) return { from: 0, to: day };
  const room = Math.max((to - from) * 0.025, from === to ? day : 0);
  return { from: from - room, to: to + room };
}

function periodOf(
  { earliest, latest }: Bounds,
  rows: readonly PictureRow[],
  asOf: number | null,
): { from: number; to: number } {
  const whole = wholePeriod(rows, asOf);
  const [from, to] = [earliest ?? whole.from, latest ?? whole.to];
  return to > from ? { from, to } : whole;
}
