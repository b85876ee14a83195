/** How people, and pages, write a text again: each takes a text and gives it so. */
const latinEndings = ["ın", "nın", "ya", "dan", "lar", "lardan", "'nın", "’a"];
const russianEndings = ["а", "у", "ом", "е", "ой", "ами", "ы"];

/** Accents on vowels, combined or not. */
const accented = (text: string) =>
  text.replaceAll(/[oiaеоиа]/g, (vowel) =>
    /[oia]/.test(vowel) ? `${vowel}\u0301`.normalize("NFC") : `${vowel}\u0301`,
  );
const plain = (text: string) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll("ə", "e");
const wide = (text: string) =>
  text.replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const capitalized = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** A text in its place in a sentence, inflected as languages of the region do. */
function inflected(text: string, at: number): string {
  if (!/\p{L}$/u.test(text)) return text;
  if (!/\p{sc=Cyrl}$/u.test(text)) return text + (latinEndings[at % latinEndings.length] ?? "");
  const ending = russianEndings[at % russianEndings.length] ?? "";
  return text.replace(/[аяыоеу]$/u, "") + ending;
}

/** A disguise by its name: a text as it may be written elsewhere; `at` varies it. */
export const disguises: Readonly<Record<string, (text: string, at: number) => string>> = {
  "as it is": (text) => text,
  "in capitals": (text) => text.toUpperCase(),
  "in small letters": (text) => text.toLowerCase(),
  "with accents": accented,
  "without accents": plain,
  "in wide letters": wide,
  inflected,
  "with soft hyphens": (text) => [...text].join("\u00AD"),
  "with marks without width": (text) => [...text].join("\u200B"),
  "over line breaks": (text) => text.replaceAll(" ", "\n"),
  "hyphenated over a line break": (text) => text.replaceAll(/(\p{L}{3})(\p{L}{2})/gu, "$1-\n  $2"),
  "in an address": (text) => `https://example.org/${encodeURIComponent(text.replaceAll(" ", "-"))}.html`,
  "as a hashtag": (text) => `#Free${text.split(" ").map(capitalized).join("")}`,
  "as a handle": (text) => `@${text.toLowerCase().replaceAll(" ", "_")}`,
  "as HTML numbers": (text) => text.replaceAll(/[^ ]/gu, (letter) => `&#${letter.codePointAt(0)};`),
  "with hard spaces and quotes": (text) => `«${text.replaceAll(" ", "\u00A0")}»`,
};

/**
 * The letters and digits of an output, in small letters without accents and escapes: what a reader with patience could
 * read in it. It is worked out in another way than the search of `redact`.
 */
export function lettersIn(output: string): string {
  return output
    .replaceAll(/\\+u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\r\\n /g, "")
    .replaceAll(/\\+[nrt]/g, "")
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) => new TextDecoder().decode(Buffer.from(run.replaceAll("%", ""), "hex")))
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("ə", "e")
    .replaceAll("ı", "i")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
