import type { AnyCaseFile } from "../case-file/case-file.ts";
import { collectionNames } from "../case-file/case-records.ts";
import { type Issue, issueOf } from "../core/issue.ts";
import { ChronologyError } from "../core/result.ts";
import { sameJson } from "../core/same-json.ts";
import { type Bounds, compareBounds } from "../dates/bounds.ts";
import type { WorldsOf } from "./build-entries.ts";
import { type EventPoints, termEndsOf } from "./case-network.ts";
import { reasonsOf } from "./custody/measure.ts";
import type { Spell } from "./custody/spell.ts";
import type { Entry } from "./entry.ts";
import type { Finding } from "./findings/finding.ts";
import { hullOf } from "./hull.ts";
import { type OrderAnswer, relate } from "./order-answer.ts";
import type { Reason } from "./reason.ts";
import { boundsIn, explainIn, type Worlds } from "./worlds.ts";

/** The points of an event that have bounds. */
const pointsOfEvent = ["start", "end", "term-end"];

function boundsOfPoints(worlds: Worlds, points: readonly number[]): Bounds {
  return hullOf(points.map((point) => boundsIn(worlds, point)));
}

function noPoint(): Issue {
  const message = `at is not a point of an event; it is one of: ${pointsOfEvent.join(", ")}.`;
  return issueOf("unknown-value", message, { path: ["at"], params: { allowed: pointsOfEvent } });
}

/** A timeline as plain data. */
export interface TimelineData {
  /** Id of the case file. */
  caseFile: string;
  /** The zone of the case file, which local days are of. */
  timeZone: string;
  /** The date of the timeline: what is known by then. */
  asOf: Bounds;
  /** Events and matched groups of them, in an order that no certain relation contradicts. */
  entries: Entry[];
  /** Times in custody, by person or group and then in order. */
  custody: Spell[];
  /** What follows from the case beyond its order. */
  findings: Finding[];
}

/** A case in order: what follows from its statements, and from which. */
export class Timeline implements TimelineData {
  /** Id of the case file. */
  readonly caseFile: string;
  /** The zone of the case file, which local days are of. */
  readonly timeZone: string;
  /** The date of the timeline: what is known by then. */
  readonly asOf: Bounds;
  /** Events and matched groups of them, in an order that no certain relation contradicts. */
  readonly entries: Entry[];
  /** Times in custody, by person or group and then in order. */
  readonly custody: Spell[];
  /** What follows from the case beyond its order. */
  readonly findings: Finding[];
  readonly #worlds: Worlds;
  readonly #worldsOf: WorldsOf;
  readonly #areSegmentsCertain: (spell: Spell) => boolean[] | undefined;

  /** @internal A timeline is made by `buildTimeline`. */
  constructor(
    data: TimelineData,
    worlds: Worlds,
    worldsOf: WorldsOf,
    areSegmentsCertain: (spell: Spell) => boolean[] | undefined,
  ) {
    this.caseFile = data.caseFile;
    this.timeZone = data.timeZone;
    this.asOf = data.asOf;
    this.entries = data.entries;
    this.custody = data.custody;
    this.findings = data.findings;
    this.#worlds = worlds;
    this.#worldsOf = worldsOf;
    this.#areSegmentsCertain = areSegmentsCertain;
  }

  /**
   * How event `a` lies to event `b`, both taken whole, with the statements that make it so. What rests on what a denied
   * event says of itself, or an announcement of what another account reports, is `likely` at most.
   *
   * @throws ChronologyError (`dangling-reference`) when either is no event of the case file.
   */
  relation(a: string, b: string): OrderAnswer {
    const [one, other] = [this.#event(a), this.#event(b)];
    const bound = relate(this.#worlds, one, other);
    const silent = [one, other].find(({ isSilent }) => isSilent);
    if (silent === undefined || bound.relation !== "unknown") return bound;
    const { worlds } = this.#worldsOf(silent);
    const within = (points: EventPoints) => worlds.caseNetwork.events.get(points.event.id) ?? points;
    const claimed = relate(worlds, within(one), within(other));
    return claimed.certainty === "certain" ? { ...claimed, certainty: "likely" } : claimed;
  }

  /**
   * The statements that give the bounds of an event's start (or its end, or its term's end): each list alone gives
   * the bound.
   *
   * @throws ChronologyError when it is no event of the case file (`dangling-reference`), or `at` none of these points
   * (`unknown-value`).
   */
  explain(event: string, at: "start" | "end" | "term-end" = "start"): { earliest: Reason[]; latest: Reason[] } {
    const { worlds, points } = this.#pointsOf(event, at);
    if (points.length === 0) return { earliest: [], latest: [] };
    const whole = boundsOfPoints(worlds, points);
    const isUtmost = (side: "earliest" | "latest") => (point: number) => boundsIn(worlds, point)[side] === whole[side];
    const reasons = (side: "earliest" | "latest") =>
      reasonsOf(
        worlds,
        points
          .filter(isUtmost(side))
          .slice(0, 1)
          .flatMap((point) => explainIn(worlds, point, side)),
      );
    return { earliest: reasons("earliest"), latest: reasons("latest") };
  }

  /**
   * How sure the bounds of an event's start are (or those of its end, or of its term's end): `likely` where they need a
   * statement that is uncertain by its own account, be it of another event. That it was at all, its sources say.
   *
   * @throws ChronologyError as `explain` does.
   * @example
   * const timeline = buildTimeline(
   *   parseCaseFile({
   *     format: "case-chronology/1",
   *     id: "case",
   *     timeZone: "Asia/Baku",
   *     events: [
   *       { id: "rally", type: "assembly", when: "2011-04-17~" },
   *       { id: "arrest", type: "detention", legalBasis: "unknown", relations: [{ relation: "day-after", to: "rally" }] },
   *     ],
   *   }),
   * );
   * timeline.certaintyOf("arrest") // => "likely"
   */
  certaintyOf(event: string, at: "start" | "end" | "term-end" = "start"): "certain" | "likely" {
    const { worlds, points } = this.#pointsOf(event, at);
    if (points.length === 0) return "certain";
    return compareBounds(boundsOfPoints(worlds, points), this.certainBounds(event, at)) === 0 ? "certain" : "likely";
  }

  /**
   * The bounds of an event's start (or its end, or its term's end) that need no statement which is uncertain by its own
   * account: those of its entry, or wider ones. Of a term that it has not, they are open.
   *
   * @throws ChronologyError as `explain` does.
   */
  certainBounds(event: string, at: "start" | "end" | "term-end" = "start"): Bounds {
    const { worlds, points } = this.#pointsOf(event, at);
    if (points.length === 0) return { earliest: null, latest: null };
    return hullOf(points.map((point) => worlds.certain.bounds(point)));
  }

  /**
   * How sure each part of a time in custody is: `likely` where its order is not certain, where when the part began or ended
   * (of one still open, up to when there is word of it) needs a statement that is uncertain by its own account, or where an
   * order alone says that custody went on, and all orders before it may have ended.
   *
   * @param spell - one of the timeline's `custody`.
   * @returns one for each of its segments.
   * @throws ChronologyError (`dangling-reference`) when it is none of them.
   */
  certaintyOfSegments(spell: Spell): ("certain" | "likely")[] {
    const certain = this.#areSegmentsCertain(spell);
    if (certain !== undefined) return certain.map((isCertain) => (isCertain ? "certain" : "likely"));
    const message = "The spell is none of the timeline's custody.";
    throw new ChronologyError([issueOf("dangling-reference", message)]);
  }

  /**
   * Whether this is the timeline of a case file: built from it or from an equal one, and, should the case file have been
   * changed since, without a record that it no longer has. An id says nothing here: redaction keeps the case file's name
   * for it, and a corrected copy has it too.
   */
  isOf(caseFile: AnyCaseFile): boolean {
    const { caseFile: source } = this.#worlds.caseNetwork;
    if (caseFile !== source && !sameJson(caseFile, source)) return false;
    const ids = new Set([caseFile.id]); // a finding may speak of the whole
    for (const collection of collectionNames) for (const { id } of caseFile[collection] ?? []) ids.add(id);
    for (const { provisions = [] } of caseFile.legalTexts ?? []) for (const { id } of provisions) ids.add(id);
    const has = (id: string) => ids.has(id);
    return (
      this.entries.every(({ accounts }) => accounts.every(({ event }) => has(event))) &&
      this.custody.every(({ who }) => has(who)) &&
      this.findings.every(({ records }) => records.every(has))
    );
  }

  /** The timeline as plain data, with all reasons worked out. */
  toJSON(): TimelineData {
    const { caseFile, timeZone, asOf, entries, custody, findings } = this;
    return { caseFile, timeZone, asOf, entries, custody, findings };
  }

  /** The point of an event, and the worlds that its bounds are read from. Its term may end at several, or at none. */
  #pointsOf(event: string, at: "start" | "end" | "term-end"): { worlds: Worlds; points: number[] } {
    if (!pointsOfEvent.includes(at)) throw new ChronologyError([noPoint()]);
    const { worlds, points } = this.#worldsOf(this.#event(event));
    return { worlds, points: at === "term-end" ? termEndsOf(points) : [points[at]] };
  }

  #event(id: string): EventPoints {
    const points = this.#worlds.caseNetwork.events.get(id);
    if (points !== undefined) return points;
    const message = "The id is not that of an event of the case file.";
    throw new ChronologyError([issueOf("dangling-reference", message)]);
  }
}
