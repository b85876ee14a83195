import type { AnyCaseFile } from "../case-file/case-file.ts";
import { coarsenDate } from "./coarsen-date.ts";
import { fieldIn, isFields } from "./fields.ts";
import { inZone } from "./in-zone.ts";
import type { Judge } from "./judge.ts";
import type { Profile } from "./profile.ts";
import type { Rewriting } from "./rebuild.ts";
import type { Scanner } from "./scanner.ts";

/** What a date is rewritten by. */
interface Ground {
  caseFile: AnyCaseFile;
  profile: Profile;
  judge: Judge;
  removal: Scanner;
  isMoment: (type: unknown) => boolean;
  /** Whether the record that the date is of loses where something was: its zone would say so. */
  hidesZone: () => boolean;
  /** Where the date stands. */
  path: (string | number)[];
  report: Rewriting["report"];
}

/** A date as it may stay: no more exact than the profile says, without words that go. Undefined where it goes. */
export function rewriteDate(given: unknown, ground: Ground): unknown {
  const { caseFile, profile, path, report } = ground;
  const value = withoutZone(partsThatStay(given, ground), ground);
  if (value === undefined) return undefined;
  const { dates: to } = profile;
  const [collection, index, key] = path;
  const startOnly =
    collection === "events" && key === "when" && !ground.isMoment(caseFile.events?.[Number(index)]?.type);
  const date = to === undefined ? value : coarsenDate(value, { to, zone: caseFile.timeZone, startOnly });
  if (date === undefined) report("not-judged", "removed");
  else if (date !== value) report("coarsened", "replaced");
  return withoutWords(date, ground);
}

/** Whether a date may be given in a zone of its own, or with an offset. */
export function mayTellZone(date: unknown): boolean {
  const edtf = isFields(date) ? date.edtf : date;
  return fieldIn(date, "zone") !== undefined || (typeof edtf === "string" && edtf.includes("T"));
}

/** A date that tells no zone, where that would tell a place that goes. */
function withoutZone(date: unknown, { caseFile, hidesZone, report }: Ground): unknown {
  if (!mayTellZone(date) || !hidesZone()) return date;
  const placed = inZone(date, caseFile.timeZone);
  if (placed !== date) report("leads-to-removed", placed === undefined ? "removed" : "replaced");
  return placed;
}

/** A date with the parts that its schema names; one that loses a part which tells time goes. */
function partsThatStay(date: unknown, { judge, path, report }: Ground): unknown {
  if (!isFields(date)) return date;
  const parts: Record<string, unknown> = {};
  for (const key of ["edtf", "zone", "tolerance", "text"]) {
    if (date[key] === undefined) continue;
    path.push(key);
    const reason = judge(date[key], path);
    if (reason !== undefined) report(reason, "removed");
    path.pop();
    if (reason === undefined) parts[key] = date[key];
    else if (key !== "text") return undefined;
  }
  return parts;
}

function withoutWords(date: unknown, { removal, report }: Ground): unknown {
  const text = fieldIn(date, "text");
  if (!isFields(date) || typeof text !== "string" || !removal.holds(text)) return date;
  report("repeats-removed", "replaced");
  return { ...date, text: removal.scrub(text) };
}
