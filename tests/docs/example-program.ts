import ts from "typescript";

/** What one `expression; // => value` of an example came to. */
export interface Check {
  /** Line of the example, from 1. */
  line: number;
  actual: unknown;
  expected: unknown;
}

/**
 * Turns an example into a module whose `checks` hold, for each `expression; // => value`, what came out and what should have.
 *
 * The value is a JavaScript expression; it stands at the end of the statement's last line or on the line below, and may go on
 * in the comment lines that follow. No other comment stands behind a statement. What `console.log` is given is checked as it is; of `const name = ...` the constant is.
 *
 * @param code - the example as written.
 * @param exported - where the names stand that an example may use without importing them.
 */
export function exampleProgram(code: string, exported: ReadonlyMap<string, string> = new Map()): string {
  const file = ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true);
  const imports: string[] = [];
  const body: string[] = [];
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      imports.push(statement.getText());
      continue;
    }
    const expected = expectedAfter(code, statement.end);
    const { line } = file.getLineAndCharacterOfPosition(statement.getStart());
    if (expected === undefined) body.push(statement.getText());
    else body.push(...checked(statement, `line: ${line + 1}, expected: (${expected})`));
  }
  const free = freeNames(file);
  for (const [name, path] of exported) {
    if (free.has(name)) imports.push(`import { ${name} } from ${JSON.stringify(path)};`);
  }
  if (free.has("z")) imports.push(`import * as z from "zod";`);
  return [...imports, "export const checks = [];", ...body].join("\n");
}

/** The text of the value that should come out of the statement that ends at `end`, if the example gives one. */
function expectedAfter(code: string, end: number): string | undefined {
  const [sameLine = "", ...below] = code.slice(end).replace(/^;/, "").split("\n");
  const given = /^[\s;]*\/\/ => ?(.*)$/;
  const lines = sameLine.trim() === "" ? below : [sameLine, ...below];
  const first = given.exec(lines[0] ?? "");
  if (!first) {
    if (sameLine.trim().startsWith("//")) throw new Error(`Write "// => value" in place of "${sameLine.trim()}"`);
    return undefined;
  }
  const further = lines.slice(1);
  const last = further.findIndex((line) => !/^\s*\/\/(?! =>)/.test(line));
  const rest = further.slice(0, last === -1 ? undefined : last).map((line) => line.replace(/^\s*\/\//, ""));
  return [first[1], ...rest].join("\n");
}

function checked(statement: ts.Statement, facts: string): string[] {
  if (ts.isExpressionStatement(statement)) {
    const { expression } = statement;
    const printed = ts.isCallExpression(expression) && expression.expression.getText() === "console.log";
    const actual = printed
      ? expression.arguments.map((argument) => argument.getText()).join(", ")
      : expression.getText();
    return [`checks.push({ actual: (${actual}), ${facts} });`];
  }
  if (ts.isVariableStatement(statement)) {
    const names = statement.declarationList.declarations.map((declaration) => declaration.name.getText());
    return [statement.getText(), `checks.push({ actual: ${names.at(-1)}, ${facts} });`];
  }
  throw new Error(`An expression or a constant can be checked, not: ${statement.getText()}`);
}

/** The names that an example uses and neither declares nor imports. */
function freeNames(file: ts.SourceFile): Set<string> {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const isMember =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node);
      const isDeclared =
        (ts.isVariableDeclaration(parent) && parent.name === node) ||
        (ts.isParameter(parent) && parent.name === node) ||
        ts.isBindingElement(parent) ||
        ts.isImportSpecifier(parent) ||
        ts.isNamespaceImport(parent) ||
        ts.isFunctionDeclaration(parent);
      if (isDeclared) declared.add(node.text);
      else if (!isMember) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const name of declared) used.delete(name);
  return used;
}
