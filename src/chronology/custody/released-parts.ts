import { earliestOf } from "../bounds-order.ts";
import { greatest } from "../hull.ts";
import type { Worlds } from "../worlds.ts";
import { isBeforeInAll } from "./measure.ts";
import type { Boundary, Trace } from "./trace.ts";
import type { Word } from "./word.ts";

/** How the custody of a group ended that no release of the group itself ends. */
export interface ReleasedInParts {
  until: Boundary;
  /** The releases of its members. */
  by: Word[];
}

/** The persons of a group, where they are all known by name: as many as it counts. */
export function allMembers(
  { caseNetwork: { caseFile }, involvement }: Worlds,
  group: string,
): readonly string[] | undefined {
  const count = caseFile.groups?.find(({ id }) => id === group)?.count;
  const atMost = typeof count === "object" ? count.atMost : count;
  const persons = new Set((caseFile.persons ?? []).map(({ id }) => id));
  const members = [...involvement.partsOf(group)].filter((id) => persons.has(id));
  return atMost !== undefined && members.length >= atMost ? members : undefined;
}

/**
 * Where custody of a group ended all of whose members were released after it began, by words of their own or of
 * parts of it: with the last of these releases. Not where the group was held after that, nor after it was detained again.
 */
export function releasedInParts(
  worlds: Worlds,
  releasesOfParts: ReadonlyMap<string, readonly Word[]>,
  { who, first, words }: Trace,
  again: Word | undefined,
): ReleasedInParts | undefined {
  const members = releasesOfParts.size === 0 ? undefined : allMembers(worlds, who);
  if (members === undefined) return undefined;
  const byMember = new Map<string, Word>();
  for (const [part, releases] of releasesOfParts) {
    const release = releases.find(
      (word) =>
        word.effect.effect === "ends" &&
        isBeforeInAll(worlds, first, word) &&
        (again === undefined || isBeforeInAll(worlds, word, again)),
    );
    if (release === undefined) continue;
    for (const member of worlds.involvement.partsOf(part)) {
      const known = byMember.get(member);
      if (known === undefined || release.index < known.index) byMember.set(member, release);
    }
  }
  const by = [...new Set(members.flatMap((member) => byMember.get(member) ?? []))];
  const last = words.at(-1);
  if (last === undefined || !members.every((member) => byMember.has(member))) return undefined;
  if (!by.some((release) => isBeforeInAll(worlds, last, release))) return undefined;
  return { until: lastOf(worlds, by), by };
}

/** The last of several releases, as far as it is known which that is. */
function lastOf(worlds: Worlds, [one, ...others]: readonly Word[]): Boundary {
  if (one === undefined) return { notBefore: undefined, notAfter: undefined };
  const soonest = others.reduce((a, b) => (earliestOf(b.start) > earliestOf(a.start) ? b : a), one);
  const mayBeLast = [one, ...others].filter((word) => word === soonest || !isBeforeInAll(worlds, word, soonest));
  if (mayBeLast.length === 1) return { notBefore: soonest, notAfter: soonest };
  const latest = greatest(mayBeLast.map(({ start }) => start.latest));
  const last = {
    points: mayBeLast.flatMap(({ points }) => points),
    start: { earliest: soonest.start.earliest, latest },
  };
  return { notBefore: soonest, notAfter: last };
}
