/**
 * TimelineJS3: the dated events of a case file as the slides of an interactive timeline.
 *
 * @module
 */
export type { TimelinejsDate } from "./timelinejs/slide-time.ts";
export {
  type TimelinejsDocument,
  type TimelinejsOptions,
  type TimelinejsSlide,
  type TimelinejsText,
  toTimelinejs,
} from "./timelinejs/to-timelinejs.ts";
