import type { CaseFile } from "../../src/case-file/case-file.ts";
import { type CaseWorlds, isUncounted, type World } from "./case-worlds.ts";
import type { Spell } from "./custody-spell.ts";
import { type Sureness, spellsOf } from "./custody-spells.ts";
import { followed, type Word, wordsOn } from "./custody-words.ts";

/** A way in which a course of events may be read. */
export interface Reading {
  spells: Spell[];
  /** What a timeline shows of them; and all that they are made of. */
  shape: string;
  key: string;
  /** Whether it rests on something being certain that is so in all worlds tried, where these are not all. */
  isDoubtful: boolean;
}

/**
 * Reads of worlds what they say of the custody of a person or group: in several ways where words on it are at one
 * instant. Worlds in which all is in the same order are read alike.
 */
export function custodyReader(
  worlds: CaseWorlds,
  caseFile: CaseFile,
  who: string,
  asOf: number | null,
): (world: World) => Reading[] {
  const words = wordsOn(who, worlds, caseFile);
  const own = new Set(words.filter(({ event }) => event.who?.includes(who)).map(({ id }) => id));
  const points = words.flatMap(({ id, point }) => [point, worlds.termEnds.get(id) ?? []].flat());
  const { worlds: tried, isExhaustive } = worlds.all;
  let isDoubtful = false;
  const isInAll = (holds: (world: World) => boolean) => {
    const isSo = tried.every(holds);
    if (isSo && !isExhaustive) isDoubtful = true;
    return isSo;
  };
  const sureness: Omit<Sureness, "instantOf"> = {
    isSure: (a, b) => isInAll((world) => (world[a] ?? 0) < (world[b] ?? 0)),
    isByAsOf: (at) => asOf === null || !isInAll((world) => (world[at] ?? 0) >= asOf),
  };
  const isCounted = ![...worlds.events.values()].some(isUncounted);
  const known = new Map<string, Reading[]>();
  return (world) => {
    // How long a term is that no source says how to count, is compared with instants too; of other terms, days count.
    const days = () => world.map((instant) => worlds.zone.dayAt(instant)).join();
    const course = isCounted ? `${courseOf(points, world)} ${days()}` : world.join();
    const readings = known.get(course) ?? read(world);
    known.set(course, readings);
    return readings;
  };

  function read(world: World): Reading[] {
    const readings = ordersOf(words, world).map((ordered): Reading => {
      isDoubtful = false;
      const instantOf = (point: number) => world[point] ?? Number.NaN;
      const spells = spellsOf(followed(ordered, own), worlds, { ...sureness, instantOf }).filter((spell) =>
        spell.words.some((id) => own.has(id)),
      );
      const shape = spells.map(({ until, segments }) => [
        until === undefined,
        segments.map(({ basis, imposedBy }) => [basis, imposedBy]),
      ]);
      return { spells, shape: JSON.stringify(shape), key: JSON.stringify(spells), isDoubtful };
    });
    return [...new Map(readings.map((reading) => [reading.key, reading])).values()];
  }
}

/** The order in which points are in a world. */
function courseOf(points: number[], world: World): string {
  const at = (point: number) => world[point] ?? 0;
  const ordered = [...points].sort((a, b) => at(a) - at(b) || a - b);
  return ordered.map((point, index) => `${at(point) === at(ordered[index - 1] ?? point) ? "=" : "<"}${point}`).join("");
}

/** Words by their instants; those at one instant in every order. */
function ordersOf(words: Word[], world: World): Word[][] {
  const at = ({ point }: Word) => world[point] ?? Number.NaN;
  if (words.length === 0) return [[]];
  const first = Math.min(...words.map(at));
  return words
    .filter((word) => at(word) === first)
    .flatMap((word) =>
      ordersOf(
        words.filter((other) => other !== word),
        world,
      ).map((others) => [word, ...others]),
    );
}
