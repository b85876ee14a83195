import * as z from "zod";
import { schemaOf } from "../core/schema-of.ts";

/**
 * What a person is held under. The words are those of a measure where both exist; `unacknowledged` is custody that is denied,
 * `none-given` is what a source says, `unknown` is where no source says.
 */
export type LegalBasis = z.output<typeof LegalBasis>;
export const LegalBasis = /* @__PURE__ */ schemaOf(() =>
  z
    .enum([
      "none-given",
      "police-custody",
      "administrative-arrest",
      "remand",
      "imprisonment",
      "house-arrest",
      "immigration",
      "psychiatric",
      "military",
      "unacknowledged",
      "unknown",
    ])
    .describe(
      "What the person is held under, as the sources say: `none-given` where one says that no basis was given, `unknown` where none says.",
    ),
);
