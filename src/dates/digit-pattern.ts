/** Which way ranges are gone through. */
export type Direction = "forward" | "backward";

/** The whole numbers from the first to the second, both included. */
export type Run = [first: number, last: number];

/**
 * The numbers that digits and X can stand for, within limits, as runs of neighbours in order: `1X5X` gives
 * 1050 to 1059, 1150 to 1159 and so on. One run is made at a time, so that the first and the last cost nothing.
 *
 * @param pattern - digits and X; a minus sign turns the order round.
 */
export function* runsOf(pattern: string, least: number, greatest: number, direction: Direction): Generator<Run> {
  if (pattern.startsWith("-")) {
    // No number is written -0000, so a magnitude is at least 1.
    const turned = direction === "forward" ? "backward" : "forward";
    for (const [first, last] of runsOf(pattern.slice(1), Math.max(1, -greatest), -least, turned)) yield [-last, -first];
    return;
  }
  let prefixLength = pattern.length;
  while (pattern.endsWith("X", prefixLength)) prefixLength -= 1;
  const prefix = pattern.slice(0, prefixLength);
  const runLength = 10 ** (pattern.length - prefixLength);
  const count = 10 ** (prefix.split("X").length - 1);
  for (let index = 0; index < count; index++) {
    const start = fillIn(prefix, direction === "forward" ? index : count - 1 - index) * runLength;
    const first = Math.max(start, least);
    const last = Math.min(start + runLength - 1, greatest);
    if (first <= last) yield [first, last];
  }
}

/** The number that a pattern becomes when its X are filled with the digits of another. */
function fillIn(pattern: string, filling: number): number {
  let number = 0;
  let place = 1;
  let rest = filling;
  for (let index = pattern.length - 1; index >= 0; index--) {
    const character = pattern.charAt(index);
    number += place * (character === "X" ? rest % 10 : Number(character));
    if (character === "X") rest = Math.floor(rest / 10);
    place *= 10;
  }
  return number;
}
