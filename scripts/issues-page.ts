import { issueCodes } from "../src/core/issue-codes.ts";

/** The page that explains each issue code, out of the catalogue. */
export function issuesPage(): string {
  const rows = Object.entries(issueCodes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([code, { severity, means, remedy }]) => `| \`${code}\` | ${severity} | ${inCell(means)} | ${inCell(remedy)} |`,
    );
  return `# Issues

What the validators can find. Codes are stable: a program may rely on them. The wording of messages may change.
An error means that the data is not accepted; a warning is worth a look. No message repeats what was written.

| code | severity | what it means | what to do |
|---|---|---|---|
${rows.join("\n")}
`;
}

/** Text as a cell of a Markdown table holds it. */
function inCell(text: string): string {
  return text.replace(/[\\|<*_]/g, "\\$&");
}
