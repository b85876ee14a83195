import { parse as parseWithEdtfTs } from "@edtf-ts/core";
import parseWithEdtf from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bounds, boundsOf, parseEdtf } from "../../src/dates/index.ts";

type Answer = Bounds | "refused";

function ownAnswer(text: string): Answer {
  const parsed = parseEdtf(text);
  return parsed.success ? boundsOf({ edtf: parsed.data }) : "refused";
}

/** A peer's answer as bounds: it gives the last millisecond, and numbers that are not finite or outermost for no bound. */
function peerAnswer(boundsOfPeer: () => { min: unknown; max: unknown } | undefined): Answer {
  try {
    const found = boundsOfPeer();
    if (found === undefined) return "refused";
    const latest = edge(found.max);
    return { earliest: edge(found.min), latest: latest === null ? null : latest + 1 };
  } catch {
    return "refused";
  }
}

function edge(value: unknown): number | null {
  const instant = value === null || value === undefined ? Number.NaN : Number(value);
  return Math.abs(instant) < 8.64e15 ? instant : null;
}

/** How a peer differs: it refuses what is read here, reads what is refused here, or gives other bounds. */
type Difference = "refuses" | "reads" | "bounds";

function differenceOf(own: Answer, peer: Answer): Difference | null {
  if (own === "refused") return peer === "refused" ? null : "reads";
  if (peer === "refused") return "refuses";
  return own.earliest === peer.earliest && own.latest === peer.latest ? null : "bounds";
}

interface Peer {
  answer: (text: string) => Answer;
  /** Every way in which it differs: where, an example, and why it is the peer that is wrong. */
  differences: [difference: Difference, where: RegExp, example: string, why: string][];
}

const peers: Record<string, Peer> = {
  edtf: {
    answer: (text) => peerAnswer(() => parseWithEdtf(text)),
    differences: [
      ["reads", /-02-29/, "2011-02-29", "2011 has no 29 February; it takes it for 1 March"],
      ["refuses", /-3X/, "2011-04-3X", "30 April is a day that the digits can stand for"],
      ["refuses", /^(\d+(-\d\d)*)\/\1$/, "2011-04-17/2011-04-17", "an interval may begin and end on one day"],
      ["refuses", /^(\d{4}).*\/\1$/, "2011-04/2011", "April 2011 to 2011 ends some time after it begins"],
      [
        "bounds",
        /T/,
        "2011-04-17T15:00:00Z",
        "a second is as wide as a second; without an offset, it reads the process's zone",
      ],
      [
        "bounds",
        /-(2[1-8]|29|3[0127-8])$/,
        "2011-24",
        "winter 2011 is December to February, quadrimesters have four months",
      ],
      ["bounds", /S/, "1950S2", "two significant digits leave the years 1900 to 1999"],
      ["bounds", /^Y/, "Y300000", "a year after all that can be written is not without an earliest bound"],
      ["bounds", /^[[{].*\.\.\d/, "[1667,1670..1672]", "the set ends with 1672, not with the first year of its range"],
      ["bounds", /^[[{].*,/, "[2012,2011]", "the earliest of a set need not stand first, nor the latest last"],
    ],
  },
  "@edtf-ts/core": {
    answer: (text) =>
      peerAnswer(() => {
        const result = parseWithEdtfTs(text);
        return result.success ? result.value : undefined;
      }),
    differences: [
      ["reads", /-3X/, "2011-02-3X", "February has no day 30 to 39; it gives bounds that are backwards"],
      ["bounds", /^(00|XX)/, "0044-03", "44 is no short form of 1944"],
      ["bounds", /-X1$/, "2011-X1", "the months 01 and 11 leave December out"],
      ["bounds", /T.*\+/, "2011-04-17T15:00:00+04:00", "the offset is part of the time; it leaves it out"],
      ["bounds", /-(2[5-8])$/, "2011-25", "25 to 28 are the seasons of the northern hemisphere"],
      ["refuses", /-(29|3[0-2])$/, "2011-29", "29 to 32 are the seasons of the southern hemisphere"],
      ["bounds", /S/, "1950S2", "two significant digits leave the years 1900 to 1999"],
      ["bounds", /^Y/, "Y300000", "a year after all that can be written is not without an earliest bound"],
    ],
  },
};

const twoDigits = (number: number) => String(number).padStart(2, "0");
const textOf = (...parts: (fc.Arbitrary<string> | string)[]) =>
  fc
    .tuple(...parts.map((part) => (typeof part === "string" ? fc.constant(part) : part)))
    .map((texts) => texts.join(""));
const numbers = (min: number, max: number) => fc.integer({ min, max }).map(twoDigits);
const year = fc.integer({ min: 1000, max: 2999 }).map(String);
const month = textOf(year, "-", numbers(1, 12));
const day = textOf(month, "-", numbers(1, 31));
const plain = fc.oneof(day, month, year);
const mark = fc.constantFrom("~", "?", "%");
const clock = textOf("T", numbers(0, 23), ":", numbers(0, 59), ":", numbers(0, 59));
const inOrder = (texts: string[]) => [...texts].sort();
const several = fc.array(plain, { minLength: 1, maxLength: 4 }).map(inOrder);

/** Dates that both sides say they read: one thing of EDTF at a time. Some days do not exist. */
const dates = fc.oneof(
  { weight: 4, arbitrary: plain },
  fc.nat(999).map((number) => String(number).padStart(4, "0")),
  textOf("-", plain),
  textOf(plain, mark),
  textOf(year, mark, "-", numbers(1, 12), "-", numbers(1, 28)),
  textOf(year, "-", mark, numbers(1, 12)),
  textOf(fc.constantFrom("XXXX", "1XXX", "19XX", "201X", "1X5X"), fc.constantFrom("", "-04", "-12-25")),
  textOf(year, "-", fc.constantFrom("XX", "0X", "1X", "X1")),
  textOf(month, "-", fc.constantFrom("XX", "0X", "1X", "2X", "3X")),
  textOf(year, "-", numbers(21, 41)),
  textOf("Y", fc.constantFrom("", "-"), numbers(10_000, 300_000)),
  textOf("Y", fc.integer({ min: 1, max: 99 }).map(String), "E", fc.integer({ min: 3, max: 6 }).map(String)),
  textOf(year, "S", fc.constantFrom("1", "2", "3")),
  textOf(day, clock, fc.constantFrom("", "Z", "+04:00")),
  fc.tuple(plain, plain).map((ends) => inOrder(ends).join("/")),
  fc.tuple(plain, plain).map((ends) => inOrder(ends).reverse().join("/")),
  plain.map((end) => `${end}/${end}`),
  textOf(plain, fc.constantFrom("/", "/..")),
  textOf(fc.constantFrom("/", "../"), plain),
  several.map((members) => `[${members.join(",")}]`),
  several.map((members) => `{${members.join(",")}}`),
  several.map((members) => `[${[...members].reverse().join(",")}]`),
  fc
    .tuple(year, year, year)
    .map((years) => inOrder(years))
    .map(([a, b, c]) => `[${a},${b}..${c}]`),
  textOf("[..", plain, "]"),
  textOf("{", plain, "..}"),
);
const numRuns = Number(process.env.ORACLE_RUNS ?? 5000);
const timeout = 60_000 + 50 * numRuns;
const texts = fc.sample(dates, { seed: 2011, numRuns });

describe.each(Object.entries(peers))("beside %s", (_, { answer, differences }) => {
  it.each(differences)("it %s (%s): %s, since %s", (difference, where, example) => {
    expect(example).toMatch(where);
    expect(differenceOf(ownAnswer(example), answer(example))).toBe(difference);
  });

  it("nothing else differs on random dates", { timeout }, () => {
    const unexplained: string[] = [];
    for (const text of texts) {
      const difference = differenceOf(ownAnswer(text), answer(text));
      if (difference === null || differences.some(([kind, where]) => kind === difference && where.test(text))) continue;
      unexplained.push(`${difference}: ${text}`);
    }
    expect(unexplained).toEqual([]);
  });
});
