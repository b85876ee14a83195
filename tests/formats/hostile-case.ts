import { type CaseFile, parseCaseFile } from "../../src/index.ts";

/** Texts that break out of what they are put into where they are not escaped. None is in any other fixture. */
export const hostileTexts = [
  "<script>alert(1)</script>",
  "\"><img src=x onerror='alert(2)'>",
  "</title>&amp;<!-- -->]]>",
  '=HYPERLINK("https://evil.example","click")',
  "+1+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(A1:A9)",
  "\t=1+1",
  "'=already quoted",
  "line one\nline two\r\nline three",
  'quotes " and "" and , ; | \\| commas',
  "\u202egnp.exe\u2066 bidi \u2069",
  "# heading\n\n- [link](javascript:alert(3)) **bold** `code` | cell | [^1]: note",
  "BEGIN:VEVENT\r\nSUMMARY:x\\, y; z",
  "ends in a bracket [person a1]",
  "[a1]",
  " space around ",
  "nul-free \u0007 bell \u007f",
  "\ud83d\ude00 emoji and lone \ud83d",
  "x".repeat(20_000),
] as const;

/** A case file with a hostile text in every field that takes any text. */
export const hostileCase: CaseFile = parseCaseFile({
  format: "case-chronology/1",
  id: "hostile",
  title: hostileTexts[0],
  timeZone: "Asia/Baku",
  articles: hostileTexts.map((text, index) => ({
    id: `a${index}`,
    headline: text,
    body: text,
    publisher: text,
    publishedAt: "2012",
  })),
  persons: hostileTexts.map((text, index) => ({ id: `p${index}`, names: [{ full: text }], description: text })),
  groups: hostileTexts.map((text, index) => ({ id: `g${index}`, description: text })),
  organizations: hostileTexts.map((text, index) => ({ id: `o${index}`, names: [{ full: text }] })),
  places: hostileTexts.map((text, index) => ({ id: `l${index}`, names: [{ full: text }] })),
  events: hostileTexts.map((text, index) => ({
    id: `e${index}`,
    type: "detention",
    title: text,
    when: { edtf: "2011-04-17", text },
    who: [`p${index}`, `g${index}`],
    by: [`o${index}`],
    place: `l${index}`,
    legalBasis: "unknown",
    grounds: text,
    note: text,
    participants: [{ who: { text }, role: "judge" }],
    sources: [{ article: `a${index}`, quote: text, speaker: { text } }],
    extra: { text },
  })),
});
