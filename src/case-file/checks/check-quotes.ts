import { Source } from "../../records/source.ts";
import type { Check } from "../check-records.ts";
import { hasWords, plainWords } from "./plain-words.ts";
import { visitMarked, visitRecords } from "./visit-records.ts";

const visitSources = /* @__PURE__ */ visitMarked((schema) => (schema === Source ? true : undefined));

/** A quote stands in its article's body word for word, where the case file has the body. */
export const checkQuotes: Check = (context, report) => {
  const { records, index } = context;
  const bodies = new Map<string, string | undefined>();
  const bodyOf = (article: string): string | undefined => {
    if (!bodies.has(article)) {
      const place = index.places.get(article);
      const body = place?.kind === "article" ? records.articles[place.index]?.body : undefined;
      bodies.set(article, body === undefined ? undefined : plainWords(body));
    }
    return bodies.get(article);
  };
  visitRecords(context, visitSources, (source, _mark, { path }) => {
    if (!isQuoting(source)) return;
    const body = bodyOf(source.article);
    if (body === undefined || hasWords(body, plainWords(source.quote))) return;
    const message = "does not stand in the article's body word for word";
    report({ code: "quote-not-in-body", path: [...path(), "quote"], message });
  });
};

function isQuoting(source: unknown): source is { article: string; quote: string } {
  return typeof source === "object" && source !== null && "quote" in source && typeof source.quote === "string";
}
