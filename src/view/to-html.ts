import type { AnyCaseFile } from "../case-file/case-file.ts";
import { findLosses } from "../case-file/find-losses.ts";
import { guardExport } from "../case-file/guard-restricted.ts";
import { type RecordNames, recordNames } from "../case-file/record-names.ts";
import { zoneText } from "../case-file/stated-text.ts";
import type { Finding } from "../chronology/findings/finding.ts";
import { describeFinding } from "../chronology/text/describe-finding.ts";
import type { Timeline } from "../chronology/timeline.ts";
import type { Export } from "../core/loss.ts";
import { formatBounds } from "../dates/format-bounds.ts";
import { requireZone } from "../dates/zone.ts";
import { buildPicture } from "./build-picture.ts";
import { carriedByPage, isCarried } from "./carried.ts";
import { axisHeight } from "./chart/draw-axis.ts";
import { drawChart } from "./chart/draw-chart.ts";
import { drawLegend } from "./chart/draw-legend.ts";
import { custodyList } from "./custody-list.ts";
import { bdi, eventItem, findingMarkup, type ItemWords } from "./event-item.ts";
import { escapeMarkup, inSentence } from "./markup.ts";
import { pageScript, pageScriptHash, pageStyle, pageStyleHash } from "./page-assets.ts";
import type { Picture } from "./picture.ts";
import { reasonWords } from "./reason-words.ts";
import { type ShownEvent, shownEvents } from "./shown-event.ts";
import { sourceList } from "./source-list.ts";
import { type ViewOptions, viewOptions } from "./view-options.ts";

/**
 * Makes a page of a timeline: one HTML file that needs nothing else and asks nothing of the network. It has the picture,
 * to zoom and pan, and below it everything as lists; an event opens with what its source said, its bounds, the
 * statements that they rest on, with quotes and links, and what was found. Without scripts the picture stands still and
 * its events lead to the list.
 *
 * @returns the file's text, and what the page leaves out.
 * @throws ChronologyError (`restricted-facts`) where the case file holds facts above the level that may leave; `timeline-of-other-case`
 * where the timeline was built from another; with the
 * issues of `safeParseWhen` where `period` is wrong.
 * @example
 * const caseFile = parseCaseFile({ format: "case-chronology/1", id: "empty", timeZone: "Asia/Baku" });
 * toHtml(caseFile, buildTimeline(caseFile)).output.startsWith("<!doctype html>") // => true
 */
export function toHtml(caseFile: AnyCaseFile, timeline: Timeline, options: ViewOptions = {}): Export<string> {
  guardExport(caseFile, timeline, options, viewOptions);
  const { width = 1200, locale = "en" } = options;
  const names = recordNames(caseFile);
  const shown = shownEvents(caseFile, timeline);
  const picture = buildPicture(caseFile, timeline, shown, names.nameOf, options);
  const words = itemWords(caseFile, timeline, shown, names, { locale, zone: picture.timeZone });
  const items = shown.map((event) => eventItem(event, words)).join("\n");
  const isWhole = shown.length === (caseFile.events ?? []).length;
  // Of a timeline of one person, the sources of others would tell of them.
  const articles = (caseFile.articles ?? [])
    .map((article, index) => ({ number: index + 1, article }))
    .filter(({ article: { id } }) => isWhole || words.cited.has(id));
  const output = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${pageScriptHash}'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(picture.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<a class="skip" href="#events">Skip the picture</a>
<header><h1>${bdi(picture.title)}</h1>
<p class="deck">${deck(caseFile, picture, shown, articles.length)}</p></header>
<main>
${pictureSection(picture, width)}
<section aria-labelledby="findings-title"><h2 id="findings-title">What was found</h2>${findingList(timeline.findings, words)}</section>
<section aria-labelledby="custody-title"><h2 id="custody-title">In custody</h2>${custodyList(timeline, words)}</section>
<section aria-labelledby="events"><h2 id="events" tabindex="-1">Events in order</h2>
<ol class="events">${items}</ol></section>
<section aria-labelledby="sources-title"><h2 id="sources-title">Sources</h2>${sourceList(articles, words.statementWords)}</section>
</main>
<div id="details" role="dialog" aria-labelledby="details-title" tabindex="-1" hidden><button id="details-close" type="button">Close</button><div id="details-content"></div></div>
<script type="application/json" id="data">${JSON.stringify(picture).replaceAll("<", "\\u003c")}</script>
<script>${pageScript}</script>
</body>
</html>
`;
  return {
    output,
    losses: findLosses(
      caseFile,
      "A page",
      carriedByPage(caseFile),
      isCarried(caseFile, { shown, articles: isWhole ? undefined : words.cited }, names),
    ),
  };
}

function deck({ timeZone }: AnyCaseFile, picture: Picture, shown: readonly ShownEvent[], sources: number): string {
  const { asOfText } = picture;
  const asOf = asOfText === "" ? "" : ` Known as of ${asOfText}.`;
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  return escapeMarkup(
    `${count(shown.length, "event")} out of ${count(sources, "source")}. ${zoneText(timeZone, picture.timeZone)}.${asOf}`,
  );
}

/** The picture as it stands still; the script draws it again at the reader's own width. */
function pictureSection(picture: Picture, width: number): string {
  const chart = drawChart(picture, { from: picture.from, to: picture.to, width }, requireZone(picture.timeZone));
  const legend = drawLegend(picture, width);
  const svg = (content: string, height: number) =>
    `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`;
  return `<section id="picture" aria-labelledby="picture-title"><h2 id="picture-title">Who was held when</h2>
<div id="legend" aria-hidden="true">${svg(legend.markup, legend.height)}</div>
<div id="tools" role="group" aria-label="Time shown" hidden>
<button id="earlier" type="button" aria-label="Earlier">←</button><button id="later" type="button" aria-label="Later">→</button>
<button id="zoom-out" type="button" aria-label="Zoom out">−</button><button id="zoom-in" type="button" aria-label="Zoom in">+</button>
<button id="whole" type="button">Whole time</button><span id="shown" role="status"></span></div>
<div id="axis" aria-hidden="true">${svg(chart.axis, axisHeight)}</div>
<div id="rows" role="group" aria-label="Events, by person and time; the list below says the same">${svg(chart.body, chart.height)}</div>
<p id="keys">Keys: arrows go from event to event, Enter opens one, Escape closes it, + and − zoom, 0 shows the whole time. Drag to move; pinch or Ctrl and wheel to zoom.</p>
</section>`;
}

function findingList(findings: readonly Finding[], words: ItemWords): string {
  if (findings.length === 0) return "<p>Nothing.</p>";
  const items = findings.map(
    (finding) =>
      `<li class="${finding.severity}"><b>${severityNames[finding.severity]}</b> ${findingMarkup(finding, words)}</li>`,
  );
  return `<ul class="findings">${items.join("")}</ul>`;
}

const severityNames = { contradiction: "Contradiction.", warning: "Warning.", note: "Note." } satisfies Record<
  Finding["severity"],
  string
>;

function itemWords(
  caseFile: AnyCaseFile,
  timeline: Timeline,
  shown: readonly ShownEvent[],
  names: RecordNames,
  { locale, zone }: { locale: string; zone: string },
): ItemWords & { cited: ReadonlySet<string> } {
  const all = Object.fromEntries(Object.entries(names.all()).map(([id, name]) => [id, inSentence(name)]));
  const { timeZone } = timeline;
  const numbers = new Map((caseFile.articles ?? []).map(({ id }, index) => [id, index + 1]));
  const statementWords = { nameOf: (id: string) => inSentence(names.nameOf(id)), locale, timeZone, shownIn: zone };
  const cited = new Set<string>();
  return {
    nameOf: names.nameOf,
    locale,
    statementWords,
    say: (bounds) => formatBounds(bounds, { locale, zone }),
    sayReason: reasonWords(caseFile, statementWords),
    cite: (article) => {
      cited.add(article);
      return `<a href="#source-${numbers.get(article)}">[${numbers.get(article)}]</a>`;
    },
    cited,
    placeOf: new Map(shown.map(({ event, index }) => [event.id, index])),
    findingsOf: findingsByEvent(timeline.findings),
    sayFinding: (finding) => describeFinding(finding, { locale, names: all }),
    count: timeline.entries.length,
  };
}

/** The findings about each record. */
function findingsByEvent(findings: readonly Finding[]): Map<string, Finding[]> {
  const byEvent = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const record of new Set(finding.records)) {
      const list = byEvent.get(record);
      if (list === undefined) byEvent.set(record, [finding]);
      else list.push(finding);
    }
  }
  return byEvent;
}
