import type { JsonValue } from "../core/json.ts";

/** What an upgrade changed in a case file, in words for the people who keep it. */
export interface UpgradeChange {
  /** The version that the step leads to. */
  version: number;
  /** Where it stands in the upgraded case file: keys and indices from the outside in. */
  path: (string | number)[];
  /** What was done there. Repeats no value and no name of the data. */
  what: string;
}

/** A case file of any version, as JSON. */
export type CaseFileData = { [key: string]: JsonValue };

/** Makes a case file of one version into one of the next; the `format` aside, which is set by whoever takes the step. */
export type UpgradeStep = (data: CaseFileData) => {
  data: CaseFileData;
  changes: readonly Omit<UpgradeChange, "version">[];
};

/** The steps by the version that each starts from. A new version of the format adds the one that leads to it. */
export const upgradeSteps: ReadonlyMap<number, UpgradeStep> = /* @__PURE__ */ new Map();
