import { createHash } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";

const zones = ["Asia/Baku", "America/St_Johns", "Pacific/Apia", "America/Sao_Paulo", "UTC"];
const dates = [
  "2011",
  "2011-03-27",
  "2011-04-17T15:00",
  "2011-10-30T03:30",
  "2011-12-29/2012-01-02",
  "[2011-04-17,2011-05-02]",
  "201X-03",
  "-0249-10-15",
];
const hour = 3_600_000;

const ownZone = process.env.TZ;
afterEach(() => {
  if (ownZone === undefined) delete process.env.TZ;
  else process.env.TZ = ownZone;
});

/** A digest of all kinds of answers, worked out anew, without any table that was read before. */
async function digestOfAnswers(): Promise<string> {
  vi.resetModules();
  const { findZone } = await import("../../src/dates/zone.ts");
  const { boundsOf, rangesOf } = await import("../../src/dates/bounds.ts");
  const { calendarTerm, daysAfter, wholeDaysTerm } = await import("../../src/dates/calendar-step.ts");
  const { formatWhen } = await import("../../src/dates/format-when.ts");
  const { formatBounds } = await import("../../src/dates/format-bounds.ts");
  const hash = createHash("sha256");
  for (const name of zones) {
    const zone = findZone(name);
    if (!zone) expect.fail(name);
    for (const edtf of dates) {
      const bounds = boundsOf(edtf, { zone: name });
      hash.update(JSON.stringify([bounds, [...rangesOf(edtf, { zone: name })]]));
      hash.update(formatWhen(edtf, { locale: "ru" }) + formatBounds(bounds, { zone: name }));
    }
    const steps = [daysAfter(zone, 1), calendarTerm(zone, 1, 3), wholeDaysTerm(zone, 0, 15)];
    for (let instant = Date.UTC(2010, 11, 1); instant < Date.UTC(2012, 1, 1); instant += 5 * hour) {
      hash.update(JSON.stringify([zone.offsetAt(instant), zone.dayAt(instant), zone.instantsOf(instant)]));
      hash.update(JSON.stringify(steps.map((step) => [step.least(instant), step.greatestInverse(instant)])));
    }
  }
  return hash.digest("hex");
}

describe("the process's own zone", () => {
  it("changes nothing", async () => {
    const digests = new Map<string, string>();
    const offsets = new Set<number>();
    for (const zone of ["UTC", "Asia/Baku", "America/New_York", "Asia/Tehran", "Pacific/Apia"]) {
      process.env.TZ = zone;
      offsets.add(new Date(2011, 3, 17).getTimezoneOffset());
      digests.set(zone, await digestOfAnswers());
    }
    expect(offsets.size, "zones that the process was in").toBe(5);
    expect(new Set(digests.values()).size).toBe(1);
  });
});
