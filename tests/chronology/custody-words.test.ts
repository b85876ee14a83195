import { describe, expect, test } from "vitest";
import { days, type EventInput, timelineOf } from "./case-of.ts";
import { appeal, death, detention, held, order, release, transfer } from "./custody-events.ts";

type Parts = Parameters<typeof timelineOf>[0];
type Options = Parameters<typeof timelineOf>[1];

const persons = ["person", "q"].map((id) => ({ id, names: [{ full: "A. Person" }] }));
const groups = [{ id: "g", description: "Detained together", members: ["person", "q"] }];
const detained = (id: string, when: string, more: object = {}) =>
  detention(id, when, { legalBasis: "unknown", ...more });
const months = (duration: string, event: string) => ({ term: { duration, countedFrom: { event } } });
const ofGroup = { who: ["g"] };
const ofNobody = { who: undefined };

const timeline = (parts: Parts, options: Options = { asOf: "2012-01-01" }) =>
  timelineOf({ persons, groups, ...parts }, options);
const custodyOf = (who: string, events: EventInput[], parts: Parts = {}) =>
  timeline({ ...parts, events }).custody.filter((spell) => spell.who === who);
const codesOn = (who: string, events: EventInput[], parts: Parts = {}, options?: Options) =>
  timeline({ ...parts, events }, options)
    .findings.filter(({ params }) => "who" in params && params.who === who)
    .map(({ code }) => code);

describe("an order that names nobody concerns whom the order concerns that it names", () => {
  const before = [detained("d", "2011-04-01"), order("o", "2011-04-02", months("P2M", "d"))];
  const late = held("late", "2011-07-01");
  test.each<[string, EventInput[]]>([
    ["a prolongation", [order("longer", "2011-05-30", { ...ofNobody, prolongs: "o", term: { duration: "P2M" } })]],
    ["a prolongation of unknown length", [order("longer", "2011-05-30", { ...ofNobody, prolongs: "o" })]],
    ["a decision on appeal", [appeal("changed", "2011-05-30", { ...ofNobody, of: ["o"], term: { duration: "P4M" } })]],
    [
      "a prolongation of a prolongation",
      [
        order("longer", "2011-05-20", { ...ofNobody, prolongs: "o", term: { duration: "P15D" } }),
        order("longest", "2011-05-30", { ...ofNobody, prolongs: "longer", term: { duration: "P2M" } }),
      ],
    ],
    [
      "appeals of each other",
      [
        appeal("one", "2011-05-20", { ...ofNobody, of: ["other", "o"], outcome: "increased" }),
        appeal("other", "2011-05-30", { ...ofNobody, of: ["one"], outcome: "left-in-force" }),
      ],
    ],
  ])("%s", (_, orders) => {
    for (const options of [{ asOf: "2012-01-01" }, { asOf: "2012-01-01", who: "person" }]) {
      expect(codesOn("person", [...before, ...orders, late], {}, options)).toEqual(["no-release-recorded"]);
    }
  });

  test("and nobody where that names nobody either", () => {
    const orders = [order("o", "2011-04-02", ofNobody), order("longer", "2011-05-30", { ...ofNobody, prolongs: "o" })];
    expect(timeline({ events: orders }).custody).toEqual([]);
  });
});

describe("of what is said of a group, a member's custody is told by", () => {
  const before = [
    detained("d", "2011-04-01", ofGroup),
    order("o", "2011-04-02", { ...ofGroup, ...months("P2M", "d") }),
    held("own", "2011-05-01"),
  ];
  const late = held("late", "2011-07-01");
  test.each<[string, EventInput, codes: string[]]>([
    ["a prolongation", order("x", "2011-05-30", { ...ofGroup, prolongs: "o", term: { duration: "P2M" } }), []],
    ["a prolongation of unknown length", order("x", "2011-05-30", { ...ofGroup, prolongs: "o" }), []],
    ["an appeal of the order in force", appeal("x", "2011-05-30", { ...ofGroup, of: ["o"], outcome: "increased" }), []],
    ["an appeal that names no order", appeal("x", "2011-05-30", { ...ofGroup, outcome: "increased" }), []],
    [
      "and not by an appeal of another order",
      appeal("x", "2011-05-30", { ...ofGroup, of: ["other"], outcome: "increased" }),
      ["no-order-recorded-after-term"],
    ],
  ])("%s, once something was said of them", (_, word, codes) => {
    const other = order("other", "2011-04-03", { who: ["q"], term: { duration: "P1M" } });
    expect(codesOn("person", [...before, other, word, late])).toEqual([...codes, "no-release-recorded"]);
  });

  const earlier = [detained("first", "2010-04-01"), release("free", "2010-05-01")];
  test.each<[string, EventInput[]]>([
    ["a release", earlier.slice(1)],
    ["a detention and a release", earlier],
    ["nothing", []],
  ])("its detention, after %s of their own", (_, own) => {
    const events = [...own, detained("d", "2011-04-01", ofGroup), release("r", "2011-06-01")];
    const spell = custodyOf("person", events).at(-1);
    expect(spell).toMatchObject({ open: false, nights: { min: 61, max: 61 } });
    expect(spell?.elapsed.min).toBe(days(60) + 1);
  });

  test.each<[string, EventInput[]]>([
    ["an appeal of their own is before it", [appeal("x", "2011-04", { outcome: "reduced" })]],
    ["their death is before its release", [death("x", "2011-04-05")]],
  ])("in no certain order where it is not certain if %s", (_, [own]) => {
    const around = [held("d", "2011-04-04", ofGroup), release("r", "2011-04-05", ofGroup)];
    const events = [...around, own, held("late", "2011-05-01")].filter((event) => event !== undefined);
    expect(custodyOf("person", events).at(-1)?.order).toBe("unordered");
  });

  test("and not by its detention while they are held", () => {
    const events = [...before, detained("again", "2011-06-01", ofGroup), late];
    expect(custodyOf("person", events)).toMatchObject([{ segments: [{}, { imposedBy: ["o"] }] }]);
  });
});

describe("matched accounts that tell different things of custody, whatever their ids", () => {
  const matched = (a: EventInput, b: EventInput, around: EventInput[] = []) =>
    [
      ["x", "y"],
      ["y", "x"],
    ].map(([one = "", other = ""]) => {
      const events = [...around, { ...a, id: one }, { ...b, id: other }];
      const matches = [{ id: "match", events: ["x", "y"], confidence: "certain" as const }];
      const { custody, findings } = timeline({ events, matches });
      return {
        spells: custody.map(({ open, order: sure, segments }) => [open, sure, ...segments.map(({ basis }) => basis)]),
        codes: findings.map(({ code }) => code).filter((code) => code !== "accounts-disagree"),
      };
    });
  const [d, late] = [detained("d", "2011-04-01"), held("late", "2011-06-01")];
  const given = order("o", "2011-04-02", months("P2M", "d"));
  const day = "2011-05-01";
  const going = [[true, "unordered", "unknown", "remand"]];

  test.each<[string, EventInput, EventInput, EventInput[], spells: unknown[], codes: string[]]>([
    ["a release and a transfer leave custody open", release("", day), transfer("", day), [d, given, late], going, []],
    ["a release and an order of custody", release("", day), order("", day), [d, late], going, []],
    [
      "a release and the appeal that led to it end custody",
      release("", day),
      appeal("", day, { of: ["o"], outcome: "overturned" }),
      [d, given],
      [[false, "certain", "unknown", "remand"]],
      [],
    ],
    [
      "an arrest and a fine impose nothing",
      order("", day, { measure: "administrative-arrest" }),
      order("", day, { measure: "fine" }),
      [d],
      [[true, "certain", "unknown"]],
      ["no-release-recorded"],
    ],
    [
      "the same, of someone who is not held",
      order("", day, { measure: "administrative-arrest" }),
      order("", day, { measure: "fine" }),
      [],
      [],
      [],
    ],
    [
      "two bases leave the basis open",
      detained("", day, { legalBasis: "remand" }),
      held("", day, { legalBasis: "police-custody" }),
      [],
      [[true, "certain", "unknown"]],
      ["no-release-recorded"],
    ],
    [
      "a transfer and a basis that is shown",
      transfer("", day),
      held("", day, { legalBasis: "remand" }),
      [d],
      [[true, "certain", "unknown", "remand"]],
      ["no-release-recorded"],
    ],
    [
      "life and ten years",
      order("", day, { measure: "life-imprisonment" }),
      order("", day, { measure: "imprisonment" }),
      [d],
      [[true, "certain", "unknown", "imprisonment"]],
      ["no-release-recorded"],
    ],
    [
      "an order overturned and reduced: how long it lasts, and if it does, is not known",
      appeal("", "2011-04-20", { of: ["o"], outcome: "overturned" }),
      appeal("", "2011-04-20", { of: ["o"], outcome: "reduced" }),
      [d, given, held("later", "2011-07-01")],
      [[true, "certain", "unknown", "remand", "unknown"]],
      ["no-release-recorded"],
    ],
  ])("%s", (_, a, b, around, spells, codes) => {
    for (const told of matched(a, b, around)) expect(told).toEqual({ spells, codes });
  });
});

describe("what rests on orders in force is not said where another may come first", () => {
  const before = [detained("d", "2011-04-01"), order("o", "2011-04-02", months("P2M", "d"))];
  const moves = transfer("moved", "2011-04-10");
  test.each<[string, EventInput[], codes: string[]]>([
    ["nothing", [moves], ["transferred-before-term-end"]],
    [
      "an appeal of the same day",
      [moves, appeal("a", "2011-04-10T12:00", { of: ["o"], outcome: "reduced", measure: "house-arrest" })],
      [],
    ],
    ["a release of the same day", [moves, release("r", "2011-04-10T12:00")], []],
    [
      "an order of the same month",
      [order("one", "2011-07", months("P2M", "one")), order("other", "2011-07-05", months("P2M", "other"))],
      [],
    ],
    [
      "an order of the next month",
      [order("one", "2011-07", months("P2M", "one")), order("other", "2011-08-05", months("P2M", "other"))],
      ["no-order-recorded-after-term"],
    ],
  ])("%s", (_, events, codes) => {
    expect(codesOn("person", [...before, ...events]).filter((code) => code !== "no-release-recorded")).toEqual(codes);
  });
});

describe("custody again after a release is told where nothing that may lie between says how it began", () => {
  const before = [detained("d", "2011-04-01"), release("free", "2011-05-10T12:00")];
  const [late, around] = [held("late", "2011-06-01"), { groups: [{ ...groups[0], id: "g", description: "Two" }] }];
  test.each<[string, EventInput[], isTold: boolean]>([
    ["nothing", [late], true],
    ["a word that they are held, of the same day", [held("x", "2011-05-10"), late], true],
    ["an order of the same day", [order("x", "2011-05-10"), late], false],
    [
      "house arrest of the same day, and its end",
      [order("x", "2011-05-10", { measure: "house-arrest" }), release("r", "2011-07-01")],
      false,
    ],
    ["an order on a group of theirs", [order("x", "2011-05-20", ofGroup), late], false],
    ["an order from before the release", [order("x", "2011-05-09"), late], true],
    ["a fine", [order("x", "2011-05-20", { measure: "fine" }), late], true],
    [
      "a sentence, which does not say that they are held",
      [order("x", "2011-10-01", { measure: "imprisonment" })],
      false,
    ],
  ])("%s", (_, events, isTold) => {
    expect(codesOn("person", [...before, ...events], around).includes("gap-in-custody")).toBe(isTold);
  });

  test("and of a group where nothing says so of part of it", () => {
    const events = [
      detained("d", "2011-04-01", ofGroup),
      release("r", "2011-05-10", ofGroup),
      held("h", "2011-06-01", ofGroup),
    ];
    expect(codesOn("g", events)).toContain("gap-in-custody");
    expect(codesOn("g", [...events, detained("own", "2011-05-20")])).not.toContain("gap-in-custody");
  });

  test("an order of custody after a death is told of", () => {
    const events = [detained("d", "2011-04-01"), death("death", "2011-04-05")];
    expect(codesOn("person", [...events, order("x", "2011-05-01")])).toContain("gap-in-custody");
  });
});

describe("a group whose members were released one by one", () => {
  const d = detained("d", "2011-04-01", ofGroup);
  const both = release("r", "2011-05-01", { who: ["person", "q"] });
  const part = { id: "part", description: "One of them", partOf: "g", members: ["q"] };
  const counted = (count: unknown) =>
    ({ groups: [{ ...groups[0], id: "g", description: "Two", count }, part] }) as Parts;
  test.each<[string, count: unknown, events: EventInput[], released: string[] | undefined]>([
    ["none of them", 2, [], []],
    ["one of them", 2, [release("r", "2011-05-01")], ["person"]],
    ["all of them, known by name", 2, [both], undefined],
    ["all of them, where they were two at the most", { atMost: 2 }, [both], undefined],
    [
      "one of them, and the other in a part of the group",
      2,
      [release("r", "2011-05-01", { who: ["person", "part"] })],
      undefined,
    ],
    ["those known by name, of three", 3, [both], ["person", "q"]],
    ["those known by name, of nobody knows how many", undefined, [both], ["person", "q"]],
    ["one of them before the detention", 2, [release("r", "2011-03-01")], []],
  ])("%s", (_, count, events, expected) => {
    for (const options of [{ asOf: "2012-01-01" }, { asOf: "2012-01-01", who: "g" }]) {
      const releasedIn = (code: string, more: EventInput[]) =>
        timeline({ ...counted(count), events: [d, ...events, ...more] }, options).findings.flatMap((finding) =>
          finding.code === code && "released" in finding.params && finding.params.who === "g"
            ? [finding.params.released]
            : [],
        );
      const told = expected === undefined ? [] : [expected];
      expect(releasedIn("no-release-recorded", [])).toEqual(told);
      expect(releasedIn("detained-again-without-release", [detained("again", "2011-06-01", ofGroup)])).toEqual(told);
    }
  });

  test("and an order on part of it may be the later order", () => {
    const events = [
      d,
      order("o", "2011-04-02", { ...ofGroup, ...months("P2M", "d") }),
      held("h", "2011-07-01", ofGroup),
    ];
    expect(codesOn("g", events)).toContain("no-order-recorded-after-term");
    const longer = order("longer", "2011-05-30", { prolongs: "o", term: { duration: "P2M" } });
    expect(codesOn("g", [...events, longer])).not.toContain("no-order-recorded-after-term");
  });
});

describe("a member's own detention while the group is held is told of", () => {
  const held = [detained("d", "2011-04-01", ofGroup), release("r", "2011-05-01", ofGroup)];
  test.each<[string, EventInput[], isTold: boolean]>([
    ["where they were not released", [], true],
    ["where they were released before the group was detained", [release("free", "2011-03-20")], true],
    ["but not after their own release", [release("free", "2011-04-05")], false],
    ["nor where that may have been before it", [release("free", "2011-04-10")], false],
  ])("%s", (_, events, isTold) => {
    const own = detained("own", "2011-04-10T12:00");
    expect(codesOn("person", [...held, ...events, own]).includes("overlapping-custody")).toBe(isTold);
  });
});

describe("what is only alleged, or on an uncertain date, is likely", () => {
  const articles = [{ id: "paper", headline: "Reported" }];
  const alleged = { sources: [{ article: "paper", stance: "alleged" }] };
  const after = { relations: [{ relation: "after", to: "d" }] };
  const between = {
    id: "x",
    type: "other",
    title: "X",
    when: "2011-01-15",
    relations: [{ relation: "before", to: "e" }],
  };
  test.each<[string, code: string, EventInput[], order: string, certainty: string]>([
    [
      "a date",
      "no-release-recorded",
      [detained("d", "2011-01-01"), held("h", "2011-06-01", after)],
      "certain",
      "certain",
    ],
    [
      "an uncertain date",
      "no-release-recorded",
      [detained("d", "2011-01-01?"), held("h", "2011-06-01", after)],
      "certain",
      "likely",
    ],
    [
      "a last word of an uncertain date",
      "no-release-recorded",
      [detained("d", "2011-01-01"), held("h", "2011-06-01~", after)],
      "certain",
      "likely",
    ],
    [
      "an alleged detention",
      "no-release-recorded",
      [detained("d", "2011-01-01", alleged), held("h", "2011-06-01", after)],
      "likely",
      "likely",
    ],
    [
      "a second detention that is alleged",
      "detained-again-without-release",
      [detained("d", "2011-01-01"), detained("e", "2011-02-01", alleged), between as EventInput],
      "likely",
      "likely",
    ],
    [
      "a word that is alleged after a release",
      "gap-in-custody",
      [release("d", "2011-01-01"), held("e", "2011-02-01", { ...alleged, ...after }), between as EventInput],
      "certain",
      "likely",
    ],
  ])("%s", (_, code, events, sure, certainty) => {
    const { custody, findings } = timeline({ articles, events });
    expect(custody[0]?.order).toBe(sure);
    const found = findings.find((finding) => finding.code === code);
    expect(found?.params).toMatchObject({ certainty });
    expect(found?.severity).toBe("note");
    expect(found?.message.toLowerCase().includes("likely")).toBe(certainty === "likely");
  });
});

describe("custody is not said to have been held under no order by a word from before the term ended", () => {
  const before = [
    detained("d", "2011-04-01"),
    order("o", "2011-04-02", { measure: "administrative-arrest", term: { until: "2011-04-16" } }),
  ];
  test.each<[string, when: string, codes: string[]]>([
    ["before it", "2011-04-05", ["no-order-recorded-after-term"]],
    ["on its day", "2011-04-16", ["no-order-recorded-after-term"]],
    ["after it", "2011-04-17", ["held-past-term"]],
  ])("%s", (_, when, codes) => {
    const events = [...before, held("h", when, { legalBasis: "none-given" }), release("r", "2011-04-20")];
    expect(codesOn("person", events).filter((code) => code.includes("term") && !code.includes("before"))).toEqual(
      codes,
    );
  });
});

test("the least time of an open spell is to whichever word is surely the longest after its start", () => {
  const late = held("h1", "", {
    when: undefined,
    relations: [{ relation: "after", to: "d", gap: { atLeast: "P30D" } }],
  });
  const [spell] = custodyOf("person", [detained("d", "2011-04"), late, held("h2", "2011-05-02")]);
  expect(spell).toMatchObject({
    elapsed: { min: days(29) + 1 },
    nights: { min: 30 },
    segments: [{ elapsed: spell?.elapsed }],
  });
  expect(spell?.because.map(({ id }) => id)).toContain("h1/relations/0");
});
