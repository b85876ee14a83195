import { describe, expect, test } from "vitest";
import { parseCaseFile } from "../../src/index.ts";
import { type Profile, publish } from "../../src/redact/index.ts";
import { regionsOf } from "../../src/redact/regions-of.ts";
import { redact } from "./redact-in-order.ts";
import { chooserOf } from "./secrets.ts";

const key = "a key of sixteen bytes or more";
const base = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku" };
const hid = { sensitivity: { category: "health" } };
const times = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));

/** Orders of which each prolongs the one before, and has nothing else that a source supports; the first goes. */
const orders = (count: number) => ({
  articles: [{ id: "a1", headline: "News" }],
  events: times(count, (at) => ({
    id: `o${at}`,
    type: "court-sanction",
    measure: "remand",
    ...(at === 0 ? hid : { prolongs: `o${at - 1}`, sources: [{ article: "a1", supports: ["prolongs"] }] }),
  })),
});

/** The same with a match of all. */
const matchedOrders = (count: number) => {
  const { articles, events } = orders(count);
  return { articles, events, matches: [{ id: "m1", events: events.map(({ id }) => id), confidence: "possible" }] };
};

const copies = (count: number) => ({
  persons: [
    {
      id: "p1",
      names: [{ full: "Leyla" }],
      details: [{ category: "health", text: "Asthma", sources: [{ article: "a0" }] }],
    },
  ],
  articles: times(count, (at) => ({
    id: `a${at}`,
    headline: "News",
    ...(at + 1 < count && { derivedFrom: `a${at + 1}` }),
  })),
});

const places = (count: number) => ({
  places: times(count, (at) => ({
    id: `x${at}`,
    names: [{ full: `Place${at}` }],
    ...(at > 0 && { within: `x${at - 1}` }),
  })),
});

const placesIn = (count: number) => {
  const [first, ...others] = places(count).places;
  return { places: [{ ...first, ...hid }, ...others] };
};

describe("what cannot stand without what goes", () => {
  test("goes too, however many lie between, and nothing else", () => {
    const { articles, events } = orders(12);
    const others = [
      { id: "e1", type: "other", title: "Before", relations: [{ relation: "before", to: "o11" }] },
      { id: "e2", type: "other", title: "After" },
    ];
    const matches = [{ id: "m1", events: ["o3", "e1", "e2"], confidence: "possible" }];
    const caseFile = parseCaseFile({ ...base, articles, events: [...events, ...others], matches });
    const { caseFile: left, report } = redact(caseFile, publish, { key });
    expect(left.events).toMatchObject([{ title: "Before" }, { title: "After" }]);
    expect(left.events?.[0]).not.toHaveProperty("relations");
    expect(left.matches).toMatchObject([{ events: left.events?.map(({ id }) => id).toSorted() }]);
    const gone = report.changes.filter(({ path }) => path[0] === "events" && path.length === 2);
    expect(gone).toEqual(
      times(12, (at) => ({ path: ["events", at], action: "removed", reason: at === 0 ? "sensitive" : "not-judged" })),
    );
  });

  test("goes with a law whose provision it rests on", () => {
    const law = { id: "l1", title: "Law", kind: "code", provisions: [{ id: "l1-1", label: "Article 1" }] };
    const citations = [{ text: "Article 1", legalText: "l1", provision: "l1-1" }];
    const events = [{ id: "e1", type: "charge", step: "charged", citations }];
    const rules = [{ path: "legalTexts.*.kind", level: "sealed" as const }];
    const caseFile = parseCaseFile({ ...base, legalTexts: [law], events });
    const [event] = redact(caseFile, { ...publish, rules }, { key }).caseFile.events ?? [];
    expect(event).toMatchObject({ citations: [{ text: expect.stringMatching(/^legal-text-/) }] });
    expect(event).not.toHaveProperty("citations.0.provision");
  });
});

test("regions are those that following each place to its top gives", () => {
  for (let seed = 0; seed < 50; seed++) {
    const choose = chooserOf(seed);
    const within = times(20, (at) => (at > 0 && choose(5) > 0 ? choose(at) : undefined));
    const chainOf = (at: number): number[] => {
      const next = within[at];
      return next === undefined ? [at] : [at, ...chainOf(next)];
    };
    const given = times(20, (at) => ({
      id: `x${at}`,
      names: [],
      ...(within[at] !== undefined && { within: `x${within[at]}` }),
    }));
    const expected = given.map(({ id }, at) => {
      const chain = chainOf(at);
      const own = within.includes(at) ? at : undefined;
      const region = chain.length === 1 ? own : chain.length === 2 ? chain[1] : chain.at(-2);
      return [id, region === undefined ? undefined : `x${region}`];
    });
    expect([...regionsOf(given.toReversed())].toReversed()).toEqual(expected);
  }
});

test("places in a circle, and those that lie in one, cannot be judged", () => {
  const given = [
    ["a", "b"],
    ["b", "a"],
    ["c", "a"],
  ].map(([id = "", within = ""]) => ({ id, within, names: [] }));
  expect([...regionsOf(given)]).toEqual([
    ["a", undefined],
    ["b", undefined],
    ["c", undefined],
  ]);
});

test.each<[string, (count: number) => object, Profile, number]>([
  ["orders that prolong one another", orders, publish, 50],
  ["the same with a match of all", matchedOrders, publish, 50],
  ["copies of copies", copies, publish, 500],
  ["places within places", places, { ...publish, places: "region" }, 500],
  ["places within one that goes", placesIn, publish, 500],
])("%s take time that grows with them, not faster", (_, make, profile, count) => {
  const secondsFor = (length: number) => {
    const caseFile = Object({ ...base, ...make(length) });
    const start = process.cpuUsage().user;
    redact(caseFile, profile, { key });
    return (process.cpuUsage().user - start) / 1e6;
  };
  secondsFor(count);
  const [short, long] = [secondsFor(count), secondsFor(16 * count)];
  // Sixteen times the records; 256 times the time would be quadratic.
  expect(long).toBeLessThan(64 * Math.max(short, 0.03));
});
