import type { Random } from "../oracle/random-network.ts";

/** One of a list that is not empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const picked = list[random(list.length)];
  if (picked === undefined) throw new Error("nothing to pick from");
  return picked;
}
