import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjacencyOf } from "../../src/network/adjacency.ts";
import { componentsOf } from "../../src/network/components.ts";
import { createNetwork, type Network } from "../../src/network/network.ts";

const points = 6;
const edge = fc.record({
  from: fc.nat(points - 1),
  to: fc.nat(points - 1),
  min: fc.nat(2),
  statement: fc.nat(3),
});
type Edge = typeof edge extends fc.Arbitrary<infer T> ? T : never;
const edges = fc.array(edge, { maxLength: 14 });

function networkOf(edges: readonly Edge[]): Network {
  const network = createNetwork();
  for (let point = 0; point < points; point += 1) network.addPoint();
  for (const { from, to, min, statement } of edges) network.addGap(from, to, { min, max: null }, statement);
  return network;
}

const all = Array.from({ length: points }, (_, point) => point);

describe("the edges at each point", () => {
  it("are those of active statements, by statement, far end and weight, whatever order they were added in", () => {
    fc.assert(
      fc.property(edges, fc.nat(3), (edges, left) => {
        const { columns } = networkOf(edges);
        const { from, to, weight, edgeStatement } = columns;
        const outgoing = adjacencyOf(columns, from, to, (statement) => statement !== left);
        const incoming = adjacencyOf(columns, to, from, (statement) => statement !== left);
        for (const [adjacency, near, far] of [
          [outgoing, "from", "to"],
          [incoming, "to", "from"],
        ] as const) {
          for (const point of all) {
            const there = adjacency.edges.slice(adjacency.offsets[point], adjacency.offsets[point + 1]);
            const found = Array.from(there, (at) => [edgeStatement[at], far === "to" ? to[at] : from[at], weight[at]]);
            const expected = edges
              .filter((edge) => edge.statement !== left && edge[near] === point)
              .map((edge) => [edge.statement, edge[far], edge.min])
              .sort(([a = 0, b = 0, c = 0], [x = 0, y = 0, z = 0]) => a - x || b - y || c - z);
            expect(found).toEqual(expected);
          }
          expect(adjacency.edges).toHaveLength(adjacency.offsets.at(-1) ?? -1);
        }
      }),
    );
  });
});

describe("strongly connected components", () => {
  it("hold the points that lead to each other; edges between them lead back in their order", () => {
    fc.assert(
      fc.property(edges, (edges) => {
        const { columns } = networkOf(edges);
        const outgoing = adjacencyOf(columns, columns.from, columns.to, () => true);
        const { order, starts, component, cyclic } = componentsOf(points, outgoing, columns.to);
        const reach = all.map((a) => all.map((b) => a === b));
        for (const _ of all) {
          for (const { from, to } of edges) for (const row of reach) row[to] ||= row[from] === true;
        }
        for (const a of all) {
          for (const b of all) {
            expect(component[a] === component[b]).toBe(reach[a]?.[b] === true && reach[b]?.[a] === true);
          }
        }
        expect([...order].sort()).toEqual(all);
        expect(starts).toHaveLength(cyclic.length + 1);
        for (let index = 0; index < cyclic.length; index += 1) {
          const members = [...order.slice(starts[index], starts[index + 1])];
          expect(members.every((point) => component[point] === index)).toBe(true);
          const isCyclic = edges.some(({ from, to }) => members.includes(from) && members.includes(to));
          expect(cyclic[index]).toBe(isCyclic ? 1 : 0);
        }
        const place = (point: number) => order.indexOf(point);
        for (const { from, to } of edges) {
          if (component[from] !== component[to]) expect(place(from)).toBeGreaterThan(place(to));
        }
      }),
    );
  });
});
