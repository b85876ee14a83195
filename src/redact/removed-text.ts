import type { FieldText } from "./common-words.ts";

/** A text that goes, and is looked for elsewhere. */
export interface RemovedText extends FieldText {
  /** Whether it goes with a person. */
  ofPerson: boolean;
  /** Whether it may hold postal addresses: of a place, or on where somebody is. */
  hasAddresses?: boolean;
}
