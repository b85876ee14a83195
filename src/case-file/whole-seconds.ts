import type { Bounds } from "../dates/half-open-bounds.ts";

/** Bounds in whole seconds, rounded outwards: for formats that know no less, so that they cut nothing off. */
export function wholeSeconds({ earliest, latest }: Bounds): Bounds {
  return {
    earliest: earliest === null ? null : Math.floor(earliest / 1000) * 1000,
    latest: latest === null ? null : Math.ceil(latest / 1000) * 1000,
  };
}
