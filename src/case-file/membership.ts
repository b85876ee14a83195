import type { Group } from "../records/group.ts";

/** Who belongs to which group, at once: persons as members, groups as parts of larger ones. */
export function membershipOf(groups: readonly Group[]): [member: string, group: string][] {
  return groups.flatMap(({ id, members, partOf }) => [
    ...(Array.isArray(members) ? members : []).map((member): [string, string] => [member, id]),
    ...(partOf === undefined ? [] : [[id, partOf] satisfies [string, string]]),
  ]);
}
