import { unwrap } from "../../core/result.ts";
import { type Bounds, isSoftWhen } from "../../dates/bounds.ts";
import { parseDuration } from "../../dates/duration.ts";
import type { Term } from "../../events/term.ts";
import { explainEarliest, explainLatest } from "../../network/index.ts";
import type { Citation } from "../../records/citation.ts";
import { isNotAfter } from "../bounds-order.ts";
import type { EventPoints } from "../case-network.ts";
import { reasonsOf } from "../custody/measure.ts";
import { hullOf } from "../hull.ts";
import { type Reason, reasonOfField } from "../reason.ts";
import { boundsIn, type Worlds } from "../worlds.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import { type CitedLaw, lawFinder, type Period } from "./cited-law.ts";
import { type FoundFact, restingOn } from "./finding.ts";
import { isShorter } from "./is-shorter.ts";

/** When an event of which accounts cite law began, by what is certain and by all. */
interface Dated {
  worlds: Worlds;
  accounts: readonly Pick<EventPoints, "start">[];
  /** Whether it is still to come, or denied by a source, as far as its sources say. */
  isDoubted: boolean;
}

type Certainty = "certain" | "likely";

/** Terms outside the limits of a provision that they cite, and citations of law that was not in force at the time. */
export function findLaw({ caseFile, worlds, entries }: CaseInHand): FoundFact[] {
  const { legalTexts = [], timeZone } = caseFile;
  if (legalTexts.length === 0) return [];
  const lawOf = lawFinder(legalTexts, timeZone);
  return entries.flatMap(({ entry, accounts }) => {
    // What every source denies breaks no limit.
    if (entry.status === "denied") return [];
    const dated = { worlds, accounts, isDoubted: entry.status !== "reported" };
    return accounts.flatMap((account) =>
      lawsCited(account, lawOf).flatMap((law) => [
        ...notInForce(dated, account, law),
        ...outsideLimits(dated, account, law),
      ]),
    );
  });
}

/** The law that an account cites, each provision once. */
function lawsCited({ event }: EventPoints, lawOf: (citation: Citation) => CitedLaw | undefined): CitedLaw[] {
  const citations: Citation[] = "citations" in event && Array.isArray(event.citations) ? event.citations : [];
  const laws = citations.flatMap((citation) => lawOf(citation) ?? []);
  return [...new Map(laws.map((law) => [JSON.stringify([law.legalText.id, law.provision?.id]), law])).values()];
}

function notInForce(dated: Dated, account: EventPoints, law: CitedLaw): FoundFact[] {
  const { legalText, provision, inForce, periods } = law;
  const certainty = certaintyOf(dated, (start) => periods.every((period) => sideOf(start, period) !== undefined));
  if (certainty === undefined) return [];
  const start = startOf(dated, certainty);
  const sides = new Set(periods.flatMap((period) => sideOf(start, period) ?? []));
  const isDoubted = periods.some((period) => period[sideOf(start, period) === "latest" ? "from" : "until"]?.soft);
  const { id } = account.event;
  const params = { event: id, legalText: legalText.id, provision: provision?.label ?? null, inForce };
  return [
    restingOn(
      {
        code: "cites-law-not-in-force",
        records: [id, legalText.id],
        ...gradeOf(certainty, isDoubted || dated.isDoubted, params),
      },
      () => reasonsOf(dated.worlds, statementsOfStart(dated, certainty, [...sides])),
    ),
  ];
}

/** Which bound of a start puts it outside a time in force: its latest before it, its earliest after it. */
function sideOf(start: Bounds, { from, until }: Period): Side | undefined {
  if (from !== undefined && isNotAfter(start, from)) return "latest";
  return until !== undefined && isNotAfter(until, start) ? "earliest" : undefined;
}

/** Whether a start is within a time in force; law of which it is not known when it ended may still have been in force. */
function isWithin(start: Bounds, { from, until }: Period): boolean {
  const isBegun = from === undefined || isNotAfter(from, start);
  return isBegun && (until === undefined || until.earliest === null || isNotAfter(start, until));
}

function outsideLimits(dated: Dated, account: EventPoints, law: CitedLaw): FoundFact[] {
  const { legalText, provision, inForce, periods } = law;
  const carried = account.type.term?.(account.event);
  if (provision?.limits === undefined || carried?.term.duration === undefined) return [];
  const { term, measure } = carried;
  const periodsAt = (start: Bounds) => periods.filter((period) => isWithin(start, period));
  const certainty = certaintyOf(dated, (start) => periodsAt(start).length > 0);
  if (certainty === undefined) return [];
  const within = periodsAt(startOf(dated, certainty));
  const isCertain = ({ from, until }: Period) => from?.soft !== true && until?.soft !== true;
  const { from, until } = within.find(isCertain) ?? within[0] ?? {};
  const sides: Side[] = [
    ...(from ? (["earliest"] as const) : []),
    ...(until && until.earliest !== null ? (["latest"] as const) : []),
  ];
  const { id } = account.event;
  const isDoubted =
    dated.isDoubted ||
    !within.some(isCertain) ||
    term.approximate === true ||
    reasonOfField("term", account.event, "term").soft;
  return provision.limits
    .filter((limit) => limit.measure === measure)
    .flatMap((limit) =>
      (["atMost", "atLeast"] as const).flatMap((side): FoundFact[] => {
        const bound = limit[side];
        const stated = statedDuration(term, side === "atMost" ? "atLeast" : "atMost");
        if (bound === undefined || stated === undefined || measure === undefined) return [];
        const [shorter, longer] = side === "atMost" ? [bound, stated] : [stated, bound];
        const compared = compareFromStart(dated, account, shorter, longer);
        if (compared === undefined) return [];
        const params = {
          event: id,
          measure,
          term: stated,
          side,
          limit: bound,
          legalText: legalText.id,
          provision: provision.label,
          inForce,
        };
        return [
          restingOn(
            {
              code: "exceeds-legal-limit",
              records: [id, legalText.id],
              ...gradeOf(certainty, isDoubted || compared.certainty === "likely", params),
            },
            () => {
              const own = reasonOfTerm(dated.worlds, account, term);
              const dating = new Set([...statementsOfStart(dated, certainty, sides), ...compared.statements()]);
              return [own, ...reasonsOf(dated.worlds, [...dating]).filter(({ id: other }) => other !== own.id)];
            },
          ),
        ];
      }),
    );
}

/** What rests on something that is itself uncertain is likely, and no more than a note. */
function gradeOf<Params>(certainty: Certainty, soft: boolean, params: Params) {
  const isLikely = soft || certainty === "likely";
  return {
    severity: isLikely ? ("note" as const) : ("warning" as const),
    params: { ...params, certainty: isLikely ? ("likely" as const) : ("certain" as const) },
  };
}

/** Whether something holds of when an event began: by what is certain, or else by all. */
function certaintyOf(dated: Dated, holds: (start: Bounds) => boolean): Certainty | undefined {
  if (!holds(startOf(dated, "likely"))) return undefined;
  return holds(startOf(dated, "certain")) ? "certain" : "likely";
}

/** When an event began, by what is certain or by all. */
function startOf({ worlds, accounts }: Dated, certainty: Certainty): Bounds {
  return hullOf(
    accounts.map(({ start }) => (certainty === "certain" ? worlds.certain.bounds(start) : boundsIn(worlds, start))),
  );
}

function statementsOfStart({ worlds, accounts }: Dated, certainty: Certainty, sides: readonly Side[]): number[] {
  const solutions = certainty === "certain" ? [worlds.certain] : worlds.all;
  const statements = accounts.flatMap(({ start }) =>
    sides.flatMap((side) => solutions.flatMap((solution) => explaining[side](solution, start))),
  );
  return [...new Set(statements)];
}

const explaining = { earliest: explainEarliest, latest: explainLatest };
type Side = keyof typeof explaining;

/** The term as a statement, as uncertain as it is elsewhere. */
function reasonOfTerm({ caseNetwork }: Worlds, points: EventPoints, { approximate, until }: Term): Reason {
  const own = reasonOfField("term", points.event, "term");
  const isInferred = caseNetwork.undecided.some((term) => term.points === points);
  const soft = own.soft || approximate === true || isInferred || (until !== undefined && isSoftWhen(until));
  return { ...own, soft };
}

function statedDuration({ duration }: Term, side: "atLeast" | "atMost"): string | undefined {
  return typeof duration === "string" ? duration : duration?.[side];
}

/**
 * Whether one duration is shorter than another, whenever a term counts; or else from when the sources say that this one
 * does, with the statements that say when that was.
 */
function compareFromStart(
  dated: Dated,
  account: EventPoints,
  shorter: string,
  longer: string,
): { certainty: Certainty; statements: () => number[] } | undefined {
  const [one, other] = [unwrap(parseDuration(shorter)), unwrap(parseDuration(longer))];
  if (isShorter(one, other)) return { certainty: "certain", statements: () => [] };
  const { termStarts, zone } = dated.worlds.caseNetwork;
  const start = termStarts.get(account);
  if (start === undefined) return undefined;
  const counted = { ...dated, accounts: [{ start }] };
  const certainty = certaintyOf(counted, ({ earliest, latest }) => {
    if (earliest === null || latest === null) return false;
    return isShorter(one, other, { first: zone.dayAt(earliest), last: zone.dayAt(latest - 1) });
  });
  return certainty && { certainty, statements: () => statementsOfStart(counted, certainty, ["earliest", "latest"]) };
}
