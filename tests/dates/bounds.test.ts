import { describe, expect, it, test } from "vitest";
import {
  type Bounds,
  boundsOf,
  compareBounds,
  coversBounds,
  extentOf,
  isSoftWhen,
  parseWhen,
  rangesOf,
  type WhenInput,
} from "../../src/dates/index.ts";

const written = ({ earliest, latest }: Bounds) => [earliest, latest].map((edge) => (edge === null ? "" : iso(edge)));
const iso = (instant: number) => new Date(instant).toISOString().replace(/T00:00:00.000Z$|:00.000Z$|.000Z$/, "");

describe("boundsOf", () => {
  it.each<[WhenInput, string | undefined, string, string]>([
    ["2011-04-17", "Asia/Baku", "2011-04-16T19:00", "2011-04-17T19:00"],
    ["2011-03-27", "Asia/Baku", "2011-03-26T20:00", "2011-03-27T19:00"], // 23 hours
    ["2011-10-30", "Asia/Baku", "2011-10-29T19:00", "2011-10-30T20:00"], // 25 hours
    ["2011-05-02T15:00", "Asia/Baku", "2011-05-02T10:00", "2011-05-02T10:01"],
    ["2011-05-02T15:00:30", "Asia/Baku", "2011-05-02T10:00:30", "2011-05-02T10:00:31"],
    ["2011-05-02T15:00:30.5", "Asia/Baku", "2011-05-02T10:00:30.500Z", "2011-05-02T10:00:30.600Z"],
    ["2011-05-02T15:00:30.04Z", "Asia/Baku", "2011-05-02T15:00:30.040Z", "2011-05-02T15:00:30.050Z"],
    ["2011-05-03T23:40:00.007Z", "Asia/Baku", "2011-05-03T23:40:00.007Z", "2011-05-03T23:40:00.008Z"], // as Date writes it
    ["2011-05-02T15:00+03:00", "Asia/Baku", "2011-05-02T12:00", "2011-05-02T12:01"],
    ["2011-10-30T04:30", "Asia/Baku", "2011-10-29T23:30", "2011-10-30T00:31"], // shown twice
    ["2011-05-02T15:00/2011-05-02T17:00", "Asia/Baku", "2011-05-02T10:00", "2011-05-02T12:01"],
    ["2011-04-17/2011-04-17", "Asia/Baku", "2011-04-16T19:00", "2011-04-17T19:00"],
    ["2011-12-29", "Pacific/Apia", "2011-12-29T10:00", "2011-12-30T10:00"],
    ["2011-12-31", "Pacific/Apia", "2011-12-30T10:00", "2011-12-31T10:00"],
    ["2011-12-3X", "Pacific/Apia", "2011-12-30T10:00", "2011-12-31T10:00"], // the 30th was skipped
    [{ edtf: "2011-05-03T23:40", zone: "Europe/Moscow" }, "Asia/Baku", "2011-05-03T19:40", "2011-05-03T19:41"],
    ["2011-04-17", undefined, "2011-04-17", "2011-04-18"],
    ["2011-24", undefined, "2011-12-01", "2012-03-01"],
    ["2011-30", undefined, "2011-12-01", "2012-03-01"], // summer in the south
    ["2011-36", undefined, "2011-10-01", "2012-01-01"],
    ["2011-38", undefined, "2011-05-01", "2011-09-01"],
    ["2011-41", undefined, "2011-07-01", "2012-01-01"],
    ["201X-24~", undefined, "2010-12-01", "2020-03-01"],
    ["2011~", undefined, "2011-01-01", "2012-01-01"],
    ["-15XX", undefined, "-001599-01-01", "-001499-01-01"],
    ["-1X5X", undefined, "-001959-01-01", "-001049-01-01"],
    ["-000X", undefined, "-000009-01-01", "0000-01-01"],
    ["-1950S2", undefined, "-001999-01-01", "-001899-01-01"],
    ["0050S1", undefined, "0050-01-01", "0060-01-01"],
    ["Y12E4S1", undefined, "+100000-01-01", "+200000-01-01"],
    ["XXXX-02-29", undefined, "0000-02-29", "9996-03-01"],
    ["[1672,1667,1670]", undefined, "1667-01-01", "1673-01-01"],
    ["../..", undefined, "", ""],
    ["Y275760", undefined, "+275760-01-01", ""],
    ["Y-271821", undefined, "", "-271820-01-01"],
    ["Y1E999999999", undefined, "+275760-09-13", ""],
    ["Y-1E999999999/..", undefined, "", ""],
    ["Y100000/Y300000", undefined, "+100000-01-01", ""],
  ])("of %j in %s is from %s to %s", (when, zone, earliest, latest) => {
    expect(written(boundsOf(when, { zone }))).toEqual([earliest, latest]);
  });

  it.each<[tolerance: string, edtf: string, earliest: string, latest: string]>([
    ["PT2H", "2011-04-17", "2011-04-16T17:00", "2011-04-17T21:00"],
    ["PT0.5S", "2011-05-02T15:00:00", "2011-05-02T09:59:59.500Z", "2011-05-02T10:00:01.500Z"],
    ["P1D", "2011-03-27", "2011-03-25T20:00", "2011-03-28T19:00"], // days of the calendar, not 24 hours
    ["P1M", "2011-03-31", "2011-02-27T20:00", "2011-04-30T19:00"],
    ["P1DT1H", "2011-04-17", "2011-04-15T18:00", "2011-04-18T20:00"],
    ["P1D", "2011-03-28T04:30/..", "2011-03-27T00:00", ""], // 04:30 on the 27th was skipped
    ["P1D", "2011-10-29T04:30", "2011-10-27T23:30", "2011-10-30T00:31"], // 04:31 on the 30th came twice
    ["P1D", "2011-10-31T04:30", "2011-10-29T23:30", "2011-11-01T00:31"], // and so did 04:30
    ["PT1H", "2011-10-30T04:30+05:00", "2011-10-29T22:30", "2011-10-30T00:31"], // an hour goes by, whatever the clock shows
    ["P1Y", "../2011", "", "2012-12-31T20:00"],
    ["PT1H", "Y-271821/Y275760", "", ""],
  ])("widened by %s, of %s, is from %s to %s", (tolerance, edtf, earliest, latest) => {
    const bounds = boundsOf({ edtf, tolerance, zone: "Asia/Baku" });
    expect([bounds.earliest, bounds.latest]).toEqual([earliest, latest].map(instantOf));
  });

  it("takes a date that has been read", () => {
    const when = parseWhen({ edtf: "2011-04-17", zone: "Asia/Baku" });
    expect(boundsOf(when, { zone: "UTC" })).toEqual(boundsOf("2011-04-17", { zone: "Asia/Baku" }));
  });
});

function instantOf(date: string): number | null {
  if (date === "") return null;
  return Date.parse(date.includes("T") && !date.endsWith("Z") ? `${date}Z` : date);
}

describe("rangesOf", () => {
  it.each<[WhenInput, string[][]]>([
    ["2011-04", [["2011-03-31T19:00", "2011-04-30T19:00"]]],
    [
      "[2011-05-02,2011-04-17]",
      [
        ["2011-04-16T19:00", "2011-04-17T19:00"],
        ["2011-05-01T19:00", "2011-05-02T19:00"],
      ],
    ],
    ["[2011-04-18,2011-04-17,2011-04-17T10:00]", [["2011-04-16T19:00", "2011-04-18T19:00"]]],
    ["{2011-05-02,2011-04-17}", [["2011-04-16T19:00", "2011-05-02T19:00"]]],
    [
      "2011-10-30T04:30",
      [
        ["2011-10-29T23:30", "2011-10-29T23:31"],
        ["2011-10-30T00:30", "2011-10-30T00:31"],
      ],
    ],
    [
      "2011-04-1X/2011-04-2X", // from one day to another: not separate
      [["2011-04-09T19:00", "2011-04-29T19:00"]],
    ],
    [
      "2011-0X-15",
      ["01-14T20", "02-14T20", "03-14T20", "04-14T19", "05-14T19", "06-14T19", "07-14T19", "08-14T19", "09-14T19"].map(
        (start) => [`2011-${start}:00`, `2011-${start.replace("14", "15")}:00`],
      ),
    ],
    [{ edtf: "[2011-04-17,2011-04-19]", tolerance: "PT12H" }, [["2011-04-16T07:00", "2011-04-20T07:00"]]],
    ["[Y300000,Y400001]", [["+275760-09-13", ""]]],
  ])("of %j are %j", (when, ranges) => {
    expect([...rangesOf(when, { zone: "Asia/Baku" })].map(written)).toEqual(ranges);
  });

  it("leaves out days that the zone skipped, for a date that was read without it", () => {
    expect([...rangesOf(parseWhen("2011-12-30"), { zone: "Pacific/Apia" })]).toEqual([]);
    expect([...rangesOf(parseWhen("[2011-12-30,2012-01-05]"), { zone: "Pacific/Apia" })]).toHaveLength(1);
  });

  it("has as many as the calendar has", () => {
    expect([...rangesOf("XXXX-12-XX")]).toHaveLength(10_000);
    expect([...rangesOf("XXXX-02-29")]).toHaveLength(2425);
    expect([...rangesOf("XXXX-XX-XX")]).toHaveLength(1);
    expect([...rangesOf("2011-1X-X1")]).toHaveLength(10); // 31 October and 1 November are one
  });

  it("is worked out only as far as it is asked for, and can be asked again", () => {
    const set = `[${"XXXX-12-25,XXXX-02-29,".repeat(80)}XXXX-01-01]`;
    const ranges = rangesOf(set);
    for (let time = 0; time < 2; time++) {
      const [first, second] = [...firstOf(ranges, 2)].map(written);
      expect(first).toEqual(["0000-01-01", "0000-01-02"]);
      expect(second).toEqual(["0000-02-29", "0000-03-01"]);
    }
  });
});

function* firstOf<T>(items: Iterable<T>, count: number): Generator<T> {
  let taken = 0;
  for (const item of items) {
    yield item;
    taken += 1;
    if (taken === count) return;
  }
}

describe("extentOf", () => {
  const may = { earliest: Date.UTC(2011, 4), latest: Date.UTC(2011, 5) };
  const unbounded = { earliest: null, latest: null };
  it.each<[WhenInput, unknown]>([
    ["2011-05", { kind: "date", start: may, startStatus: "stated", end: may, endStatus: "stated" }],
    ["[2011-05]", { kind: "set", start: may, startStatus: "stated", end: may, endStatus: "stated" }],
    ["{2011-05}", { kind: "set", start: may, startStatus: "stated", end: may, endStatus: "stated" }],
    ["2011-05/2011-05", { kind: "interval", start: may, startStatus: "stated", end: may, endStatus: "stated" }],
    ["2011-05/", { kind: "interval", start: may, startStatus: "stated", end: null, endStatus: "unknown" }],
    ["2011-05/..", { kind: "interval", start: may, startStatus: "stated", end: null, endStatus: "open" }],
    ["/2011-05", { kind: "interval", start: unbounded, startStatus: "unknown", end: may, endStatus: "stated" }],
    ["../2011-05", { kind: "interval", start: unbounded, startStatus: "open", end: may, endStatus: "stated" }],
  ])("of %s", (when, extent) => {
    expect(extentOf(when)).toEqual(extent);
  });

  it("holds a time of day as its start alone", () => {
    expect(extentOf("2011-05-02T15:00")).toEqual({
      kind: "time",
      start: { earliest: Date.UTC(2011, 4, 2, 15), latest: Date.UTC(2011, 4, 2, 15, 1) },
      startStatus: "stated",
      end: null,
      endStatus: "unknown",
    });
  });

  it("widens both ends by a tolerance", () => {
    const { start, end } = extentOf({ edtf: "2011-05-02/2011-05-04", tolerance: "P1D" });
    expect([written(start), end && written(end)]).toEqual([
      ["2011-05-01", "2011-05-04"],
      ["2011-05-03", "2011-05-06"],
    ]);
  });
});

describe("compareBounds", () => {
  it("orders by the earliest instant, then by the latest, with the unbounded outermost", () => {
    const inOrder: Bounds[] = [
      { earliest: null, latest: 0 },
      { earliest: null, latest: null },
      { earliest: 0, latest: 1 },
      { earliest: 0, latest: 2 },
      { earliest: 0, latest: null },
      { earliest: 1, latest: 2 },
    ];
    expect([...inOrder].reverse().sort(compareBounds)).toEqual(inOrder);
    for (const bounds of inOrder) expect(compareBounds(bounds, { ...bounds })).toBe(0);
  });
});

describe("coversBounds", () => {
  it.each<[Bounds["earliest"], Bounds["latest"], boolean]>([
    [0, 10, true],
    [3, 7, true],
    [-1, 10, false],
    [0, 11, false],
    [null, 10, false],
    [0, null, false],
  ])("of 0 to 10 over %s to %s: %s", (earliest, latest, covers) => {
    expect(coversBounds({ earliest: 0, latest: 10 }, { earliest, latest })).toBe(covers);
    expect(coversBounds({ earliest: null, latest: null }, { earliest, latest })).toBe(true);
  });
});

describe("isSoftWhen", () => {
  it.each<[WhenInput, boolean]>([
    ["2011-04-17", false],
    ["1950S2", false],
    ["[2011,2012]", false],
    ["../..", false],
    ["2011/", false],
    [{ edtf: "2011", tolerance: "P1Y" }, false],
    ["2011~", true],
    ["2011-?04", true],
    ["2011-04-~17", true],
    ["2011-21%", true],
    ["2011-~21", true],
    ["Y170000002?", true],
    ["2011-05-02T15:00~", true],
    ["2011-05-~02T15:00", true],
    ["2010/2011~", true],
    ["{2010,2011..?2012}", true],
  ])("of %j: %s", (when, soft) => {
    expect(isSoftWhen(when)).toBe(soft);
  });
});

test("in an hour that the clock repeats, a tolerance of days leaves the bounds the hull of the ranges", () => {
  const options = { zone: "Asia/Baku" };
  for (const edtf of [
    "[2011-10-30T04:50+05:00,2011-10-30T04:10+04:00]",
    "{2011-10-30T04:50+05:00,2011-10-30T04:10+04:00}",
  ]) {
    const when = { edtf, tolerance: "P1D" };
    const bounds = boundsOf(when, options);
    expect(written(bounds)).toEqual(["2011-10-28T23:10", "2011-10-31T00:51"]);
    expect([...rangesOf(when, options)]).toEqual([bounds]);
    expect(extentOf(when, options).start).toEqual(bounds);
  }
});
