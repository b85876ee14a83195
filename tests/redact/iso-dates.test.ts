import { expect, test } from "vitest";
import * as z from "zod";
import { defineEventType, EventBase, idOf, parseCaseFile } from "../../src/index.ts";
import { defineProfile, type Profile, publish } from "../../src/redact/index.ts";
import { redact } from "./redact-in-order.ts";

const key = "a key of sixteen bytes or more";
const visit = defineEventType({
  schema: EventBase.extend({
    type: z.literal("visit"),
    room: idOf("place").optional().describe("Where it was."),
    day: z.iso.date().optional().describe("The day."),
    days: z.array(z.iso.date()).optional().describe("Further days."),
    minute: z.iso.datetime({ offset: true }).optional().describe("The time."),
    hour: z.iso.time().optional().describe("The hour."),
    written: z.string().datetime().optional().describe("When it was written down."),
    lasts: z.iso.duration().optional().describe("How long."),
    words: z.string().optional().describe("The day in words."),
  }),
  extent: "moment",
});
const eventTypes = [visit];
const monthly = defineProfile({ ...publish, name: "monthly", dates: "month" });
const hidden = { places: [{ id: "home", names: [{ full: "Villa" }], sensitivity: { category: "location" } }] };

test.each<[string, Profile, object, object, string[]]>([
  ["a day goes with coarser dates", monthly, { day: "2011-04-17" }, {}, ["day coarsened"]],
  ["each of several", monthly, { days: ["2011-04-17"] }, {}, ["days.0 coarsened"]],
  ["a time", monthly, { minute: "2011-04-17T10:00:00+03:00" }, {}, ["minute coarsened"]],
  ["one by a rule on texts", monthly, { written: "2011-04-17T10:00:00Z" }, {}, ["written coarsened"]],
  ["the hour alone", monthly, { hour: "10:00:00" }, {}, ["hour coarsened"]],
  ["a length stays", monthly, { lasts: "PT2H" }, { lasts: "PT2H" }, []],
  ["words stay", monthly, { words: "2011-04-17" }, { words: "2011-04-17" }, []],
  [
    "all stays as exact as it may",
    publish,
    { day: "2011-04-17", hour: "10:00:00" },
    { day: "2011-04-17", hour: "10:00:00" },
    [],
  ],
  [
    "an offset stays with its place",
    publish,
    { minute: "2011-04-17T10:00:00+03:00" },
    { minute: "2011-04-17T10:00:00+03:00" },
    [],
  ],
  ["and goes with it", publish, { minute: "2011-04-17T10:00:00+03:00", room: "home" }, {}, ["minute leads-to-removed"]],
  [
    "UTC tells no place",
    publish,
    { minute: "2011-04-17T10:00:00Z", room: "home" },
    { minute: "2011-04-17T10:00:00Z" },
    [],
  ],
])("dates of schemas of one's own: %s", (_, profile, fields, left, changes) => {
  const events = [{ id: "e1", type: "visit", ...fields }];
  const given = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...hidden, events };
  const { caseFile, report } = redact(parseCaseFile(given, { eventTypes }), profile, { key, eventTypes });
  const { id: _id, type: _type, room: _room, ...rest } = { room: undefined, ...Object(caseFile.events?.[0]) };
  expect(rest).toEqual(left);
  const inEvent = report.changes.filter(({ path }) => path[0] === "events" && path.length > 2);
  expect(inEvent.map(({ path, reason }) => `${path.slice(2).join(".")} ${reason}`)).toEqual(changes);
});
