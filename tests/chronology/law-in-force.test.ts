import { describe, expect, test } from "vitest";
import { type EventInput, timelineOf } from "./case-of.ts";

type Found = [code: string, certainty: string, severity: string];

/** What is found on law, of an order of 20 days that cites a provision on 15 at the most. */
function foundOf(inForce: string, when: string, term: object = {}, limits: object = { atMost: "P15D" }) {
  const order: EventInput = {
    id: "order",
    type: "court-sanction",
    measure: "remand",
    who: ["person"],
    when,
    term: { duration: "P20D", ...term },
    citations: [{ text: "Art. 1", provision: "article" }],
  };
  const detained: EventInput = { id: "detained", type: "detention", legalBasis: "remand", who: ["person"], when };
  const provisions = [{ id: "article", label: "Art. 1", inForce, limits: [{ measure: "remand" as const, ...limits }] }];
  const legalTexts = [{ id: "code", title: "A code", kind: "code" as const, provisions }];
  const { findings } = timelineOf({ events: [detained, order], legalTexts });
  return findings.filter(({ code }) => code === "exceeds-legal-limit" || code === "cites-law-not-in-force");
}

const exceeds: Found = ["exceeds-legal-limit", "certain", "warning"];
const mayExceed: Found = ["exceeds-legal-limit", "likely", "note"];
const notInForce: Found = ["cites-law-not-in-force", "certain", "warning"];

test.each<[inForce: string, when: string, what: string, found: Found[], words: string]>([
  ["2013-03-01/", "2019-01-01", "after an end that is not known", [mayExceed], "from 1 March 2013, end unknown"],
  ["2013-03-01/", "2012-01-01", "before the beginning", [notInForce], "from 1 March 2013, end unknown"],
  ["2013-03-01/..", "2019-01-01", "before any end", [exceeds], "from 1 March 2013 on"],
  ["../2013-03-01", "2012-01-01", "since ever", [exceeds], "until 1 March 2013"],
  ["../2013-03-01", "2014-01-01", "after the end", [notInForce], "until 1 March 2013"],
  ["/2013-03-01", "2012-01-01", "after a beginning that is not known", [], ""],
  ["/2013-03-01", "2014-01-01", "after the end, whenever it began", [notInForce], "until 1 March 2013, start unknown"],
  ["../..", "2014-01-01", "at any time", [exceeds], "time unknown"],
  ["/..", "2014-01-01", "at no known time", [], ""],
  ["2012", "2014-01-01", "after a year that holds all of it", [notInForce], "2012"],
  ["2012", "2012-06-01", "within a year that holds all of it", [], ""],
  ["2012~/2020", "2014-01-01", "after a beginning that is uncertain", [mayExceed], "between perhaps 2012 and 2020"],
  [
    "{2000..2005,2010..2012}",
    "2003-05-01",
    "in the first of two times",
    [exceeds],
    "between 2000 and 2005 and between 2010 and 2012",
  ],
  [
    "{2000..2005,2010..2012}",
    "2007-05-01",
    "between two times",
    [notInForce],
    "between 2000 and 2005 and between 2010 and 2012",
  ],
  [
    "{2000..2005,2010..}",
    "2011-05-01",
    "in the last, which is open",
    [exceeds],
    "between 2000 and 2005 and from 2010 on",
  ],
  ["{..2005,2010}", "2004-05-01", "in the first, which is open", [exceeds], "until 2005 and 2010"],
  [
    "{2000..2005?,2010..2012}",
    "2004-05-01",
    "in one of which the end is uncertain",
    [mayExceed],
    "between 2000 and perhaps 2005",
  ],
  [
    "{2000..2015?,2004..2012}",
    "2006-05-01",
    "in both, of which one is certain",
    [exceeds],
    "between 2000 and perhaps 2015",
  ],
  ["[2000..2005,2010..2012]", "2003-05-01", "in one of two, of which one is meant", [], ""],
  ["[2000..2005,2010..2012]", "2007-05-01", "between two, of which one is meant", [], ""],
  ["[2000..2005,2010..2012]", "2013-05-01", "after both of which one is meant", [notInForce], "between 2000 and 2012"],
])("law that is in force %s, on %s: %s", (inForce, when, _, expected, words) => {
  const found = foundOf(inForce, when);
  expect(
    found.map(({ code, params, severity }) => [code, "certainty" in params && params.certainty, severity]),
  ).toEqual(expected);
  expect(found.map(({ message }) => message.includes(`in force ${words}`))).toEqual(expected.map(() => true));
});

describe("a term is compared with a limit on the calendar, from when it counts", () => {
  const counted = { countedFrom: { event: "detained" } };
  test.each<[what: string, when: string, term: object, limits: object, found: Found[]]>([
    ["100 days and three months", "2017", { duration: "P100D" }, { atMost: "P3M" }, [exceeds]],
    ["400 days and a year", "2017", { duration: "P400D" }, { atMost: "P1Y" }, [exceeds]],
    ["32 days and a month", "2017", { duration: "P32D" }, { atMost: "P1M" }, [exceeds]],
    ["31 days from 15 April and a month", "2017-04-15", { duration: "P31D", ...counted }, { atMost: "P1M" }, [exceeds]],
    ["31 days from 15 May and a month", "2017-05-15", { duration: "P31D", ...counted }, { atMost: "P1M" }, []],
    [
      "31 days from some day of April and a month",
      "2017-04",
      { duration: "P31D", ...counted },
      { atMost: "P1M" },
      [exceeds],
    ],
    ["31 days from some day of spring and a month", "2017-21", { duration: "P31D", ...counted }, { atMost: "P1M" }, []],
    [
      "31 days from about 15 April and a month",
      "2017-04-15~",
      { duration: "P31D", ...counted },
      { atMost: "P1M" },
      [mayExceed],
    ],
    ["31 days from nobody says when and a month", "2017-04-15", { duration: "P31D" }, { atMost: "P1M" }, []],
    [
      "a month from 1 February and 29 days",
      "2017-02-01",
      { duration: "P1M", ...counted },
      { atLeast: "P29D" },
      [exceeds],
    ],
    [
      "a month from 1 February of a leap year and 29 days",
      "2016-02-01",
      { duration: "P1M", ...counted },
      { atLeast: "P29D" },
      [],
    ],
  ])("%s", (_, when, term, limits, expected) => {
    const found = foundOf("../..", when, term, limits);
    expect(
      found.map(({ code, params, severity }) => [code, "certainty" in params && params.certainty, severity]),
    ).toEqual(expected);
  });

  test("and rests on the statements that say when that is, where the calendar decides it", () => {
    const idsOf = (found: ReturnType<typeof foundOf>) =>
      found.flatMap(({ statements }) => statements.map(({ id }) => id));
    const term = { duration: "P31D", ...counted };
    expect(idsOf(foundOf("../..", "2017-04-15", term, { atMost: "P1M" }))).toEqual(["order/term", "detained/when"]);
    expect(idsOf(foundOf("../..", "2017-04-15", term, { atMost: "P15D" }))).toEqual(["order/term"]);
    expect(idsOf(foundOf("2000/..", "2017-04-15", term, { atMost: "P15D" }))).toEqual(["order/term", "order/when"]);
    expect(idsOf(foundOf("2000/2020", "2017-04-15", term, { atMost: "P1M" }))).toEqual([
      "order/term",
      "detained/when",
      "order/when",
    ]);
  });

  test("unless only its end is given", () => {
    expect(foundOf("../..", "2017-04-15", { duration: undefined, until: "2019" })).toEqual([]);
  });
});
