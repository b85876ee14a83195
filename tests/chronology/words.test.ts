import { describe, expect, test } from "vitest";
import { bounds, type EventInput, timelineOf } from "./case-of.ts";

type Parts = Parameters<typeof timelineOf>[0];

const who = ["person"];
const detained: EventInput = {
  id: "detained",
  type: "detention",
  legalBasis: "police-custody",
  who,
  when: "2011-04-02",
};
const held: EventInput = { id: "held", type: "held", who, when: "2011-04-04" };
const released: EventInput = { id: "released", type: "release", kind: "unknown", who, when: "2011-04-20" };
const moved: EventInput = { id: "moved", type: "transfer", who, when: "2011-04-05", to: "prison" };
const remanded: EventInput = {
  id: "remanded",
  type: "court-sanction",
  measure: "remand",
  who,
  when: "2011-04-03",
  term: { until: "2011-06-02" },
};
const places = ["prison", "station"].map((id) => ({ id, names: [{ full: "A place" }] }));
const match = (...events: string[]) => [{ id: "match", events, confidence: "certain" as const }];
const codesOf = (parts: Parts) => timelineOf(parts).findings.map(({ code }) => code);
const segmentsOf = (parts: Parts, of = "person") =>
  timelineOf({ places, ...parts }).custody.find((spell) => spell.who === of)?.segments ?? [];

describe("a word of custody", () => {
  test("is one word, though it names the same person twice or is of several accounts", () => {
    const twice: EventInput = { ...detained, who: ["person", "person"] };
    expect(timelineOf({ events: [twice] }).custody).toHaveLength(1);
    expect(codesOf({ events: [twice] })).not.toContain("detained-again-without-release");
    const accounts = [remanded, { ...remanded, id: "again" }];
    expect(
      segmentsOf({ events: [detained, ...accounts], matches: match("remanded", "again") }).map(
        ({ imposedBy }) => imposedBy,
      ),
    ).toEqual([[], ["again"]]);
  });

  test("is of whom an account names, where another names nobody", () => {
    const { custody } = timelineOf({
      events: [detained, { ...detained, id: "account", who: undefined }],
      matches: match("account", "detained"),
    });
    expect(custody.map((spell) => spell.who)).toEqual(["person"]);
    expect(timelineOf({ events: [{ ...detained, who: undefined }] }).custody).toEqual([]);
  });

  test("is that of the accounts that say something of custody, beside one that does not", () => {
    const search: EventInput = { id: "a", type: "search", who, when: "2011-04-02" };
    expect(timelineOf({ events: [search, detained], matches: match("a", "detained") }).custody).toMatchObject([
      { who: "person", segments: [{ basis: "police-custody" }] },
    ]);
    const other: EventInput = { ...search, id: "b" };
    expect(timelineOf({ events: [search, other], matches: match("a", "b") }).custody).toEqual([]);
  });

  test("that a person was moved opens custody of unknown start, where none is known", () => {
    const { custody } = timelineOf({ places, events: [moved] });
    expect(custody).toMatchObject([
      { open: true, segments: [{ basis: "unknown", facility: "prison", from: { earliest: null } }] },
    ]);
    expect(timelineOf({ places, events: [moved, released] }).custody).toHaveLength(1);
  });

  test("that is the last shows until when custody lasted at least, however many there are", () => {
    const later: EventInput = { ...held, id: "later", when: "2011-04-10" };
    const last: EventInput = { ...held, id: "latest", when: "2011-04-12" };
    const { custody } = timelineOf({ events: [detained, held, later, last] });
    expect(custody[0]?.segments.at(-1)?.until).toEqual({
      ...bounds("2011-04-12T00:00", "2011-04-13T00:00"),
      latest: null,
    });
    expect(custody[0]?.lastWord).toEqual(bounds("2011-04-12T00:00", "2011-04-13T00:00"));
  });
});

describe("custody after a release", () => {
  test("began not before that release, and before the word that shows it", () => {
    const events: EventInput[] = [detained, { ...released, when: "2011-04-03" }, { ...moved, when: "2011-04-10" }];
    const { custody } = timelineOf({ places, events });
    expect(custody[1]?.segments[0]?.from).toEqual(bounds("2011-04-03T00:00", "2011-04-11T00:00"));
  });

  test("that may have been before it shows no gap", () => {
    const events: EventInput[] = [
      detained,
      { ...released, id: "free", when: "2011-04-10" },
      { ...held, when: "2011-04-10" },
    ];
    expect(timelineOf({ events }).custody).toHaveLength(1);
    expect(codesOf({ events })).not.toContain("gap-in-custody");
    expect(codesOf({ events: [...events.slice(0, 2), { ...held, when: "2011-04-11" }] })).toContain("gap-in-custody");
  });

  test("that is told of a death is none", () => {
    const death: EventInput = { id: "death", type: "death", who, when: "2011-05-02" };
    expect(timelineOf({ events: [detained, released, death] }).custody).toHaveLength(1);
  });

  test("with a further release is a custody of its own", () => {
    const { custody } = timelineOf({ events: [detained, released, { ...released, id: "second", when: "2011-05-02" }] });
    expect(custody.map(({ open }) => open)).toEqual([false, false]);
    expect(custody[1]?.segments[0]?.from).toEqual(bounds("2011-04-20T00:00", "2011-05-03T00:00"));
  });
});

describe("terms in force", () => {
  const termEndsOf = (...events: EventInput[]) =>
    segmentsOf({ events: [detained, ...events] }).map(({ termEnd }) => termEnd);
  const second: EventInput = { ...remanded, id: "second", when: "2011-04-04" };

  test("of which one may end at any time before another end together with it", () => {
    const open: EventInput = { ...second, term: { until: "../2011-05-02" } };
    const june = bounds("2011-06-02T00:00", "2011-06-03T00:00");
    expect(termEndsOf(remanded, open).at(-1)).toEqual(june);
    expect(termEndsOf(open, remanded).at(-1)).toEqual(june);
    expect(termEndsOf(open).at(-1)).toEqual({
      earliest: null,
      latest: bounds("2011-05-02T00:00", "2011-05-03T00:00").latest,
    });
  });

  test("of which one has no last day have none together", () => {
    const open: EventInput = { ...second, term: { until: "2011-05-02/.." } };
    expect(termEndsOf(remanded, open).at(-1)).toEqual({
      ...bounds("2011-06-02T00:00", "2011-06-03T00:00"),
      latest: null,
    });
  });

  test("of an order give way to a prolongation of any of its accounts", () => {
    const prolonged: EventInput = { ...second, when: "2011-05-30", prolongs: "account", term: { until: "2011-08-02" } };
    for (const prolongs of ["account", "remanded"]) {
      const segments = segmentsOf({
        events: [
          detained,
          remanded,
          { ...remanded, id: "account" },
          { ...prolonged, prolongs, term: { until: "2011-05-31" } },
        ],
        matches: match("account", "remanded"),
      });
      expect(segments.at(-1)?.termEnd).toEqual(bounds("2011-05-31T00:00", "2011-06-01T00:00"));
    }
  });

  test("do not go on under another basis", () => {
    const arrest: EventInput = { ...remanded, id: "arrest", measure: "administrative-arrest", when: "2011-04-02" };
    const start: EventInput = { ...detained, when: "2011-04-01", legalBasis: "administrative-arrest" };
    const segments = segmentsOf({ events: [start, arrest, { ...remanded, term: undefined }] });
    expect(segments.map(({ basis, termEnd }) => [basis, termEnd?.earliest])).toEqual([
      ["administrative-arrest", bounds("2011-06-02T00:00", "2011-06-03T00:00").earliest],
      ["remand", undefined],
    ]);
  });

  test("have no end together with an order whose length no source gives, until one with a term follows it", () => {
    const late: EventInput = { ...held, when: "2011-07-02" };
    const [lacking, unlike] = [
      { ...second, term: undefined },
      { ...second, when: "2011-04-01", term: undefined },
    ];
    const lapsesOf = (...events: EventInput[]) =>
      timelineOf({ events: [{ ...detained, when: "2011-03-31" }, ...events, late] }).findings.filter(
        ({ code }) => code === "no-order-recorded-after-term",
      );
    expect(lapsesOf(remanded, lacking)).toEqual([]);
    expect(lapsesOf(unlike, remanded)).toMatchObject([{ params: { orders: ["remanded"], event: "held" } }]);
  });
});

describe("transfers and changes of basis before the end of a term", () => {
  const arrest: EventInput = {
    id: "arrest",
    type: "court-sanction",
    measure: "police-custody",
    who,
    when: "2011-04-03",
    term: { until: "2011-04-12" },
  };
  const transfer: EventInput = { ...moved, when: "2011-04-10" };
  const ordersOf = (...events: EventInput[]) => ordersIn({ events: [detained, ...events] });
  const ordersIn = (parts: Parts) =>
    timelineOf({ places, ...parts }).findings.flatMap(({ code, params }) =>
      code === "transferred-before-term-end" && "order" in params ? [params.order] : [],
    );

  test("are told of each order whose term had not ended", () => {
    const longer: EventInput = { ...arrest, id: "longer", when: "2011-04-04", term: { until: "2011-05-02" } };
    const shorter: EventInput = { ...arrest, id: "shorter", when: "2011-04-04", term: { until: "2011-04-09" } };
    expect(ordersOf(arrest, longer, transfer)).toEqual(["arrest", "longer"]);
    expect(ordersOf(arrest, shorter, transfer)).toEqual(["arrest"]);
  });

  test("are not told where the end may have been before them", () => {
    expect(ordersOf({ ...arrest, term: { until: "2011-04-10" } }, transfer)).toEqual([]);
    expect(ordersOf({ ...arrest, term: { until: "2011-04-12", approximate: true } }, transfer)).toEqual([]);
  });

  test("are not told of an order whose accounts give it different terms", () => {
    const account: EventInput = { ...arrest, id: "account", term: { until: "2011-04-09" } };
    const events = [detained, arrest, account, transfer];
    expect(ordersIn({ events, matches: match("arrest", "account") })).toEqual([]);
  });

  test("are not told of a transfer of which an account is after that end", () => {
    const account: EventInput = { ...transfer, id: "account", when: "2011-04-20" };
    const events = [detained, arrest, transfer, account];
    expect(ordersIn({ events, matches: match("account", "moved") })).toEqual([]);
  });
});

describe("custody in a group", () => {
  const persons = ["first", "second"].map((id) => ({ id, names: [{ full: "A. Person" }] }));
  const groups = [
    { id: "all", description: "All of them" },
    { id: "some", description: "Some of them", partOf: "all", members: ["first"] },
  ];
  const all = ["all"];
  const own = ["first"];
  const parts = (...events: EventInput[]) => ({ persons, groups, places, events });

  test("is told once by a word that names the group and its member", () => {
    const events: EventInput[] = [
      { ...detained, who: all },
      { ...remanded, who: ["all", "first"] },
    ];
    expect(segmentsOf(parts(...events), "first").map(({ imposedBy }) => imposedBy)).toEqual([[], ["remanded"]]);
  });

  test("goes on for a member by the group's words in their order", () => {
    const events: EventInput[] = [
      { ...detained, who: all },
      { ...remanded, who: all, when: "2011-04-03" },
      { ...moved, who: ["some"], when: "2011-04-05" },
      { ...released, who: own },
    ];
    const { custody } = timelineOf(parts(...events));
    expect(custody.filter((spell) => spell.who === "first")).toMatchObject([
      { order: "certain", segments: [{ basis: "police-custody" }, { basis: "remand", facility: "prison" }] },
    ]);
  });

  test("goes on by no word of the group's after the first of the member's own", () => {
    const events: EventInput[] = [
      { ...detained, who: all },
      { ...held, who: own, when: "2011-04-05" },
      { ...moved, who: all, when: "2011-04-10" },
    ];
    const [spell] = timelineOf(parts(...events)).custody.filter(({ who }) => who === "first");
    expect(spell?.lastWord).toEqual(bounds("2011-04-05T00:00", "2011-04-06T00:00"));
    expect(spell).toMatchObject({ order: "certain", segments: [{ basis: "police-custody" }] });
    expect(spell?.segments[0]).not.toHaveProperty("facility");
  });

  test("that had ended before a word of the member's own is not theirs", () => {
    const events: EventInput[] = [
      { ...detained, who: all },
      { ...released, who: all, when: "2011-04-03" },
      { ...held, who: own, when: "2011-04-10" },
    ];
    const { custody } = timelineOf(parts(...events));
    expect(custody.filter(({ who }) => who === "first")).toMatchObject([
      { open: true, segments: [{ basis: "unknown" }] },
    ]);
  });
});

describe("a member's own detention while the group was held", () => {
  const groups = [{ id: "group", description: "Detained together", members: ["person"] }];
  const group = ["group"];
  const word = (id: string, event: EventInput, when: string): EventInput => ({ ...event, id, when, who: group });
  const begun = word("a", detained, "2011-04-02");
  const ended = word("b", released, "2011-04-10");
  const countOf = (...events: EventInput[]) =>
    codesOf({ groups, events }).filter((code) => code === "overlapping-custody").length;
  const own = (when: string): EventInput => ({ ...detained, when });

  test.each<[string, events: EventInput[], count: number]>([
    ["is between the group's detention and its release", [begun, ended, own("2011-04-05")], 1],
    ["may be on the day of its release", [begun, ended, own("2011-04-10")], 0],
    ["may be on the day of its detention", [begun, ended, own("2011-04-02")], 0],
    ["is before it", [begun, ended, own("2011-04-01")], 0],
    ["is after it", [begun, ended, own("2011-04-20")], 0],
    ["is after the last word on the group", [begun, own("2011-04-05")], 0],
    [
      "is at the one time that the group is known to be held",
      [begun, { ...detained, when: undefined, relations: [{ relation: "same-time", to: "a" }] }],
      0,
    ],
    [
      "is in the first of two times that the group was held",
      [begun, ended, word("c", detained, "2011-04-12"), word("d", released, "2011-04-14"), own("2011-04-05")],
      1,
    ],
    [
      "is in the second of two times that the group was held",
      [begun, ended, word("c", detained, "2011-04-12"), word("d", released, "2011-04-14"), own("2011-04-13")],
      1,
    ],
  ])("%s", (_, events, count) => {
    expect(countOf(...events)).toBe(count);
  });

  test("is a detention: a word that they are held is none", () => {
    const shown = word("a", held, "2011-04-02");
    expect(countOf(shown, ended, { ...held, when: "2011-04-05" })).toBe(0);
  });
});
