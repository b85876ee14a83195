import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { guardFormula, unguardFormula } from "../../src/case-file/guard-formula.ts";
import { joinList, splitList } from "../../src/formats/csv/cell-text.ts";
import { readRecord, writeRecord } from "../../src/formats/csv/record-text.ts";
import { fromCsv, toCsv } from "../../src/formats/csv.ts";
import { buildTimeline, type CaseFile, defineEventType, EventBase, parseCaseFile } from "../../src/index.ts";
import { hostileCase } from "./hostile-case.ts";
import { richCase } from "./rich-case.ts";

const timeZone = "Asia/Baku";
const read = (...lines: string[]) => fromCsv(lines.join("\n"), { timeZone });
const found = (...lines: string[]) =>
  read(...lines).issues.map(({ code, params }) => [code, params.row, params.column ?? params.columnNumber]);
const csvOf = (caseFile: CaseFile) => toCsv(caseFile, buildTimeline(caseFile)).output;

function dataOf(...lines: string[]): CaseFile {
  const result = read(...lines);
  if (!result.success) throw new Error(result.issues.map(({ message }) => message).join("\n"));
  return result.data;
}

describe("a table that somebody typed in", () => {
  const table = [
    "type;when;who;place;court;measure;term.duration;sources.1.article;sources.1.speaker",
    "assembly;2011-04-17;;Example Square;;;;https://example.org/1;a passer-by",
    "court-sanction;2011-04-18;Leyla Example | Orkhan Example;;District Court;administrative-arrest;P15D;https://example.org/1;",
    "",
    "release;2011-05-03;Leyla Example;;;;;Both released;",
  ];

  test("misses what a type needs, by row and column", () => {
    expect(found(...table)).toEqual([["missing-field", 5, "kind"]]);
  });

  test("is read with the records that its cells name, each once", () => {
    const { events, ...records } = dataOf(...table.slice(0, 3));
    expect(records).toEqual({
      format: "case-chronology/1",
      id: "csv",
      timeZone,
      places: [{ id: "example-square", names: [{ full: "Example Square" }] }],
      articles: [{ id: "https-example-org-1", url: "https://example.org/1" }],
      persons: [
        { id: "leyla-example", names: [{ full: "Leyla Example" }] },
        { id: "orkhan-example", names: [{ full: "Orkhan Example" }] },
      ],
      organizations: [{ id: "district-court", names: [{ full: "District Court" }] }],
    });
    expect(events?.[0]).toEqual({
      id: "row-2",
      type: "assembly",
      when: "2011-04-17",
      place: "example-square",
      sources: [{ article: "https-example-org-1", speaker: { text: "a passer-by" } }],
    });
    expect(events?.[1]).toMatchObject({
      id: "row-3",
      who: ["leyla-example", "orkhan-example"],
      term: { duration: "P15D" },
    });
  });
});

test.each([
  ["bars", "Leyla Example | Orkhan Example"],
  ["line breaks", '"Leyla Example\nOrkhan Example"'],
  ["line breaks of Windows", '"Leyla Example\r\nOrkhan Example\r\n"'],
])("names stand apart by %s", (_, cell) => {
  const { events } = dataOf("type,title,who", `other,A,${cell}`);
  expect(events?.[0]?.who).toEqual(["leyla-example", "orkhan-example"]);
});

test.each(["sep=;", "\uFEFFSEP=;"])("a first line %j is none of the rows", (first) => {
  expect(dataOf(first, "type;title", "other;A").events).toHaveLength(1);
  expect(found(first, "type;when", "assembly;2011-04-17", "assembly;")).toEqual([]);
  expect(found(first, "type;when", "assembly;17.04.2011")).toEqual([["not-edtf", 2, "when"]]);
});

test("a name alone is that of the record that bears it with an id, wherever that stands", () => {
  const { persons, events } = dataOf("type,title,who", "other,A,Leyla Example", "other,B,Leyla Example [leyla]");
  expect(persons).toEqual([{ id: "leyla", names: [{ full: "Leyla Example" }] }]);
  expect(events?.map(({ who }) => who)).toEqual([["leyla"], ["leyla"]]);
});

test.each([
  ["who", "Leyla [name withheld]", "persons", "names"],
  ["who", "some people [group]", "persons", "names"],
  ["who", "some people [person]", "persons", "names"],
  ["who", "some people [both of Baku]", "persons", "names"],
  ["place", "Square [near metro]", "places", "names"],
  ["place", "Square [place]", "places", "names"],
  ["by", "District Court [cuort c1]", "organizations", "names"],
  ["sources.1.article", "Two detained [in Russian]", "articles", "headline"],
] as const)("in %s, the brackets of %j hold no id: they are part of the name", (column, cell, list, field) => {
  const { [list]: records = [] } = dataOf(`type,title,${column}`, `other,A,${cell}`);
  expect(records).toHaveLength(1);
  const name: unknown = Reflect.get(records[0] ?? {}, field);
  expect(name).toEqual(field === "names" ? [{ full: cell }] : cell);
});

test("ids that are words for what a record is are told from words", () => {
  const ids = ["person", "group", "court", "article", "code", "place", "organization", "legal-text"];
  const caseFile = parseCaseFile({
    format: "case-chronology/1",
    id: "csv",
    timeZone,
    articles: ids.map((id) => ({ id: `${id}`, headline: "A report" })).slice(0, 2),
    persons: ids.map((id) => ({ id, names: [{ full: "A name" }] })).slice(2),
    events: [
      {
        id: "e",
        type: "other",
        title: "A",
        who: ids.slice(2),
        sources: ids.slice(0, 2).map((article) => ({ article })),
      },
    ],
  });
  const again = fromCsv(csvOf(caseFile), { timeZone });
  expect(again).toEqual({ success: true, data: caseFile, issues: [] });
});

test("two of one name are told apart by their ids", () => {
  const { persons } = dataOf("type,title,who", "other,A,Leyla Example [one] | Leyla Example [two]");
  expect(persons?.map(({ id }) => id)).toEqual(["one", "two"]);
});

test("an id made of a name leaves those of events alone", () => {
  const { persons } = dataOf("id,type,title,who", "leyla,other,A,Leyla");
  expect(persons?.map(({ id }) => id)).toEqual(["leyla-2"]);
});

test.each([
  ["a date that does not exist", ["type,when", "assembly,2011-02-30"], [["date-does-not-exist", 2, "when"]]],
  ["a type that there is not", ["type,when", "assembly,2011", "asembly,2011"], [["unknown-value", 3, "type"]]],
  ["a field of another type", ["type,measure", "assembly,fine"], [["unknown-key", 2, "measure"]]],
  ["a column that no event has", ["type,wehn", "assembly,2011"], [["unknown-key", 1, 2]]],
  ["a column without a name", ["type,", "assembly,2011"], [["unknown-key", 1, 2]]],
  ["a column that stands twice", ["type,when,when", "assembly,2011,2012"], [["unknown-key", 1, 3]]],
  ["a cell beyond the header", ["type,when", "assembly,2011,x"], [["unknown-key", 2, ""]]],
  [
    "an event that is not there",
    ["type,relations.1.relation,relations.1.to", "assembly,before,x"],
    [["dangling-reference", 2, "relations.1.to"]],
  ],
  [
    "a number that is none",
    ["type,measure,amount.value,amount.currency", "authority-order,fine,much,AZN"],
    [["wrong-type", 2, "amount.value"]],
  ],
  ["one id with two names", ["type,title,who", "other,A,B [x]", "other,C,D [x]"], [["names-differ", 3, "who"]]],
  [
    "a law of no kind",
    ["type,legalText,stage", "legal-act,The Code [code],signed"],
    [["missing-field", 2, "legalText"]],
  ],
  [
    "a field given as a whole and in part",
    ["type,when,when.zone", "assembly,2011,Asia/Baku"],
    [["wrong-type", 2, "when.zone"]],
  ],
  ["a field given in part and as a whole", ["type,when.edtf,when", "assembly,2011,2011"], [["wrong-type", 2, "when"]]],
  ["data that is not JSON", ["type,title,extra", 'other,A,"{"'], [["wrong-type", 2, "extra"]]],
  ["a quotation mark that nothing closes", ["type,title", 'other,"A'], [["not-csv", 2, undefined]]],
  ["nothing", [""], [["not-csv", 1, undefined]]],
])("%s is named by row and column", (_, lines, issues) => {
  expect(found(...lines)).toEqual(issues);
});

test.each([
  ["wehn", "no event has this column", "when"],
  ["source", "no event has this column", "sources.1.article"],
  ["sources", "no event has this column", "sources.1.article"],
  ["sources.1", "no event has this column", "sources.1.article"],
  ["sources.article", "no event has this column", "sources.1.article"],
  ["sources.1.Article", "no event has this column", "sources.1.article"],
  ["Sources.12.qoute", "no event has this column", "sources.12.quote"],
  ["ammount", "no event has this column", "amount.value"],
  ["colour", "no event has this column", undefined],
  ["sources.1.colour", "no event has this column", undefined],
  ["when.1", "no event has this column", undefined],
  ["type", "it is there twice", undefined],
  ["", "the column has no name", undefined],
])("the column %j: %s; meant is %s", (column, fault, suggestion) => {
  const { issues } = read(`type,${column}`, "assembly,x");
  const hint = suggestion === undefined ? "" : `; did you mean "${suggestion}"?`;
  expect(issues.map(({ message }) => message)).toEqual([`row 1, column 2: ${fault}${hint}`]);
  expect(issues[0]?.params.suggestion).toBe(suggestion);
});

describe("lines that end in several ways", () => {
  test.each([
    ["a line feed after the header, then both", "\n", "\r\n"],
    ["both after the header, then line feeds", "\r\n", "\n"],
    ["carriage returns alone, then both", "\r", "\r\n"],
    ["line feeds, then carriage returns", "\n", "\r"],
  ])("%s", (_, first, then) => {
    const lines = ['release,term-served,"said ""no""\r\ntwice"', 'release,term-served,5" pipe', "release,pardon,hello"];
    const result = fromCsv(`\uFEFF"type",kind,note${first}${lines.join(then)}${then}`, { timeZone });
    expect(result.success && result.data.events?.map(({ id, note }) => [id, note])).toEqual([
      ["row-2", 'said "no"\r\ntwice'],
      ["row-3", '5" pipe'],
      ["row-4", "hello"],
    ]);
  });

  test("leave the numbers of rows right", () => {
    const table = 'type,when,note\nassembly,2011,"a\r\nb"\r\n\r\nassembly,2011-02-30,c\n';
    expect(fromCsv(table, { timeZone }).issues.map(({ params }) => [params.row, params.column])).toEqual([[4, "when"]]);
  });
});

test("spaces at the ends of a cell are nothing, but in free text", () => {
  const { events, persons } = dataOf(
    "id, type ,when,who,kind,counsel,testified,note",
    "\u00a0a ,release\t,\u00a02011\u00a0, Leyla Example  | Orkhan Example [orkhan] , term-served ,,, as said ",
    "b, interrogation ,,, ,absent , TRUE ,",
    "  , , ,\u00a0,,,,",
  );
  expect(persons).toEqual([
    { id: "orkhan", names: [{ full: "Orkhan Example" }] },
    { id: "leyla-example", names: [{ full: "Leyla Example" }] },
  ]);
  expect(events).toEqual([
    {
      id: "a",
      type: "release",
      when: "2011",
      who: ["leyla-example", "orkhan"],
      kind: "term-served",
      note: " as said ",
    },
    { id: "b", type: "interrogation", counsel: "absent", testified: true },
  ]);
});

test.each([
  ["spaces", "Leyla  Example", "Leyla\u00a0Example"],
  ["accents", "L\u00e9yla", "Le\u0301yla"],
  ["spaces, with an id in one cell", "Leyla  Example", "Leyla Example [leyla]"],
  ["spaces, with an id in both", "Leyla  Example [leyla]", "Leyla Example [leyla]"],
])("names that differ in how %s are written are one", (_, one, other) => {
  const { persons, events } = dataOf("type,title,who", `other,A,${one}`, `other,B,${other}`);
  expect(persons).toHaveLength(1);
  expect(events?.map(({ who }) => who)).toEqual([[persons?.[0]?.id], [persons?.[0]?.id]]);
});

test("as many sources as there are can be read back", () => {
  const articles = Array.from({ length: 1_200 }, (_, index) => ({ id: `a${index}`, headline: `Report ${index}` }));
  const sources = articles.map(({ id }) => ({ article: id }));
  const event = { id: "e", type: "assembly" as const, sources };
  const caseFile = parseCaseFile({ format: "case-chronology/1", id: "csv", timeZone, articles, events: [event] });
  const result = fromCsv(csvOf(caseFile), { timeZone });
  expect(result.success && result.data).toEqual(caseFile);
});

test("a number far beyond the items of a list takes no time", () => {
  const { events } = dataOf("type,sources.999999999.article", "assembly,One");
  expect(events?.[0]?.sources).toEqual([{ article: "one" }]);
});

test("a message names the row as a spreadsheet counts it, rows left empty included", () => {
  const [issue] = read("type,when", "", "assembly,2011-02-30").issues;
  expect(issue?.path).toEqual([3, 2]);
  expect(issue?.message).toMatch(/^row 3, column 2: /);
});

test("lists with gaps close up", () => {
  const { events } = dataOf("type,sources.1.article,sources.2.article", "assembly,,One");
  expect(events?.[0]?.sources).toEqual([{ article: "one" }]);
});

test.each(["true", "TRUE", "True"])("%s is true, as spreadsheets write it", (text) => {
  const { events } = dataOf("type,counsel,testified", `interrogation,absent,${text}`);
  expect(events?.[0]).toMatchObject({ testified: true });
});

test("event types of one's own have columns of their own", () => {
  const Vigil = EventBase.extend({
    type: z.literal("vigil"),
    attendance: z.number().optional().describe("How many came."),
    silent: z.boolean().optional().describe("Whether nobody spoke."),
  });
  const eventTypes = [defineEventType({ schema: Vigil, extent: "span" })];
  const event = { id: "v", type: "vigil" as const, when: "2011", attendance: 30, silent: true };
  const caseFile = parseCaseFile({ format: "case-chronology/1", id: "c", timeZone, events: [event] }, { eventTypes });
  const { output } = toCsv(caseFile, buildTimeline(caseFile, { eventTypes }), { eventTypes });
  const result = fromCsv(output, { timeZone, eventTypes });
  expect(result.success && result.data.events).toEqual([event]);
});

test("csv-parse, and so any reader of RFC 4180, reads the same cells", () => {
  const rows: Record<string, string>[] = parse(csvOf(hostileCase), { columns: true, bom: true });
  expect(rows).toHaveLength(hostileCase.events?.length ?? 0);
  for (const event of hostileCase.events ?? []) {
    const row = rows.find(({ id }) => id === event.id);
    expect(unguardFormula(row?.title ?? "")).toBe(Buffer.from(event.title ?? "").toString());
  }
});

test("no cell starts as a formula does", () => {
  const rows: string[][] = parse(csvOf(hostileCase), { bom: true });
  expect(rows.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
});

test("columns stand in the order of fields, items by number", () => {
  const [header = ""] = csvOf(richCase).split("\r\n");
  const names = header.replaceAll(/["\uFEFF]/g, "").split(",");
  expect(names.slice(0, 4)).toEqual(["id", "type", "title", "when"]);
  expect(names.filter((name) => name.startsWith("sources."))).toEqual(
    ["1.article", "1.quote", "1.speaker", "1.supports", "2.article", "2.speaker.text", "2.stance"].map(
      (name) => `sources.${name}`,
    ),
  );
});

test("without a byte order mark where that is asked for", () => {
  const timeline = buildTimeline(richCase);
  expect(csvOf(richCase).charCodeAt(0)).toBe(0xfeff);
  expect(toCsv(richCase, timeline, { byteOrderMark: false }).output.charAt(0)).toBe('"');
});

test("a timeline of one person gives that person's rows, and the rest is lost", () => {
  const { output, losses } = toCsv(richCase, buildTimeline(richCase, { who: "lawyer" }));
  expect(output).not.toContain('"rally"');
  expect(losses).toContainEqual(expect.objectContaining({ record: "rally", field: "" }));
});

const text = fc.string({
  unit: fc.constantFrom("a", " ", "=", "'", "-", "|", "\\", "[", "]", "<", ">", "http://x", "\n"),
});
const id = fc.constantFrom("a1", "b]", "x<y>");

test("formulas are guarded, and the guard undone", () => {
  fc.assert(fc.property(text, (cell) => void expect(unguardFormula(guardFormula(cell))).toBe(cell)));
});

test("lists are joined, and split again", () => {
  const item = text.filter((one) => one !== "" && one.trim() === one);
  fc.assert(
    fc.property(fc.array(item, { minLength: 1 }), (items) => void expect(splitList(joinList(items))).toEqual(items)),
  );
});

test("records are named, and read again", () => {
  const url = fc.option(fc.constantFrom("https://example.org/<1>", "http://x"), { nil: undefined });
  const meant = fc.constantFrom(
    { word: undefined, kind: "person" as const },
    { word: "group", kind: "group" as const },
    { word: "detention-centre", kind: "organization" as const },
  );
  fc.assert(
    fc.property(fc.record({ id, name: text.filter((one) => /\S/.test(one)), url }), meant, (record, { word, kind }) => {
      expect(readRecord(writeRecord({ ...record, word }), ["organization", "person", "group"])).toEqual({
        ...record,
        word,
        kind,
      });
    }),
  );
});
