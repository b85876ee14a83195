import { fc, test as lawOf } from "@fast-check/vitest";
import { expect } from "vitest";
import { fitText, textWidth } from "../../src/view/chart/text-width.ts";
import { escapeMarkup, inSentence, sentenceMarkup } from "../../src/view/markup.ts";

const anyText = fc.string({ unit: "binary" });

lawOf.prop([anyText])("escaped text holds nothing that markup is made of", (text) => {
  expect(escapeMarkup(text).replace(/&(amp|lt|gt|quot|#39);/g, "")).not.toMatch(/[&<>"']|\p{Cs}|(?![\t\n\r])\p{Cc}/u);
});

lawOf.prop([anyText, anyText])(
  "names in a sentence run in their own direction, and the sentence in the page's",
  (a, b) => {
    expect(sentenceMarkup(`“${inSentence(a)}” 2 h before “${inSentence(b)}”`)).toBe(
      `“<bdi>${escapeMarkup(a)}</bdi>” 2 h before “<bdi>${escapeMarkup(b)}</bdi>”`,
    );
    expect(sentenceMarkup(`before ${a.replaceAll("\u2068", "")}`)).toBe(
      escapeMarkup(`before ${a.replaceAll("\u2068", "")}`),
    );
  },
);

lawOf.prop([anyText, fc.integer({ min: 0, max: 300 })])(
  "fitted text fits, and is a beginning of the text",
  (text, room) => {
    const fitted = fitText(text, 12, room);
    if (fitted === text) return;
    expect(text.startsWith(fitted.slice(0, -1))).toBe(true);
    expect(textWidth(fitted.slice(0, -1), 12)).toBeLessThanOrEqual(room);
  },
);
