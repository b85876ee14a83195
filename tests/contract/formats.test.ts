import { existsSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import type { Loss } from "../../src/core/loss.ts";
import { type Format, formats } from "../../src/formats/registry.ts";
import { buildTimeline, type CaseFile, isChronologyError, parseCaseFile } from "../../src/index.ts";
import { randomCase } from "../chronology/random-case.ts";
import { hostileCase, hostileTexts } from "../formats/hostile-case.ts";
import { pathOf, pathsIn, without, withoutLosses } from "../formats/losses.ts";
import { richCase } from "../formats/rich-case.ts";

type Written = Format & { to: NonNullable<Format["to"]> };

const written = formats.filter((format): format is Written => format.to !== undefined);
const readToo = written.filter((format) => format.from !== undefined);
const named = <F extends Format>(list: readonly F[]) => list.map((format) => [format.name, format] as const);

const exported = ({ to }: Written, caseFile: CaseFile) => to(caseFile, buildTimeline(caseFile), { unredacted: true });

const richTimeline = buildTimeline(richCase);

/** The rich case file without what stands at each of its paths, as far as it can do without, by path. */
const lesserCases = new Map(
  pathsIn(richCase).flatMap((path) => {
    const caseFile = without(richCase, path);
    return caseFile === undefined ? [] : [[path.join("."), { caseFile, timeline: buildTimeline(caseFile) }] as const];
  }),
);

const nothings = [null, 5, "text", {}];

const ownZone = process.env.TZ;
afterEach(() => {
  if (ownZone === undefined) delete process.env.TZ;
  else process.env.TZ = ownZone;
});

test("each format has a file of its name, and a name of its own", () => {
  for (const { name } of formats) expect(existsSync(`src/formats/${name}.ts`), name).toBe(true);
  expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length);
});

describe.each(named(written))("%s", (_, format) => {
  test("it writes an empty case file, of which nothing is lost", () => {
    const empty = parseCaseFile({ format: "case-chronology/1", id: "empty", timeZone: "Asia/Baku" });
    expect(exported(format, empty).losses.filter(({ field }) => field !== "timeZone")).toEqual([]);
  });

  test("it writes the same text each time, whatever the process's zone", () => {
    const texts = ["UTC", "Pacific/Apia"].map((zone) => {
      process.env.TZ = zone;
      return exported(format, richCase);
    });
    expect(texts[1]).toEqual(texts[0]);
  });

  test("it changes nothing in what it is given", () => {
    const caseFile = deepFrozen(structuredClone(richCase));
    const timeline = buildTimeline(caseFile);
    deepFrozen(timeline.toJSON());
    const before = JSON.stringify([caseFile, timeline]);
    format.to(caseFile, timeline);
    expect(JSON.stringify([caseFile, timeline])).toBe(before);
  });

  test("it refuses facts above the level, and lets them out when it is told to", () => {
    const caseFile = parseCaseFile({
      ...richCase,
      persons: richCase.persons?.map((person) => ({ ...person, sensitivity: { category: "health" } })),
    });
    const timeline = buildTimeline(caseFile);
    expect(() => format.to(caseFile, timeline)).toThrow(
      expect.toSatisfy((error) => isChronologyError(error) && error.issues[0]?.code === "restricted-facts"),
    );
    expect(() => format.to(caseFile, timeline, { level: "restricted" })).toThrow("restricted-facts");
    expect(format.to(caseFile, timeline, { level: "confidential" }).output).toBe(exported(format, caseFile).output);
  });

  // A line of JSON is made of the case file alone.
  test.skipIf(format.name === "jsonl")("it refuses the timeline of another case file, one of the same id too", () => {
    const redacted = { ...richCase, events: [], matches: [] };
    for (const caseFile of [redacted, { ...richCase, title: "Corrected" }]) {
      expect(() => format.to(caseFile, richTimeline, { unredacted: true })).toThrow("timeline-of-other-case");
    }
    expect(format.to(structuredClone(richCase), richTimeline).output).toBe(format.to(richCase, richTimeline).output);
  });

  test.each(nothings)("it refuses %o in the place of a case file, a timeline or options", (nothing) => {
    const refusalOf = (...given: unknown[]) => {
      try {
        return Reflect.apply(format.to, undefined, given);
      } catch (error) {
        return isChronologyError(error) && error.issues.map(({ code, path }) => [code, ...path].join(" "));
      }
    };
    expect(refusalOf(nothing, richTimeline)).toEqual(["wrong-type caseFile"]);
    if (format.name !== "jsonl") expect(refusalOf(richCase, nothing)).toEqual(["wrong-type timeline"]);
    if (typeof nothing !== "object" || nothing === null)
      expect(refusalOf(richCase, richTimeline, nothing)).toEqual(["wrong-type options"]);
  });

  test("it refuses an option that it has not", () => {
    const mistyped = (options: object) => Reflect.apply(format.to, undefined, [richCase, richTimeline, options]);
    expect(() => mistyped({ levle: "restricted" })).toThrow('did you mean "level"?');
    expect(mistyped({ level: undefined, colour: undefined })).toEqual(format.to(richCase, richTimeline));
  });

  test("each loss is of something that is there, is said once, and goes when the thing goes", () => {
    const { losses } = format.to(richCase, richTimeline);
    const places = losses.map(placeOf);
    expect(new Set(places).size).toBe(places.length);
    for (const loss of losses) {
      expect(loss.message).toMatch(/^[A-Z].*\.$/);
      const lesser = lesserCases.get(pathOf(richCase, loss).join("."));
      if (lesser === undefined) continue;
      const left = format.to(lesser.caseFile, lesser.timeline, { unredacted: true }).losses;
      const isItem = /(^|[.])\d+$/.test(loss.field);
      if (isItem) expect(left.length, placeOf(loss)).toBeLessThan(losses.length);
      else expect(left.map(placeOf), placeOf(loss)).not.toContain(placeOf(loss));
    }
  });

  test("what is not lost makes a difference to the output", () => {
    const { output, losses } = format.to(richCase, richTimeline);
    const lost = losses.map((loss) => pathOf(richCase, loss).join("."));
    const isLost = (path: string) =>
      lost.some((place) => `${path}.`.startsWith(`${place}.`) || place.startsWith(`${path}.`));
    for (const [path, { caseFile, timeline }] of lesserCases) {
      if (isLost(path)) continue;
      expect(format.to(caseFile, timeline, { unredacted: true }).output === output, path).toBe(false);
    }
  });

  test("where it heeds the person, nothing of others leaves with a timeline of one", () => {
    if (!format.heeds?.includes("person")) return;
    const caseFile = parseCaseFile({
      format: "case-chronology/1",
      id: "two",
      timeZone: "Asia/Baku",
      articles: ["leyla", "orkhan"].map((id) => ({ id: `on-${id}`, headline: `On ${id}` })),
      persons: ["leyla", "orkhan"].map((id) => ({ id, names: [{ full: `${id} example` }], born: "1980" })),
      events: ["leyla", "orkhan"].map((id) => ({
        id: `of-${id}`,
        type: "search",
        who: [id],
        when: "2011-04-17",
        sources: [{ article: `on-${id}` }],
      })),
    });
    const { output } = format.to(caseFile, buildTimeline(caseFile, { who: "leyla" }));
    expect(output).toContain("leyla");
    expect(output).not.toContain("orkhan");
  });

  test("it heeds the date that the timeline is known by, or writes the same whatever that is", () => {
    const early = buildTimeline(richCase, { asOf: "2011-04-01" });
    const isSame = format.to(richCase, early).output === format.to(richCase, richTimeline).output;
    expect(isSame).toBe(format.heeds?.includes("as-of") !== true);
  });

  test("messages of losses repeat nothing of the case file", () => {
    const texts = exported(format, hostileCase).losses.map(({ message }) => message);
    for (const hostile of hostileTexts) expect(texts.filter((text) => text.includes(hostile))).toEqual([]);
  });

  test("10,000 events are written", () => {
    const events = Array.from({ length: 10_000 }, (_, index) => ({
      id: `e${index}`,
      type: "other",
      title: "Something happened",
      when: `2011-0${1 + (index % 9)}-1${index % 10}`,
      who: ["person"],
      sources: [{ article: "article" }],
    }));
    const caseFile = parseCaseFile({
      format: "case-chronology/1",
      id: "many",
      timeZone: "Asia/Baku",
      persons: [{ id: "person", names: [{ full: "A. Person" }] }],
      articles: [{ id: "article", headline: "Reported", publishedAt: "2012" }],
      events,
    });
    const timeline = buildTimeline(caseFile);
    expect(format.to(caseFile, timeline).output.length).toBeGreaterThan(events.length);
  });
});

describe.each(named(readToo))("%s, read again", (_, format) => {
  const readAgain = (caseFile: CaseFile) => {
    const { output, losses } = exported(format, caseFile);
    const result = format.from?.(output, { timeZone: caseFile.timeZone });
    if (!result?.success) throw new Error(result?.issues.map(({ message }) => message).join("\n"));
    return { read: result.data, losses };
  };

  test.each([
    ["nearly every field", richCase],
    ["hostile texts", hostileCase],
  ])("gives what was not lost: %s", (_name, caseFile) => {
    const { read, losses } = readAgain(caseFile);
    expect(comparable(read)).toEqual(comparable(withoutLosses(caseFile, losses)));
  });

  test("gives what was not lost, of any case file", () => {
    fc.assert(
      fc.property(randomCase({ events: { min: 1, max: 4 }, relations: 1 }), (caseFile) => {
        const { read, losses } = readAgain(caseFile);
        expect(comparable(read)).toEqual(comparable(withoutLosses(caseFile, losses)));
      }),
      { numRuns: 50 },
    );
  });

  test("never throws, and repeats nothing of what it refuses", () => {
    for (const text of ["", "{", "\u0000", "[]", '{"secret":', ...hostileTexts]) {
      const result = format.from?.(text, { timeZone: "Asia/Baku" });
      for (const { message } of result?.issues ?? []) expect(message).not.toContain("secret");
    }
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void format.from?.(text, { timeZone: "UTC" })));
  });
});

function placeOf({ record, field }: Loss): string {
  return `${record}/${field}`;
}

/**
 * A case file as it is to be compared: without its id and zone, which some formats leave to the reader, with the records
 * of each list by id, and without lists that are empty.
 */
function comparable(caseFile: unknown): unknown {
  const { id: _, timeZone: __, ...rest } = Object(caseFile);
  const lists = Object.entries(rest).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  const byId = (records: unknown) =>
    Array.isArray(records) ? records.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : records;
  return Object.fromEntries(lists.map(([name, value]) => [name, byId(value)]));
}

function deepFrozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) deepFrozen(inner);
    Object.freeze(value);
  }
  return value;
}
