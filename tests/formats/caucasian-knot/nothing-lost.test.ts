import { describe, expect, test } from "vitest";
import { read, textOf } from "./pages.ts";

/** A page as text: what stands under the dateline, between the banner and the call. */
function pageOf(...lines: string[]): string {
  return textOf(["Кавказский узел", "23:40, 3 May 2011", ...lines, "Author: N", "Know more? Do not be silent!"]);
}

/** A page as HTML, of what stands under the banner. */
function htmlOf(content: string): string {
  return `<!doctype html><body><div>Кавказский узел</div>${content}`;
}

const dateline = "<div>23:40, 3 May 2011</div>";
const byline = "<p>Author: N</p>";

function counted(issues: readonly { code: string; params?: unknown }[]) {
  return issues.map(({ code, params }) => [code, params]);
}

describe("headlines", () => {
  test.each([
    "Shareholders held in Baku",
    "Share prices fall",
    "Printers on strike",
    "Скачать запретили всем",
    "Скачайте приложение, советует суд",
    "Photo: rally dispersed in Baku",
    "Фото: митинг разогнан в Баку",
    "© in court: who owns a song",
    "Author of a book detained",
  ])("%s", (headline) => {
    const { article, issues } = read(pageOf(headline, "One.", "Two."));
    expect(article).toMatchObject({ headline, body: "One.\n\nTwo." });
    expect(article).not.toHaveProperty("images");
    expect(issues).toEqual([]);
  });

  test.each([
    ["text", textOf(["Кавказский узел", "Two detained", "23:40, 3 May 2011", "One.", "Two.", "Author: N"])],
    ["under a caption", pageOf("The square. Photo by Lale Made", "Two detained", "One.", "Two.")],
    ["an h2", htmlOf(`<h2>Two detained</h2>${dateline}<p>One.</p><p>Two.</p>${byline}`)],
    ["above an author", textOf(["Кавказский узел", "Two detained", "23:40, 3 May 2011", "Author: N", "One.", "Two."])],
  ])("above the dateline or below it, never a paragraph: %s", (_, page) => {
    const { article, issues } = read(page);
    expect(article).toMatchObject({ headline: "Two detained", body: "One.\n\nTwo." });
    expect(issues).toEqual([]);
  });

  test.each(["Источник: двое переведены в СИЗО", "Sources: two detained in Baku"])("%s", (headline) => {
    const { article } = read(pageOf(headline, "One.", "Документы", "Two."));
    expect(article).toMatchObject({ headline, body: "One.\n\nДокументы\n\nTwo." });
    expect(article.byline).toEqual([{ name: "N", role: "author" }]);
  });

  test("a caption above the headline is none", () => {
    const { article } = read(pageOf("The square. Photo by Lale Made", "Two detained", "One."));
    expect(article).toMatchObject({
      headline: "Two detained",
      body: "One.",
      images: [{ caption: "The square", credit: "Photo by Lale Made" }],
    });
  });
});

describe("paragraphs stay in the body", () => {
  test.each([
    "Share prices fell.",
    "Share on the market: one tenth.",
    "Поделиться он отказался.",
    "Мы обновили приложение, сказал министр.",
    "Знаете больше? - спросил следователь.",
    "Know more? the officer asked.",
    "He was beaten. Photo by his lawyer shows bruises on his back, he added.",
    "He was beaten. Photo by Lale Made shows bruises on his back.",
    "He was beaten. Photo: bruises on his back are seen, he added.",
    "Снимок изъяли. Фото сделал адвокат для суда, добавил он.",
    "© 2011 stood on the leaflet.",
    "3 May 2011, 23:40: the police came to Moscow.",
    "Документы",
    "LEGAL TEXTS",
    "Personalities",
    "All news",
    "Know more? Do not be silent!",
    "Source: the lawyer told us that both were held.",
    "Source: the lawyer told us…",
    "Источник: Пример сообщил, что их били в Баку.",
    "Translators: two of them were denied entry to the court room, he said.",
    "Write <br> or <p > to break a line.",
  ])("%s", (paragraph) => {
    const { article, related, issues } = read(pageOf("Headline", "One.", paragraph, "Two."));
    expect(article.body).toBe(`One.\n\n${paragraph}\n\nTwo.`);
    expect(article).not.toHaveProperty("images");
    expect(related).toEqual({ legalTexts: [], persons: [] });
    expect(issues).toEqual([]);
  });
});

const furniture = [
  "Share",
  "Share:",
  "Share on Facebook",
  "Поделиться ВКонтакте",
  "Поделиться в Одноклассниках",
  "Telegram",
  "Скачать Скачать",
  "Скачайте приложение — работает без VPN!",
];

describe("furniture", () => {
  test.each(furniture)("is left out without a word above the article and below its byline: %s", (line) => {
    const call = "Know more? Do not be silent!";
    const page = textOf([
      "Кавказский узел",
      line,
      "23:40, 3 May 2011",
      "Headline",
      "One.",
      "Author: N",
      line,
      call,
      line,
    ]);
    const { article, issues } = read(page);
    expect(article).toMatchObject({ headline: "Headline", body: "One." });
    expect(issues).toEqual([]);
  });

  test.each(furniture)("is counted within the article: %s", (line) => {
    const { article, issues } = read(pageOf("Headline", "One.", line, "Two."));
    expect(article.body).toBe("One.\n\nTwo.");
    expect(counted(issues)).toEqual([["text-not-recognised", { count: 1, lines: [5] }]]);
  });

  test.each(["Print", "Menu", "Печать", "Меню"])("a word that may be the article's stays in it: %s", (line) => {
    const { article, issues } = read(pageOf("Headline", "One.", line, "Two."));
    expect(article.body).toBe(`One.\n\n${line}\n\nTwo.`);
    expect(issues).toEqual([]);
  });
});

describe("a menu above the article opens no part of the page, and is counted", () => {
  test.each(["All news", "Все новости", "Personalities", "Персоналии", "Документы"])("%s", (line) => {
    const lines = ["Кавказский узел", line, "Хроника", "23:40, 3 May 2011", "Headline", "One.", "Author: N"];
    const { article, related, issues } = read(textOf(lines));
    expect(article).toMatchObject({ headline: "Headline", body: "One." });
    expect(related).toEqual({ legalTexts: [], persons: [] });
    expect(counted(issues)).toEqual([["text-not-recognised", { count: 2, lines: [2, 3] }]]);
  });
});

describe("the label of the law", () => {
  const first = "НАСТОЯЩИЙ МАТЕРИАЛ (ИНФОРМАЦИЯ) ПРОИЗВЕДЕН ИНОСТРАННЫМ АГЕНТОМ";
  const last = 'ООО "МЕМО", ЛИБО КАСАЕТСЯ ИНОСТРАННОГО АГЕНТА ООО "МЕМО".';
  test.each([
    ["on one line", [`${first} ${last}`, "Один."], "Один."],
    ["on two lines", [first, last, "Один."], "Один."],
    ["on three lines", ["НАСТОЯЩИЙ МАТЕРИАЛ", first.slice(19), last, "Один."], "Один."],
    ["that ends on the text's line", [first, `${last} Один.`], "Один."],
    ["run straight into the text", [`${first} ${last}Один.`], "Один."],
    ["before a short name", [`${first} ${last} ЕСПЧ. Один.`], "ЕСПЧ. Один."],
    ["quoted within a paragraph", ['Там было: "ДАННОЕ СООБЩЕНИЕ СОЗДАНО СМИ. Конец".'], undefined],
    ["that is no label", ["ДАННОЕ СООБЩЕНИЕ было ложным.", "ЕСПЧ."], undefined],
  ])("%s", (_, lines, text) => {
    const { article, issues } = read(pageOf("Заголовок", ...lines, "Два."));
    expect(article.body).toBe(`${text ?? lines.join("\n\n")}\n\nДва.`);
    expect(issues).toEqual([]);
  });
});

describe("an image's credit", () => {
  test.each([
    ["The square. Photo by Lale Made", "The square", "Photo by Lale Made"],
    ["The square. Photo: Lale Made", "The square", "Photo: Lale Made"],
    ['Площадь. Фото Лале Маде для "Кавказского узла"', "Площадь", 'Фото Лале Маде для "Кавказского узла"'],
    ["The square. Screenshot of the video by Emin", "The square", "Screenshot of the video by Emin"],
    [
      "The square. Photo: press service of the council http://example.org/a",
      "The square",
      "Photo: press service of the council http://example.org/a",
    ],
  ])("%s", (line, caption, credit) => {
    const { article } = read(pageOf("Headline", "One.", line, "Two."));
    expect(article).toMatchObject({ body: "One.\n\nTwo.", images: [{ caption, credit }] });
  });
});

describe("the article's date is the first, next to the banner or the headline", () => {
  const first = { edtf: "2011-05-03T23:40", zone: "Europe/Moscow" };

  test.each([
    ["under the first", [], ["10:00, 4 May 2011", "Headline", "One.", "Two."], 3],
    ["under the headline", [], ["Headline", "10:00, 4 May 2011", "One.", "Two."], 4],
    ["within the body", [], ["Headline", "One.", "10:00, 4 May 2011", "Two."], 5],
  ])("a second date %s is counted", (_, __, lines, line) => {
    const { article, issues } = read(pageOf(...lines));
    expect(article).toMatchObject({ headline: "Headline", body: "One.\n\nTwo.", publishedAt: first });
    expect(counted(issues)).toEqual([["text-not-recognised", { count: 1, lines: [line] }]]);
  });

  test("a date after the byline is counted with what stands under it", () => {
    const page = [
      "Кавказский узел",
      "23:40, 3 May 2011",
      "Headline",
      "One.",
      "Author: N",
      "10:00, 4 May 2011",
      "Other",
    ];
    const { article, issues } = read(textOf(page));
    expect(article).toMatchObject({ headline: "Headline", body: "One.", publishedAt: first });
    expect(counted(issues)).toEqual([["text-not-recognised", { count: 2, lines: [6, 7] }]]);
  });

  test("two dates without a byline", () => {
    const page = ["Кавказский узел", "23:40, 3 May 2011", "10:00, 4 May 2011", "Headline", "One."];
    const { article, issues } = read(textOf(page));
    expect(article).toMatchObject({ headline: "Headline", body: "One.", publishedAt: first });
    expect(issues.map(({ code }) => code)).toEqual(["part-missing", "text-not-recognised"]);
  });
});

describe("cards", () => {
  test("open after the byline; a byline among them is no title", () => {
    const { article, related, issues } = read(
      textOf([
        "Кавказский узел",
        "23:40, 3 мая 2011",
        "Заголовок",
        "Первый.",
        "Документы",
        "Второй.",
        "Автор: Имя; источник: корреспондент «Кавказского узла»",
        "Документы",
        "Договор об озере",
        "Текст о договоре.",
        "Автор: Другой",
      ]),
    );
    expect(article.body).toBe("Первый.\n\nДокументы\n\nВторой.");
    expect(article.byline).toHaveLength(2);
    expect(related.legalTexts.map(({ title }) => title)).toEqual(["Договор об озере"]);
    expect(counted(issues)).toEqual([["text-not-recognised", { count: 1, lines: [11] }]]);
  });

  test("open where no byline follows", () => {
    const { article, related } = read(
      textOf(["Кавказский узел", "23:40, 3 May 2011", "Headline", "One.", "Personalities", "Ayla Example", "A rower."]),
    );
    expect(article.body).toBe("One.");
    expect(related.persons).toHaveLength(1);
  });
});

describe("bylines", () => {
  test.each([
    ["Authors: Ayla A and Emin B", ["Ayla A, author", "Emin B, author"]],
    ["Авторы: Айла А и Эмин Б", ["Айла А, author", "Эмин Б, author"]],
    ["Author: Ayla A; Translator: Emin B", ["Ayla A, author", "Emin B, translator"]],
    ["Автор: Айла А; переводчик: Эмин Б", ["Айла А, author", "Эмин Б, translator"]],
    ["Author: Ayla A, editor: Emin B", ["Ayla A, author", "Emin B, editor"]],
    ["Source: Institute for Peace and Law", ["Institute for Peace and Law, source"]],
    ["Author: Ayla A.", ["Ayla A, author"]],
    ["Source: CK correspondent.", ["CK correspondent, source"]],
  ])("%s", (line, expected) => {
    const { article } = read(textOf(["Кавказский узел", "23:40, 3 May 2011", "Headline", "One.", line]));
    expect(article.byline?.map(({ name, role }) => `${name}, ${role}`)).toEqual(expected);
  });
});

describe("HTML", () => {
  test("a headline may be broken over lines", () => {
    const page = htmlOf(`${dateline}<h1>Two activists detained<br>before a rally</h1><p>One.</p>${byline}`);
    const { article, issues } = read(page);
    expect(article).toMatchObject({ headline: "Two activists detained before a rally", body: "One." });
    expect(issues).toEqual([]);
  });

  test.each([
    ["above the dateline", `<h1>Real headline</h1>${dateline}<p>One.</p>${byline}`],
    ["below the dateline", `${dateline}<h1>Real headline</h1><p>One.</p>${byline}`],
    [
      "below a picture",
      `${dateline}<figure><figcaption>A square</figcaption></figure><h1>Real headline</h1><p>One.</p>${byline}`,
    ],
    ["in an h2", `${dateline}<h2>Real headline</h2><p>One.</p>${byline}`],
  ])("a later h1 is no headline where the real one stands %s, and is counted", (_, content) => {
    const { article, issues } = read(htmlOf(`${content}<h1>Read also</h1>`));
    expect(article).toMatchObject({ headline: "Real headline", body: "One." });
    expect(issues).toMatchObject([{ code: "text-not-recognised", params: { count: 1 } }]);
  });

  test("an h1 of the body stays in it", () => {
    const page = htmlOf(`<h1>Real headline</h1>${dateline}<p>One.</p><h1>What happened</h1><p>Two.</p>${byline}`);
    expect(read(page).article).toMatchObject({ headline: "Real headline", body: "One.\n\nWhat happened\n\nTwo." });
  });

  test("the article's own footer is read, the page's is not", () => {
    const page = htmlOf(
      `<article>${dateline}<h1>H</h1><p>One.</p><footer>${byline}</footer></article><footer><p>About us</p></footer>`,
    );
    const { article, issues } = read(page);
    expect(article).toMatchObject({ body: "One.", byline: [{ name: "N", role: "author" }] });
    expect(issues).toEqual([]);
  });

  test.each(["bdi", "big", "tt", "acronym", "bdo", "font", "x-name", "nobr"])("<%s> stands in a line", (name) => {
    const page = htmlOf(`${dateline}<h1>H</h1><p>He was <${name}>de</${name}>tained.</p>${byline}`);
    expect(read(page).article.body).toBe("He was detained.");
  });

  test.each(["<img src=/1.png alt='The square'>", "<svg><path></svg>", "<button>Copy</button>", "<script>1</script>"])(
    "%s splits no sentence",
    (element) => {
      const page = htmlOf(`${dateline}<h1>H</h1><p>He was ${element} detained.</p>${byline}`);
      expect(read(page).article.body).toBe("He was detained.");
    },
  );

  test.each(["div", "li", "td", "h3", "blockquote", "center", "section"])("<%s> is a line", (name) => {
    const page = htmlOf(`${dateline}<h1>H</h1><${name}>One.</${name}><${name}>Two.</${name}>${byline}`);
    expect(read(page).article.body).toBe("One.\n\nTwo.");
  });

  const picture = { url: "https://example.org/1.jpg", caption: "Rally", credit: "Photo by A B" };
  const image = '<img src="https://example.org/1.jpg" alt="Rally">';
  const figure = `<figure>${image}<figcaption>Rally. Photo by A B</figcaption></figure>`;
  test.each([
    ["in a figure above the headline", `${figure}<h1>H</h1>${dateline}<p>One.</p>`, [picture]],
    ["in a figure below the dateline", `<h1>H</h1>${dateline}${figure}<p>One.</p>`, [picture]],
    [
      "with its caption in the next line",
      `<h1>H</h1>${dateline}${image}<p>Rally. Photo by A B</p><p>One.</p>`,
      [picture],
    ],
    ["without a description", `<h1>H</h1>${dateline}<img src="${picture.url}"><p>One.</p>`, [{ url: picture.url }]],
    ["without its caption", `<h1>H</h1>${dateline}${image}<p>One.</p>`, [{ url: picture.url, caption: "Rally" }]],
  ])("a picture is one image: %s", (_, content, images) => {
    const { article, issues } = read(htmlOf(`${content}${byline}`));
    expect(article).toMatchObject({ headline: "H", body: "One.", images });
    expect(issues).toEqual([]);
  });

  test.each([
    ["of which nothing is known", `<h1>H</h1>${dateline}<img src="1.jpg"><p>One.</p>`],
    ["above the article that credits nobody", `${image}<h1>H</h1>${dateline}<p>One.</p>`],
  ])("a picture %s is counted", (_, content) => {
    const { article, issues } = read(htmlOf(`${content}${byline}`));
    expect(article).not.toHaveProperty("images");
    expect(issues).toMatchObject([{ code: "text-not-recognised", params: { count: 1 } }]);
  });

  test.each([
    "<video><p>No video</p></video>",
    "<audio>No sound</audio>",
    "<iframe><p>Frame</p></iframe>",
    "<object>Plug-in</object>",
    "<p hidden>Hidden",
    "<p hidden>Hidden</p>",
    "<div style='color: red; DISPLAY :none'><div>Hidden</div>also</div>",
    "<ul><li hidden>Hidden</ul>",
    "<span hidden>Hidden</span>",
  ])("what is not shown is no text: %s", (element) => {
    const { article, issues } = read(htmlOf(`${dateline}<h1>H</h1><p>One.</p>${element}<p>Two.</p>${byline}`));
    expect(article.body).toBe("One.\n\nTwo.");
    expect(issues).toEqual([]);
  });

  test.each([
    "<hr style='display:none'>",
    "<br hidden>",
    "<img hidden alt='' src=1.png>",
    "<body style='display:none'>",
  ])("%s hides nothing after it", (element) => {
    const page = htmlOf(`${dateline}<h1>H</h1><p>One.</p>${element}<p>Two.</p>${byline}`);
    expect(read(page).article.body).toBe("One.\n\nTwo.");
  });
});
