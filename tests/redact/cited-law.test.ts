import { expect, test } from "vitest";
import { citedLaw, hideCitedLaw } from "../../src/redact/cited-law.ts";

const lawOf = new Map([["code-233", "code"]]);

test.each<[string, object, string | undefined]>([
  ["of a law", { text: "Article 233", legalText: "code" }, "code"],
  ["of a part of one", { text: "Article 233", provision: "code-233" }, "code"],
  [
    "of both, with its numbers",
    { text: "Article 233", legalText: "code", provision: "code-233", path: ["233"] },
    "code",
  ],
  ["of no law that is known", { text: "Article 233", provision: "code-234" }, undefined],
  ["in words alone", { text: "Article 233" }, undefined],
  ["which is none, for want of words", { legalText: "code" }, undefined],
  ["which is none, for what else it says", { text: "Article 233", legalText: "code", note: "now" }, undefined],
  ["which is none, but a part of a law in words", { text: "Article 233", title: "code" }, undefined],
])("a citation %s", (_, citation, law) => {
  expect(citedLaw(citation, lawOf)).toBe(law);
});

test.each<[string, Record<string, unknown>, boolean]>([
  ["with its numbers", { text: "Article 233", legalText: "x", path: ["233"] }, true],
  ["without", { text: "Article 233", legalText: "x" }, false],
])("of a citation %s only a pseudonym stays", (_, given, hasPath) => {
  const citation = { ...given };
  expect(hideCitedLaw(citation, "law-1")).toBe(hasPath);
  expect(citation).toEqual({ text: "law-1", legalText: "x" });
});
