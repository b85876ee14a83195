import { attributeOf, readHtmlTokens } from "../../core/html-tokens.ts";

/** The JSON-LD scripts of an HTML page, as texts. */
export function scriptsIn(html: string): string[] {
  const scripts: string[] = [];
  let script: string | undefined;
  readHtmlTokens(html, {
    startTag: (tag) => {
      const isJson = /^\s*application\/ld\+json\s*(?:;|$)/iu.test(attributeOf(tag, "type"));
      if (tag.tagName === "script" && isJson) script = "";
    },
    endTag: () => {
      if (script !== undefined) scripts.push(script);
      script = undefined;
    },
    text: (chars) => {
      if (script !== undefined) script += chars;
    },
  });
  return scripts;
}
