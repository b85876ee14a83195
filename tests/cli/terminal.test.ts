import { describe, expect, test } from "vitest";
import { progressBar } from "../../src/cli/lines/progress-bar.ts";
import { takesColours } from "../../src/cli/output/colours.ts";
import { escapeControls } from "../../src/cli/output/escape-controls.ts";
import { issueText } from "../../src/cli/output/issue-text.ts";
import { jsonText } from "../../src/cli/output/json-text.ts";
import { issueOf } from "../../src/core/issue.ts";

test.each([
  ["a terminal", true, {}, true],
  ["a pipe", false, {}, false],
  ["a terminal under NO_COLOR", true, { NO_COLOR: "1" }, false],
  ["a terminal under an empty NO_COLOR", true, { NO_COLOR: "" }, true],
  ["a terminal that can show none", true, { TERM: "dumb" }, false],
])("%s takes colours: %s", (_, isTTY, environment, expected) => {
  expect(takesColours({ isTTY }, environment)).toBe(expected);
});

test.each([
  ["an escape sequence", "\u001b[2J", "\\u{1b}[2J"],
  ["a turn of direction", "a\u202eb", "a\\u{202e}b"],
  ["a zero-width space", "a\u200bb", "a\\u{200b}b"],
  ["a line break", "a\nb", "a\\u{a}b"],
  ["half a surrogate pair", "\ud800", "\\u{d800}"],
  ["names in other scripts", "Əliyev Иванов 王", "Əliyev Иванов 王"],
])("%s is shown as it is", (_, text, shown) => {
  expect(escapeControls(text)).toBe(shown);
});

test("JSON is printed with what nobody sees escaped, and stays the same JSON", () => {
  const data = { id: "a\u202eb", names: ["\u009b2J", "\u{e0041}", "Əliyev\nИванов"], count: 1 };
  for (const indent of [0, 2]) {
    const text = jsonText(data, indent);
    expect(JSON.parse(text)).toEqual(data);
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  }
  expect(jsonText(data)).toBe('{"id":"a\\u202eb","names":["\\u009b2J","\\udb40\\udc41","Əliyev\\nИванов"],"count":1}');
});

test("of a long line only what is around the place is shown, the place still marked", () => {
  const text = `${"a".repeat(500)}!${"b".repeat(500)}`;
  const issue = issueOf("wrong-value", "wrong");
  const [, line = "", mark = ""] = issueText({ issue, place: { line: 1, column: 501, text } }, "f", false).split("\n");
  expect(line.length).toBeLessThan(150);
  expect(mark.indexOf("^")).toBe(line.indexOf("!"));
});

describe("the progress bar", () => {
  function shownAt(times: number[], isTTY: boolean): string {
    let written = "";
    let time = 0;
    const bar = progressBar({ isTTY, write: (text) => (written += text) }, () => time);
    for (time of times) bar.show(0.5);
    bar.clear();
    return written;
  }

  test("is not there in a pipe", () => expect(shownAt([0, 5000], false)).toBe(""));
  test("is not there for short work", () => expect(shownAt([0, 900], true)).toBe(""));
  test("is there for long work, and goes at its end", () => {
    expect(shownAt([0, 5000], true)).toBe(`\r${"█".repeat(15)}${"░".repeat(15)}  50 %\r\u001b[K`);
  });
});
