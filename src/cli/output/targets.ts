import type { AnyCaseFile } from "../../case-file/case-file.ts";
import type { ExportLevel } from "../../case-file/guard-restricted.ts";
import type { Timeline } from "../../chronology/index.ts";
import type { Export } from "../../core/loss.ts";
import { type Format, formats } from "../../formats/registry.ts";
import { toHtml, toSvg } from "../../view/index.ts";
import { tameJson } from "./json-text.ts";

function tamed({ output, losses }: Export<string>): Export<string> {
  return { output: tameJson(output), losses };
}

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

/** Every format with a writer, and the views. JSON goes to terminals too. */
export const targets: readonly Target[] = [
  ...formats.flatMap(({ name, extension, heeds = [], to, mediaType }): Target[] => {
    if (to === undefined) return [];
    if (!mediaType.includes("json")) return [{ name, extension, heeds, to }];
    return [{ name, extension, heeds, to: (...given) => tamed(to(...given)) }];
  }),
  { name: "html", extension: "html", heeds: ["person", "as-of", "locale", "zone"], to: toHtml },
  { name: "svg", extension: "svg", heeds: ["person", "as-of", "locale", "zone"], to: toSvg },
];
