import type { Bounds } from "../../dates/bounds.ts";
import type { FindingCode, FindingParams } from "../findings/finding.ts";

/** What a sentence is made of besides its own words. */
export interface Words {
  /** The name behind an id, or the id in quotation marks. */
  name(id: string): string;
  /** A statement by the name of its record and its field. */
  statement(id: string): string;
  /** Elapsed time rounded down to the minute. */
  atLeast(milliseconds: number): string;
  /** Elapsed time rounded up to the minute. */
  atMost(milliseconds: number): string;
  when(bounds: Bounds, zone: string): string;
  /** When law is in force, in EDTF. */
  inForce(edtf: string): string;
  /** A duration in ISO 8601. */
  duration(duration: string): string;
  list(items: readonly string[]): string;
  choice(items: readonly string[]): string;
}

/** The sentences of one language: one for each kind of finding. They state facts and no verdicts. */
export type Sentences = {
  [Code in FindingCode]: (params: FindingParams[Code], words: Words) => string;
};
