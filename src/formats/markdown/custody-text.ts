import type { Spell } from "../../chronology/custody/spell.ts";
import { sayCount, sayElapsed } from "../../chronology/text/spell-words.ts";
import type { Page } from "./page.ts";

const orderWords = {
  certain: "",
  likely: " The order of its events is likely, not certain.",
  unordered: " The order of its events is not certain.",
} satisfies Record<Spell["order"], string>;

/** A spell of custody: who, for how long, and below it each part with its basis. */
export function spellText(spell: Spell, certainties: readonly ("certain" | "likely")[], page: Page): string[] {
  const { who, order, open, segments, elapsed, calendarDays, nights, lastWord } = spell;
  const held = certainties.includes("likely") ? "likely held" : "held";
  const days = `${sayCount(calendarDays, "calendar day")} and ${sayCount(nights, "night")}`;
  const state = open ? "no release is recorded" : "released";
  return [
    `**${page.nameOf(who)}**: ${held} ${sayElapsed(elapsed, page.locale)}, on ${days}; ${state}; ` +
      `last word: ${page.time(lastWord)}.${orderWords[order]}`,
    ...segments.map(({ basis, from, until, termEnd, facility, imposedBy }, index) => {
      const part = basis === "unknown" ? "on an unknown basis" : basis.replaceAll("-", " ");
      const parts = [
        `${part}${certainties[index] === "likely" ? " (likely)" : ""}: begins ${page.time(from)}`,
        `ends ${page.time(until)}`,
        ...(termEnd === undefined ? [] : [`the term ends ${page.time(termEnd)}`]),
        ...(facility === undefined ? [] : [`last at ${page.nameOf(facility)}`]),
        ...(imposedBy.length === 0 ? [] : [`ordered by ${imposedBy.map((id) => `“${page.nameOf(id)}”`).join(", ")}`]),
      ];
      return `- ${parts.join("; ")}`;
    }),
  ];
}
