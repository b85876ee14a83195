/**
 * Several texts as one, with ` | ` between them.
 *
 * @example joinList(["a", "b|c"]) // => "a | b\\|c"
 */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replaceAll(/[\\|]/g, "\\$&")).join(" | ");
}

/** The texts that `joinList` joined; also of a list written by hand, without spaces around the bars. */
export function splitList(text: string): string[] {
  const items = text.match(/(?:[^\\|]|\\[\s\S])+/g) ?? [];
  return items
    .map((item, index) => item.slice(index > 0 && item.startsWith(" ") ? 1 : 0))
    .map((item, index) => (index < items.length - 1 && item.endsWith(" ") ? item.slice(0, -1) : item))
    .map((item) => item.replaceAll(/\\([\\|])/g, "$1"));
}
