/**
 * Tables of events as CSV, for spreadsheets: a row for each event, written and read.
 *
 * papaparse reads and writes the CSV itself: quotation marks and line breaks within cells are settled there.
 *
 * @module
 */
export { type CsvReadOptions, fromCsv } from "./csv/from-csv.ts";
export { type CsvOptions, toCsv } from "./csv/to-csv.ts";
