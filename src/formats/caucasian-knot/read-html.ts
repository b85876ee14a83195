import { Token, Tokenizer, TokenizerMode } from "parse5";
import { type Line, type Page, tidy } from "./page.ts";

/** Elements whose content is no text of the page. */
const unread = new Set(
  "script style noscript template svg math iframe object select textarea title nav footer button".split(" "),
);

/** Of these, the ones that hold raw text: no tag counts in them but their own end. */
const rawText = new Map<string, Tokenizer["state"]>([
  ["script", TokenizerMode.SCRIPT_DATA],
  ["style", TokenizerMode.RAWTEXT],
  ["iframe", TokenizerMode.RAWTEXT],
  ["textarea", TokenizerMode.RCDATA],
  ["title", TokenizerMode.RCDATA],
]);

/** Elements that stand in a line; all others end it. */
const inline = new Set(
  "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

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

  const endLine = () => {
    const line = tidy(text.join(""));
    if (line !== "") lines.push({ text: line, number: lines.length + 1, ...(role && { role }) });
    text = [];
  };
  const startTag = (tag: Token.TagToken) => {
    const name = tag.tagName;
    tokenizer.state = rawText.get(name) ?? tokenizer.state;
    const empty = tag.selfClosing && (name === "svg" || name === "math");
    if (skipped) {
      if (skipped.name === name && !empty) skipped.depth++;
      return;
    }
    if (unread.has(name)) {
      endLine();
      if (!empty) skipped = { name, depth: 1 };
      return;
    }
    if (name === "link" || name === "meta") url ??= addressIn(tag);
    if (inline.has(name)) return;
    endLine();
    if (name === "img") addPicture(lines, tag);
    role = roles.get(name) ?? role;
  };
  const endTag = ({ tagName }: Token.TagToken) => {
    if (skipped) {
      if (skipped.name === tagName && --skipped.depth === 0) skipped = undefined;
      return;
    }
    if (inline.has(tagName)) return;
    endLine();
    if (roles.has(tagName)) role = undefined;
  };
  const characters = ({ chars }: { chars: string }) => {
    if (!skipped) text.push(chars);
  };
  const tokenizer: Tokenizer = new Tokenizer(
    {},
    {
      onStartTag: startTag,
      onEndTag: endTag,
      onCharacter: characters,
      onWhitespaceCharacter: characters,
      onNullCharacter: () => {},
      onComment: () => {},
      onDoctype: () => {},
      onEof: endLine,
    },
  );
  tokenizer.write(html, true);
  return { lines, ...(url !== undefined && { url }) };
}

/** The address that a tag in the page's head gives as the page's own. */
function addressIn(tag: Token.TagToken): string | undefined {
  const attribute = (name: string) => Token.getTokenAttr(tag, name) ?? "";
  if (tag.tagName === "link") return attribute("rel").toLowerCase() === "canonical" ? attribute("href") : undefined;
  return attribute("property").toLowerCase() === "og:url" ? attribute("content") : undefined;
}

/** A picture's description is a line of its own. */
function addPicture(lines: Line[], tag: Token.TagToken): void {
  const text = tidy(Token.getTokenAttr(tag, "alt") ?? "");
  const picture = Token.getTokenAttr(tag, "src") ?? undefined;
  if (text !== "") lines.push({ text, number: lines.length + 1, role: "picture", ...(picture && { picture }) });
}
