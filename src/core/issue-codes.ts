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
  "unknown-time-zone": {
    severity: "error",
    means: "A time zone is not one that the IANA time zone database names.",
    remedy: "Write a name such as Asia/Baku, Europe/Moscow or UTC; an offset such as +04:00 is no time zone.",
  },
  "not-a-duration": {
    severity: "error",
    means: "A duration is not written as ISO 8601 has it.",
    remedy: "Write P, then numbers with units in order: P15D, P1Y2M, P2W, PT2H, P1DT12H, PT1.5S.",
  },
  "duration-too-long": {
    severity: "error",
    means: "A duration measures more than 10,000 years in one of its units.",
    remedy: "Check the number against the source.",
  },
} as const satisfies Record<string, { severity: "error" | "warning"; means: string; remedy: string }>;

export type IssueCode = keyof typeof issueCodes;
