import { describe, expect, test } from "vitest";
import { recordSchemas } from "../../src/case-file/case-file-shape.ts";
import { eventTypes } from "../../src/events/event-types.ts";
import { formats } from "../../src/formats/registry.ts";
import { buildTimeline, parseCaseFile, safeParseCaseFile } from "../../src/index.ts";
import { publish, redact } from "../../src/redact/index.ts";
import { toHtml } from "../../src/view/index.ts";
import { filled } from "./filled.ts";

const key = "a key of sixteen bytes or more";

/** Fields whose words are everybody's: they go with their record, but are not looked for in others. */
const shared = new Set(["publisher", "license", "scheme", "jurisdiction", "kind"]);

/** Ids of a record of each kind that stays. */
const staying: Readonly<Record<string, string>> = {
  article: "art",
  person: "per",
  group: "gro",
  organization: "org",
  place: "pla",
  "legal-text": "law",
  provision: "pro",
  event: "eve",
};
const idOf = (kind: string) => staying[kind] ?? "eve";

/** Secrets of the form "Qxb Zkeb Wob Ril". */
function secretMaker() {
  const secrets: { text: string; key: string }[] = [];
  const make = (field: string) => {
    if (field === "measure") return "fine";
    const letters = [...String(secrets.length)].map((digit) => "bcdfghjklm"[Number(digit)]).join("");
    const text = `Qz${letters}ob Wx${letters}ilor`;
    secrets.push({ text, key: field });
    return text;
  };
  return { secrets, make };
}

const schemas = [
  ...Object.entries(recordSchemas).flatMap(([list, schema]) => (list === "matches" ? [] : [{ list, schema }])),
  ...eventTypes.map(({ schema }) => ({ list: "events", schema })),
];

/** The ways in which a secret is repeated elsewhere. */
const repeats: readonly [string, (text: string) => string][] = [
  ["as it is", (text) => text],
  ["in capitals", (text) => text.toUpperCase()],
  ["with accents", (text) => text.replaceAll("o", "ö").replaceAll("i", "í")],
  ["with soft hyphens", (text) => [...text].join("\u00AD")],
  ["over line breaks", (text) => text.replaceAll(" ", "\n").replaceAll("ob", "-\nob")],
];

const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/[^a-z0-9]/g, "");

/** A case file in which one record of each kind is to go and one stays; the latter repeats every secret in each text. */
function planted(repeat: (text: string) => string, turn: number) {
  const { secrets, make } = secretMaker();
  const lists: Record<string, object[]> = {};
  const add = (list: string, record: object) => {
    lists[list] = [...(lists[list] ?? []), record];
  };
  for (const [at, { list, schema }] of schemas.entries()) {
    const record = Object(filled(schema, { idOf, text: make }, "", turn));
    const provisions = record.provisions?.map((provision: object) => ({ ...provision, id: `provision-${at}` }));
    add(list, {
      ...record,
      id: make("id").replaceAll(" ", "-"),
      ...(provisions && { provisions }),
      sensitivity: { category: "source-identity" },
    });
  }
  // A field with a form of its own takes no secret.
  const taken = plain(JSON.stringify(lists));
  const held = secrets.filter(({ text }) => taken.includes(plain(text)));
  const hunted = held.filter((secret) => !shared.has(secret.key) && secret.key !== "extra");
  const all = hunted.map(({ text }) => repeat(text)).join("; ");
  for (const [at, { list, schema }] of schemas.entries()) {
    if (list === "events" && at % 4 !== turn) continue;
    const text = (field: string) => (field === "measure" ? "fine" : shared.has(field) ? "something" : `Here: ${all}.`);
    const record = Object(filled(schema, { idOf, text }, "", turn));
    const kind = { articles: "article", persons: "person", groups: "group", organizations: "organization" }[list];
    const own = kind ?? { places: "place", legalTexts: "legal-text" }[list] ?? "event";
    const isTaken = (lists[list] ?? []).some((other) => Reflect.get(other, "id") === idOf(own));
    const provisions = record.provisions?.map((provision: object) => ({ ...provision, id: "pro" }));
    add(list, {
      ...record,
      id: isTaken ? `${idOf(own)}-${lists[list]?.length}` : idOf(own),
      ...(provisions && { provisions }),
    });
  }
  return {
    secrets: held,
    data: { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", title: all, ...lists },
  };
}

/** The data without what the checks across records refuse, so that what is left is a valid case file. */
function valid(data: object) {
  const left = structuredClone(data);
  for (let round = 0; round < 20; round++) {
    const result = safeParseCaseFile(left);
    if (result.success) return result.data;
    for (const { path: at, code } of result.issues.toReversed()) {
      const path = code === "missing-field" ? at.slice(0, -1) : at;
      // Only fields go, never a whole record.
      expect(path.length, code).toBeGreaterThan(2);
      const holder = path.slice(0, -1).reduce((outer: unknown, step) => Reflect.get(Object(outer), step), left);
      if (Array.isArray(holder)) holder.splice(Number(path.at(-1)), 1);
      else Reflect.deleteProperty(Object(holder), path.at(-1) ?? "");
    }
  }
  throw new Error(
    safeParseCaseFile(left)
      .issues.map(({ code, path }) => `${path.join(".")}: ${code}`)
      .join("\n"),
  );
}

function isSecret(record: object): boolean {
  return "sensitivity" in record;
}

describe.each(repeats)("secrets repeated %s", (_, repeat) => {
  test.each([0, 1])("leave no trace, variant %i of unions", (turn) => {
    const { secrets, data } = planted(repeat, turn);
    const caseFile = valid(data);
    const removed = plain(JSON.stringify(Object.values(caseFile).filter(Array.isArray).flat().filter(isSecret)));
    const held = secrets.filter((secret) => removed.includes(plain(secret.text)));
    expect(held.length).toBeGreaterThan(100);
    const { caseFile: left, report } = redact(caseFile, publish, { key });
    expect(safeParseCaseFile(left).issues).toEqual([]);
    const timeline = buildTimeline(left);
    const outputs = [left, report, timeline, toHtml(left, timeline).output];
    for (const { to } of formats) if (to !== undefined) outputs.push(to(left, timeline).output);
    const text = outputs.map((output) => plain(JSON.stringify(output).replaceAll(/\\[nrt]|\\u00ad/g, ""))).join("|");
    expect(held.filter((secret) => text.includes(plain(secret.text)))).toEqual([]);
  });
});

test("the law can fail", () => {
  const { secrets, data } = planted((text) => text, 0);
  const text = plain(JSON.stringify(parseCaseFile(valid(data))));
  expect(secrets.filter((secret) => !text.includes(plain(secret.text))).length).toBeLessThan(secrets.length / 5);
});
