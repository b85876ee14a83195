import type { Zone } from "../../src/dates/zone.ts";

const day = 86_400_000;

/** Where a calendar step leads: to an instant, or to so many milliseconds after where it starts. */
export type Landing = { at: number } | { after: number };

/** A stretch of instants, both ends included, from which a calendar step leads to the same, or by as much. */
interface Cell {
  from: number;
  to: number;
  least: Landing;
  greatest: Landing;
}

/** The cells of a calendar step that hold the instants from one to another. */
export type Cells = (zone: Zone, months: number, days: number, from: number, to: number) => Cell[];

/** "N days later": anywhere in that local day. */
export const dayCells: Cells = (zone, months, days, from, to) =>
  eachDay(zone, from, to, (start) => {
    const landing = moved(start, months, days);
    return [{ at: zone.startOfDay(landing) }, { at: zone.startOfDay(landing + 1) - 1 }];
  });

/** The day counted from is day one: the term ends at the local midnight that closes day N. */
export const wholeDayCells: Cells = (zone, months, days, from, to) =>
  eachDay(zone, from, to, (start) => {
    const end = { at: zone.startOfDay(moved(start, months, days)) };
    return [end, end];
  });

/** The same local clock time on a later day; where later starts would lead to earlier ends, anywhere in the hull. */
export const clockCells: Cells = (zone, months, days, from, to) => {
  const pieces = clockPieces(zone, months, days, from - 40 * day, to + 40 * day);
  let highest = Number.NEGATIVE_INFINITY;
  const ceilings = pieces.map(({ last, to }) => {
    highest = Math.max(highest, landing(last, to));
    return highest;
  });
  let lowest = Number.POSITIVE_INFINITY;
  const floors = pieces.map(() => 0);
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    floors[at] = lowest;
    const piece = pieces[at];
    if (piece) lowest = Math.min(lowest, landing(piece.first, piece.from));
  }
  return pieces.flatMap((piece, at) => {
    if (piece.to < from || piece.from > to) return [];
    const floor = floors[at] ?? 0;
    const ceiling = ceilings[at - 1] ?? Number.NEGATIVE_INFINITY;
    // The hull is the piece's own line as far as later pieces do not lead lower, nor earlier ones higher.
    const cuts = [
      ...("after" in piece.first ? [floor - piece.first.after] : []),
      ...("after" in piece.last ? [ceiling - piece.last.after] : []),
    ];
    return splitAt(piece, cuts).map((part) => ({
      from: part.from,
      to: part.to,
      least: landing(piece.first, part.from) < floor ? piece.first : { at: floor },
      greatest: landing(piece.last, part.to) > ceiling ? piece.last : { at: ceiling },
    }));
  });
};

/** The instant that a landing comes to from `start`. */
function landing(to: Landing, start: number): number {
  return "at" in to ? to.at : start + to.after;
}

/** The day N months and then days after a day; a day that its month lacks is the month's last. */
function moved(from: number, months: number, days: number): number {
  const date = new Date(from * day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), length)) / day + days;
}

function eachDay(zone: Zone, from: number, to: number, lead: (start: number) => [Landing, Landing]): Cell[] {
  const cells: Cell[] = [];
  for (let at = zone.dayAt(from); at <= zone.dayAt(to); at += 1) {
    const [least, greatest] = lead(at);
    const cell = { from: zone.startOfDay(at), to: zone.startOfDay(at + 1) - 1, least, greatest };
    if (cell.from <= cell.to) cells.push(cell);
  }
  return cells;
}

interface Piece {
  from: number;
  to: number;
  first: Landing;
  last: Landing;
}

/** Stretches in which the clock is not changed, neither there nor where the step leads, and in one day of the clock. */
function clockPieces(zone: Zone, months: number, days: number, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  const changes = transitions(zone, from - 40 * day, to + 400 * day);
  for (let start = from; start <= to; ) {
    const offset = zone.offsetAt(start);
    const today = Math.floor((start + offset) / day);
    const midnight = (today + 1) * day - offset;
    const change = changes.find((instant) => instant > start) ?? Number.POSITIVE_INFINITY;
    const end = Math.min(midnight, change) - 1;
    const shift = offset + (moved(today, months, days) - today) * day;
    const cuts = changes.flatMap((instant) =>
      [zone.offsetAt(instant - 1), zone.offsetAt(instant)].map((change) => instant + change - shift),
    );
    for (const part of splitAt({ from: start, to: end }, cuts)) {
      const local = part.from + shift;
      const instants = zone.instantsOf(local);
      const skipped = changes.find(
        (instant) => local >= instant + zone.offsetAt(instant - 1) && local < instant + zone.offsetAt(instant),
      );
      const [first = skipped, last = first] = instants;
      if (first === undefined || last === undefined) throw new Error("a local time that is neither shown nor skipped");
      const lead = (at: number): Landing => (instants.length === 0 ? { at } : { after: at - part.from });
      pieces.push({ ...part, first: lead(first), last: lead(last) });
    }
    start = end + 1;
  }
  return pieces;
}

function transitions(zone: Zone, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = zone.nextTransition(from); at !== null && at <= to; at = zone.nextTransition(at)) found.push(at);
  return found;
}

/** Cuts a stretch in front of each of the instants. */
function splitAt({ from, to }: { from: number; to: number }, cuts: number[]): { from: number; to: number }[] {
  const starts = [from, ...new Set(cuts.filter((cut) => cut > from && cut <= to))].sort((a, b) => a - b);
  return starts.map((start, at) => ({ from: start, to: (starts[at + 1] ?? to + 1) - 1 }));
}
