import type { AnyCaseFile } from "../case-file/case-file.ts";
import { hasWords, plainWords } from "../case-file/checks/plain-words.ts";
import { once } from "../core/once.ts";
import { fieldIn } from "./fields.ts";
import type { Removal } from "./removal.ts";

type Fields = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** Which words of articles stay in the sources that cite them. */
export interface SourceWords {
  /** Keeps what is left of an article's text: quotes stay only where they stand in it. */
  rememberBody(article: string, body: unknown): void;
  /** The fields that go from a source of an article: what it quotes, who says so. */
  lostOf(before: Fields, after: Fields, article: string, path: Path): ("quote" | "speaker")[];
}

/** @param isRemoved - whether a record goes. */
export function sourceWordsOf(
  { articles = [], events = [] }: AnyCaseFile,
  removal: Removal,
  isRemoved: (id: string) => boolean,
): SourceWords {
  const hadBody = new Set(articles.flatMap(({ id, body }) => (body === undefined ? [] : [id])));
  const bodies = new Map<string, () => string>();

  /** In a public statement those speak who make it, where nothing else is said. */
  function isSpokenByRemoved({ speaker }: Fields, [collection, index]: Path): boolean {
    if (typeof speaker === "string") return isRemoved(speaker);
    const words = fieldIn(speaker, "text");
    if (typeof words === "string") return removal.holds(words);
    const event = collection === "events" ? events[Number(index)] : undefined;
    const by = fieldIn(event, "type") === "public-statement" ? fieldIn(event, "by") : undefined;
    return Array.isArray(by) && by.some((id) => isRemoved(String(id)));
  }

  /** A quote goes where its article tells what was removed, and where it no longer stands in the article's body. */
  function isQuoteLost(quote: string, before: Fields, article: string, path: Path): boolean {
    if (removal.articles.get(article) === "facts" || isSpokenByRemoved(before, path)) return true;
    const body = bodies.get(article)?.();
    return body === undefined ? hadBody.has(article) : !hasWords(body, plainWords(quote));
  }

  return {
    rememberBody: (article, body) => {
      if (typeof body !== "string") bodies.delete(article);
      else
        bodies.set(
          article,
          once(() => plainWords(body)),
        );
    },
    lostOf: (before, after, article, path) => {
      if (isRemoved(article)) return (["quote", "speaker"] as const).filter((key) => after[key] !== undefined);
      const { quote } = after;
      return typeof quote === "string" && isQuoteLost(quote, before, article, path) ? ["quote"] : [];
    },
  };
}
