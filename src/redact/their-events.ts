import type { AnyCaseFile } from "../case-file/case-file.ts";
import type { Collection } from "../case-file/case-records.ts";
import { membershipOf } from "../case-file/membership.ts";
import { linksOf, reach } from "../core/reach.ts";
import { visitTexts } from "./fields.ts";
import { linksOfAccounts } from "./gone-accounts.ts";

/** Ids of the persons and groups who go, and of the groups that they belong to. */
export function circlesOf({ groups = [] }: AnyCaseFile, removed: ReadonlyMap<string, Collection>): Set<string> {
  const gone = [...removed].flatMap(([id, list]) => (list === "persons" || list === "groups" ? [id] : []));
  return reach(gone, linksOf(membershipOf(groups)));
}

/**
 * Ids of the events that happened to somebody of a circle, of those that a certain match says to be one with them, and of
 * such matches.
 */
export function theirEvents(caseFile: AnyCaseFile, circles: ReadonlySet<string>): Set<string> {
  const theirs = new Set<string>();
  for (const event of caseFile.events ?? []) {
    visitTexts(event, (text, keys) => {
      // Who speaks of an event need not have been there.
      if (circles.has(text) && keys.at(-1) !== "speaker") theirs.add(event.id);
    });
  }
  return reach(theirs, linksOfAccounts(caseFile));
}
