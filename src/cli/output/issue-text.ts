import { type Issue, issueOf } from "../../core/issue.ts";
import type { Input } from "../command.ts";
import { findInJson } from "../input/json-places.ts";
import { linesAt } from "../input/line-at.ts";
import { findInTable } from "../input/table-places.ts";
import { inColour } from "./colours.ts";
import { escapeControls } from "./escape-controls.ts";

/** An issue with where it stands in its file; without lines where it is that of no line. */
export interface PlacedIssue {
  issue: Issue;
  place: { line: number; column: number; text: string } | undefined;
}

/** Issues of which the key is wrong, not the value. */
const ofKeys: ReadonlySet<string> = new Set(["unknown-key", "forbidden-key", "repeated-key"]);

/** Finds where issues stand in the JSON text that they are of, and the keys that it gives twice. */
export function placeIssues({ text, firstLine }: Input, found: readonly Issue[]): PlacedIssue[] {
  const { places, mistake, repeated } = findInJson(
    text,
    found.map(({ path }) => path),
  );
  const issues = mistake === undefined ? [...found, ...repeated.map(({ path }) => repeatedKey(path))] : found;
  if (issues.length === 0) return [];
  places.push(...repeated.map(({ place }) => place));
  const offsets = issues.map(({ code }, index) => {
    const place = places[index];
    if (code === "not-json-text") return mistake ?? 0;
    return (ofKeys.has(code) ? place?.key : undefined) ?? place?.value ?? 0;
  });
  const lines = linesAt(text, offsets);
  return issues.map((issue, index) => {
    const place = lines[index];
    return { issue, place: place && { ...place, line: place.line + firstLine - 1 } };
  });
}

function repeatedKey(path: (string | number)[]): Issue {
  return issueOf("repeated-key", "a field stands there once more; only the last of one name is read", { path });
}

/** Finds where issues stand in the text of the table that they are of; those of no row stay without a place. */
export function placeInTable({ text, firstLine }: Input, issues: readonly Issue[]): PlacedIssue[] {
  const cellOf = ({ params: { row, columnNumber } }: Issue) => ({
    row: Number(row),
    column: Number(columnNumber) || 0,
  });
  const lines = linesAt(text, findInTable(text, issues.map(cellOf)));
  return issues.map((issue, index) => {
    const place = issue.params.row === undefined ? undefined : lines[index];
    return { issue, place: place && { ...place, line: place.line + firstLine - 1 } };
  });
}

/** How much of a long line is shown, before and after the place. */
const shownBefore = 60;
const shownAfter = 60;

/** What is wrong, with `file:line:column`. */
export function issueHead({ issue, place }: PlacedIssue, file: string, colour: boolean): string {
  const where = [escapeControls(file), ...(place === undefined ? [] : [place.line, place.column])].join(":");
  const severity = inColour(issue.severity, issue.severity, colour);
  return `${inColour(where, "strong", colour)}: ${severity}: ${escapeControls(issue.message)} (${issue.code})\n`;
}

/**
 * An issue as people read it: what is wrong, and the line of the file with the place marked. Of a long line only what is
 * around the place.
 */
export function issueText(placed: PlacedIssue, file: string, colour: boolean): string {
  const { issue, place } = placed;
  const head = issueHead(placed, file, colour);
  if (place === undefined) return head;
  const at = place.column - 1;
  const from = Math.max(0, at - shownBefore);
  const before = (from > 0 ? "…" : "") + escapeControls(place.text.slice(from, at).replaceAll("\t", " "));
  const to = at + shownAfter;
  const after = escapeControls(place.text.slice(at, to).replaceAll("\t", " ")) + (to < place.text.length ? "…" : "");
  const number = String(place.line).padStart(5);
  const bar = inColour("|", "faint", colour);
  const mark = inColour("^", issue.severity, colour);
  return `${head}${number} ${bar} ${before}${after}\n      ${bar} ${" ".repeat([...before].length)}${mark}\n`;
}
