import { suggest } from "./suggest.ts";

/** What an issue says of the word that was perhaps meant: the end of its message, and its parameter; nothing where none is near. */
export function meantBy(
  written: unknown,
  known: readonly string[],
): { hint?: string; params: { suggestion?: string } } {
  const suggestion = typeof written === "string" ? suggest(written, known) : undefined;
  return suggestion === undefined
    ? { params: {} }
    : { hint: `; did you mean "${suggestion}"?`, params: { suggestion } };
}
