/**
 * A timeline as something to look at: a picture, and a page to explore it in. Both are single files that need nothing else.
 *
 * @module
 */
export { toHtml } from "./to-html.ts";
export { toSvg } from "./to-svg.ts";
export type { ViewOptions } from "./view-options.ts";
