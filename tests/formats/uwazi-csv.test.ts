import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { boundsOf } from "../../src/dates/bounds.ts";
import { dayRange } from "../../src/formats/uwazi-csv/day-range.ts";
import { toUwaziCsv } from "../../src/formats/uwazi-csv.ts";
import { buildTimeline, type CaseFile, parseCaseFile } from "../../src/index.ts";

const timeZone = "Asia/Baku";

function exported(parts: Partial<CaseFile>) {
  const caseFile = parseCaseFile({ format: "case-chronology/1", id: "case", timeZone, ...parts });
  const { output, losses } = toUwaziCsv(caseFile, buildTimeline(caseFile));
  const rows: Record<string, string>[] = parse(output, { columns: true });
  return { rows, losses };
}

/** What Uwazi's importer makes of a date range: days at midnight UTC, null where a side is left open. */
function importedRange(cell: string): (number | null)[] {
  return cell.split(":").map((side) => (side === "" ? null : Date.parse(`${side.replaceAll("/", "-")}T00:00Z`)));
}

describe("a date range, as the importer reads it", () => {
  test.each([
    ["a day", "2011-04-17", ["2011-04-17", "2011-04-17"]],
    ["a time", "2011-04-17T23:59", ["2011-04-17", "2011-04-17"]],
    ["a time that is the next day in UTC", "2011-04-17T01:00", ["2011-04-17", "2011-04-17"]],
    ["a day of 25 hours", "2011-10-30", ["2011-10-30", "2011-10-30"]],
    ["a month", "2012-02", ["2012-02-01", "2012-02-29"]],
    ["an interval", "2011-04-17/2011-05-02", ["2011-04-17", "2011-05-02"]],
    ["an open start", "../2011-05-02", [null, "2011-05-02"]],
    ["an open end", "2011-04-17/..", ["2011-04-17", null]],
    ["an early year", "0099-12-31", ["0099-12-31", "0099-12-31"]],
  ])("%s", (_, edtf, days) => {
    const cell = dayRange(boundsOf(edtf, { zone: timeZone }), timeZone) ?? "";
    expect(importedRange(cell)).toEqual(days.map((day) => (day === null ? null : Date.parse(`${day}T00:00Z`))));
  });

  test.each([
    ["no bounds", { earliest: null, latest: null }],
    ["a year before the first", boundsOf("-0249", { zone: timeZone })],
    ["a year of five digits", boundsOf("Y12000", { zone: timeZone })],
  ])("%s gives none", (_, bounds) => {
    expect(dayRange(bounds, timeZone)).toBeUndefined();
  });
});

test("a row has what the importer needs, and what the sources said", () => {
  const { rows } = exported({
    articles: [{ id: "report", headline: "Two detained", url: "https://example.org/a|b" }],
    persons: [
      { id: "leyla", names: [{ full: "Leyla Example" }] },
      { id: "orkhan", names: [{ full: "Orkhan Example" }] },
    ],
    places: [{ id: "square", names: [{ full: "The square" }], latitude: 40.4, longitude: 49.9 }],
    events: [
      {
        id: "arrest",
        type: "detention",
        when: "2011-04-17~",
        who: ["leyla", "orkhan"],
        place: "square",
        legalBasis: "remand",
        sources: [{ article: "report", quote: "both were led away" }],
      },
    ],
  });
  expect(rows).toEqual([
    {
      title: "Detention: Leyla Example, Orkhan Example",
      event_id: "arrest",
      type: "detention",
      date: "2011/04/17:2011/04/17",
      date_as_stated: "about 17 April 2011 (not certain)",
      people: "Leyla Example|Orkhan Example",
      done_by: "",
      place: "The square",
      location: "40.4|49.9",
      legal_basis: "remand",
      measure: "",
      link: "https://example.org/a%7Cb|https://example.org/a%7Cb",
      sources: "Two detained, https://example.org/a|b, “both were led away”",
      note: "",
    },
  ]);
});

test("a name that the importer would split is changed, and that is a loss", () => {
  const { rows, losses } = exported({
    persons: [{ id: "p", names: [{ full: "A | B::C" }] }],
    groups: [{ id: "g", description: "those|there" }],
    events: [{ id: "e", type: "other", title: "Both | seen", who: ["p", "g"] }],
  });
  expect(rows[0]).toMatchObject({ title: "Both | seen", people: "A / B/C|those/there" });
  expect(losses.map(({ record, field }) => `${record}/${field}`)).toEqual([
    "case/timeZone",
    "p/names.0.full",
    "g/description",
  ]);
});

test("what a spreadsheet would run is guarded", () => {
  const { rows } = exported({ events: [{ id: "e", type: "other", title: "=1+1" }] });
  expect(rows[0]?.title).toBe("'=1+1");
});
