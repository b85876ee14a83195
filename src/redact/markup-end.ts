/** A tag of HTML, with attributes or without, or a comment; quoted attributes may hold `>`. */
const tag = /<[/!?]?[a-z-](?:[^<>"']|"[^"<]*"|'[^'<]*')*>/iy;
/** One whose quotation marks have no other end. */
const looseTag = /<[/!?]?[a-z-][^<>]*>/iy;
/** A tag of forums: `[b]`, `[/b]`, `[color=red]`. */
const forumTag = /\[\/?[a-z]{1,10}(?:[= ][^[\]<>]*)?\]/iy;
/** What Markdown writes around words. */
const emphasis = /(?:\*{1,3}|_{1,3}|~~|`)/y;

/** Whether a text may hold markup that splits words. */
export function mayHoldMarkup(text: string): boolean {
  return /[<[*_~`]/.test(text);
}

/**
 * Where markup ends that a reader of the page does not see, and that may stand within a word: a tag or the marks of
 * Markdown. Linear in the length of the text for all its markup.
 *
 * @returns undefined where none starts at `at`.
 * @example
 * markupEnd('Ley<em class="hl">la</em>', 3) // => 18
 */
export function markupEnd(text: string, at: number): number | undefined {
  const character = text.charAt(at);
  if (character === "<") return endOf(tag, text, at) ?? endOf(looseTag, text, at);
  if (character === "[") return endOf(forumTag, text, at);
  return "*_~`".includes(character) ? endOf(emphasis, text, at) : undefined;
}

function endOf(expression: RegExp, text: string, at: number): number | undefined {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : undefined;
}
