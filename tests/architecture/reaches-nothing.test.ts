import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";

/** What code may not do, by the words that it would take, and the files that may, by how their paths begin. */
const forbidden: readonly [what: string, isDone: (node: ts.Node) => boolean, except: readonly string[]][] = [
  ["evaluate code", (node) => isCallOf(node, "eval") || isCallOf(node, "Function"), []],
  [
    "load code as it runs",
    (node) => ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword,
    ["cli/"],
  ],
  [
    "import parts of Node",
    (node) => ts.isImportDeclaration(node) && node.moduleSpecifier.getText().startsWith('"node:'),
    ["cli/"],
  ],
  ["require modules", (node) => isCallOf(node, "require") || isCallOf(node, "createRequire"), []],
  ["know the process", (node) => isGlobal(node, "process"), ["cli/"]],
  ["reach the network", (node) => reaching.some((name) => isGlobal(node, name)), []],
  [
    "touch a page",
    (node) => ["document", "navigator", "localStorage", "globalThis"].some((name) => isGlobal(node, name)),
    ["view/browser/"],
  ],
  ["read the clock", readsClock, ["cli/"]],
  ["draw lots", (node) => isMemberOf(node, "Math", "random") || isGlobal(node, "crypto"), ["cli/"]],
];

const reaching = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "importScripts"];

/** The clock, or the process's own zone, which all of `Date` but `UTC` and `parse` knows. */
function readsClock(node: ts.Node): boolean {
  if (isGlobal(node, "performance")) return true;
  if (isCallOf(node, "Date")) return !ts.isNewExpression(node) || (node.arguments ?? []).length !== 1;
  return isMemberOf(node, "Date", "now") || isMemberOf(node, "Intl", "supportedValuesOf");
}

function isCallOf(node: ts.Node, name: string): node is ts.CallExpression | ts.NewExpression {
  return (ts.isCallExpression(node) || ts.isNewExpression(node)) && node.expression.getText() === name;
}

function isMemberOf(node: ts.Node, object: string, member: string): boolean {
  return ts.isPropertyAccessExpression(node) && node.expression.getText() === object && node.name.text === member;
}

/** Whether a name stands for a value of its own, and is no member, field or type. */
function isGlobal(node: ts.Node, name: string): boolean {
  if (!ts.isIdentifier(node) || node.text !== name) return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isExpression(parent) || ts.isVariableDeclaration(parent) || ts.isSpreadElement(parent);
}

/** What a text of code does that it may not. */
function doneIn(path: string, text: string): string[] {
  const done = new Set<string>();
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    for (const [what, isDone, except] of forbidden) {
      if (isDone(node) && !except.some((start) => path.startsWith(start))) done.add(what);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...done];
}

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

test("no file of the library reaches beyond what it is given", () => {
  expect(files.length).toBeGreaterThan(200);
  const found = files.flatMap((file) =>
    doneIn(file, readFileSync(`src/${file}`, "utf8")).map((what) => `${file}: ${what}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ["eval('1')", ["evaluate code"]],
  ["new Function('return 1')", ["evaluate code"]],
  ["const later = await import('x');", ["load code as it runs"]],
  ['import { readFileSync } from "node:fs";', ["import parts of Node"]],
  ["const fs = require('fs');", ["require modules"]],
  ["const home = process.env.HOME;", ["know the process"]],
  ["const { env } = process;", ["know the process"]],
  ["const page = fetch('https://example.org');", ["reach the network"]],
  ["new XMLHttpRequest()", ["reach the network"]],
  ["document.title", ["touch a page"]],
  ["const now = Date.now();", ["read the clock"]],
  ["const now = new Date();", ["read the clock"]],
  ["const now = Date();", ["read the clock"]],
  ["const local = new Date(2011, 3, 17);", ["read the clock"]],
  ["const day = new Date(0);", []],
  ["const day = Date.UTC(2011, 3, 17);", []],
  ["const lot = Math.random();", ["draw lots"]],
  ["const member = { process: 1 }.process;", []],
  ["type Process = { fetch: string };", []],
])("%s", (code, expected) => {
  expect(doneIn("core/a.ts", code)).toEqual(expected);
});

test("the command line may read files and its environment, the page its document", () => {
  expect(doneIn("cli/a.ts", 'import { readFileSync } from "node:fs"; process.exit();')).toEqual([]);
  expect(doneIn("view/browser/a.ts", "document.title")).toEqual([]);
});
