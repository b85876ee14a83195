/**
 * What a spreadsheet would take for a formula: `=`, `+`, `-` or `@`, full-width ones too, after white space or not, and
 * texts that look as if they had been guarded already.
 *
 * @see OWASP, "CSV Injection"
 */
const formula = /^'*\s*[=+\-@＝＋－＠]/u;
const guarded = /^'+\s*[=+\-@＝＋－＠]/u;

/**
 * A text that no spreadsheet runs: an apostrophe is put before what would be a formula. `unguardFormula` takes it away.
 *
 * @example guardFormula("=1+1") // => "'=1+1"
 * @example guardFormula("remand") // => "remand"
 */
export function guardFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** A text as it was before `guardFormula`. */
export function unguardFormula(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}

/**
 * Several texts as one, with ` | ` between them.
 *
 * @example joinList(["a", "b|c"]) // => "a | b\\|c"
 */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replaceAll(/[\\|]/g, "\\$&")).join(" | ");
}

/** The texts that `joinList` joined; also of a list written by hand, without spaces around the bars. */
export function splitList(text: string): string[] {
  const items = text.match(/(?:[^\\|]|\\[\s\S])+/g) ?? [];
  return items
    .map((item, index) => item.slice(index > 0 && item.startsWith(" ") ? 1 : 0))
    .map((item, index) => (index < items.length - 1 && item.endsWith(" ") ? item.slice(0, -1) : item))
    .map((item) => item.replaceAll(/\\([\\|])/g, "$1"));
}
