import { findZone } from "../../dates/zone.ts";
import type { Check } from "../check-context.ts";

/** The case file's zone is one that the IANA database names. */
export const checkTimeZone: Check = ({ records: { timeZone } }, report) => {
  if (timeZone === undefined || findZone(timeZone) !== undefined) return;
  const message = "is not an IANA time zone; write a name such as Asia/Baku or UTC";
  report({ code: "unknown-time-zone", path: ["timeZone"], message });
};
