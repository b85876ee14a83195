import { recordSchemas } from "../../src/case-file/case-file-shape.ts";
import { collections } from "../../src/case-file/case-records.ts";
import type { RecordKind } from "../../src/core/id.ts";
import { eventTypes } from "../../src/events/event-types.ts";
import { type SensitivityLevel, sensitivityCategories } from "../../src/records/sensitivity.ts";
import { disguises, lettersIn } from "./disguises.ts";
import { type Filling, filled } from "./filled.ts";
import { ownEventTypes } from "./own-event-types.ts";
import { type Choose, type Secret, type Secrets, secretsOf } from "./secrets.ts";
import { type AnyCase, validCase } from "./valid-case.ts";

/** The schemas of all records, own types of events among them, each with the kind of its records. */
export const plantedSchemas = [
  ...Object.entries(collections).flatMap(([list, kind]) =>
    list === "events" ? [] : [{ list, kind, name: list, schema: Reflect.get(recordSchemas, list), isMoment: false }],
  ),
  ...[...eventTypes, ...ownEventTypes].map(({ schema, extent }) => ({
    list: "events",
    kind: "event" as const,
    name: schema.shape.type.value,
    schema,
    isMoment: extent === "moment",
  })),
];

/** A case file with records of all kinds, some of which go, and what those say. */
export interface Planted {
  caseFile: AnyCase;
  secrets: readonly Secret[];
}

/** The levels of the records that go, and of those that stay. */
export interface Levels {
  goes: readonly SensitivityLevel[];
  stays: readonly SensitivityLevel[];
}

/**
 * Makes a case file: of each schema a record that goes and one that stays. The former hold secrets in every text; the
 * latter repeat them in every text, disguised. A person that stays has a detail that goes.
 */
export function plantedCase(choose: Choose, { goes, stays }: Levels): Planted {
  const pick = <T>(list: readonly T[]) => list[choose(list.length)];
  const secrets = secretsOf(choose);
  const plans = plantedSchemas.flatMap((each) => [
    // A match has nothing sensitive of its own.
    ...(each.list === "matches" ? [] : [{ ...each, hidden: true, id: secrets.id(`${each.name}.id`) }]),
    { ...each, hidden: false, id: `stays-${each.name}` },
  ]);
  const idOf = (kinds: readonly RecordKind[]) =>
    pick(plans.filter(({ kind }) => kinds.some((each) => each === kind)))?.id;

  const idOfGone = (list: string) => plans.find((each) => each.list === list && each.hidden)?.id ?? "";
  // Made first, so that others repeat what they say.
  const said = told(secrets, idOfGone);
  const lists: Record<string, object[]> = {};
  const open = openFilling(secrets, choose, idOf);
  for (const { list, name, schema, id, hidden } of plans.toSorted((a, b) => Number(b.hidden) - Number(a.hidden))) {
    const record = Object(filled(schema, hidden ? hiddenFilling(name, secrets, choose, idOf) : open));
    const provisions = record.provisions?.map((each: object, at: number) => ({
      ...each,
      id: hidden ? secrets.id("legalTexts.provisions.id") : `${id}-provision-${at}`,
    }));
    // A quote stands only where its article's text is not known, or holds it.
    if (list === "articles" && choose(2) === 0) delete record.body;
    const sensitivity = { category: pick(sensitivityCategories), level: pick(hidden ? goes : stays) };
    const isMarked = list !== "matches" && (hidden || choose(2) === 0);
    const detail = {
      category: "other",
      text: secrets.text("persons.details.text"),
      sensitivity: { ...sensitivity, level: pick(goes) },
    };
    lists[list] = [
      ...(lists[list] ?? []),
      {
        ...record,
        id,
        ...(provisions && { provisions }),
        ...(isMarked && { sensitivity }),
        ...(!hidden && list === "persons" && { details: [detail] }),
      },
    ];
  }
  for (const [list, records] of Object.entries(said)) lists[list] = [...(lists[list] ?? []), ...records];
  const title = open.text("title");
  const extra = { note: open.text("extra") };
  const caseFile = validCase({
    format: "case-chronology/1",
    id: "case",
    timeZone: "Asia/Baku",
    title,
    extra,
    ...lists,
  });
  // What the checks across records refused is not there any more.
  const saidBy = [caseFile.articles, caseFile.events].flatMap((list) => [...(list ?? [])]);
  const elsewhere = saidBy.filter(({ id }) => toldIds.includes(id));
  const held = lettersIn(JSON.stringify([partsOf(caseFile, goes), elsewhere]));
  return { caseFile, secrets: secrets.made.filter(({ letters }) => held.includes(letters)) };
}

const toldIds = ["copy", "cites", "says"];

/** Records that stay, with what an article or a person that goes says: a copy, a quote and its speaker, a statement. */
function told({ text }: Secrets, idOfGone: (list: string) => string): Record<string, object[]> {
  const quote = {
    article: idOfGone("articles"),
    quote: text("sources.quote"),
    speaker: { text: text("sources.speaker") },
  };
  const said = { article: "unread", quote: text("public-statement.sources.quote") };
  const copied = {
    headline: text("copy.headline"),
    body: text("copy.body"),
    byline: [{ name: text("copy.byline.name") }],
  };
  return {
    articles: [
      { id: "copy", derivedFrom: idOfGone("articles"), ...copied },
      { id: "unread", url: "https://unread.example/" },
    ],
    events: [
      { id: "cites", type: "other", title: "Event", sources: [quote] },
      { id: "says", type: "public-statement", by: [idOfGone("persons")], sources: [said] },
    ],
  };
}

type IdOf = Filling["idOf"];

function hiddenFilling(name: string, secrets: Secrets, choose: Choose, idOf: IdOf): Filling {
  return {
    choose,
    idOf,
    text: (field) => secrets.text(`${name}.${field}`),
    key: (field) => secrets.words(`${name}.${field}`),
    address: (field) => secrets.address(`${name}.${field}`),
  };
}

/** Fills with what goes, as others may write it. */
function openFilling(secrets: Secrets, choose: Choose, idOf: IdOf): Filling {
  let turn = choose(50);
  const names = Object.keys(disguises);
  const next = (): string => {
    const text = secrets.texts[turn % secrets.texts.length] ?? "";
    const disguise = /^https?:/.test(text) ? "as it is" : (names[turn % names.length] ?? "");
    turn++;
    return disguises[disguise]?.(text, turn) ?? text;
  };
  const many = () => Array.from({ length: 12 }, next).join("; ");
  return {
    choose,
    idOf,
    text: () => `Here: ${many()}.`,
    key: () => (choose(2) === 0 ? "note" : many()),
    address: () => `https://mirror.example/${encodeURIComponent(next())}`,
  };
}

/** The records and details of some levels. */
export function partsOf(caseFile: object, levels: readonly SensitivityLevel[]): unknown[] {
  const records = Object.values(caseFile).filter(Array.isArray).flat();
  const details = records.flatMap((record) => Object(record).details ?? []);
  return [...records, ...details].filter((part) => levels.includes(Object(Object(part).sensitivity).level));
}
