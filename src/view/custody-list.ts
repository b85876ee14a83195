import type { Spell } from "../chronology/custody/spell.ts";
import type { Range } from "../chronology/range.ts";
import { sayElapsed } from "./elapsed-words.ts";
import { bdi, type ItemWords } from "./event-item.ts";
import { escapeMarkup } from "./markup.ts";

/** The times in custody, in words: who, on what basis, from when, until when, for how long. */
export function custodyList(spells: readonly Spell[], words: ItemWords): string {
  if (spells.length === 0) return "<p>No time in custody follows from the sources.</p>";
  const bearers = [...new Set(spells.map(({ who }) => who))];
  const items = bearers.map((bearer) => {
    const own = spells.filter(({ who }) => who === bearer).map((spell) => spellMarkup(spell, words));
    return `<li><h3>${bdi(words.nameOf(bearer))}</h3>${own.join("")}</li>`;
  });
  return `<ul class="custody">${items.join("")}</ul>`;
}

function spellMarkup(
  { segments, elapsed, calendarDays, nights, open, lastWord, order }: Spell,
  words: ItemWords,
): string {
  const { say, nameOf, locale } = words;
  const parts = segments.map(({ basis, from, until, termEnd, facility }) => {
    const label = basis === "unknown" ? "basis not known" : basis.replaceAll("-", " ");
    const term = termEnd === undefined ? "" : `; its term ends ${say(termEnd)}`;
    const where = facility === undefined ? "" : `; last at ${bdi(nameOf(facility))}`;
    return `<li><b>${label}</b>: from ${escapeMarkup(say(from))} until ${escapeMarkup(say(until) + term)}${where}</li>`;
  });
  const length = `${sayElapsed(elapsed, locale)}; ${rangeText(calendarDays)} calendar days, ${rangeText(nights)} nights`;
  const end = open ? `no release recorded, last word ${say(lastWord)}` : "ended";
  const sure = order === "certain" ? "" : `; the order of its events is ${order === "likely" ? "likely" : "open"}`;
  return `<ul>${parts.join("")}</ul><p class="length">${escapeMarkup(`${length}; ${end}${sure}`)}</p>`;
}

function rangeText({ min, max }: Range): string {
  if (max === null) return `at least ${min}`;
  return min === max ? String(min) : `${min} to ${max}`;
}
