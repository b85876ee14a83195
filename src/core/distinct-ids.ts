/** An id made of words: their letters and digits in small letters, with hyphens between; at most 60 characters. */
function idFrom(words: string): string {
  const id = words
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
  return id || "unnamed";
}

/**
 * Makes ids that differ from each other, for records that come from elsewhere.
 *
 * @returns `keep` gives an id as it is where it is free, `from` makes one of words; a number is put behind one that is
 * taken.
 * @example
 * const ids = distinctIds();
 * [ids.from("Ayla Example"), ids.from("Ayla Example"), ids.keep("Q42")] // => ["ayla-example", "ayla-example-2", "Q42"]
 */
export function distinctIds(): { keep: (id: string) => string; from: (words: string) => string } {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const keep = (wanted: string) => {
    let count = counts.get(wanted) ?? 1;
    let id = wanted;
    while (taken.has(id)) id = `${wanted}-${++count}`;
    counts.set(wanted, count);
    taken.add(id);
    return id;
  };
  return { keep, from: (words) => keep(idFrom(words)) };
}
