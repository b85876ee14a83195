import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

/** A regular expression in the code: a literal as it is written, or a call that makes one. */
export interface FoundRegexp {
  /** The file's path within `src`. */
  file: string;
  /** The literal, or the call. */
  text: string;
  isLiteral: boolean;
}

/** Every regular expression in `src`, in the order of files and lines. */
export function findRegexps(): FoundRegexp[] {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.sort().flatMap((file) => {
    const found: FoundRegexp[] = [];
    const source = ts.createSourceFile(file, readFileSync(`src/${file}`, "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.push({ file, text: node.text, isLiteral: true });
      if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp") {
        found.push({ file, text: node.getText().replaceAll(/\s+/g, " "), isLiteral: false });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** What a literal stands for. */
export function expressionOf(literal: string): { source: string; flags: string } {
  const end = literal.lastIndexOf("/");
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
}
