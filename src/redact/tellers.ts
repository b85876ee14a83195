import type { AnyCaseFile } from "../case-file/case-file.ts";
import { visitTexts } from "./fields.ts";

/** What the parts of a case file rest on, and where what they tell can be read. */
export interface Tellers {
  /** Ids of the articles that a value points at: as sources, or as what it stands in time to. */
  articlesIn(value: unknown): string[];
  /** Ids of the judgments that it cites, as a whole or by a part. */
  judgmentsIn(value: unknown): string[];
}

/** Laws are everybody's; a judgment tells of those whom it is about. */
export function tellersOf({ articles = [], legalTexts = [] }: AnyCaseFile): Tellers {
  const articleIds = new Set(articles.map(({ id }) => id));
  const judgments = new Map(
    legalTexts.flatMap(({ id, kind, provisions = [] }) =>
      kind === "judgment"
        ? [id, ...provisions.map((provision) => provision.id)].map((each) => [each, id] as const)
        : [],
    ),
  );
  return {
    articlesIn: (value) => {
      const ids: string[] = [];
      visitTexts(value, (text, keys) => {
        const key = keys.at(-1);
        if (key === "article" || (key === "to" && articleIds.has(text))) ids.push(text);
      });
      return ids;
    },
    judgmentsIn: (value) => {
      const ids: string[] = [];
      if (judgments.size === 0) return ids;
      visitTexts(value, (text) => {
        const id = judgments.get(text);
        if (id !== undefined) ids.push(id);
      });
      return ids;
    },
  };
}
