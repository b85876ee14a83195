import { expect, test } from "vitest";
import { exampleProgram } from "./example-program.ts";
import { runExample } from "./run-example.ts";

test.each([
  ["a value after an expression", `1 + 1; // => 2`, [[2, 2]]],
  ["a wrong value", `1 + 1; // => 3`, [[2, 3]]],
  ["a value without a semicolon", `"a".repeat(2) // => "aa"`, [["aa", "aa"]]],
  [
    "a value on the line below, over several lines",
    `[1,\n 2]\n// => [\n//   1, 2,\n// ]`,
    [
      [
        [1, 2],
        [1, 2],
      ],
    ],
  ],
  ["a constant", `const a = { b: 1 }; // => { b: 1 }`, [[{ b: 1 }, { b: 1 }]]],
  ["what is printed", `console.log("a"); // => "a"`, [["a", "a"]]],
  [
    "a comment before",
    `// Two.
2; // => 2`,
    [[2, 2]],
  ],
  ["a name from elsewhere", `sep.length; // => 1`, [[1, 1]]],
  ["a name of its own", `const sep = "ab"; sep.length; // => 2`, [[2, 2]]],
])("%s", async (name, code, expected) => {
  const checks = await runExample(
    exampleProgram(code, new Map([["sep", "node:path"]])),
    `self-${name.replaceAll(/\W/g, "-")}`,
  );
  expect(checks.map(({ actual, expected }) => [actual, expected])).toEqual(expected);
});

test("another comment behind a statement is refused", () => {
  expect(() => exampleProgram("1 + 1; // 2")).toThrow("// => value");
});

test("a line is counted from 1", async () => {
  expect(await runExample(exampleProgram("\n1; // => 1"), "self-line")).toMatchObject([{ line: 2 }]);
});
