/** From the least to the greatest that can be; `max` is `null` where nothing limits it. Elapsed time is in milliseconds. */
export interface Range {
  /** The least. */
  min: number;
  /** The greatest; `null` where nothing limits it. */
  max: number | null;
}
