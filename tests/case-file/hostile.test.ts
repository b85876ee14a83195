import { fc, test as lawTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { safeParseCaseFile } from "../../src/case-file/parse-case-file.ts";
import { validCase } from "./valid-case.ts";

const head = { format: "case-chronology/1", id: "c", timeZone: "Asia/Baku" };
const many = Array.from({ length: 10_000 }, (_, index) => index);
const cyclic: Record<string, unknown> = { ...head };
cyclic.events = [cyclic];
const throwing = {
  ...head,
  get events() {
    throw new Error("refused");
  },
};

/** What a piece of work gives, and the milliseconds of computing that it took, whatever else the machine is doing. */
function timed<T>(work: () => T): { result: T; milliseconds: number } {
  const start = process.cpuUsage();
  const result = work();
  return { result, milliseconds: process.cpuUsage(start).user / 1000 };
}

test.each([
  ["undefined", undefined],
  ["a function", () => head],
  ["a case file that holds itself", cyclic],
  ["a getter that throws", throwing],
  ["a key named like the prototype", JSON.parse('{"__proto__": {"format": "case-chronology/1"}}')],
  ["a long title", { ...head, title: "x".repeat(2_000_000) }],
  ["lists of everything but records", { ...head, events: [1, null, [], "x"], persons: {}, places: "x", matches: [[]] }],
  [
    "ids that lead nowhere, by the thousand",
    { ...head, events: many.map((n) => ({ id: `e${n}`, type: "hearing", who: [`p${n}`] })) },
  ],
  ["records of one id, by the thousand", { ...head, events: many.map(() => ({ id: "e", type: "hearing" })) }],
  [
    "a circle of thousands",
    {
      ...head,
      places: many.map((n) => ({ id: `p${n}`, names: [{ full: "P" }], within: `p${(n + 1) % many.length}` })),
    },
  ],
  [
    "a match of thousands, of one event",
    {
      ...head,
      events: [{ id: "e", type: "hearing" }],
      matches: [{ id: "m", confidence: "likely", events: many.map(() => "e") }],
    },
  ],
])("%s is refused with issues, within a second", (_, input) => {
  safeParseCaseFile(head);
  const { result, milliseconds } = timed(() => safeParseCaseFile(input));
  expect(milliseconds).toBeLessThan(1000);
  expect(result.success).toBe(false);
  expect(result.issues.length).toBeGreaterThan(0);
});

test("a quote of a long body that nearly fits is refused in time", () => {
  const articles = [{ id: "a", headline: "H", body: "a".repeat(900_000) }];
  const events = [{ id: "e", type: "hearing", sources: [{ article: "a", quote: `b${"a".repeat(400_000)}` }] }];
  const { result, milliseconds } = timed(() => safeParseCaseFile({ ...head, articles, events }));
  expect(milliseconds).toBeLessThan(1000);
  expect(result.issues.map(({ code }) => code)).toEqual(["quote-not-in-body"]);
});

/** Every place in the valid case file that holds a value. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

const secret = "zq#secret#zq";
const wrongValue = fc.oneof(
  fc.anything(),
  fc.constantFrom(
    secret,
    `${secret} x`,
    [secret],
    { [secret]: secret },
    { text: secret, [secret]: 1 },
    { edtf: secret },
  ),
);

lawTest.prop([fc.constantFrom(...placesIn(validCase)), wrongValue], { numRuns: 400 })(
  "whatever stands in one place, there is a result, and no message repeats it",
  (path, value) => {
    const input = structuredClone(validCase);
    let holder: object = input;
    for (const key of path.slice(0, -1)) holder = Reflect.get(holder, key);
    const last = path.at(-1);
    if (last === undefined) expect(typeof safeParseCaseFile(value).success).toBe("boolean");
    else Reflect.set(holder, last, value);
    for (const { message, params } of safeParseCaseFile(input).issues) {
      expect(message).not.toContain(secret);
      expect(message).not.toMatch(/Example|Police|rally\b.*\bdetained/);
      expect(JSON.stringify(params)).not.toContain(secret);
    }
  },
);
