import { placeOf } from "../record-index.ts";
import type { FieldCheck } from "./check-fields.ts";
import { hasWords, plainWords } from "./plain-words.ts";

/** A quote stands in its article's body word for word, where the case file has the body. */
export const checkQuotes: FieldCheck = ({ records, index }, report) => {
  let last: { article: string; body: string | undefined } | undefined; // sources name the same article many times over
  const bodyOf = (article: string): string | undefined => {
    if (last?.article === article) return last.body;
    const place = placeOf(index, article);
    last = { article, body: place?.kind === "article" ? records.articles[place.index]?.body : undefined };
    return last.body;
  };
  const plainBodies = new Map<string, string>();
  const plainBodyOf = (article: string, body: string): string => {
    const plain = plainBodies.get(article) ?? plainWords(body);
    plainBodies.set(article, plain);
    return plain;
  };
  return (source, { path }) => {
    if (!isQuoting(source)) return;
    const { article, quote } = source;
    const body = bodyOf(article);
    if (body === undefined || hasWords(body, quote)) return;
    if (hasWords(plainBodyOf(article, body), plainWords(quote))) return;
    const message = "does not stand in the article's body word for word";
    report({ code: "quote-not-in-body", path: [...path(), "quote"], message });
  };
};

function isQuoting(source: unknown): source is { article: string; quote: string } {
  return typeof source === "object" && source !== null && "quote" in source && typeof source.quote === "string";
}
