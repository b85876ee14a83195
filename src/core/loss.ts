/** One thing of a case file that a format could not carry. */
export interface Loss {
  /** Id of the record that it stands in, or of the case file itself. */
  record: string;
  /** The field of that record, as a path with dots: `relations`, `details.0.text`. Empty where the whole record is lost. */
  field: string;
  /** What is lost, and what stands in its place if anything does. Repeats nothing from the case file. */
  message: string;
}

/** What an export gives: its output, and all that the output does not carry. */
export interface Export<Output> {
  /** What was made. */
  output: Output;
  /** All that it does not carry, in the order of the case file. */
  losses: Loss[];
}
