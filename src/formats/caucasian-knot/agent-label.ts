/** How the label that Russian law demands of "foreign agents" opens; it is in capitals throughout. */
const opening = /(?:НАСТОЯЩ(?:ИЙ|ЕЕ) (?:МАТЕРИАЛ|СООБЩЕНИЕ)|ДАННОЕ СООБЩЕНИЕ)/u;

/**
 * A text without the label, wherever in it the label stands: the words in capitals from its opening on, to the last
 * of them that ends a sentence.
 */
export function withoutAgentLabel(text: string): string {
  const start = opening.exec(text)?.index;
  if (start === undefined) return text;
  const small = text.slice(start).search(/\p{Ll}/u);
  if (small < 0) return text.slice(0, start).trim();
  const end = text.slice(start, start + small).lastIndexOf(". ");
  return end < 0 ? text : `${text.slice(0, start)}${text.slice(start + end + 2)}`.trim();
}

/** Whether a text is the label of the site's publisher and nothing else. */
export function isAgentLabel(text: string): boolean {
  return /(?<!\p{L})МЕМО(?!\p{L})/u.test(text) && withoutAgentLabel(text) === "";
}
