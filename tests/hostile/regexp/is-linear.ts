import { type Automaton, automatonOf, type Step } from "./automaton.ts";

/**
 * Why looking for a regular expression may take more than linear time in a text; undefined where it cannot.
 *
 * An engine that goes back tries ways through the automaton. If no state has two ways around to itself by the same
 * text, and none leads by some text both around to itself and to another state that the same text leads around too,
 * then the number of ways through any text is bounded (Weber and Seidl 1991, theorems 4.1 and 5.1; Weideman and others 2016
 * draw the conclusion for engines). State 0 passes over any text: ways that begin at different places are counted too, so
 * that a search which begins anew at each place is not linear if it looks far from each.
 */
export function reasonAgainstLinear(expression: { source: string; flags: string }): string | undefined {
  const automaton = automatonOf(expression);
  const circles = circlesOf(automaton);
  return severalWaysAround(automaton, circles) ?? severalCircles(automaton, circles);
}

/** Of each state, the number of the circle of states that it is part of; -1 where no text leads back to it. */
function circlesOf({ steps }: Automaton): number[] {
  const reached = steps.map((_, from) => reachableFrom(steps, from));
  const circles = steps.map(() => -1);
  steps.forEach((_, state) => {
    if (circles[state] !== -1 || !reached[state]?.has(state)) return;
    for (const other of reached[state]) if (reached[other]?.has(state)) circles[other] = state;
  });
  return circles;
}

function reachableFrom(steps: Step[][], from: number): Set<number> {
  const reached = new Set<number>();
  const waiting = [from];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    for (const { to } of steps[state] ?? []) {
      if (reached.has(to)) continue;
      reached.add(to);
      waiting.push(to);
    }
  }
  return reached;
}

/** Exponential: two ways around from a state to itself by one text. */
function severalWaysAround({ steps }: Automaton, circles: readonly number[]): string | undefined {
  const reason = "a part that repeats can take the same text in two ways";
  const inCircle = (circle: number) => (step: Step) => circles[step.to] === circle;
  for (const circle of new Set(circles)) {
    if (circle === -1) continue;
    const members = circles.flatMap((of, state) => (of === circle ? [state] : []));
    const isWithin = inCircle(circle);
    for (const state of members) {
      if (steps[state]?.some((step) => isWithin(step) && step.ways > 1)) return reason;
    }
    // Pairs that one text leads to from one state; from a pair that differs, back to one state.
    const pairSteps = ([a, b]: readonly [number, number]): [number, number][] =>
      (steps[a] ?? []).flatMap((one) =>
        (steps[b] ?? []).flatMap((other): [number, number][] =>
          isWithin(one) && isWithin(other) && (one.by & other.by) !== 0n ? [[one.to, other.to]] : [],
        ),
      );
    const split = walk(
      members.map((state): [number, number] => [state, state]),
      pairSteps,
    ).filter(([a, b]) => a !== b);
    if (walk(split, pairSteps).some(([a, b]) => a === b)) return reason;
  }
  return undefined;
}

/** Polynomial: a text that leads from a state around to itself and to another, and from that around to itself. */
function severalCircles({ steps, samples }: Automaton, circles: readonly number[]): string | undefined {
  const around = circles.flatMap((circle, state) => (circle === -1 ? [] : [state]));
  for (const first of around) {
    const beyond = reachableFrom(steps, first);
    for (const second of around) {
      if (first === second || !beyond.has(second)) continue;
      const tripleSteps = ([a, b, c]: readonly [number, number, number]): [number, number, number][] =>
        (steps[a] ?? []).flatMap((one) =>
          circles[one.to] !== circles[first]
            ? []
            : (steps[c] ?? []).flatMap((other) =>
                circles[other.to] !== circles[second] || (one.by & other.by) === 0n
                  ? []
                  : (steps[b] ?? []).flatMap((middle): [number, number, number][] =>
                      (one.by & other.by & middle.by) === 0n ? [] : [[one.to, middle.to, other.to]],
                    ),
              ),
        );
      const reached = walk([[first, first, second]], tripleSteps);
      if (!reached.some(([a, b, c]) => a === first && b === second && c === second)) continue;
      const by = steps[second]?.[0]?.by ?? 0n;
      const sample = samples.find((_, index) => (by & (1n << BigInt(index))) !== 0n);
      const where =
        first === 0 ? "a search looks far from each place where it begins" : "two parts can share a long text";
      return `${where}, such as one of ${JSON.stringify(sample)}`;
    }
  }
  return undefined;
}

/** Everything that steps lead to from the starts. */
function walk<Node extends readonly number[]>(starts: readonly Node[], next: (node: Node) => Node[]): Node[] {
  const found = new Map<string, Node>();
  const waiting = [...starts];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const reached of next(node)) {
      const key = reached.join();
      if (found.has(key)) continue;
      found.set(key, reached);
      waiting.push(reached);
    }
  }
  return [...found.values()];
}
