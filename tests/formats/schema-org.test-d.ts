import type { Graph, Thing } from "schema-dts";
import { expectTypeOf, test } from "vitest";
import type { SchemaOrgDocument, SchemaOrgNode } from "../../src/formats/schema-org.ts";

test("what is written is schema.org's vocabulary, by its published types", () => {
  expectTypeOf<SchemaOrgNode>().toExtend<Thing>();
  expectTypeOf<SchemaOrgDocument>().toExtend<Graph>();
});
