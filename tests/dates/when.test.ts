import { describe, expect, it } from "vitest";
import { isChronologyError } from "../../src/core/result.ts";
import { parseWhen, safeParseWhen } from "../../src/dates/index.ts";

const codesOf = (input: unknown, zone?: string) =>
  safeParseWhen(input, { zone }).issues.map(({ code, path }) => [code, ...path]);

describe("safeParseWhen", () => {
  it("reads a text, and an object with its zone, tolerance and words", () => {
    const edtf = { kind: "date", year: { digits: "2011" } };
    expect(safeParseWhen("2011")).toStrictEqual({ success: true, data: { edtf }, issues: [] });
    expect(
      safeParseWhen({ edtf: "2011", zone: "Asia/Baku", tolerance: "P1M", text: "about then", other: undefined }),
    ).toMatchObject({
      success: true,
      data: { edtf, zone: "Asia/Baku", tolerance: { months: 1, days: 0 }, text: "about then" },
    });
  });

  it.each<[unknown, string | undefined, (string | number)[][]]>([
    ["2011-03-27T04:30", "Asia/Baku", [["time-skipped-by-clock-change"]]],
    ["2011-03-27T04:30", undefined, []],
    ["2011-03-27T04:30", "Europe/London", []],
    ["2011-03-27T04:30+04:00", "Asia/Baku", []],
    ["2011-12-30", "Pacific/Apia", [["time-skipped-by-clock-change"]]],
    ["2011-12-30T10:00", "Pacific/Apia", [["time-skipped-by-clock-change"]]],
    ["2011-12-30/2012-01-02", "Pacific/Apia", [["time-skipped-by-clock-change"]]],
    ["[2011-12-29,2011-12-30]", "Pacific/Apia", [["time-skipped-by-clock-change"]]],
    ["2011-12-3X", "Pacific/Apia", []],
    ["2011-03-27T03:59/2011-03-27T05:00", "Asia/Baku", []],
    ["2011-05-02T15:00/2011-05-02T14:59", "Asia/Baku", [["interval-backwards"]]],
    ["2011-05-02T02:00Z/2011-05-02T01:00", "Asia/Baku", [["interval-backwards"]]],
    ["2011-05-02T02:00Z/2011-05-02T01:00", "America/New_York", []],
    ["2011-10-30T04:30/2011-10-30T04:10", "Asia/Baku", []], // 04:10 came again after 04:30
    ["[2011-05-02T15:00..2011-05-02T14:59]", "Asia/Baku", [["interval-backwards"]]],
    ["2011", "Asia/Nowhere", [["unknown-time-zone"]]],
    [{ edtf: "2011", zone: "+04:00" }, "Asia/Baku", [["unknown-time-zone", "zone"]]],
    [
      { edtf: "2011-3", zone: "x", tolerance: "2h" },
      undefined,
      [
        ["unknown-time-zone", "zone"],
        ["not-edtf", "edtf"],
        ["not-a-duration", "tolerance"],
      ],
    ],
    [{ edtf: "2011-03-27T04:30", zone: "Asia/Baku" }, "UTC", [["time-skipped-by-clock-change", "edtf"]]],
    [{}, undefined, [["missing-field", "edtf"]]],
    [{ edtf: undefined }, undefined, [["missing-field", "edtf"]]],
    [
      { edtf: 2011, text: null },
      undefined,
      [
        ["wrong-type", "edtf"],
        ["wrong-type", "text"],
      ],
    ],
    [{ edtf: "2011", tolerence: "P1D" }, undefined, [["unknown-key", "tolerence"]]],
    [2011, undefined, [["wrong-type"]]],
    [null, undefined, [["wrong-type"]]],
    [undefined, undefined, [["wrong-type"]]],
    [["2011"], undefined, [["wrong-type"]]],
    [new Date(0), undefined, [["not-json"]]],
    [() => "2011", undefined, [["not-json"]]],
    [Symbol("2011"), undefined, [["not-json"]]],
    [2011n, undefined, [["not-json"]]],
    [{ edtf: "2".repeat(2001) }, undefined, [["too-long", "edtf"]]],
  ])("of %s in %s has the issues %j", (input, zone, issues) => {
    expect(codesOf(input, zone)).toEqual(issues);
    const result = safeParseWhen(input, { zone });
    expect(result.success).toBe(issues.length === 0);
    for (const { message } of result.issues) expect(message).toMatch(/^[A-Z].{15,}/);
  });

  it("says which field was meant", () => {
    const allowed = ["edtf", "zone", "tolerance", "text"];
    const rule = "A date has the fields edtf, zone, tolerance, text and no others";
    const [near] = safeParseWhen({ edtf: "2011", tolerence: "P1D" }).issues;
    expect(near?.message).toBe(`${rule}; did you mean "tolerance"?`);
    expect(near?.params).toStrictEqual({ allowed, suggestion: "tolerance" });
    const [far] = safeParseWhen({ edtf: "2011", other: "P1D" }).issues;
    expect(far?.message).toBe(`${rule}.`);
    expect(far?.params).toStrictEqual({ allowed });
  });

  it.each<[unknown, string]>([
    [new Date(0), "The date is "],
    [{ edtf: new Date(0) }, "The date's field is "],
    [2011, "A date must be an EDTF text, or an object with one under edtf."],
    [{ edtf: 2011 }, "A date's edtf must be a text."],
    [{}, "A date must have its EDTF text under edtf."],
    [{ edtf: "2011-03-27T04:30", zone: "Asia/Baku" }, "The clocks of the zone skipped this local time."],
    [{ edtf: "2011-12-30", zone: "Pacific/Apia" }, "The clocks of the zone skipped this day."],
    ["2011-05-02/2011-05-01", "The interval's end is before its start; the earlier of the two stands first."],
  ])("says of %s: %s", (input, message) => {
    expect(safeParseWhen(input).issues[0]?.message.slice(0, message.length)).toBe(message);
  });

  it("takes anything without an error of its own", () => {
    const cyclic: Record<string, unknown> = { edtf: "2011" };
    cyclic.text = cyclic;
    const deep: { edtf: unknown } = { edtf: "2011" };
    for (let depth = 0; depth < 20_000; depth++) deep.edtf = { edtf: deep.edtf };
    const throwing = Object.defineProperty({}, "edtf", {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    });
    const polluting: unknown = JSON.parse('{ "edtf": "2011", "__proto__": { "zone": "Asia/Baku" } }');
    for (const input of [
      cyclic,
      deep,
      throwing,
      polluting,
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error("no");
          },
        },
      ),
    ]) {
      expect(safeParseWhen(input).success).toBe(false);
    }
  });
});

describe("parseWhen", () => {
  it("throws a ChronologyError with the issues", () => {
    try {
      parseWhen("2011-02-29");
      expect.unreachable();
    } catch (error) {
      expect(isChronologyError(error) && error.issues).toMatchObject([{ code: "date-does-not-exist" }]);
    }
  });
});
