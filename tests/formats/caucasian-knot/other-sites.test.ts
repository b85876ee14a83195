import { describe, expect, test } from "vitest";
import { fromCaucasianKnot } from "../../../src/formats/caucasian-knot.ts";
import { body, englishListPage, englishPage, read, textOf } from "./pages.ts";

const head = ["03 May 2011, 10:00", "Two detained", "Both were held."];
const list = ["All news", "May 04, 2011 09:15", "Rowing club reopens"];
const reprint = ["Baku Example News", ...head, "Source: Caucasian Knot", "© Baku Example News"];

describe("pages of other sites are refused", () => {
  test.each([
    ["a reprint", reprint],
    ["a reprint without its footer", reprint.slice(0, -1)],
    ["a reprint under a year", [...reprint.slice(0, -1), "© 2011 Baku Example News"]],
    ["a reprint above a list", [...reprint, ...list]],
    ["a reprint above a heading alone", [...reprint.slice(0, -1), "All news"]],
    ["a reprint with the whole byline", ["Baku Example News", ...head, "Author: A B", "Source: CK correspondent"]],
    ["a source on two lines", ["Baku Example News", ...head, "Source:", "Кавказский узел"]],
    [
      "a paragraph on what the site was told",
      [...head, "Sources told the Caucasian Knot that both left.", "Author: A"],
    ],
    ["a paragraph on a book on the site", [...head, "Автор книги о Кавказском узле выступил."]],
    ["an article that mentions the site above a list", [...head, "He told the Caucasian Knot.", "Author: A", ...list]],
    ["an article on the label", [...head, "Суд оштрафовал иностранного агента ООО «Мемо».", "Автор: А"]],
    ["an article on apps", [...head, "Скачайте приложение, советует министр.", "Автор: А"]],
  ])("%s", (_, lines) => {
    expect(fromCaucasianKnot(textOf(lines))).toMatchObject({ success: false, issues: [{ code: "not-this-layout" }] });
  });

  test.each([
    ["an aggregator's", "https://aggregator.example/go?to=https://www.kavkaz-uzel.eu/articles/1/"],
    ["an aggregator's path", "https://aggregator.example/https://www.kavkaz-uzel.eu/articles/1/"],
    ["a false archive's", "https://web.archive.org.example/web/2011/https://www.kavkaz-uzel.eu/articles/1/"],
    ["an archive's of another site", "https://web.archive.org/web/2011/https://example.org/kavkaz-uzel.eu/"],
    ["one with a name for its host", "https://kavkaz-uzel.eu:80@example.org/articles/1/"],
  ])("a page whose address is %s", (_, url) => {
    const page = `<link rel="canonical" href="${url}"><p>${englishPage.join("</p><p>")}</p>`;
    expect(fromCaucasianKnot(page)).toMatchObject({ success: false, issues: [{ code: "not-this-layout" }] });
  });
});

describe("pages of the site are known", () => {
  test.each([
    ["by the banner", ["Кавказский узел", ...head]],
    ["by the call", [...head, "Author: A", "Know more? Do not be silent!"]],
    ["by the call in Russian", [...head, "Автор: А", "Знаешь больше? Не молчи!"]],
    ["by a byline above a list of news", [...head, "Source: CK correspondent", ...list]],
    ["also where its footer names it", ["Кавказский узел", ...head, "Author: A", "© 2001-2011 Caucasian Knot"]],
  ])("%s", (_, lines) => {
    expect(read(textOf(lines)).article).toMatchObject({ headline: "Two detained", body: "Both were held." });
  });

  test("in the layout with a list whose entries have datelines", () => {
    const entry = ["04 May 2011, 09:15", "Rowing club reopens"];
    expect(read(textOf([...englishListPage.slice(0, 7), ...entry])).article.body).toBe(body);
  });

  test.each([
    "https://www.kavkaz-uzel.eu/articles/1/",
    "https://www.kavkaz-uzel.eu?id=1",
    "https://web.archive.org/web/20110503234000/https://www.kavkaz-uzel.eu/articles/1/",
    "https://web.archive.org/web/20110503234000id_/http://eng.kavkaz-uzel.ru:80/articles/1/",
    "https://archive.ph/2011.05.03-234000/https://www.kavkaz-uzel.eu/articles/1/",
  ])("by the address %s", (url) => {
    const page = `<link rel="Canonical" href="${url}"><p>${head.join("</p><p>")}</p>`;
    expect(read(page).article).toMatchObject({ headline: "Two detained", url });
  });
});

describe("MHTML is refused in words of its own", () => {
  const part = "<html><body><p>Two acti=\r\nvists =E2=80=9Cheld=E2=80=9D</p></body></html>";
  test.each([
    [
      "as Chrome saves it",
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.kavkaz-uzel.eu/articles/1/\r\n" +
        'Subject: Two\r\nDate: Tue, 3 May 2011 23:40:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n',
    ],
    ["with its version first", "MIME-Version: 1.0\nContent-Type: multipart/related\n\n"],
  ])("%s", (_, mime) => {
    const result = fromCaucasianKnot(mime + part);
    expect(result).toMatchObject({
      success: false,
      issues: [{ code: "not-this-layout", message: expect.stringMatching(/MHTML.*HTML or as text/) }],
    });
  });

  test("a page that speaks of it is none", () => {
    expect(read(textOf([...englishPage.slice(0, 7), "MIME-Version: 1.0", ...englishPage.slice(7)])).issues).toEqual([]);
  });
});
