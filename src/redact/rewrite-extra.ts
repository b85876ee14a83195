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

/**
 * Makes what rewrites data of the user's own: under keys that stay, without what is marked in it, and what it repeats. What
 * is done is reported where it is done, but for keys that go.
 */
export function extraRewriterOf({ profile, judge, removal, path, report }: Ground): Rewriting["extra"] {
  const scrubAll = (value: unknown): unknown => {
    const reason = judge(value, path);
    if (reason !== undefined) {
      report(reason, "removed");
      return undefined;
    }
    if (typeof value === "string") return scrubbed(value, value);
    if (typeof value === "number") return scrubbed(value, String(value));
    if (Array.isArray(value)) return scrubMembers(value).map(([, inner]) => inner);
    return isFields(value) ? Object.fromEntries(scrubMembers(value)) : value;
  };
  const scrubbed = (value: unknown, text: string): unknown => {
    if (!removal.holds(text)) return value;
    report("repeats-removed", "replaced");
    return removal.scrub(text);
  };
  const scrubMembers = (value: object): [string, unknown][] =>
    Object.entries(value).flatMap(([key, inner]) => {
      if (!Array.isArray(value) && removal.holds(key)) {
        // Its path would repeat the key: what stays without it is named.
        report("repeats-removed", "replaced");
        return [];
      }
      path.push(Array.isArray(value) ? Number(key) : key);
      const stays = scrubAll(inner);
      path.pop();
      return stays === undefined ? [] : [[key, stays]];
    });
  return (value) => {
    const allowed = Object.entries(isFields(value) ? value : {}).filter(([key]) => profile.extra?.includes(key));
    if (allowed.length === Object.keys(Object(value)).length) return scrubAll(value);
    report("not-judged", allowed.length === 0 ? "removed" : "replaced");
    return allowed.length === 0 ? undefined : scrubAll(Object.fromEntries(allowed));
  };
}
