import type { InForce } from "./custody-orders.ts";

/** An instant that lies between two points of a world, or is one; `stated` is where an order puts it. */
export interface Boundary {
  from: number | undefined;
  to: number | undefined;
  stated?: number;
}

/** A part of a spell under one basis, with the orders in force. */
export interface Segment {
  basis: string;
  from: Boundary;
  imposedBy: string[];
  orders: InForce[];
}

/** A time in custody, as it is told of one course of events. */
export interface Spell {
  segments: Segment[];
  /** Where it ends; undefined while it is open. */
  until: Boundary | undefined;
  /** Ids of the events that tell of it; the first began it. */
  words: string[];
  first: string;
  /** The release before it, where nothing says how custody began again. */
  after: string | undefined;
  /** The detention that shows that it had ended. */
  detainedAgain: string | undefined;
  /** Moves, changes of basis and further orders, with the orders in force until then, and whether these go on. */
  turns: { kind: "transfer" | "basis" | "order"; event: string; orders: InForce[]; goesOn: boolean }[];
}

export function segmentOf(basis: string, from: Boundary): Segment {
  return { basis, from, imposedBy: [], orders: [] };
}

/** Notes a move, a change of basis or a further order, and what was in force until then. */
export function turn(spell: Spell, kind: Spell["turns"][number]["kind"], event: string, goesOn = false): void {
  spell.turns.push({ kind, event, orders: [...ordersOfLast(spell)], goesOn });
}

/** The orders in force in the last part of a spell. */
export function ordersOfLast(spell: Spell): InForce[] {
  return spell.segments.at(-1)?.orders ?? [];
}
