import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";
import { LanguageTag, ScriptCode } from "./language-tag.ts";
import { textOf } from "./text.ts";

/** What a name is to its bearer. */
export const nameKinds = ["preferred", "alias", "nickname", "transliteration", "former", "misprint"] as const;

/** A name of an organization or a place, as a source or the bearer writes it. */
export interface Name extends z.output<typeof Name> {}
export const Name = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    full: textOf("The name as it is written in full."),
    script: ScriptCode.optional().describe("The script that the name is written in, as an ISO 15924 code."),
    language: LanguageTag.optional().describe("The language that the name is written in, as a BCP 47 tag."),
    kind: z.enum(nameKinds).optional().describe("What the name is to its bearer; a plain name, if absent."),
  }),
);

/** A name of a person, with its parts where they are known. */
export interface PersonName extends z.output<typeof PersonName> {}
export const PersonName = /* @__PURE__ */ schemaOf(() =>
  Name.extend({
    given: textOf("The given name.").optional(),
    family: textOf("The family name.").optional(),
    patronymic: textOf("The patronymic.").optional(),
  }),
);
