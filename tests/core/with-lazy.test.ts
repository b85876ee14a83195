import { expect, it } from "vitest";
import { withLazy } from "../../src/core/with-lazy.ts";

it("works a field out when it is first read, and once", () => {
  let times = 0;
  const finding = withLazy({ code: "undated" }, "message", () => {
    times += 1;
    return "Nothing bounds it.";
  });
  expect(times).toBe(0);
  expect([finding.message, finding.message]).toEqual(["Nothing bounds it.", "Nothing bounds it."]);
  expect(times).toBe(1);
});

it("keeps undefined, too, once it was worked out", () => {
  let times = 0;
  const finding = withLazy({}, "message", () => {
    times += 1;
  });
  expect([finding.message, finding.message, times]).toEqual([undefined, undefined, 1]);
});

it("gives the field to the object alone, beside others of the same name", () => {
  const first = withLazy({}, "message", () => "first");
  const second = withLazy({}, "message", () => "second");
  expect([first.message, second.message]).toEqual(["first", "second"]);
});

it("is copied, compared and written to JSON like any other field", () => {
  const finding = withLazy(
    withLazy({ code: "undated" }, "message", () => "Nothing bounds it."),
    "records",
    () => ["a"],
  );
  const plain = { code: "undated", message: "Nothing bounds it.", records: ["a"] };
  expect(finding).toEqual(plain);
  expect({ ...finding }).toStrictEqual(plain);
  expect(structuredClone(finding)).toEqual(plain);
  expect(JSON.parse(JSON.stringify(finding))).toEqual(plain);
});
