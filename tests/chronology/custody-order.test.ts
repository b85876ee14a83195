import { describe, expect, test } from "vitest";
import { bounds, type EventInput, hours, timelineOf } from "./case-of.ts";
import { appeal, detention, held, order, release, transfer } from "./custody-events.ts";

type Parts = Parameters<typeof timelineOf>[0];

/** Spells as a reader has them: how sure, whether open, and what order gave each basis. */
function spellsOf(parts: Parts) {
  return timelineOf(parts).custody.map(({ order: sure, open, segments }) => [
    `${sure}, ${open ? "open" : "closed"}`,
    ...segments.map(({ basis, imposedBy }) => [basis, ...imposedBy].join(" by ")),
  ]);
}

/** A word under an id that comes before all others, and one under an id that comes after them. */
const underIds = (make: (id: string) => EventInput[]) => ["a", "z"].map((id) => ({ events: make(id) }));
const sameTime = (to: string) => ({ when: undefined, relations: [{ relation: "same-time" as const, to }] });

describe("words of one day are taken in the order that needs the least assumption, whatever their ids", () => {
  test.each<[string, (id: string) => EventInput[], spells: string[][]]>([
    [
      "released and detained again",
      (id) => [detention("d", "2011-04-01"), release("r", "2011-04-16"), detention(id, "2011-04-16")],
      [
        ["unordered, closed", "police-custody"],
        ["unordered, open", "police-custody"],
      ],
    ],
    [
      "released and detained again at one time",
      (id) => [detention("d", "2011-04-01"), release("r", "2011-04-16"), detention(id, "2011", sameTime("r"))],
      [
        ["unordered, closed", "police-custody"],
        ["unordered, open", "police-custody"],
      ],
    ],
    [
      "detained and sentenced",
      (id) => [detention("d", "2011-04-01"), order(id, "2011-04-01"), release("r", "2011-04-06")],
      [["unordered, closed", "police-custody", "remand by *"]],
    ],
    [
      "detained, sentenced, moved and released",
      (id) => [
        transfer(id, "2011-04-01"),
        order("m", "2011-04-01"),
        release("b", "2011-04-01"),
        detention("n", "2011-04-01"),
      ],
      [["unordered, closed", "police-custody", "remand by m"]],
    ],
    [
      "kept and released",
      (id) => [detention("d", "2011-04-01"), held(id, "2011-04-06"), release("r", "2011-04-06")],
      [["unordered, closed", "police-custody"]],
    ],
    [
      "released, detained again and sentenced: the order is on the new custody",
      (id) => [
        detention("d", "2011-04-01"),
        order(id, "2011-04-16"),
        detention("e", "2011-04-16"),
        release("r", "2011-04-16"),
      ],
      [
        ["unordered, closed", "police-custody"],
        ["unordered, open", "police-custody", "remand by *"],
      ],
    ],
    [
      "sentenced twice: the basis that comes first in a case is taken first",
      (id) => [
        detention("d", "2011-04-01"),
        order(id, "2011-04-06"),
        order("m", "2011-04-06", { measure: "imprisonment" }),
      ],
      [["unordered, open", "police-custody", "remand by *", "imprisonment by m"]],
    ],
    [
      "two orders, of which one prolongs the other",
      (id) => [
        detention("d", "2011-04-01"),
        order("m", "2011-04-06", { measure: "imprisonment", term: { until: "2011-08" } }),
        order(id, "2011-04-06", { prolongs: "m", term: { until: "2011-09" } }),
      ],
      [["unordered, open", "police-custody", "imprisonment by m", "remand by *"]],
    ],
  ])("%s", (_, make, spells) => {
    for (const [at, parts] of underIds(make).entries()) {
      const named = spells.map((spell) => spell.map((part) => part.replace("*", at === 0 ? "a" : "z")));
      expect(spellsOf(parts)).toEqual(named);
    }
  });

  test("undated words too, save where a relation orders them", () => {
    const undated = { when: undefined };
    for (const id of ["a", "z"]) {
      const events: EventInput[] = [release("m", "", undated), detention(id, "", undated)];
      expect(spellsOf({ events })).toEqual([["unordered, closed", "police-custody"]]);
      const after = { ...undated, relations: [{ relation: "after" as const, to: "m" }] };
      expect(spellsOf({ events: [release("m", "", undated), detention(id, "", after)] })).toEqual([
        ["certain, closed", "unknown"],
        ["certain, open", "police-custody"],
      ]);
    }
  });

  test("a member's own word of the day on which the group was detained", () => {
    const groups = [{ id: "group", description: "Detained together", members: ["person"] }];
    for (const id of ["a", "z"]) {
      const events = [detention("m", "2011-04-01", { who: ["group"] }), held(id, "2011-04-01")];
      expect(spellsOf({ groups, events })).toEqual([
        ["certain, open", "police-custody"],
        ["unordered, open", "police-custody"],
      ]);
    }
  });

  test("up to a hundred at once; further ones wait until some are taken", () => {
    const words = (count: number) => Array.from({ length: count }, (_, at) => held(`b${at}`, "2011-04-01"));
    const spells = (count: number, other: EventInput) =>
      timelineOf({ events: [...words(count - 1), other] }).custody.map(({ segments }) => segments[0]?.from.earliest);
    const first = bounds("2011-04-01T00:00", "2011-04-01T00:00").earliest;
    expect(spells(100, detention("z", "2011-04-01"))).toEqual([first]);
    expect(spells(101, detention("z", "2011-04-01"))).toEqual([null, first]);
    for (const count of [100, 101, 250]) expect(spells(count, release("a", "2011-04-01"))).toEqual([null]);
  });
});

describe("so are words whose dates overlap, though they are not the same", () => {
  const articles = [{ id: "report", headline: "Report", publishedAt: "2011-05-20" }];
  const undated = { when: undefined, sources: [{ article: "report" }] };
  const arrest = (id: string, when: string, more: object = {}) =>
    order(id, when, { measure: "administrative-arrest", ...more });

  test.each<[string, (id: string) => EventInput[], spells: string[][]]>([
    [
      "released on the day of a detention of which the hour is known",
      (id) => [detention("d", "2011-04-17T17:00"), release(id, "2011-04-17")],
      [["unordered, closed", "police-custody"]],
    ],
    [
      "released some time in the month",
      (id) => [detention("d", "2011-04-10"), release(id, "2011-04")],
      [["unordered, closed", "police-custody"]],
    ],
    [
      "released before an article tells of it",
      (id) => [detention("d", "2011-04-10"), release(id, "", undated)],
      [["unordered, closed", "police-custody"]],
    ],
    [
      "kept some time in the year",
      (id) => [detention("d", "2011-04-10"), held(id, "2011"), release("r", "2011-05-01")],
      [["unordered, closed", "police-custody"]],
    ],
    [
      "moved on the day",
      (id) => [detention("d", "2011-04-17T17:00"), transfer(id, "2011-04-17"), release("r", "2011-05-01")],
      [["unordered, closed", "police-custody"]],
    ],
    [
      "sentenced on the day",
      (id) => [detention("d", "2011-04-17T17:00"), arrest(id, "2011-04-17"), release("r", "2011-05-20")],
      [["unordered, closed", "police-custody", "administrative-arrest by *"]],
    ],
    [
      "sentenced before an article tells of it",
      (id) => [detention("d", "2011-04-17T17:00"), arrest(id, "", undated), release("r", "2011-05-10")],
      [["unordered, closed", "police-custody", "administrative-arrest by *"]],
    ],
    [
      "released twice, once before an article tells of it: each release ends a custody",
      (id) => [
        detention("d", "2011-01-01"),
        release("r", "2011-02-01"),
        detention("e", "2011-05-01"),
        release(id, "", undated),
      ],
      [
        ["unordered, closed", "police-custody"],
        ["unordered, closed", "police-custody"],
      ],
    ],
    [
      "detained twice, once before an article tells of it",
      (id) => [
        detention("d", "2011-01-01"),
        release("r", "2011-02-01"),
        detention(id, "", undated),
        release("s", "2011-05-01"),
      ],
      [
        ["unordered, closed", "police-custody"],
        ["unordered, closed", "police-custody"],
      ],
    ],
    [
      "an order that counts from a later detention is on that",
      (id) => [
        detention("d", "2011-01-01"),
        arrest(id, "2011", { term: { duration: "P5D", countedFrom: { event: "e" }, clock: "elapsed" } }),
        release("r", "2011-02-01"),
        detention("e", "2011-05-01"),
      ],
      [
        ["unordered, closed", "police-custody"],
        ["unordered, open", "police-custody", "administrative-arrest by *"],
      ],
    ],
    [
      "an order, the detention that it leads to and a release some time in the month",
      (id) => [order("o", "2011-03-01"), detention("d", "2011-04-10"), release(id, "2011-04")],
      [["unordered, closed", "police-custody"]],
    ],
    [
      "a prolongation some time in the month is after what it prolongs",
      (id) => [
        detention("d", "2011-04-01"),
        order(id, "2011-04", { prolongs: "o", term: { until: "2011-08" } }),
        transfer("t", "2011-04-02"),
        order("o", "2011-04-10", { term: { until: "2011-06" } }),
      ],
      [["unordered, open", "police-custody", "remand by o by *"]],
    ],
  ])("%s", (_, make, spells) => {
    for (const [at, { events }] of underIds(make).entries()) {
      const named = spells.map((spell) => spell.map((part) => part.replace("*", at === 0 ? "a" : "z")));
      expect(spellsOf({ articles, events })).toEqual(named);
    }
  });

  test("a release is that of the detention, and no longer after it than both may be apart", () => {
    const events = [detention("d", "2011-04-17T17:00"), release("r", "2011-04-17")];
    expect(timelineOf({ events }).custody).toMatchObject([{ open: false, elapsed: { min: 0, max: hours(7) - 1 } }]);
  });

  test("an appeal that names no order waits for one that may be before it", () => {
    const overturned = (id: string) => appeal(id, "2011-04", { outcome: "overturned" });
    for (const id of ["a", "z"]) {
      const events = [
        detention("d", "2011-04-01"),
        order("o", "2011-04-10", { term: { until: "2011-06-01" } }),
        overturned(id),
      ];
      expect(timelineOf({ events }).custody[0]?.segments.at(-1)).not.toHaveProperty("termEnd");
    }
  });
});
