import { Token, Tokenizer, TokenizerMode } from "parse5";

/** Elements that hold text: no tag counts in them but their own end. */
const rawText = new Set("script style textarea title xmp iframe noembed noframes".split(" "));

/** The JSON-LD scripts of an HTML page, as texts, by the tokens of a real HTML tokenizer. */
export function scriptsIn(html: string): string[] {
  const scripts: string[] = [];
  let script: string | undefined;
  const add = ({ chars }: { chars: string }) => {
    if (script !== undefined) script += chars;
  };
  const ignore = () => {};
  const tokenizer: Tokenizer = new Tokenizer(
    {},
    {
      onStartTag: (tag) => {
        if (rawText.has(tag.tagName)) tokenizer.state = TokenizerMode.RAWTEXT;
        const type = tag.tagName === "script" && Token.getTokenAttr(tag, "type");
        if (type && /^\s*application\/ld\+json\s*(?:;|$)/iu.test(type)) script = "";
      },
      onEndTag: () => {
        if (script !== undefined) scripts.push(script);
        script = undefined;
      },
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter: add,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  );
  tokenizer.write(html, true);
  return scripts;
}
