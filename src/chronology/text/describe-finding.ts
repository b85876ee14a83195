import { issueOf } from "../../core/issue.ts";
import { refuseUnknownOptions } from "../../core/refuse-options.ts";
import { ChronologyError, type Result, unwrap } from "../../core/result.ts";
import { withLazy } from "../../core/with-lazy.ts";
import { parseDuration } from "../../dates/duration.ts";
import { boundsText } from "../../dates/format-bounds.ts";
import { durationText, elapsedText } from "../../dates/format-elapsed.ts";
import type { DateWords } from "../../dates/words/date-words.ts";
import { en } from "../../dates/words/en.ts";
import { requireZone } from "../../dates/zone.ts";
import type { Finding, FindingCode, FindingParams, FoundFact } from "../findings/finding.ts";
import { english } from "./english.ts";
import { inForceText } from "./in-force-text.ts";
import type { Sentences, Words } from "./sentences.ts";

/** How a finding is said. */
export interface DescribeOptions {
  /** A BCP 47 language tag; English where the language has no sentences here. */
  locale?: string | undefined;
  /** Names to show instead of ids, by id, in an object and no Map: titles of events, names of people and places. */
  names?: Readonly<Record<string, string>> | undefined;
}

/** A language of findings: its sentences, and its words for dates. */
interface Language {
  sentences: Sentences;
  dateWords: DateWords;
}

const languages: Readonly<Record<string, Language>> = { en: { sentences: english, dateWords: en } };

/**
 * A finding as a plain sentence. It states what follows from the statements and passes no judgement on it.
 *
 * @throws ChronologyError where options, or the names among them, are no object (`wrong-type`), or it has no such option
 *   (`unknown-key`). A locale that is none is English.
 */
export function describeFinding(finding: Finding, options: DescribeOptions = {}): string {
  const refused = refuseUnknownOptions(options, ["locale", "names"]) ?? refuseNames(options.names);
  if (refused !== undefined) throw new ChronologyError(refused.issues);
  return sentenceOf(finding, options);
}

/** Puts a found fact in words, in English and with ids for names, when the words are asked for. */
export function describeFact(fact: FoundFact): Finding {
  return withLazy(fact, "message", () => sentenceOf(fact, {}));
}

/** Names that are looked up by id would all be missed in a Map. */
function refuseNames(names: unknown = {}): Result<never> | undefined {
  if (typeof names === "object" && names !== null && !(names instanceof Map)) return undefined;
  const message = "names is not an object with names by id; of a Map, give Object.fromEntries.";
  return { success: false, issues: [issueOf("wrong-type", message, { path: ["names"] })] };
}

function sentenceOf({ code, params }: FoundFact, { locale = "en", names = {} }: DescribeOptions): string {
  const tag = tagOf(locale);
  const language = languages[tag.language];
  const { sentences, dateWords } = language ?? { sentences: english, dateWords: en };
  return sentence(sentences, code, params, wordsFor(language === undefined ? "en" : tag.baseName, dateWords, names));
}

/** A locale, or English where it is none. */
function tagOf(locale: string): Intl.Locale {
  try {
    return new Intl.Locale(locale);
  } catch {
    return new Intl.Locale("en");
  }
}

function sentence<Code extends FindingCode>(
  sentences: Sentences,
  code: Code,
  params: FindingParams[Code],
  words: Words,
): string {
  return sentences[code](params, words);
}

const minute = 60_000;

function wordsFor(locale: string, dateWords: DateWords, names: Readonly<Record<string, string>>): Words {
  const knownName = (id: string) => (Object.hasOwn(names, id) ? names[id] : undefined);
  return {
    name: (id) => knownName(id) ?? `"${id}"`,
    statement: (id) => {
      const record = id.slice(0, id.indexOf("/"));
      const name = knownName(record);
      return name === undefined ? id : `${name} (${id.slice(record.length + 1)})`;
    },
    // What lasted at least so long is rounded down, what lasted at most so long is rounded up.
    atLeast: (milliseconds) => elapsedText(Math.floor(milliseconds / minute) * minute, dateWords),
    atMost: (milliseconds) => elapsedText(Math.ceil(milliseconds / minute) * minute, dateWords),
    when: (bounds, zone) => boundsText(bounds, requireZone(zone), dateWords),
    inForce: (edtf) => inForceText(edtf, dateWords),
    duration: (duration) => durationText(unwrap(parseDuration(duration)), dateWords),
    list: (items) => new Intl.ListFormat(locale, { type: "conjunction" }).format(items),
    choice: (items) => new Intl.ListFormat(locale, { type: "disjunction" }).format(items),
  };
}
