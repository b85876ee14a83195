import { characterClasses } from "./character-classes.ts";
import { parseRegexp, type RegexpNode } from "./parse-regexp.ts";

/** A step of an automaton: to which state, by which characters, in how many ways. */
export interface Step {
  to: number;
  /** A bit for each class of characters that every atom takes alike. */
  by: bigint;
  ways: number;
}

/**
 * What an engine that goes back does when it looks for a match: state 0 passes over characters that no match begins
 * with, or that a match took for good; the others are the atoms that it may yet have to go back from.
 */
export interface Automaton {
  /** Of each state, the steps that lead on. State 1 is the start of the text. */
  steps: Step[][];
  /** Of each class of characters, one. */
  samples: string[];
}

type Ways = Map<number, number>;

/** A part: in how many ways it takes nothing, which atoms it may begin and end with, each in how many ways. */
interface Part {
  empty: number;
  first: Ways;
  last: Ways;
}

/** How the start of the text and other assertions are taken: as always true, or as never. */
interface Mode {
  start: boolean;
  assertions: boolean;
}

/**
 * The automaton of a regular expression (Glushkov's, with numbers of ways). An atom behind which nothing is needed any
 * more is not gone back from: the match stands. What follows it begins anew, at each place once.
 *
 * @see Glushkov (1961), "The abstract theory of automata".
 */
export function automatonOf({ source, flags }: { source: string; flags: string }): Automaton {
  const tree = parseRegexp(source);
  const anywhere = compiled(tree, { start: false, assertions: true });
  const atStart = compiled(tree, { start: true, assertions: true });
  const settled = compiled(tree, { start: true, assertions: false }).whole.last;
  const { masks, every, samples } = characterClasses(atStart.atoms, flags);

  const stepsTo = (ways: Ways): Step[] =>
    [...ways].flatMap(([atom, count]) =>
      settled.has(atom) ? [] : [{ to: atom + 2, by: masks[atom] ?? 0n, ways: count }],
    );
  const begun = [...settled.keys()].map((atom) => stepsTo(atStart.follow[atom] ?? new Map()));
  const passing: Step[] = [{ to: 0, by: every, ways: 1 }, ...stepsTo(anywhere.whole.first), ...distinct(begun.flat())];
  const steps = [passing, stepsTo(atStart.whole.first), ...atStart.follow.map(stepsTo)];
  return { steps, samples };
}

/** Each state once: what begins anew at a place does so once, whatever settled before. */
function distinct(steps: Step[]): Step[] {
  return [...new Map(steps.map((step) => [step.to, step])).values()];
}

function compiled(tree: RegexpNode, mode: Mode): { whole: Part; follow: Ways[]; atoms: string[] } {
  const follow: Ways[] = [];
  const atoms: string[] = [];
  const nothing = (empty: number): Part => ({ empty, first: new Map(), last: new Map() });

  function sequence(one: Part, other: Part): Part {
    for (const [end, ways] of one.last) add(follow[end], other.first, ways);
    return {
      empty: one.empty * other.empty,
      first: union(one.first, times(other.first, one.empty)),
      last: union(other.last, times(one.last, other.empty)),
    };
  }

  function part(node: RegexpNode): Part {
    switch (node.kind) {
      case "atom": {
        const atom = atoms.push(node.source) - 1;
        follow.push(new Map());
        return { empty: 0, first: new Map([[atom, 1]]), last: new Map([[atom, 1]]) };
      }
      case "start":
        return nothing(mode.start ? 1 : 0);
      case "assertion":
        if (node.within !== undefined && !isBounded(node.within)) throw new Error("an assertion of any length");
        return nothing(mode.assertions ? 1 : 0);
      case "sequence":
        return node.parts.reduce((before, next) => sequence(before, part(next)), nothing(1));
      case "choice": {
        const parts = node.parts.map(part);
        return {
          empty: parts.reduce((sum, { empty }) => sum + empty, 0),
          first: parts.reduce((all, { first }) => union(all, first), new Map()),
          last: parts.reduce((all, { last }) => union(all, last), new Map()),
        };
      }
      case "repeat":
        return repeat(node.part, node.min, node.max);
    }
  }

  function repeat(node: RegexpNode, min: number, max: number): Part {
    let whole = nothing(1);
    for (let count = 0; count < min; count += 1) whole = sequence(whole, part(node));
    if (max === Number.POSITIVE_INFINITY) {
      const more = part(node);
      for (const [end, ways] of more.last) add(follow[end], more.first, ways);
      return sequence(whole, { ...more, empty: 1 });
    }
    // The optional ones nest, (x(x)?)?, so that each number of them comes about in one way.
    const copies = Array.from({ length: max - min }, () => part(node));
    const optional = copies.reduceRight<Part>((inner, copy) => ({ ...sequence(copy, inner), empty: 1 }), nothing(1));
    return sequence(whole, optional);
  }

  return { whole: part(tree), follow, atoms };
}

function isBounded(node: RegexpNode): boolean {
  if (node.kind === "repeat") return Number.isFinite(node.max) && isBounded(node.part);
  return !("parts" in node) || node.parts.every(isBounded);
}

function add(into: Ways | undefined, ways: Ways, factor: number): void {
  for (const [atom, count] of ways) into?.set(atom, (into.get(atom) ?? 0) + count * factor);
}

function union(one: Ways, other: Ways): Ways {
  const both = new Map(one);
  add(both, other, 1);
  return both;
}

function times(ways: Ways, factor: number): Ways {
  return factor === 0 ? new Map() : new Map([...ways].map(([atom, count]) => [atom, count * factor]));
}
