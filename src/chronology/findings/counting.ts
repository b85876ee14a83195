import { reasonOf } from "../statements/statement-list.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import { type FoundFact, restingOn } from "./finding.ts";

/** How terms are counted whose rule no source gives: which rules stand, or that none fits all. */
export function findCountingRules({ worlds, entries }: CaseInHand): FoundFact[] {
  if (worlds.caseNetwork.undecided.length === 0) return [];
  const shown = new Set(entries.flatMap(({ entry }) => entry.accounts.map(({ event }) => event)));
  const undecided = worlds.caseNetwork.undecided.filter(({ points }) => shown.has(points.event.id));
  if (undecided.length === 0) return [];
  const terms = undecided.map(({ points }) => points.event.id);
  const reasons = () => undecided.map(({ points }) => reasonOf("term", points.event, true));
  const { standing } = worlds;
  if (standing.length === 0) {
    return [
      restingOn({ code: "counting-rules-differ", severity: "warning", records: terms, params: { terms } }, reasons),
    ];
  }
  const from = [...new Set(standing.flatMap((rule) => rule.from ?? []))];
  const clocks = [...new Set(standing.flatMap((rule) => rule.clock ?? []))];
  const params = { terms, from, clocks };
  return [restingOn({ code: "counting-rule-inferred", severity: "note", records: terms, params }, reasons)];
}
