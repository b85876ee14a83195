// Times the network alone, and libraries that order or close graphs beside it, in one process.
import { alg, Graph } from "@dagrejs/graphlib";
// @ts-expect-error toposort brings no types
import toposort from "toposort";
import { DataSet } from "vis-data";
import { daysAfter } from "../src/dates/calendar-step.ts";
import { requireZone } from "../src/dates/zone.ts";
import {
  createNetwork,
  differenceOf,
  explainEarliest,
  findConflict,
  type Network,
  ranksOf,
  solve,
} from "../src/network/index.ts";
import { randomFrom } from "../tests/oracle/random-network.ts";

const hour = 3_600_000;
const day = 24 * hour;
const baku = requireZone("Asia/Baku");
const nextDay = daysAfter(baku, 1);

const [before, exactly, dayAfter] = [0, 1, 2];

interface Dossier {
  events: number;
  /** Of each date its event, first day and number of days; of each relation its kind, both events and the hours between. */
  dates: Int32Array;
  relations: Int32Array;
}

/** Cases of ten events each, some tied to others: 1.5 relations an event, all of which hold in one hidden course of events. */
function dossierOf(events: number): Dossier {
  const random = randomFrom(1);
  const hidden = Float64Array.from({ length: events }, (_, event) => Math.floor(event / 10) * 5 * 24 + random(30 * 24));
  const dates: number[] = [];
  const relations: number[] = [];
  for (let event = 0; event < events; event += 1) {
    const on = Math.floor((hidden[event] ?? 0) / 24);
    if (random(2) === 0) dates.push(event, on - random(3), 3 + random(20));
  }
  while (relations.length < 4 * 1.5 * events) {
    const a = random(events);
    const b = random(20) === 0 ? random(events) : Math.min(events - 1, a - (a % 10) + random(10));
    const gap = (hidden[b] ?? 0) - (hidden[a] ?? 0);
    const days = baku.dayAt((hidden[b] ?? 0) * hour) - baku.dayAt((hidden[a] ?? 0) * hour);
    if (gap <= 0) continue;
    const kind = days === 1 && random(2) === 0 ? dayAfter : random(3) === 0 ? exactly : before;
    relations.push(kind, a, b, gap);
  }
  return { events, dates: Int32Array.from(dates), relations: Int32Array.from(relations) };
}

function relationsOf({ relations }: Dossier): [from: number, to: number, hours: number][] {
  return Array.from({ length: relations.length / 4 }, (_, at) => {
    const [from = 0, to = 0, hours = 0] = relations.subarray(4 * at + 1, 4 * at + 4);
    return [from, to, hours];
  });
}

function networkOf({ events, dates, relations }: Dossier): Network {
  const network = createNetwork();
  let statement = 0;
  for (let event = 0; event < events; event += 1) network.addPoint();
  for (let at = 0; at < dates.length; at += 3) {
    const [event = 0, from = 0, days = 0] = dates.subarray(at, at + 3);
    network.restrict(event, { earliest: from * day, latest: (from + days) * day }, statement++);
  }
  for (let at = 0; at < relations.length; at += 4) {
    const [kind, from = 0, to = 0, hours = 0] = relations.subarray(at, at + 4);
    if (kind === dayAfter) network.addStep(from, to, { atLeast: nextDay, atMost: nextDay }, statement++);
    else if (kind === before) network.addGap(from, to, { min: 1, max: null }, statement++);
    else network.addGap(from, to, { min: hours * hour, max: hours * hour }, statement++);
  }
  return network;
}

function chainOf(events: number, closed = false): Network {
  const network = createNetwork();
  for (let event = 0; event < events; event += 1) network.addPoint();
  network.restrict(0, { earliest: 0, latest: 100 * 365 * day }, events);
  for (let event = 0; event + 1 < events; event += 1) network.addGap(event, event + 1, { min: 1, max: null }, event);
  if (closed) network.addGap(events - 1, 0, { min: 1, max: null }, events - 1);
  return network;
}

function best<T>(runs: number, work: () => T): { ms: number; result: T } {
  let result = work();
  let ms = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    result = work();
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, result };
}

function report(name: string, ms: number, target?: number): void {
  const aim = target === undefined ? "" : `   target ${target} ms${ms > target ? "   MISSED" : ""}`;
  console.log(`${name.padEnd(58)} ${ms.toFixed(ms < 10 ? 3 : 1).padStart(10)} ms${aim}`);
}

for (const [events, target, runs] of [
  [10_000, 20, 10],
  [100_000, 150, 5],
  [1_000_000, 2_000, 1],
] as const) {
  const dossier = dossierOf(events);
  const { ms, result } = best(runs, () => solve(networkOf(dossier)));
  if (!result.consistent || !result.exact) throw new Error("the dossier has a solution");
  report(`build and solve, ${events} events, 1.5 relations each`, ms, target);
}

report("build and solve, a chain of 30000", best(5, () => solve(chainOf(30_000))).ms, 50);
const chain = solve(chainOf(30_000));
report("explain the last of the chain", best(5, () => explainEarliest(chain, 29_999)).ms, 10);

const rank = (events: number, network: Network, target: number) => {
  const solution = solve(network);
  const groups = Array.from({ length: events }, (_, event) => [event]);
  report(`ranks of ${events} events`, best(10, () => ranksOf(solution, groups)).ms, target);
};
rank(100, networkOf(dossierOf(100)), 1);
rank(10_000, networkOf(dossierOf(10_000)), 60);

const small = solve(networkOf(dossierOf(20)));
report(
  "1000 differences in a part of 20 events",
  best(5, () => {
    for (let asked = 0; asked < 1000; asked += 1) differenceOf(small, asked % 20, (asked * 7) % 20);
  }).ms,
  100,
);

report("hostile: 100000 in one ring of 1 ms, no solution", best(1, () => solve(chainOf(100_000, true))).ms, 5_000);
report("the same, the minimal set of 1000", best(1, () => findConflict(chainOf(1_000, true))).ms, 5_000);

if (globalThis.gc) {
  const dossier = dossierOf(1_000_000);
  globalThis.gc();
  const before = process.memoryUsage();
  const solution = solve(networkOf(dossier));
  globalThis.gc();
  const after = process.memoryUsage();
  const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  console.log(
    `memory of a solved network: ${(bytes / 1e6).toFixed(0)} bytes an event   target 400`,
    solution.consistent,
  );
}

const dossier = dossierOf(150);
const network = networkOf(dossier);
const ours = best(5, () => solve(network)).ms;
const graph = new Graph({ directed: true });
for (const [from, to, gap] of relationsOf(dossier)) graph.setEdge(`${from}`, `${to}`, gap);
const floyd = best(2, () => alg.floydWarshall(graph, (edge) => Number(graph.edge(edge)))).ms;
report("graphlib: Floyd-Warshall of 150 events", floyd);
report(`solve of the same, ${(floyd / ours).toFixed(0)} times as fast`, ours);

const large = dossierOf(100_000);
const pairs = relationsOf(large).map(([from, to]): [number, number] => [from, to]);
const sorted = best(1, () =>
  toposort.array(
    Array.from({ length: large.events }, (_, at) => at),
    pairs,
  ),
).ms;
const solved = best(2, () => solve(networkOf(large))).ms;
report("toposort: order of 100000 events by their relations", sorted);
const dated = Array.from({ length: large.dates.length / 3 }, (_, at) => large.dates.subarray(3 * at, 3 * at + 2));
const items = new DataSet(dated.map(([event = 0, start = 0]) => ({ id: event, start })));
report("vis-data: sort of the dated half", best(2, () => items.get({ order: "start" })).ms);
report(`build and solve of the same, ${(sorted / solved).toFixed(1)} times as fast as toposort`, solved);
