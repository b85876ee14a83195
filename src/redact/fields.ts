/** Whether a value is an object with fields. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A field of a value, if it is an object that has it. */
export function fieldIn(value: unknown, key: string): unknown {
  return isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The texts in a value, wherever they stand, each with the keys that lead to it. */
export function visitTexts(value: unknown, visit: (text: string, keys: readonly string[]) => void): void {
  const keys: string[] = [];
  const follow = (inner: unknown) => {
    if (typeof inner === "string") return visit(inner, keys);
    if (typeof inner !== "object" || inner === null) return;
    for (const [key, member] of Object.entries(inner)) {
      keys.push(key);
      follow(member);
      keys.pop();
    }
  };
  follow(value);
}
