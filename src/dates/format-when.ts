import type { Edtf, EdtfInterval, EdtfNoEnd, EdtfPoint, EdtfSet } from "./edtf-tree.ts";
import { formatEdtf } from "./format-edtf.ts";
import { durationText, type WordsOptions } from "./format-elapsed.ts";
import { pointText, timeText } from "./point-text.ts";
import { pointsOf } from "./points-of.ts";
import { placeWhen, type When, type WhenInput, type WhenOptions } from "./when.ts";
import type { DateWords } from "./words/date-words.ts";
import { wordsOf } from "./words/words-of.ts";

/**
 * Says a date or time in people's words, never more precisely than its source gave it.
 * Times are those that the source wrote, not moved to another zone; a zone of the date's own is named with them.
 *
 * @param options - `locale` for the words, English by default; `zone` to check a date that is not read yet.
 * @throws ChronologyError with the issues of `safeParseWhen` where the date is not read yet and is wrong.
 * @example
 * formatWhen("2011-05-02T15:00"); // => "2 May 2011, 15:00"
 * formatWhen("2011-04-17/2011-05-02"); // => "from 17 April to 2 May 2011"
 * formatWhen("2011-21~", { locale: "ru" }); // => "примерно весна 2011 года"
 */
export function formatWhen(when: When | WhenInput, options: WhenOptions & WordsOptions = {}): string {
  const { edtf, tolerance, zone } = placeWhen(when, options);
  const words = wordsOf(options.locale ?? "en");
  const isInOtherZone = zone !== undefined && zone.name !== options.zone && pointsOf(edtf).some(isLocalTime);
  const text = `${edtfText(edtf, words)}${isInOtherZone ? ` (${zone.name})` : ""}`;
  return tolerance === undefined ? text : words.within(text, durationText(tolerance, words));
}

function isLocalTime(point: EdtfPoint): boolean {
  return point.kind === "time" && point.offset === undefined;
}

/** A date in the words of one language. */
function edtfText(edtf: Edtf, words: DateWords): string {
  switch (edtf.kind) {
    case "interval":
      return intervalText(edtf, words);
    case "one-of":
    case "all-of":
      return setText(edtf, words);
    default:
      return pointText(edtf, words, { form: "plain" });
  }
}

function intervalText({ start, end }: EdtfInterval, words: DateWords): string {
  if (isPoint(start) && isPoint(end)) return rangeText(start, end, words, words.fromTo);
  if (isPoint(start)) {
    const name = pointText(start, words, { form: "oblique" });
    return end.kind === "open" ? words.onwards(name) : words.endUnknown(name);
  }
  if (isPoint(end)) {
    const name = pointText(end, words, { form: "oblique" });
    return start.kind === "open" ? words.until(name) : words.startUnknown(name);
  }
  return words.unknownTime;
}

function isPoint(end: EdtfPoint | EdtfNoEnd): end is EdtfPoint {
  return end.kind !== "open" && end.kind !== "unknown";
}

/** A range in words for one: `between` or `fromTo`. */
function rangeText(
  start: EdtfPoint,
  end: EdtfPoint,
  words: DateWords,
  say: DateWords["between"] | DateWords["fromTo"],
): string {
  if (formatEdtf(start) === formatEdtf(end)) return pointText(start, words, { form: "plain" });
  const isBetween = say === words.between;
  if (
    start.kind === "time" &&
    end.kind === "time" &&
    formatEdtf(start.date) === formatEdtf(end.date) &&
    !start.after &&
    !end.after
  ) {
    const date = pointText(start.date, words, { form: "plain" });
    return `${date}, ${(isBetween ? words.betweenTimes : words.fromTo)(timeText(start), timeText(end))}`;
  }
  const isYearShared = yearOfPlain(start) !== undefined && yearOfPlain(start) === yearOfPlain(end);
  return say(
    pointText(start, words, { form: "oblique", withoutYear: isYearShared && words.sharedYear === "second" }),
    pointText(end, words, {
      form: isBetween ? "oblique" : "last",
      withoutYear: isYearShared && words.sharedYear === "first",
    }),
  );
}

/** The year of a month or day that is wholly known, so that it can be said once for two of them. */
function yearOfPlain(point: EdtfPoint): string | undefined {
  const isPlain = point.kind === "date" && /^-?\d{4}-\d\d(-\d\d)?$/.test(formatEdtf(point));
  return isPlain ? point.year.digits : undefined;
}

function setText({ kind, members }: EdtfSet, words: DateWords): string {
  const isPart = members.length > 1;
  const texts = members.map((member) => {
    if (member.kind !== "interval") return pointText(member, words, { form: "plain", isPart });
    return kind === "one-of" ? oneOfText(member, words) : intervalText(member, words);
  });
  const last = texts.pop() ?? words.unknownTime;
  return texts.length === 0 ? last : `${texts.join(", ")} ${kind === "one-of" ? words.or : words.and} ${last}`;
}

/** A member of which one date is meant: it does not last, but lies there. */
function oneOfText(range: EdtfInterval, words: DateWords): string {
  const { start, end } = range;
  if (isPoint(start) && isPoint(end)) return rangeText(start, end, words, words.between);
  if (isPoint(start)) return words.notBefore(pointText(start, words, { form: "oblique" }));
  if (isPoint(end)) return words.notAfter(pointText(end, words, { form: "oblique" }));
  return intervalText(range, words);
}
