import { type EventInput, timelineOf } from "./case-of.ts";
import { appeal, detention, held, order, transfer } from "./custody-events.ts";

type Parts = Parameters<typeof timelineOf>[0];

/** A detention and the order on it, which ends on 20 April; a transfer before that, and the last word after it. */
export const detained = detention("detained", "2011-04-01T10:00", { legalBasis: "remand" });
export const first = order("order", "2011-04-01T18:00", { term: { until: "2011-04-20T10:00" } });
export const moved = transfer("moved", "2011-04-05");
export const late = held("late", "2011-05-01");

/** A decision on appeal of that order. */
export const decided = (when: string, more: object = {}, id = "appeal") => appeal(id, when, { of: ["order"], ...more });

/** What is found, save that no release is recorded and how terms are counted. */
export const findingsOf = (parts: Parts) =>
  timelineOf(parts).findings.filter(({ code }) => !["no-release-recorded", "counting-rule-inferred"].includes(code));
export const codesOf = (events: EventInput[], more: Parts = {}) =>
  findingsOf({ ...more, events }).map(({ code }) => code);
