import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatEdtf, parseEdtf } from "../../src/dates/index.ts";
import { runs } from "../runs.ts";
import { edtfText, pointText } from "./edtf-arbitrary.ts";

describe("EDTF", () => {
  it("is written back as it was", () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        const parsed = parseEdtf(text);
        if (!parsed.success) expect(["interval-backwards", "date-does-not-exist"]).toContain(parsed.issues[0]?.code);
        else expect(formatEdtf(parsed.data)).toBe(text);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("gives the same tree when it is read again", () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        const parsed = parseEdtf(text.replaceAll(",", ", "));
        if (parsed.success) expect(parseEdtf(formatEdtf(parsed.data))).toEqual(parsed);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("is read or refused, whatever the text; nothing of it is repeated", () => {
    const garbled = fc.tuple(edtfText, fc.nat(30), fc.string()).map(([text, at, noise]) => text.slice(0, at) + noise);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), garbled), (text) => {
        const parsed = parseEdtf(text);
        expect(parsed.success).toBe(parsed.issues.length === 0);
        if (text.length > 12) expect(JSON.stringify(parsed.issues)).not.toContain(text);
      }),
      { numRuns: runs(3000) },
    );
  });

  it("reads most dates that are written rightly", () => {
    const texts = fc.sample(pointText, { numRuns: 1000, seed: 1 });
    expect(texts.filter((text) => parseEdtf(text).success).length).toBeGreaterThan(950);
  });
});
