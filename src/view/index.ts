/**
 * A timeline as something to look at: a picture, and a page to explore it in. Both are single files that need nothing else.
 *
 * @module
 */
export type { ExportLevel } from "../case-file/guard-restricted.ts";
export type { Export, Loss } from "../core/loss.ts";
export { toHtml } from "./to-html.ts";
export { toSvg } from "./to-svg.ts";
export type { ViewOptions } from "./view-options.ts";
