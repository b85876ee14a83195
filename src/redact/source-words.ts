import type { AnyCaseFile } from "../case-file/case-file.ts";
import { hasWords, quotableWords } from "../case-file/checks/plain-words.ts";
import { once } from "../core/once.ts";
import type { Removal } from "./removal.ts";
import { isSpokenByGone } from "./spoken-by.ts";

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

  /** A quote goes where its article tells what was removed, and where it no longer stands in the article's body. */
  function isQuoteLost(quote: string, before: Fields, article: string, path: Path): boolean {
    const [collection, index] = path;
    const event = collection === "events" ? events[Number(index)] : undefined;
    if (removal.telling.get(article) === "facts") return true;
    if (isSpokenByGone(before, event, isRemoved, removal.holds)) return true;
    const body = bodies.get(article)?.();
    return body === undefined ? hadBody.has(article) : !hasWords(body, quotableWords(quote));
  }

  return {
    rememberBody: (article, body) => {
      if (typeof body !== "string") bodies.delete(article);
      else
        bodies.set(
          article,
          once(() => quotableWords(body)),
        );
    },
    lostOf: (before, after, article, path) => {
      if (isRemoved(article)) return (["quote", "speaker"] as const).filter((key) => after[key] !== undefined);
      const { quote } = after;
      return typeof quote === "string" && isQuoteLost(quote, before, article, path) ? ["quote"] : [];
    },
  };
}
