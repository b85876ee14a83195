import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { kindsReferredTo } from "../../src/core/id.ts";
import { fieldsOf, innerOf, variantsOf } from "../../src/core/schema-parts.ts";
import { type AnyEventType, eventTypeName } from "../../src/events/define-event-type.ts";
import { EventBase } from "../../src/events/event-base.ts";
import { eventTypes } from "../../src/events/event-types.ts";
import { parseEvent, safeParseEvent } from "../../src/events/parse-event.ts";

const registered: readonly AnyEventType[] = eventTypes;

/** A value that a required field accepts: the first word of a list, or a text that is an id and a title alike. */
function leastValue(schema: z.core.$ZodType): unknown {
  const [first] = schema instanceof z.ZodEnum ? schema.options : [];
  return first ?? (schema instanceof z.ZodLiteral ? schema.value : "some-text");
}

/** The least event of a type: its required fields only. */
function leastEvent({ schema }: AnyEventType): Record<string, unknown> {
  const required = Object.entries(schema.shape).filter(([, field]) => innerOf(field) === undefined);
  return Object.fromEntries(required.map(([key, field]) => [key, leastValue(field)]));
}

/** Each field of a schema, however deep, and its description. */
function descriptionsIn(schema: z.core.$ZodType, path = ""): [string, string | undefined][] {
  return variantsOf(schema).flatMap((variant) => {
    if (variant instanceof z.ZodArray) return descriptionsIn(variant.element, `${path}[]`);
    return Object.entries(fieldsOf(variant) ?? {}).flatMap(([key, field]) => [
      [`${path}.${key}`, descriptionOf(field)] satisfies [string, string | undefined],
      ...descriptionsIn(field, `${path}.${key}`),
    ]);
  });
}

function descriptionOf(schema: z.core.$ZodType): string | undefined {
  const inner = innerOf(schema);
  return z.globalRegistry.get(schema)?.description ?? (inner && descriptionOf(inner));
}

test("each type has a file of its name, and each such file is registered", () => {
  const files = readdirSync("src/events").filter((file) => file.endsWith(".ts"));
  expect(files).toEqual(expect.arrayContaining(registered.map((type) => `${eventTypeName(type)}.ts`)));
});

test("each type has a name of its own", () => {
  const names = registered.map(eventTypeName);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(registered.map((type) => [eventTypeName(type), type] as const))("%s", (name, type) => {
  const least = leastEvent(type);

  test("its least event parses and stays as it is", () => {
    expect(parseEvent(least)).toEqual(least);
  });

  test("it is an event like any other", () => {
    const fields = Object.keys(type.schema.shape);
    expect(fields).toEqual(expect.arrayContaining(Object.keys(EventBase.shape)));
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test("a field that is unknown here is refused", () => {
    const { issues } = safeParseEvent({ ...least, unheardOf: 1 });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["unknown-key", ["unheardOf"]]]);
  });

  test("a required field is missed", () => {
    for (const field of Object.keys(least)) {
      const { [field]: _, ...rest } = least;
      expect(safeParseEvent(rest).issues.map(({ code, path }) => [code, path])).toEqual([["missing-field", [field]]]);
    }
  });

  test("every field is described", () => {
    const bare = descriptionsIn(type.schema).filter(([, description]) => !description?.match(/^[A-Z].*[.?]$/s));
    expect(bare).toEqual([]);
  });

  test("it has a JSON Schema that takes its least event", () => {
    const schema = z.toJSONSchema(type.schema, { io: "input", unrepresentable: "any" });
    expect(schema.additionalProperties).toBe(false);
    expect(z.fromJSONSchema(schema).safeParse(least).success).toBe(true);
  });

  test("it says something of custody, or nothing, but never fails", () => {
    const effect = type.custody?.(type.schema.parse(least))?.effect;
    expect([undefined, "begins", "confirms", "imposes", "moves", "ends"]).toContain(effect);
  });

  test("a term that it takes is the one that it carries", () => {
    if (!("term" in type.schema.shape)) {
      expect(type.term).toBeUndefined();
      return;
    }
    const term = { duration: "P5D" };
    const timed = { ...least, ...("step" in least && { step: "decided" }), term };
    expect(type.term?.(type.schema.parse(timed))?.term).toEqual(term);
    expect(type.term?.(type.schema.parse(least))).toBeUndefined();
  });

  test("the fields that accounts are compared by are its own or every event's", () => {
    expect(Object.keys(type.schema.shape)).toEqual(expect.arrayContaining([...(type.compared ?? [])]));
  });

  test("its own fields that hold a choice, an id or a term are compared", () => {
    const own = Object.entries(type.schema.shape).filter(([key]) => !(key in EventBase.shape));
    const telling = own.filter(([key, field]) =>
      variantsOf(field).some(
        (part) => part instanceof z.ZodEnum || kindsReferredTo(part) !== undefined || key === "term",
      ),
    );
    expect(type.compared ?? []).toEqual(expect.arrayContaining(telling.map(([key]) => key)));
  });
});
