import { issueFromFlaw, type Report } from "../core/flaw.ts";
import { orderIssues } from "../core/order-issues.ts";
import { placeIn } from "../core/place-in.ts";
import { readJson } from "../core/read-json.ts";
import { refuseUnknownOptions } from "../core/refuse-options.ts";
import { restOf } from "../core/rest-of.ts";
import { type Result, unwrap } from "../core/result.ts";
import type { ParseOptions } from "../core/safe-parse.ts";
import { valueAt } from "../core/value-at.ts";
import { visitDates } from "../records/dates-of.ts";
import { safeParseRecordOf } from "../records/parse-record.ts";
import { checkDate } from "./checks/check-date.ts";
import { checkEvent, checkRest } from "./checks/check-event.ts";
import { type AnyEventType, eventTypeName } from "./define-event-type.ts";
import { type EventOf, eventSchemaOf } from "./event-schema.ts";
import { eventTypes as libraryTypes, ownEventTypes } from "./event-types.ts";
import { guardOwnTypes } from "./guard-own-types.ts";

/** How a single event is to be read. */
export interface EventOptions<Own extends AnyEventType> extends ParseOptions {
  /** Event types of your own, beside the library's, which are always there. */
  eventTypes?: readonly Own[] | undefined;
  /** The IANA time zone of dates that name none. Without it, whether a clock change skips their times goes unchecked; dates that name one are checked in it. */
  zone?: string | undefined;
}

/**
 * Checks an untrusted input as an event of any type, as far as it can be checked alone. Never throws. That what its ids
 * point at is there, only a case file can tell.
 *
 * @example
 * safeParseEvent({ id: "r1", type: "release", kind: "term-served", until: "2011-05-02" }).issues[0]?.code // => "until-on-moment"
 */
export function safeParseEvent<Own extends AnyEventType = never>(
  input: unknown,
  options: EventOptions<Own> = {},
): Result<EventOf<Own>> {
  const refused = refuseUnknownOptions(options, ["eventTypes", "unknownKeys", "zone"]);
  if (refused !== undefined) return refused;
  const { eventTypes = [], zone, ...parsing } = options;
  const own = ownEventTypes(eventTypes);
  if (!own.success) return own;
  return guardOwnTypes(own.data, () => parseWith(own.data, input, zone, parsing));
}

function parseWith<Own extends AnyEventType>(
  ownTypes: readonly Own[],
  input: unknown,
  zone: string | undefined,
  options: ParseOptions,
): Result<EventOf<Own>> {
  const schema = eventSchemaOf(ownTypes);
  const place = placeIn(schema, "the event");
  const reading = readJson(input, place);
  const result = safeParseRecordOf(schema, reading, place, options);
  const event: object = result.success ? result.data : restOf(Object(reading.value), result.issues);
  const types: readonly AnyEventType[] = [...libraryTypes, ...ownTypes];
  const type = types.find((known) => eventTypeName(known) === valueAt(event, ["type"]));
  if (type === undefined) return result;
  const recordIds = [valueAt(event, ["id"])].filter((id) => typeof id === "string");
  const report: Report = (flaw) => result.issues.push(issueFromFlaw({ ...flaw, recordIds }, place));
  visitDates(type.schema, event, (when, path) => {
    const own = valueAt(when, ["zone"]);
    const meant = typeof own === "string" ? own : zone;
    if (meant !== undefined) checkDate(when, meant, () => path, report);
  });
  if (result.success) checkEvent(result.data, { type, zone }, report);
  else checkRest(event, { type, zone }, report);
  return result.issues.length === 0 ? result : { success: false, issues: orderIssues(result.issues) };
}

/**
 * Reads an untrusted input as an event of any type.
 *
 * @throws ChronologyError with the issues of `safeParseEvent`.
 * @example
 * parseEvent({ id: "r1", type: "release", kind: "term-served", when: "2011-05-02" }).type // => "release"
 */
export function parseEvent<Own extends AnyEventType = never>(
  input: unknown,
  options?: EventOptions<Own>,
): EventOf<Own> {
  return unwrap(safeParseEvent(input, options));
}
