/**
 * Redaction: a copy of a case file in which only what may be seen is left, with pseudonyms for ids, and a report of what
 * was done.
 *
 * @module
 */
export { defineProfile, internal, type Profile, type ProfileRule, partner, publish } from "./profile.ts";
export { type Redaction, type RedactOptions, redact } from "./redact.ts";
export type { Change, ChangeReason, RedactionReport, Risk } from "./report.ts";
