import { describe, expect, test } from "vitest";
import { formats } from "../../src/formats/registry.ts";
import {
  buildTimeline,
  caseFileJsonSchema,
  describeFinding,
  isChronologyError,
  parseCaseFile,
  safeParseCaseFile,
  safeParseEvent,
} from "../../src/index.ts";
import { publish, redact } from "../../src/redact/index.ts";
import { toHtml, toSvg } from "../../src/view/index.ts";

const caseFile = parseCaseFile({
  ...{ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku" },
  persons: [{ id: "leyla", names: [{ full: "Leyla Example" }], sensitivity: { category: "minor" } }],
  events: [{ id: "e1", type: "release", kind: "unknown", who: ["leyla"] }],
});
const timeline = buildTimeline(caseFile);
const finding = { code: "gap", records: [], statements: [], params: {} };

/** What a function refuses options with, be it thrown or a result: codes and paths. */
function refusedBy(call: (...given: never[]) => unknown, ...given: unknown[]): unknown {
  const said = (issues: readonly { code: string; path: readonly unknown[] }[]) =>
    issues.map(({ code, path }) => [code, path.join(".")]);
  try {
    const result: unknown = Reflect.apply(call, undefined, given);
    return said(Object(result).issues ?? []);
  } catch (error) {
    if (!isChronologyError(error)) throw error;
    return said(error.issues);
  }
}

const writers = [
  ...formats.flatMap(({ name, to }) => (to === undefined ? [] : [[name, to] as const])),
  ["html", toHtml] as const,
  ["svg", toSvg] as const,
];

describe("options that are inherited are refused, since whatever changed a prototype would give them", () => {
  const unredacted = Object.create({ unredacted: true });
  test.each(writers)("%s lets nothing out by them", (_, to) => {
    expect(refusedBy(to, caseFile, timeline, unredacted)).toEqual([["wrong-value", "options.unredacted"]]);
  });

  test.each<[string, (...given: never[]) => unknown, unknown[], string, unknown]>([
    ["redact", redact, [caseFile, publish], "key", "a key of sixteen bytes or more"],
    ["buildTimeline", buildTimeline, [caseFile], "asOf", "2011-04-17"],
    ["describeFinding", describeFinding, [finding], "locale", "en"],
    ["safeParseCaseFile", safeParseCaseFile, [caseFile], "unknownKeys", "keep"],
    ["safeParseEvent", safeParseEvent, [{}], "zone", "Asia/Baku"],
    ["caseFileJsonSchema", caseFileJsonSchema, [], "eventTypes", []],
  ])("%s", (_, call, given, name, value) => {
    expect(refusedBy(call, ...given, Object.create({ [name]: value }))).toEqual([["wrong-value", `options.${name}`]]);
  });

  test("what is inherited and undefined is absent, and a field of one's own hides it", () => {
    const [format] = writers;
    const own = Object.assign(Object.create({ unredacted: true, level: undefined }), { unredacted: false });
    expect(refusedBy(format?.[1] ?? toHtml, caseFile, timeline, own)).toEqual([["restricted-facts", ""]]);
  });
});
