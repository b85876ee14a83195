/** From the least to the greatest that can be; `max` is `null` where nothing limits it. Elapsed time is in milliseconds. */
export interface Range {
  min: number;
  max: number | null;
}
