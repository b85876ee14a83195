import fc from "fast-check";
import { expect, test } from "vitest";
import { type Format, formats } from "../../src/formats/registry.ts";
import { buildTimeline, isChronologyError, parseCaseFile, safeParseCaseFile, type Timeline } from "../../src/index.ts";
import { sensitivityLevels as levels } from "../../src/records/sensitivity.ts";
import { defineProfile, type Profile, publish, redact } from "../../src/redact/index.ts";
import { toHtml, toSvg } from "../../src/view/index.ts";
import { lettersIn } from "./disguises.ts";
import { textFieldsOf } from "./filled.ts";
import { ownEventTypes as eventTypes } from "./own-event-types.ts";
import { partsOf, plantedCase, plantedSchemas } from "./planted-case.ts";
import { chooserOf, type Secret } from "./secrets.ts";
import type { AnyCase } from "./valid-case.ts";

const key = "a key of sixteen bytes or more";
/** How many case files the law is tried on; many in a long run. */
const runs = Number(process.env.LEAK_RUNS ?? 4);

const written = formats.filter((format): format is Written => format.to !== undefined);
type Written = Format & { to: NonNullable<Format["to"]> };

const levelsUpTo = (at: number) => ({ goes: levels.slice(at + 1), stays: levels.slice(0, at + 1) });

/** The fields of the secrets that can be read in an output. */
function readIn(output: unknown, secrets: readonly Secret[]): string[] {
  const letters = lettersIn(JSON.stringify(output));
  return secrets.filter((secret) => letters.includes(secret.letters)).map(({ field }) => field);
}

/** All that can be made of a case file and shown, by name. */
function outputsOf(caseFile: AnyCase, timeline: Timeline, level: Profile["level"]): Map<string, unknown> {
  return new Map<string, unknown>([
    ["the case file", caseFile],
    ["the timeline", timeline],
    ["the page", toHtml(caseFile, timeline, { level })],
    ["the picture", toSvg(caseFile, timeline, { level })],
    ...written.map(({ name, to }) => [name, to(caseFile, timeline, { level })] as const),
  ]);
}

/** What is said of a case file when it is wrong, or may not leave. */
function refusalsOf(caseFile: AnyCase, timeline: Timeline): unknown[] {
  const spoilt = Object.entries(caseFile).map(([name, value]) => {
    const spoil = (record: object) => ({ ...record, names: 1, who: [record], type: [record], [`${name}x`]: record });
    return [name, Array.isArray(value) ? value.map(spoil) : value];
  });
  const wrong = [Object.fromEntries(spoilt), { ...caseFile, timeZone: caseFile.title }];
  return [
    ...written.map(({ to }) => messageOf(() => to(caseFile, timeline))),
    ...wrong.map((data) => messageOf(() => parseCaseFile(data))),
    ...wrong.map((data) => messageOf(() => redact(data, publish, { key }))),
  ];
}

function messageOf(work: () => unknown): unknown {
  try {
    return work() === undefined;
  } catch (error) {
    if (!isChronologyError(error)) throw error;
    return [error.message, error.issues.map(({ message, params }) => [message, params])];
  }
}

test("no secret above the level of a profile is left anywhere, or told by a message", () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(0, 1, 2), fc.constantFrom(undefined, "month"), (seed, at, dates) => {
      const [level = "public"] = levels.slice(at);
      const { caseFile, secrets } = plantedCase(chooserOf(seed), levelsUpTo(at));
      const places = dates === undefined ? undefined : "region";
      const profile = defineProfile({ name: "tried", level, dates, places, extra: ["note"] });
      const { caseFile: left, report } = redact(caseFile, profile, { key, eventTypes });
      expect(safeParseCaseFile(left, { eventTypes }).issues).toEqual([]);
      const timeline = buildTimeline(left, { eventTypes });
      for (const [name, output] of outputsOf(left, timeline, level)) expect(readIn(output, secrets), name).toEqual([]);
      expect(readIn(report, secrets)).toEqual([]);
      expect(readIn(refusalsOf(left, timeline), secrets)).toEqual([]);
      expect(readIn(refusalsOf(caseFile, timeline), secrets)).toEqual([]);
    }),
    { numRuns: runs, endOnFailure: true },
  );
}, 600_000);

test("secrets stand in every field that takes words", () => {
  const seeds = Array.from({ length: 25 }, (_, seed) => seed);
  const all = seeds.flatMap((seed) => plantedCase(chooserOf(seed), levelsUpTo(0)).secrets);
  const planted = new Set(all.map(({ field }) => field));
  const fields = plantedSchemas.flatMap(({ list, name, schema, isMoment }) => {
    const own = textFieldsOf(schema).filter((field) => !(isMoment && field.startsWith("until")));
    return list === "matches" ? [] : own.map((field) => `${name}.${field}`);
  });
  expect(fields.length).toBeGreaterThan(300);
  expect(fields.filter((field) => !planted.has(field))).toEqual([]);
});

test("without redaction, every secret is repeated where it would stay", () => {
  const { caseFile, secrets } = plantedCase(chooserOf(1), levelsUpTo(0));
  const hidden = new Set(partsOf(caseFile, levels.slice(1)));
  const open = Object.values(caseFile)
    .filter(Array.isArray)
    .flat()
    .filter((record) => !hidden.has(record));
  const left = open.map((record) => ({ ...record, details: [] }));
  expect(secrets.length).toBeGreaterThan(200);
  expect(readIn(left, secrets).length).toBe(secrets.length);
});
