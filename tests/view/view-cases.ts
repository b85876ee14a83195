import { readFileSync } from "node:fs";
import { buildTimeline, type CaseFile, parseCaseFile, type Timeline } from "../../src/index.ts";

/** A case file with its timeline. */
export interface ViewCase {
  caseFile: CaseFile;
  timeline: Timeline;
}

function viewCaseOf(input: unknown): ViewCase {
  const caseFile = parseCaseFile(input);
  return { caseFile, timeline: buildTimeline(caseFile) };
}

/** The project's reference case. */
export function referenceCase(): ViewCase {
  return viewCaseOf(JSON.parse(readFileSync("examples/iskenderov/case.json", "utf8")));
}

/** Two sources that cannot both be right about one detention. */
export function contradictedCase(): ViewCase {
  return viewCaseOf({
    format: "case-chronology/1",
    id: "contradicted",
    timeZone: "Asia/Baku",
    articles: [
      { id: "first", headline: "First", url: "https://example.org/1", body: "He was taken away on the second." },
      { id: "second", headline: "Second", url: "https://example.org/2" },
    ],
    persons: [{ id: "leyla", names: [{ full: "Leyla Example" }] }],
    events: [
      {
        id: "one",
        type: "detention",
        title: "Detention, as the first has it",
        legalBasis: "police-custody",
        who: ["leyla"],
        when: { edtf: "2011-04-02", text: "on the second" },
        sources: [{ article: "first", quote: "taken away on the second" }],
      },
      {
        id: "two",
        type: "detention",
        title: "Detention, as the second has it",
        legalBasis: "unacknowledged",
        who: ["leyla"],
        when: "2011-04-27",
        sources: [{ article: "second" }],
      },
      {
        id: "denial",
        type: "held",
        who: ["leyla"],
        when: "2011-05-01",
        sources: [{ article: "second", stance: "denied" }],
      },
    ],
    matches: [{ id: "match", events: ["one", "two"], confidence: "certain" }],
  });
}

/** Text that tries to get out of wherever it is put. */
export const hostileTexts = [
  `</script><script>globalThis.pwned=1;alert(1)</script>`,
  `"><img src=x onerror="globalThis.pwned=1">`,
  `' onfocus='globalThis.pwned=1' autofocus tabindex='0`,
  `</title></svg></style><svg onload="globalThis.pwned=1">`,
  `<!--<script>`,
  `]]><x:script xmlns:x="http://www.w3.org/1999/xhtml">globalThis.pwned=1</x:script>`,
  `\u202egnp.exe\u2066`,
  `&lt;b&gt;&#x3c;script&#x3e; \${globalThis.pwned=1}`,
  `javascript:globalThis.pwned=1`,
];

/** A case file whose every text is hostile. */
export function hostileCase(): ViewCase {
  const text = (index: number) => hostileTexts[index % hostileTexts.length] ?? "";
  return viewCaseOf({
    format: "case-chronology/1",
    id: `"><script>globalThis.pwned=1</script>`,
    title: hostileTexts.join(" "),
    timeZone: "Asia/Baku",
    articles: hostileTexts.map((_, index) => ({
      id: `a${index}`,
      headline: text(index),
      publisher: text(index + 1),
      url: `https://example.org/"onmouseover="globalThis.pwned=1"/${index}`,
      byline: [{ name: text(index + 2) }],
    })),
    persons: hostileTexts.map((_, index) => ({ id: `p${index}"'<>`, names: [{ full: text(index) }] })),
    groups: hostileTexts.map((_, index) => ({ id: `g${index}`, description: text(index) })),
    events: hostileTexts.flatMap((_, index) => [
      {
        id: `d${index}"'<b>`,
        type: "detention",
        title: text(index),
        legalBasis: "unknown",
        grounds: text(index + 1),
        note: text(index + 2),
        who: [`p${index}"'<>`, `g${index}`],
        when: { edtf: `2011-04-0${1 + (index % 9)}`, text: text(index + 3) },
        sources: [{ article: `a${index}`, quote: text(index), speaker: { text: text(index + 4) } }],
      },
    ]),
  });
}

/** Names in scripts that run from right to left, and others than Latin. */
export const foreignNames = [
  "محمد بن علي الأحمد",
  "ברוריה כהן־לוי",
  "გიორგი მაგალითაშვილი",
  "Ալեքսանդր Օրինակյան",
  "王小明",
  "Надежда Примерова",
];

export function foreignCase(): ViewCase {
  return viewCaseOf({
    format: "case-chronology/1",
    id: "names",
    title: foreignNames.join(", "),
    timeZone: "Asia/Tehran",
    persons: foreignNames.map((full, index) => ({ id: `p${index}`, names: [{ full }] })),
    events: foreignNames.map((full, index) => ({
      id: `e${index}`,
      type: "detention",
      title: full,
      legalBasis: "remand",
      who: [`p${index}`],
      when: `2011-04-1${index}`,
    })),
  });
}

/** Many events of many persons. */
export function largeCase(count: number): ViewCase {
  const types = ["detention", "held", "interrogation", "hearing", "release"] as const;
  const own = {
    detention: { legalBasis: "remand" },
    held: {},
    interrogation: { counsel: "unknown" },
    hearing: {},
    release: { kind: "unknown" },
  };
  return viewCaseOf({
    format: "case-chronology/1",
    id: "large",
    title: "A large case",
    timeZone: "Asia/Baku",
    persons: Array.from({ length: count / 25 }, (_, index) => ({
      id: `p${index}`,
      names: [{ full: `Person ${index}` }],
    })),
    events: Array.from({ length: count }, (_, index) => {
      const type = types[index % types.length] ?? "held";
      const day = new Date(Date.UTC(2011, 0, 1 + ((index * 7) % 2000))).toISOString().slice(0, 10);
      return {
        id: `e${index}`,
        type,
        ...own[type],
        title: `Event ${index}`,
        who: [`p${Math.floor(index / 25)}`],
        when: day,
      };
    }),
  });
}
