import { describe, expect, test } from "vitest";
import { bounds, days, type EventInput, hours, minutes, timelineOf } from "./case-of.ts";

type Parts = Parameters<typeof timelineOf>[0];

const who = ["person"];
const detained: EventInput = {
  id: "detained",
  type: "detention",
  legalBasis: "remand",
  who,
  when: "2011-04-01T10:00",
};
const order = (id: string, when: string, more: object = {}): EventInput => ({
  id,
  type: "court-sanction",
  measure: "remand",
  who,
  when,
  ...more,
});
const appeal = (when: string, more: object = {}, id = "appeal"): EventInput => ({
  id,
  type: "appeal",
  step: "decided",
  of: ["order"],
  who,
  when,
  ...more,
});
const held = (id: string, when: string, more: object = {}): EventInput => ({ id, type: "held", who, when, ...more });
const transfer: EventInput = { id: "moved", type: "transfer", who, when: "2011-04-05" };
const first = order("order", "2011-04-01T18:00", { term: { until: "2011-04-20T10:00" } });
const late = held("late", "2011-05-01");

const findingsOf = (parts: Parts) =>
  timelineOf(parts).findings.filter(({ code }) => !["no-release-recorded", "counting-rule-inferred"].includes(code));
const codesOf = (events: EventInput[], more: Parts = {}) => findingsOf({ ...more, events }).map(({ code }) => code);
const toTheMinute = (long: number) => ({ min: long - minutes(1) + 1, max: long + minutes(1) - 1 });

describe("nothing is said of a term's end while an order of unknown end is in force", () => {
  test.each<[string, EventInput]>([
    ["a prolongation whose length is not reported", order("longer", "2011-04-18", { prolongs: "order" })],
    ["a further order whose length is not reported", order("longer", "2011-04-18")],
    ["life imprisonment on appeal", appeal("2011-04-18", { outcome: "increased", measure: "life-imprisonment" })],
    ["a term increased on appeal without its length", appeal("2011-04-18", { outcome: "increased" })],
    ["the same, of what was appealed in one case", appeal("2011-04-18", { outcome: "increased", of: undefined })],
    ["another measure on appeal, without a length", appeal("2011-04-18", { outcome: "reduced", measure: "remand" })],
  ])("%s", (_, event) => {
    expect(codesOf([detained, first, event, late])).not.toContain("no-order-recorded-after-term");
  });

  test.each<[string, EventInput]>([
    ["a term that was left in force", appeal("2011-04-18", { outcome: "left-in-force" })],
    [
      "the same, where the measure is said again",
      appeal("2011-04-18", { outcome: "left-in-force", measure: "remand" }),
    ],
    ["a term reduced on appeal without its length", appeal("2011-04-18", { outcome: "reduced" })],
    ["an increase of another order", appeal("2011-04-18", { outcome: "increased", of: ["other"] })],
    ["an appeal that was filed", appeal("2011-04-18", { step: "filed" })],
  ])("but it is of %s", (_, event) => {
    const other = order("other", "2011-04-02", { measure: "fine" });
    expect(codesOf([detained, first, other, event, late])).toContain("no-order-recorded-after-term");
  });

  test("the end of a reduced term is no later, and that much is said", () => {
    const events = [detained, first, appeal("2011-04-18", { outcome: "reduced" }), late];
    const finding = findingsOf({ events }).find(({ code }) => code === "no-order-recorded-after-term");
    expect(finding?.params).toMatchObject({ past: { min: days(10) + hours(14) - minutes(1) + 1, max: null } });
    expect(timelineOf({ events }).custody[0]?.segments[0]?.termEnd).toEqual({
      earliest: null,
      latest: bounds("2011-04-20T10:00", "2011-04-20T10:01").latest,
    });
  });

  test("a term has no last day beside an order of unknown end", () => {
    const { custody } = timelineOf({ events: [detained, first, order("longer", "2011-04-18", { prolongs: "order" })] });
    expect(custody[0]?.segments[0]?.termEnd).toEqual({
      ...bounds("2011-04-20T10:00", "2011-04-20T10:01"),
      latest: null,
    });
  });

  test("a life sentence goes on beside a later term", () => {
    const life = order("life", "2011-04-02", { measure: "life-imprisonment" });
    const second = order("second", "2011-04-03", { measure: "imprisonment", term: { until: "2011-04-20" } });
    const unlike = { ...life, measure: "imprisonment" } as const;
    expect(codesOf([detained, life, second, late])).toEqual([]);
    expect(codesOf([detained, unlike, second, late])).toContain("no-order-recorded-after-term");
  });
});

describe("an appeal that ends an order", () => {
  test.each<[string, object, told: boolean]>([
    ["overturns it", { outcome: "overturned" }, false],
    ["overturns what it does not name", { outcome: "overturned", of: undefined }, false],
    ["gives a fine for it", { outcome: "reduced", measure: "fine" }, false],
    [
      "gives a suspended sentence for it",
      { outcome: "reduced", measure: "suspended-sentence", term: { until: "2011-08" } },
      false,
    ],
    ["makes it shorter by a time that is not said", { outcome: "reduced" }, false],
    ["overturns another", { outcome: "overturned", of: ["other"] }, true],
    ["makes it longer", { outcome: "increased" }, true],
    ["leaves it in force", { outcome: "left-in-force" }, true],
    ["is withdrawn", { outcome: "withdrawn", measure: "remand" }, true],
  ])("%s: a transfer before the term's end is told of only where it is in force", (_, more, told) => {
    const other = order("other", "2011-04-01T12:00", { measure: "fine" });
    const codes = codesOf([detained, other, first, appeal("2011-04-03", more), transfer]);
    expect(codes.includes("transferred-before-term-end")).toBe(told);
  });

  test("names none: its term takes the place of the one in force", () => {
    const events = [detained, first, appeal("2011-04-03", { of: undefined, term: { until: "2011-04-04" } }), transfer];
    expect(timelineOf({ events }).custody[0]?.segments[0]?.termEnd).toEqual(
      bounds("2011-04-04T00:00", "2011-04-05T00:00"),
    );
  });
});

describe("custody after a decision that lifts the only order", () => {
  test.each<[string, object, told: boolean]>([
    ["overturns it", { outcome: "overturned" }, true],
    ["gives a fine for it", { outcome: "reduced", measure: "fine" }, true],
    ["leaves it in force", { outcome: "left-in-force" }, false],
    ["makes it shorter by a time that is not said", { outcome: "reduced" }, false],
  ])("is told of where the decision %s", (_, more, told) => {
    const kept = held("kept", "2011-04-05T10:00");
    const findings = findingsOf({ events: [detained, first, appeal("2011-04-03T10:00", more), kept] });
    expect(findings.map(({ params }) => params)).toEqual(
      told
        ? [
            {
              who: "person",
              orders: ["order"],
              lifted: [{ order: "order", by: "appeal" }],
              event: "kept",
              laterOrder: null,
              past: toTheMinute(days(2)),
              certainty: "certain",
            },
          ]
        : [],
    );
    if (told) expect(findings[0]?.message).toMatch(/ after "appeal" lifted "order"; no later order is recorded\.$/);
  });

  test("counts from the end of its term where that was before the decision", () => {
    const events = [detained, first, appeal("2011-04-25", { outcome: "overturned" }), late];
    expect(findingsOf({ events })).toMatchObject([
      { params: { past: { min: days(10) + hours(14) - minutes(1) + 1 } }, records: ["order", "late"] },
    ]);
  });

  test("is none once there is another order", () => {
    const other = order("other", "2011-04-04", { term: { until: "2011-06-01" } });
    expect(codesOf([detained, first, appeal("2011-04-03", { outcome: "overturned" }), other, late])).toEqual([
      "no-order-recorded-after-term",
    ]);
    expect(codesOf([detained, first, appeal("2011-04-03", { outcome: "overturned" }), late])).toHaveLength(1);
  });
});

describe("what is said of an order that another stands for", () => {
  const longer = (more: object = {}) =>
    order("longer", "2011-04-10", { prolongs: "order", term: { until: "2011-04-28T10:00" }, ...more });
  const shorter = appeal("2011-04-02", { outcome: "reduced", term: { until: "2011-04-10T10:00" } }, "shorter");
  const termEndOf = (...events: EventInput[]) =>
    timelineOf({ events: [detained, first, ...events, late] }).custody[0]?.segments.at(-1)?.termEnd;
  const at = (local: string) => bounds(local, local.replace(":00", ":01"));

  test.each<[string, EventInput[], end: string | undefined]>([
    ["a term on appeal", [shorter], "2011-04-10T10:00"],
    [
      "overturned after that, by the name of the order",
      [shorter, appeal("2011-04-03", { outcome: "overturned" })],
      undefined,
    ],
    [
      "reduced again after that",
      [shorter, appeal("2011-04-03", { outcome: "reduced", term: { until: "2011-04-08T10:00" } })],
      "2011-04-08T10:00",
    ],
    ["prolonged after that", [shorter, longer()], "2011-04-28T10:00"],
    ["a prolongation", [longer()], "2011-04-28T10:00"],
    [
      "a prolongation that is overturned: the order ends as it did before",
      [longer(), appeal("2011-04-12", { outcome: "overturned", of: ["longer"] })],
      "2011-04-20T10:00",
    ],
    [
      "the same, once the order is overturned too",
      [
        longer(),
        appeal("2011-04-11", { outcome: "overturned" }, "earlier"),
        appeal("2011-04-12", { outcome: "overturned", of: ["longer"] }),
      ],
      undefined,
    ],
    [
      "a prolongation that an appeal of the order leaves as it is",
      [longer(), appeal("2011-04-12", { outcome: "overturned" })],
      "2011-04-28T10:00",
    ],
  ])("%s", (_, events, end) => {
    expect(termEndOf(...events)).toEqual(end === undefined ? undefined : at(end));
  });

  test("custody past the end of a term whose prolongation was overturned is told of from the decision on", () => {
    const overturned = appeal("2011-04-24T10:00", { outcome: "overturned", of: ["longer"] });
    const [finding] = findingsOf({ events: [detained, first, longer(), overturned, held("kept", "2011-04-26T10:00")] });
    expect(finding).toMatchObject({
      params: { orders: ["order", "longer"], lifted: [{ order: "longer", by: "appeal" }], past: toTheMinute(days(2)) },
    });
  });
});

describe("a word that the person is held under another basis", () => {
  const called = (legalBasis: string) => held("called", "2011-04-05", { legalBasis });
  test("ends no order: its term is still in force", () => {
    const events = [detained, first, called("police-custody"), late];
    expect(timelineOf({ events }).custody[0]?.segments.map(({ basis, termEnd }) => [basis, termEnd])).toEqual(
      ["remand", "police-custody"].map((basis) => [basis, bounds("2011-04-20T10:00", "2011-04-20T10:01")]),
    );
    expect(codesOf(events)).toEqual(["basis-changed-before-term-end", "no-order-recorded-after-term"]);
  });

  test("after its end shows one lapse, up to the last word", () => {
    const kept = held("kept", "2011-04-25", { legalBasis: "police-custody" });
    expect(findingsOf({ events: [detained, first, kept, late] })).toMatchObject([{ params: { event: "late" } }]);
  });
});

describe("an appeal of what was ordered in absentia", () => {
  const absent = order("order", "2011-04-01", { measure: "imprisonment", inAbsentia: true, term: { duration: "P8Y" } });
  const present = order("present", "2011-04-01", { measure: "fine" });
  const shorter = { outcome: "reduced", measure: "imprisonment", term: { duration: "P6Y" } };

  test.each<[string, EventInput[], spells: number]>([
    ["does nothing to custody", [absent, appeal("2011-05-01", shorter)], 0],
    [
      "nor does an appeal of that appeal",
      [absent, appeal("2011-05-01", shorter), appeal("2011-06-01", { ...shorter, of: ["appeal"] }, "further")],
      0,
    ],
    [
      "of an order that was not, does",
      [absent, present, appeal("2011-05-01", { ...shorter, of: ["order", "present"] })],
      1,
    ],
    ["of nothing that it names, does", [absent, appeal("2011-05-01", { ...shorter, of: undefined })], 1],
    [
      "of each other, does",
      [
        appeal("2011-05-01", { ...shorter, term: undefined, of: ["further"] }),
        appeal("2011-06-01", { ...shorter, term: undefined, of: ["appeal"] }, "further"),
      ],
      1,
    ],
  ])("%s", (_, events, spells) => {
    expect(timelineOf({ events }).custody).toHaveLength(spells);
  });
});

describe("a lapse", () => {
  test.each<[string, EventInput]>([
    ["a sentence", order("later", "2011-04-24T10:00", { measure: "imprisonment" })],
    ["a late prolongation", order("later", "2011-04-24T10:00", { prolongs: "order", term: { until: "2011-05-20" } })],
    ["a further order", order("later", "2011-04-24T10:00", { term: { until: "2011-05-20" } })],
  ])("that %s ends is of the time between", (_, later) => {
    const [finding, ...others] = findingsOf({ events: [detained, first, held("kept", "2011-04-22"), later] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: "no-order-recorded-after-term",
      records: ["order", "later"],
      params: { orders: ["order"], event: "later", laterOrder: "later", past: toTheMinute(days(4)) },
    });
    expect(finding?.message).toMatch(/ended; no order is recorded for the time between\.$/);
  });

  test("is none where the prolongation came in time", () => {
    const later = order("later", "2011-04-19", { prolongs: "order", term: { until: "2011-05-20" } });
    expect(codesOf([detained, first, later, held("kept", "2011-04-22")])).toEqual([]);
  });

  test("is measured from the last of the terms' ends", () => {
    const second = order("second", "2011-04-10", { term: { until: "2011-04-30T10:00" } });
    for (const terms of [
      [first, second],
      [
        { ...first, id: "second" },
        { ...second, id: "order" },
      ],
    ]) {
      const [finding] = findingsOf({ events: [detained, ...terms, held("kept", "2011-04-30T12:00")] });
      expect(finding?.params).toMatchObject({ past: toTheMinute(hours(2)) });
    }
  });

  test("is measured from each of the ends that accounts of one order give", () => {
    const account = { ...first, id: "account", term: { until: "2011-04-25T10:00" } };
    const [finding] = findingsOf({
      events: [detained, first, account, held("kept", "2011-04-30T10:00")],
      matches: [{ id: "match", events: ["account", "order"], confidence: "certain" }],
    }).filter(({ code }) => code === "no-order-recorded-after-term");
    expect(finding?.params).toMatchObject({
      past: { min: days(5) - minutes(1) + 1, max: days(10) + minutes(1) - 1 },
    });
  });

  test.each<[string, term: object, sources: object[] | undefined, certainty: string]>([
    ["an approximate term", { until: "2011-04-20T10:00", approximate: true }, undefined, "likely"],
    ["an uncertain date", { until: "2011-04-20~" }, undefined, "likely"],
    [
      "a term that is only alleged",
      { until: "2011-04-20" },
      [{ article: "paper", stance: "alleged", supports: ["term"] }],
      "likely",
    ],
    ["a stated term", { until: "2011-04-20T10:00" }, undefined, "certain"],
  ])("that rests on %s says so", (_, term, sources, certainty) => {
    const articles = [{ id: "paper", headline: "Reported" }];
    const one = order("order", "2011-04-01T18:00", { term, sources });
    const [finding] = findingsOf({ articles, events: [detained, one, late] });
    expect(finding?.params).toMatchObject({ certainty });
    expect(finding?.message.startsWith("Likely still held")).toBe(certainty === "likely");
  });

  test("that rests on an inferred rule of counting is likely", () => {
    const arrest = order("order", "2011-04-01T18:00", { measure: "administrative-arrest", term: { duration: "P5D" } });
    const without = held("kept", "2011-05-01", { legalBasis: "none-given" });
    for (const last of [late, without]) {
      const start = { ...detained, legalBasis: "administrative-arrest" } as const;
      const [finding] = findingsOf({ events: [start, arrest, last] });
      expect(finding?.params).toMatchObject({ certainty: "likely" });
      expect(finding?.message).toMatch(/^Likely (still )?held/);
    }
  });
});

describe("an order that counts on from the term in force", () => {
  const arrested = { ...detained, legalBasis: "administrative-arrest" } as const;
  const arrest = { ...first, measure: "administrative-arrest" } as const;
  const next = order("next", "2011-04-10", {
    term: { duration: "P2M", countedFrom: { event: "order", at: "term-end" } },
  });
  const end = bounds("2011-04-20T10:00", "2011-04-20T10:01");
  const segmentsOf = (...events: EventInput[]) =>
    timelineOf({ events: [arrested, arrest, next, ...events] }, { asOf: "2011-06-01" }).custody.flatMap(
      ({ segments }) => segments,
    );

  test("begins at that term's end, and changes no basis before it", () => {
    const [before, after, ...others] = segmentsOf(held("kept", "2011-04-25"));
    expect(others).toEqual([]);
    expect(before).toMatchObject({ basis: "administrative-arrest", until: end, termEnd: end, imposedBy: ["order"] });
    expect(before?.elapsed).toEqual(toTheMinute(days(19)));
    expect(after).toMatchObject({ basis: "remand", from: end, imposedBy: ["next"] });
    expect(after?.termEnd).toEqual(bounds("2011-06-20T10:00", "2011-06-20T10:01"));
    expect(codesOf([arrested, arrest, next, held("kept", "2011-04-25")])).toEqual([]);
  });

  test("has not begun where the person was released before, or perhaps before", () => {
    for (const when of ["2011-04-15", "2011-04-20"]) {
      const released: EventInput = { id: "released", type: "release", kind: "unknown", who, when };
      expect(segmentsOf(released).map(({ basis }) => basis)).toEqual(["administrative-arrest"]);
    }
  });

  test("has begun where a word says so", () => {
    const kept = held("kept", "2011-04-20", { legalBasis: "remand" });
    expect(segmentsOf(kept).map(({ basis, from }) => [basis, from])).toEqual([
      ["administrative-arrest", bounds("2011-04-01T10:00", "2011-04-01T10:01")],
      ["remand", end],
    ]);
  });

  test("is shown where no word is later, though it is not known that it came to that", () => {
    const [before, after] = segmentsOf(held("kept", "2011-04-12"));
    expect(before?.until).toEqual(end);
    expect(before?.elapsed.min).toBe(days(10) + hours(14) - minutes(1) + 1);
    expect(before?.elapsed.max).toBe(days(19) + minutes(1) - 1);
    expect(after).toMatchObject({ basis: "remand", from: end, until: { earliest: end.earliest, latest: null } });
    expect(after?.elapsed.min).toBe(0);
    expect(after?.elapsed.max).toBe(bounds("2011-04-20T10:00", "2011-06-02T00:00").latest - end.earliest - 1);
  });

  test("has begun where a relation says that the term had ended before the next word", () => {
    const term = { until: "2011-04-18/2011-04-25" };
    const basesOf = (last: EventInput) =>
      timelineOf({ events: [arrested, { ...arrest, term } as EventInput, next, last] }).custody.map(({ segments }) =>
        segments.map(({ basis, elapsed }) => [basis, elapsed.max]),
      );
    const free: EventInput = { id: "free", type: "release", kind: "unknown", who, when: "2011-04-20" };
    const between = [
      ["administrative-arrest", days(19) + hours(14) - 2],
      ["remand", days(3) - 1],
    ];
    expect(basesOf({ ...free, relations: [{ relation: "after", to: "order", at: "term-end" }] })).toEqual([between]);
    expect(basesOf(free)).toEqual([[["administrative-arrest", days(19) + hours(14) - 1]]]);
  });

  test("begins when it is given, where a relation says that this is after the end of the other", () => {
    const term = { until: "2011-04-18/2011-04-25" };
    const relations = [{ relation: "after", to: "order", at: "term-end" }];
    const tardy = { ...next, when: "2011-04-20", relations } as EventInput;
    const { custody } = timelineOf({ events: [arrested, { ...arrest, term } as EventInput, tardy] });
    expect(custody[0]?.segments.map(({ basis, from }) => [basis, from])).toEqual([
      ["administrative-arrest", bounds("2011-04-01T10:00", "2011-04-01T10:01")],
      ["remand", bounds("2011-04-20T00:00", "2011-04-21T00:00")],
    ]);
  });

  test("leaves the time before it no longer than to its beginning, though the last word may be later", () => {
    const term = { until: "2011-04-18/2011-04-25" };
    const { custody } = timelineOf({
      events: [arrested, { ...arrest, term } as EventInput, next, held("kept", "2011-04-20")],
    });
    // The end may be as early as the 18th.
    expect(custody[0]?.segments[0]?.elapsed.min).toBe(days(16) + hours(14) - minutes(1) + 1);
  });

  test("gives way to a basis that comes before", () => {
    const sentence = order("sentence", "2011-04-15", { measure: "imprisonment" });
    expect(segmentsOf(sentence, held("kept", "2011-04-25")).map(({ basis }) => basis)).toEqual([
      "administrative-arrest",
      "imprisonment",
    ]);
  });

  test("begins at once where the term is not in force", () => {
    const events = [
      detained,
      { ...arrest, measure: "community-work" } as const,
      order("then", "2011-04-10", {
        measure: "imprisonment",
        term: { duration: "P2M", countedFrom: { event: "order", at: "term-end" } },
      }),
    ];
    const { custody } = timelineOf({ events });
    expect(custody[0]?.segments[1]?.from).toEqual(bounds("2011-04-10T00:00", "2011-04-11T00:00"));
  });
});

describe("an order before the detention that it leads to", () => {
  const warrant = (more: object = {}) => order("order", "2011-03-01", { term: { duration: "P2M" }, ...more });
  const counted = { term: { duration: "P2M", countedFrom: { event: "detained" } } };
  const very = held("very", "2011-08-01");

  test.each<[string, basis: string, more: object, segment: object, codes: string[]]>([
    ["counted from it", "remand", counted, { basis: "remand", imposedBy: ["order"] }, ["no-order-recorded-after-term"]],
    ["of its basis", "remand", {}, { basis: "remand", imposedBy: ["order"] }, []],
    [
      "where it names none",
      "unknown",
      counted,
      { basis: "remand", imposedBy: ["order"] },
      ["no-order-recorded-after-term"],
    ],
    [
      "counted from it, under another basis",
      "police-custody",
      counted,
      { basis: "police-custody", imposedBy: ["order"] },
      ["no-order-recorded-after-term"],
    ],
    ["of another basis", "administrative-arrest", {}, { basis: "administrative-arrest", imposedBy: [] }, []],
  ])("is in force in the custody that begins with it: %s", (_, legalBasis, more, segment, codes) => {
    const events = [warrant(more), { ...detained, legalBasis } as EventInput, very];
    const { custody } = timelineOf({ events });
    expect(custody).toMatchObject([
      { order: "certain", segments: [{ ...segment, from: bounds("2011-04-01T10:00", "2011-04-01T10:01") }] },
    ]);
    expect(codesOf(events)).toEqual(codes);
  });

  test.each<[string, EventInput[], spells: [basis: string, ...orders: string[]][]]>([
    [
      "whose term had ended",
      [warrant({ term: { duration: "P2W", countedFrom: { event: "order" }, clock: "calendar" } }), detained],
      [["remand", "order"], ["remand"]],
    ],
    [
      "whose term had ended before a further order",
      [
        warrant({ term: { duration: "P2W", countedFrom: { event: "order" }, clock: "calendar" } }),
        order("further", "2011-03-25"),
        detained,
      ],
      [
        ["remand", "order"],
        ["remand", "further"],
      ],
    ],
    [
      "that had been overturned",
      [warrant(), appeal("2011-03-10", { outcome: "overturned" }), detained],
      [["remand", "order"], ["remand"]],
    ],
    [
      "of which one had ended, and another had not",
      [
        order("ended", "2011-03-01", { term: { until: "2011-03-20" } }),
        warrant({ when: "2011-03-02", term: { until: "2011-06-20" } }),
        detained,
      ],
      [["remand", "order"]],
    ],
  ])("is a custody of its own where it is one %s", (_, events, spells) => {
    const { custody } = timelineOf({ events });
    expect(custody.map(({ segments }) => segments.flatMap(({ basis, imposedBy }) => [basis, ...imposedBy]))).toEqual(
      spells,
    );
    expect(custody.map(({ open }) => open)).toEqual(spells.map((_, index) => index === spells.length - 1));
    expect(codesOf(events)).toEqual([]);
  });

  test("makes no gap after an earlier release", () => {
    const earlier = [
      { ...detained, id: "earlier", when: "2011-01-01" },
      { id: "released", type: "release", kind: "unknown", who, when: "2011-01-05" },
    ] as const;
    expect(codesOf([...earlier, warrant(counted), detained])).toEqual([]);
  });

  test("does not hide a detention after a word that the person is held", () => {
    const kept = held("kept", "2011-03-05");
    expect(codesOf([warrant(), kept, detained])).toEqual(["detained-again-without-release"]);
  });
});

describe("a transfer before a term's end", () => {
  const account = { ...transfer, id: "account", when: "2011-04-05T12:00" };
  const matches = [{ id: "match", events: ["account", "moved"], confidence: "certain" as const }];

  test("is told of where several accounts are one transfer", () => {
    expect(findingsOf({ events: [detained, first, transfer, account], matches })).toMatchObject([
      {
        code: "transferred-before-term-end",
        records: ["account", "order"],
        params: { event: "account", order: "order", margin: toTheMinute(days(15) - hours(2)) },
      },
    ]);
  });

  test("is told of where several accounts are one order, if it is before the end by each", () => {
    const endingOn = (until: string) =>
      findingsOf({
        events: [detained, first, order("other", "2011-04-01T18:00", { term: { until } }), transfer],
        matches: [{ id: "match", events: ["order", "other"], confidence: "certain" }],
      }).filter(({ code }) => code === "transferred-before-term-end");
    expect(endingOn("2011-04-25")).toMatchObject([{ params: { order: "order" } }]);
    expect(endingOn("2011-04-05")).toEqual([]);
  });
});

describe("a word of custody after a death", () => {
  const dead: EventInput = { id: "dead", type: "death", who, when: "2011-04-10" };

  test("is said as that", () => {
    const [finding] = findingsOf({ events: [detained, dead, late] });
    expect(finding).toMatchObject({
      code: "gap-in-custody",
      params: { release: "dead", ending: "death", event: "late" },
    });
    expect(finding?.message).toBe('Said to be in custody ("late") after the death ("dead").');
  });
});

describe("what carries an order of words", () => {
  const undated = (event: EventInput, after: string): EventInput => ({
    ...event,
    when: undefined,
    relations: [{ relation: "after", to: after }],
  });
  const released: EventInput = { id: "released", type: "release", kind: "unknown", who };
  const reasonsOf = (code: string, events: EventInput[]) =>
    findingsOf({ events })
      .find((finding) => finding.code === code)
      ?.statements.map(({ id }) => id);

  test("is named by a gap and by a second detention", () => {
    const start = { ...detained, when: undefined };
    const free = undated(released, "detained");
    expect(reasonsOf("gap-in-custody", [start, free, undated(held("kept", ""), "released")])).toEqual([
      "kept/relations/0",
    ]);
    const again = undated({ ...detained, id: "again" }, "detained");
    expect(reasonsOf("detained-again-without-release", [start, again])).toEqual(["again/relations/0"]);
  });
});
