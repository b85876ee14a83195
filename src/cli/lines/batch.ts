/** Whole lines of a file, as the threads get them. */
export interface Batch {
  /** The number of its first line. */
  readonly firstLine: number;
  /** UTF-8 text with the line breaks between. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What stands in place of the lines where one alone is longer than may be. */
  readonly isTooLong: boolean;
}

/** How many bytes of lines go to a thread at once: enough to make the handing over cheap, few enough to hold many. */
const batchSize = 256 * 1024;

/** The longest line that is read. */
export const longestLine = 64 * 1024 * 1024;

const lineBreak = 0x0a;

/**
 * Cuts a stream of bytes into batches of whole lines. Holds one batch and one line at a time, whatever the stream's
 * length; a line that is too long is passed over and named.
 */
export async function* batchesOf(
  chunks: AsyncIterable<Uint8Array>,
  { size = batchSize, longest = longestLine } = {},
): AsyncGenerator<Batch> {
  let whole: Pieces = { pieces: [], length: 0 }; // whole lines
  let begun: Pieces = { pieces: [], length: 0 }; // the line after them, as far as it is read
  let firstLine = 1;
  let isSkipping = false;

  function batch({ pieces, length }: Pieces): Batch {
    const made = { firstLine, bytes: joined(pieces, length), isTooLong: false };
    firstLine += countBreaks(made.bytes);
    return made;
  }

  for await (const chunk of chunks) {
    const start = isSkipping ? chunk.indexOf(lineBreak) + 1 : 0;
    if (isSkipping && start === 0) continue;
    isSkipping = false;
    const end = chunk.lastIndexOf(lineBreak) + 1;
    if (end > start) {
      add(begun, chunk.subarray(start, end));
      whole = { pieces: [...whole.pieces, ...begun.pieces], length: whole.length + begun.length };
      begun = { pieces: [], length: 0 };
    }
    if (whole.length >= size) {
      yield batch(whole);
      whole = { pieces: [], length: 0 };
    }
    if (Math.max(start, end) < chunk.length) add(begun, chunk.subarray(Math.max(start, end)));
    if (begun.length <= longest) continue;
    if (whole.length > 0) yield batch(whole);
    yield { firstLine, bytes: new Uint8Array(0), isTooLong: true };
    firstLine++;
    isSkipping = true;
    [whole, begun] = [
      { pieces: [], length: 0 },
      { pieces: [], length: 0 },
    ];
  }
  add(whole, joined(begun.pieces, begun.length));
  if (whole.length > 0) yield batch(whole);
}

interface Pieces {
  pieces: Uint8Array[];
  length: number;
}

function add(to: Pieces, piece: Uint8Array): void {
  to.pieces.push(piece);
  to.length += piece.length;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function countBreaks(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(lineBreak); at !== -1; at = bytes.indexOf(lineBreak, at + 1)) count++;
  return count;
}
