import { describe, expect, test } from "vitest";
import { parseCaseFile } from "../../src/index.ts";
import { publish } from "../../src/redact/index.ts";
import { namesInWords } from "../../src/redact/names-in-words.ts";
import { redact } from "./redact-in-order.ts";

test.each<[string, string[]]>([
  ["Rasim Example", ["Rasim Example"]],
  ["RASIM EXAMPLE", ["RASIM EXAMPLE"]],
  ["Example, Rasim", ["Example Rasim"]],
  ["R. Example", ["R Example"]],
  ["Judge Rasim Example", ["Rasim Example"]],
  ["the cook Rasim Əli oğlu Nümunə of the second shift", ["Rasim Əli Nümunə"]],
  ["Anna-Maria O’Sample", ["Anna-Maria O’Sample"]],
  ["Лейла Примерова, адвокат", ["Лейла Примерова"]],
  ["Rasim Example and Leyla Sample", ["Rasim Example", "Leyla Sample"]],
  ["a lawyer", []],
  ["A Lawyer", []],
  ["Interior Ministry", []],
  ["the cook of the second shift", []],
  ["Rasim", []],
  ["Rasim the Cook", []],
  ["ლეილა მაგალითი", []],
  ["", []],
])("the names in %j", (text, names) => {
  expect(namesInWords(text)).toEqual(names);
});

describe("of who took part in a removed event, or spoke of it", () => {
  const hidden = { sensitivity: { category: "source-identity" } };
  const base = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku" };
  const note = "Example told us. Rasim was there. EXAMPLE RASIM. Then a lawyer; one lawyer; the cook.";
  const noteBeside = (more: object) => {
    const removed = { id: "e2", type: "ill-treatment", ...hidden, ...more };
    const events = [{ id: "e1", type: "other", title: "Kept", note }, removed];
    const caseFile = parseCaseFile({ ...base, articles: [{ id: "a1", headline: "News" }], events });
    return redact(caseFile, publish, { key: "a key of sixteen bytes or more" }).caseFile.events?.[0]?.note;
  };
  const found = "███ told us. ███ was there. ███. Then a lawyer; one lawyer; the cook.";

  test.each<[string, object, string]>([
    ["each word of a name", { participants: [{ who: { text: "Rasim Example" }, role: "witness" }] }, found],
    ["of a speaker's", { sources: [{ article: "a1", speaker: { text: "the cook Rasim Example" } }] }, found],
    [
      "of a speaker's in a relation",
      {
        relations: [{ relation: "after", to: "a1", sources: [{ article: "a1", speaker: { text: "Rasim Example" } }] }],
      },
      found,
    ],
    [
      "no word of others",
      { participants: [{ who: { text: "a lawyer" }, role: "counsel" }] },
      note.replace("a lawyer", "███"),
    ],
    ["no words of a title", { title: "Rasim Example" }, note],
  ])("%s", (_, more, left) => {
    expect(noteBeside(more)).toBe(left);
  });
});
