/**
 * Reading dates and finding their bounds, beside the EDTF libraries on npm: all sides in one process, the same texts.
 * Run it bundled: `npx esbuild bench/dates.ts --bundle --platform=node --format=esm --packages=external | node --input-type=module`.
 */
import { parse as parseEdtfTs } from "@edtf-ts/core";
import edtf from "edtf";
import { type Bounds, boundsOf, compareBounds, parseWhen } from "../src/dates/index.ts";
import { randomNumbers } from "./random-numbers.ts";

const random = randomNumbers(2011);
const below = (count: number) => Math.floor(random() * count);
const twoDigits = (number: number) => String(number).padStart(2, "0");
const year = () => String(1900 + below(120));
const month = () => `${year()}-${twoDigits(1 + below(12))}`;
const day = () => `${month()}-${twoDigits(1 + below(28))}`;
const ascending = (a: string, b: string) => (a < b ? `${a}/${b}` : `${b}/${a}`);

/** Forms of dates as dossiers have them, by how often; all sides read every one of them. */
const forms: [weight: number, form: () => string][] = [
  [50, day],
  [12, month],
  [8, year],
  [10, () => `${day()}T${twoDigits(below(24))}:${twoDigits(below(60))}:00Z`],
  [6, () => `${day()}~`],
  [4, () => `${month()}?`],
  [4, () => ascending(day(), `${day()}`)],
  [2, () => `${day()}/..`],
  [2, () => `${year()}-2${1 + below(4)}`],
  [2, () => `${year().slice(0, 3)}X`],
];

const weights = forms.flatMap(([weight, form]) => Array.from({ length: weight }, () => form));
const mixed = (count: number) => Array.from({ length: count }, () => weights[below(weights.length)]?.() ?? "");

/** Milliseconds that a run takes, the best of some. */
function timeOf(rounds: number, run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function peerBounds(text: string): { min: number; max: number } {
  const result = parseEdtfTs(text);
  if (!result.success) throw new Error("@edtf-ts/core refuses a date of the benchmark.");
  return { min: result.value.min.getTime(), max: result.value.max.getTime() };
}

function edtfBounds(text: string): { min: number; max: number } {
  const date = edtf(text);
  return { min: Number(date.min), max: Number(date.max) };
}

const zones = ["Asia/Baku", "Europe/Moscow", "America/New_York", "Asia/Tehran"];
const ownBounds = (text: string) => boundsOf(parseWhen(text));
const zonedBounds = (text: string, index: number) => {
  const zone = zones[index % zones.length];
  return boundsOf(parseWhen(text, { zone }), { zone });
};
const compareEnds = (a: { min: number; max: number }, b: { min: number; max: number }) =>
  a.min - b.min || a.max - b.max;

function report(task: string, own: number, peers: Record<string, number>): void {
  const beside = Object.entries(peers).map(
    ([name, time]) => `${name} ${time.toFixed(1)} ms (${(time / own).toFixed(1)} times as long)`,
  );
  console.log(`${task}: ${own.toFixed(1)} ms; ${beside.join(", ")}`);
}

const few = mixed(2_000);
report(
  "parse and bounds of 2,000 mixed dates",
  timeOf(30, () => few.map(ownBounds)),
  {
    "@edtf-ts/core": timeOf(5, () => few.map(peerBounds)),
    edtf: timeOf(2, () => few.map(edtfBounds)),
  },
);
report(
  "the same, each in one of four zones",
  timeOf(30, () => few.map(zonedBounds)),
  {
    "@edtf-ts/core, in UTC": timeOf(5, () => few.map(peerBounds)),
  },
);

const many = mixed(100_000);
const sorted = (bounds: Bounds[]) => bounds.sort(compareBounds);
report(
  "100,000 mixed dates in zones, parsed and sorted",
  timeOf(3, () => sorted(many.map(zonedBounds))),
  {
    "@edtf-ts/core, in UTC": timeOf(2, () => many.map(peerBounds).sort(compareEnds)),
    "edtf, in UTC": timeOf(1, () => many.map(edtfBounds).sort(compareEnds)),
  },
);
