import { describe, expect, test } from "vitest";
import { sentencesOf } from "../../src/redact/sentences-of.ts";
import { noteBeside } from "./note-beside.ts";

const hidden = { sensitivity: { category: "health" } };

/** What is left of a note beside another that goes. */
const besideNote = (removed: string, note: string) =>
  noteBeside({ events: [{ id: "e2", type: "search", note: removed, ...hidden }] }, note);

test.each<[string, string[]]>([
  ["A b. C d", ["A b", " C d"]],
  ["A; b. C", ["A; b", "A", " b", " C"]],
  ["1) A\n(b) C", ["1) A", "", " A", "(b) C", "", " C"]],
  ["A: b: c", ["A: b: c", " b", " c"]],
  ["At 10:30 a", ["At 10:30 a"]],
  ["He said “I was in the cell” and wept", ["He said “I was in the cell” and wept", "I was in the cell"]],
  ["He reads «Радио Свободная Европа и Азия»", ["He reads «Радио Свободная Европа и Азия»"]],
])("the sentences of %j", (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

describe("sentences of a note that goes", () => {
  test.each<[string, string, string, string]>([
    ["up to the full stop", "Was raped; lost her child. So it is.", "Was raped; lost her child.", "███."],
    ["each clause of three words", "Was raped; lost her child. So it is.", "She lost her child.", "She ███."],
    ["of three words", "It was so then. Ցմահ հիվանդ է։", "Ցմահ հիվանդ է։", "███։"],
    ["of two long ones", "კამერაში გააუპატიურეს. ექიმმა დაადასტურა.", "კამერაში გააუპატიურეს.", "███."],
    ["not two short clauses", "Döyüldü; itirdi. Həkim bunu dedi.", "Döyüldü; itirdi.", "Döyüldü; itirdi."],
    ["of a list with brackets", "1) She was pregnant\n2) They beat her", "She was pregnant, they beat her", "███, ███"],
    ["of one in a line", "So: (a) she was pregnant (b) they beat her", "they beat her", "███"],
    ["in quotation marks", "He said “I was in the cell” and wept.", "“I was in the cell”", "“███”"],
    ["after a colon", "Doctor's finding: two ribs broken. Signed.", "Two ribs broken", "███"],
    ["not before one", "Doctor's first finding: two ribs. Signed.", "Doctor's first finding", "Doctor's first finding"],
    ["not of two short words", "It was so. The court. She fell ill.", "The court", "The court"],
    [
      "not a date",
      "It was so. In April 2011. On 17 April.",
      "In April 2011, on 17 April",
      "In April 2011, on 17 April",
    ],
    ["not a name in quotation marks", "Wrote to «Radio Free Europe».", "Radio Free Europe", "Radio Free Europe"],
  ])("%s", (_, removed, note, left) => {
    expect(besideNote(removed, note)).toBe(left);
  });
});

describe("of an article's text, much of which is everybody's", () => {
  const beside = (body: string, note: string) =>
    noteBeside({ articles: [{ id: "a1", headline: "Unheard", body, ...hidden }] }, note);
  test.each<[string, string, string, string]>([
    ["not three words", "All rights reserved. And so on.", "All rights reserved", "All rights reserved"],
    ["four", "All rights are reserved. And so on.", "All rights are reserved", "███"],
    ["two with twenty letters", "კამერაში გააუპატიურეს. ასე.", "კამერაში გააუპატიურეს", "███"],
  ])("%s", (_, body, note, left) => {
    expect(beside(body, note)).toBe(left);
  });
});
