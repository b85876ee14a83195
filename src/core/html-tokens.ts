import { Token, Tokenizer, TokenizerMode } from "parse5";

/** A start tag of HTML, with its attributes. */
export type HtmlTag = Token.TagToken;

/** What is called for the tokens of an HTML page, in their order; `line` is the line of the page, from 1, that one begins in. */
export interface HtmlReader {
  startTag(tag: HtmlTag, line: number): void;
  endTag(name: string): void;
  text(chars: string, line: number): void;
}

/** Elements that hold text: no tag counts in them but their own end. */
const rawText = new Set("script style textarea title xmp iframe noembed noframes".split(" "));

/**
 * Reads an HTML page by the tokens of a real HTML tokenizer; comments are none of them. No tree is built: time stays
 * linear in the length of the page however its elements are nested.
 */
export function readHtmlTokens(html: string, reader: HtmlReader): void {
  const lineOf = ({ location }: Token.Token) => location?.startLine ?? 1;
  const onCharacter = (token: Token.CharacterToken) => reader.text(token.chars, lineOf(token));
  const ignore = () => {};
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (tag) => {
        if (rawText.has(tag.tagName)) tokenizer.state = TokenizerMode.RAWTEXT;
        reader.startTag(tag, lineOf(tag));
      },
      onEndTag: ({ tagName }) => reader.endTag(tagName),
      onCharacter,
      onWhitespaceCharacter: onCharacter,
      onNullCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  );
  tokenizer.write(html, true);
}

/** What an attribute of a tag holds; nothing where the tag has none of that name. */
export function attributeOf(tag: HtmlTag, name: string): string {
  return Token.getTokenAttr(tag, name) ?? "";
}
