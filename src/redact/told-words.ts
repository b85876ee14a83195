import type { AnyCaseFile } from "../case-file/case-file.ts";
import { fieldIn } from "./fields.ts";
import { foldedWords } from "./fold.ts";
import { sentenceField } from "./patterns-of.ts";
import type { RemovedText } from "./removed-text.ts";
import { sentencesOf } from "./sentences-of.ts";
import { isSpokenByGone } from "./spoken-by.ts";
import { visitRecords } from "./visit-records.ts";
import { visitSources } from "./visit-sources.ts";

/** From this many letters on a sentence is somebody's; shorter ones are everybody's. */
const ownSentence = 20;

/**
 * The quotes that go from records which stay because somebody who goes says them.
 *
 * @param isGone - whether a record goes.
 * @param holds - whether a text holds what goes.
 */
export function wordsOfGone(
  caseFile: AnyCaseFile,
  isGone: (id: string) => boolean,
  holds: (text: string) => boolean,
): RemovedText[] {
  const texts: RemovedText[] = [];
  visitRecords(caseFile, (record, id, collection) => {
    if (isGone(id)) return;
    const event = collection === "events" ? record : undefined;
    visitSources(record, ({ quote, ...source }) => {
      if (typeof quote === "string" && isSpokenByGone(source, event, isGone, holds))
        texts.push({ text: quote, field: "sources.quote", ofPerson: false });
    });
  });
  return texts;
}

/**
 * The sentences of articles that are emptied since they tell what goes: of their bodies, summaries and captions, and of
 * what is quoted of them. Whole sentences only, and long ones: most of what such an article says is about something else.
 *
 * @param emptied - ids of the articles.
 */
export function sentencesOfEmptied(caseFile: AnyCaseFile, emptied: ReadonlySet<string>): RemovedText[] {
  const texts: RemovedText[] = [];
  if (emptied.size === 0) return texts;
  const take = (text: unknown) => {
    if (typeof text !== "string") return;
    for (const sentence of sentencesOf(text))
      if (foldedWords(sentence).join("").length >= ownSentence)
        texts.push({ text: sentence, field: sentenceField, ofPerson: false });
  };
  for (const { id, body, summary, images = [] } of caseFile.articles ?? []) {
    if (!emptied.has(id)) continue;
    for (const text of [body, summary, ...images.flatMap(({ caption, credit }) => [caption, credit])]) take(text);
  }
  visitRecords(caseFile, (record) => {
    visitSources(record, (source, article) => emptied.has(article) && take(fieldIn(source, "quote")));
  });
  return texts;
}
