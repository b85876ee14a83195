const twoDigits = (number: number) => String(number).padStart(2, "0");

/**
 * A time of day: "15:00", and "15:00:30" where seconds are asked for.
 *
 * @param seconds - since midnight, up to the 24 hours that close a day.
 */
export function clockText(seconds: number, withSeconds: boolean): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, ...(withSeconds ? [seconds % 60] : [])];
  return parts.map(twoDigits).join(":");
}

/**
 * Local time minus UTC: "+04:00", "−03:30", "+03:19:24".
 *
 * @param seconds - whole seconds.
 */
export function offsetText(seconds: number): string {
  const size = Math.abs(seconds);
  return `${seconds < 0 ? "−" : "+"}${clockText(size, size % 60 !== 0)}`;
}
