// @ts-check
// Lists what the package brings along at run time, with its licences, and fails where a licence is not allowed, a package
// runs a script when it is installed, or SECURITY.md's list is not this one. `npm run dependencies`.
import { existsSync, readFileSync } from "node:fs";

const allowed = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD"]);
const installScripts = ["preinstall", "install", "postinstall"];

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(file, "utf8"));

const { packages } = read("package-lock.json");
const peers = Object.keys(packages[""].peerDependencies ?? {}).map((name) => `node_modules/${name}`);
const shipped = Object.keys(packages).filter((path) => path !== "" && (!packages[path].dev || peers.includes(path)));
const security = readFileSync("SECURITY.md", "utf8");

/** @type {string[]} */
const wrong = [];
for (const path of shipped.toSorted()) {
  const { name, version, license, scripts = {} } = read(`${path}/package.json`);
  process.stdout.write(`${name} ${version}: ${license}\n`);
  if (!allowed.has(license)) wrong.push(`${name}: the licence ${license} is not allowed`);
  const isBuilt = existsSync(`${path}/binding.gyp`) || packages[path].hasInstallScript === true;
  if (isBuilt || installScripts.some((script) => script in scripts)) wrong.push(`${name}: it has an install script`);
  const row = security.split("\n").find((line) => line.startsWith(`| \`${name}\``));
  if (row === undefined || !row.includes(`| ${license} |`)) wrong.push(`${name}: SECURITY.md does not list it so`);
}
const listed = [...security.matchAll(/^\| `([^`]+)`/gm)].map(([, name = ""]) => name);
const names = new Set(shipped.map((path) => path.split("node_modules/").at(-1)));
for (const name of listed)
  if (!names.has(name)) wrong.push(`${name}: SECURITY.md lists it, but it is not brought along`);

for (const each of wrong) process.stderr.write(`${each}\n`);
if (wrong.length > 0) process.exitCode = 1;
