/** Whether two JSON values are equal; the order of keys does not count, and `undefined` is absent. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const present = (value: object) => new Map<string, unknown>(Object.entries(value).filter(([, v]) => v !== undefined));
  const [one, other] = [present(a), present(b)];
  return one.size === other.size && [...one].every(([key, value]) => other.has(key) && sameJson(value, other.get(key)));
}
