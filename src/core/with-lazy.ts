import { once } from "./once.ts";

/**
 * Gives an object one more field, which is worked out when it is first read, and kept. The field is the object's own: it is
 * copied and written to JSON like any other.
 *
 * All objects share one getter for a field of one name. With a getter of its own, each of 100,000 findings would have a shape
 * of its own, which costs a microsecond and close to a kilobyte.
 */
export function withLazy<Value extends object, Field extends string, Work>(
  object: Value,
  field: Field,
  work: () => Work,
): Value & Readonly<Record<Field, Work>> {
  const { key, getter } = sharedFor(field);
  Object.defineProperty(object, key, { value: once(work) });
  Object.defineProperty(object, field, getter);
  if (!hasField<Value, Field, Work>(object, field)) throw new TypeError("a field that was defined is there");
  return object;
}

interface Shared {
  key: symbol;
  getter: PropertyDescriptor;
}

const sharedByField: Record<string, Shared> = {};

function sharedFor(field: string): Shared {
  const known = sharedByField[field];
  if (known !== undefined) return known;
  const key = Symbol(field);
  const getter = {
    enumerable: true,
    configurable: true,
    get(this: object) {
      return Reflect.get(this, key)();
    },
  };
  const shared = { key, getter };
  sharedByField[field] = shared;
  return shared;
}

function hasField<Value extends object, Field extends string, Work>(
  object: Value,
  field: Field,
): object is Value & Readonly<Record<Field, Work>> {
  return field in object;
}
