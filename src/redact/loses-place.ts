import { visitTexts } from "./fields.ts";
import { type Judge, visitRemoved } from "./judge.ts";

/**
 * Whether a record loses where something was, or to whom it happened: the zone of its dates would say where.
 *
 * @param start - where the record stands.
 * @param isGone - whether an id is that of a person, a group, an organization or a place that goes.
 * @param isSuch - whether it is that of any.
 */
export function losesPlace(
  record: unknown,
  start: readonly (string | number)[],
  judge: Judge,
  isGone: (id: string) => boolean,
  isSuch: (id: string) => boolean,
): boolean {
  let isLost = false;
  visitTexts(record, (text) => {
    isLost ||= isGone(text);
  });
  if (isLost) return true;
  visitRemoved(record, start, judge, (value) => {
    visitTexts(value, (text) => {
      isLost ||= isSuch(text);
    });
  });
  return isLost;
}
