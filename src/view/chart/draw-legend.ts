import type { LegalBasis } from "../../events/legal-basis.ts";
import { escapeMarkup } from "../markup.ts";
import type { Picture } from "../picture.ts";
import { textWidth } from "./text-width.ts";

/** A sign of the legend, within 24 by 12 pixels, and what it says. */
interface Sign {
  drawing: string;
  text: string;
}

const bar = '<rect class="cc-bar" x="1" y="1" width="22" height="10" rx="2"/>';

/** The signs that a picture uses; those of bases of custody only for the bases in it. */
function signsOf({ rows, links, asOfText }: Picture): Sign[] {
  const bands = rows.flatMap(({ spells }) => spells.flat());
  const bases = new Map(bands.map(({ basis, label }) => [basis, label]));
  const hasTerm = bands.some(({ termEnd }) => termEnd);
  return [
    { drawing: '<circle class="cc-point" cx="12" cy="6" r="5.5"/>', text: "known to the minute" },
    { drawing: bar, text: "somewhere within this time" },
    { drawing: `<g class="cc-soft">${bar}</g>`, text: "likely: rests on an uncertain statement" },
    {
      drawing: '<path class="cc-open-line" d="M1 6H23"/><path class="cc-open-end" d="M7 2l-5 4l5 4M17 2l5 4l-5 4"/>',
      text: "no earliest or no latest date",
    },
    ...[...bases].flatMap(([basis, label]) => ({ drawing: swatch(basis), text: `in custody: ${label}` })),
    ...bands
      .filter(({ likely }) => likely)
      .slice(0, 1)
      .map(({ basis }) => ({ drawing: likelySwatch(basis), text: "likely in custody" })),
    ...(bases.size === 0 ? [] : [{ drawing: openSwatch(bands[0]?.basis ?? "unknown"), text: "perhaps in custody" }]),
    ...(hasTerm ? [{ drawing: '<path class="cc-term" d="M12 -1V13"/>', text: "a term's end" }] : []),
    ...(asOfText === "" ? [] : [{ drawing: '<path class="cc-as-of" d="M12 -2V14"/>', text: "known up to here" }]),
    ...(links.some(({ kind }) => kind !== "same")
      ? [{ drawing: '<path class="cc-curve" d="M1 6H23"/>', text: "accounts that differ, or cannot all be true" }]
      : []),
  ];
}

function swatch(basis: LegalBasis): string {
  const box = (attributes: string) => `<rect x="0" y="0" width="24" height="12" ${attributes}/>`;
  return box(`class="cc-firm cc-${basis}"`) + box(`fill="url(#cc-texture-${basis})"`);
}

function likelySwatch(basis: LegalBasis): string {
  return `<rect x="0" y="0" width="24" height="12" class="cc-firm cc-pale cc-${basis}"/>${openSwatch(basis)}`;
}

function openSwatch(basis: LegalBasis): string {
  return `<rect x="0" y="0" width="24" height="12" class="cc-open cc-${basis}" fill="url(#cc-maybe-${basis})"/>`;
}

const lineHeight = 22;
const signWidth = 32;

/** The legend in lines of a width, with the height that it takes. Its patterns are those of the picture. */
export function drawLegend(picture: Picture, width: number): { markup: string; height: number } {
  let [x, y] = [0, 0];
  const markup = signsOf(picture).map(({ drawing, text }) => {
    const length = signWidth + textWidth(text, 12);
    if (x > 0 && x + length > width) [x, y] = [0, y + lineHeight];
    const sign = `<g transform="translate(${Math.round(x)} ${y + 4})">${drawing}<text x="${signWidth}" y="10">${escapeMarkup(text)}</text></g>`;
    x += length + 16;
    return sign;
  });
  return { markup: `<g class="cc-legend">${markup.join("")}</g>`, height: y + lineHeight };
}
