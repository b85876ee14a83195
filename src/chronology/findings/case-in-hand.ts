import type { AnyCaseFile } from "../../case-file/case-file.ts";
import type { Bounds } from "../../dates/bounds.ts";
import type { TracedSpell } from "../custody/build-custody.ts";
import type { EntryPoints } from "../entry.ts";
import type { Worlds } from "../worlds.ts";

/** All that findings are read from. */
export interface CaseInHand {
  caseFile: AnyCaseFile;
  worlds: Worlds;
  entries: EntryPoints[];
  custody: TracedSpell[];
  /** What is ordered of those who had died. */
  custodyOfDead: TracedSpell[];
  asOf: Bounds;
}
