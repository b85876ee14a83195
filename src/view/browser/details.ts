import type { ChartOnPage } from "./chart-on-page.ts";
import { element } from "./element.ts";

/** The panel that shows one event, out of the list below the picture. */
export interface Details {
  isOpen(): boolean;
  open(event: number, row: number): void;
  /** Closes it and gives the keyboard back to the mark. */
  close(): void;
}

/** Makes the panel work: its button closes it, and links to events within it open those. */
export function openDetails(chart: ChartOnPage): Details {
  const panel = element("details");
  const content = element("details-content");
  const button = element("details-close");

  const details: Details = {
    isOpen: () => !panel.hidden,
    open(event, row) {
      const item = document.getElementById(`event-${event + 1}`);
      if (item === null) return;
      const copy = [...item.cloneNode(true).childNodes];
      content.replaceChildren(...copy);
      for (const why of content.querySelectorAll("details")) why.open = true;
      content.querySelector("h3")?.setAttribute("id", "details-title");
      panel.hidden = false;
      chart.focusOn(event, row, true, false);
      content.scrollTop = 0;
      panel.focus({ preventScroll: true });
    },
    close() {
      if (panel.hidden) return;
      panel.hidden = true;
      const { event, row } = chart.focus();
      chart.focusOn(event, row, false, true);
    },
  };

  button.addEventListener("click", () => details.close());
  panel.addEventListener("keydown", (key) => {
    if (key.key === "Escape") details.close();
  });
  content.addEventListener("click", (click) => {
    const link = click.target instanceof Element ? click.target.closest("a") : null;
    const event = /^#event-(\d+)$/.exec(link?.getAttribute("href") ?? "")?.[1];
    if (event === undefined) return;
    const row = chart.picture.rows.findIndex(({ marks }) => marks.some((mark) => mark.event === Number(event) - 1));
    if (row === -1) return;
    click.preventDefault();
    details.open(Number(event) - 1, row);
  });
  return details;
}
