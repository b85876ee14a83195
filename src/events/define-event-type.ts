import type * as z from "zod";
import { issueOf } from "../core/issue.ts";
import { ChronologyError } from "../core/result.ts";
import type { EventBase } from "./event-base.ts";
import type { LegalBasis } from "./legal-basis.ts";
import type { Term } from "./term.ts";

const extents = ["moment", "span", "state"] as const;

/** How an event takes up time: at one point, with a start and an end, or from a start on. */
export type Extent = (typeof extents)[number];

/** What a decision does to orders in force. */
export interface OrderChange {
  /**
   * Whether they end, end earlier or later by a time that is not given, stay as they are, or give way to the term that the
   * decision gives; `unsettles` where it is not known what becomes of them.
   */
  change: "lifts" | "shortens" | "extends" | "leaves" | "replaces" | "unsettles";
  /** Ids of the orders; where none are named, the one in force if there is but one. Of several it is not known which it is. */
  orders?: readonly string[] | undefined;
}

/** What an event says about the custody of those whom it happened to. */
export type CustodyEffect =
  /** A detention. */
  | { effect: "begins"; basis: LegalBasis; facility?: string | undefined }
  /** A word that the person is held. */
  | { effect: "confirms"; basis?: LegalBasis | undefined; facility?: string | undefined }
  /**
   * An order of custody: a change of basis, or the first word of custody whose start is unknown. With `forLife` an order
   * with a term does not take its place.
   */
  | { effect: "imposes"; basis: LegalBasis; forLife?: boolean | undefined; orders?: OrderChange | undefined }
  /** A move to another place of custody. */
  | { effect: "moves"; facility?: string | undefined }
  /**
   * A new term for the order in force, or what else becomes of it, as an appeal may decide. With `mayHold` the person may be
   * held by it: unless that is under this basis, no source says from then on what they are held under.
   */
  | { effect: "amends"; orders?: OrderChange | undefined; mayHold?: LegalBasis | undefined }
  /**
   * A release or, where it says so, a death. With `onlyIfHeld` it says nothing of someone who is not known to be held; with
   * `mayLeadOn` an order of another basis that may be after it is taken for what follows on it.
   */
  | {
      effect: "ends";
      onlyIfHeld?: boolean | undefined;
      mayLeadOn?: boolean | undefined;
      ending?: "release" | "death" | undefined;
    };

/** Finds an event of the case file by its id. */
export type FindEvent = (id: string) => EventBase | undefined;

/** A term that an event carries. */
export interface CarriedTerm {
  /** The term itself. */
  term: Term;
  /** What lasts for it; that of the term which it replaces, if absent. */
  measure?: string | undefined;
  /** Id of the order that this one prolongs: the event's field `prolongs`. */
  prolongs?: string | undefined;
  /** Ids of the orders whose terms it replaces: the event's field `of`. */
  replaces?: readonly string[] | undefined;
}

/** The fields of an event type: those of `EventBase`, with a literal for `type`; others may be narrower. */
type EventShape = {
  [Key in keyof typeof EventBase.shape]: Key extends "type"
    ? z.ZodLiteral<string>
    : z.ZodType<z.output<(typeof EventBase.shape)[Key]>>;
};

/** A schema that an event type may have: `EventBase.extend({ type: z.literal("..."), ... })`. */
export type EventSchema = z.ZodObject<EventShape, z.core.$strict>;

/** What a type of event is: its shape, how it takes up time, and what it means for custody and terms. */
export interface EventType<Schema extends EventSchema> extends AnyEventType {
  /** The shape of its events. */
  readonly schema: Schema;
  custody?(event: z.output<Schema>, findEvent?: FindEvent): CustodyEffect | undefined;
  term?(event: z.output<Schema>): CarriedTerm | undefined;
  readonly compared?: readonly (keyof z.output<Schema> & string)[];
}

/**
 * Any type of event. What it says of its events it is asked of events of its own type only: `custody` and `term` are
 * methods, so that a list of types can hold them all.
 */
export interface AnyEventType {
  /** The shape of its events. */
  readonly schema: EventSchema;
  /** How its events take up time. */
  readonly extent: Extent;
  /** What an event of the type does to custody; undefined where it says nothing. It may depend on events that it names. */
  custody?(event: EventBase, findEvent?: FindEvent): CustodyEffect | undefined;
  /** The term that an event of the type carries, if it carries one. */
  term?(event: EventBase): CarriedTerm | undefined;
  /** Fields whose difference between accounts of one event is a disagreement. */
  readonly compared?: readonly string[];
}

/**
 * Defines a type of event. The library's own types are made with it, and so are yours: pass them to `parseCaseFile` and
 * `buildTimeline` as `eventTypes`.
 *
 * @throws ChronologyError (`wrong-type`) where the schema has not one word for its type, or there is no such extent.
 * @example
 * const Vigil = EventBase.extend({
 *   type: z.literal("vigil"),
 *   attendance: z.number().optional().describe("How many came."),
 * });
 * const vigil = defineEventType({ schema: Vigil, extent: "span" });
 * eventTypeName(vigil); // => "vigil"
 */
export function defineEventType<Schema extends EventSchema>(type: EventType<Schema>): EventType<Schema> {
  if (isEventType(type)) return type;
  const message = "An event type must have a schema with one word as its type, and an extent that there is.";
  throw new ChronologyError([issueOf("wrong-type", message)]);
}

/** Whether a value is an event type that can be used, as far as can be told without events. */
export function isEventType(value: unknown): boolean {
  const { schema, extent } = Object(value);
  const words = [...(schema?.shape?.type?.values ?? [])];
  return words.length === 1 && typeof words[0] === "string" && extents.includes(extent);
}

/**
 * The word that events of a type bear in their field `type`.
 *
 * @example eventTypeName(transfer); // => "transfer"
 */
export function eventTypeName({ schema }: Pick<AnyEventType, "schema">): string {
  return schema.shape.type.value;
}
