/** An id made of words: letters and digits in small letters, hyphens between, at most 80 characters. */
export function idFrom(words: string): string {
  const id = words
    .slice(0, 400)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 80)
    .replace(/^-|-$/gu, "");
  return id === "" ? "unnamed" : id;
}

/** Makes ids differ from all that were asked for before. */
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
