import { expect, it } from "vitest";
import { buildCaseNetwork } from "../../src/chronology/build-case-network.ts";
import { resolveContradictions } from "../../src/chronology/resolve-contradictions.ts";
import { eventTypeName } from "../../src/events/define-event-type.ts";
import { eventTypes } from "../../src/index.ts";
import { caseOf } from "./case-of.ts";

const types = new Map(eventTypes.map((type) => [eventTypeName(type), type]));

it("ends where no statement can give way, with all left out that ties dates to each other", () => {
  const caseNetwork = buildCaseNetwork(
    caseOf({
      events: [
        { id: "one", type: "transfer", when: "2011-04-17" },
        { id: "other", type: "transfer", relations: [{ relation: "after", to: "one" }] },
      ],
    }),
    types,
  );
  const { network, statements } = caseNetwork;
  const [a, b] = [network.addPoint(), network.addPoint()];
  network.addGap(a, b, { min: 1, max: null });
  network.addGap(b, a, { min: 1, max: null });
  const { complete, leftOut } = resolveContradictions(caseNetwork);
  expect(complete).toBe(false);
  expect([...leftOut].map((statement) => statements.kindOf(statement))).toEqual(["relation"]);
});
