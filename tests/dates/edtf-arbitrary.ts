import fc from "fast-check";

const twoDigits = (number: number) => String(number).padStart(2, "0");
const textOf = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((pieces) => pieces.join(""));
const perhaps = (part: fc.Arbitrary<string>) => fc.oneof({ weight: 2, arbitrary: fc.constant("") }, part);

const mark = perhaps(fc.constantFrom("?", "~", "%"));
const digit = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(..."0123456789") }, fc.constant("X"));
const plainYear = fc.integer({ min: 1, max: 9999 }).map((year) => String(year).padStart(4, "0"));
const anyYear = fc.oneof(plainYear, textOf(digit, digit, digit, digit));
const year = fc.oneof(
  { weight: 4, arbitrary: anyYear },
  plainYear.map((year) => `-${year}`),
);
const month = fc.oneof(fc.integer({ min: 1, max: 12 }).map(twoDigits), fc.constantFrom("XX", "0X", "1X", "X1", "X9"));
const day = fc.oneof(
  fc.integer({ min: 1, max: 28 }).map(twoDigits),
  fc.constantFrom("XX", "0X", "1X", "2X", "X1", "X9"),
);
const code = fc.integer({ min: 21, max: 41 }).map(String);

const component = (digits: fc.Arbitrary<string>) => textOf(mark, digits, mark);
const dash = fc.constant("-");
const long = fc.bigInt({ min: 10_000n, max: 999_999_999_999n }).map(String);
const longYear = textOf(
  fc.constantFrom("Y", "Y-"),
  fc.oneof(
    long,
    textOf(fc.constantFrom("1", "17", "3388"), fc.constant("E"), fc.integer({ min: 3, max: 400 }).map(String)),
  ),
  perhaps(fc.constantFrom("S1", "S2", "S3")),
);
const significantYear = textOf(
  fc.integer({ min: 1000, max: 9999 }).map(String),
  fc.constantFrom("S1", "S2", "S3", "S4"),
);
const clock = textOf(
  fc.integer({ min: 0, max: 23 }).map((hour) => `T${twoDigits(hour)}`),
  fc.integer({ min: 0, max: 59 }).map((minute) => `:${twoDigits(minute)}`),
  perhaps(
    textOf(
      fc.integer({ min: 0, max: 59 }).map((second) => `:${twoDigits(second)}`),
      perhaps(fc.constantFrom(".0", ".5", ".04", ".000", ".999")),
    ),
  ),
  perhaps(fc.constantFrom("Z", "+04:00", "-03:30", "+14:00")),
);
const plainDay = textOf(
  component(
    fc.oneof(
      plainYear,
      plainYear.map((year) => `-${year}`),
    ),
  ),
  dash,
  component(fc.integer({ min: 1, max: 12 }).map(twoDigits)),
  dash,
  component(fc.integer({ min: 1, max: 28 }).map(twoDigits)),
);

/** Dates and times that stand alone, in canonical form. */
export const pointText = fc.oneof(
  component(year),
  textOf(component(year), dash, component(month)),
  textOf(component(year), dash, component(month), dash, component(day)),
  textOf(component(year), dash, component(code)),
  textOf(mark, fc.oneof(longYear, significantYear), mark),
  textOf(plainDay, clock, mark),
);

const openOrUnknown = fc.constantFrom("..", "");
const intervalText = fc.oneof(
  textOf(pointText, fc.constant("/"), fc.oneof(pointText, openOrUnknown)),
  textOf(openOrUnknown, fc.constant("/"), pointText),
);
const member = fc.oneof(
  { weight: 4, arbitrary: pointText },
  textOf(pointText, fc.constant(".."), perhaps(pointText)),
  textOf(fc.constant(".."), pointText),
);
const members = fc.array(member, { minLength: 1, maxLength: 5 }).map((texts) => texts.join(","));
const setText = fc.oneof(
  members.map((inner) => `[${inner}]`),
  members.map((inner) => `{${inner}}`),
);

/** Dates of every kind, in canonical form; some are backwards, or have no day in the calendar. */
export const edtfText = fc.oneof({ weight: 3, arbitrary: pointText }, { weight: 2, arbitrary: intervalText }, setText);
