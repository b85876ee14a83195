/**
 * Case files and chronologies: the records and events of a case, their validators, and the timeline that follows from them.
 *
 * @module
 */

export { type AnyCaseFile, CaseFile } from "./case-file/case-file.ts";
export { caseFileJsonSchema, type JsonSchema } from "./case-file/case-file-json-schema.ts";
export { type CaseFileLimits, defaultLimits } from "./case-file/limits.ts";
export { Match } from "./case-file/match.ts";
export { type CaseFileOptions, parseCaseFile, safeParseCaseFile } from "./case-file/parse-case-file.ts";
export { type CaseFileUpgrade, upgradeCaseFile } from "./case-file/upgrade-case-file.ts";
export type { UpgradeChange } from "./case-file/upgrade-steps.ts";
export * from "./chronology/index.ts";
export { Id, idOf, type RecordKind } from "./core/id.ts";
export type { Issue } from "./core/issue.ts";
export { type IssueCode, issueCodes } from "./core/issue-codes.ts";
export type { JsonValue } from "./core/json.ts";
export { ChronologyError, isChronologyError, type Result } from "./core/result.ts";
export type { ParseOptions } from "./core/safe-parse.ts";
export { Appeal } from "./events/appeal.ts";
export { Assembly } from "./events/assembly.ts";
export { Attack } from "./events/attack.ts";
export { AuthorityOrder } from "./events/authority-order.ts";
export { Charge } from "./events/charge.ts";
export { CourtSanction } from "./events/court-sanction.ts";
export { Death } from "./events/death.ts";
export {
  type AnyEventType,
  type CarriedTerm,
  type CustodyEffect,
  defineEventType,
  type EventSchema,
  type EventType,
  type Extent,
  eventTypeName,
  type FindEvent,
  type OrderChange,
} from "./events/define-event-type.ts";
export { Detention } from "./events/detention.ts";
export { Dismissal } from "./events/dismissal.ts";
export { EventBase } from "./events/event-base.ts";
export type { EventOf } from "./events/event-schema.ts";
export { type CaseEvent, eventTypes } from "./events/event-types.ts";
export { Hearing } from "./events/hearing.ts";
export { Held } from "./events/held.ts";
export { HungerStrike } from "./events/hunger-strike.ts";
export { IllTreatment } from "./events/ill-treatment.ts";
export { Interrogation } from "./events/interrogation.ts";
export { LegalAct } from "./events/legal-act.ts";
export { LegalBasis } from "./events/legal-basis.ts";
export { Measure, type MeasureNature, natureOf } from "./events/measure.ts";
export { Other } from "./events/other.ts";
export { type EventOptions, parseEvent, safeParseEvent } from "./events/parse-event.ts";
export { PublicStatement } from "./events/public-statement.ts";
export { Regime } from "./events/regime.ts";
export { Gap, Relation } from "./events/relation.ts";
export { Release } from "./events/release.ts";
export { Restriction } from "./events/restriction.ts";
export { Search } from "./events/search.ts";
export { PointOfEvent, Term } from "./events/term.ts";
export { Threat } from "./events/threat.ts";
export { Transfer } from "./events/transfer.ts";
export { Trial } from "./events/trial.ts";
export { Verdict } from "./events/verdict.ts";
export { Article, bylineRoles, parseArticle, safeParseArticle } from "./records/article.ts";
export { Citation } from "./records/citation.ts";
export { Count } from "./records/count.ts";
export { Duration } from "./records/duration.ts";
export { Extra } from "./records/extra.ts";
export { formatCitation } from "./records/format-citation.ts";
export { Group, parseGroup, safeParseGroup } from "./records/group.ts";
export { Identifier, Identifiers } from "./records/identifier.ts";
export { Image, Images } from "./records/image.ts";
export { LanguageTag, ScriptCode } from "./records/language-tag.ts";
export {
  LegalStage,
  LegalText,
  legalStages,
  legalTextKinds,
  parseLegalText,
  safeParseLegalText,
} from "./records/legal-text.ts";
export { Name, nameKinds, PersonName } from "./records/name.ts";
export { Organization, organizationKinds, parseOrganization, safeParseOrganization } from "./records/organization.ts";
export { type CitedProvision, parseCitation } from "./records/parse-citation.ts";
export { Party } from "./records/party.ts";
export { Person, parsePerson, safeParsePerson } from "./records/person.ts";
export { PersonDetail, sensitivityOfDetail } from "./records/person-detail.ts";
export { Place, parsePlace, safeParsePlace } from "./records/place.ts";
export { Limit, Provision } from "./records/provision.ts";
export {
  defaultLevels,
  levelOf,
  Sensitivity,
  type SensitivityCategory,
  type SensitivityLevel,
  sensitivityCategories,
  sensitivityLevels,
} from "./records/sensitivity.ts";
export { Source, Sources, stances } from "./records/source.ts";
export { WebAddress } from "./records/web-address.ts";
export { When } from "./records/when.ts";
