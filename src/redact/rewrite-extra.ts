import { isFields } from "./fields.ts";
import type { Judge } from "./judge.ts";
import type { Profile } from "./profile.ts";
import type { Rewriting } from "./rebuild.ts";
import type { Scanner } from "./scanner.ts";

/** What data of the user's own is rewritten by. */
interface Ground {
  profile: Profile;
  judge: Judge;
  removal: Scanner;
  /** Where the data stands. */
  path: (string | number)[];
  report: Rewriting["report"];
}

/** Makes what rewrites data of the user's own: under keys that stay, without what is marked in it, and what it repeats. */
export function extraRewriterOf({ profile, judge, removal, path, report }: Ground): Rewriting["extra"] {
  const scrubAll = (value: unknown): unknown => {
    const reason = judge(value, path);
    if (reason !== undefined) {
      report(reason, "removed");
      return undefined;
    }
    if (typeof value === "string") return removal.scrub(value);
    if (typeof value === "number" && removal.holds(String(value))) return removal.scrub(String(value));
    if (Array.isArray(value)) return scrubMembers(value).map(([, inner]) => inner);
    return isFields(value) ? Object.fromEntries(scrubMembers(value).filter(([key]) => !removal.holds(key))) : value;
  };
  const scrubMembers = (value: object): [string, unknown][] =>
    Object.entries(value).flatMap(([key, inner]) => {
      path.push(Array.isArray(value) ? Number(key) : key);
      const stays = scrubAll(inner);
      path.pop();
      return stays === undefined ? [] : [[key, stays]];
    });
  return (value) => {
    const allowed = Object.entries(isFields(value) ? value : {}).filter(([key]) => profile.extra?.includes(key));
    if (allowed.length === Object.keys(Object(value)).length) return scrubAll(value);
    report("not-judged", "removed");
    return allowed.length === 0 ? undefined : scrubAll(Object.fromEntries(allowed));
  };
}
