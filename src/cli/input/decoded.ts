/** What the bytes of an input are as text, or why they are none. */
type Decoded = { text: string; why?: undefined } | { why: string };

/** Reads bytes as UTF-8, without a byte order mark. UTF-16 is told by its marks, or by the empty bytes in its first letter. */
export function decoded(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isMarked || (bytes.length > 1 && (first === 0) !== (second === 0))) {
    return { why: "it is UTF-16 text; save it as UTF-8" };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { why: "it is not UTF-8 text" };
  }
}
