/**
 * Puts a value where a path leads, making the objects and lists on the way. Lists may get empty places.
 *
 * @param target - what the path starts from; changed in place.
 * @returns false where something else stands there, or on the way.
 * @example
 * const event = {};
 * setAt(event, ["sources", 0, "article"], "a1") // => true
 * event // => { sources: [{ article: "a1" }] }
 * setAt(event, ["sources", 0], "a2") // => false
 */
export function setAt(
  target: object,
  [key = "", next, ...rest]: readonly (string | number)[],
  value: unknown,
): boolean {
  const known: unknown = Reflect.get(target, key);
  if (next === undefined) return known === undefined && Reflect.set(target, key, value);
  if (known !== undefined && typeof known !== "object") return false;
  const inner = known ?? (typeof next === "number" ? [] : {});
  return Reflect.set(target, key, inner) && setAt(inner, [next, ...rest], value);
}
