import { pages } from "../formats/caucasian-knot/pages.ts";
import { hostileTexts } from "../formats/hostile-case.ts";
import type { Random } from "../oracle/random-network.ts";
import { pick } from "./pick.ts";

/** A word that stands for what data holds; no message may repeat it. */
export const secret = "zqsecretzq";

const letters = [..."abcXYZ0189 .,;:-_/\\'\"<>&=+@#%~?!()[]{}|*`$^\t\n\r"];
const strange = [
  ...["\u0000", "\u0007", "\u001b[2J", "\u007f", "\u0085", "\u00a0", "\u00ad", "\u061c", "\u200b", "\u200d", "\u200e"],
  ...[
    "\u2028",
    "\u2029",
    "\u202e",
    "\u2066",
    "\u2069",
    "\ufeff",
    "\ufffe",
    "\uffff",
    "\ud800",
    "\udc00",
    "\ud83d\ude00",
  ],
  ...["e\u0301", "İ", "ß", "ﬁ", "Ж", "ə", "ა", "ա", "王", "ﷺ", "\u{e0001}"],
  ...["__proto__", "constructor", "toString", "<script>", "-->", "]]>", "&amp;", "\\u0000", "$1", "$&", "=1+1", "@"],
];

/** A text of anything: now and then one that is known to break things, or a run of one piece. */
export function randomText(random: Random): string {
  switch (random(12)) {
    case 0:
      return pick(random, hostileTexts);
    case 1:
      return secret;
    case 2:
      return pick(random, random(2) === 0 ? letters : strange).repeat(random(random(50) === 0 ? 20_000 : 60));
    default:
      return join(random, 12, () => pick(random, random(3) === 0 ? strange : letters));
  }
}

/** A text of pieces, up to `most` of them. */
function join(random: Random, most: number, piece: () => string): string {
  let text = "";
  for (let left = random(most + 1); left > 0; left -= 1) text += piece();
  return text;
}

const dateParts = [
  ...[
    "2011",
    "2012",
    "1999",
    "0000",
    "-0001",
    "9999",
    "20",
    "04",
    "02",
    "12",
    "13",
    "17",
    "29",
    "31",
    "00",
    "21",
    "41",
  ],
  ...["-", "-", "-", "/", "..", "T", "T15:00", "T24:00", "T23:59:60", ":", "Z", "+04:00", "-23:59", "X", "XX", "XXXX"],
  ...[
    "~",
    "?",
    "%",
    "[",
    "]",
    "{",
    "}",
    ",",
    "Y",
    "Y-170000002",
    "E",
    "Y17E8",
    "S",
    "S2",
    "W12",
    "P",
    "1",
    "9",
    " ",
    "",
  ],
];
const dates = [
  ...["2011", "2011-04", "2011-04-17", "2011-04-17T15:00", "2011-04-17T15:00:30Z", "2011-04-17T15:00+04:00"],
  ...["2011-04-17/2011-05-02", "../2011-04-17", "2011-04-17/..", "2011-04-17/", "[2011-04-17,2011-04-19]", "2011-24"],
  ...[
    "[..2011]",
    "{2011-04..2011-06}",
    "2011-XX-17",
    "201X",
    "20XX-04",
    "Y-170000002",
    "Y17E8",
    "1950S2",
    "~2011-04-?17",
  ],
  ...[
    "2011-03-27T04:30",
    "2011-10-30T04:30",
    "2011-12-30",
    "2011-02-29",
    "-0044-03-15",
    "2011-04-17~",
    "2011-21/2012-23",
  ],
];

/** A text like a date: a right one, a right one with a change, or parts of dates in any order. */
export function randomDate(random: Random): string {
  switch (random(4)) {
    case 0:
      return pick(random, dates);
    case 1:
      return changed(random, pick(random, dates), dateParts);
    default:
      return join(random, random(100) === 0 ? 800 : 8, () => pick(random, dateParts));
  }
}

/** A date that can be read, for what goes deeper than dates. */
export function rightDate(random: Random): string {
  return random(8) === 0 ? pick(random, dates) : `20${10 + random(3)}-0${1 + random(9)}-${10 + random(18)}`;
}

const durationParts = [
  "P",
  "T",
  "1",
  "15",
  "0",
  "9999999999999999",
  "Y",
  "M",
  "W",
  "D",
  "H",
  "S",
  ".5",
  ",25",
  "-",
  " ",
];
const citationParts = [
  ...["Art. ", "Article ", "ст. ", "ч. ", "п. ", "maddə ", "§", "§§ ", "№", "paragraph ", "of ", "the ", "and ", "и "],
  ...[
    "1",
    "221.1",
    "234.4.3",
    "12(3)(b)",
    "(",
    ")",
    "а",
    "b",
    "iv",
    ".",
    ",",
    "-",
    "–",
    "CC",
    "УК РФ",
    " ",
    "\u00a0",
    '"',
  ],
];

/** A text like a duration or a citation of law. */
export function randomMeasure(random: Random): string {
  const parts = random(2) === 0 ? durationParts : citationParts;
  return join(random, random(200) === 0 ? 300 : 9, () => pick(random, parts));
}

const lines = Object.values(pages).flat();
const tags = [
  ...[
    "<p>",
    "</p>",
    "<div class='x'>",
    "</div>",
    "<h1>",
    "<br/>",
    "<script>",
    "</script>",
    "<style>",
    "<!--",
    "-->",
    "<a href=",
  ],
  ...[
    '<script type="application/ld+json">',
    '<link rel="canonical" href="https://www.kavkaz-uzel.eu/articles/1">',
    "<![CDATA[",
    "<table><tr><td>",
  ],
  ...[
    '{"@type":"NewsArticle","headline":"x"}',
    "<template>",
    "<svg><title>",
    "&nbsp;",
    "&#x202e;",
    "&#0;",
    "<noscript>",
    "</html>",
  ],
];

/** A page: lines of known layouts, lost, moved, cut and mixed with tags and noise. */
export function randomPage(random: Random): string {
  const isHtml = random(2) === 0;
  const page = Array.from({ length: random(20) }, () => {
    const line = pick(random, lines);
    const text = random(6) === 0 ? changed(random, line, strange) : random(8) === 0 ? randomText(random) : line;
    return isHtml ? `${pick(random, tags)}${text}${pick(random, tags)}` : text;
  });
  const start = isHtml ? "<!doctype html><body>" : random(2) === 0 ? "Кавказский узел\n" : "";
  return start + page.join(random(2) === 0 ? "\n\n" : "\n");
}

const columns = [
  ...["id", "type", "when", "until", "who", "by", "place", "title", "note", "measure", "legalBasis", "kind", "court"],
  ...["sources.1.article", "sources.1.quote", "sources.2.article", "relations.1.relation", "relations.1.to", "extra"],
  ...[
    "term.duration",
    "participants.1.who",
    "participants.1.role",
    "extra",
    "__proto__",
    "sources.999.article",
    "constructor",
  ],
];
const cells = [
  ...[
    "detention",
    "release",
    "assembly",
    "Leyla Example",
    "Leyla Example [leyla]",
    "A | B",
    "a\\|b",
    "[a]",
    "<https://x.example>",
  ],
  ...[
    "2011-04-17",
    "remand",
    "term-served",
    "P5D",
    "true",
    "{}",
    "[]",
    '{"a":1}',
    "=1+1",
    "before",
    "row-2",
    "'=x",
    "",
  ],
];

/** A table: known columns and cells, with noise, quotation marks and breaks where none belong. */
export function randomTable(random: Random): string {
  const separator = pick(random, [",", ",", ";", "\t"]);
  const header = Array.from({ length: 1 + random(6) }, () => pick(random, columns));
  const rows = Array.from({ length: random(6) }, () =>
    header.map(() => quoted(random, random(6) === 0 ? randomText(random) : pick(random, cells))),
  );
  const text = [header, ...rows].map((row) => row.join(separator)).join(random(4) === 0 ? "\r\n" : "\n");
  return random(8) === 0 ? changed(random, text, ['"', "\n", "\r", "\u0000", "\ufeff"]) : text;
}

function quoted(random: Random, cell: string): string {
  if (random(20) === 0) return `"${cell}`;
  return random(2) === 0 ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A text with a part taken out, doubled, or another put in its place. */
export function changed(random: Random, text: string, parts: readonly string[]): string {
  const at = random(text.length + 1);
  const end = Math.min(text.length, at + random(4));
  const middle = random(3) === 0 ? "" : random(3) === 0 ? text.slice(at, end).repeat(2) : pick(random, parts);
  return text.slice(0, at) + middle + text.slice(end);
}
