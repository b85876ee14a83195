import { describe, expect, it } from "vitest";
import { type Precision, precisionOf } from "../../src/dates/index.ts";

describe("precisionOf", () => {
  it.each<[string, Precision]>([
    ["2011-05-02T15:00:00", "second"],
    ["2011-05-02T15:00:00.000", "subsecond"],
    ["2011-05-02T15:00", "minute"],
    ["2011-04-17", "day"],
    ["2011-04-XX", "day"],
    ["2011-04~", "month"],
    ["2011-XX", "month"],
    ["2011-21", "season"],
    ["2011-32", "season"],
    ["2011-33", "quarter"],
    ["2011-36", "quarter"],
    ["2011-37", "quadrimester"],
    ["2011-39", "quadrimester"],
    ["2011-40", "semester"],
    ["2011-41", "semester"],
    ["2011?", "year"],
    ["X011", "year"],
    ["201X", "decade"],
    ["20XX", "century"],
    ["2XXX", "millennium"],
    ["XXXX", "millennium"],
    ["1950S3", "decade"],
    ["1950S2", "century"],
    ["Y3388E2S3", "millennium"],
    ["Y17E7", "year"],
    ["Y12345E1S5", "decade"],
    ["0950S2", "decade"],
    ["-0950S2", "decade"],
    ["0050S1", "decade"],
    ["2011/", "year"],
    ["2011-04-17/2011-05", "month"],
    ["2011-04-17/..", "day"],
    ["[201X,2011-04-17T15:00]", "decade"],
    ["../..", "millennium"],
  ])("of %s is %s", (text, precision) => {
    expect(precisionOf(text)).toBe(precision);
  });
});
