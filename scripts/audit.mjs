// @ts-check
// Asks the registry for known weaknesses in what the package brings along: `npm run audit`. Ends with 1 where there are
// some, with 77 where the registry gives no answer: nothing is known then.
import { spawnSync } from "node:child_process";

const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], { encoding: "utf8" });

/** @returns {{ metadata?: { vulnerabilities?: { total: number } }, vulnerabilities?: object, message?: string }} */
function answer() {
  try {
    return JSON.parse(stdout);
  } catch {
    return {};
  }
}

const { metadata, vulnerabilities = {}, message = "no answer" } = answer();
const total = metadata?.vulnerabilities?.total;
if (total === undefined) {
  process.stdout.write(`NOT AUDITED: the registry answered no audit (${message})\n`);
  process.exitCode = 77;
} else {
  process.stdout.write(
    `${total} known weaknesses${total === 0 ? "" : ` in ${Object.keys(vulnerabilities).join(", ")}`}\n`,
  );
  if (total > 0) process.exitCode = 1;
}
