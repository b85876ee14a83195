import { describe, expect, test } from "vitest";
import { pages, textOf } from "../../formats/caucasian-knot/pages.ts";
import { boundedTexts, made } from "./bounded-texts.ts";
import { expressionOf, findRegexps } from "./find-regexps.ts";
import { reasonAgainstLinear } from "./is-linear.ts";
import listed from "./listed-regexps.json" with { type: "json" };
import { regexpsMadeBy } from "./made-regexps.ts";

const found = findRegexps();

test("every regular expression of the code is in the list, and no other", () => {
  const byFile: Record<string, string[]> = {};
  for (const { file, text } of found) byFile[file] = [...(byFile[file] ?? []), text];
  expect(byFile, "what is new is to be listed in listed-regexps.json").toEqual(listed);
});

describe("the judgement is right about", () => {
  test.each([
    ["a*b", "anywhere", false],
    ["^a*b", "from the start of the text", true],
    ["\\s+", "where nothing must follow", true],
    ["\\s+$", "where the end must follow", false],
    ["^(a*)*b", "a repetition within one", false],
    ["^(a|a)*b", "a choice between equals", false],
    ["^(a|ab)(c|bcd)*x", "a choice that is settled by what follows", true],
    ["^\\d+\\w+$", "neighbours that share characters", false],
    ["^\\d+-\\w+$", "neighbours with a mark between them", true],
    ["^(.*) \\[(.*)\\]$", "a mark that what is around it may hold", false],
    ["^([^,]*),([^;]*);", "marks that what is before them cannot hold", true],
    ["^(a+b?)*c", "a repetition with an optional mark", false],
    ["^(a+b)*c", "a repetition with a mark", true],
    ["(\\d+,?)+$", "numbers with optional commas", false],
    ["<script(?=x)", "words and what must come after", true],
    ['"([^"\\s]+)"', "words in quotation marks, which begin where others end", true],
    ["a.{0,300}b", "up to a number of characters", true],
    ["^(?:x{0,3}y)*$", "a repetition of up to a number", true],
    ["^(?:x{0,3}x)*$", "a repetition of up to a number, with more of the same", false],
  ])("%s, %s", (source, _, linear) => {
    expect(reasonAgainstLinear({ source, flags: "" }) === undefined).toBe(linear);
  });
});

test.each(found.filter(({ isLiteral }) => isLiteral))(
  "$file $text takes linear time, or is given bounded text",
  ({ file, text }) => {
    const reason = reasonAgainstLinear(expressionOf(text));
    if (boundedTexts[file]?.[text] === undefined) expect(reason).toBeUndefined();
    else expect(reason, "linear after all: the entry for it is of no use").toBeDefined();
  },
);

test("those that are made as the code runs take linear time, or are given bounded text", async () => {
  const expressions = await regexpsMadeBy(async () => {
    const { fromCaucasianKnot } = await import("../../../src/formats/caucasian-knot.ts");
    for (const lines of Object.values(pages)) fromCaucasianKnot(textOf(lines));
  });
  const calls = found.filter(({ isLiteral }) => !isLiteral).map(({ file }) => file);
  expect([...new Set(expressions.map(({ file }) => file))].sort()).toEqual([...new Set(calls)].sort());
  const flawed = expressions.flatMap(({ file, source, flags }) => {
    if (boundedTexts[file]?.[made] !== undefined) return [];
    const reason = reasonAgainstLinear({ source, flags });
    return reason === undefined ? [] : [`${file} ${source}: ${reason}`];
  });
  expect([...new Set(flawed)]).toEqual([]);
});
