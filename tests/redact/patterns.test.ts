import { describe, expect, test } from "vitest";
import { type CaseFile, parseCaseFile } from "../../src/index.ts";
import { defineProfile, publish } from "../../src/redact/index.ts";
import { noteBeside } from "./note-beside.ts";
import { redact } from "./redact-in-order.ts";

const key = "a key of sixteen bytes or more";
const hidden = { sensitivity: { category: "source-identity" } };

function caseOf(lists: object): CaseFile {
  return parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...lists });
}

describe("of an article that goes", () => {
  const article = { id: "a1", headline: "Unheard", ...hidden };
  test.each<[string, object, string, string]>([
    ["its publisher", { publisher: "Turan" }, "Turan's page, Turanın", "███'s page, ███"],
    ["its licence", { license: "By-permission" }, "by permission only", "███ only"],
    ["each word of an author's name", { byline: [{ name: "Leyla Example" }] }, "Leyla; then Example", "███; then ███"],
    ["a credit of one word", { images: [{ credit: "Rasim" }] }, "by Rasim", "by ███"],
    [
      "a picture's address",
      { images: [{ url: "https://pics.example/x/7731-yard.jpg" }] },
      "at pics.example or 7731 yard.jpg",
      "at ███ or ███.jpg",
    ],
    ["an address without its scheme", { url: "https://www.News.example/a/b" }, "news.example/a/b?x", "███"],
    [
      "no common words of an address",
      { url: "https://news.example/article/me" },
      "an article on me",
      "an article on me",
    ],
    ["parts with figures", { url: "https://news.example/184321/?id=77" }, "184321, 77", "███, 77"],
    [
      "parts of a query",
      { url: "https://news.example/?q=it+is+four+words&x#the-last-words" },
      "it is four words, the last words",
      "███, the last words",
    ],
    ["no years in them", { url: "https://news.example/2011/april-2011" }, "in April 2011", "in April 2011"],
    [
      "a sentence of its text",
      { body: "It was cold. He saw nothing else! And?\nThen dawn came" },
      "It was cold; he saw nothing else; then dawn came",
      "It was cold; ███; then dawn came",
    ],
    [
      "no short sentence of it",
      { body: "Who decided? The court. When was that? In April. And who came? The police. He was there." },
      "The court held the police liable in April 2011. The courtroom, a policeman; he was there.",
      "The court held the police liable in April 2011. The courtroom, a policeman; he was there.",
    ],
    ["but a text that is short as a whole", { body: "He was there." }, "He was there.", "███."],
    [
      "where words begin and end",
      { body: "In pain." },
      "By train painters came in pain, in painting",
      "By train painters came ███, in painting",
    ],
    [
      "with endings",
      { body: "They saw that he was ill at dawn" },
      "they saw that he was ill at dawning; at dawns",
      "they saw that he was ill at dawning; at dawns",
    ],
    ["no single words of it", { body: "Nothing. Else. 12" }, "nothing else", "nothing else"],
    ["none of the date", { body: "It began. In April 2011." }, "In April 2011", "In April 2011"],
    ["longer ones of one word", { body: "Call. 0501234567." }, "0501234567", "███"],
    ["numbers of five figures", { body: "So it went. A b. 1234. 12345." }, "a b, 1234, 12345", "a b, 1234, ███"],
    [
      "four words inflected, not five",
      { summary: "Бывшая учительница нашей школы", publisher: "Бывшая ученица нашей старой школы" },
      "бывшей учительнице нашей школой, бывшей ученице нашей старой школой",
      "███, бывшей ученице нашей старой школой",
    ],
    ["no scripts", { byline: [{ name: "Rasim" }] }, "Latn", "Latn"],
    ["an identifier in one word", { identifiers: [{ scheme: "doi", value: "abc" }] }, "abc, doi", "███, doi"],
    ["no year", { identifiers: [{ scheme: "issue", value: "2011" }] }, "In April 2011", "In April 2011"],
    ["no date", { identifiers: [{ scheme: "issue", value: "2011-04" }] }, "on 2011-04-17", "on 2011-04-17"],
    ["inflected words", { summary: "Бывшая учительница" }, "бывшей учительницы", "███"],
    [
      "long texts by their start",
      { summary: `Long ${"word ".repeat(100)}end` },
      `A long ${"word ".repeat(100)}end.`,
      "A ███.",
    ],
    [
      "from their second piece on",
      { summary: `One ${"two three four ".repeat(30)}five` },
      `${"two three four ".repeat(30)}five`,
      "two three ███",
    ],
    ["not what has two letters", { publisher: "Zu" }, "Zu hause", "Zu hause"],
    ["what has two letters in two words", { publisher: "王伟" }, "王伟说", "███说"],
    ["no word of the library's", { summary: "Detention" }, "a detention", "a detention"],
    ["nor several", { summary: "House-arrest" }, "under house arrest", "under house arrest"],
    ["no code of a language", { language: "az-Cyrl" }, "az-Cyrl, Cyrl", "az-Cyrl, Cyrl"],
    ["its id", { id: "hidden-source" }, "the hidden source", "the ███"],
    ["its id with a figure", { id: "source77" }, "source 77, Source77", "███, ███"],
    ["no id of one word", { id: "mother" }, "A mother's protest", "A mother's protest"],
    ["no id of two letters", { id: "a1" }, "a 1 and A1", "a 1 and A1"],
    [
      "keys of data in several words",
      { extra: { "seen at": { place: "Mill" } } },
      "seen at the mill, at a place",
      "███ the ███, at a place",
    ],
    [
      "the words of its date",
      { publishedAt: { edtf: "2011-04-17", text: "on Friday", zone: "Asia/Baku", tolerance: "P1D" } },
      "on Friday 2011-04-17 in Asia/Baku",
      "███ 2011-04-17 in Asia/Baku",
    ],
  ])("%s", (_, more, note, left) => {
    expect(noteBeside({ articles: [{ ...article, ...more }] }, note)).toBe(left);
  });
});

describe("ordinary words that say what somebody or something is stay", () => {
  const names = [{ full: "Leyla Sample" }];
  const note = "A journalist, a student, a daughter, issue 7";
  test.each<[string, object]>([
    ["a role", { persons: [{ id: "p1", names, roles: [{ title: "journalist" }], ...hidden }] }],
    [
      "a kind of kin",
      { persons: [{ id: "p1", names, relationships: [{ person: "p1", kind: "daughter" }], ...hidden }] },
    ],
    ["a description", { groups: [{ id: "g1", description: "student", ...hidden }] }],
    ["a scheme", { persons: [{ id: "p1", names, identifiers: [{ scheme: "issue", value: "x77x" }], ...hidden }] }],
    ["an id", { persons: [{ id: "daughter", names, ...hidden }] }],
    ["a role in a script without capitals", { persons: [{ id: "p1", names, roles: [{ title: "ექიმი" }], ...hidden }] }],
  ])("%s", (_, lists) => {
    expect(noteBeside(lists, `${note}; ექიმი`)).toBe(`${note}; ექიმი`);
  });

  test("and an article that holds one keeps its address", () => {
    const persons = [{ id: "mother", names, roles: [{ title: "mother" }], ...hidden }];
    const articles = [{ id: "a1", headline: "A mother's protest", url: "https://news.example/1" }];
    const [left] = redact(caseOf({ persons, articles }), publish, { key }).caseFile.articles ?? [];
    expect(left).toMatchObject({ headline: "A mother's protest", url: "https://news.example/1" });
  });

  test("those that name it do not", () => {
    const persons = [{ id: "p1", names, roles: [{ title: "Poet" }, { title: "head of the shift" }], ...hidden }];
    expect(noteBeside({ persons }, "A poet, the head of the shift")).toBe("A ███, the ███");
  });
});

describe("of others that go", () => {
  test.each<[string, object, string, string]>([
    [
      "an organization as a whole",
      { organizations: [{ id: "o1", names: [{ full: "Baku Court" }], ...hidden }] },
      "Baku Court, Baku and court, bakucourt.example, courtbaku",
      "███, Baku and court, ███.example, ███",
    ],
    [
      "a word of a place's name",
      { places: [{ id: "x1", names: [{ full: "Villa Rosalinda" }], ...hidden }] },
      "At the Rosalinda, a rosalinda; in Rosalindas; @rosalinda, the Villa",
      "At the ███, a rosalinda; in ███; @███, the Villa",
    ],
    [
      "of one in Azerbaijani",
      { places: [{ id: "x1", names: [{ full: "Zərdabi qəsəbəsi" }], ...hidden }] },
      "Zərdabidə yaşayır, Qəsəbədə",
      "███ yaşayır, Qəsəbədə",
    ],
    [
      "of a court's name",
      { organizations: [{ id: "o1", names: [{ full: "Насиминский районный суд" }], ...hidden }] },
      "Насиминского Районного; районный суд",
      "███ Районного; районный суд",
    ],
    [
      "no word that is short, small or general",
      { organizations: [{ id: "o1", names: [{ full: "Baku Prison Hospital near Kurdekhani" }], ...hidden }] },
      "Near Baku, Hospital, Prison; Kurdekhanis",
      "Near Baku, Hospital, Prison; ███",
    ],
    [
      "nor one in the name of a place that stays",
      {
        organizations: [{ id: "o1", names: [{ full: "Narimanov Court" }], ...hidden }],
        places: [{ id: "x1", names: [{ full: "Narimanov" }] }],
      },
      "Narimanov Court, in Narimanov",
      "███, in Narimanov",
    ],
    [
      "nor one of a publisher that stays",
      {
        organizations: [{ id: "o1", names: [{ full: "Turannews" }, { full: "Turan Rossiya Kavkaz" }], ...hidden }],
        articles: [{ id: "a1", publisher: "Kavkaz.Uzel", headline: "News" }],
      },
      "On Kavkaz",
      "On Kavkaz",
    ],
    [
      "a person's names the other way round",
      { persons: [{ id: "p1", names: [{ full: "Ali Veli" }], ...hidden }] },
      "x.org/velializadeh, alivelisi",
      "███, ███",
    ],
    [
      "no particles",
      { persons: [{ id: "p1", names: [{ full: "Ali Samir oglu" }], ...hidden }] },
      "oglu, Samiroglu",
      "oglu, Samiroglu".replace("Samiroglu", "███"),
    ],
    [
      "parts of two letters",
      { persons: [{ id: "p1", names: [{ full: "Li Wang" }], ...hidden }] },
      "Li and Wangs, li",
      "███ and ███, li",
    ],
    [
      "a word for a detail",
      { persons: [{ id: "p1", names: [{ full: "Leyla" }], details: [{ category: "health", text: "HIV" }] }] },
      "HIV, Leyla",
      "███, Leyla",
    ],
    [
      "one that the library has",
      { persons: [{ id: "p1", names: [{ full: "Leyla" }], details: [{ category: "minor", text: "Minor" }] }] },
      "a minor",
      "a ███",
    ],
    [
      "a position",
      { places: [{ id: "x1", names: [{ full: "Hut" }], latitude: 40.40931, longitude: 49.1, ...hidden }] },
      "at 40.40931, 49.1",
      "at ███, 49.1",
    ],
  ])("%s", (_, lists, note, left) => {
    expect(noteBeside(lists, note)).toBe(left);
  });
});

describe("what a record that stays says in the same field is everybody's", () => {
  const gone = {
    id: "a1",
    headline: "Unheard",
    publisher: "Turan",
    license: "MIT",
    url: "https://news.example/the-very-long-reads/184321",
    identifiers: [{ scheme: "doi", value: "x77x" }],
    ...hidden,
  };
  const stays = { id: "a2", headline: "Heard" };
  test.each<[string, object, string, string]>([
    ["a publisher", { publisher: "TURAN" }, "Turan", "Turan"],
    ["not where it stands elsewhere", { summary: "Turan" }, "Turan", "███"],
    ["a licence", { license: "MIT" }, "MIT", "MIT"],
    ["a scheme", { identifiers: [{ scheme: "DOI", value: "1" }] }, "doi", "doi"],
    ["not the value", { identifiers: [{ scheme: "DOI", value: "x77x" }] }, "x77x", "███"],
    ["a host", { url: "https://news.example/other" }, "news.example", "news.example"],
    [
      "a part of an address at the same host",
      { url: "https://www.news.example/the-very-long-reads/2" },
      "the very long reads",
      "the very long reads",
    ],
    ["not at another", { url: "https://else.example/the-very-long-reads/2" }, "the very long reads", "███"],
    [
      "not the whole",
      { url: "https://news.example/the-very-long-reads/2" },
      "news.example/the-very-long-reads/184321",
      "███",
    ],
  ])("%s", (_, more, note, left) => {
    expect(noteBeside({ articles: [gone, { ...stays, ...more }] }, note)).toBe(left);
  });

  const note = (one: object, other: object, text: string) =>
    noteBeside(
      Object.fromEntries(
        Object.entries({ ...one }).map(([list, record]) => [list, [record, Reflect.get(other, list)].filter(Boolean)]),
      ),
      text,
    );
  const names = (full: string) => [{ full }];
  test.each<[string, object, object, string]>([
    [
      "a jurisdiction",
      { legalTexts: { id: "l1", title: "Unheard law", kind: "other", jurisdiction: "Ruritania", ...hidden } },
      { legalTexts: { id: "l2", title: "Law", kind: "other", jurisdiction: "ruritania" } },
      "Ruritania",
    ],
    [
      "a provision's label",
      {
        legalTexts: {
          id: "l1",
          title: "Unheard law",
          kind: "other",
          provisions: [{ id: "pr1", label: "Article 221" }],
          ...hidden,
        },
      },
      { legalTexts: { id: "l2", title: "Law", kind: "other", provisions: [{ id: "pr2", label: "Article 221" }] } },
      "Article 221",
    ],
    [
      "a role",
      { persons: { id: "p1", names: names("Leyla"), roles: [{ title: "Poet" }], ...hidden } },
      { persons: { id: "p2", names: names("Samir"), roles: [{ title: "poet" }] } },
      "a poet",
    ],
    [
      "a kind of kin",
      { persons: { id: "p1", names: names("Leyla"), relationships: [{ person: "p1", kind: "Brother" }], ...hidden } },
      { persons: { id: "p2", names: names("Samir"), relationships: [{ person: "p2", kind: "brother" }] } },
      "a brother",
    ],
  ])("%s", (_, one, other, text) => {
    expect(note(one, other, text)).toBe(text);
    expect(note(one, {}, text)).toContain("███");
  });

  test("not of one that goes too", () => {
    expect(noteBeside({ articles: [gone, { ...gone, id: "a2" }] }, "Turan, the very long reads")).toBe("███, ███");
  });
});

describe("of articles that tell what goes", () => {
  const telling = {
    id: "told",
    headline: "Illness",
    url: "https://news.example/184321",
    archivedUrls: ["https://archive.example/x/99887"],
    images: [{ url: "https://news.example/pics/portrait-77.jpg", caption: "Leyla" }],
    identifiers: [{ scheme: "doi", value: "x77x" }],
  };
  const note = "news.example/184321; 99887; portrait 77; x77x; news.example; Illness";
  const persons = [
    {
      id: "p1",
      names: [{ full: "Leyla Sample" }],
      details: [{ category: "health", text: "asthma", sources: [{ article: "told" }] }],
    },
  ];

  test("what leads there goes elsewhere too, their host stays", () => {
    expect(noteBeside({ articles: [telling], persons }, note)).toBe("███; ███; ███; ███; news.example; ███");
  });

  test("where only a name is told, the headline stays", () => {
    const named = { ...telling, summary: "Leyla" };
    const left = noteBeside({ articles: [named], persons: [{ ...persons[0], details: [], ...hidden }] }, note);
    expect(left).toBe("███; ███; ███; ███; news.example; Illness");
  });

  test("without sources of its own a detail rests on those of its record", () => {
    const [person] = persons;
    const resting = [{ ...person, details: [{ category: "health", text: "asthma" }], sources: [{ article: "told" }] }];
    expect(noteBeside({ articles: [telling], persons: resting }, "Illness")).toBe("███");
  });
});

describe("quotes", () => {
  const quote = "It was cold.";
  const left = (lists: object, source: object) => {
    const events = [{ id: "e1", type: "other", title: "Event", sources: [{ article: "a1", quote, ...source }] }];
    return redact(
      caseOf({ articles: [{ id: "a1", headline: "News", body: `${quote} Leyla spoke.` }], events, ...lists }),
      publish,
      { key },
    ).caseFile.events?.[0]?.sources?.[0]?.quote;
  };
  const persons = [{ id: "p1", names: [{ full: "Leyla" }], ...hidden }];
  test.each<[string, object, object, string | undefined]>([
    ["stay", {}, {}, quote],
    ["go where somebody who was removed says it", { persons }, { speaker: "p1" }, undefined],
    ["stay where somebody else does", { persons }, { speaker: { text: "a man" } }, quote],
    ["change with the text", { persons }, { quote: "Leyla spoke." }, "███ spoke."],
    [
      "go where the article tells what goes",
      {
        persons: [
          {
            id: "p1",
            names: [{ full: "X" }],
            details: [{ category: "health", text: "flu", sources: [{ article: "a1" }] }],
          },
        ],
      },
      {},
      undefined,
    ],
    [
      "go where they no longer stand in it",
      { persons: [{ id: "p1", names: [{ full: "cold. Leyla" }], ...hidden }] },
      {},
      undefined,
    ],
  ])("%s", (_, lists, source, expected) => {
    expect(left(lists, source)).toBe(expected);
  });
});

describe("addresses", () => {
  const left = (url: string, removed: object[] = [{ id: "p1", names: [{ full: "Лейла Sample" }], ...hidden }]) => {
    const { caseFile, report } = redact(
      caseOf({ persons: [{ id: "p2", names: [{ full: "Aysel" }], images: [{ url, caption: "A yard" }] }, ...removed] }),
      publish,
      { key },
    );
    const [image] = caseFile.persons?.[0]?.images ?? [];
    return [image?.url !== undefined, report.changes.find(({ path }) => path.at(-1) === "url")?.reason];
  };
  test.each<[string, string, [boolean, string | undefined]]>([
    ["that hold nothing stay", "https://news.example/1", [true, undefined]],
    ["with a name go", "https://news.example/sample-news", [false, "repeats-removed"]],
    ["with one in bytes too", "https://news.example/%D0%9B%D0%95%D0%99%D0%9B%D0%90", [false, "repeats-removed"]],
    ["with one within words", "https://freesamples.example/", [false, "repeats-removed"]],
    ["whose bytes cannot be read go", "https://news.example/%CB%E5%E9", [false, "not-judged"]],
    ["whose host cannot be read go", "https://xn--80aa.example/", [false, "not-judged"]],
  ])("%s", (_, url, expected) => {
    expect(left(url)).toEqual(expected);
  });

  test("stay as they are where nothing is looked for", () => {
    expect(left("https://xn--80aa.example/%CB", [])).toEqual([true, undefined]);
  });

  test("in other texts go whole too, with what cannot do without them", () => {
    const caseFile = caseOf({
      persons: [{ id: "p1", names: [{ full: "Leyla Sample" }], ...hidden }],
      organizations: [
        {
          id: "o1",
          names: [{ full: "Court" }],
          identifiers: [
            { scheme: "web", value: "ftp://news.example/leyla" },
            { scheme: "web", value: "https://court.example/" },
          ],
        },
      ],
    });
    expect(redact(caseFile, publish, { key }).caseFile.organizations?.[0]?.identifiers).toEqual([
      { scheme: "web", value: "https://court.example/" },
    ]);
  });
});

describe("extra that is allowed", () => {
  const persons = [{ id: "p1", names: [{ full: "Leyla" }], ...hidden }];
  test("is searched, its keys too, and what is in it stays as it is", () => {
    const shelf = { "of Leyla": 1, rows: ["Leyla", 2, null, true, { deep: "by Leyla" }] };
    const caseFile = caseOf({ persons, extra: { shelf, other: "x" } });
    const { caseFile: left, report } = redact(caseFile, defineProfile({ ...publish, extra: ["shelf"] }), { key });
    expect(left.extra).toEqual({ shelf: { rows: ["███", 2, null, true, { deep: "by ███" }] } });
    expect(report.changes).toContainEqual({ path: ["extra"], action: "replaced", reason: "not-judged" });
  });

  test("leaves no word of what goes from it", () => {
    const caseFile = caseOf({ extra: { a: 1 }, persons: [] });
    const { caseFile: left, report } = redact(caseFile, publish, { key });
    expect(left).not.toHaveProperty("extra");
    expect(report.changes).toEqual([{ path: ["extra"], action: "removed", reason: "not-judged" }]);
    expect(redact(caseFile, { ...publish, extra: ["a"] }, { key }).report.changes).toEqual([]);
  });
});
