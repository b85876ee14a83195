import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleCli, runCli } from "./run-cli.ts";

let program: string;
let folder: string;

beforeAll(async () => {
  program = await bundleCli("exit-codes");
  folder = mkdtempSync(join(tmpdir(), "cli-"));
  const files = {
    "good.json": rally(),
    "wrong.json": { ...rally(), timeZone: undefined },
    "contradiction.json": rally([
      { id: "arrest", type: "detention", legalBasis: "unknown", when: "2011-04-18", relations: [beforeRally] },
    ]),
    "secret.json": rally([{ id: "x", type: "other", title: "X", sensitivity: { category: "health" } }]),
  };
  for (const [name, data] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(data, null, 2));
  writeFileSync(join(folder, "key.txt"), "sixteen bytes or more\n");
  writeFileSync(join(folder, "short.txt"), "fifteen bytes..\n");
  writeFileSync(join(folder, "broken.json"), '{ "format": \n  oops }');
  writeFileSync(join(folder, "latin.json"), Buffer.from([0x22, 0xe9, 0x22]));
  const [utf16, mark] = [Buffer.from(JSON.stringify(rally()), "utf16le"), Buffer.from([0xff, 0xfe])];
  writeFileSync(join(folder, "utf16.json"), utf16);
  writeFileSync(join(folder, "marked.json"), Buffer.concat([mark, utf16]));
  writeFileSync(join(folder, "big-endian.csv"), Buffer.from("type,when\nassembly,2011", "utf16le").swap16());
  writeFileSync(join(folder, "events.tsv"), "id\ttype\twhen\nrally\tassembly\t2011-04-17\n");
  writeFileSync(join(folder, "wrong.csv"), 'id,type,note,when\nrally,assembly,"one\ntwo",2011-02-30\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

const beforeRally = { relation: "before", to: "rally" };

function rally(events: object[] = []): object {
  const people = [{ id: "leyla", names: [{ full: "Leyla Example" }] }];
  const all = [{ id: "rally", type: "assembly", title: "Rally", when: "2011-04-17" }, ...events];
  return { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", persons: people, events: all };
}

const call = (words: string, input?: string) => runCli(program, words.split(" ").filter(Boolean), input, folder);

describe("exit codes", () => {
  test.each([
    ["--version", 0],
    ["--help", 0],
    ["validate --help", 0],
    ["validate good.json", 0],
    ["validate good.json wrong.json", 1],
    ["validate --json wrong.json", 1],
    ["validate broken.json", 2],
    ["validate latin.json", 2],
    ["validate absent.json", 2],
    ["validate .", 2],
    ["timeline good.json", 0],
    ["timeline contradiction.json", 0],
    ["timeline --severity contradiction contradiction.json", 1],
    ["timeline --severity contradiction good.json", 0],
    ["timeline wrong.json", 2],
    ["timeline --person leyla good.json", 0],
    ["timeline --person leila good.json", 3],
    ["timeline --zone Asia/Bak good.json", 3],
    ["timeline --as-of 2011-02-30 good.json", 3],
    ["timeline --locale not_a_tag good.json", 3],
    ["timeline --locale xx good.json", 3],
    ["timeline --locale ru-RU good.json", 0],
    ["timeline --locale en-GB good.json", 0],
    ["convert --to markdown --locale fr good.json", 3],
    ["timeline good.json wrong.json", 3],
    ["timeline secret.json", 2],
    ["timeline --json secret.json", 2],
    ["timeline --level restricted secret.json", 2],
    ["timeline --level confidential secret.json", 0],
    ["timeline --unredacted secret.json", 0],
    ["timeline --unredacted --level public secret.json", 3],
    ["convert --to html good.json", 0],
    ["convert good.json", 3],
    ...["case-file", "jsonl", "schema-org", "follow-the-money"].map(
      (to) => [`convert --to ${to} --person leyla good.json`, 3] as const,
    ),
    ...["csv", "markdown", "uwazi-csv", "icalendar", "timelinejs", "html", "svg"].map(
      (to) => [`convert --to ${to} --person leyla good.json`, 0] as const,
    ),
    ...["case-file", "csv", "schema-org"].map((to) => [`convert --to ${to} --locale ru good.json`, 3] as const),
    ...["case-file", "jsonl", "csv"].map((to) => [`convert --to ${to} --as-of 2011-04-10 good.json`, 3] as const),
    ...["markdown", "icalendar", "timelinejs", "follow-the-money", "uwazi-csv", "schema-org", "html", "svg"].map(
      (to) => [`convert --to ${to} --as-of 2011-04-10 good.json`, 0] as const,
    ),
    ["timeline --json --locale ru good.json", 3],
    ["convert --to html --to svg good.json", 3],
    ["timeline --json --json good.json", 0],
    ...["case-file", "csv", "icalendar", "timelinejs"].map(
      (to) => [`convert --to ${to} --zone UTC good.json`, 3] as const,
    ),
    ...["markdown", "html", "svg"].map((to) => [`convert --to ${to} --zone UTC --locale ru good.json`, 0] as const),
    ["convert --to case-file --zone UTC events.tsv", 0],
    ["validate --zone UTC events.tsv", 0],
    ["validate --zone UTC wrong.csv", 1],
    ["validate utf16.json", 2],
    ["validate marked.json", 2],
    ["validate --zone UTC big-endian.csv", 2],
    ["convert --to pdf good.json", 3],
    ["convert --to case-file wrong.json", 2],
    ["convert --to case-file secret.json", 2],
    ["convert --to case-file --level restricted secret.json", 2],
    ["convert --to case-file --level confidential secret.json", 0],
    ["convert --to case-file --unredacted secret.json", 0],
    ["convert --to case-file --unredacted=yes secret.json", 3],
    ["convert --to case-file --unredacted --level sealed secret.json", 3],
    ["convert --to", 3],
    ["redact --key-file key.txt secret.json", 0],
    ["redact --key-file short.txt secret.json", 2],
    ["redact --key-file absent.txt secret.json", 2],
    ["redact --key-file key.txt wrong.json", 2],
    ["redact secret.json", 3],
    ["completion bash", 0],
    ["completion tcsh", 3],
    ["redact --key-file key.txt --out key.txt secret.json", 3],
    ["schema", 0],
    ["schema good.json", 3],
    ["-h", 0],
    ["validate -h", 0],
    ["help validate", 0],
    ["help", 0],
    ["help vaildate", 3],
    ["validate -x good.json", 3],
    ["validate --from csv good.json", 3],
    ["validate --threads 2 good.json", 3],
    ["convert --jsonl --from csv --zone UTC --to jsonl good.json", 3],
    ["", 3],
    ["validat good.json", 3],
    ["validate --jsn good.json", 3],
  ] as const)("%s gives %i", async (words, exit) => {
    const called = await call(words);
    expect(called.exit, called.messages).toBe(exit);
    expect(called.messages).not.toContain("    at ");
    if (exit === 3) expect(called).toMatchObject({ output: "", messages: expect.stringMatching(/^case-chronology: /) });
  });
});

test("a file that is read is never written over, and a fault of the key is told of the key's file", async () => {
  const key = readFileSync(join(folder, "key.txt"));
  await call("redact --key-file key.txt --out key.txt secret.json");
  expect(readFileSync(join(folder, "key.txt"))).toEqual(key);
  expect((await call("redact --key-file short.txt secret.json")).messages).toMatch(/^case-chronology: short\.txt /);
});

test("an issue stands at its line and column, with the line shown and the place marked", async () => {
  const text = '{\n  "format": "case-chronology/1",\n  "id": "case",\n  "timeZone": "Asia/Bakoo"\n}\n';
  const { output } = await call("validate", text);
  const [head, line, mark] = output.split("\n");
  expect(head).toMatch(/^stdin:4:15: error: .*\(unknown-time-zone\)$/);
  expect(line).toBe('    4 |   "timeZone": "Asia/Bakoo"');
  expect(mark?.indexOf("^")).toBe(line?.indexOf('"Asia'));
});

test.each(["utf16.json", "marked.json", "big-endian.csv"])("%s is said to be UTF-16, in one line", async (file) => {
  const { output, messages } = await call(`validate --zone UTC ${file}`);
  expect([output, messages]).toEqual([
    "",
    `case-chronology: ${file} cannot be read: it is UTF-16 text; save it as UTF-8\n`,
  ]);
});

test("a file that cannot be read is named, as JSON too, and those after it are checked", async () => {
  const { exit, output, messages } = await call("validate --json latin.json absent.json good.json");
  expect(exit).toBe(2);
  const reports = output
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  expect(reports.map(({ file, valid, issues }) => [file, valid, issues[0]?.code])).toEqual([
    ["latin.json", false, "unreadable"],
    ["absent.json", false, "unreadable"],
    ["good.json", true, undefined],
  ]);
  expect(messages.match(/^case-chronology: /gm)).toHaveLength(2);
});

test("an issue of a table stands at the line and column of its cell", async () => {
  const { output } = await call("validate --zone UTC wrong.csv");
  const [head, line, mark] = output.split("\n");
  expect(head).toMatch(/^wrong\.csv:3:6: error: row 2, column 4: .*\(date-does-not-exist\)$/);
  expect(mark?.indexOf("^")).toBe(line?.indexOf("2011-02-30"));
});

test("a key that is written twice is a warning at its place, whatever is done with the case file", async () => {
  const text = JSON.stringify(rally(), null, 2).replace(
    '"title": "Rally"',
    '"title": "Hidden",\n      "title": "Rally"',
  );
  const { exit, output } = await call("validate", text);
  expect(exit).toBe(0);
  expect(output).toMatch(/^stdin:20:7: warning: .*\(repeated-key\)$/m);
  expect((await call("validate --severity warning", text)).exit).toBe(1);
  const [issue] = JSON.parse((await call("validate --json", text)).output).issues;
  expect(issue).toMatchObject({ code: "repeated-key", path: ["events", 0, "title"], line: 20, column: 7 });
  const converted = await call("convert --to case-file", text);
  expect(converted).toMatchObject({ exit: 0, messages: expect.stringContaining("(repeated-key)") });
  expect((await call("validate", `${text} x`)).output).not.toContain("repeated-key");
});

test("- is standard output in the place of a file", async () => {
  const { output } = await call("convert --to case-file --out - good.json");
  expect(JSON.parse(output)).toMatchObject({ id: "case" });
  expect(existsSync(join(folder, "-"))).toBe(false);
});

test.each(["help timeline", "timeline -h", "timeline --help"])("%s shows the help of the command", async (words) => {
  expect((await call(words)).output).toContain("Usage: case-chronology timeline ");
});

test("of what is left out for one person, it is said why", async () => {
  const { messages } = await call("convert --to markdown --person leyla good.json");
  expect(messages).toContain("Not carried by markdown, or not about the person asked for:");
  expect(messages).toContain("rally: A Markdown page leaves this record out.");
});

test("issues for programs are one line of JSON for each file", async () => {
  const { output } = await call("validate --json good.json wrong.json");
  const [good, wrong] = output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(good).toEqual({ file: "good.json", valid: true, issues: [] });
  expect(wrong).toMatchObject({
    file: "wrong.json",
    valid: false,
    issues: [{ code: "missing-field", line: 1, column: 1 }],
  });
});

test.each(["timeline", "timeline --json", "timeline --jsonl --threads 1"])(
  "%s prints nothing of sensitive facts that it was not told to print",
  async (words) => {
    const people = [
      { id: "witness", names: [{ full: "Nigar Example" }], sensitivity: { category: "source-identity" } },
    ];
    const events = [{ id: "raid", type: "other", title: "Raid", who: ["witness"], when: "2011-04-18" }];
    const sealed = `${JSON.stringify({ ...rally(), persons: people, events })}\n`;
    const { exit, output, messages } = await call(words, sealed);
    expect([exit, output]).toEqual([2, ""]);
    expect(messages).toMatch(/1 fact above the level "public" \(source-identity\).*--level.*--unredacted/);
    expect((await call(`${words} --unredacted`, sealed)).output).toMatch(/raid/i);
  },
);

test("a timeline for programs is that of the library", async () => {
  const { output } = await call("timeline --json good.json");
  expect(JSON.parse(output)).toMatchObject({ caseFile: "case", entries: [{ event: "rally" }] });
});

test("a timeline is printed in the language and the zone that are asked for", async () => {
  const { output } = await call("timeline --locale ru --zone Europe/Moscow good.json");
  expect(output).toContain("апреля");
  expect(output).toContain("Europe/Moscow");
});

test("what a format leaves out is said, not written into the output", async () => {
  const { output, messages } = await call("convert --to csv good.json");
  expect(output).toContain("rally");
  expect(messages).toMatch(/^Not carried by csv:\n {2}case\/timeZone: /);
  expect(JSON.parse((await call("convert --to csv --json good.json")).messages)[0]).toMatchObject({
    field: "timeZone",
  });
});

test("a table becomes a case file again", async () => {
  const table = (await call("convert --to csv good.json")).output;
  const { output } = await call("convert --from csv --zone Asia/Baku --to case-file", table);
  expect(JSON.parse(output)).toMatchObject({ timeZone: "Asia/Baku", events: [{ id: "rally", when: "2011-04-17" }] });
});

test("what is redacted is gone, and the report is apart", async () => {
  const { output, messages } = await call("redact --key-file key.txt --json secret.json");
  expect(output).not.toContain('"X"');
  expect(JSON.parse(output)).toMatchObject({ format: "case-chronology/1" });
  expect(JSON.parse(messages)).toMatchObject({ profile: "publish", changes: expect.any(Array) });
});

test("the schema is JSON Schema", async () => {
  const { output } = await call("schema");
  expect(JSON.parse(output)).toMatchObject({ title: "case-chronology/1", type: "object" });
});

test("an input is never overwritten, by whatever name", async () => {
  const before = readFileSync(join(folder, "good.json"), "utf8");
  for (const target of ["good.json", "./good.json", join(folder, "good.json")]) {
    const called = await call(`convert --to csv --out ${target} good.json`);
    expect(called).toMatchObject({ exit: 3, messages: expect.stringContaining("never overwritten") });
  }
  expect(readFileSync(join(folder, "good.json"), "utf8")).toBe(before);
});

test("escapes of the terminal and turns of direction in data are shown, not sent", async () => {
  const title = "a\u001b[31mb\u202ec\u200bd";
  const { output } = await call("timeline", JSON.stringify({ ...rally(), title }));
  expect(output).toContain("a\\u{1b}[31mb\\u{202e}c\\u{200b}d");
});
