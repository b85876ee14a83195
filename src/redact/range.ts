/** Where something starts in a text, and where it ends. */
export type Range = [from: number, to: number];
