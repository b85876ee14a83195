/**
 * schema.org JSON-LD, as web pages hold it: written from a case file, and read from a page or its data.
 *
 * @module
 */
export { fromSchemaOrg } from "./schema-org/from-schema-org.ts";
export type { SchemaOrgRecords } from "./schema-org/read-nodes.ts";
export {
  type SchemaOrgDocument,
  type SchemaOrgNode,
  type SchemaOrgOptions,
  toSchemaOrg,
} from "./schema-org/to-schema-org.ts";
