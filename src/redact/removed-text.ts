import type { FieldText } from "./common-words.ts";

/** A text that goes, and is looked for elsewhere. */
export interface RemovedText extends FieldText {
  /** Whether it goes with a person. */
  ofPerson: boolean;
}
