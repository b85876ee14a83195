import { attributeOf, type HtmlTag, readHtmlTokens } from "../../core/html-tokens.ts";
import { isWebAddress } from "../../records/web-address.ts";
import { readCaption } from "./caption.ts";
import { type Line, type Page, tidy } from "./page.ts";

/** Elements whose content is no text of the page; so are footers but an article's own. */
const unread =
  /^(?:audio|button|canvas|del|dialog|iframe|nav|noscript|object|s|script|select|strike|style|svg|template|textarea|title|video)$/u;

/** Pictures, and what is struck out: no text of the article, but counted as a picture is of which nothing is known. */
const pictured = /^(?:del|img|s|strike)$/u;

/** Elements that end a line, as they are laid out; all others, and those that HTML does not know, stand in one. */
const block =
  /^(?:address|article|aside|blockquote|br|caption|center|d(?:etails|iv|[dlt])|fieldset|fig(?:caption|ure)|footer|form|header|h[1-6r]|legend|li|main|menu|nav|ol|p|pre|search|section|summary|table|t[dhr]|ul)$/u;

/** Elements without content, and the page's own: none of them hides anything else. */
const empty = /^(?:[bh]r|body|embed|html|img|input|link|meta)$/u;

/** Blocks whose end tags may be left out: any other block ends them. */
const openEnded = /^(?:d[dt]|li|p|t[dhr])$/u;

/** What the lines in an element are. */
function roleIn(name: string): Line["role"] {
  if (name === "h1") return "headline";
  return name === "figcaption" ? "caption" : undefined;
}

/** Reads a page that was saved as HTML. */
export function readHtml(html: string): Page {
  const lines: Line[] = [];
  let url: string | undefined;
  let text = "";
  /** The line of the file that the text begins in; 0 before it begins. */
  let number = 0;
  let role: Line["role"];
  let articles = 0;
  /** The elements that are open and whose content is left out: the outermost one and how often it was opened. */
  let skipped: { name: string; depth: number } | undefined;

  const endLine = () => {
    const line: Line = { text: tidy(text), role, number };
    const above = lines.at(-1);
    text = "";
    number = 0;
    if (line.text === "") return;
    // A caption right below a picture stands for its description.
    if (above?.role === "picture" && (role === "caption" || readCaption(line)?.credit)) {
      above.text = line.text;
      above.role = "caption";
    } else lines.push(line);
  };
  const endOpenEnded = (name: string) => {
    if (skipped && openEnded.test(skipped.name) && block.test(name)) skipped = undefined;
  };
  readHtmlTokens(html, {
    startTag: (tag, begun) => {
      const name = tag.tagName;
      if (name === "svg" && tag.selfClosing) return;
      endOpenEnded(name);
      if (skipped) {
        if (skipped.name === name) skipped.depth++;
        return;
      }
      if (name === "br" && role) text += " ";
      else if (block.test(name)) endLine();
      if (pictured.test(name)) {
        lines.push({
          text: tidy(attributeOf(tag, "alt")),
          role: "picture",
          picture: addressIn(tag, "src"),
          number: begun,
        });
      }
      if (name === "footer" ? articles === 0 : unread.test(name) || isHidden(tag)) {
        skipped = { name, depth: 1 };
        return;
      }
      if (empty.test(name)) url ??= ownAddress(tag);
      if (name === "article") articles++;
      role = roleIn(name) ?? role;
    },
    endTag: (name) => {
      endOpenEnded(name);
      if (skipped) {
        if (skipped.name === name && --skipped.depth === 0) skipped = undefined;
        return;
      }
      if (block.test(name)) endLine();
      if (name === "article") articles--;
      if (roleIn(name)) role = undefined;
    },
    text: (chars, begun) => {
      if (skipped) return;
      text += chars;
      if (chars.trim()) number ||= begun;
    },
  });
  endLine();
  return { lines, url };
}

/** The address that a tag in the page's head gives as the page's own. */
function ownAddress(tag: HtmlTag): string | undefined {
  if (/^canonical$/iu.test(attributeOf(tag, "rel"))) return addressIn(tag, "href");
  return attributeOf(tag, "property") === "og:url" ? addressIn(tag, "content") : undefined;
}

/** Whether an element's own markup says that its content is not shown. */
function isHidden({ tagName, attrs }: HtmlTag): boolean {
  return (
    !empty.test(tagName) &&
    attrs.some(
      ({ name, value }) =>
        name === "hidden" || (name === "style" && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(value)),
    )
  );
}

/** The address that an attribute holds, where it is one that stands alone. */
function addressIn(tag: HtmlTag, name: string): string | undefined {
  const address = attributeOf(tag, name);
  return isWebAddress(address) ? address : undefined;
}
