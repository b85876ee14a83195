/** The whole number at `index`, which the caller knows to lie within `numbers`. */
export const intAt = (numbers: Int32Array, index: number): number => numbers[index] ?? 0;

/** The instant or weight at `index`, which the caller knows to lie within `numbers`. */
export const realAt = (numbers: Float64Array, index: number): number => numbers[index] ?? 0;
