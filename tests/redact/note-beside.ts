import { parseCaseFile } from "../../src/index.ts";
import { publish } from "../../src/redact/index.ts";
import { redact } from "./redact-in-order.ts";

const key = "a key of sixteen bytes or more";

/** What is left of the note of an event that stays, beside what goes when a case file is published. */
export function noteBeside(lists: object, note: string): string | undefined {
  const { events = [], ...others }: { events?: object[] } = lists;
  const caseFile = parseCaseFile({
    format: "case-chronology/1",
    id: "case",
    timeZone: "Asia/Baku",
    ...others,
    events: [{ id: "e0", type: "other", title: "Kept", note }, ...events],
  });
  return redact(caseFile, publish, { key }).caseFile.events?.[0]?.note;
}
