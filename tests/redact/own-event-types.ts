import * as z from "zod";
import { defineEventType, EventBase, Extra, idOf, Sensitivity, When } from "../../src/index.ts";

const Interview = EventBase.extend({
  type: z.literal("interview"),
  subject: z.string().describe("What it is about."),
  language: z.string().optional().describe("The language, in words."),
  supports: z.string().optional().describe("Who supports the person."),
  phone: z
    .string()
    .regex(/^\+\d+$/)
    .optional()
    .describe("A telephone number."),
  website: z.url().optional().describe("An address of any scheme."),
  scheduled: When.optional().describe("When it was to be."),
  lawyer: idOf("person").optional().describe("Who came along."),
  answers: z
    .array(
      z.discriminatedUnion("form", [
        z.strictObject({ form: z.literal("words"), words: z.string().describe("What was said.") }),
        z.strictObject({
          form: z.literal("document"),
          id: z.string().describe("Its number."),
          name: z.string().nullable().describe("Its name."),
        }),
      ]),
    )
    .optional()
    .describe("The answers."),
  contact: z
    .strictObject({
      place: z.string().describe("Where to meet."),
      sensitivity: Sensitivity.optional(),
      extra: Extra.optional(),
    })
    .optional()
    .describe("How to meet."),
});

const Medical = EventBase.extend({
  type: z.literal("medical-check"),
  finding: z.string().describe("What was found."),
  readings: z.record(z.string(), z.unknown()).optional().describe("Measurements by name."),
  free: z.unknown().optional().describe("Anything."),
  pair: z.tuple([z.string(), z.number()]).optional().describe("A name and a number."),
  tags: z.array(z.string()).optional().describe("Words."),
});

/** Event types as users define them, with fields of many kinds. */
export const ownEventTypes = [
  defineEventType({ schema: Interview, extent: "span" }),
  defineEventType({ schema: Medical, extent: "moment" }),
];
