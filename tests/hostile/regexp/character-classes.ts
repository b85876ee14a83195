/**
 * What characters are tried: all up to U+2FFF, some of the scripts, signs and halves of surrogate pairs beyond, and, of
 * each expression, what it names itself.
 */
const tried = [
  ...range(0, 0x2fff),
  ...range(0x3000, 0x30ff),
  ...[0x4e00, 0x738b, 0xac00, 0xd800, 0xdc00, 0xdfff, 0xe000, 0xf8ff, 0xfb01, 0xfdfa],
  ...range(0xfe00, 0xffff),
  ...[0x10400, 0x10428, 0x1d400, 0x1f600, 0x20000, 0xe0001, 0x10ffff],
];

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const known = new Map<string, Uint8Array>();

/** Of each tried character 1 where an atom takes it. */
function takenBy(atom: string, flags: string): Uint8Array {
  const key = `${flags}/${atom}`;
  const taken = known.get(key) ?? Uint8Array.from(tried, (code) => (matches(atom, flags, code) ? 1 : 0));
  known.set(key, taken);
  return taken;
}

function matches(atom: string, flags: string, code: number): boolean {
  const text = flags.includes("u") ? String.fromCodePoint(code) : String.fromCharCode(code);
  return expressionOf(atom, flags).test(text);
}

const expressions = new Map<string, RegExp>();

function expressionOf(atom: string, flags: string): RegExp {
  const key = `${flags}/${atom}`;
  const expression = expressions.get(key) ?? new RegExp(`^(?:${atom})$`, flags);
  expressions.set(key, expression);
  return expression;
}

/** Sorts characters by which atoms take them: of each atom a bit for each class, and of each class a character. */
export function characterClasses(
  atoms: readonly string[],
  allFlags: string,
): { masks: bigint[]; every: bigint; samples: string[] } {
  const flags = allFlags.replaceAll(/[^isu]/g, "");
  const taken = atoms.map((atom) => takenBy(atom, flags));
  const distinct = [...new Set(taken)];
  const classes = new Map<string, number>();
  const samples: string[] = [];
  tried.forEach((code, index) => {
    const key = distinct.map((list) => list[index]).join("");
    if (classes.has(key)) return;
    classes.set(key, classes.size);
    samples.push(String.fromCodePoint(code));
  });
  const masks = taken.map((list) => {
    const at = distinct.indexOf(list);
    return [...classes].reduce((mask, [key, bit]) => (key[at] === "1" ? mask | (1n << BigInt(bit)) : mask), 0n);
  });
  return { masks, every: (1n << BigInt(classes.size)) - 1n, samples };
}
