import type { AnyEventType } from "../define-event-type.ts";

/** What a check of one event may know. */
export interface EventContext {
  type: AnyEventType;
  /** The zone of dates that name none; undefined where it is not known. */
  zone: string | undefined;
}
