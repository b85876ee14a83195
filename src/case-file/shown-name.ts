import type { Name } from "../records/name.ts";

/** What is asked of a name. */
type OfKind = Pick<Name, "kind">;

/**
 * The name that somebody or something is shown by: the preferred one, else the first that is neither a misprint nor given
 * up, else the first.
 *
 * @example
 * shownName([{ full: "Layla", kind: "misprint" }, { full: "Leyla" }]) // => { full: "Leyla" }
 */
export function shownName<N extends OfKind>(names: readonly N[]): N | undefined {
  const isOwn = ({ kind }: N) => kind !== "misprint" && kind !== "former";
  return names.find(({ kind }) => kind === "preferred") ?? names.find(isOwn) ?? names[0];
}

/**
 * The name that somebody or something is shown by, and then the others that they go or went by. A misprint is no name of
 * theirs, unless there is no other.
 */
export function ownNames<N extends OfKind>(names: readonly N[]): N[] {
  const shown = shownName(names);
  const others = names.filter((name) => name !== shown && name.kind !== "misprint");
  return shown === undefined ? others : [shown, ...others];
}
