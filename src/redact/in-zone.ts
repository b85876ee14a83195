import { boundsOf, coversBounds } from "../dates/bounds.ts";
import type { EdtfPoint, EdtfTime } from "../dates/edtf-tree.ts";
import { formatEdtf } from "../dates/format-edtf.ts";
import { safeParseWhen } from "../dates/when.ts";
import { requireZone } from "../dates/zone.ts";
import { softnessOf } from "./coarsen-date.ts";
import { edtfDateOfDay } from "./edtf-date-of-day.ts";
import { mapPoints } from "./map-points.ts";

/** Days of two zones begin less than this apart; the same for all, so that it tells nothing of either. */
const aDay = "P1D";
const dayMs = 86_400_000;

/**
 * A date by the clock of a zone, without the zone or the offset that it was given in: these tell where somebody was. Times
 * stay the same instants. Days and longer, which begin at other instants there, may be off by a day.
 *
 * @returns the same date where it has neither; undefined where none as wide can be written.
 * @example
 * inZone({ edtf: "2011-04-17T10:00", zone: "Europe/Vilnius" }, "Asia/Baku") // => "2011-04-17T12:00"
 * inZone({ edtf: "2011-04-17", zone: "Europe/Vilnius" }, "Asia/Baku") // => { edtf: "2011-04-17", tolerance: "P1D" }
 */
export function inZone(input: unknown, zone: string): unknown {
  const read = safeParseWhen(input, { zone });
  if (!read.success) return undefined;
  const { edtf, tolerance, zone: own = zone } = read.data;
  let hasDays = false;
  const place = (point: EdtfPoint): EdtfPoint => {
    if (point.kind === "time") return own === zone && point.offset === undefined ? point : timeIn(point, own, zone);
    hasDays ||= own !== zone;
    return point;
  };
  const tree = mapPoints(edtf, place);
  const text = formatEdtf(tree);
  if (own === zone && text === formatEdtf(edtf) && read.data.zone === undefined) return input;
  const rest = typeof input === "object" && input !== null ? input : {};
  const words = "text" in rest ? { text: rest.text } : {};
  const given = "tolerance" in rest ? { tolerance: rest.tolerance } : hasDays ? { tolerance: aDay } : {};
  const after = { edtf: text, ...given, ...words };
  const reread = safeParseWhen(after, { zone });
  if (!reread.success || !coversBounds(boundsOf(reread.data, { zone }), boundsOf(read.data, { zone })))
    return undefined;
  return tolerance === undefined && !hasDays && read.data.text === undefined ? text : after;
}

/** A time as the clock of another zone shows it; where that shows it twice, it may be either. */
function timeIn({ offset, ...time }: EdtfTime, own: string, zone: string): EdtfTime {
  const { earliest } = boundsOf({ edtf: offset === undefined ? time : { ...time, offset } }, { zone: own });
  if (earliest === null) return time;
  const local = earliest + requireZone(zone).offsetAt(earliest);
  const day = Math.floor(local / dayMs);
  const minutes = Math.floor(local / 60_000) - day * 1440;
  return {
    ...time,
    ...softnessOf(time),
    date: edtfDateOfDay(day),
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
  };
}
