/**
 * iCalendar: the dated events of a case file as a calendar that people can subscribe to.
 *
 * @module
 */
export { type IcalendarOptions, toIcalendar } from "./icalendar/to-icalendar.ts";
