export {
  type Bounds,
  boundsOf,
  compareBounds,
  coversBounds,
  type Extent,
  extentOf,
  isSoftWhen,
  rangesOf,
} from "./bounds.ts";
export type {
  Edtf,
  EdtfAllOf,
  EdtfComponent,
  EdtfDate,
  EdtfInterval,
  EdtfNoEnd,
  EdtfOneOf,
  EdtfOpenEnd,
  EdtfPoint,
  EdtfSeason,
  EdtfSet,
  EdtfTime,
  EdtfUnknownEnd,
  EdtfYear,
  Qualified,
  Qualifier,
} from "./edtf-tree.ts";
export type { EndStatus } from "./extent-of.ts";
export { formatEdtf } from "./format-edtf.ts";
export { maximumEdtfLength, parseEdtf } from "./parse-edtf.ts";
export { type Precision, precisionOf } from "./precision-of.ts";
export { parseWhen, safeParseWhen, type When, type WhenInput, type WhenOptions } from "./when.ts";
