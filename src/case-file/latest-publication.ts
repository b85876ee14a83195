import type { Bounds } from "../dates/bounds.ts";
import type { WhenInput } from "../dates/when.ts";
import type { AnyCaseFile } from "./case-file.ts";

/**
 * When the latest article was published, which is the date of a timeline where none is given: by the latest that each can
 * be, then the earliest, so that the order of the articles changes nothing.
 */
export function latestPublication({ articles = [] }: AnyCaseFile, boundsOf: (when: WhenInput) => Bounds): Bounds {
  const publications = articles.flatMap(({ publishedAt }) =>
    publishedAt === undefined ? [] : [boundsOf(publishedAt)],
  );
  const [first = { earliest: null, latest: null }, ...others] = publications;
  return others.reduce((latest, bounds) => (isLater(bounds, latest) ? bounds : latest), first);
}

function isLater(a: Bounds, b: Bounds): boolean {
  const [one, other] = [a.latest ?? Infinity, b.latest ?? Infinity];
  return one > other || (one === other && (a.earliest ?? -Infinity) > (b.earliest ?? -Infinity));
}
