import { fieldIn } from "./fields.ts";

/**
 * Whether the words that a source quotes are those of somebody who goes: of its speaker or, in a public statement whose
 * source names none, of those who made it.
 *
 * @param event - the event whose source it is, if it is one of an event.
 * @param isGone - whether a record goes.
 * @param holds - whether a text holds what goes, such as a name.
 */
export function isSpokenByGone(
  source: unknown,
  event: unknown,
  isGone: (id: string) => boolean,
  holds: (text: string) => boolean,
): boolean {
  const speaker = fieldIn(source, "speaker");
  if (typeof speaker === "string") return isGone(speaker);
  const words = fieldIn(speaker, "text");
  if (typeof words === "string") return holds(words);
  const by = fieldIn(event, "type") === "public-statement" ? fieldIn(event, "by") : undefined;
  return Array.isArray(by) && by.some((id) => isGone(String(id)));
}
