import type * as z from "zod";
import type { EventBase } from "../events/event-base.ts";
import type { CaseEvent } from "../events/event-types.ts";
import { schemaOf } from "../core/schema-of.ts";
import { caseFileShapeOf } from "./case-file-shape.ts";

/**
 * A case file: what the articles say of a case, as records that point at each other by id. `Event` is what its events may be.
 */
export interface CaseFile<Event extends EventBase = CaseEvent> extends Omit<z.output<typeof CaseFile>, "events"> {
  /** What happened, narrowed by `type`. */
  events?: Event[] | undefined;
}
export const CaseFile = /* @__PURE__ */ schemaOf(() => caseFileShapeOf([]));

/** A case file whose events may be of any type, the user's own among them. */
export type AnyCaseFile = CaseFile<EventBase>;
