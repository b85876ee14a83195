import { describe, expect, test } from "vitest";
import { fromCaucasianKnot } from "../../../src/formats/caucasian-knot.ts";
import { read, textOf } from "./pages.ts";

/** A page as text: what stands under the dateline, between the banner and the call. */
function pageOf(...lines: string[]): string {
  return textOf(["Кавказский узел", "23:40, 3 May 2011", ...lines, "Author: N", "Know more? Do not be silent!"]);
}

/** A page as HTML, with this as its paragraphs. */
function htmlOf(content: string): string {
  return `<!doctype html><body><div>Кавказский узел</div><div>23:40, 3 May 2011</div><h1>H</h1>${content}<p>Author: N</p>`;
}

describe("what ends as a sentence is no credit", () => {
  test.each([
    "He was beaten on April 17. Photos of the official protocol were shown to reporters by his advocate in Baku.",
    "Photos by witnesses were published by the Example agency on April 17.",
    "Screenshots from the video were handed over to the Nasimi District Court.",
    "Photo was created in 2009, says the advocate Sample.",
    "The police refused. Images from the post were deleted by Facebook!",
    "Лейла избита 17 апреля. Фото из видео показал адвокат Пример.",
    "Скриншот из видео опубликовал 17 апреля канал Пример.",
    "The square. Photo by Lale Made.",
    'They were held. "Photo by Lale Made."',
  ])("%s", (paragraph) => {
    const { article, issues } = read(pageOf("Headline", "One.", paragraph, "Two."));
    expect(article.body).toBe(`One.\n\n${paragraph}\n\nTwo.`);
    expect(article).not.toHaveProperty("images");
    expect(issues).toEqual([]);
  });

  test("but where the markup says that it is a caption", () => {
    const figure =
      "<figure><img src='https://example.org/1.jpg'><figcaption>Rally. Photo by A B.</figcaption></figure>";
    const { article } = read(htmlOf(`${figure}<p>One.</p>`));
    expect(article).toMatchObject({
      body: "One.",
      images: [{ url: "https://example.org/1.jpg", caption: "Rally", credit: "Photo by A B." }],
    });
  });
});

describe("what the markup hides is no text", () => {
  test.each([
    "<b hidden>not </b>",
    "<i style='display:none'>not </i>",
    "<em style='display: none !important'>not </em>",
    "<a hidden href='/'>not <b>not</b></a>",
    "<strong style='VISIBILITY : hidden'>not </strong>",
    "<x-note hidden>not </x-note>",
    "<dialog>not</dialog>",
  ])("%s", (element) => {
    const { article, issues } = read(htmlOf(`<p>He was ${element}convicted.</p>`));
    expect(article.body?.replaceAll(/\s+/g, " ")).toBe("He was convicted.");
    expect(issues).toEqual([]);
  });

  test.each([
    "<img style='visibility:hidden' alt=''>",
    "<input hidden>",
    "<embed hidden>",
    "<html style='display:none'>",
  ])("%s hides nothing after it", (element) => {
    expect(read(htmlOf(`<p>One.</p>${element}<p>Two.</p>`)).article.body).toBe("One.\n\nTwo.");
  });
});

test.each(["s", "del", "strike"])("<%s>: struck-out text is left out and counted", (name) => {
  const { article, issues } = read(htmlOf(`<p>He was <${name}>acquitted </${name}><b>convicted</b>.</p>`));
  expect(article.body).toBe("He was convicted.");
  expect(issues).toMatchObject([{ code: "text-not-recognised", params: { count: 1 } }]);
});

describe("lines are numbered as in the saved file", () => {
  const lines = [
    "Кавказский узел",
    "",
    "23:40, 3 May 2011",
    "",
    "Headline",
    "",
    "One.",
    " ",
    "Telegram",
    "",
    "Two.",
    "Author: N",
  ];
  test.each([
    ["\n", 9],
    ["\r\n", 9],
    ["\r", 9],
    ["\n\n", 17],
  ])("of text, with lines that end in %j", (end, number) => {
    expect(read(lines.join(end)).issues).toMatchObject([{ params: { count: 1, lines: [number] } }]);
  });

  test("of HTML, where the text begins", () => {
    const page = `<!doctype html>\n<body><div>Кавказский узел</div>\n<div>23:40, 3 May 2011</div>\n<h1>\nH</h1>
      <p>One.</p>
      <p>
        <!-- a comment
        -->
        Tele<b>gram</b>
      </p>
      <p>Two <s>or</s></p><img src="1.jpg">
      <p>Author: N`;
    expect(read(page).issues).toMatchObject([{ params: { count: 3, lines: [10, 12, 12] } }]);
  });
});

describe("share links in a row are counted", () => {
  test.each(["FacebookTelegramWhatsApp", "Facebook Twitter", "Share: Facebook, Telegram", "Telegram | ВКонтакте"])(
    "%s",
    (line) => {
      const { article, issues } = read(pageOf("Headline", "One.", line, "Two."));
      expect(article.body).toBe("One.\n\nTwo.");
      expect(issues).toMatchObject([{ code: "text-not-recognised", params: { lines: [5] } }]);
    },
  );
});

describe("a page without a dateline that can be read is refused for that", () => {
  test.each(["11:40 pm, May 3, 2011", "23:40, 3 May 2011 (GMT+4)", "03.05.2011 23:40", "today"])("%s", (line) => {
    const page = textOf(["Кавказский узел", line, "Headline", "One.", "Author: N", "Know more? Do not be silent!"]);
    expect(fromCaucasianKnot(page)).toMatchObject({
      success: false,
      issues: [{ code: "not-this-layout", message: expect.stringContaining("dateline") }],
    });
  });
});

describe("between dateline and headline", () => {
  test.each(["Updated: 10:00, 4 May 2011", "Обновлено: 10:00, 4 мая 2011", "Updated 10:00, 4 May 2011"])(
    "%s is a note",
    (line) => {
      const { article, issues } = read(pageOf(line, "Headline", "One."));
      expect(article).toMatchObject({ headline: "Headline", body: "One.", extra: { note: line } });
      expect(issues).toEqual([]);
    },
  );

  test.each([["1234 views"], ["1234 views", "Comments (3)"], ["Азербайджан"]])(
    "%s puts the headline in doubt",
    (...lines) => {
      const { issues } = read(pageOf(...lines, "Headline", "One."));
      expect(issues).toMatchObject([{ code: "part-missing", params: { part: "headline" } }]);
    },
  );

  test("what is marked as the headline is not in doubt", () => {
    expect(read(htmlOf("<p>A lead without a stop</p><p>One.</p>")).issues).toEqual([]);
  });
});

test.each([
  ["Source: CK correspondents; Example Agency", ["CK correspondents, source", "Example Agency, source"]],
  ["Source: Institute for Peace, Law and Order", ["Institute for Peace, Law and Order, source"]],
])("%s", (line, expected) => {
  const { article } = read(textOf(["Кавказский узел", "23:40, 3 May 2011", "Headline", "One.", line]));
  expect(article.byline?.map(({ name, role }) => `${name}, ${role}`)).toEqual(expected);
});

describe("the label of the law, without its full stop,", () => {
  const label = 'НАСТОЯЩИЙ МАТЕРИАЛ (ИНФОРМАЦИЯ) ПРОИЗВЕДЕН ИНОСТРАННЫМ АГЕНТОМ ООО "МЕМО"';
  test.each([
    ["takes no headline in capitals", [label, "ДВОЕ ЗАДЕРЖАНЫ В БАКУ", "А. Пример задержан."]],
    ["ends before a paragraph", ["ДВОЕ ЗАДЕРЖАНЫ В БАКУ", label, "А. Пример задержан."]],
  ])("%s", (_, lines) => {
    const { article, issues } = read(pageOf(...lines));
    expect(article).toMatchObject({ headline: "ДВОЕ ЗАДЕРЖАНЫ В БАКУ", body: "А. Пример задержан." });
    expect(issues).toEqual([]);
  });
});
