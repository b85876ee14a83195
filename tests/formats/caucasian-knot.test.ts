import { describe, expect, test } from "vitest";
import { fromCaucasianKnot } from "../../src/formats/caucasian-knot.ts";
import { safeParseArticle } from "../../src/records/article.ts";
import { safeParseLegalText } from "../../src/records/legal-text.ts";
import { safeParsePerson } from "../../src/records/person.ts";
import { testWithSeed } from "../seed.ts";
import {
  body,
  englishListPage,
  englishPage,
  pages,
  read,
  russianPage,
  russianParagraphs,
  textOf,
} from "./caucasian-knot/pages.ts";

describe("a real page that a reader saved", () => {
  testWithSeed("becomes its article, a legal text and three persons", (text) => {
    const { article, related, issues } = read(text);
    expect(issues).toEqual([]);
    expect(article).toMatchObject({
      id: "caucasian-knot-2011-05-03t2340-azerbaijani-rights-defender-i",
      headline: "Azerbaijani rights defender Iskenderov arrested for his union activities, his colleagues believe",
      publishedAt: { edtf: "2011-05-03T23:40", zone: "Europe/Moscow" },
      byline: [
        { name: "Faik Medzhid", role: "author" },
        { name: "CK correspondent", role: "source" },
      ],
      publisher: "Caucasian Knot",
      language: "en",
    });
    const paragraphs = article.body?.split("\n\n") ?? [];
    expect(paragraphs).toHaveLength(11);
    expect(article.body).toMatch(/^Vidadi Iskenderov, the detained leader/);
    expect(article.body).toMatch(/in recent years\.$/);
    expect(article.body).not.toMatch(/Telegram|VPN|Author|Source|LEGAL TEXTS/);
    expect(article.images).toBeUndefined();

    expect(related.legalTexts).toHaveLength(1);
    expect(related.legalTexts[0]).toMatchObject({
      kind: "agreement",
      parties: [{ text: "Armenia" }, { text: "Azerbaijan" }],
      mediators: [{ text: "US President Donald Trump" }],
      stages: [
        {
          stage: "initialled",
          when: "2025-08-08",
          by: [{ text: "Armenian Prime Minister Nikol Pashinyan" }, { text: "Azerbaijani President Ilham Aliyev" }],
        },
      ],
      images: [{ credit: "The illustration was created by the Caucasian Knot using AI" }],
    });
    expect(related.persons.map(({ names, images }) => [names.map(({ full }) => full), images?.[0]?.credit])).toEqual([
      [["Zelimkhan Khangoshvili"], "Photo courtesy of press service of HRC 'Memorial', http://memohrc.org/"],
      [["Magomed Daudov", "Lord"], "Photo: screenshot of the video http://video.agaclip.com/w=atDtPvLYH9o"],
      [
        ["Tumso Abdurakhmanov"],
        "Screenshot from video posted by Abu-Saddam Shishani [LIVE] http://www.youtube.com/watch?v=mIR3s7AB0Uw",
      ],
    ]);
  });
});

describe("the layouts", () => {
  test("chrome, dateline, headline, body, byline, cards", () => {
    const { article, related, issues } = read(textOf(englishPage));
    expect(issues).toEqual([]);
    expect(article).toEqual({
      id: "caucasian-knot-2011-05-03t2340-two-activists-detained-before",
      headline: "Two activists detained before a rally",
      body,
      publishedAt: { edtf: "2011-05-03T23:40", zone: "Europe/Moscow" },
      byline: [
        { name: "Nigar Reporter", role: "author" },
        { name: "CK correspondent", role: "source" },
      ],
      language: "en",
      publisher: "Caucasian Knot",
    });
    expect(related.legalTexts).toMatchObject([
      {
        title: "Treaty on the lake between Northland, Southland and the Republic of Eastland",
        kind: "treaty",
        parties: [{ text: "Northland" }, { text: "Southland" }, { text: "the Republic of Eastland" }],
        mediators: [{ text: "the Lake Council" }],
        stages: [
          {
            stage: "signed",
            when: "2020-06-05",
            by: [{ text: "Ona North" }, { text: "Oto South" }, { text: "Ilo East" }],
          },
        ],
      },
    ]);
    expect(related.persons).toEqual([
      {
        id: "orhan-invented",
        names: [{ full: "Orhan Invented" }, { full: "Falcon", kind: "nickname" }],
        description: 'Orhan "Falcon" Invented coached a rowing club.',
        images: [{ caption: "Orhan Invented", credit: "Photo by Lale Made for the Caucasian Knot" }],
      },
      { id: "nobody-pictured", names: [{ full: "Nobody Pictured" }], description: "A bookseller." },
    ]);
  });

  test("caption, dateline, headline, body, source, a list of news with datelines of its own", () => {
    const { article, issues } = read(textOf(englishListPage));
    expect(issues).toEqual([]);
    expect(article).toMatchObject({
      headline: "Two activists detained before a rally",
      body,
      publishedAt: { edtf: "2011-05-03T23:40", zone: "Europe/Moscow" },
      byline: [{ name: "Caucasian Knot", role: "source" }],
      images: [
        {
          caption: "The fountain square in Exampleville, 2 May 2011",
          credit: "Photo by Lale Made for the Caucasian Knot",
        },
      ],
    });
  });

  test("entries of the list with datelines like the article's own are no articles", () => {
    const entry = ["04 May 2011, 09:15", "Rowing club reopens", "A summary of the news on the club."];
    const { article, issues } = read(textOf([...englishListPage, ...entry, "Source: CK correspondent"]));
    expect(article).toEqual(read(textOf(englishListPage)).article);
    expect(issues).toMatchObject([{ code: "text-not-recognised", params: { count: 1 } }]);
  });

  test("a Russian page, the label of the law inside it", () => {
    const { article, related, issues } = read(textOf(russianPage));
    expect(issues).toEqual([]);
    expect(article).toMatchObject({
      headline: "Двое активистов задержаны перед митингом",
      body: russianParagraphs.join("\n\n"),
      publishedAt: { edtf: "2011-05-03T23:40", zone: "Europe/Moscow" },
      byline: [
        { name: "Нигяр Репортёрова", role: "author" },
        { name: "корреспондент «Кавказского узла»", role: "source" },
      ],
      language: "ru",
    });
    expect(related.persons[0]?.names).toEqual([{ full: "Орхан Вымышленный" }, { full: "Сокол", kind: "nickname" }]);
  });

  test("a page for small screens has no dateline, and a warning says so", () => {
    const { article, issues } = read(textOf(pages.russianSmallScreenPage));
    expect(article).toMatchObject({
      headline: "Двое активистов задержаны перед митингом",
      body: russianParagraphs.join("\n\n"),
      byline: [{ name: "Вымышленное агентство", role: "source" }],
    });
    expect(article).not.toHaveProperty("publishedAt");
    expect(issues).toMatchObject([{ code: "part-missing", params: { part: "dateline" } }]);
  });

  test.each(Object.entries(pages))("every record of %s is valid", (_, lines) => {
    const { article, related } = read(textOf(lines));
    expect(safeParseArticle(article).success).toBe(true);
    expect(related.legalTexts.map((text) => safeParseLegalText(text).success)).not.toContain(false);
    expect(related.persons.map((person) => safeParsePerson(person).success)).not.toContain(false);
  });
});

/** The English page, with its first line that starts with `start` replaced. */
function withLine(start: string, ...lines: string[]): string {
  const at = englishPage.findIndex((line) => line.startsWith(start));
  return textOf(englishPage.toSpliced(at, 1, ...lines));
}

describe("datelines", () => {
  test.each([
    ["23:40, 3 May 2011", "2011-05-03T23:40", "Europe/Moscow"],
    ["9:05, 3 May 2011", "2011-05-03T09:05", "Europe/Moscow"],
    ["03 May 2011, 23:40", "2011-05-03T23:40", "Europe/Moscow"],
    ["23:40, 3 мая 2011", "2011-05-03T23:40", "Europe/Moscow"],
    ["3 марта 2011 г., 23:40", "2011-03-03T23:40", "Europe/Moscow"],
    ["3 мая 2011 года, 23:40", "2011-05-03T23:40", "Europe/Moscow"],
    ["3 мая 2011 года в 23:40", "2011-05-03T23:40", "Europe/Moscow"],
    ["23:40, 3 мая 2011 года (мск)", "2011-05-03T23:40", "Europe/Moscow"],
    ["23:40, 3 May 2011, Moscow time", "2011-05-03T23:40", "Europe/Moscow"],
    ["23:40, 3 May 2011 MSK", "2011-05-03T23:40", "Europe/Moscow"],
    ["23:40, 3 May 2011 (Baku time)", "2011-05-03T23:40", "Asia/Baku"],
    ["23:40, 3 мая 2011 по тбилисскому времени", "2011-05-03T23:40", "Asia/Tbilisi"],
    ["00:00, 29 February 2012", "2012-02-29T00:00", "Europe/Moscow"],
  ])("%s is %s in %s", (dateline, edtf, zone) => {
    const { article, issues } = read(withLine("23:40", dateline));
    expect(article.publishedAt).toEqual({ edtf, zone });
    expect(issues).toEqual([]);
  });

  test("a time that Moscow's clocks skipped leaves the day, with a warning", () => {
    const { article, issues } = read(withLine("23:40", "02:30, 27 March 2011"));
    expect(article.publishedAt).toEqual({ edtf: "2011-03-27", zone: "Europe/Moscow" });
    expect(issues).toMatchObject([{ code: "part-missing", params: { part: "dateline" } }]);
  });

  test("a day that does not exist leaves the article without a date, with a warning", () => {
    const { article, issues } = read(withLine("23:40", "23:40, 29 February 2011"));
    expect(article).not.toHaveProperty("publishedAt");
    expect(issues).toMatchObject([{ code: "part-missing", params: { part: "dateline" } }]);
  });

  test.each(["24:10, 3 May 2011", "23:40, 3 Mai 2011 or so", "3 May 2011", "23:40"])("%s is no dateline", (line) => {
    expect(fromCaucasianKnot(withLine("23:40", line))).toMatchObject({
      success: false,
      issues: [{ code: "not-this-layout" }],
    });
  });
});

describe("bylines", () => {
  test.each([
    [["Author: Nigar Reporter Source: CK correspondent"], ["Nigar Reporter, author", "CK correspondent, source"]],
    [
      ['Author: Nigar Reporter; Source: "Gazette 7" (Exampleville)'],
      ["Nigar Reporter, author", '"Gazette 7" (Exampleville), source'],
    ],
    [["Source: СК correspondent"], ["CK correspondent, source"]],
    [["Author: Nigar Reporter, CK correspondent"], ["Nigar Reporter, author", "CK correspondent, source"]],
    [["Authors: Nigar Reporter, Emin Writer"], ["Nigar Reporter, author", "Emin Writer, author"]],
    [["источник: корреспондент «Кавказского узла»"], ["корреспондент «Кавказского узла», source"]],
    [[], undefined],
  ])("%j", (lines, expected) => {
    const at = englishPage.indexOf("Author: Nigar Reporter");
    const { article } = read(textOf(englishPage.toSpliced(at, 2, ...lines)));
    expect(article.byline?.map(({ name, role }) => `${name}, ${role}`)).toEqual(expected);
    expect(article.body).toBe(body);
  });
});

describe("what stands in the way of an article", () => {
  test("the label of the law may stand inside a paragraph", () => {
    const label = "ДАННОЕ СООБЩЕНИЕ (МАТЕРИАЛ) СОЗДАНО ИНОСТРАННЫМ СРЕДСТВОМ МАССОВОЙ ИНФОРМАЦИИ.";
    const page = withLine("According to him", `${label} В шесть их отпустили.`, "At night both returned home.");
    expect(read(page).article.body?.split("\n\n").slice(1)).toEqual([
      "В шесть их отпустили.",
      "At night both returned home.",
    ]);
  });

  test("a caption between dateline and headline is a picture's", () => {
    const { article } = read(
      withLine(
        "Two activists",
        "Fountain. Screenshot of the video by Emin Writer",
        "Two activists detained before a rally",
      ),
    );
    expect(article.headline).toBe("Two activists detained before a rally");
    expect(article.images).toEqual([{ caption: "Fountain", credit: "Screenshot of the video by Emin Writer" }]);
  });

  test("the word for a picture alone credits nobody", () => {
    const { article } = read(textOf(["The square at night. Photo:", ...englishListPage.slice(1)]));
    expect(article.images).toEqual([{ caption: "The square at night" }]);
  });

  test.each(["The square, 2 May 2011", "Baku, 2 May 2011", "Updated 4 May 2011"])(
    "%s above the dateline is no picture's, for it credits nobody, and is counted",
    (line) => {
      const { article, issues } = read(textOf([line, ...englishListPage.slice(1)]));
      expect(article).not.toHaveProperty("images");
      expect(article.publishedAt).toEqual({ edtf: "2011-05-03T23:40", zone: "Europe/Moscow" });
      expect(issues).toMatchObject([{ code: "text-not-recognised", params: { lines: [1] } }]);
    },
  );

  test("a paragraph that speaks of pictures stays in the body", () => {
    const spoken = "They were let go, she said. Photos of the square were shown in court.";
    expect(read(withLine("According to him", spoken)).article.body).toContain(spoken);
  });

  test("where the whole article stands is a note", () => {
    const note = "Full text of the article is available on the Russian page of 24/7 Internet agency ‘Caucasian Knot’.";
    const { article } = read(withLine("Author: ", note, "Author: Nigar Reporter"));
    expect(article.body).toBe(body);
    expect(article.extra).toEqual({ note });
  });

  test("lines that are nothing of a page are counted, never repeated", () => {
    const secret = "Gülnar Hidden of 5 Secret Street";
    const { issues } = read(withLine("Source: ", "Source: CK correspondent", `${secret} told more.`));
    expect(issues).toMatchObject([{ code: "text-not-recognised", severity: "warning", params: { count: 1 } }]);
    expect(JSON.stringify(issues)).not.toContain("Hidden");
  });

  test("a page that is cut before its byline says so", () => {
    const { issues } = read(textOf(englishPage.slice(0, 7)));
    expect(issues).toMatchObject([{ code: "part-missing", params: { part: "end" } }]);
  });

  test.each([
    ["headline", ["Кавказский узел", "23:40, 3 May 2011", "Both were held.", "Author: N"]],
    ["text", ["Кавказский узел", "23:40, 3 May 2011", "Two detained", "Author: N"]],
  ])("a page without its %s says so", (part, lines) => {
    expect(read(textOf(lines)).issues).toMatchObject([{ code: "part-missing", params: { part } }]);
  });

  test("a page that was saved twice is read once", () => {
    expect(read(textOf([...englishPage, ...englishPage]))).toEqual(read(textOf(englishPage)));
  });
});

describe("the article's id", () => {
  test("tells two articles of one minute apart, and is the same for the same page", () => {
    const other = withLine("Two activists", "Court lets a rower go");
    expect(read(other).article.id).not.toBe(read(textOf(englishPage)).article.id);
    expect(read(textOf(englishPage)).article.id).toBe(read(textOf(englishPage)).article.id);
  });

  test("is the article's number on the site where its address gives one", () => {
    const lines = englishPage.map((line) => `<p>${line}</p>`).join("");
    const page = `<link rel="canonical" href="https://www.eng.kavkaz-uzel.eu/articles/17030/">${lines}`;
    expect(read(page).article.id).toBe("caucasian-knot-17030");
  });
});

describe("pages that are refused", () => {
  const refused: [string, unknown, string][] = [
    ["an empty page", "", "not-this-layout"],
    ["a page of white space", " \n\t\n", "not-this-layout"],
    ["a list of news", textOf(["All news", ...englishListPage.slice(-4)]), "not-this-layout"],
    ["a page that lost its head", textOf(englishPage.slice(7)), "not-this-layout"],
    ["a dateline alone", textOf(englishPage.slice(0, 5)), "not-this-layout"],
    [
      "another site's page with a dateline",
      textOf(["23:40, 3 May 2011", "Headline", "Text.", "Author: A"]),
      "not-this-layout",
    ],
    [
      "another site's page that quotes the site",
      textOf(["23:40, 3 May 2011", "Headline", "He told the Caucasian Knot.", "Author: A"]),
      "not-this-layout",
    ],
    ["two articles", textOf([...englishPage, ...russianPage]), "several-articles"],
    ["a number", 7, "wrong-type"],
    ["null", null, "wrong-type"],
    ["a page of five million characters", "x".repeat(5_000_000), "too-long"],
  ];

  test.each(refused)("%s", (_, page, code) => {
    const untyped: (page: never) => ReturnType<typeof fromCaucasianKnot> = fromCaucasianKnot;
    expect(Reflect.apply(untyped, undefined, [page])).toMatchObject({ success: false, issues: [{ code }] });
  });
});

describe("HTML", () => {
  const html = `<!doctype html><html><head><title>Ignored</title>
    <link rel="canonical" href="https://www.eng.kavkaz-uzel.eu/articles/12345/"><style>p { color: red }</style></head>
    <body><nav><ul><li>Chechnya</li><li>Sochi</li></ul></nav><script>document.write("<p>23:40, 3 May 2010</p>")</script>
    <div>Кавказский узел</div><article><span>23:40,</span> <time>3&nbsp;May 2011</time>
    <h1>Two activists <em>detained</em> before a rally</h1>
    <figure><img alt="" src="/1.jpg"><figcaption>The fountain. Photo: Lale Made</figcaption></figure>
    <p>Ayla Example was detained &amp; fined.<p>She was <b>released</b> at&#32;night.
    <div>Author: <a href="/a">Nigar Reporter</a><br>Source: CK correspondent</div></article>
    <div><h2>Personalities</h2><div><img alt="Orhan Invented. Photo courtesy of Lale Made" src="https://example.org/2.jpg">
    <a href="/p">Orhan Invented</a></div><p>A rower.</p></div><footer>© Caucasian Knot</footer></body></html>`;

  test("is read as its text is, with what its markup tells", () => {
    const { article, related, issues } = read(html);
    expect(issues).toEqual([]);
    expect(article).toEqual({
      id: "caucasian-knot-12345",
      headline: "Two activists detained before a rally",
      body: "Ayla Example was detained & fined.\n\nShe was released at night.",
      publishedAt: { edtf: "2011-05-03T23:40", zone: "Europe/Moscow" },
      byline: [
        { name: "Nigar Reporter", role: "author" },
        { name: "CK correspondent", role: "source" },
      ],
      images: [{ caption: "The fountain", credit: "Photo: Lale Made" }],
      language: "en",
      url: "https://www.eng.kavkaz-uzel.eu/articles/12345/",
      publisher: "Caucasian Knot",
    });
    expect(related.persons).toEqual([
      {
        id: "orhan-invented",
        names: [{ full: "Orhan Invented" }],
        description: "A rower.",
        images: [
          { url: "https://example.org/2.jpg", caption: "Orhan Invented", credit: "Photo courtesy of Lale Made" },
        ],
      },
    ]);
  });

  test("a headline may stand above the dateline", () => {
    const page = "<p>Кавказский узел</p><h1>Two detained</h1><p>03 May 2011, 23:40</p><p>Both were held.</p>";
    expect(read(page).article).toMatchObject({ headline: "Two detained", body: "Both were held." });
  });

  test.each([
    ["the site's own", "https://eng.kavkaz-uzel.eu/articles/1", true],
    ["a mirror's", "https://www.caucasianknot.info/articles/1", true],
    ["an archive's", "https://web.archive.org/web/2011/http://www.eng.kavkaz-uzel.ru/articles/1", true],
    ["another site's", "https://news.example.org/kavkaz-uzel.eu", false],
    ["one that looks like it", "https://kavkaz-uzel.eu.example.org/", false],
  ])("a page whose address is %s", (_, url, recognised) => {
    const page = `<link rel=canonical href="${url}"><p>03 May 2011, 23:40</p><p>Two detained</p><p>Both were held.</p>`;
    expect(fromCaucasianKnot(`${page}<p>Source: Caucasian Knot</p>`).success).toBe(recognised);
  });
});
