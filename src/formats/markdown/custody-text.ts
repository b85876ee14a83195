import type { Spell } from "../../chronology/custody/spell.ts";
import type { Range } from "../../chronology/range.ts";
import { formatElapsed } from "../../dates/format-elapsed.ts";
import type { Page } from "./page.ts";

const orderWords = {
  certain: "",
  likely: " The order of its events is likely, not certain.",
  unordered: " The order of its events is not certain.",
} satisfies Record<Spell["order"], string>;

/** A spell of custody: who, for how long, and below it each part with its basis. */
export function spellText({ who, order, open, segments, elapsed, calendarDays, nights, lastWord }: Spell, page: Page) {
  const { locale } = page;
  const state = open ? "no release is recorded" : "released";
  return [
    `**${page.nameOf(who)}**: held ${formatElapsed(toMinutes(elapsed), { locale })}, on ${countText(calendarDays)} calendar days and ` +
      `${countText(nights)} nights; ${state}; last word: ${page.time(lastWord)}.${orderWords[order]}`,
    ...segments.map(({ basis, from, until, termEnd, facility, imposedBy }) => {
      const parts = [
        `${basis === "unknown" ? "on an unknown basis" : basis.replaceAll("-", " ")}: from ${page.time(from)}`,
        `until ${page.time(until)}`,
        ...(termEnd === undefined ? [] : [`the term ends ${page.time(termEnd)}`]),
        ...(facility === undefined ? [] : [`last at ${page.nameOf(facility)}`]),
        ...(imposedBy.length === 0 ? [] : [`ordered by ${imposedBy.map((id) => `“${page.nameOf(id)}”`).join(", ")}`]),
      ];
      return `- ${parts.join("; ")}`;
    }),
  ];
}

const minute = 60_000;

/** A range to the minute, rounded outwards. */
function toMinutes({ min, max }: Range): Range {
  return { min: Math.floor(min / minute) * minute, max: max === null ? null : Math.ceil(max / minute) * minute };
}

function countText({ min, max }: Range): string {
  if (max === null) return `at least ${min}`;
  return min === max ? `${min}` : `${min} to ${max}`;
}
