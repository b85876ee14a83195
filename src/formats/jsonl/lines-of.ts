/** One line of a text, without its line break. */
export interface Line {
  /** Its number, from 1. */
  line: number;
  text: string;
}

/**
 * The lines of a text that comes in pieces, those of white space alone aside. A line ends with a line feed, wherever the
 * pieces are cut: a letter's bytes may lie in two of them.
 */
export async function* linesOf(
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<Line, void> {
  const decoder = new TextDecoder();
  let line = 1;
  // Pieces are joined once, where a line ends: adding each to the last would copy a long line over and over.
  let pieces: string[] = [];
  const take = (): Line[] => {
    const text = pieces.join("");
    pieces = [];
    const ended = { line: line++, text };
    return /\S/.test(text) ? [ended] : [];
  };
  for await (const chunk of chunks) {
    const [first = "", ...rest] = (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true })).split(
      "\n",
    );
    pieces.push(first);
    for (const piece of rest) {
      yield* take();
      pieces.push(piece);
    }
  }
  pieces.push(decoder.decode());
  yield* take();
}
