import { expect, test } from "vitest";
import { findInTable } from "../../src/cli/input/table-places.ts";

test.each([
  ["commas", "a,b\nc,d\n", 2, 2, "d"],
  ["semicolons, with a comma in a cell", "a;b\nc,x;d\n", 2, 2, "d"],
  ["tabs", "a\tb\r\nc\td", 2, 2, "d"],
  ["carriage returns", "a,b\rc,d", 2, 2, "d"],
  ["a line break in quotation marks", 'a,b\n"c\nx",d\n', 2, 2, "d"],
  ["a quotation mark in a cell", 'a,b\n5" x,d\n', 2, 2, "d"],
  ["two quotation marks for one", 'a,b\n"x""\n,y",d\n', 2, 2, "d"],
  ["a byte order mark", "\uFEFFd,b\n", 1, 1, "d"],
  ["an empty line before", "a,b\n\nc,d\n", 3, 2, "d"],
  ["no such cell: its row", "a,b\nd\n", 2, 7, "d"],
  ["the row itself", "a,b\nd,e\n", 2, 0, "d"],
])("with %s, a cell is found", (_, text, row, column, cell) => {
  const [offset = -1] = findInTable(text, [{ row, column }]);
  expect(text.slice(offset, offset + 1)).toBe(cell);
});
