/**
 * The catalogue of issue codes: the one place where they are listed. `docs/issues.md` is made from it.
 * `means` says what was found, `remedy` what to write instead.
 */
export const issueCodes = {
  "not-edtf": {
    severity: "error",
    means: "A date is not written in EDTF.",
    remedy: "Write ISO 8601-2 / EDTF: 2011, 2011-04, 2011-04-17, 2011-04-17T15:00, 2011-04-17/2011-05-02, 2011-04-17~.",
  },
  "date-does-not-exist": {
    severity: "error",
    means: "A date or a time is written correctly but does not exist, such as 29 February 2011.",
    remedy: "Check the day and the month against the source.",
  },
} as const satisfies Record<string, { severity: "error" | "warning"; means: string; remedy: string }>;

export type IssueCode = keyof typeof issueCodes;
