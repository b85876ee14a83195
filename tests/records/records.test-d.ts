import { expectTypeOf, test } from "vitest";
import type { Result } from "../../src/core/result.ts";
import { type Article, safeParseArticle } from "../../src/records/article.ts";
import type { Group } from "../../src/records/group.ts";
import type { Person } from "../../src/records/person.ts";
import type { Source } from "../../src/records/source.ts";
import type { When } from "../../src/records/when.ts";

test("what comes out has its optional fields as they are or undefined", () => {
  expectTypeOf<Article["headline"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<{ id: string; headline: undefined }>().toExtend<Article>();
  expectTypeOf<Person["names"][number]["kind"]>().toEqualTypeOf<
    "preferred" | "alias" | "nickname" | "transliteration" | "former" | "misprint" | undefined
  >();
  expectTypeOf<Group["count"]>().toEqualTypeOf<
    number | { atLeast?: number | undefined; atMost?: number | undefined } | undefined
  >();
});

test("a date is a text or an object with one", () => {
  expectTypeOf<string>().toExtend<When>();
  expectTypeOf<{ edtf: string; zone: string }>().toExtend<When>();
  expectTypeOf<number>().not.toExtend<When>();
});

test("words for a value are the known ones", () => {
  expectTypeOf<"denied">().toExtend<Source["stance"]>();
  expectTypeOf<"denyed">().not.toExtend<Source["stance"]>();
});

test("a parser takes anything and gives a result", () => {
  expectTypeOf(safeParseArticle).parameter(0).toBeUnknown();
  expectTypeOf(safeParseArticle).returns.toEqualTypeOf<Result<Article>>();
});
