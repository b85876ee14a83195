import type { AnyCaseFile } from "../../case-file/case-file.ts";
import type { ExportLevel } from "../../case-file/guard-restricted.ts";
import type { Timeline } from "../../chronology/index.ts";
import type { Export } from "../../core/loss.ts";
import { type Format, formats } from "../../formats/registry.ts";
import { toHtml, toSvg } from "../../view/index.ts";
import { tameJson } from "./json-text.ts";

/** What a case file can be written as: a format that has a writer, or a view. */
export interface Target {
  readonly name: string;
  readonly extension: string;
  /** What of a call makes a difference to it. */
  readonly heeds: NonNullable<Format["heeds"]>;
  readonly to: (
    caseFile: AnyCaseFile,
    timeline: Timeline,
    options: ExportLevel & { locale?: string | undefined; zone?: string | undefined },
  ) => Export<string>;
}

/** Every format with a writer, and the views. */
export const targets: readonly Target[] = [
  ...formats.flatMap(({ name, extension, heeds = [], to, mediaType }) =>
    to === undefined ? [] : [{ name, extension, heeds, to: mediaType.includes("json") ? tamed(to) : to }],
  ),
  { name: "html", extension: "html", heeds: ["person", "as-of", "locale", "zone"], to: toHtml },
  { name: "svg", extension: "svg", heeds: ["person", "as-of", "locale", "zone"], to: toSvg },
];

/** A writer of JSON, of which nothing acts upon a terminal that it is written to. */
function tamed(to: Target["to"]): Target["to"] {
  return (...given) => {
    const { output, losses } = to(...given);
    return { output: tameJson(output), losses };
  };
}
