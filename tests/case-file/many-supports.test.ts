import { expect, test } from "vitest";
import { safeParseCaseFile } from "../../src/index.ts";

/** Seconds to refuse an event with so many fields that nobody knows, and a source that supports as many that are not there. */
function secondsFor(count: number): number {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const unknown = Object.fromEntries(numbers.map((each) => [`own${each}`, 1]));
  const sources = [{ article: "a1", supports: numbers.map((each) => `no${each}`) }];
  const events = [{ id: "e1", type: "other", title: "Kept", sources, ...unknown }];
  const articles = [{ id: "a1", headline: "News" }];
  const input = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", articles, events };
  const start = process.cpuUsage().user;
  const { issues } = safeParseCaseFile(input, { unknownKeys: "keep" });
  expect(issues).toHaveLength(count);
  expect(issues[0]?.params?.allowed).toEqual(["type", "title"]);
  return (process.cpuUsage().user - start) / 1e6;
}

test("what sources support is looked for in time that grows with the fields and with what they name, not with both", () => {
  secondsFor(500);
  const [short, long] = [secondsFor(2000), secondsFor(16_000)];
  // Eight times both; sixty-four times the time would be quadratic.
  expect(long).toBeLessThan(24 * Math.max(short, 0.05));
});
