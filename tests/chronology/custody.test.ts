import { describe, expect, test } from "vitest";
import { bounds, days, type EventInput, hours, minutes, timelineOf } from "./case-of.ts";
import { appeal, death, detention, held, order, release, transfer } from "./custody-events.ts";

const detained = (when: string, more: object = {}) => detention("detained", when, more);
const released = (when: string, more: object = {}) => release("released", when, more);
const remanded = (when: string, more: object = {}) => order("remanded", when, more);
const moved = (id: string, more: object = {}) => transfer(id, "2011-04-19", more);
const heldAt = (when: string, more: object = {}) => held("held", when, more);
const codesOf = ({ findings }: { findings: { code: string }[] }) => findings.map(({ code }) => code);

describe("spells", () => {
  test("police custody turns into remand, and the spell goes on", () => {
    const timeline = timelineOf({ events: [detained("2011-04-17"), remanded("2011-04-18"), released("2011-06-01")] });
    const [spell, ...others] = timeline.custody;
    expect(others).toEqual([]);
    expect(spell?.segments.map(({ basis, imposedBy }) => [basis, imposedBy])).toEqual([
      ["police-custody", []],
      ["remand", ["remanded"]],
    ]);
    expect(spell?.segments[0]?.until).toEqual(spell?.segments[1]?.from);
    expect(spell?.nights).toEqual({ min: 45, max: 45 });
    expect(codesOf(timeline)).not.toContain("no-release-recorded");
  });

  test("an order of custody without a detention opens a spell of unknown start", () => {
    const { custody } = timelineOf({ events: [remanded("2011-04-18")] }, { asOf: "2011-04-20" });
    expect(custody).toMatchObject([{ open: true, elapsed: { min: 0, max: null } }]);
    expect(custody[0]?.segments[0]?.from).toEqual({ earliest: null, latest: null });
  });

  test("a release without a detention ends a spell of unknown start", () => {
    const { custody } = timelineOf({ events: [released("2011-04-18")] });
    expect(custody).toMatchObject([
      { open: false, segments: [{ basis: "unknown", from: { earliest: null } }], elapsed: { min: 0, max: null } },
    ]);
  });

  test("a death ends custody, and makes none of someone who was free", () => {
    const died = death("death", "2011-04-20");
    expect(timelineOf({ events: [died] }).custody).toEqual([]);
    expect(timelineOf({ events: [detained("2011-04-17"), died] }).custody).toMatchObject([{ open: false }]);
  });

  test("an order in absentia, an announced release and a denied detention do nothing", () => {
    const articles = [{ id: "report", headline: "Report" }];
    const absent = remanded("2011-04-18", { inAbsentia: true });
    const denied = detained("2011-04-17", { sources: [{ article: "report", stance: "denied" }] });
    expect(timelineOf({ articles, events: [absent, denied] }).custody).toEqual([]);
    const announced = released("2011-04-20", { sources: [{ article: "report", stance: "announced" }] });
    const timeline = timelineOf({ articles, events: [detained("2011-04-17"), announced] }, { asOf: "2011-05-01" });
    expect(timeline.custody).toMatchObject([{ open: true }]);
    expect(codesOf(timeline)).toContain("announced-not-reported");
  });

  test("a transfer stays within the segment and changes its facility", () => {
    const { custody } = timelineOf({
      places: [{ id: "prison", names: [{ full: "A prison" }] }],
      events: [detained("2011-04-17"), moved("moved", { to: "prison" })],
    });
    expect(custody[0]?.segments).toMatchObject([{ basis: "police-custody", facility: "prison" }]);
    expect(custody[0]?.lastWord).toEqual(bounds("2011-04-19T00:00", "2011-04-20T00:00"));
  });

  test.each<[string, EventInput[], facility: string | undefined]>([
    ["a move to a place", [moved("moved", { to: "prison" })], "prison"],
    ["a move from a place to none that is named", [moved("moved", { from: "station" })], undefined],
    [
      "a move of which accounts name two places",
      [moved("moved", { to: "prison" }), moved("other", { to: "station" })],
      undefined,
    ],
    ["a move of which one account names the place", [moved("moved", { to: "prison" }), moved("other")], "prison"],
    [
      "a word of which accounts name two places",
      [
        heldAt("2011-04-19", { id: "moved", facility: "prison" }),
        heldAt("2011-04-19", { id: "other", facility: "court" }),
      ],
      undefined,
    ],
    ["a word that names no place", [heldAt("2011-04-19")], "station"],
  ])("the facility after %s", (_, events, facility) => {
    const { custody } = timelineOf({
      places: ["prison", "station", "court"].map((id) => ({ id, names: [{ full: "A place" }] })),
      events: [detained("2011-04-17", { facility: "station" }), ...events],
      matches: events.length === 1 ? [] : [{ id: "match", events: ["moved", "other"], confidence: "certain" }],
    });
    expect(custody[0]?.segments.map((segment) => segment.facility)).toEqual([facility]);
  });

  test.each<[string, EventInput[], [basis: string, facility?: string][]]>([
    ["a word that names no basis changes none", [heldAt("2011-04-19")], [["police-custody"]]],
    [
      "a word that names another does",
      [heldAt("2011-04-19", { legalBasis: "psychiatric" })],
      [["police-custody"], ["psychiatric"]],
    ],
    [
      "a word that names the same does not",
      [heldAt("2011-04-19", { legalBasis: "police-custody" })],
      [["police-custody"]],
    ],
    [
      "an order of what there is already changes nothing",
      [remanded("2011-04-19", { measure: "police-custody" })],
      [["police-custody"]],
    ],
    [
      "a facility stays until another is named, under another basis too",
      [heldAt("2011-04-18", { facility: "prison" }), remanded("2011-04-19"), { ...heldAt("2011-04-20"), id: "again" }],
      [
        ["police-custody", "prison"],
        ["remand", "prison"],
      ],
    ],
  ])("%s", (_, events, expected) => {
    const places = [{ id: "prison", names: [{ full: "A prison" }] }];
    const { custody } = timelineOf({ places, events: [detained("2011-04-17"), ...events] });
    expect(custody).toHaveLength(1);
    expect(custody[0]?.segments.map(({ basis, facility }) => (facility ? [basis, facility] : [basis]))).toEqual(
      expected,
    );
  });

  test.each<[string, EventInput, [basis: string, facility: string | undefined]]>([
    ["agree", detained("2011-04-17", { facility: "prison" }), ["police-custody", "prison"]],
    [
      "differ in the basis",
      detained("2011-04-17", { facility: "prison", legalBasis: "remand" }),
      ["unknown", "prison"],
    ],
    ["differ in the facility", detained("2011-04-17", { facility: "station" }), ["police-custody", undefined]],
    ["differ in that one names none", detained("2011-04-17"), ["police-custody", "prison"]],
    [
      "differ in that one knows no basis",
      detained("2011-04-17", { facility: "prison", legalBasis: "unknown" }),
      ["police-custody", "prison"],
    ],
    [
      "differ in that one says that none was given",
      detained("2011-04-17", { facility: "prison", legalBasis: "none-given" }),
      ["unknown", "prison"],
    ],
    [
      "are of a detention and of what followed, under another basis",
      heldAt("2011-04-17", { legalBasis: "remand" }),
      ["unknown", "prison"],
    ],
    [
      "are of a detention and of what followed, of which no basis is told",
      heldAt("2011-04-17"),
      ["police-custody", "prison"],
    ],
  ])("accounts that %s, whichever comes first", (_, other, expected) => {
    for (const id of ["before", "other"]) expect(segmentsOf(other, id)).toEqual([expected]);
  });

  /** The basis and the facility of custody as the detention and another account give them. */
  function segmentsOf(other: EventInput, id: string) {
    const timeline = timelineOf({
      places: ["prison", "station"].map((id) => ({ id, names: [{ full: "A place" }] })),
      events: [detained("2011-04-17", { facility: "prison" }), { ...other, id }],
      matches: [{ id: "match", events: ["detained", id], confidence: "certain" }],
    });
    expect(timeline.custody).toHaveLength(1);
    return timeline.custody[0]?.segments.map(({ basis, facility }) => [basis, facility]);
  }

  test("an appeal's term of someone who is not held begins no custody", () => {
    const shorter = { of: ["remanded"], outcome: "reduced", term: { duration: "P1M" } };
    const absent = remanded("2011-04-18", { inAbsentia: true, term: { duration: "P2M" } });
    expect(timelineOf({ events: [absent, appeal("appeal", "2011-04-19", shorter)] }).custody).toEqual([]);
  });

  test("the order of two days that are the same day is not certain, and no margin is claimed", () => {
    const [spell] = timelineOf({ events: [detained("2011-04-17"), transfer("moved", "2011-04-17")] }).custody;
    expect(spell?.order).toBe("unordered");
  });
});

describe("what the record lacks", () => {
  test("back in custody after a release, with no detention between", () => {
    const timeline = timelineOf({ events: [detained("2011-04-02"), released("2011-04-05"), heldAt("2011-04-20")] });
    expect(timeline.custody.map(({ open }) => open)).toEqual([false, true]);
    expect(timeline.custody[1]?.segments[0]?.from).toEqual(bounds("2011-04-05T00:00", "2011-04-21T00:00"));
    const gap = timeline.findings.find((finding) => finding.code === "gap-in-custody");
    expect(gap?.params).toMatchObject({ who: "person", release: "released", ending: "release", event: "held" });
  });

  test("a detention after an undated detention claims nothing of a release", () => {
    const timeline = timelineOf({
      events: [detained("2011-04-02/2011-04-30"), { ...detained("2011-04-17"), id: "again" }],
    });
    expect(timeline.custody[0]?.order).toBe("unordered");
    expect(codesOf(timeline)).not.toContain("detained-again-without-release");
  });
});

describe("terms and custody", () => {
  const arrest = (more: object = {}) =>
    order("arrest", "2011-04-17T12:00", {
      measure: "administrative-arrest",
      term: { duration: "P5D", countedFrom: { event: "detained" }, clock: "elapsed" },
      ...more,
    });
  const start = detained("2011-04-17T10:00", { legalBasis: "administrative-arrest" });

  test("held after the term with no later order recorded", () => {
    const timeline = timelineOf({ events: [start, arrest(), heldAt("2011-04-23T12:00")] });
    const finding = timeline.findings.find(({ code }) => code === "no-order-recorded-after-term");
    expect(finding?.params).toMatchObject({
      event: "held",
      orders: ["arrest"],
      past: { min: days(1) + hours(2) - minutes(1) + 1, max: days(1) + hours(2) + minutes(1) - 1 },
    });
    expect(finding?.statements.map(({ id }) => id).sort()).toEqual(["arrest/term", "detained/when", "held/when"]);
  });

  test("held after the term where a source denies a prolongation", () => {
    const denied = arrest({
      id: "prolongation",
      when: "2011-04-22",
      prolongs: "arrest",
      term: { duration: "P5D" },
      sources: [{ article: "report", stance: "denied" }],
    });
    const timeline = timelineOf({
      articles: [{ id: "report", headline: "Report" }],
      events: [start, arrest(), denied, heldAt("2011-04-23T12:00")],
    });
    expect(timeline.findings.map(({ code }) => code)).toContain("held-past-term");
    expect(timeline.findings.map(({ code }) => code)).not.toContain("no-order-recorded-after-term");
  });

  test("held after the term under no order, as a source says", () => {
    const timeline = timelineOf({
      events: [start, arrest(), heldAt("2011-04-23T12:00", { legalBasis: "none-given" })],
    });
    expect(timeline.findings.map(({ code }) => code)).toContain("held-past-term");
    expect(timeline.custody[0]?.segments.map(({ basis }) => basis)).toEqual(["administrative-arrest", "none-given"]);
  });

  test("a prolongation takes the place of the term", () => {
    const prolongation = arrest({
      id: "prolongation",
      when: "2011-04-21",
      prolongs: "arrest",
      term: { duration: "P10D", clock: "elapsed" },
    });
    const timeline = timelineOf({ events: [start, arrest(), prolongation, heldAt("2011-04-23T12:00")] });
    expect(timeline.custody[0]?.segments[0]?.termEnd).toEqual(bounds("2011-05-02T10:00", "2011-05-02T10:01"));
    expect(codesOf(timeline)).not.toContain("no-order-recorded-after-term");
  });

  test("an appeal's term takes the place of the sanction's, and is counted as it was", () => {
    const shorter = appeal("appeal", "2011-04-19", { of: ["arrest"], outcome: "reduced", term: { duration: "P3D" } });
    const timeline = timelineOf({ events: [start, arrest(), shorter, released("2011-04-20T10:00")] });
    expect(timeline.custody[0]?.segments[0]?.termEnd).toEqual(bounds("2011-04-20T10:00", "2011-04-20T10:01"));
  });

  test("of two concurrent terms the later end counts", () => {
    const second = arrest({
      id: "second",
      term: { duration: "P8D", countedFrom: { event: "detained" }, clock: "elapsed" },
    });
    const timeline = timelineOf({ events: [start, arrest(), second] });
    expect(timeline.custody[0]?.segments[0]?.termEnd).toEqual(bounds("2011-04-25T10:00", "2011-04-25T10:01"));
  });

  test("of more terms at once than are followed, the last imposed are, and it is said", () => {
    const orders = Array.from({ length: 17 }, (_, at) =>
      arrest({
        id: `arrest-${at}`,
        when: `2011-04-17T12:${10 + at}`,
        term: { until: at === 0 ? "2011-06-20" : `2011-05-${10 + at}` },
      }),
    );
    const followed = timelineOf({ events: [start, ...orders.slice(1)] });
    expect(codesOf(followed)).not.toContain("terms-not-all-followed");
    const timeline = timelineOf({ events: [start, ...orders] });
    const finding = timeline.findings.find(({ code }) => code === "terms-not-all-followed");
    expect(finding).toMatchObject({
      severity: "note",
      records: ["person", "detained"],
      statements: [],
      params: { who: "person", followed: 16 },
    });
    expect(timeline.custody[0]?.segments[0]?.imposedBy).toHaveLength(17);
    expect(timeline.custody[0]?.segments[0]?.termEnd).toEqual(bounds("2011-05-26T00:00", "2011-05-27T00:00"));
  });

  test("the basis changed certainly before the term ended", () => {
    const timeline = timelineOf({ events: [start, arrest(), remanded("2011-04-20T10:00")] });
    const finding = timeline.findings.find((found) => found.code === "basis-changed-before-term-end");
    expect(finding?.params).toMatchObject({
      event: "remanded",
      order: "arrest",
      margin: { min: days(2) - minutes(1) + 1, max: days(2) + minutes(1) - 1 },
    });
  });
});

describe("groups", () => {
  const persons = ["first", "second"].map((id) => ({ id, names: [{ full: "A. Person" }] }));
  const groups = [{ id: "fourteen", description: "Detained together", count: 14, members: ["first", "second"] }];
  const group = ["fourteen"];

  test("a group is held until released", () => {
    const { custody } = timelineOf({
      persons,
      groups,
      events: [detained("2011-04-02", { who: group }), released("2011-04-05", { who: group })],
    });
    expect(custody).toMatchObject([{ who: "fourteen", open: false }]);
  });

  test("a member released alone has a spell of their own, from the group's detention on", () => {
    const timeline = timelineOf({
      persons,
      groups,
      events: [detained("2011-04-02", { who: group }), released("2011-04-05", { who: ["first"] })],
    });
    expect(timeline.custody.map(({ who: id, open }) => [id, open])).toEqual([
      ["first", false],
      ["fourteen", true],
    ]);
    expect(timeline.custody[0]?.nights).toEqual({ min: 3, max: 3 });
  });

  test("what concerns one member: their own custody and the group's", () => {
    const timeline = timelineOf(
      {
        persons,
        groups,
        events: [
          detained("2011-04-02", { who: group }),
          released("2011-04-05", { who: ["first"] }),
          { ...released("2011-04-06", { who: ["second"] }), id: "other" },
        ],
      },
      { who: "first" },
    );
    expect(timeline.entries.map(({ event }) => event)).toEqual(["detained", "released"]);
    expect(timeline.custody.map(({ who: id }) => id)).toEqual(["first", "fourteen"]);
  });

  test("a subgroup's release ends its own custody, which goes on from that of the group it is part of", () => {
    const subgroup = { id: "five", description: "Five of them", partOf: "fourteen" };
    const { custody } = timelineOf({
      persons,
      groups: [...groups, subgroup],
      events: [detained("2011-04-02", { who: group }), released("2011-04-05", { who: ["five"] })],
    });
    expect(custody.map(({ who: id, open, nights }) => [id, open, nights.min])).toEqual([
      ["five", false, 3],
      ["fourteen", true, 0],
    ]);
  });

  test("a member detained on their own while the group was held", () => {
    const timeline = timelineOf({
      persons,
      groups,
      events: [
        detained("2011-04-02", { who: group }),
        { ...detained("2011-04-04", { who: ["first"] }), id: "own" },
        released("2011-04-06", { who: group }),
      ],
    });
    const overlap = timeline.findings.find((finding) => finding.code === "overlapping-custody");
    expect(overlap?.params).toEqual({ who: "first", group: "fourteen", certainty: "certain" });
  });
});
