/** A copy of JSON data with another value at a path; `undefined` takes the field or item away. */
export function produce(data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy: unknown[] | Record<string, unknown> = Array.isArray(data) ? [...data] : { ...Object(data) };
  const changed = produce(Reflect.get(copy, key), rest, value);
  if (changed === undefined) Array.isArray(copy) ? copy.splice(Number(key), 1) : Reflect.deleteProperty(copy, key);
  else Reflect.set(copy, key, changed);
  return copy;
}
