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

/**
 * A text as it was before `guardFormula`.
 *
 * @example unguardFormula("'=1+1") // => "=1+1"
 * @example unguardFormula("'quoted'") // => "'quoted'"
 */
export function unguardFormula(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
