import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import type { IssueCode } from "../../src/core/issue-codes.ts";
import { inputLimits, readJson } from "../../src/core/read-json.ts";

const read = (input: unknown) => readJson(input, () => "the input");

function nested(depth: number): unknown {
  let value: unknown = "inside";
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { value };
  return value;
}

function cyclic(): unknown {
  const outer: Record<string, unknown> = { id: "a" };
  outer.inner = { list: [outer] };
  return outer;
}

/** A value whose parts are shared: few objects, 2 to the power of `doublings` leaves. */
function doubling(doublings: number): unknown {
  let value: unknown = ["leaf"];
  for (let level = 0; level < doublings; level++) value = [value, value];
  return value;
}

function trapped(): never {
  throw new Error("trapped");
}

const throwing = (what: object, trap: keyof ProxyHandler<object>) => new Proxy(what, { [trap]: trapped });

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe("what JSON cannot hold is an issue, wherever it stands", () => {
  const hostile: [name: string, make: () => unknown, code: IssueCode, path: (string | number)[]][] = [
    ["a function", () => () => 1, "not-json", []],
    ["a function in a field", () => ({ a: [() => 1] }), "not-json", ["a", 0]],
    ["a symbol", () => ({ a: Symbol("x") }), "not-json", ["a"]],
    ["a bigint", () => ({ a: 1n }), "not-json", ["a"]],
    ["NaN", () => ({ a: Number.NaN }), "not-json", ["a"]],
    ["infinity", () => [Number.NEGATIVE_INFINITY], "not-json", [0]],
    ["undefined in a list", () => [undefined], "not-json", [0]],
    ["a hole in a list", () => new Array(1), "not-json", [0]],
    ["a list of four thousand million holes", () => new Array(4_000_000_000), "not-json", [0]],
    ["a date", () => ({ a: new Date(0) }), "not-json", ["a"]],
    ["a map", () => new Map([["a", 1]]), "not-json", []],
    ["a set", () => ({ a: new Set([1]) }), "not-json", ["a"]],
    ["a typed array", () => new Uint8Array(4), "not-json", []],
    ["a regular expression", () => /x/, "not-json", []],
    ["a promise", () => Promise.resolve(1), "not-json", []],
    ["an instance of a class", () => new (class Own {})(), "not-json", []],
    ["an object that inherits", () => Object.create({ inherited: true }), "not-json", []],
    ["an object with a toJSON function", () => ({ toJSON: () => "x" }), "not-json", ["toJSON"]],
    ["a value that holds itself", cyclic, "cyclic", ["inner", "list", 0]],
    ["values 1,000 deep", () => ({ a: nested(1_000) }), "too-deep", []],
    ["values 20,000 deep", () => ({ a: nested(20_000) }), "too-deep", []],
    ["a text of one mebibyte", () => ({ a: "x".repeat(2 ** 20) }), "too-long", ["a"]],
    ["shared parts that double 60 times", () => doubling(60), "too-large", []],
    [
      "a key named __proto__",
      () => JSON.parse('{ "a": { "__proto__": { "polluted": true } } }'),
      "forbidden-key",
      ["a", "__proto__"],
    ],
    [
      "a key named toString under length",
      () => ({ a: { length: [{ toString: 1 }] } }),
      "forbidden-key",
      ["a", "length", 0, "toString"],
    ],
    [
      "a getter that throws",
      () => ({
        a: {
          get b() {
            throw new Error("thrown");
          },
        },
      }),
      "unreadable",
      ["a"],
    ],
    ["a proxy whose keys throw", () => ({ a: throwing({}, "ownKeys") }), "unreadable", ["a"]],
    ["a proxy whose prototype throws", () => ({ a: throwing({}, "getPrototypeOf") }), "unreadable", ["a"]],
    ["a proxy whose fields throw", () => ({ a: throwing({ b: 1 }, "get") }), "unreadable", ["a"]],
    ["a proxy of a list whose items throw", () => ({ a: throwing([1], "get") }), "unreadable", ["a"]],
    ["a revoked proxy", () => ({ a: revoked() }), "unreadable", ["a"]],
  ];

  test.each(hostile)("%s", (_, make, code, path) => {
    const input = make();
    const start = process.cpuUsage();
    const { issues } = read(input);
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000); // microseconds of work: other work on the machine does not count
    expect(issues[0]).toMatchObject({ code, severity: "error" });
    if (path.length > 0) expect(issues[0]?.path).toEqual(path);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test("the rest of the input is read all the same", () => {
    const { value, issues } = read({ a: 1, b: () => 1, c: [1, Symbol("x"), 3], d: new Date(0), e: "text" });
    expect(value).toEqual({ a: 1, b: null, c: [1, null, 3], d: null, e: "text" });
    expect(issues.map(({ path }) => path)).toEqual([["b"], ["c", 1], ["d"]]);
  });

  test("after a list item that throws, places are named rightly", () => {
    const list = new Proxy([1], { get: (target, key) => (key === "0" ? trapped() : Reflect.get(target, key)) });
    expect(read({ a: list, b: () => 1 }).issues.map(({ path }) => path)).toEqual([["a"], ["b"]]);
  });

  test.each([
    ["an object", { valueOf: () => 0 }, []],
    ["null", null, []],
    ["a fraction", 0.5, [1]],
    ["less than nothing", -1, []],
    ["more than there is", 3, [1, null, null]],
  ])("a list that pretends that its length is %s holds nothing that was not copied", (_, length, copy) => {
    const list = new Proxy([1], { get: (target, key) => (key === "length" ? length : Reflect.get(target, key)) });
    expect(read({ list }).value).toEqual({ list: copy });
  });

  test("of a great many issues, the first thousand are listed", () => {
    expect(read(new Array(50_000).fill(Number.NaN)).issues).toHaveLength(inputLimits.issues);
  });

  test("values exactly as deep and texts exactly as long as the limits are read", () => {
    expect(read(nested(inputLimits.depth)).issues).toEqual([]);
    expect(read(nested(inputLimits.depth + 1)).issues).toHaveLength(1);
    expect(read("x".repeat(inputLimits.stringLength)).issues).toEqual([]);
    expect(read("x".repeat(inputLimits.stringLength + 1)).issues).toHaveLength(1);
  });
});

describe("what JSON can hold is copied", () => {
  test("fields that are undefined are absent", () => {
    const { value, issues } = read({ a: undefined, b: { c: undefined, d: null } });
    expect(value).toStrictEqual({ b: { d: null } });
    expect(issues).toEqual([]);
  });

  test("nothing of the input is shared with the copy", () => {
    const input = { list: [{ deep: "before" }] };
    const { value } = read(input);
    for (const item of input.list) item.deep = "after";
    expect(value).toEqual({ list: [{ deep: "before" }] });
  });

  test("a getter is called once", () => {
    let calls = 0;
    const input = {
      get a() {
        return ++calls;
      },
    };
    expect(read(input).value).toEqual({ a: 1 });
  });

  test("objects without a prototype and of another realm are plain", () => {
    const bare = Object.assign(Object.create(null), { a: 1 });
    expect(read([bare, runInNewContext("({ a: [1] })")])).toEqual({
      value: [{ a: 1 }, { a: [1] }],
      issues: [],
      text: 0,
    });
  });

  test("the same object twice, side by side, is no cycle", () => {
    const shared = { a: 1 };
    expect(read([shared, { shared }]).issues).toEqual([]);
  });

  test("the length of all texts is counted, keys aside", () => {
    expect(read({ id: "Lala", list: ["a", { b: "cd" }], count: 12345 }).text).toBe(7);
  });

  test("nothing at all is undefined, without an issue", () => {
    expect(read(undefined)).toEqual({ value: undefined, issues: [], text: 0 });
  });
});
