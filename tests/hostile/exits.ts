import { buildTimeline, type CaseFile, describeFinding, safeParseCaseFile } from "case-chronology";
import { internal, partner, publish, redact } from "case-chronology/redact";
import { toHtml, toSvg } from "case-chronology/view";
import { toJsonl } from "../../src/formats/jsonl.ts";
import { formats } from "../../src/formats/registry.ts";
import type { Random } from "../oracle/random-network.ts";
import { pick } from "./pick.ts";
import { rightDate } from "./random-text.ts";

const locales = ["en", "ru", "az", "not a locale"];

/** Takes a parsed case file through all that is done with one, out by every exit; gives the results that come out. */
export function leave(caseFile: CaseFile, random: Random): unknown[] {
  const locale = pick(random, locales);
  const people = [...(caseFile.persons ?? []), ...(caseFile.groups ?? [])].map(({ id }) => id);
  const who = random(4) === 0 && people.length > 0 ? pick(random, people) : undefined;
  const asOf = random(4) === 0 ? rightDate(random) : undefined;
  const timeline = buildTimeline(caseFile, { who, asOf });
  JSON.stringify(timeline);
  const ids = caseFile.events?.map(({ id }) => id) ?? [];
  if (ids.length > 0) {
    timeline.relation(pick(random, ids), pick(random, ids));
    timeline.explain(pick(random, ids), pick(random, ["start", "end", "term-end"]));
  }
  for (const finding of timeline.findings) describeFinding(finding, { locale });
  const level = { unredacted: true };
  for (const { to } of formats) to?.(caseFile, timeline, level);
  toHtml(caseFile, timeline, level);
  toSvg(caseFile, timeline, level);
  toJsonl([caseFile], level);
  const profile = pick(random, [publish, partner, internal, { ...publish, dates: "month", places: "region" } as const]);
  const { caseFile: redacted } = redact(caseFile, profile, { key: "sixteen bytes or more" });
  const again = safeParseCaseFile(redacted);
  if (!again.success) throw new Error(`a redacted case file is not valid: ${again.issues[0]?.message}`);
  return [again];
}
