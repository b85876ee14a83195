import type { TracedSpell } from "../custody/build-custody.ts";
import { orderOfWords, reasonsOfWords } from "../custody/measure.ts";
import { mostTermsAtOnce } from "../custody/trace-custody.ts";
import type { Worlds } from "../worlds.ts";
import type { CaseInHand } from "./case-in-hand.ts";
import { type FoundFact, restingOn } from "./finding.ts";

/** What the record of a custody lacks: a release, a detention, a release before the next detention; or has too much of. */
export function findCustodyRecord({ worlds, custody, caseFile }: CaseInHand): FoundFact[] {
  return custody.flatMap((traced) => [
    ...noReleaseRecorded(traced, caseFile.timeZone),
    ...detainedAgain(worlds, traced),
    ...gapInCustody(worlds, traced),
    ...moreTerms(traced),
  ]);
}

function noReleaseRecorded({ spell, trace }: TracedSpell, timeZone: string): FoundFact[] {
  const last = trace.words.at(-1);
  if (!spell.open || last === undefined) return [];
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

function detainedAgain(worlds: Worlds, { trace }: TracedSpell): FoundFact[] {
  const { who, words, detainedAgain: again } = trace;
  const [first, last] = [words[0], words.at(-1)];
  if (again === undefined || first === undefined || last === undefined) return [];
  if (orderOfWords(worlds, last, again) === "unordered") return [];
  return [
    restingOn(
      {
        code: "detained-again-without-release",
        severity: "warning",
        records: [who, first.entry.event, again.entry.event],
        params: { who, first: first.entry.event, again: again.entry.event },
      },
      () => reasonsOfWords(worlds, [first, again]),
    ),
  ];
}

function gapInCustody(worlds: Worlds, { trace }: TracedSpell): FoundFact[] {
  const { who, words, gapAfter: release } = trace;
  const [first] = words;
  if (release === undefined || first === undefined || orderOfWords(worlds, release, first) !== "certain") return [];
  return [
    {
      code: "gap-in-custody",
      severity: "warning",
      records: [who, release.entry.event, first.entry.event],
      statements: reasonsOfWords(worlds, [release, first]),
      params: { who, release: release.entry.event, event: first.entry.event },
    },
  ];
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
