import type { AnyCaseFile } from "../case-file/case-file.ts";
import { guardCaseFile } from "../case-file/guard-restricted.ts";
import { latestPublication } from "../case-file/latest-publication.ts";
import { issueOf } from "../core/issue.ts";
import { once } from "../core/once.ts";
import { refuseUnknownOptions } from "../core/refuse-options.ts";
import { ChronologyError, unwrap } from "../core/result.ts";
import { type Bounds, boundsOf } from "../dates/bounds.ts";
import type { WhenInput } from "../dates/when.ts";
import type { AnyEventType } from "../events/define-event-type.ts";
import { eventTypesByName, ownEventTypes } from "../events/event-types.ts";
import { buildCaseNetwork } from "./build-case-network.ts";
import { buildEntries, worldsByStatus } from "./build-entries.ts";
import type { CaseNetwork } from "./case-network.ts";
import { buildCustody } from "./custody/build-custody.ts";
import { concerned } from "./custody/word.ts";
import { findAll } from "./findings/find-all.ts";
import { hullOfDate, readDate } from "./read-date.ts";
import { Timeline } from "./timeline.ts";
import { solveWorlds } from "./worlds.ts";

/** How a timeline is built. */
export interface TimelineOptions {
  /** Only what concerns this person or group, themselves or in a group that they belong to. All is solved first. */
  who?: string | undefined;
  /** The date of the timeline: what is known by then. By default the latest `publishedAt`; never the clock. */
  asOf?: WhenInput | undefined;
  /** Event types of your own, as given to `parseCaseFile`. */
  eventTypes?: readonly AnyEventType[] | undefined;
}

/**
 * Works out a case: when each event can have happened, what is certainly before what, what cannot all be true, how long
 * who was held. It takes a parsed case file, changes nothing in it, and gives the same answer every time.
 *
 * @throws ChronologyError where there is no case file, or an option is of another type than it has (`wrong-type`), where
 *   it has no such option (`unknown-key`), where
 *   `who` is no person or group of the case file (`dangling-reference`), or where an event is of
 *   a type that neither the library nor `eventTypes` has (`unknown-value`).
 */
export function buildTimeline(caseFile: AnyCaseFile, options: TimelineOptions = {}): Timeline {
  guardCaseFile(caseFile);
  const refused = refuseUnknownOptions(options, ["who", "asOf", "eventTypes"]);
  if (refused !== undefined) throw new ChronologyError(refused.issues);
  const { who } = options;
  if (who !== undefined) checkWho(caseFile, who);
  const types = eventTypesByName(unwrap(ownEventTypes(options.eventTypes ?? [])));
  const { id, timeZone } = caseFile;
  const caseNetwork = buildCaseNetwork(caseFile, types);
  const asOf = options.asOf === undefined ? publishedLatest(caseNetwork) : dateOf(options.asOf, timeZone);
  const worlds = solveWorlds(caseNetwork);
  const { involvement } = worlds;
  const worldsOf = worldsByStatus(worlds);
  const circle = who === undefined ? undefined : involvement.circleOf(who);
  const entriesOn = (people: ReadonlySet<string> | undefined) =>
    buildEntries(worlds, worldsOf, {
      asOf,
      keep: (accounts) => people === undefined || concerned(accounts, involvement).some((one) => people.has(one)),
    });
  const entries = entriesOn(circle);
  // What befell others of the same groups is not shown, though it may bear on what is said of the group.
  const around = new Set([...(circle ?? [])].flatMap((one) => [...involvement.partsOf(one)]));
  const inGroups = circle === undefined || circle.size === around.size ? entries : entriesOn(around);
  const traced = buildCustody(worlds, inGroups, asOf).filter(
    ({ spell }) => circle === undefined || circle.has(spell.who),
  );
  const custody = traced.filter(({ isOfDead }) => !isOfDead);
  const custodyOfDead = traced.filter(({ isOfDead }) => isOfDead);
  const tracedBySpell = once(() => new Map(custody.map((one) => [one.spell, one])));
  const findings = findAll({
    caseFile,
    worlds,
    entries,
    custody: custody.filter(({ isByGroup }) => !isByGroup),
    custodyOfDead,
    asOf,
  });
  // What is asked of it from now on has limits of its own.
  caseNetwork.questions.left = Number.POSITIVE_INFINITY;
  return new Timeline(
    {
      caseFile: id,
      timeZone,
      asOf,
      entries: entries.map(({ entry }) => entry),
      custody: custody.map(({ spell }) => spell),
      findings: who === undefined ? findings : findings.filter(concerning(entries, who)),
    },
    worlds,
    worldsOf,
    (spell) => tracedBySpell().get(spell)?.areSegmentsCertain(),
  );
}

function dateOf(asOf: WhenInput, zone: string): Bounds {
  if (typeof asOf === "string" || (typeof asOf === "object" && asOf !== null)) return boundsOf(asOf, { zone });
  const message = "asOf is not a date; leave it out, or give an EDTF text, or an object with one under edtf.";
  throw new ChronologyError([issueOf("wrong-type", message, { path: ["asOf"] })]);
}

function checkWho({ persons = [], groups = [] }: AnyCaseFile, who: string): void {
  if ([...persons, ...groups].some(({ id }) => id === who)) return;
  const message = "who is not the id of a person or group of the case file.";
  throw new ChronologyError([issueOf("dangling-reference", message, { path: ["who"] })]);
}

function concerning(entries: ReturnType<typeof buildEntries>, who: string) {
  const shown = new Set([who, ...entries.flatMap(({ entry }) => entry.accounts.map(({ event }) => event))]);
  return ({ records }: { records: string[] }) => records.some((record) => shown.has(record));
}

function publishedLatest(caseNetwork: CaseNetwork): Bounds {
  return latestPublication(caseNetwork.caseFile, (when) => hullOfDate(readDate(caseNetwork, when)));
}
