import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FoldedText, foldedWords, foldText, gap } from "../../src/redact/fold.ts";
import { initialsPattern } from "../../src/redact/initials.ts";
import { joinSpaced } from "../../src/redact/join-spaced.ts";
import { markupEnd, mayHoldMarkup } from "../../src/redact/markup-end.ts";
import { scannerOf } from "../../src/redact/scanner.ts";

const letter = fc.constantFrom(..."abcdefgh");
const apart = fc.constantFrom(" ", "-", ".", "_", "\n");
const around = fc.constantFrom("", "so ", "so, ", " ,", "7 7 ", "so  ", "(");
/** Words after which no letter alone stands. */
const behind = fc.constantFrom("", " so", ", so", "  so", ")", " 77", ".");

test("three letters or more that each stand apart are a word, fewer are none", () => {
  fc.assert(
    fc.property(
      fc.array(letter, { minLength: 2, maxLength: 7 }),
      apart,
      around,
      behind,
      (letters, mark, before, after) => {
        const word = letters.join("");
        const { scrub } = scannerOf([{ head: word, word: true }]);
        const text = before + letters.join(mark) + after;
        // A line break, a hyphen and what is markup part no word.
        const isFound = letters.length > 2 || "\n-_".includes(mark);
        expect(scrub(text)).toBe(isFound ? `${before}███${after}` : text);
      },
    ),
    { numRuns: 150 },
  );
});

test.each<[string, string]>([
  ["a wider space begins the next", "a n n  b e"],
  ["a capital after a small letter begins the next", "A n n B e"],
  ["a word that is written together ends one", "a n n be b e"],
])("of several words with letters apart, %s", (_, text) => {
  const { holds } = scannerOf([{ head: "annbe", word: true }]);
  expect(holds(text)).toBe(false);
  expect(scannerOf([{ head: "ann", word: true }]).holds(text)).toBe(true);
});

test.each(["9 9 9", "1 2 3 4"])("figures apart are no word: %s", (text) => {
  const folded = foldText(text);
  expect(joinSpaced(text, folded)).toBe(false);
  expect(joinSpaced("a b c", foldText("a b c", folded))).toBe(true);
});

describe("a folded text", () => {
  test("has all its letters, however many, each where it stood", () => {
    const word = fc.string({ unit: fc.constantFrom(..."aBé 0-."), maxLength: 9 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        const { codes, starts, ends, gaps, length } = foldText(text);
        const letters = [...text].flatMap((each, at) => (/[\p{L}\p{N}]/u.test(each) ? [[each, at] as const] : []));
        expect(length).toBe(letters.length);
        expect([...codes.slice(0, length)]).toEqual(
          letters.map(([each]) => each.replace("é", "e").toLowerCase().charCodeAt(0)),
        );
        expect([...starts.slice(0, length)]).toEqual(letters.map(([, at]) => at));
        expect([...ends.slice(0, length)]).toEqual(letters.map(([, at]) => at + 1));
        expect([codes[length], gaps[length]]).toEqual([0, gap.strong]);
      }),
      { numRuns: 60 },
    );
  });

  test.each(["\n", "\u000B", "\f", "\r", "\r\n", "\u2028", "\u2029"])(
    "goes on over a line break with white space around: %j",
    (line) => {
      expect(foldText(`a ${line} b`).gaps[1]).toBe(gap.weak);
    },
  );

  test.each(["\t", "\u0007", "\u000E", "\u2027", "\u202F"])("not over %j", (mark) => {
    expect(foldText(`a ${mark} b`).gaps[1]).toBe(gap.strong);
  });

  test("leaves what is not seen to the letter before it, and not to one with a gap between", () => {
    const { ends } = foldText("\u00ADa\u00AD \u00ADb");
    expect([...ends.slice(0, 2)]).toEqual([3, 6]);
  });

  test("begins anew whatever stood in it", () => {
    const folded = foldText("x".repeat(200), new FoldedText());
    expect([foldText("", folded).length, foldedWords("")]).toEqual([0, []]);
  });
});

test("what markup ends in is what may hold some", () => {
  const part = fc.constantFrom("<b>", "</b>", "[i]", "[/i]", "**", "_", "~~", "`", "a", " ", "<", "[", "~");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const text = parts.join("");
      const hasMarkup = [...text].some((_, at) => markupEnd(text, at) !== undefined);
      if (hasMarkup) expect(mayHoldMarkup(text)).toBe(true);
    }),
    { numRuns: 80 },
  );
  expect([mayHoldMarkup("a"), mayHoldMarkup("**"), mayHoldMarkup("`")]).toEqual([false, true, true]);
});

describe("initials", () => {
  test.each<[string, string | undefined]>([
    [" L. Y. ", "ly"],
    ["L.Y", "ly"],
    ["Æ. Y.", "aey"],
    ["J.-P.", "jp"],
    ["e\u0301. Y.", "ey"],
    ["L Y", "ly"],
    ["l y", undefined],
    ["L.", undefined],
    ["Ly. A.", undefined],
    ["L.   Y.", undefined],
    ["7. Y.", undefined],
    ["", undefined],
  ])("of %j are %s", (name, head) => {
    expect(initialsPattern(name)?.head).toBe(head);
  });

  test.each<[name: string, text: string, left: string]>([
    ["L. Y.", "by L. Y. and L Y.", "by ███ and ███."],
    ["L. Y.", "by L.Y came", "by ███ came"],
    ["L. Y.", "LY. LY, ALY", "███. ███, ALY"],
    ["L. Y.", "LYA, AL. Y., L.YA", "LYA, AL. Y., L.YA"],
    ["L. Y.", "L: Y, L, Y; l. Y.", "L: Y, L, Y; l. Y."],
    ["L. Y.", "L-Y and L.\u00ADY.", "███ and ███"],
    ["Æ. Y.", "Æ. Y. and ÆY, æ. Y.", "███ and ███, æ. Y."],
    ["A. B. C.", "A.B.C. and A. B. D.", "███ and A. B. D."],
  ])("of %s in %j", (name, text, left) => {
    const pattern = initialsPattern(name);
    expect(scannerOf(pattern === undefined ? [] : [pattern]).scrub(text)).toBe(left);
  });
});
