import fc from "fast-check";
import { expect, test } from "vitest";
import { fromJsonl, toJsonl } from "../../src/formats/jsonl.ts";
import { type CaseFile, isChronologyError, parseCaseFile } from "../../src/index.ts";
import { hostileCase } from "./hostile-case.ts";
import { richCase } from "./rich-case.ts";

async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

const empty: CaseFile = parseCaseFile({ format: "case-chronology/1", id: "empty", timeZone: "Asia/Baku" });

test("what is written is read again, whole, however the bytes are cut", async () => {
  const caseFiles = [richCase, empty, { ...hostileCase, title: "Дело 🕊" }];
  const bytes = new TextEncoder().encode((await all(toJsonl(caseFiles))).join(""));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 6 }), async (cuts) => {
      const ends = [...cuts.sort((a, b) => a - b), bytes.length];
      const read = await all(fromJsonl(ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))));
      expect(read.map(({ line, result }) => [line, result.success && result.data])).toEqual(
        caseFiles.map((caseFile, index) => [index + 1, caseFile]),
      );
    }),
    { numRuns: 20 },
  );
});

test("a letter whose bytes lie in two pieces is read whole", async () => {
  const bytes = new TextEncoder().encode((await all(toJsonl([{ ...empty, title: "Дело 🕊" }]))).join(""));
  const [read] = await all(fromJsonl(Array.from(bytes, (byte) => Uint8Array.of(byte))));
  expect(read?.result.success && read.result.data.title).toBe("Дело 🕊");
});

test("a bad line is named by its number, and the rest is read", async () => {
  const line = (await all(toJsonl([empty]))).join("");
  const text = `\uFEFF${line}\n{"format":\r\n${line.trim()}\r\n{"format":"case-chronology/1","id":"x"}\n  \n${line.trim()}`;
  const read = await all(fromJsonl([text]));
  expect(read.map((one) => [one.line, one.result.issues.map(({ code, params }) => [code, params.line])])).toEqual([
    [1, []],
    [3, [["not-json-text", 3]]],
    [4, []],
    [5, [["missing-field", 5]]],
    [7, []],
  ]);
  expect(read[1]?.result.issues[0]?.message).toMatch(/^line 3: /);
});

test("a byte order mark before a later line, as of files put together, is passed over", async () => {
  const [read] = await all(fromJsonl(["\n\uFEFF{}"]));
  expect(read?.result.issues[0]?.code).toBe("missing-field");
});

test("what comes before a case file that may not leave is written", async () => {
  const restricted = parseCaseFile({
    ...empty,
    persons: [{ id: "p", names: [{ full: "A. Person" }], sensitivity: { category: "health" } }],
  });
  const stream = toJsonl([empty, restricted]);
  expect((await stream.next()).value).toContain('"empty"');
  await expect(stream.next()).rejects.toSatisfy(isChronologyError);
  await expect(all(toJsonl([restricted], { unredacted: true }))).resolves.toHaveLength(1);
});

test("nothing gives nothing", async () => {
  expect(await all(fromJsonl([]))).toEqual([]);
  expect(await all(toJsonl([]))).toEqual([]);
});

test("a long line in many pieces is one line", async () => {
  const pieces = Array.from({ length: 200_000 }, () => "          ");
  expect(await all(fromJsonl([...pieces, "{}"]))).toHaveLength(1);
});
