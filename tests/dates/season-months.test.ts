import { describe, expect, it } from "vitest";
import { boundsOf } from "../../src/dates/index.ts";

describe("a part of a year", () => {
  it.each([
    ["spring", ["21", "25", "31"], "2011-03-01", "2011-06-01"],
    ["summer", ["22", "26", "32"], "2011-06-01", "2011-09-01"],
    ["autumn", ["23", "27", "29"], "2011-09-01", "2011-12-01"],
    ["winter", ["24", "28", "30"], "2011-12-01", "2012-03-01"],
    ["the first quarter", ["33"], "2011-01-01", "2011-04-01"],
    ["the second quarter", ["34"], "2011-04-01", "2011-07-01"],
    ["the third quarter", ["35"], "2011-07-01", "2011-10-01"],
    ["the fourth quarter", ["36"], "2011-10-01", "2012-01-01"],
    ["the first quadrimester", ["37"], "2011-01-01", "2011-05-01"],
    ["the second quadrimester", ["38"], "2011-05-01", "2011-09-01"],
    ["the third quadrimester", ["39"], "2011-09-01", "2012-01-01"],
    ["the first semester", ["40"], "2011-01-01", "2011-07-01"],
    ["the second semester", ["41"], "2011-07-01", "2012-01-01"],
  ])("%s in the north is, by its codes %j, from %s to %s", (_, codes, earliest, latest) => {
    for (const code of codes) {
      const bounds = { earliest: Date.parse(earliest), latest: Date.parse(latest) };
      expect(boundsOf(`2011-${code}`), code).toEqual(bounds);
    }
  });
});
