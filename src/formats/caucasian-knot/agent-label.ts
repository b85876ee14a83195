/**
 * A text without the label that Russian law demands of "foreign agents", wherever in it the label stands: the words in
 * capitals from its opening on, to the last of them that ends a sentence.
 */
export function withoutAgentLabel(text: string): string {
  const start = text.search(/НАСТОЯЩИЙ МАТЕРИАЛ|ДАННОЕ СООБЩЕНИЕ/u);
  if (start < 0) return text;
  const label = /^[^\p{Ll}]*(?:$|\. )/u.exec(text.slice(start))?.[0] ?? "";
  return text.replace(label, "").trim();
}
