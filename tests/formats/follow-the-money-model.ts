/**
 * Properties of the entity types that case files are written with: what each holds, and for ids which type of entity.
 * Facts of the model as published by the makers of FollowTheMoney, https://followthemoney.tech/explorer/schemata/.
 */
type Held = "text" | "date" | "url" | "country" | "number" | { entity: string };

interface EntityType {
  extends: string[];
  properties: Record<string, Held>;
  required?: string[];
}

const texts = (names: string) => Object.fromEntries(names.split(" ").map((name) => [name, "text"] as const));

export const model: Record<string, EntityType> = {
  Thing: {
    extends: [],
    properties: {
      ...texts("name summary description alias publisher wikidataId keywords address notes"),
      sourceUrl: "url",
      country: "country",
      addressEntity: { entity: "Address" },
    },
    required: ["name"],
  },
  Interval: { extends: [], properties: { startDate: "date", endDate: "date", date: "date", ...texts("summary") } },
  Interest: { extends: ["Interval"], properties: texts("role status") },
  LegalEntity: { extends: ["Thing"], properties: texts("classification legalForm") },
  Person: {
    extends: ["LegalEntity"],
    properties: { ...texts("firstName lastName fatherName position"), birthDate: "date", deathDate: "date" },
  },
  Organization: { extends: ["LegalEntity"], properties: {} },
  Company: { extends: ["Organization"], properties: {} },
  PublicBody: { extends: ["Organization"], properties: {} },
  Document: { extends: ["Thing"], properties: { ...texts("title author"), publishedAt: "date" }, required: [] },
  Article: { extends: ["Document"], properties: {} },
  Event: {
    extends: ["Interval", "Thing"],
    properties: { ...texts("location"), organizer: { entity: "LegalEntity" }, involved: { entity: "LegalEntity" } },
  },
  CourtCase: { extends: ["Thing"], properties: texts("court caseNumber status type") },
  CourtCaseParty: {
    extends: ["Interest"],
    properties: { party: { entity: "Thing" }, case: { entity: "CourtCase" } },
    required: ["party", "case"],
  },
  Documentation: {
    extends: ["Interest"],
    properties: { document: { entity: "Document" }, entity: { entity: "Thing" } },
    required: ["document", "entity"],
  },
  Employment: {
    extends: ["Interest"],
    properties: { employee: { entity: "Person" }, employer: { entity: "Organization" } },
    required: ["employee", "employer"],
  },
  UnknownLink: {
    extends: ["Interest"],
    properties: { subject: { entity: "Thing" }, object: { entity: "Thing" } },
    required: ["subject", "object"],
  },
  Address: {
    extends: ["Interval"],
    properties: { ...texts("full"), country: "country", latitude: "number", longitude: "number" },
  },
};

/** A type of entity and all that it extends. */
export function lineageOf(schema: string): string[] {
  return [schema, ...(model[schema]?.extends ?? []).flatMap(lineageOf)];
}
