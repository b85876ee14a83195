import { escapeMarkup } from "../markup.ts";
import type { PictureLink } from "../picture.ts";

/** Where a mark stands on the picture, in pixels. */
export interface Spot {
  x: number;
  y: number;
}

const signs = { same: "=", differs: "≠", contradiction: "≠" } satisfies Record<PictureLink["kind"], string>;

/** Draws what ties marks together, from one to the next, with a sign on the way; on a mark alone, the sign beside it. */
export function drawLinks(links: readonly PictureLink[], spots: ReadonlyMap<number, Spot>): string {
  return links
    .map(({ kind, events, text }, order) => {
      const places = events.flatMap((event) => spots.get(event) ?? []);
      const title = `<title>${escapeMarkup(text)}</title>`;
      const [only, ...others] = places;
      if (only === undefined) return "";
      if (others.length === 0)
        return `<g class="cc-link cc-${kind}">${title}${drawSign(only.x + 14, only.y, signs[kind])}</g>`;
      const curves = others.map((to, index) => drawCurve(places[index] ?? only, to, order, signs[kind]));
      return `<g class="cc-link cc-${kind}">${title}${curves.join("")}</g>`;
    })
    .join("");
}

/** A curve that hangs below the marks, the lower the more hang there already. */
function drawCurve(a: Spot, b: Spot, order: number, sign: string): string {
  const bend = 18 + Math.min(Math.abs(b.x - a.x) / 8, 30) + (order % 4) * 36;
  const [x, y] = [Math.round((a.x + b.x) / 2), Math.round((a.y + b.y) / 2 + bend / 2)];
  const path = `M${a.x} ${a.y}Q${x} ${Math.round((a.y + b.y) / 2 + bend)} ${b.x} ${b.y}`;
  return `<path class="cc-curve" d="${path}"/>${drawSign(x, y, sign)}`;
}

function drawSign(x: number, y: number, sign: string): string {
  return `<circle class="cc-sign" cx="${x}" cy="${y}" r="8"/><text class="cc-sign-text" x="${x}" y="${y + 4.5}">${sign}</text>`;
}
