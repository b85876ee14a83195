import { expect } from "vitest";
import type { CaseFile, Timeline } from "../../src/index.ts";
import type { CaseWorlds, Event, World } from "./case-worlds.ts";
import { count, expectWithin, type Range } from "./custody-laws.ts";
import { isHeldAt, lastHeld, type Spell } from "./custody-spell.ts";
import { isCounted, mayHold, withoutDoubted } from "./custody-words.ts";
import { custodyReader, type Reading } from "./custody-worlds.ts";
import { reach } from "./search-worlds.ts";

type Finding = Timeline["findings"][number];

/** What a finding says of a world: whether it is so, and by how much. */
interface Claim {
  who: string;
  holds(spells: Spell[], world: World): boolean;
  amount?: { given: Range; of(world: World): number };
  /** The points that the amount is between, where it is between two. */
  between?: [from: number | undefined, to: number | undefined] | undefined;
  certainty: "certain" | "likely";
}

/** What findings state of custody is so in every world, of what is likely in every world in which doubted statements are true. */
export function checkFindings(worlds: CaseWorlds, caseFile: CaseFile, timeline: Timeline): void {
  const { findings, asOf } = timeline;
  const readers = new Map<string, (world: World) => Reading[]>();
  const undoubted = withoutDoubted(worlds);
  for (const finding of findings) {
    const claim = claimOf(worlds, caseFile, finding, timeline);
    if (claim === undefined) continue;
    count(finding.code);
    const isDisputed = (id: string) => isDoubtedByDenial(worlds.events.get(id));
    if (claim.certainty === "certain") expect(finding.records.filter(isDisputed), finding.message).toEqual([]);
    const read = readers.get(claim.who) ?? custodyReader(worlds, caseFile, claim.who, asOf.latest);
    readers.set(claim.who, read);
    for (const world of (claim.certainty === "likely" ? worlds.all : worlds.firm).worlds) {
      if (read(world).some(({ spells, isDoubtful }) => isDoubtful || claim.holds(spells, world))) continue;
      expect(
        read(world)
          .map(({ shape }) => shape)
          .join(" or "),
        `a world where it is not so: ${finding.message}`,
      ).toBe("");
    }
    // What is certain is so without what may not have been, too.
    if (claim.certainty === "certain" && undoubted !== worlds) {
      const readUndoubted = custodyReader(undoubted, caseFile, claim.who, asOf.latest);
      for (const world of worlds.firm.worlds) {
        const readings = readUndoubted(world);
        if (readings.some(({ spells, isDoubtful }) => isDoubtful || claim.holds(spells, world))) continue;
        const shapes = readings.map(({ shape }) => shape).join(" or ");
        expect(shapes, `not so without what is doubted: ${finding.message}`).toBe("");
      }
      count("without what is doubted");
    }
    if (claim.amount === undefined) continue;
    // How much it is, is as certain as that it is so.
    const search = claim.certainty === "likely" ? worlds.all : worlds.firm;
    const amounts = search.worlds.map(claim.amount.of);
    expectWithin(finding.code, claim.amount.given, [Math.min(...amounts), Math.max(...amounts)]);
    const [from, to] = claim.between ?? [];
    if (from === undefined || to === undefined) continue;
    const [least, most] = [search.greatest(from, to, (a, b) => a - b), search.greatest(from, to, (a, b) => b - a)];
    if (least === undefined || most === undefined) continue;
    count("reached by findings");
    expect({ min: -least, max: most > reach / 2 ? null : most }, finding.message).toEqual(claim.amount.given);
  }
}

/** Whether one source reports it and another denies it as a whole: nothing that rests on it is certain. */
function isDoubtedByDenial(event: Event | undefined): boolean {
  const ofWhole = event?.sources?.filter(({ stance, supports }) => stance !== "denied" || supports === undefined);
  const stances = ofWhole?.map(({ stance }) => stance) ?? [];
  return stances.includes("denied") && !stances.every((stance) => stance === "denied");
}

/** What is so in every world, and rests on nothing doubted, is found. */
export function checkAllFound(worlds: CaseWorlds, caseFile: CaseFile, { custody, findings, asOf }: Timeline): void {
  const { worlds: tried, isExhaustive } = worlds.firm;
  if (!isExhaustive) return;
  const found = new Set(findings.flatMap(factsFound));
  for (const who of new Set(custody.map((spell) => spell.who))) {
    if (custody.some((spell) => spell.who === who && spell.order !== "certain")) continue;
    // What an appeal, release or death of a group means for a member with words of their own is left open.
    if (caseFile.events?.some(({ type, who: of }) => /appeal|release|death/.test(type) && of?.includes("group")))
      continue;
    const read = custodyReader(worlds, caseFile, who, asOf.latest);
    const inEach = tried.map((world) => read(world).map(({ spells }) => factsIn(worlds, who, spells, world)));
    const [first = new Set<string>(), ...others] = inEach.flat();
    // Beside an order by which someone may be held, that no other is recorded is not found.
    const isOfOrders = (fact: string) => fact.includes("after the ends");
    const isOpen = caseFile.events?.some(mayHold) === true;
    const inAll = [...first].filter(
      (fact) => others.every((facts) => facts.has(fact)) && !(isOpen && isOfOrders(fact)),
    );
    if (inAll.length > 0) count("found");
    expect(
      inAll.filter((fact) => !found.has(fact)),
      `not found of ${who}`,
    ).toEqual([]);
  }
}

function factsFound({ code, params }: Finding): string[] {
  switch (code) {
    case "transferred-before-term-end":
    case "basis-changed-before-term-end":
      return [`${params.who}: ${params.event} before the end of ${params.order}`];
    case "no-order-recorded-after-term":
    case "held-past-term":
      return [`${params.who}: ${params.event} after the ends of ${params.orders}`];
    case "detained-again-without-release":
      return [`${params.who}: ${params.first} and again ${params.again}`];
    case "gap-in-custody":
      return [`${params.who}: ${params.event} after the ending ${params.release}`];
    default:
      return [];
  }
}

function factsIn({ points, termEnds, events }: CaseWorlds, who: string, spells: Spell[], world: World): Set<string> {
  const at = (id: string) => world[points.get(id) ?? -1] ?? Number.NaN;
  const endOf = (id: string) => world[termEnds.get(id) ?? -1] ?? Number.NaN;
  return new Set(
    spells.flatMap((spell) => {
      const { turns, words, segments, first, after: ending = "", detainedAgain } = spell;
      // An order does not say that anyone is held.
      const shown = words.find((id) => !/sanction|order/.test(events.get(id)?.type ?? ""));
      const last = words.at(-1) ?? "";
      const before = turns
        .filter(({ kind, event }) => (kind === "transfer" || kind === "basis") && isHeldAt(spell, event))
        .flatMap(({ event, orders }) =>
          orders
            .filter((order) => order.end === "term-end" && at(event) < endOf(order.event))
            .map((order) => `${who}: ${event} before the end of ${order.event}`),
        );
      const after = [
        ...turns.filter(
          ({ kind, event, goesOn }) =>
            kind === "decision" || (kind !== "transfer" && !goesOn && events.get(event)?.type !== "held"),
        ),
        { event: last, orders: segments.at(-1)?.orders ?? [] },
      ].flatMap(({ event, orders }) => {
        const isOver = orders.every(
          ({ event: order, end }) =>
            !["not-given", "in-doubt", "lifted"].includes(end) && at(event) > Math.max(endOf(order), at(order)),
        );
        const ids = orders.map((order) => order.event);
        return orders.length > 0 && isOver && !ids.includes(event) ? [`${who}: ${event} after the ends of ${ids}`] : [];
      });
      const again = detainedAgain === undefined ? [] : [`${who}: ${shown} and again ${detainedAgain}`];
      const isAfterDeath = events.get(ending)?.type === "death" && at(ending) < at(first);
      return [...before, ...after, ...again, ...(isAfterDeath ? [`${who}: ${first} after the ending ${ending}`] : [])];
    }),
  );
}

function claimOf(
  worlds: CaseWorlds,
  caseFile: CaseFile,
  { code, params, records }: Finding,
  { custody, asOf }: Timeline,
): Claim | undefined {
  const at = (world: World, id: string) => world[worlds.points.get(id) ?? -1] ?? Number.NaN;
  const endOf = (world: World, id: string) => world[worlds.termEnds.get(id) ?? -1] ?? Number.NaN;
  const ofCircle = (who: string, type: string) =>
    [...worlds.events.values()].filter((event) => {
      const groups = (caseFile.groups ?? []).filter(({ members }) => members?.includes(who)).map(({ id }) => id);
      return event.type === type && isCounted(event) && event.who?.some((one) => one === who || groups.includes(one));
    });
  const isBetween = (world: World, type: string, who: string, from: string, to: string | undefined) =>
    ofCircle(who, type).some(
      ({ id }) =>
        id !== from &&
        id !== to &&
        at(world, id) > at(world, from) &&
        (to === undefined || at(world, id) < at(world, to)),
    );
  switch (code) {
    case "transferred-before-term-end":
    case "basis-changed-before-term-end": {
      const { who, event, order, margin } = params;
      const kind = code === "transferred-before-term-end" ? "transfer" : "basis";
      const left = (world: World) => endOf(world, order) - at(world, event);
      return {
        who,
        certainty: "certain",
        holds: (spells, world) =>
          left(world) > 0 &&
          spells.some((spell) =>
            spell.turns.some(
              (turn) =>
                isHeldAt(spell, event) &&
                turn.kind === kind &&
                turn.event === event &&
                turn.orders.some((one) => one.event === order && one.end === "term-end"),
            ),
          ),
        amount: { given: margin, of: left },
        between: [worlds.points.get(event), worlds.termEnds.get(order)],
      };
    }
    case "no-order-recorded-after-term":
    case "held-past-term": {
      const { who, event, orders, past, certainty } = params;
      const isReduced = caseFile.events?.some((one) => one.type === "appeal" && one.outcome === "reduced") === true;
      const endedBy = (world: World, order: string) => {
        const by = params.lifted?.find((one) => one.order === order)?.by;
        return by === undefined ? endOf(world, order) : at(world, by);
      };
      // No order is over before it is given.
      const overFrom = (world: World, order: string) => Math.max(endedBy(world, order), at(world, order));
      const over = (world: World) => at(world, event) - Math.max(...orders.map((order) => overFrom(world, order)));
      const isGivenLate = worlds.all.worlds.some((world) =>
        orders.some((order) => at(world, order) > endOf(world, order)),
      );
      const isHeld = (id: string) => worlds.events.get(id)?.type === "held";
      const isSame = (inForce: Spell["turns"][number]["orders"]) =>
        inForce.map((order) => order.event).join() === orders.join() &&
        inForce.every(({ end }) => end !== "not-given" && end !== "in-doubt");
      return {
        who,
        certainty,
        holds: (spells, world) =>
          over(world) > 0 &&
          // That custody went on is not certain by an order or a death alone.
          (certainty === "likely" || spells.some((spell) => isHeldAt(spell, event))) &&
          !ofCircle(who, "court-sanction").some(
            (order) =>
              mayHold(order) &&
              at(world, order.id) < at(world, event) &&
              !isBetween(world, "release", who, order.id, event),
          ) &&
          (code === "held-past-term" ||
            spells.some(
              ({ turns, words, segments, detainedAgain }) =>
                turns.some(
                  (turn) =>
                    turn.kind !== "transfer" &&
                    !turn.goesOn &&
                    // Who is held under no order is so until another word shows it.
                    (turn.event === event || (turn.kind === "basis" && isHeld(turn.event) && words.includes(event))) &&
                    isSame(turn.orders),
                ) ||
                ([...words, detainedAgain].includes(event) && isSame(segments.at(-1)?.orders ?? [])),
            )),
        amount: { given: past, of: over },
        // What was reduced on appeal by a time that is not given ends no later than its term: how much sooner, nothing says.
        between:
          orders.length > 1 || isReduced || isGivenLate || params.lifted
            ? undefined
            : [worlds.termEnds.get(orders[0] ?? ""), worlds.points.get(event)],
      };
    }
    case "detained-again-without-release": {
      const { who, first, again, certainty } = params;
      return {
        who,
        certainty,
        holds: (_, world) => at(world, first) < at(world, again) && !isBetween(world, "release", who, first, again),
      };
    }
    case "gap-in-custody": {
      const { who, release, ending, event, certainty } = params;
      return {
        who,
        certainty,
        holds: (_, world) =>
          at(world, release) < at(world, event) &&
          (ending === "death" || !isBetween(world, "detention", who, release, event)),
      };
    }
    case "no-release-recorded": {
      const { who, certainty, elapsed } = params;
      // Where a spell begins is not sure if its order is not: no release is then after it in a world, or after its last word.
      const isSure = custody.every((spell) => spell.who !== who || spell.order !== "unordered");
      return {
        who,
        certainty,
        holds: (spells, world) => {
          const last = spells.at(-1);
          const froms = [last?.first, ...(isSure ? [] : [records[1]])];
          const isShown = last?.shown !== undefined && lastHeld(last) === last.words.at(-1);
          if (isSure && certainty === "certain" && !isShown) return false;
          const [begun, until] = [last?.segments[0]?.from.to, last && worlds.points.get(lastHeld(last))];
          const least = (world[until ?? -1] ?? 0) - (world[begun ?? -1] ?? 0);
          if (isSure && certainty === "certain" && least < elapsed.min) return false;
          const isAfterNone = (from = "") => !isBetween(world, "release", who, from, undefined);
          return last?.until === undefined && froms.some(isAfterNone);
        },
      };
    }
    case "overlapping-custody": {
      const { who, group, certainty } = params;
      const readGroup = custodyReader(worlds, caseFile, group, asOf.latest);
      return {
        who,
        certainty,
        holds: (spells, world) =>
          readGroup(world).some((reading) =>
            reading.spells.some((spell) =>
              spells.some((own) => {
                const [first, last] = [spell.words[spell.shown?.from ?? -1] ?? "", lastHeld(spell)];
                return at(world, first) <= at(world, own.first) && at(world, own.first) <= at(world, last);
              }),
            ),
          ),
      };
    }
    default:
      return undefined;
  }
}
