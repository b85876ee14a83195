/** Stands for those that a file makes as it runs. */
export const made = "new RegExp";

const citation = { longest: 1_000, of: "a citation" };

/**
 * Regular expressions that may look over a text again and again, and never see a long one: by file and literal, the most
 * UTF-16 code units of what they are given.
 */
export const boundedTexts: Readonly<Record<string, Readonly<Record<string, { longest: number; of: string }>>>> = {
  "dates/precision-of.ts": { "/X+$/": { longest: 2_000, of: "a date's year" } },
  "formats/caucasian-knot/byline.ts": {
    '/ \\p{Ll}.*(?<!correspondent|корреспондент)[.!?…]["”»]?$/u': { longest: 500, of: "a line that may be a byline" },
    "/[\\s.,;]+$/u": { longest: 500, of: "a line with a byline" },
  },
  "formats/caucasian-knot/caption.ts": { [made]: { longest: 300, of: "a line that may be a caption" } },
  "records/citation-act.ts": {
    "/ (?:(?:no|nr|n|№)\\.? ?\\p{Nd}+(?:-\\p{L}{1,4})?|(?<=protocol )\\p{Nd}+|[\\p{Nd}.]{0,6}(?:1[6-9]|2[01])\\p{Nd}\\p{Nd})(?![\\p{L}\\p{N}-])|\\p{Nd}+ say(?:ı|)lı /giu":
      citation,
    "/[^\\p{L}\\p{M} .,'’\"«»“”„‘()&-]|^[IVX]+(?![\\p{L}.])|(?<![\\p{L}.'’-])(?:[ivx]+|(?![IVXоивскуОИВСКУ])\\p{L})(?![\\p{L}.'’-])/u":
      citation,
    "/\\p{Lu}[\\p{L}.]*\\p{Lu}/u": citation,
    "/\\p{Lu}.*\\p{Lu}|^(?:Law|[CK]onv|Конв)/u": citation,
  },
  "records/parse-citation.ts": {
    "/(?:[\\s,]|(?:of|the)(?![\\p{L}\\p{N}]))*/iuy": citation,
    "/\\p{Nd}+(?:-\\p{Nd}{1,3})?\\p{L}{0,6}(?![\\p{L}\\p{N}-])/uy": citation,
    "/\\s*\\(\\s*(\\p{Nd}+\\p{L}{0,6}|\\p{L}|[ivx]{1,6})\\s*\\)/iuy": citation,
    "/(?:მე-)?(\\p{Nd}+(?:-\\p{Nd}{1,3})?(?:[./]\\p{Nd}+)*)(?:\\.|[-'’ ]?(?:[ıiuü]?n?c[ıiuü]|րդ|ին|ე))?\\s+(?=\\p{L})/iuy":
      citation,
    "/\\s*(?:[,;–—]|(?:and|or|и|или|və|ve|und|et|և|და)(?!\\p{L}))\\s*/iuy": citation,
    "/^(?:[\\s,;:.–—-]|(?:of|the)(?![\\p{L}\\p{N}]))+/iu": citation,
    "/[\\s,;:–—-]+$/u": citation,
  },
};
