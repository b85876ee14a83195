import { existsSync, readFileSync } from "node:fs";
import { test } from "vitest";

// A real page that a reader saved. It lies beside the project and is not part of it, so some machines do not have it.
const page = new URL("../../shared/seed/iskenderov-article.txt", import.meta.url);

/** A test on the saved page; where the page is missing, it is reported as skipped. */
export function testWithSeed(name: string, body: (text: string) => void): void {
  test.skipIf(!existsSync(page))(name, () => body(readFileSync(page, "utf8")));
}
