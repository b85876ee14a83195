/** A stretch of time in which a zone's clock is not changed. */
export interface Stretch {
  /** First instant, epoch ms; -Infinity for the first stretch of all. */
  start: number;
  /** The instant after its last, epoch ms. */
  end: number;
  /** Local time minus UTC, in milliseconds. */
  offset: number;
}

const dayMs = 86_400_000;

/** The table is read a window of 27 weeks at a time: 400 years are then exactly 773 windows. */
const windowMs = 27 * 7 * dayMs;
const windowsPerCycle = 773;

/**
 * How far apart the clock is looked at for changes. A change undone between two looks would be missed; the shortest
 * known is a week less an hour, in October 2000 in the north-east of Brazil.
 */
const stepMs = 4 * dayMs;

/**
 * Whether milliseconds are near enough to the epoch to be told apart and summed: within 285,000 years of it.
 * `Date` ends earlier. Farther off, and at no end at all, a zone's clock is taken to show UTC.
 */
export function isCountable(milliseconds: number): boolean {
  return Math.abs(milliseconds) < 9e15;
}

/** No clock was changed before: the IANA data begin in 1835, with local mean time until then. */
const firstWindow = /* @__PURE__ */ Math.floor(/* @__PURE__ */ Date.UTC(1800, 0, 1) / windowMs);

/** From here on each zone repeats one yearly rule, or has none: the longest list of single changes (Morocco) ends in 2087. */
const cycleWindow = /* @__PURE__ */ Math.ceil(/* @__PURE__ */ Date.UTC(2100, 0, 1) / windowMs);

/** From here on a zone that has not changed its clock for two years never will. */
export const regularSince = cycleWindow * windowMs;

/**
 * Reads a zone's clock changes out of `Intl`, when first asked for, and keeps them.
 * It works for any countable instant: a zone's rules repeat with the calendar's 400 years, so the table has a largest size
 * (1,368 windows), whatever is asked.
 *
 * @returns a function that gives the stretch an instant lies in. A stretch may end without a clock change, at the
 * border of what was read at once: the next one then has the same offset.
 * @throws RangeError where `Intl` knows no such zone.
 */
export function readOffsets(timeZone: string): (instant: number) => Stretch {
  const readOffset = offsetReader(timeZone);
  const uncountable: Stretch = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY, offset: 0 };
  const windows = new Map<number, Stretches>();
  const ancientEnd = firstWindow * windowMs;
  const ancient = { start: Number.NEGATIVE_INFINITY, end: ancientEnd, offset: readOffset(ancientEnd) };

  const stretchesOf = (window: number): Stretches => {
    let stretches = windows.get(window);
    if (!stretches) {
      stretches = readStretches(readOffset, window * windowMs, (window + 1) * windowMs);
      windows.set(window, stretches);
    }
    return stretches;
  };

  return (instant) => {
    if (instant < ancientEnd) return ancient;
    if (!isCountable(instant)) return uncountable;
    const window = Math.floor(instant / windowMs);
    if (window < cycleWindow) return stretchIn(stretchesOf(window), instant);
    const cycles = Math.floor((window - cycleWindow) / windowsPerCycle) * windowsPerCycle;
    const { start, end, offset } = stretchIn(stretchesOf(window - cycles), instant - cycles * windowMs);
    return { start: start + cycles * windowMs, end: end + cycles * windowMs, offset };
  };
}

type OffsetReader = (instant: number) => number;
type Stretches = [Stretch, ...Stretch[]];

function offsetReader(timeZone: string): OffsetReader {
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (instant) => {
    // The digits of "12/31/1969, 19:00:00"; reading them costs a third of formatToParts.
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = (
      clock.format(instant).match(/\d+/g) ?? []
    ).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
  };
}

function readStretches(readOffset: OffsetReader, from: number, to: number): Stretches {
  let last: Stretch = { start: from, end: to, offset: readOffset(from) };
  const stretches: Stretches = [last];
  for (let look = from; look < to; look += stepMs) {
    const nextLook = Math.min(look + stepMs, to - 1);
    const offsetThere = readOffset(nextLook);
    while (last.offset !== offsetThere) {
      const change = firstChange(readOffset, Math.max(look, last.start), nextLook, last.offset);
      last.end = change;
      last = { start: change, end: to, offset: readOffset(change) };
      stretches.push(last);
    }
  }
  return stretches;
}

/** A clock change after `steady`, where `offset` holds, and not after `changed`, where another does; by halving. */
function firstChange(readOffset: OffsetReader, steady: number, changed: number, offset: number): number {
  let before = steady;
  let after = changed;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (readOffset(middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}

function stretchIn(stretches: Stretches, instant: number): Stretch {
  let [found] = stretches;
  for (const stretch of stretches) if (stretch.start <= instant) found = stretch;
  return found;
}
