import type { ChartOnPage } from "./chart-on-page.ts";
import type { Details } from "./details.ts";
import { element } from "./element.ts";

/** A mark: its event, and the row that it stands on. */
interface Stop {
  event: number;
  row: number;
}

/** What keys do while the keyboard is in the picture, and what the buttons above it do. */
export function listenToKeys(chart: ChartOnPage, details: Details): void {
  const go = (stop: Stop | undefined) => {
    if (stop !== undefined) chart.focusOn(stop.event, stop.row, false, true);
  };
  const last = Math.max(...chart.picture.rows.flatMap(({ marks }) => marks.map(({ event }) => event)), 0);
  const actions: Readonly<Record<string, () => void>> = {
    ArrowRight: () => go(inOrder(chart, 1)),
    ArrowLeft: () => go(inOrder(chart, -1)),
    ArrowDown: () => go(inRows(chart, 1)),
    ArrowUp: () => go(inRows(chart, -1)),
    Home: () => go(stopOf(chart, 0)),
    End: () => go(stopOf(chart, last)),
    Enter: () => details.open(chart.focus().event, chart.focus().row),
    " ": () => details.open(chart.focus().event, chart.focus().row),
    Escape: () => details.close(),
    "+": () => chart.zoom(1.5),
    "=": () => chart.zoom(1.5),
    "-": () => chart.zoom(1 / 1.5),
    "0": () => chart.reset(),
    PageUp: () => chart.pan(-0.5),
    PageDown: () => chart.pan(0.5),
  };
  chart.stage.addEventListener("keydown", (key) => {
    const action = key.ctrlKey || key.metaKey || key.altKey ? undefined : actions[key.key];
    if (action === undefined) return;
    key.preventDefault();
    action();
  });
  const buttons = {
    "zoom-in": () => chart.zoom(1.5),
    "zoom-out": () => chart.zoom(1 / 1.5),
    earlier: () => chart.pan(-0.4),
    later: () => chart.pan(0.4),
    whole: () => chart.reset(),
  };
  for (const [id, action] of Object.entries(buttons)) element(id).addEventListener("click", action);
}

/** The event so many places on in the chronology, on the same row if it stands there too. */
function inOrder(chart: ChartOnPage, step: number): Stop | undefined {
  return stopOf(chart, chart.focus().event + step);
}

function stopOf({ picture, focus }: ChartOnPage, event: number): Stop | undefined {
  const isThere = (row: number) => picture.rows[row]?.marks.some((mark) => mark.event === event) === true;
  const row = isThere(focus().row) ? focus().row : picture.rows.findIndex((_, index) => isThere(index));
  return row === -1 ? undefined : { event, row };
}

/** The mark nearest in time on the next row that has one. */
function inRows({ picture, focus }: ChartOnPage, step: number): Stop | undefined {
  const here = focus();
  const timeOf = ({ start }: { start: { earliest: number | null; latest: number | null } }) =>
    start.earliest ?? start.latest ?? picture.from;
  const from = picture.rows[here.row]?.marks.find(({ event }) => event === here.event);
  const time = from === undefined ? picture.from : timeOf(from);
  for (let row = here.row + step; picture.rows[row] !== undefined; row += step) {
    let nearest: { event: number; off: number } | undefined;
    for (const mark of picture.rows[row]?.marks ?? []) {
      const off = Math.abs(timeOf(mark) - time);
      if (nearest === undefined || off < nearest.off) nearest = { event: mark.event, off };
    }
    if (nearest !== undefined) return { event: nearest.event, row };
  }
  return undefined;
}
