import type { AnyCaseFile } from "../../case-file/case-file.ts";
import { unwrap } from "../../core/result.ts";
import { type Bounds, extentOf } from "../../dates/bounds.ts";
import { calendarParts, clockMilliseconds, type Duration, parseDuration } from "../../dates/duration.ts";
import type { Term } from "../../events/term.ts";
import type { Citation } from "../../records/citation.ts";
import type { LegalText } from "../../records/legal-text.ts";
import type { EventPoints } from "../case-network.ts";
import type { EntryPoints } from "../entry.ts";
import { reasonOfField } from "../reason.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import type { FoundFact } from "./finding.ts";

/** A provision that an event cites, with the time that it is in force as far as the case file says. */
interface CitedLaw {
  citation: Citation;
  legalText: LegalText;
  provision: NonNullable<LegalText["provisions"]>[number] | undefined;
  inForce: string;
  from: Bounds;
  until: Bounds;
}

/** Terms outside the limits of a provision that they cite, and citations of law that was not in force at the time. */
export function findLaw({ caseFile, entries }: CaseInHand): FoundFact[] {
  const legalTexts = new Map((caseFile.legalTexts ?? []).map((text) => [text.id, text]));
  if (legalTexts.size === 0) return [];
  return entries.flatMap(({ entry, accounts }) =>
    accounts.flatMap((account) =>
      citationsOf(account)
        .flatMap((citation) => citedLaw(caseFile, legalTexts, citation))
        .flatMap((law) => [...notInForce(entry, account, law), ...outsideLimits(entry, account, law)]),
    ),
  );
}

function citationsOf({ event }: EventPoints): Citation[] {
  return "citations" in event && Array.isArray(event.citations) ? event.citations : [];
}

function citedLaw(
  { timeZone }: AnyCaseFile,
  legalTexts: ReadonlyMap<string, LegalText>,
  citation: Citation,
): CitedLaw[] {
  const legalText = citation.legalText === undefined ? undefined : legalTexts.get(citation.legalText);
  if (legalText === undefined) return [];
  const provision = legalText.provisions?.find(({ id }) => id === citation.provision);
  const unlimited: Bounds = { earliest: null, latest: null };
  if (provision?.inForce !== undefined) {
    const { start, end } = extentOf(provision.inForce, { zone: timeZone });
    const inForce = typeof provision.inForce === "string" ? provision.inForce : provision.inForce.edtf;
    return [{ citation, legalText, provision, inForce, from: start, until: end ?? unlimited }];
  }
  const stage = (name: string) => legalText.stages?.find((one) => one.stage === name)?.when;
  const [began, ended] = [stage("in-force"), stage("repealed")];
  if (began === undefined) return [];
  const text = (when: typeof began | undefined) => (typeof when === "string" ? when : (when?.edtf ?? ".."));
  return [
    {
      citation,
      legalText,
      provision,
      inForce: `${text(began)}/${text(ended)}`,
      from: extentOf(began, { zone: timeZone }).start,
      until: ended === undefined ? unlimited : extentOf(ended, { zone: timeZone }).start,
    },
  ];
}

function notInForce({ start }: EntryPoints["entry"], account: EventPoints, law: CitedLaw): FoundFact[] {
  if (!isBefore(start, law.from) && !isBefore(law.until, start)) return [];
  const { legalText, provision, inForce } = law;
  return [
    {
      code: "cites-law-not-in-force",
      severity: "warning",
      records: [account.event.id, legalText.id],
      statements: [whenOf(account)],
      params: { event: account.event.id, legalText: legalText.id, provision: provision?.label ?? null, inForce },
    },
  ];
}

function outsideLimits({ start }: EntryPoints["entry"], account: EventPoints, law: CitedLaw): FoundFact[] {
  const { legalText, provision, inForce, from, until } = law;
  const carried = account.type.term?.(account.event);
  const certainlyInForce = isBefore(from, start) && (until.earliest === null || isBefore(start, until));
  if (provision === undefined || carried?.term.duration === undefined || !certainlyInForce) return [];
  const { term, measure } = carried;
  const limits = (provision.limits ?? []).filter((limit) => limit.measure === measure);
  return limits.flatMap((limit) =>
    (["atMost", "atLeast"] as const).flatMap((side): FoundFact[] => {
      const bound = limit[side];
      const stated = statedDuration(term, side === "atMost" ? "atLeast" : "atMost");
      if (bound === undefined || stated === undefined || measure === undefined) return [];
      const [shorter, longer] = side === "atMost" ? [bound, stated] : [stated, bound];
      if (!isShorter(unwrap(parseDuration(shorter)), unwrap(parseDuration(longer)))) return [];
      const { id } = account.event;
      return [
        {
          code: "exceeds-legal-limit",
          severity: "warning",
          records: [id, legalText.id],
          statements: [reasonOfField("term", account.event, "term"), whenOf(account)],
          params: {
            event: id,
            measure,
            term: stated,
            side,
            limit: bound,
            legalText: legalText.id,
            provision: provision.label,
            inForce,
          },
        },
      ];
    }),
  );
}

function whenOf({ event }: EventPoints) {
  return reasonOfField("when", event, "when");
}

/** Whether all of `a` is before all of `b`. */
function isBefore(a: Bounds, b: Bounds): boolean {
  return a.latest !== null && b.earliest !== null && a.latest <= b.earliest;
}

function statedDuration({ duration }: Term, side: "atLeast" | "atMost"): string | undefined {
  return typeof duration === "string" ? duration : duration?.[side];
}

/**
 * Whether one duration is certainly shorter. Durations in the same units compare as they stand; otherwise a month has
 * 28 to 31 days and a day 23 to 25 hours.
 */
function isShorter(a: Duration, b: Duration): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one.months === other.months && one.days === other.days) return one.hours < other.hours;
  if (one.months === other.months && one.hours === other.hours) return one.days < other.days;
  if (one.days === other.days && one.hours === other.hours) return one.months < other.months;
  const most = (one.months * 31 + one.days) * 25 + one.hours;
  const least = (other.months * 28 + other.days) * 23 + other.hours;
  return most < least;
}

function partsOf(duration: Duration) {
  return { ...calendarParts(duration), hours: clockMilliseconds(duration) / 3_600_000 };
}
