import { type Automaton, automatonOf } from "./automaton.ts";

/** A text that an engine may have to go through again and again: some characters, others over and over, a last one. */
export interface Pump {
  before: string;
  around: string;
  after: string;
}

/** Texts made to hold up an expression: around in each of its circles, and of each character that it tells apart. */
export function pumpsOf(expression: { source: string; flags: string }): Pump[] {
  const { steps, samples } = automatonOf(expression);
  const refused = samples.find((_, index) => steps.slice(2).every((list) => list.every((step) => !takes(step, index))));
  const after = [...new Set([refused ?? "\u0000", "\u0000", "\n", ""])];
  const circles = steps.flatMap((_, state) => {
    if (state < 2) return [];
    const around = pathBetween({ steps, samples }, state, state);
    if (around === undefined) return [];
    const before = pathBetween({ steps, samples }, 1, state) ?? pathBetween({ steps, samples }, 0, state) ?? "";
    return [{ before, around }];
  });
  const single = samples.map((around) => ({ before: "", around }));
  const distinct = new Map([...circles, ...single].map((pump) => [JSON.stringify(pump), pump]));
  return [...distinct.values()].flatMap((pump) => after.map((last) => ({ ...pump, after: last })));
}

function takes({ by }: { by: bigint }, index: number): boolean {
  return (by & (1n << BigInt(index))) !== 0n;
}

/** A shortest text of one character or more that leads from a state to another. */
function pathBetween({ steps, samples }: Automaton, from: number, to: number): string | undefined {
  const texts = new Map<number, string>();
  let reached: [number, string][] = [[from, ""]];
  while (reached.length > 0) {
    reached = reached.flatMap(([state, text]) =>
      (steps[state] ?? []).flatMap((step): [number, string][] => {
        if (texts.has(step.to)) return [];
        const character = samples.find((_, index) => takes(step, index)) ?? "";
        texts.set(step.to, text + character);
        return [[step.to, text + character]];
      }),
    );
    const text = texts.get(to);
    if (text !== undefined) return text;
  }
  return undefined;
}
