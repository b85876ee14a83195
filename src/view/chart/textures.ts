import type { LegalBasis } from "../../events/legal-basis.ts";

/**
 * What tells bases of custody apart without colours: lines and dots drawn over the band, each in a tile of 8 by 8.
 * Slanted lines are not among them: they say that something is uncertain.
 */
const textures: Readonly<Record<LegalBasis, string>> = {
  remand: "",
  "administrative-arrest": "M0 2H8M0 6H8",
  "police-custody": "M2 2h1M6 6h1",
  imprisonment: "M2 0V8M6 0V8",
  "house-arrest": "M4 0V8",
  immigration: "M0 4H8",
  psychiatric: "M4 0V8M0 4H8",
  military: "M2 0V8M0 2H8M6 0V8M0 6H8",
  unacknowledged: "M1 1h2M5 5h2M1 5h2M5 1h2",
  "none-given": "M1 4h3",
  unknown: "M4 4h1",
};

/** The patterns of these bases, and of what is likely. */
export function drawPatterns(bases: Iterable<LegalBasis>): string {
  const ofBases = [...bases].map(
    (basis) =>
      pattern(`cc-texture-${basis}`, `<path class="cc-texture" d="${textures[basis]}"/>`, "") +
      pattern(
        `cc-maybe-${basis}`,
        `<path class="cc-maybe cc-${basis}" d="M0 4H8"/>`,
        ' patternTransform="rotate(-45)"',
      ),
  );
  const likely = pattern("cc-likely", '<path class="cc-hatch" d="M0 2H8M0 6H8"/>', ' patternTransform="rotate(-45)"');
  return `<defs>${likely}${ofBases.join("")}</defs>`;
}

function pattern(id: string, content: string, transform: string): string {
  return `<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse"${transform}>${content}</pattern>`;
}
