import type { ChartOnPage } from "./chart-on-page.ts";
import type { Details } from "./details.ts";

/** How far a pointer moves before it drags, in pixels. */
const slack = 4;

/** Dragging pans, two fingers or the wheel with Ctrl zoom, a click or tap on a mark opens its event. */
export function listenToPointer(chart: ChartOnPage, details: Details): void {
  const { stage } = chart;
  const pointers = new Map<number, number>();
  let moved = 0;

  stage.addEventListener("click", (click) => {
    const mark = click.target instanceof Element ? click.target.closest("a[data-event]") : null;
    if (mark === null) return;
    click.preventDefault();
    if (moved <= slack) details.open(Number(mark.getAttribute("data-event")), Number(mark.getAttribute("data-row")));
  });
  stage.addEventListener("dragstart", (drag) => drag.preventDefault());

  stage.addEventListener("pointerdown", ({ pointerId, clientX, button }) => {
    if (button !== 0) return;
    if (pointers.size === 0) moved = 0;
    pointers.set(pointerId, clientX);
  });
  addEventListener("pointermove", ({ pointerId, clientX }) => {
    const before = pointers.get(pointerId);
    if (before === undefined) return;
    const other = [...pointers].find(([id]) => id !== pointerId)?.[1];
    const width = stage.clientWidth;
    moved += Math.abs(clientX - before);
    if (moved <= slack) return;
    pointers.set(pointerId, clientX);
    if (other === undefined) chart.pan((before - clientX) / width);
    else {
      const factor = Math.max(Math.abs(clientX - other), 20) / Math.max(Math.abs(before - other), 20);
      chart.zoom(factor, ((clientX + other) / 2 - stage.getBoundingClientRect().left) / width);
    }
  });
  const release = ({ pointerId }: PointerEvent) => pointers.delete(pointerId);
  addEventListener("pointerup", release);
  addEventListener("pointercancel", release);

  stage.addEventListener(
    "wheel",
    (wheel) => {
      const { left, width } = stage.getBoundingClientRect();
      if (wheel.ctrlKey || wheel.metaKey) chart.zoom(Math.exp(-wheel.deltaY / 300), (wheel.clientX - left) / width);
      else if (Math.abs(wheel.deltaX) > Math.abs(wheel.deltaY)) chart.pan(wheel.deltaX / width);
      else return;
      wheel.preventDefault();
    },
    { passive: false },
  );
}
