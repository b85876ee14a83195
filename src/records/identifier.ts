import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { textOf } from "./text.ts";

/** What a record is called elsewhere: in Wikidata, by an ECLI, in the Court's database. */
export interface Identifier extends z.output<typeof Identifier> {}
export const Identifier = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    scheme: textOf("Who gives the identifier: wikidata, ecli, eli, akn, hudoc, ..."),
    value: textOf("The identifier, as it is written there."),
  }),
);

/** What a record is called elsewhere. */
export type Identifiers = z.output<typeof Identifiers>;
export const Identifiers = /* @__PURE__ */ schemaOf(() =>
  z.array(Identifier).describe("What the record is called elsewhere."),
);
