import type { TracedSpell } from "../custody/build-custody.ts";
import { orderOfWords, reasonsOfWords, statementsOfOrder } from "../custody/measure.ts";
import { mostTermsAtOnce } from "../custody/orders-in-force.ts";
import type { Word } from "../custody/word.ts";
import type { Worlds } from "../worlds.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import { type FoundFact, restingOn } from "./finding.ts";

/** What the record of a custody lacks: a release, a detention, a release before the next detention; or has too much of. */
export function findCustodyRecord({ worlds, custody, caseFile }: CaseInHand): FoundFact[] {
  return custody.flatMap((traced) => [
    ...noReleaseRecorded(worlds, traced, caseFile.timeZone),
    ...detainedAgain(worlds, traced),
    ...gapInCustody(worlds, traced),
    ...moreTerms(traced),
  ]);
}

function noReleaseRecorded(worlds: Worlds, { spell, trace, releases }: TracedSpell, timeZone: string): FoundFact[] {
  const last = trace.words.at(-1);
  if (!spell.open || last === undefined) return [];
  if (!releases.every((release) => isCertainlyBefore(worlds, release, trace.first))) return [];
  const { who, elapsed, lastWord } = spell;
  return [
    restingOn(
      {
        code: "no-release-recorded",
        severity: "note",
        records: [who, last.entry.event],
        params: { who, elapsed, lastWord, timeZone },
      },
      () => spell.because,
    ),
  ];
}

function detainedAgain(worlds: Worlds, { trace, releases }: TracedSpell): FoundFact[] {
  const { who, words, first, detainedAgain: again } = trace;
  const last = words.at(-1);
  if (again === undefined || last === undefined) return [];
  if (!isCertainlyBefore(worlds, last, again) || !isCertainlyBefore(worlds, first, again)) return [];
  if (mayBeBetween(worlds, releases, first, again)) return [];
  return [
    restingOn(
      {
        code: "detained-again-without-release",
        severity: "warning",
        records: [who, first.entry.event, again.entry.event],
        params: { who, first: first.entry.event, again: again.entry.event },
      },
      () => reasonsOfWords(worlds, [first, again], statementsOfOrder(worlds, first, again)),
    ),
  ];
}

function gapInCustody(worlds: Worlds, { trace, detentions }: TracedSpell): FoundFact[] {
  const { who, first, gapAfter: release } = trace;
  if (release === undefined || !isCertainlyBefore(worlds, release, first)) return [];
  if (mayBeBetween(worlds, detentions, release, first)) return [];
  const ending = (release.effect.effect === "ends" ? release.effect.ending : undefined) ?? "release";
  return [
    restingOn(
      {
        code: "gap-in-custody",
        severity: "warning",
        records: [who, release.entry.event, first.entry.event],
        params: { who, release: release.entry.event, ending, event: first.entry.event },
      },
      () => reasonsOfWords(worlds, [release, first], statementsOfOrder(worlds, release, first)),
    ),
  ];
}

/** Whether one of the words may be between two others. */
function mayBeBetween(worlds: Worlds, words: readonly Word[], from: Word, to: Word): boolean {
  return words.some(
    (word) =>
      word !== from && word !== to && !isCertainlyBefore(worlds, word, from) && !isCertainlyBefore(worlds, to, word),
  );
}

function isCertainlyBefore(worlds: Worlds, a: Word, b: Word): boolean {
  return orderOfWords(worlds, a, b) === "certain";
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
