import { describe, expect, test } from "vitest";
import { clashesIn } from "../../src/network/clashes.ts";
import { graphOf } from "../../src/network/graph.ts";
import { createNetwork, type Network } from "../../src/network/network.ts";

/** Two points, each said by two statements to be before the other. */
function addRing(network: Network, first: number): void {
  const [a, b] = [network.addPoint(), network.addPoint()];
  network.addGap(a, b, { min: 1, max: null }, first + 1);
  network.addGap(b, a, { min: 1, max: null }, first);
}

describe("clashes", () => {
  const network = createNetwork();
  for (const first of [0, 10, 20]) addRing(network, first);
  const dated = network.addPoint();
  network.restrict(dated, { earliest: 10, latest: null }, 31);
  network.restrict(dated, { earliest: null, latest: 10 }, 30);
  const graph = graphOf(network.columns, () => true);
  const sets = [
    [0, 1],
    [10, 11],
    [20, 21],
    [30, 31],
  ];

  test("are found in each part that hangs together, with the statements to blame in order", () => {
    const { clashes, exact } = clashesIn(graph, "all");
    expect(clashes.map(({ statements }) => statements).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual(sets);
    expect(exact).toBe(true);
  });

  test("are one, where the first is asked for", () => {
    const { clashes } = clashesIn(graph, "first");
    expect(clashes).toHaveLength(1);
    expect(sets).toContainEqual(clashes[0]?.statements);
  });

  test("are none where all can be true", () => {
    const some = graphOf(network.columns, (statement) => statement % 10 === 0);
    expect(clashesIn(some, "all")).toEqual({ clashes: [], exact: true });
  });
});

test("what is said more than once is laid to the same statements, in whatever order it is added", () => {
  const said: [from: number, to: number, min: number][] = [
    [0, 1, 1],
    [0, 1, 2],
    [0, 1, 2],
    [1, 2, 0],
    [1, 2, 0],
    [0, 2, 2],
    [2, 3, 1],
    [2, 3, 1],
    [3, 0, -3],
    [3, 0, -2],
  ];
  const blamed = (order: number[]) => {
    const network = createNetwork();
    for (let point = 0; point < 4; point += 1) network.addPoint();
    for (const statement of order) {
      const [from, to, min] = said[statement] ?? [0, 0, 0];
      network.addGap(from, to, { min, max: null }, statement);
    }
    return clashesIn(
      graphOf(network.columns, () => true),
      "all",
    ).clashes.map(({ statements }) => statements);
  };
  const order = [...said.keys()];
  const expected = blamed(order);
  for (let turned = 1; turned < order.length; turned += 1) {
    expect(blamed([...order.slice(turned), ...order.slice(0, turned)])).toEqual(expected);
    expect(blamed([...order.slice(turned), ...order.slice(0, turned)].reverse())).toEqual(expected);
  }
});
