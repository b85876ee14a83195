import type { Bounds } from "../../dates/bounds.ts";
import { isNotAfter } from "../bounds-order.ts";
import type { TracedSpell } from "../custody/build-custody.ts";
import { endOf } from "../custody/in-force.ts";
import { type MayBeOne, possiblyOne } from "../custody/may-be-one.ts";
import {
  isBeforeInAll,
  isCertainlyBefore,
  mayBeBetween,
  reasonsOfWords,
  statementsOfOrder,
} from "../custody/measure.ts";
import { mostTermsAtOnce } from "../custody/orders-in-force.ts";
import { allMembers } from "../custody/released-parts.ts";
import { isByOrders, isUnacknowledged } from "../custody/shown.ts";
import type { Trace } from "../custody/trace-custody.ts";
import { isDoubted, knownBasis, type Word } from "../custody/word.ts";
import type { Worlds } from "../worlds.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import { type FoundFact, restingOn } from "./finding.ts";

/** What the record of a custody lacks: a release, a detention, a release before the next detention; or has too much of. */
export function findCustodyRecord({ worlds, custody, custodyOfDead, caseFile, asOf }: CaseInHand): FoundFact[] {
  const mayBeOne = possiblyOne(caseFile.matches);
  const gaps = custodyOfDead.flatMap((traced) => gapInCustody(worlds, traced, [], mayBeOne));
  return custody
    .flatMap((traced, at) => [
      ...noReleaseRecorded(worlds, traced, caseFile.timeZone, asOf),
      ...detainedAgain(worlds, traced, custody[at + 1]?.trace, mayBeOne),
      ...gapInCustody(worlds, traced, custody[at - 1]?.trace.words ?? [], mayBeOne),
      ...moreTerms(traced),
    ])
    .concat(gaps);
}

function noReleaseRecorded(worlds: Worlds, traced: TracedSpell, timeZone: string, asOf: Bounds): FoundFact[] {
  const { spell, trace, releases } = traced;
  const last = trace.words.at(-1);
  if (!spell.open || last === undefined) return [];
  if (isByOrders(trace) && haveOrdersEnded(worlds, trace, asOf)) return [];
  const mayBeOfIt = (release: Word) => !isCertainlyBefore(worlds, release, trace.first);
  if (releases.some(mayBeOfIt)) return [];
  const released = partsReleased(traced, mayBeOfIt);
  if (areAll(worlds, spell.who, released)) return [];
  const { who, elapsed, lastWord } = spell;
  const certainty = traced.isFirm() ? "certain" : "likely";
  return [
    restingOn(
      {
        code: "no-release-recorded",
        severity: "note",
        records: [who, last.entry.event],
        params: { who, elapsed, lastWord, timeZone, released, certainty },
      },
      () => spell.because,
    ),
  ];
}

/** Whether the orders of a custody were lifted, or certainly ended by the date of the timeline. */
function haveOrdersEnded(worlds: Worlds, { stretches, pending }: Trace, asOf: Bounds): boolean {
  const { terms = [] } = stretches.at(-1) ?? {};
  return (
    pending.length === 0 &&
    terms.every((order) => {
      const { word, liftedBy } = order;
      if (liftedBy !== undefined) return !isDoubted(liftedBy) && isBeforeInAll(worlds, word, liftedBy);
      const end = endOf(order);
      return end !== undefined && isNotAfter(end.start, asOf);
    })
  );
}

/** A detention of someone who was in custody. It may be the same that began it, or acknowledge what had not been. */
function detainedAgain(worlds: Worlds, traced: TracedSpell, next: Trace | undefined, mayBeOne: MayBeOne): FoundFact[] {
  const { trace, releases } = traced;
  const { who, words, detainedAgain: again } = trace;
  const last = words.at(-1);
  // An order does not say that anyone is held.
  const first = words.find(({ effect }) => effect.effect !== "imposes") ?? trace.first;
  if (again === undefined || last === undefined) return [];
  if (!isCertainlyBefore(worlds, last, again) || !isCertainlyBefore(worlds, first, again)) return [];
  if (mayBeBetween(worlds, releases, first, again)) return [];
  const released = partsReleased(traced, (release) => mayBeBetween(worlds, [release], first, again));
  if (areAll(worlds, who, released)) return [];
  const mayBeAgain = mayBeOne([again]);
  const followed = next?.first === again ? next.words.filter((word) => word !== again) : [];
  const mayBeSame =
    words.some(mayBeAgain) ||
    isUnacknowledged(trace) ||
    followed.some(
      (word) =>
        (mayBeAgain(word) || knownBasis(word.effect) === "unacknowledged") && !isCertainlyBefore(worlds, again, word),
    );
  const firstKind = first.effect.effect === "begins" ? "detention" : "custody";
  const params = { who, first: first.entry.event, firstKind, again: again.entry.event, released } as const;
  return [
    restingOn(
      {
        code: "detained-again-without-release",
        records: [who, first.entry.event, again.entry.event],
        ...gradeOf([first, again], mayBeSame, params),
      },
      () => reasonsOfWords(worlds, [first, again], statementsOfOrder(worlds, first, again)),
    ),
  ];
}

/** That an order says what custody is to be is not that the person is in custody; after a death it is told all the same. */
function gapInCustody(
  worlds: Worlds,
  { trace, beginnings }: TracedSpell,
  wordsBefore: readonly Word[],
  mayBeOne: MayBeOne,
): FoundFact[] {
  const { who, first, gapAfter: release, words } = trace;
  if (release === undefined || !isCertainlyBefore(worlds, release, first)) return [];
  const ending = (release.effect.effect === "ends" ? release.effect.ending : undefined) ?? "release";
  if (first.effect.effect === "imposes" && ending === "release") return [];
  if (ending === "release" && mayBeBetween(worlds, beginnings, release, first)) return [];
  // The release may be one that came later, or the word one that came before it.
  const mayBeNone = words.some(mayBeOne([release])) || (wordsBefore.at(-1) === release && mayBeOne(wordsBefore)(first));
  return [
    restingOn(
      {
        code: "gap-in-custody",
        records: [who, release.entry.event, first.entry.event],
        ...gradeOf([release, first], mayBeNone, {
          who,
          release: release.entry.event,
          ending,
          event: first.entry.event,
        }),
      },
      () => reasonsOfWords(worlds, [release, first], statementsOfOrder(worlds, release, first)),
    ),
  ];
}

/** What rests on a word that may not have been, or is open for another reason, is likely, and no more than a note. */
function gradeOf<Params>(words: readonly Word[], isOpen: boolean, params: Params) {
  const isLikely = isOpen || words.some(isDoubted);
  return {
    severity: isLikely ? ("note" as const) : ("warning" as const),
    params: { ...params, certainty: isLikely ? ("likely" as const) : ("certain" as const) },
  };
}

/** Ids of the persons and groups in a group of whom one of the releases is recorded that count. */
function partsReleased({ releasesOfParts }: TracedSpell, counts: (release: Word) => boolean): string[] {
  return [...releasesOfParts].flatMap(([id, releases]) => (releases.some(counts) ? [id] : [])).sort();
}

/** Whether these, with all who are in them, are the whole of a group: as many as it counts, and all known by name. */
function areAll(worlds: Worlds, who: string, parts: readonly string[]): boolean {
  if (parts.length === 0) return false;
  const released = new Set(parts.flatMap((id) => [...worlds.involvement.partsOf(id)]));
  return allMembers(worlds, who)?.every((id) => released.has(id)) === true;
}

function moreTerms({ trace: { who, hasMoreTerms, words } }: TracedSpell): FoundFact[] {
  const [first] = words;
  if (!hasMoreTerms || first === undefined) return [];
  return [
    {
      code: "terms-not-all-followed",
      severity: "note",
      records: [who, first.entry.event],
      statements: [],
      params: { who, followed: mostTermsAtOnce },
    },
  ];
}
