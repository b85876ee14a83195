export type { Status } from "../case-file/status.ts";
export { buildTimeline, type TimelineOptions } from "./build-timeline.ts";
export type { CountingRule } from "./counting-rules.ts";
export type { Segment, Spell } from "./custody/spell.ts";
export type { Account, Entry } from "./entry.ts";
export type { Finding, FindingCode, FindingParams } from "./findings/finding.ts";
export type {
  AfterTermEndParams,
  BeforeTermEndParams,
  ContradictionParams,
  CopiesParams,
  CountingParams,
  DetainedAgainParams,
  DisagreementParams,
  EventParams,
  GapParams,
  HeldPastTermParams,
  LegalLimitParams,
  NotInForceParams,
  OpenCustodyParams,
  OverlapParams,
} from "./findings/finding-params.ts";
export type { OrderAnswer } from "./order-answer.ts";
export type { Range } from "./range.ts";
export type { Reason, ReasonKind } from "./reason.ts";
export type { Clock } from "./statements/state-duration.ts";
export { type DescribeOptions, describeFinding } from "./text/describe-finding.ts";
export { Timeline, type TimelineData } from "./timeline.ts";
