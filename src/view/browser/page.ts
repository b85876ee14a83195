// What the page does once it is open. It is bundled into src/view/page-assets.ts by scripts/write-page-assets.ts.
import { findZone } from "../../dates/zone.ts";
import type { Picture } from "../picture.ts";
import { openChart } from "./chart-on-page.ts";
import { openDetails } from "./details.ts";
import { element } from "./element.ts";
import { listenToKeys } from "./keys.ts";
import { listenToPointer } from "./pointer.ts";

const picture: Picture = JSON.parse(element("data").textContent);
const zone = findZone(picture.timeZone) ?? findZone("UTC");
if (zone !== undefined) {
  const chart = openChart(picture, zone);
  const details = openDetails(chart);
  listenToKeys(chart, details);
  listenToPointer(chart, details);
}
