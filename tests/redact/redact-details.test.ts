import { describe, expect, test } from "vitest";
import { buildTimeline, type CaseFile, isChronologyError, parseCaseFile, safeParseCaseFile } from "../../src/index.ts";
import { defineProfile, internal, partner, publish } from "../../src/redact/index.ts";
import { ownEventTypes as eventTypes } from "./own-event-types.ts";
import { redact } from "./redact-in-order.ts";

const key = "a key of sixteen bytes or more";

function caseOf(lists: object): CaseFile {
  return parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...lists });
}
const ownCase = (events: object[], lists: object = {}) =>
  parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...lists, events }, { eventTypes });
const minor = { sensitivity: { category: "minor" } };
const rulesOf = (...paths: string[]) =>
  defineProfile({ ...publish, rules: paths.map((path) => ({ path, level: "sealed" as const })) });

describe("event types of one's own", () => {
  const interview = { id: "e1", type: "interview", subject: "A talk" };

  test("their texts are searched, and what cannot be judged goes", () => {
    const caseFile = ownCase(
      [
        {
          ...interview,
          language: "Leyla's own",
          supports: "Leyla",
          phone: "+994501234567",
          website: "https://leyla.example/",
          scheduled: { edtf: "2011-04-17", text: "when Leyla came" },
          lawyer: "leyla",
          answers: [
            { form: "words", words: "Leyla did." },
            { form: "document", id: "leyla-1", name: null },
          ],
          contact: { place: "at Leyla's", extra: { note: "Leyla" } },
        },
        {
          id: "e2",
          type: "medical-check",
          finding: "For Leyla",
          readings: { leyla: 1 },
          free: "Leyla",
          pair: ["Leyla", 7],
          tags: ["Leyla", "other"],
        },
      ],
      { persons: [{ id: "leyla", names: [{ full: "Leyla Example" }], ...minor }] },
    );
    const { caseFile: left, report } = redact(caseFile, publish, { key, eventTypes });
    const [first, second] = left.events ?? [];
    expect(first).toMatchObject({
      language: "███'s own",
      supports: "███",
      phone: "+994501234567",
      scheduled: { edtf: "2011-04-17", text: "when ███ came" },
      lawyer: left.persons?.[0]?.id,
      answers: [
        { form: "words", words: "███ did." },
        { form: "document", id: expect.stringMatching(/^record-[0-9a-f]{20}$/), name: null },
      ],
      contact: { place: "at ███'s" },
    });
    expect(first).not.toHaveProperty("website");
    expect(second).toEqual({ id: second?.id, type: "medical-check", finding: "For ███", tags: ["███", "other"] });
    const reasons = report.changes
      .filter(({ path }) => path[1] === 1)
      .map(({ path, reason }) => `${path[2]} ${reason}`);
    expect(reasons).toEqual([
      "finding repeats-removed",
      "readings not-judged",
      "free not-judged",
      "pair not-judged",
      "tags repeats-removed",
    ]);
  });

  test("what goes of them is looked for", () => {
    const hidden = { ...interview, ...minor, subject: "Kidnapping", phone: "+994501234567", tags: undefined };
    const { caseFile } = redact(
      ownCase([hidden, { ...interview, id: "e2", subject: "kidnappings; call +994 50 123 45 67" }]),
      publish,
      { key, eventTypes },
    );
    expect(caseFile.events).toEqual([{ id: caseFile.events?.[0]?.id, type: "interview", subject: "███; call +███" }]);
  });

  test("sensitivity within them counts, known or not", () => {
    const contact = { place: "Behind the mill", sensitivity: { category: "contact" } };
    const { caseFile } = redact(ownCase([{ ...interview, contact, note: "Come behind the mill" }]), publish, {
      key,
      eventTypes,
    });
    expect(caseFile.events?.[0]).toEqual({
      id: caseFile.events?.[0]?.id,
      type: "interview",
      subject: "A talk",
      note: "Come ███",
    });
    const unknown = { ...interview, contact: { ...contact, sensitivity: { category: "unheard-of" } } };
    const unread = { ...ownCase([]), events: [unknown] };
    expect(redact(unread, internal, { key, eventTypes }).caseFile.events?.[0]).not.toHaveProperty("contact");
  });

  test("without them no event of theirs can be judged", () => {
    expect(redact(ownCase([interview]), publish, { key }).caseFile.events).toBeUndefined();
  });

  test("a moment of theirs stays one, what lasts does not end with its first month", () => {
    const when = "2011-04-17T10:00";
    const caseFile = ownCase([
      { ...interview, when },
      { id: "e2", type: "medical-check", finding: "Nothing", when },
    ]);
    const { caseFile: left } = redact(caseFile, { ...publish, dates: "month" }, { key, eventTypes });
    expect(left.events?.map((event) => event.when)).toEqual(["2011-04/", "2011-04"]);
  });
});

describe("rules", () => {
  const caseFile = caseOf({
    title: "The case of Rasim",
    extra: { shelf: "Rasim" },
    persons: [{ id: "p1", names: [{ full: "Leyla" }], roles: [{ title: "Poet" }], extra: { shelf: "Rasim" } }],
    events: [
      {
        id: "e1",
        type: "other",
        title: "A poet's talk",
        when: { edtf: "2011-04-17", text: "at dawn", zone: "UTC" },
        note: "For Rasim, at dawn, in the case of Rasim",
      },
    ],
  });
  const left = (...paths: string[]) => redact(caseFile, { ...rulesOf(...paths), extra: ["shelf"] }, { key }).caseFile;

  test.each([
    [
      "title",
      "a title and its words",
      { title: undefined, events: [{ note: "For Rasim, at dawn, in ███", title: "A poet's talk" }] },
    ],
    ["extra", "data of one's own", { extra: undefined, events: [{ note: "For ███, at dawn, in the case of ███" }] }],
    [
      "persons.*.extra",
      "that of a record",
      { extra: { shelf: "███" }, events: [{ note: "For ███, at dawn, in the case of ███" }] },
    ],
    ["persons.0.roles", "a list", { events: [{ title: "A ███'s talk" }] }],
    [
      "persons.*.roles.*.title",
      "a field of one",
      { persons: [expect.not.objectContaining({ roles: expect.anything() })], events: [{ title: "A ███'s talk" }] },
    ],
    ["persons", "a list of records", { title: "The case of ███", events: [{ title: "A ███'s talk" }] }],
    [
      "events.*.when.text",
      "the words of a date",
      { events: [{ when: { edtf: "2011-04-17", zone: "UTC" }, note: "For Rasim, ███, in the case of Rasim" }] },
    ],
    ["events.*.when.zone", "a part that tells time", { events: [{ when: undefined }] }],
  ])("%s takes away %s", (path, _, expected) => {
    const found = left(path);
    expect({
      title: found.title,
      extra: found.extra,
      ...found,
      events: found.events?.map((event) => ({ when: event.when, ...event })),
    }).toMatchObject(expected);
    expect(safeParseCaseFile(found).issues).toEqual([]);
  });

  test("one that lets its level stay does nothing", () => {
    const profile = { ...publish, rules: [{ path: "title", level: "public" as const }] };
    expect(redact(caseFile, profile, { key }).caseFile.title).toBe(caseFile.title);
  });

  test.each([
    "person.*.born",
    "persons.*.birthday",
    "persons.1x.born",
    "persons.x1.born",
    "id",
    "timeZone",
    "format",
    "persons.*.sensitivity",
    "persons.*.details.*.sensitivity.level",
    "extra.shelf",
    "",
  ])("%s leads nowhere", (path) => {
    const tried = () => redact(caseFile, rulesOf("title", path), { key });
    expect(tried).toThrow(
      expect.toSatisfy(
        (error) =>
          isChronologyError(error) &&
          error.issues.length === 1 &&
          error.issues[0]?.code === "rule-names-nothing" &&
          error.issues[0].path[1] === 1,
      ),
    );
    expect(tried).toThrow(/rules\[1\]/);
  });

  test.each(["persons.10.born", "persons.*.id", "events.*.interview", "events.*.phone"])("%s may", (path) => {
    const tried = () => redact(caseFile, rulesOf(path), { key, eventTypes });
    if (path === "events.*.interview") expect(tried).toThrow("rule-names-nothing");
    else expect(tried).not.toThrow();
  });
});

describe("what qualifies a fact does not go alone", () => {
  const source = { article: "a1", stance: "alleged" };
  const articles = [{ id: "a1", headline: "News" }];
  const event = { id: "e1", type: "assembly", when: "2011-04-17" };
  const first = { ...event, id: "e0" };
  const order = { id: "e2", type: "court-sanction", measure: "remand", when: "2011-04-17" };
  const counted = { duration: "P15D", countedFrom: { event: "e0", at: "end" }, clock: "calendar" };

  test.each<[string, string, object, object | undefined]>([
    ["the stance of a source", "events.*.sources.*.stance", { ...event, sources: [source] }, undefined],
    ["alleging sources", "events.*.sources", { ...event, sources: [source] }, undefined],
    [
      "plain sources",
      "events.*.sources",
      { ...event, sources: [{ article: "a1", stance: "confirmed" }] },
      { when: "2011-04-17" },
    ],
    [
      "what a source supports",
      "events.*.sources.*.supports",
      { ...event, sources: [{ ...source, supports: ["when"] }] },
      undefined,
    ],
    [
      "that a relation is approximate",
      "events.*.relations.*.approximate",
      { ...event, relations: [{ relation: "after", to: "e0", approximate: true }] },
      expect.not.objectContaining({ relations: expect.anything() }),
    ],
    [
      "the point that a relation means",
      "events.*.relations.*.at",
      { ...event, relations: [{ relation: "after", to: "e0", at: "start" }] },
      expect.not.objectContaining({ relations: expect.anything() }),
    ],
    ["the clock of a term", "events.*.term.clock", { ...order, term: counted }, { measure: "remand" }],
    [
      "the point that a term counts from",
      "events.*.term.countedFrom.at",
      { ...order, term: counted },
      { term: { clock: "calendar" } },
    ],
    ["that somebody was absent", "events.*.inAbsentia", { ...order, inAbsentia: true }, undefined],
    ["the end of what lasts", "events.*.until", { ...event, until: "2011-04-18" }, { when: "2011-04-17/" }],
    [
      "the end of what has words",
      "events.*.until",
      { ...event, when: { edtf: "2011-04", text: "April" }, until: "2011-06" },
      { when: { edtf: "2011-04/", text: "April" } },
    ],
    [
      "the end where a time stands",
      "events.*.until",
      { ...event, when: "2011-04-17T10:00", until: "2011-04-18" },
      { when: "2011-04-17T10:00" },
    ],
    [
      "the end of an interval",
      "events.*.until",
      { ...event, when: "2011-04-17/2011-05", until: "2011-05-18" },
      { when: "2011-04-17/2011-05" },
    ],
    [
      "the end of one of several",
      "events.*.until",
      { ...event, when: "[2011-04-17,2011-04-19]", until: "2011-05" },
      {},
    ],
  ])("%s", (_, path, given, expected) => {
    const caseFile = caseOf({ articles, events: [first, given] });
    const [, left] = redact(caseFile, rulesOf(path), { key }).caseFile.events ?? [];
    if (expected === undefined) expect(left).toBeUndefined();
    else expect(left).toMatchObject(expected);
    for (const gone of ["until", "inAbsentia"]) expect(Object(left)).not.toHaveProperty(gone);
    if (_ === "the end of one of several") expect(left).not.toHaveProperty("when");
    if (_ === "the clock of a term") expect(left).not.toHaveProperty("term");
    if (path.endsWith("from.at")) expect(left).not.toHaveProperty("term.duration");
  });
});

describe("the length of a term", () => {
  const hidden = { id: "hidden", type: "detention", legalBasis: "unknown", when: "2011-04-10", ...minor };
  const open = { id: "open", type: "detention", legalBasis: "unknown", when: "2011-04-11" };
  const earlier = {
    id: "earlier",
    type: "court-sanction",
    measure: "remand",
    when: "2011-04-01",
    term: { duration: "P5D" },
  };
  const order = { id: "order", type: "court-sanction", measure: "remand", when: "2011-04-12" };
  const arrest = { ...order, measure: "administrative-arrest" };
  const duration = "P15D";

  test.each<[string, object, object[], boolean]>([
    ["counted from what stays", { ...order, term: { duration, countedFrom: { event: "open" } } }, [], true],
    ["counted from what goes", { ...order, term: { duration, countedFrom: { event: "hidden" } } }, [], false],
    ["prolonging what goes", { ...order, term: { duration }, prolongs: "earlier" }, [{ ...earlier, ...minor }], false],
    ["prolonging what stays", { ...order, term: { duration }, prolongs: "earlier" }, [earlier], true],
    ["of an order, from nothing stated", { ...order, term: { duration } }, [], true],
    ["of an arrest, which counts from a detention", { ...arrest, term: { duration } }, [], false],
    ["of police custody too", { ...order, measure: "police-custody", term: { duration } }, [], false],
    ["of an arrest with its start stated", { ...arrest, term: { duration, countedFrom: { event: "open" } } }, [], true],
    [
      "in place of one that goes",
      { id: "a", type: "appeal", step: "decided", when: "2011-04-20", of: ["earlier"], term: { duration } },
      [{ ...earlier, ...minor }],
      false,
    ],
    [
      "in place of one, of two",
      {
        id: "a",
        type: "appeal",
        step: "decided",
        when: "2011-04-20",
        measure: "remand",
        of: ["earlier", "other"],
        term: { duration },
      },
      [
        { ...earlier, ...minor },
        { ...earlier, id: "other" },
      ],
      false,
    ],
  ])("%s", (_, given, others, stays) => {
    const caseFile = caseOf({ events: [hidden, open, ...others, given] });
    const left = redact(caseFile, publish, { key }).caseFile.events?.at(-1);
    expect(Object(left).term).toEqual({
      ...Object(given).term,
      duration: stays ? duration : undefined,
      ...(stays && Object(given).term.countedFrom && { countedFrom: { event: expect.any(String) } }),
      ...(!stays && { countedFrom: undefined }),
    });
    expect(buildTimeline(redact(caseFile, publish, { key }).caseFile).entries.length).toBeGreaterThan(0);
  });

  test("stays where nothing that tells time goes", () => {
    const caseFile = caseOf({
      events: [open, { ...arrest, term: { duration } }],
      persons: [{ id: "p", names: [{ full: "Leyla" }], ...minor }],
    });
    expect(redact(caseFile, publish, { key }).caseFile.events?.[1]).toMatchObject({ term: { duration } });
    for (const profile of [{ ...publish, dates: "month" as const }, rulesOf("title")]) {
      expect(redact(caseFile, profile, { key }).caseFile.events?.[1]).toMatchObject({ term: {} });
      expect(redact(caseFile, profile, { key }).caseFile.events?.[1]).not.toHaveProperty("term.duration");
    }
  });
});

describe("sources after a removal", () => {
  const articles = [{ id: "a1", headline: "News" }];
  const person = (sources: object[], more: object = {}) => ({
    id: "p1",
    names: [{ full: "Leyla" }],
    born: "2000",
    description: "A poet",
    sources,
    ...more,
  });
  const left = (sources: object[], more?: object) =>
    redact(caseOf({ articles, persons: [person(sources, more)] }), rulesOf("persons.*.born"), { key }).caseFile
      .persons?.[0];

  test.each<[string, object[], unknown]>([
    ["of what stays", [{ article: "a1", supports: ["description"] }], [{ supports: ["description"] }]],
    ["of both", [{ article: "a1", supports: ["born", "description"] }], [{ supports: ["description"] }]],
    ["of all", [{ article: "a1" }, { article: "a1", supports: ["born"] }], [{}]],
    ["of all, by an empty list", [{ article: "a1", supports: [] }], [{ supports: [] }]],
  ])("one %s", (_, sources, expected) => {
    expect(left(sources)?.sources).toMatchObject(Object(expected));
    expect(left(sources)?.sources).toHaveLength(Object(expected).length);
  });

  test("a record of which no source is left goes", () => {
    const found = left([{ article: "a1", supports: ["born"] }]);
    expect(found).toEqual({ id: found?.id, names: [{ full: found?.id }] });
  });
});

describe("levels", () => {
  const persons = ["public", "restricted", "confidential", "sealed"].map((level) => ({
    id: level,
    names: [{ full: `Name-${level}-x` }],
    sensitivity: { category: "minor", level },
  }));
  test.each([
    [publish, 1],
    [partner, 2],
    [internal, 3],
    [defineProfile({ name: "own", level: "sealed", categories: { minor: "restricted" } }), 2],
  ])("$name", (profile, count) => {
    const { caseFile, report } = redact(caseOf({ persons }), profile, { key });
    expect(caseFile.persons?.filter(({ names, id }) => names[0]?.full !== id)).toHaveLength(count);
    expect(report.profile).toBe(profile.name);
    expect(report.changes.filter(({ reason }) => reason === "sensitive")).toHaveLength(4 - count);
  });
});

describe("pseudonyms", () => {
  const caseFile = caseOf({
    persons: [{ id: "leyla", names: [{ full: "Leyla" }] }],
    events: [{ id: "e1", type: "other", title: "Event", who: ["leyla"] }],
  });
  const idsWith = (each: string | Uint8Array) => {
    const { caseFile: left } = redact(caseFile, publish, { key: each });
    return [left.id, left.persons?.[0]?.id, left.events?.[0]?.id];
  };

  test("are the HMAC-SHA-256 of the case file, the kind and the id under the key", () => {
    // openssl: printf '["case","person","leyla"]' | openssl dgst -sha256 -hmac 'a key of sixteen bytes or more'
    expect(idsWith(key)[1]).toBe("person-32044ca3416fa602f2d7");
    expect(idsWith(new TextEncoder().encode(key))).toEqual(idsWith(key));
  });

  test("tell nothing of a case file that has the id of somebody in it", () => {
    const named = parseCaseFile({ ...caseFile, id: "leyla", persons: [{ ...caseFile.persons?.[0], ...minor }] });
    const { caseFile: left } = redact(named, publish, { key });
    expect(left.events?.[0]?.who).toEqual([left.persons?.[0]?.id]);
    expect(left.id.split("-").at(-1)).not.toBe(left.persons?.[0]?.id.split("-").at(-1));
    expect(left.id).toMatch(/^case-file-[0-9a-f]{20}$/);
  });

  test("are the same in another copy under the same key, and share nothing under another", () => {
    const other = caseOf({ persons: [{ id: "leyla", names: [{ full: "Somebody" }] }] });
    expect(redact(other, publish, { key }).caseFile.persons?.[0]?.id).toBe(idsWith(key)[1]);
    const parts = (ids: (string | undefined)[]) => ids.map((id) => id?.split("-").at(-1));
    expect(parts(idsWith(`${key}2`)).filter((id) => parts(idsWith(key)).includes(id))).toEqual([]);
  });

  test.each([
    ["fifteen bytes..", true],
    ["sixteen bytes...", false],
    [new Uint8Array(15), true],
    [new Uint8Array(16), false],
    [JSON.parse("[1]"), true],
    [undefined, true],
  ])("a key of enough bytes is needed: %s", (given, isShort) => {
    const tried = () => redact(caseFile, publish, { key: Object({ given }).given });
    if (isShort) expect(tried).toThrow(/A key has at least 16 bytes.*key-too-short/);
    else expect(tried).not.toThrow();
  });
});

describe("risks", () => {
  const persons = [
    { id: "p1", names: [{ full: "Leyla Example" }], ...minor },
    { id: "p2", names: [{ full: "Samir Sample" }] },
  ];
  const places = [{ id: "here", names: [{ full: "Town" }] }];
  const base = { id: "e1", type: "other", title: "Event" };
  const risksOf = (lists: object) =>
    redact(caseOf({ persons, places, ...lists }), publish, { key }).report.risks.map(({ code }) => code);
  const witness = (who: unknown) => ({ who, role: "witness" });

  test.each<[string, object[], string[]]>([
    [
      "the minute and place of a removed person",
      [{ ...base, who: ["p1"], place: "here", when: "2011-04-17T10:00" }],
      ["exact-time-and-place"],
    ],
    [
      "with a zone of its own",
      [{ ...base, by: ["p1"], place: "here", when: { edtf: "2011-04-17T10:00", zone: "UTC" } }],
      ["exact-time-and-place"],
    ],
    ["the day and place", [{ ...base, who: ["p1"], place: "here", when: "2011-04-17" }], []],
    [
      "the minute and place of one who took part",
      [{ ...base, participants: [witness({ text: "a man" }), witness("p1")], place: "here", when: "2011-04-17T10:00" }],
      ["exact-time-and-place"],
    ],
    ["the minute alone", [{ ...base, who: ["p1"], when: "2011-04-17T10:00" }], []],
    ["the place alone", [{ ...base, who: ["p1"], place: "here" }], []],
    ["those of somebody else", [{ ...base, who: ["p2"], place: "here", when: "2011-04-17T10:00" }], []],
    ["a role that only they have", [{ ...base, participants: [witness("p1")] }], ["rare-role"]],
    ["a role that others have", [{ ...base, participants: [witness("p1"), witness({ text: "a man" })] }], []],
    [
      "one that others have elsewhere",
      [
        { ...base, participants: [witness("p1")] },
        { ...base, id: "e2", participants: [witness("p2")] },
      ],
      [],
    ],
    ["a role of somebody else", [{ ...base, who: ["p1"], participants: [witness("p2")] }], []],
  ])("%s", (_, events, codes) => {
    expect(risksOf({ events })).toEqual(codes);
  });

  const article = { id: "a1", headline: "Leyla Example held" };
  const told = { id: "a1", headline: "News", publisher: "Paper", publishedAt: "2011-04-17" };
  const details = [{ category: "health", text: "asthma", sources: [{ article: "a1" }] }];
  const withDetail = (each: object, more: object = {}) => ({
    articles: [each],
    persons: [{ id: "p2", names: [{ full: "Samir Sample" }], details }],
    ...more,
  });
  test.each<[string, object, string[]]>([
    ["an article whose headline stays", { articles: [article] }, ["article-can-be-found"]],
    ["one that tells nothing", { articles: [{ ...article, headline: "Another matter" }] }, []],
    ["one that told, by its publisher and time", withDetail(told), ["article-can-be-found"]],
    ["one that told, by neither", withDetail({ ...told, publishedAt: undefined }), []],
    ["nor by its time alone", withDetail({ ...told, publisher: undefined }), []],
    ["one that is gone itself", { articles: [{ ...article, ...minor }] }, []],
    [
      "one by its text",
      { articles: [{ id: "a1", url: "https://example.org/", body: "Leyla Example was held." }] },
      ["article-can-be-found"],
    ],
    [
      "one by its summary",
      { articles: [{ id: "a1", url: "https://example.org/", summary: "On Leyla Example." }] },
      ["article-can-be-found"],
    ],
    [
      "one by a quote",
      {
        articles: [{ id: "a1", url: "https://example.org/" }],
        events: [{ ...base, who: ["p1"], sources: [{ article: "a1", quote: "She was held." }] }],
      },
      ["article-can-be-found"],
    ],
    [
      "one by nothing but an address",
      {
        articles: [{ id: "a1", url: "https://example.org/" }],
        events: [{ ...base, who: ["p1"], sources: [{ article: "a1" }] }],
      },
      [],
    ],
  ])("%s", (_, lists, codes) => {
    expect(risksOf(lists)).toEqual(codes);
  });
});
