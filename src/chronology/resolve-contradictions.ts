import { findConflicts, maximumConflicts } from "../network/index.ts";
import type { CaseNetwork } from "./case-network.ts";

/** A minimal set of statements that cannot all be true, and those of them that give way. */
export interface Contradiction {
  statements: number[];
  gaveWay: number[];
}

export interface Resolution {
  contradictions: Contradiction[];
  /** Whether these are all that there are. */
  complete: boolean;
  /** Every statement that gave way. */
  leftOut: Set<number>;
}

/**
 * Finds what cannot all be true, and lets statements give way until the rest can be. No side is taken: of each set the
 * soft members give way; where it has none, its matches, relations, terms and publications give way together, and
 * dates stay as their sources gave them.
 */
export function resolveContradictions({ network, statements: stated }: CaseNetwork): Resolution {
  const resolution: Resolution = { contradictions: [], complete: true, leftOut: new Set() };
  for (;;) {
    const without = (statement: number) => resolution.leftOut.has(statement);
    const { sets, complete } = findConflicts(network, { without, limit: maximumConflicts });
    if (sets.length === 0) return resolution;
    resolution.complete &&= complete;
    for (const statements of sets) {
      const gaveWay = givingWay(statements, (statement) => stated[statement]);
      if (resolution.contradictions.length < maximumConflicts) resolution.contradictions.push({ statements, gaveWay });
      else resolution.complete = false;
      for (const statement of gaveWay) resolution.leftOut.add(statement);
    }
  }
}

function givingWay(statements: number[], reasonAt: (statement: number) => { soft: boolean; kind: string } | undefined) {
  const soft = statements.filter((statement) => reasonAt(statement)?.soft);
  if (soft.length > 0) return soft;
  const tied = statements.filter((statement) => !["when", "until"].includes(reasonAt(statement)?.kind ?? ""));
  return tied.length > 0 ? tied : statements;
}
