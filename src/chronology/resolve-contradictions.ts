import { findConflicts, maximumConflicts, type Solution, solve } from "../network/index.ts";
import type { CaseNetwork } from "./case-network.ts";
import type { ReasonKind } from "./reason.ts";
import type { StatementList } from "./statements/statement-list.ts";

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
  /** What the others come to. */
  solution: Solution;
}

/**
 * Finds what cannot all be true, and lets statements give way until the rest can be. No side is taken: of each set the
 * soft members give way; where it has none, its matches, relations, terms and publications give way together, and
 * dates stay as their sources gave them.
 */
export function resolveContradictions({ network, statements: stated }: CaseNetwork): Resolution {
  const contradictions: Contradiction[] = [];
  const leftOut = new Set<number>();
  const without = (statement: number) => leftOut.has(statement);
  let allListed = true;
  for (;;) {
    const solution = solve(network, { without });
    if (solution.consistent) return { contradictions, complete: allListed, leftOut, solution };
    const { sets, complete } = findConflicts(network, { without, limit: maximumConflicts });
    allListed &&= complete;
    const known = leftOut.size;
    for (const statements of sets) {
      const gaveWay = givingWay(statements, stated);
      if (contradictions.length < maximumConflicts) contradictions.push({ statements, gaveWay });
      else allListed = false;
      for (const statement of gaveWay) leftOut.add(statement);
    }
    if (leftOut.size > known) continue;
    // No set was found that could give way: a limit ended the search. All that ties dates to each other does.
    allListed = false;
    for (let statement = 0; statement < stated.length; statement++) {
      if (!isDate(stated.kindOf(statement))) leftOut.add(statement);
    }
    if (leftOut.size === known) return { contradictions, complete: allListed, leftOut, solution };
  }
}

function isDate(kind: ReasonKind | undefined): boolean {
  return kind === "when" || kind === "until";
}

function givingWay(statements: number[], stated: StatementList): number[] {
  const soft = statements.filter((statement) => stated.isSoft(statement));
  if (soft.length > 0) return soft;
  const tied = statements.filter((statement) => !isDate(stated.kindOf(statement)));
  return tied.length > 0 ? tied : statements;
}
