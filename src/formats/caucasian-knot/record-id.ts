/** An id made of words: letters and digits in small letters, hyphens between, at most 60 characters. */
function idFrom(words: string): string {
  const id = words
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
  return id || "unnamed";
}

/** Makes ids of words; each differs from all that were made before. */
export function distinctIds(): (words: string) => string {
  const taken = new Set<string>();
  return (words) => {
    const wanted = idFrom(words);
    let id = wanted;
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
    taken.add(id);
    return id;
  };
}
