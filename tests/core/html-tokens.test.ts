import { expect, test } from "vitest";
import { attributeOf, readHtmlTokens } from "../../src/core/html-tokens.ts";

/** What a page's tokens are, in their order. */
function tokensOf(html: string): string {
  const tokens: string[] = [];
  readHtmlTokens(html, {
    startTag: (tag) => tokens.push(`[${tag.tagName} ${attributeOf(tag, "id")}]`),
    endTag: (name) => tokens.push(`[/${name}]`),
    text: (chars) => tokens.push(chars),
  });
  return tokens.join("");
}

test.each([
  ["<P ID=a>One &amp; two</P>", "[p a]One & two[/p]"],
  ["<p>One<!-- <b> --><p>Two", "[p ]One[p ]Two"],
  ["<title><b></title>", "[title ]<b>[/title]"],
  ["<iframe><p></iframe>", "[iframe ]<p>[/iframe]"],
  ["<script>'<p>'</script>", "[script ]'<p>'[/script]"],
  ["", ""],
])("%s gives %s", (html, tokens) => {
  expect(tokensOf(html)).toBe(tokens);
});
