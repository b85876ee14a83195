import { defaultModel, Model, type Property } from "@alephdata/followthemoney";

const model = new Model(defaultModel);

/** What a reader is given: entities that may be anything. */
export interface Written {
  id: string;
  schema: string;
  properties: Readonly<Record<string, readonly string[]>>;
}

/** Of types with a form of their own, what is right: https://followthemoney.tech/explorer/types/. */
const forms: { [type: string]: (value: string) => boolean } = {
  // A prefix of ISO 8601, in years that its reader knows: https://github.com/pudo/prefixdate.
  date: (value) =>
    /^[12]\d{3}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d)?)?)?)?)?$/.test(value) && !Number.isNaN(Date.parse(value)),
  url: (value) => /^https?:/.test(value) && URL.canParse(value),
  country: (value) => model.getType("country").values.has(value),
  number: (value) => /^-?\d+([.]\d+)?$/.test(value),
};

/**
 * What in a list of entities is not as the model says that the makers of FollowTheMoney publish.
 *
 * @returns a sentence each, as `Event.date: not a date`; none where all is right.
 */
export function faultsIn(entities: readonly Written[]): string[] {
  const schemata = new Map(entities.map(({ id, schema }) => [id, schema]));
  const twice = entities.length === schemata.size ? [] : ["two entities have one id"];
  return [...twice, ...entities.flatMap((entity) => faultsOf(entity, schemata))];
}

function faultsOf(entity: Written, schemata: ReadonlyMap<string, string>): string[] {
  const { schema: name, properties } = entity;
  const schema = model.schemata[name];
  if (schema === undefined) return [`${name}: no such schema`];
  const { source, target } = schema.edge ?? {};
  const needed = new Set([...schema.required, ...(source && target ? [source, target] : [])]);
  return [
    ...(schema.abstract ? [`${name}: abstract`] : []),
    ...[...needed].filter((each) => !properties[each]?.length).map((each) => `${name}.${each}: missing`),
    ...Object.entries(properties).flatMap(([property, values]) =>
      schema.hasProperty(property)
        ? faultsOfValues(schema.getProperty(property), values, schemata).map((fault) => `${name}.${property}: ${fault}`)
        : [`${name}.${property}: no such property`],
    ),
  ];
}

function faultsOfValues(
  property: Property,
  values: readonly string[],
  schemata: ReadonlyMap<string, string>,
): string[] {
  if (property.stub) return ["written from the other side alone"];
  if (!Array.isArray(values) || values.length === 0) return ["not a list of values"];
  return values.flatMap((value) => {
    if (typeof value !== "string" || value.trim() === "") return ["not a text"];
    if (property.format === "qid" && !/^Q[1-9]\d*$/.test(value)) return ["not a number of Wikidata"];
    if (!property.type.isEntity) return forms[property.type.name]?.(value) === false ? [`not a ${property.type}`] : [];
    const target = model.schemata[schemata.get(value) ?? ""];
    if (target === undefined) return ["leads nowhere"];
    return !property.hasRange || target.isA(property.getRange()) ? [] : [`leads to a ${target}`];
  });
}
