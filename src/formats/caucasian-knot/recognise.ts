import type { Page } from "./page.ts";
import type { Section } from "./sections.ts";
import { isArchiveHost, isSiteHost, marksSite, namesSite } from "./site-words.ts";

/**
 * Whether a page is the site's: by its own address where it gives one; else by a line that only this site's pages
 * have; else by a list of news beneath an article that names the site.
 */
export function isOfSite({ lines, url }: Page, sections: readonly Section[]): boolean {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined;
  if (host !== undefined && isSiteHost(host)) return true;
  if (host !== undefined && !isArchiveHost(host)) return false;
  if (lines.some(({ text }) => marksSite(text))) return true;
  return sections.some(({ part }) => part === "news-list") && lines.some(({ text }) => namesSite(text));
}
