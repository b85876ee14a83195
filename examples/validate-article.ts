// An article as a reporter typed it in: every mistake is named at once, with its place and, where there is one, a guess.
import { safeParseArticle } from "case-chronology";

const typed = {
  id: "article-1",
  headline: "Two people held after a rally",
  url: "example.org/news/1",
  publishedAt: "2011-02-29",
  byline: [{ name: "A. Reporter", role: "auther" }],
  langauge: "en",
};

for (const article of [
  typed,
  {
    id: "article-1",
    headline: "Two people held after a rally",
    url: "https://example.org/news/1",
    publishedAt: { edtf: "2011-03-01T09:30", zone: "Asia/Baku" },
    byline: [{ name: "A. Reporter", role: "author" }],
    language: "en",
  },
]) {
  const result = safeParseArticle(article);
  console.log(result.success ? "The article is valid." : `${result.issues.length} things to mend:`);
  for (const { code, message } of result.issues) console.log(`- ${message} (${code})`);
}
