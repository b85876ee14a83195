import { Token, Tokenizer, TokenizerMode } from "parse5";
import { isWebAddress } from "../../records/web-address.ts";
import { type Line, type Page, tidy } from "./page.ts";

/** Elements whose content is no text of the page. */
const unread = new Set("script style noscript template svg select textarea title nav footer button".split(" "));

/** Of these, the ones that hold raw text: no tag counts in them but their own end. */
const rawText = new Set(["script", "style", "textarea", "title"]);

/** Elements that end a line, as they are laid out; all others, and those that HTML does not know, stand in one. */
const block =
  /^(?:address|article|aside|blockquote|body|br|caption|center|details|dialog|div|d[dlt]|fieldset|figcaption|figure|footer|form|header|h[1-6r]|legend|li|main|menu|nav|ol|p|pre|search|section|summary|table|t[dhr]|ul)$/u;

const roles = new Map<string, Line["role"]>([
  ["h1", "headline"],
  ["figcaption", "caption"],
]);

/**
 * Reads a page that was saved as HTML, by the tokens of a real HTML tokenizer. No tree is built: time stays linear
 * in the length of the page however its elements are nested.
 */
export function readHtml(html: string): Page {
  const lines: Line[] = [];
  let url: string | undefined;
  let text: string[] = [];
  let role: Line["role"];
  /** The elements that are open and whose content is left out: the outermost one and how often it was opened. */
  let skipped: { name: string; depth: number } | undefined;

  let articles = 0;

  const endLine = () => {
    const line = tidy(text.join(""));
    if (line !== "") lines.push({ text: line, number: lines.length + 1, ...(role && { role }) });
    text = [];
  };
  const startTag = (tag: Token.TagToken) => {
    const name = tag.tagName;
    if (rawText.has(name)) tokenizer.state = TokenizerMode.RAWTEXT;
    const empty = tag.selfClosing && name === "svg";
    if (skipped) {
      if (skipped.name === name && !empty) skipped.depth++;
      return;
    }
    if (name === "br" && role) text.push(" ");
    else if (block.test(name)) endLine();
    if (unread.has(name) && !(name === "footer" && articles > 0)) {
      if (!empty) skipped = { name, depth: 1 };
      return;
    }
    if (name === "link" || name === "meta") url ??= ownAddress(tag);
    if (name === "img") addPicture(lines, tag);
    if (name === "article") articles++;
    role = roles.get(name) ?? role;
  };
  const endTag = ({ tagName }: Token.TagToken) => {
    if (skipped) {
      if (skipped.name === tagName && --skipped.depth === 0) skipped = undefined;
      return;
    }
    if (block.test(tagName)) endLine();
    if (tagName === "article") articles--;
    if (roles.has(tagName)) role = undefined;
  };
  const characters = ({ chars }: { chars: string }) => {
    if (!skipped) text.push(chars);
  };
  const ignore = () => {};
  const tokenizer: Tokenizer = new Tokenizer(
    {},
    {
      onStartTag: startTag,
      onEndTag: endTag,
      onCharacter: characters,
      onWhitespaceCharacter: characters,
      onNullCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: endLine,
    },
  );
  tokenizer.write(html, true);
  return { lines, ...(url !== undefined && { url }) };
}

/** The address that a tag in the page's head gives as the page's own. */
function ownAddress(tag: Token.TagToken): string | undefined {
  if (/^canonical$/iu.test(Token.getTokenAttr(tag, "rel") ?? "")) return addressIn(tag, "href");
  return Token.getTokenAttr(tag, "property") === "og:url" ? addressIn(tag, "content") : undefined;
}

/** A picture's description is a line of its own. */
function addPicture(lines: Line[], tag: Token.TagToken): void {
  const text = tidy(Token.getTokenAttr(tag, "alt") ?? "");
  const picture = addressIn(tag, "src");
  if (text !== "") lines.push({ text, number: lines.length + 1, role: "picture", ...(picture && { picture }) });
}

/** The address that an attribute holds, where it is one that stands alone. */
function addressIn(tag: Token.TagToken, attribute: string): string | undefined {
  const address = Token.getTokenAttr(tag, attribute) ?? "";
  return isWebAddress(address) ? address : undefined;
}
