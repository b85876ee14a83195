import { withLazy } from "../../core/with-lazy.ts";
import { formatBounds } from "../../dates/format-bounds.ts";
import { formatElapsed } from "../../dates/format-elapsed.ts";
import type { Finding, FindingCode, FindingParams, FoundFact } from "../findings/finding.ts";
import { english } from "./english.ts";
import type { Sentences, Words } from "./sentences.ts";

/** How a finding is said. */
export interface DescribeOptions {
  /** A BCP 47 language tag; English where the language has no sentences here. */
  locale?: string | undefined;
  /** Names to show instead of ids, by id: titles of events, names of people and places. */
  names?: Readonly<Record<string, string>> | undefined;
}

const languages: Readonly<Record<string, Sentences>> = { en: english };

/**
 * A finding as a plain sentence. It states what follows from the statements and passes no judgement on it.
 */
export function describeFinding(finding: Finding, options: DescribeOptions = {}): string {
  return sentenceOf(finding, options);
}

/** Puts a found fact in words, in English and with ids for names, when the words are asked for. */
export function describeFact(fact: FoundFact): Finding {
  return withLazy(fact, "message", () => sentenceOf(fact, {}));
}

function sentenceOf({ code, params }: FoundFact, { locale = "en", names = {} }: DescribeOptions): string {
  const language = locale.toLowerCase().split("-")[0] ?? "en";
  const sentences = languages[language];
  return sentence(sentences ?? english, code, params, wordsFor(sentences === undefined ? "en" : locale, names));
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

function wordsFor(locale: string, names: Readonly<Record<string, string>>): Words {
  const knownName = (id: string) => (Object.hasOwn(names, id) ? names[id] : undefined);
  return {
    name: (id) => knownName(id) ?? `"${id}"`,
    knownName,
    statement: (id) => {
      const record = id.slice(0, id.indexOf("/"));
      const name = knownName(record);
      return name === undefined ? id : `${name} (${id.slice(record.length + 1)})`;
    },
    // What lasted at least so long is rounded down, what lasted at most so long is rounded up.
    atLeast: (milliseconds) => formatElapsed(Math.floor(milliseconds / minute) * minute, { locale }),
    atMost: (milliseconds) => formatElapsed(Math.ceil(milliseconds / minute) * minute, { locale }),
    when: (bounds, zone) => formatBounds(bounds, { locale, zone }),
    list: (items) => new Intl.ListFormat(locale, { type: "conjunction" }).format(items),
    choice: (items) => new Intl.ListFormat(locale, { type: "disjunction" }).format(items),
  };
}
