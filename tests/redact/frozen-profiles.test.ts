import { expect, test } from "vitest";
import { defineProfile, internal, type Profile, partner, publish } from "../../src/redact/index.ts";

const rules = [{ path: "persons.*.born", level: "sealed" as const }];
const own: Profile = { name: "own", level: "public", categories: { health: "public" }, rules, extra: ["shelf"] };

test.each([
  ["the one to publish", publish],
  ["that for partners", partner],
  ["that of one's own office", internal],
  ["one's own", defineProfile(own)],
])("no profile can be changed for others who use it: %s", (_, profile) => {
  const isFrozen = (value: unknown): boolean =>
    typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
  expect(isFrozen(profile)).toBe(true);
  expect(() => Object.assign(profile, { level: "sealed" })).toThrow(TypeError);
  expect(profile.level).not.toBe("sealed");
});

test("what was given stays as free as it was, and no longer counts", () => {
  const given = [...rules];
  const profile = defineProfile({ ...own, rules: given });
  given[0] = { path: "persons.*.names", level: "sealed" };
  expect(profile.rules).toEqual([{ path: "persons.*.born", level: "sealed" }]);
});
