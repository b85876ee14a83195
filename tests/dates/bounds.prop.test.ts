import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unwrap } from "../../src/core/result.ts";
import { parseDuration } from "../../src/dates/duration.ts";
import {
  type Bounds,
  boundsOf,
  compareBounds,
  coversBounds,
  parseEdtf,
  rangesOf,
  type When,
} from "../../src/dates/index.ts";
import { runs } from "../runs.ts";
import { edtfText } from "./edtf-arbitrary.ts";

const zone = fc.constantFrom(
  "UTC",
  "Asia/Baku",
  "America/Sao_Paulo", // skipped midnight, and repeated the hour before it
  "Pacific/Apia", // skipped 2011-12-30
  "Asia/Beirut", // skips midnight
  "America/St_Johns", // changed its clocks a minute after midnight
  "America/Havana",
  "Africa/Monrovia", // 44 minutes and 30 seconds from UTC
  "Asia/Manila", // repeated a day in 1844
  "Antarctica/Troll",
);

/** A date read without its zone, so that days that it skips can be asked about too. */
function whenOf(text: string): When | undefined {
  const parsed = parseEdtf(text);
  return parsed.success ? { edtf: parsed.data } : undefined;
}

function bounds(text: string, zone: string): Bounds {
  const when = whenOf(text);
  if (when === undefined) throw new Error("The test wrote a date that does not exist.");
  return boundsOf(when, { zone });
}

const twoDigits = (number: number) => String(number).padStart(2, "0");
const textOfDay = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const textOfMonth = (month: number) => `${1800 + Math.floor(month / 12)}-${twoDigits((month % 12) + 1)}`;
const day = fc.integer({ min: -62_000, max: 30_000 }); // 1800 to 2052

describe("the bounds of a date", () => {
  it("touch those of the next day, month and year, in any zone", () => {
    fc.assert(
      fc.property(zone, day, fc.nat(3000), fc.integer({ min: 1000, max: 2999 }), (zone, day, month, year) => {
        expect(bounds(textOfDay(day), zone).latest).toBe(bounds(textOfDay(day + 1), zone).earliest);
        expect(bounds(textOfMonth(month), zone).latest).toBe(bounds(textOfMonth(month + 1), zone).earliest);
        expect(bounds(`${year}`, zone).latest).toBe(bounds(`${year + 1}`, zone).earliest);
      }),
      { numRuns: runs(1000) },
    );
  });

  it("lie within those of the month and the year, the decade and the century", () => {
    fc.assert(
      fc.property(zone, day, (zone, day) => {
        const text = textOfDay(day);
        const [year = "", month = ""] = text.split("-");
        const season = `${year}-${Number(month) <= 6 ? 40 : 41}`;
        const inward = [`${year.slice(0, 2)}XX`, `${year.slice(0, 3)}X`, year, season, `${year}-${month}`, text];
        for (const [index, part] of inward.entries()) {
          const whole = inward[index - 1] ?? `Y-100000/Y100000`;
          expect(coversBounds(bounds(whole, zone), bounds(part, zone))).toBe(true);
        }
      }),
    );
  });

  it("of a time lie within those of its minute and, where no clock goes back over midnight, of its day", () => {
    const clock = fc.tuple(fc.nat(23), fc.nat(59), fc.nat(59)).map((parts) => parts.map(twoDigits));
    fc.assert(
      fc.property(
        fc.constantFrom("Asia/Baku", "UTC", "Asia/Tehran"),
        day,
        clock,
        (zone, day, [hour, minute, second]) => {
          const time = `${textOfDay(day)}T${hour}:${minute}`;
          const dayBounds = bounds(textOfDay(day), zone);
          const minuteBounds = bounds(time, zone);
          const isSkipped = [...rangesOf({ edtf: time, zone: "UTC" }, {})].length === 0 || isEmpty(minuteBounds);
          fc.pre(!isSkipped);
          expect(coversBounds(dayBounds, minuteBounds)).toBe(true);
          const secondBounds = bounds(`${time}:${second}`, zone);
          if (!isEmpty(secondBounds)) expect(coversBounds(minuteBounds, secondBounds)).toBe(true);
        },
      ),
    );
  });

  it("are no wider for its qualifiers, and no narrower for a tolerance", () => {
    fc.assert(
      fc.property(edtfText, zone, fc.constantFrom("PT1H", "P1D", "P1M", "P1Y"), (text, zone, tolerance) => {
        const when = whenOf(text);
        fc.pre(when !== undefined);
        if (when === undefined) return;
        const own = boundsOf(when, { zone });
        expect(bounds(text.replace(/[?~%]/g, ""), zone)).toEqual(own);
        const tolerant = boundsOf({ ...when, tolerance: unwrap(parseDuration(tolerance)) }, { zone });
        if (!isEmpty(own)) expect(coversBounds(tolerant, own)).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });

  it("hold those of each date that its unspecified digits can stand for", () => {
    const filling = fc.array(fc.nat(9), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(edtfText, filling, zone, (text, digits, zone) => {
        const whole = whenOf(text);
        let next = 0;
        const part = whenOf(text.replaceAll("X", () => String(digits[next++] ?? 0)));
        fc.pre(whole !== undefined && part !== undefined && text.includes("X"));
        if (whole === undefined || part === undefined) return;
        fc.pre(`${kindsOf(whole)}` === `${kindsOf(part)}`); // a month of X9 may become the season 29
        const partBounds = boundsOf(part, { zone });
        if (!isEmpty(partBounds)) expect(coversBounds(boundsOf(whole, { zone }), partBounds)).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });
});

/** The kinds of all nodes of a date's tree. */
function kindsOf(when: When): string[] | null {
  return JSON.stringify(when).match(/"kind":"[^"]+"/g);
}

const isEmpty = ({ earliest, latest }: Bounds) => earliest !== null && latest !== null && earliest >= latest;

describe("the ranges of a date", () => {
  it("are ascending, apart, and have its bounds as their hull", () => {
    const mostTaken = 3000;
    fc.assert(
      fc.property(edtfText, zone, (text, zone) => {
        const when = whenOf(text);
        fc.pre(when !== undefined);
        if (when === undefined) return;
        const ranges: Bounds[] = [];
        for (const range of rangesOf(when, { zone })) {
          if (ranges.push(range) === mostTaken) break;
        }
        const whole = boundsOf(when, { zone });
        for (const [index, range] of ranges.entries()) {
          expect(isEmpty(range)).toBe(false);
          expect(coversBounds(whole, range)).toBe(true);
          const previous = ranges[index - 1];
          if (previous === undefined) continue;
          expect(compareBounds(previous, range)).toBeLessThan(0);
          expect(previous.latest ?? Number.POSITIVE_INFINITY).toBeLessThan(range.earliest ?? Number.NEGATIVE_INFINITY);
        }
        if (isEmpty(whole)) return;
        expect(ranges[0]?.earliest).toBe(whole.earliest);
        if (ranges.length < mostTaken) expect(ranges.at(-1)?.latest).toBe(whole.latest);
      }),
      { numRuns: runs(1000) },
    );
  });
});
