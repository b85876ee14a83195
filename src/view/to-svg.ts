import type { AnyCaseFile } from "../case-file/case-file.ts";
import { findLosses } from "../case-file/find-losses.ts";
import { guardExport } from "../case-file/guard-restricted.ts";
import { recordNames } from "../case-file/record-names.ts";
import { zoneText } from "../case-file/stated-text.ts";
import type { Timeline } from "../chronology/timeline.ts";
import type { Export } from "../core/loss.ts";
import { requireZone } from "../dates/zone.ts";
import { buildPicture } from "./build-picture.ts";
import { carriedByPicture, isCarried } from "./carried.ts";
import { axisHeight } from "./chart/draw-axis.ts";
import { drawChart } from "./chart/draw-chart.ts";
import { drawLegend } from "./chart/draw-legend.ts";
import { fitText } from "./chart/text-width.ts";
import { escapeMarkup, isolate } from "./markup.ts";
import { chartStyle } from "./page-assets.ts";
import { shownEvents } from "./shown-event.ts";
import { type ViewOptions, viewOptions } from "./view-options.ts";

const margin = 24;
const headHeight = 72;

/**
 * Draws a timeline as one SVG file that needs nothing else: a row per person or group with the events and the custody
 * on it. Its links lead to the list of a page that it is put into.
 *
 * @returns the file's text, and what the picture leaves out.
 * @throws ChronologyError (`restricted-facts`) where the case file holds facts above the level that may leave; `timeline-of-other-case`
 * where the timeline was built from another; with the
 * issues of `safeParseWhen` where `period` is wrong.
 * @example
 * const caseFile = parseCaseFile({ format: "case-chronology/1", id: "empty", timeZone: "Asia/Baku" });
 * toSvg(caseFile, buildTimeline(caseFile)).output.startsWith("<svg ") // => true
 */
export function toSvg(caseFile: AnyCaseFile, timeline: Timeline, options: ViewOptions = {}): Export<string> {
  guardExport(caseFile, timeline, options, viewOptions);
  const { width = 1200 } = options;
  const names = recordNames(caseFile);
  const shown = shownEvents(caseFile, timeline);
  const picture = buildPicture(caseFile, timeline, shown, names.nameOf, options);
  const room = width - 2 * margin;
  const chart = drawChart(picture, { from: picture.from, to: picture.to, width: room }, requireZone(picture.timeZone));
  const legend = drawLegend(picture, room);
  const axisTop = headHeight + legend.height + 12;
  const height = axisTop + axisHeight + chart.height + margin;
  const caption = `${zoneText(caseFile.timeZone, picture.timeZone)}${picture.asOfText === "" ? "" : `; known as of ${picture.asOfText}`}`;
  const output = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="cc-title">`,
    `<title id="cc-title">${escapeMarkup(picture.title)}</title><style>${chartStyle}</style>`,
    `<g transform="translate(${margin} 0)">`,
    `<text class="cc-title" y="36">${isolate(fitText(picture.title, 24, room))}</text>`,
    `<text class="cc-caption" y="58">${escapeMarkup(caption)}</text>`,
    `<g transform="translate(0 ${headHeight})">${legend.markup}</g>`,
    `<svg y="${axisTop}" width="${room}" height="${axisHeight}">${chart.axis}</svg>`,
    `<svg y="${axisTop + axisHeight}" width="${room}" height="${chart.height}">${chart.body}</svg>`,
    "</g></svg>\n",
  ].join("");
  return { output, losses: findLosses(caseFile, "A picture", carriedByPicture, isCarried(caseFile, { shown }, names)) };
}
