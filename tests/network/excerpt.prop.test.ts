import { expect, test } from "vitest";
import { around, excerptOf } from "../../src/network/excerpt.ts";
import { graphOf } from "../../src/network/graph.ts";
import { createNetwork } from "../../src/network/network.ts";
import { solve } from "../../src/network/solve.ts";
import { randomFrom, randomNetwork } from "../oracle/random-network.ts";

const definition = -1;

/** A random network some of whose gaps are definitions. */
function networkOf(seed: number) {
  const random = randomFrom(seed);
  const statements = 2 + random(10);
  const { network } = randomNetwork(random, { points: 3 + random(6), constraints: statements });
  const { columns } = network;
  for (let edge = 1; edge < columns.edges; edge += 1) if (random(4) === 0) columns.edgeStatement[edge] = definition;
  return { random, statements, network };
}

test("an excerpt says of its points what the network says without all other statements", () => {
  let [compared, impossible] = [0, 0];
  for (let seed = 0; seed < 300; seed += 1) {
    const { random, statements, network } = networkOf(seed);
    const chosen = Array.from({ length: statements }, (_, at) => at).filter(() => random(2) === 0);
    if (!solve(network, { without: () => true }).consistent) continue;
    const whole = solve(network, { without: (statement) => !chosen.includes(statement) });
    const extra = random(3) === 0 ? [random(network.columns.points)] : [];
    const { columns, pointOf } = excerptOf(
      graphOf(network.columns, () => true),
      chosen,
      extra,
    );
    const part = solve({ ...createNetwork(), columns });
    expect(part.consistent, `seed ${seed}`).toBe(whole.consistent);
    expect([...pointOf.values()]).toEqual(Array.from(pointOf.keys(), (_, at) => at));
    expect([...pointOf.keys()]).toEqual([...pointOf.keys()].sort((a, b) => a - b));
    for (const point of extra) expect(pointOf.has(point)).toBe(true);
    if (!whole.consistent) impossible += 1;
    else for (const [point, at] of pointOf) expect(part.bounds(at), `seed ${seed}`).toEqual(whole.bounds(point));
    compared += pointOf.size;
  }
  expect(compared).toBeGreaterThan(500);
  expect(impossible).toBeGreaterThan(30);
});

test("around a point lies all that hangs together with it", () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const { network } = networkOf(seed);
    const graph = graphOf(network.columns, () => true);
    const { points, edges, from, to, edgeStatement, restrictions, point, restrictionStatement } = network.columns;
    const part = Array.from({ length: points }, (_, at) => at);
    for (let round = 0; round < points; round += 1) {
      for (let edge = 1; edge < edges; edge += 1) {
        const [a = 0, b = 0] = [from[edge], to[edge]];
        part[a] = part[b] = Math.min(part[a] ?? 0, part[b] ?? 0);
      }
    }
    for (let start = 0; start < points; start += 1) {
      const isNear = (at: number | undefined) => part[at ?? 0] === part[start];
      const found = around(graph, start);
      expect([...found.points].sort((a, b) => a - b)).toEqual(part.flatMap((_, at) => (isNear(at) ? [at] : [])));
      const said = new Set<number | undefined>();
      for (let edge = 1; edge < edges; edge += 1) if (isNear(from[edge])) said.add(edgeStatement[edge]);
      for (let at = 0; at < restrictions; at += 1) if (isNear(point[at])) said.add(restrictionStatement[at]);
      said.delete(definition);
      expect(found.statements).toEqual(said);
    }
  }
});
