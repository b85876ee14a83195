/** Thrown where a command was called wrongly. Its message says what would be right. */
export class WrongUsage extends Error {
  override readonly name = "WrongUsage";
}
