import * as root from "case-chronology";
import * as dates from "case-chronology/dates";
import * as caseFileFormat from "case-chronology/formats/case-file";
import * as caucasianKnot from "case-chronology/formats/caucasian-knot";
import * as csv from "case-chronology/formats/csv";
import * as followTheMoney from "case-chronology/formats/follow-the-money";
import * as icalendar from "case-chronology/formats/icalendar";
import * as jsonl from "case-chronology/formats/jsonl";
import * as markdown from "case-chronology/formats/markdown";
import * as schemaOrg from "case-chronology/formats/schema-org";
import * as timelinejs from "case-chronology/formats/timelinejs";
import * as uwaziCsv from "case-chronology/formats/uwazi-csv";
import * as network from "case-chronology/network";
import * as redaction from "case-chronology/redact";
import * as view from "case-chronology/view";
import { describe, expect, test } from "vitest";
import { validCase } from "../case-file/valid-case.ts";
import { pages, textOf } from "../formats/caucasian-knot/pages.ts";
import { richCase } from "../formats/rich-case.ts";
import { randomFrom } from "../oracle/random-network.ts";
import { flawOf, flawOfError } from "./check-result.ts";
import { entryPoints, textReaders, throwingReaders, valueReaders } from "./entry-points.ts";
import { leave } from "./exits.ts";

/** All that the package exports, by the name of its module. */
const modules: Readonly<Record<string, object>> = {
  root,
  dates,
  network,
  redaction,
  view,
  ...{
    caseFileFormat,
    csv,
    jsonl,
    markdown,
    uwaziCsv,
    icalendar,
    timelinejs,
    followTheMoney,
    schemaOrg,
    caucasianKnot,
  },
};

/** A value with all that it holds frozen. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) frozen(inner);
    Object.freeze(value);
  }
  return value;
}

/** Keys that lead to prototypes where they are not kept from it. `JSON.parse` makes them fields of their own. */
const poison: unknown = JSON.parse(
  '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "length": [{"toString": 1}]}',
);

/** Copies of a value, each with poison in one more place: in an object as its fields, in a list as an item, else instead. */
function poisoned(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [poison];
  const here = Array.isArray(value) ? [...value, poison] : Object.assign(JSON.parse(JSON.stringify(poison)), value);
  const within = Object.entries(value).flatMap(([key, inner]) =>
    poisoned(inner).map((changed) =>
      Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed },
    ),
  );
  return [here, poison, ...within];
}

function expectNoPollution(): void {
  expect(Reflect.get({}, "polluted")).toBeUndefined();
  expect(Reflect.get([], "polluted")).toBeUndefined();
  expect(Reflect.get(() => 0, "polluted")).toBeUndefined();
}

describe("keys named like prototypes change no object", () => {
  const inputs = poisoned(validCase);

  test("there are places to put them", () => expect(inputs.length).toBeGreaterThan(200));

  test.each(Object.entries(valueReaders))("read by %s", (_, read) => {
    for (const input of inputs) expect(flawOf(read(input))).toBeUndefined();
    for (const list of Object.values(validCase)) {
      if (Array.isArray(list)) for (const input of poisoned(list[0])) expect(flawOf(read(input))).toBeUndefined();
    }
    expectNoPollution();
  });

  test.each(Object.entries(textReaders))("read as text by %s", (_, read) => {
    for (const input of inputs) {
      const json = JSON.stringify(input);
      for (const text of [json, `<script type="application/ld+json">${json}</script>`]) {
        expect(flawOf(read(text))).toBeUndefined();
      }
    }
    for (const name of ["__proto__", "constructor", "__proto__.polluted", "constructor.prototype.polluted"]) {
      expect(
        flawOf(read(`id,type,${name},extra\ne1,hearing,true,"{""__proto__"":{""polluted"":true}}"`)),
      ).toBeUndefined();
    }
    expectNoPollution();
  });

  test("under extra, kept and let out again", () => {
    const extra = { constructor: { prototype: { polluted: true } }, toString: "x", hasOwnProperty: 1 };
    const caseFile = root.parseCaseFile({
      ...validCase,
      extra,
      events: validCase.events.map((event) => ({ ...event, extra })),
    });
    expect(caseFile.extra).toEqual(extra);
    leave(caseFile, randomFrom(1));
    expectNoPollution();
  });

  test("as ids of records, in every exit", () => {
    const ids = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];
    const caseFile = root.parseCaseFile({
      format: "case-chronology/1",
      id: "__proto__",
      timeZone: "UTC",
      persons: ids.map((id) => ({ id: `${id}.p`, names: [{ full: id }] })),
      events: ids.map((id) => ({ id, type: "release", kind: "unknown", when: "2011", who: [`${id}.p`] })),
    });
    expect(
      root
        .buildTimeline(caseFile)
        .entries.map(({ event }) => event)
        .sort(),
    ).toEqual(ids.sort());
    for (let seed = 0; seed < 8; seed += 1) leave(caseFile, randomFrom(seed));
    expectNoPollution();
  });
});

describe("deep-frozen inputs work, and stay as they are", () => {
  const wholes = [frozen(structuredClone(validCase)), frozen(structuredClone(richCase))];

  test.each(Object.entries({ ...valueReaders, ...throwingReaders }))("read by %s", (_, read) => {
    for (const whole of wholes) {
      for (const input of [whole, ...Object.values(whole).flatMap((part) => (Array.isArray(part) ? part : [part]))]) {
        try {
          read(input);
        } catch (error) {
          expect(flawOfError(error)).toBeUndefined();
        }
      }
    }
  });

  test("taken out by every exit", () => {
    for (let seed = 0; seed < 12; seed += 1) leave(frozen(structuredClone(richCase)), randomFrom(seed));
  });

  test("given to functions of dates", () => {
    const options = frozen({ zone: "Asia/Baku", locale: "en" });
    const when = frozen({ edtf: "[2011-04-17,2011-04-19]", text: "the 17th or the 19th", zone: "UTC" });
    const read = frozen(dates.parseWhen(when, options));
    const bounds = frozen(dates.boundsOf(read, options));
    expect([...dates.rangesOf(read, options)]).toHaveLength(2);
    expect(dates.coversBounds(bounds, frozen(dates.boundsOf("2011-04-17", { zone: "UTC" })))).toBe(true);
    dates.extentOf(read, options);
    dates.formatWhen(read, options);
    dates.formatBounds(bounds, options);
    dates.precisionOf(read);
    dates.isSoftWhen(read);
    dates.formatEdtf(read.edtf);
  });

  test("given to the network", () => {
    const made = network.createNetwork();
    const [one, other] = [made.addPoint(), made.addPoint()];
    made.restrict(
      one,
      frozen([
        { earliest: 0, latest: 5 },
        { earliest: 8, latest: 10 },
      ]),
      0,
    );
    made.addGap(one, other, frozen({ min: 1, max: 2 }), 1);
    const solution = network.solve(made, frozen({}));
    expect(network.ranksOf(solution, frozen([[one], [other]])).first).toEqual(Int32Array.of(1, 2));
  });
});

describe("what is no text is refused with an issue by", () => {
  const values = [undefined, null, 1, Number.NaN, true, [], {}, () => "", Symbol("s"), 10n, new Date(0)];

  test.each(Object.entries(textReaders))("%s", (_, read) => {
    for (const value of values) {
      const result = Reflect.apply(read, undefined, [value]);
      expect(flawOf(result)).toBeUndefined();
      expect(result).toMatchObject({ success: false });
    }
  });
});

/** Functions that take no data of others: a schema's, a type's or an issue's, or a value that is known by its type. */
const withoutData = new Set([
  ...["ChronologyError", "Timeline", "caseFileJsonSchema", "defineEventType", "eventTypeName", "idOf"],
  ...["isChronologyError", "levelOf", "natureOf", "sensitivityOfDetail", "defineProfile"],
]);

test("every function that takes data is called by the tests of this folder", async () => {
  const { readFileSync, readdirSync } = await import("node:fs");
  const code = readdirSync("tests/hostile")
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(`tests/hostile/${file}`, "utf8"))
    .join("\n");
  const registry = readFileSync("src/formats/registry.ts", "utf8");
  const missing = Object.entries(modules).flatMap(([name, exported]) =>
    Object.entries(exported).flatMap(([key, value]) => {
      const isCalled =
        code.includes(`${key}(`) || code.includes(`.${key},`) || registry.includes(key) || code.includes(`: ${key},`);
      return typeof value !== "function" || withoutData.has(key) || isCalled ? [] : [`${name}.${key}`];
    }),
  );
  expect(missing).toEqual([]);
});

test("what the fuzzer calls gives results for what is right, too", async () => {
  const right: Readonly<Record<string, unknown>> = {
    dates: "2011-04-17",
    "durations and citations": "P5D",
    "case files": validCase,
    pages: textOf(pages.englishPage),
    tables: "id,type\ne1,hearing",
    lines: [JSON.stringify(validCase)],
  };
  for (const { name, run } of entryPoints) {
    if (!(name in right)) continue;
    const results = [];
    for (let seed = 0; seed < 20; seed += 1)
      results.push(...(await resultsOf(() => run(right[name], randomFrom(seed)))));
    expect(
      results.some((result) => Reflect.get(Object(result), "success")),
      name,
    ).toBe(true);
  }
});

/** The results of work that may throw what is documented: here, for a time zone that is none. */
async function resultsOf(work: () => unknown[] | Promise<unknown[]>): Promise<unknown[]> {
  try {
    return await work();
  } catch (error) {
    expect(flawOfError(error)).toBeUndefined();
    return [];
  }
}

describe("a flaw is found in", () => {
  const issue = { code: "empty", severity: "error", path: [], recordIds: [], message: "is empty", params: {} };
  const failure = (changes: object) => ({ success: false, issues: [{ ...issue, ...changes }] });

  test.each([
    ["nothing", undefined],
    ["a success without data", { success: true, issues: [] }],
    ["a success with an error", { success: true, data: 1, issues: [issue] }],
    ["a failure without an error", { success: false, issues: [] }],
    ["an unknown code", failure({ code: "toString" })],
    ["another severity", failure({ severity: "warning" })],
    ["a path of objects", failure({ path: [{}] })],
    ["a message that repeats data", failure({ message: "zqsecretzq is empty" })],
    ["params that repeat data", failure({ params: { hint: "zqsecretzq" } })],
    ["params that are no JSON", failure({ params: { hint: undefined, at: Number.NaN } })],
  ])("%s", (_, result) => {
    expect(flawOf(result)).toBeDefined();
    expect(flawOf(failure({}))).toBeUndefined();
  });
});
