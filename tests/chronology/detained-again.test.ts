import { describe, expect, test } from "vitest";
import type { Match } from "../../src/index.ts";
import { type EventInput, timelineOf } from "./case-of.ts";

const articles = [{ id: "paper", headline: "Reported", publishedAt: "2019-12-25" }];
const persons = ["p", "q"].map((id) => ({ id, names: [{ full: "A. Person" }] }));
const groups = [{ id: "group", description: "Detained together", members: ["p"] }];
const event = (type: string, id: string, when: string, more: object = {}): EventInput =>
  ({ type, id, when, who: ["p"], ...more }) as EventInput;
const detained = (id: string, when: string, more: object = {}) =>
  event("detention", id, when, { legalBasis: "police-custody", ...more });
const held = (id: string, when: string, more: object = {}) => event("held", id, when, more);
const free = (id: string, when: string) => event("release", id, when, { kind: "unknown" });
const order = (id: string, when: string) =>
  event("court-sanction", id, when, { measure: "remand", term: { until: "2019-12-01" } });

function found(code: string, events: EventInput[], matches: Match[] = []) {
  const { findings } = timelineOf({ articles, persons, groups, events, matches });
  return findings.flatMap((finding) =>
    finding.code === code && "certainty" in finding.params
      ? [{ certainty: finding.params.certainty, severity: finding.severity, message: finding.message }]
      : [],
  );
}

describe("what a possible match says may be one event is not certainly two", () => {
  const pairs = {
    "detained-again-without-release": [
      detained("d", "2019-06-03"),
      held("h", "2019-06-04"),
      detained("e", "2019-06-05"),
    ],
    "gap-in-custody": [
      held("b", "2019-06-01"),
      free("r", "2019-06-03"),
      held("h", "2019-06-05"),
      free("s", "2019-06-07"),
    ],
    "overlapping-custody": [
      detained("g", "2019-06-03", { who: ["group"] }),
      held("k", "2019-06-09", { who: ["group"] }),
      detained("e", "2019-06-05"),
    ],
  };
  type Code = keyof typeof pairs;
  test.each<[string, Code, of: string[], more: Partial<Match>, certainty: string]>([
    ["two detentions", "detained-again-without-release", ["d", "e"], {}, "likely"],
    [
      "a word of the earlier custody and the later detention",
      "detained-again-without-release",
      ["h", "e"],
      {},
      "likely",
    ],
    ["two detentions and more", "detained-again-without-release", ["x", "d", "e"], {}, "likely"],
    ["the detention and something else", "detained-again-without-release", ["x", "d"], {}, "certain"],
    [
      "two detentions, which all sources deny",
      "detained-again-without-release",
      ["d", "e"],
      { sources: [{ article: "paper", stance: "denied" }] },
      "certain",
    ],
    ["the release before a word of custody and one after it", "gap-in-custody", ["r", "s"], {}, "likely"],
    ["the word after a release and one before it", "gap-in-custody", ["b", "h"], {}, "likely"],
    ["two words of which neither is the release or after it", "gap-in-custody", ["b", "s"], {}, "certain"],
    ["a member's detention and the group's", "overlapping-custody", ["g", "e"], {}, "likely"],
    ["a member's detention and something else", "overlapping-custody", ["x", "e"], {}, "certain"],
  ])("%s", (_, code, of, more, certainty) => {
    const events = [...pairs[code], event("hearing", "x", "2019-06-04")];
    const match: Match = { id: "m", events: of, confidence: "possible", ...more };
    expect(found(code, events)).toMatchObject([{ certainty: "certain", severity: "warning" }]);
    expect(found(code, events, [match])).toMatchObject([
      { certainty, severity: certainty === "likely" ? "note" : "warning" },
    ]);
  });

  test("an account that a certain match says is one with either", () => {
    const [code, events] = ["detained-again-without-release", pairs["detained-again-without-release"]] as const;
    const matches: Match[] = [
      { id: "m", events: ["e", "f"], confidence: "certain" },
      { id: "n", events: ["f", "d"], confidence: "possible" },
    ];
    const other = detained("f", "2019-06-05");
    expect(found(code, [...events, other], matches)).toMatchObject([{ certainty: "likely" }]);
  });
});

describe("a detention of someone who was in custody", () => {
  const again = detained("d", "2019-06-03");
  const rest = "; no release between them is recorded.";
  test.each<[string, before: EventInput[], certainty: string, said: string]>([
    [
      "whom a detention had begun",
      [detained("c", "2019-03-03")],
      "certain",
      `"p": detained ("c") and detained again ("d")${rest}`,
    ],
    [
      "who was said to be held",
      [held("h", "2019-03")],
      "certain",
      `"p": in custody ("h") and then detained ("d")${rest}`,
    ],
    [
      "of whom an order was told before a word that they were held",
      [order("o", "2019-03-03"), held("h", "2019-04")],
      "certain",
      `"p": in custody ("h") and then detained ("d")${rest}`,
    ],
    [
      "of whom an order was told before their detention",
      [order("o", "2019-03-03"), detained("c", "2019-04-04")],
      "certain",
      `"p": detained ("c") and detained again ("d")${rest}`,
    ],
    [
      "whose custody was not acknowledged",
      [held("h", "2019-03", { legalBasis: "unacknowledged" })],
      "likely",
      `"p": likely in custody ("h") and then detained ("d")${rest}`,
    ],
    [
      "whose custody was not acknowledged from some time on",
      [detained("c", "2019-03-03"), held("h", "2019-04", { legalBasis: "unacknowledged" })],
      "likely",
      `"p": likely detained ("c") and detained again ("d")${rest}`,
    ],
  ])("%s", (_, before, certainty, message) => {
    expect(found("detained-again-without-release", [...before, again])).toEqual([
      { certainty, severity: certainty === "likely" ? "note" : "warning", message },
    ]);
  });
});
