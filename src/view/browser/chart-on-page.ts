import type { Zone } from "../../dates/zone.ts";
import { axisHeight } from "../chart/draw-axis.ts";
import { type Chart, drawChart, type PlacedRow } from "../chart/draw-chart.ts";
import { drawLegend } from "../chart/draw-legend.ts";
import type { Focus } from "../chart/draw-mark.ts";
import type { Picture } from "../picture.ts";
import { element } from "./element.ts";

/** The picture as it stands on the page, with what can be done to it. */
export interface ChartOnPage {
  picture: Picture;
  /** The element that the rows are drawn in. */
  stage: HTMLElement;
  rows(): readonly PlacedRow[];
  focus(): Focus;
  /** Moves the keyboard to a mark and brings it into sight; `isOpen` says whether its event is shown. */
  focusOn(event: number, row: number, isOpen: boolean, takesFocus: boolean): void;
  /** Zooms about a point, given as a part of the width, by default where the keyboard is: 2 shows half the time, 0.5 twice as much. */
  zoom(factor: number, about?: number): void;
  /** Moves by a part of the width. */
  pan(part: number): void;
  /** Shows all of it again. */
  reset(): void;
}

/** The least and the most time that can be shown, in milliseconds. */
const leastTime = 10 * 60_000;
const mostTime = 4e15;
const printWidth = 860;
/** How much of the picture is printed as one piece, in pixels: less than a page, so that pages break between rows. */
const sheetHeight = 760;

/** Draws the picture at the width that the page has for it, and again whenever that or the time shown changes. */
export function openChart(picture: Picture, zone: Zone): ChartOnPage {
  const stage = element("rows");
  const axis = element("axis");
  const legend = element("legend");
  let { from, to } = picture;
  let focus: Focus = firstFocus(picture);
  let rows: readonly PlacedRow[] = [];
  let isAsked = false;
  let printing = false;

  function draw(): void {
    isAsked = false;
    const width = printing ? printWidth : Math.max(stage.clientWidth, 240);
    const { top } = stage.getBoundingClientRect();
    // Only rows near what can be seen are drawn: the list below the picture holds everything.
    const shown = printing ? undefined : { top: -top - innerHeight, bottom: -top + 2 * innerHeight };
    const chart = drawChart(picture, { from, to, width }, zone, { focus, shown });
    const hadFocus = stage.contains(document.activeElement);
    rows = chart.rows;
    stage.innerHTML = printing ? sheets(chart) : svgOf(chart.body, width, chart.height);
    axis.innerHTML = svgOf(chart.axis, width, axisHeight);
    const signs = drawLegend(picture, width);
    legend.innerHTML = svgOf(signs.markup, width, signs.height);
    // Where the mark is out of sight the picture itself takes the keyboard, so that keys go on working.
    const mark = markOf(focus);
    stage.tabIndex = mark === null ? 0 : -1;
    if (hadFocus) (mark ?? stage).focus({ preventScroll: true });
    element("shown").textContent = periodText(from, to, picture);
  }

  /** The rows in pieces that fit on a page, each with as many whole rows as it has room for. */
  function sheets({ rows: all }: Chart): string {
    const pieces: { top: number; bottom: number }[] = [];
    for (const { top, height } of all) {
      const piece = pieces.at(-1);
      if (piece !== undefined && top + height - piece.top <= sheetHeight) piece.bottom = top + height;
      else pieces.push({ top, bottom: top + height });
    }
    return pieces
      .map((shown) => {
        const { body } = drawChart(picture, { from, to, width: printWidth }, zone, { focus, shown });
        return svgOf(body, printWidth, shown.bottom - shown.top, shown.top);
      })
      .join("");
  }

  function ask(): void {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(draw);
  }

  function show(nextFrom: number, nextTo: number): void {
    const length = Math.min(Math.max(nextTo - nextFrom, leastTime), mostTime);
    const middle = (nextFrom + nextTo) / 2;
    const limit = mostTime - length / 2;
    const centre = Math.min(Math.max(middle, -limit), limit);
    [from, to] = [centre - length / 2, centre + length / 2];
    ask();
  }

  function markOf({ event, row }: Focus): SVGAElement | null {
    return stage.querySelector<SVGAElement>(`[data-event="${event}"][data-row="${row}"]`);
  }

  /** Where the keyboard's event lies, as a part of the width; the middle where it is out of sight. */
  function placeOfFocus(): number {
    const mark = picture.rows[focus.row]?.marks.find(({ event }) => event === focus.event);
    const instant = mark?.start.earliest ?? mark?.start.latest ?? (from + to) / 2;
    const place = (instant - from) / (to - from);
    return place >= 0 && place <= 1 ? place : 0.5;
  }

  function bringIntoSight(event: number, row: number): void {
    const mark = picture.rows[row]?.marks.find((one) => one.event === event);
    if (mark === undefined) return;
    const start = mark.start.earliest ?? mark.start.latest ?? from;
    const end = mark.start.latest ?? start;
    if (end < from || start > to) {
      const half = (to - from) / 2;
      [from, to] = [(start + end) / 2 - half, (start + end) / 2 + half];
    }
    draw();
    const place = rows[row]?.placed.find((one) => one.mark.event === event);
    const top = stage.getBoundingClientRect().top + (rows[row]?.top ?? 0) + (place?.middle ?? 0);
    if (top < axisHeight + 20 || top > innerHeight - 80) scrollBy({ top: top - innerHeight / 3 });
  }

  new ResizeObserver(ask).observe(stage);
  addEventListener("scroll", ask, { passive: true });
  addEventListener("beforeprint", () => {
    printing = true;
    draw();
  });
  addEventListener("afterprint", () => {
    printing = false;
    draw();
  });
  element("tools").hidden = false;
  draw();
  return {
    picture,
    stage,
    rows: () => rows,
    focus: () => focus,
    focusOn(event, row, isOpen, takesFocus) {
      focus = { event, row, isOpen };
      bringIntoSight(event, row);
      draw();
      if (takesFocus) markOf(focus)?.focus({ preventScroll: true });
    },
    zoom(factor, about = placeOfFocus()) {
      const still = from + (to - from) * about;
      show(still - (still - from) / factor, still + (to - still) / factor);
    },
    pan: (part) => show(from + (to - from) * part, to + (to - from) * part),
    reset: () => show(picture.from, picture.to),
  };
}

function firstFocus({ rows }: Picture): Focus {
  const row = Math.max(
    rows.findIndex(({ marks }) => marks.length > 0),
    0,
  );
  return { event: rows[row]?.marks[0]?.event ?? 0, row, isOpen: false };
}

function svgOf(content: string, width: number, height: number, top = 0): string {
  return `<svg width="${width}" height="${height}" viewBox="0 ${top} ${width} ${height}">${content}</svg>`;
}

function periodText(from: number, to: number, { locale, timeZone }: Picture): string {
  const isShort = to - from < 4 * 86_400_000;
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    ...(isShort ? { timeStyle: "short" } : {}),
    timeZone,
  });
  return format.formatRange(inDates(from), inDates(to));
}

/** The instant nearest to one that `Date` can hold. */
function inDates(instant: number): number {
  return Math.max(-8.64e15, Math.min(8.64e15, instant));
}
