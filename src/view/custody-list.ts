import type { Spell } from "../chronology/custody/spell.ts";
import { sayCount, sayElapsed } from "../chronology/text/spell-words.ts";
import type { Timeline } from "../chronology/timeline.ts";
import { bdi, type ItemWords, statusMarkup } from "./event-item.ts";
import { escapeMarkup } from "./markup.ts";

/** The times in custody, in words: who, on what basis, from when, until when, for how long. */
export function custodyList(timeline: Timeline, words: ItemWords): string {
  const { custody: spells } = timeline;
  if (spells.length === 0) return "<p>No time in custody follows from the sources.</p>";
  const bearers = [...new Set(spells.map(({ who }) => who))];
  const items = bearers.map((bearer) => {
    const own = spells.filter(({ who }) => who === bearer).map((spell) => spellMarkup(spell, timeline, words));
    return `<li><h3>${bdi(words.nameOf(bearer))}</h3>${own.join("")}</li>`;
  });
  return `<ul class="custody">${items.join("")}</ul>`;
}

function spellMarkup(spell: Spell, timeline: Timeline, { say, nameOf, locale }: ItemWords): string {
  const { segments, elapsed, calendarDays, nights, open, lastWord, order } = spell;
  const certainties = timeline.certaintyOfSegments(spell);
  const parts = segments.map(({ basis, from, until, termEnd, facility }, index) => {
    const label = basis === "unknown" ? "basis not known" : basis.replaceAll("-", " ");
    const term = termEnd === undefined ? "" : `; its term ends ${say(termEnd)}`;
    const where = facility === undefined ? "" : `; last at ${bdi(nameOf(facility))}`;
    const likely = certainties[index] === "likely" ? statusMarkup("likely") : "";
    const dates = `begins ${say(from)}; ends ${say(until)}${term}`;
    return `<li><b>${label}</b>${likely}: ${escapeMarkup(dates)}${where}</li>`;
  });
  const likely = certainties.includes("likely") ? "likely " : "";
  const days = `${sayCount(calendarDays, "calendar day")}, ${sayCount(nights, "night")}`;
  const length = `${likely}${sayElapsed(elapsed, locale)}; ${days}`;
  const end = open ? `no release recorded, last word ${say(lastWord)}` : "ended";
  const sure = order === "certain" ? "" : `; the order of its events is ${order === "likely" ? "likely" : "open"}`;
  return `<ul>${parts.join("")}</ul><p class="length">${escapeMarkup(`${length}; ${end}${sure}`)}</p>`;
}
