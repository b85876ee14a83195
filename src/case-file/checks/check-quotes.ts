import { valueAt } from "../../core/value-at.ts";
import { recordAt } from "../case-records.ts";
import { placeOf } from "../record-index.ts";
import type { FieldCheck } from "./check-fields.ts";
import { findWords } from "./find-words.ts";
import { hasWords, holdsVerbatim, quotableWords } from "./plain-words.ts";

/**
 * How many letters of bodies are gone through for one quote at a time, which is the fastest for what people write. Past
 * that all further quotes of a body are looked for at once.
 */
const lettersOneByOne = 20_000_000;

/** A quote that is looked for when all are known. */
interface OpenQuote {
  quote: string;
  path: (string | number)[];
}

/** A quote stands in its article's body word for word, where the case file has the body. */
export const checkQuotes: FieldCheck = ({ records, index }, report, afterwards) => {
  let last: { article: string; body: string | undefined } | undefined; // sources name the same article many times over
  const bodyOf = (article: string): string | undefined => {
    if (last?.article === article) return last.body;
    const place = placeOf(index, article);
    const body = place?.kind === "article" && valueAt(recordAt(records, "articles", place.index), ["body"]);
    last = { article, body: typeof body === "string" ? body : undefined };
    return last.body;
  };
  const quotableBodies = new Map<string, string>();
  const quotableBodyOf = (article: string, body: string): string => {
    const quotable = quotableBodies.get(article) ?? quotableWords(body);
    quotableBodies.set(article, quotable);
    return quotable;
  };
  const reportAt = (path: (string | number)[]) => {
    report({ code: "quote-not-in-body", path, message: "does not stand in the article's body word for word" });
  };
  let left = lettersOneByOne;
  const stands = (article: string, body: string, quote: string): boolean => {
    left -= body.length;
    if (holdsVerbatim(body, quote)) return true;
    const text = quotableBodyOf(article, body);
    left -= text.length;
    return hasWords(text, quotableWords(quote));
  };
  const open = new Map<string, OpenQuote[]>();
  afterwards(() => {
    for (const [article, quotes] of open) {
      const body = bodyOf(article) ?? "";
      const sought = quotes.map(({ quote, path }) => ({ words: quotableWords(quote), path }));
      const found = findWords(
        quotableBodyOf(article, body),
        sought.map(({ words }) => words),
      );
      for (const { words, path } of sought) if (!found.has(words)) reportAt(path);
    }
  });
  return (source, { path }) => {
    if (!isQuoting(source)) return;
    const { article, quote } = source;
    const body = bodyOf(article);
    if (body === undefined) return;
    if (left < 0) {
      const quotes = open.get(article) ?? [];
      quotes.push({ quote, path: [...path(), "quote"] });
      open.set(article, quotes);
    } else if (!stands(article, body, quote)) reportAt([...path(), "quote"]);
  };
};

function isQuoting(source: unknown): source is { article: string; quote: string } {
  const { article, quote } = Object(source);
  return typeof article === "string" && typeof quote === "string";
}
