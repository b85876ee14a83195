import { expect, test } from "vitest";
import { noteBeside } from "./note-beside.ts";

/** Seconds that a case file takes of which somebody goes, with a name of so many letters, while another stays. */
function secondsFor(full: string): number {
  const persons = [
    { id: "p1", names: [{ full: "Elnur" }] },
    { id: "p2", names: [{ full }], sensitivity: { category: "minor" } },
  ];
  const start = process.cpuUsage().user;
  noteBeside({ persons }, "x");
  return (process.cpuUsage().user - start) / 1e6;
}

test.each<[string, (count: number) => string]>([
  ["of one word again and again, which is another's in Arabic", (count) => "علي ".repeat(count / 4)],
  ["of words of many letters, of a description", (count) => `Mother of E${"lnur".repeat(count / 4)}`],
  ["of many words, of a description", (count) => `Mother of ${"Elnura ".repeat(count / 7)}`],
  ["of marks", (count) => `Mother of Elnur${" (".repeat(count / 2)}`],
])("a name takes time that grows with it, not faster: one %s", (_, nameOf) => {
  secondsFor(nameOf(1000));
  const [short, long] = [secondsFor(nameOf(4000)), secondsFor(nameOf(32_000))];
  // Eight times the text; sixty-four times the time would be quadratic.
  expect(long).toBeLessThan(24 * Math.max(short, 0.05));
});
