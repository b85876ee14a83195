import { formatBounds } from "../dates/format-bounds.ts";
import type { Bounds } from "../dates/half-open-bounds.ts";
import type { EventBase } from "../events/event-base.ts";
import { statedText } from "./stated-text.ts";

/** What the lines of an event need to know. */
export interface LineOptions {
  /** The name of a record, by id. */
  nameOf(id: string): string;
  /** A BCP 47 tag, for dates. */
  locale: string;
  timeZone: string;
}

/** When an event was, as it follows from all that the case file says. */
interface Times {
  start: Bounds;
  end: Bounds;
}

/** Fields that are said in a line each, with what the line starts with; those whose texts are ids of records first. */
const ids = {
  who: "Who",
  by: "By",
  place: "Place",
  court: "Court",
  facility: "Facility",
  from: "From",
  to: "To",
  fromAuthority: "From the authority",
  toAuthority: "To the authority",
  legalText: "Legal text",
} as const;
const words = {
  legalBasis: "Legal basis",
  measure: "Measure",
  regime: "Regime",
  step: "Step",
  stage: "Stage",
  outcome: "Outcome",
  kind: "Kind",
  grounds: "Grounds",
  note: "Note",
} as const;

/** The fields of events that `eventLines` says, as `findLosses` takes them. */
export const fieldsInLines: readonly string[] = [
  ...Object.keys({ ...ids, ...words }),
  "when",
  "until",
  "participants",
  "sources.*.article",
  "sources.*.stance",
];

/**
 * An event in words, for formats that give it a free text: when it was, as far as that follows; what the sources say of
 * when; who, where, what and by which article, a line each. Nothing is escaped.
 *
 * @returns lines such as `When: 17 April 2011`, `Who: Leyla Example`, `Source (alleged): Two detained`.
 */
export function eventLines(event: EventBase, { start, end }: Times, options: LineOptions): string[] {
  const { nameOf, locale, timeZone } = options;
  const { when, until, participants = [], sources = [] } = event;
  const isMoment = start.earliest === end.earliest && start.latest === end.latest;
  const textsIn = (field: string): string[] => {
    const value: unknown = Reflect.get(event, field);
    const list: unknown[] = value === undefined ? [] : [value].flat();
    return list.map((item) => (typeof item === "string" ? item : JSON.stringify(item)));
  };
  const line = (label: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : [`${label}: ${texts.join(", ")}`];
  return [
    `When: ${formatBounds(start, { zone: timeZone, locale })}`,
    ...(isMoment ? [] : [`Ends: ${formatBounds(end, { zone: timeZone, locale })}`]),
    ...(when === undefined ? [] : [`Stated: ${statedText(when, options)}`]),
    ...(until === undefined ? [] : [`Stated end: ${statedText(until, options)}`]),
    ...Object.entries(ids).flatMap(([field, label]) => line(label, textsIn(field).map(nameOf))),
    ...participants.map(({ who, role }) => `${role}: ${typeof who === "string" ? nameOf(who) : who.text}`),
    ...Object.entries(words).flatMap(([field, label]) => line(label, textsIn(field))),
    ...sources.map(
      ({ article, stance }) => `${stance === undefined ? "Source" : `Source (${stance})`}: ${nameOf(article)}`,
    ),
  ];
}
