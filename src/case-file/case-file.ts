import type * as z from "zod";
import { findingOf } from "../core/finding.ts";
import { schemaOf } from "../core/schema-of.ts";
import type { EventBase } from "../events/event-base.ts";
import type { CaseEvent } from "../events/event-types.ts";
import { caseFileShapeOf } from "./case-file-shape.ts";
import { contextOf } from "./check-context.ts";
import { checkRecords } from "./check-records.ts";
import { recordsOf } from "./read-records.ts";

/**
 * A case file: what articles and documents say of a case, as records that point at each other by id.
 *
 * `Event` is what its events may be: the library's own, if not said otherwise, and of the user's own types those that
 * it was parsed with.
 */
export interface CaseFile<Event extends EventBase = CaseEvent> extends Omit<z.output<typeof CaseFile>, "events"> {
  /** What happened, narrowed by `type`. */
  events?: Event[] | undefined;
}

/**
 * The schema of a case file with events of the library's own types. It checks references and all else that records say
 * of each other too, once every shape holds; `safeParseCaseFile` reports more at once and takes event types of your own.
 */
export const CaseFile = /* @__PURE__ */ schemaOf(() =>
  caseFileShapeOf([]).superRefine((caseFile, context) => {
    checkRecords(contextOf(recordsOf(caseFile), caseFile, []), ({ code, path, message, params }) => {
      context.addIssue({ code: "custom", path, message, params: findingOf(code, params) });
    });
  }),
);

/** A case file whose events may be of any type, the user's own among them. */
export type AnyCaseFile = CaseFile<EventBase>;
