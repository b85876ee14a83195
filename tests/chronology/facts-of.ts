import { timelineOf } from "./case-of.ts";

type Parts = Parameters<typeof timelineOf>[0];
type Options = Parameters<typeof timelineOf>[1];

/** A finding as a reader of the data has it, with its statements by kind and name. */
export function factsOf(parts: Parts, options?: Options) {
  return timelineOf(parts, options).findings.map(({ message: _, statements, ...fact }) => ({
    ...fact,
    statements: statements.map(({ id, kind, soft }) => `${kind} ${id}${soft ? " (soft)" : ""}`),
  }));
}

/** Its findings of one code. */
export const factsOn = (code: string, parts: Parts, options?: Options) =>
  factsOf(parts, options).filter((fact) => fact.code === code);
