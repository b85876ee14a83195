import type { AnyCaseFile } from "../case-file/case-file.ts";
import { fieldIn } from "./fields.ts";

/** Ids of the articles whose publication is dated in another zone than the case file's: days are counted there from it. */
export function articlesDatedElsewhere({ articles = [], timeZone }: AnyCaseFile): ReadonlySet<unknown> {
  const isElsewhere = (zone: unknown) => zone !== undefined && zone !== timeZone;
  return new Set(articles.flatMap(({ id, publishedAt }) => (isElsewhere(fieldIn(publishedAt, "zone")) ? [id] : [])));
}
