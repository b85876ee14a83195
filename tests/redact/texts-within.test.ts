import { describe, expect, test } from "vitest";
import { type CaseFile, parseCaseFile } from "../../src/index.ts";
import { defineProfile, publish } from "../../src/redact/index.ts";
import { noteBeside } from "./note-beside.ts";
import { ownEventTypes as eventTypes } from "./own-event-types.ts";
import { redact } from "./redact-in-order.ts";

const key = "a key of sixteen bytes or more";
const hidden = { sensitivity: { category: "minor" } };

function caseOf(lists: object): CaseFile {
  return parseCaseFile({ format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", ...lists });
}

/** What is left of a note beside a detail that goes. */
const noteBesideDetail = (text: string, note: string) =>
  noteBeside({ persons: [{ id: "p1", names: [{ full: "Leyla" }], details: [{ category: "health", text }] }] }, note);

/** What is left of a note where somebody who is named goes. */
const noteWithout = (full: string, note: string) =>
  noteBeside({ persons: [{ id: "p1", names: [{ full }], ...hidden }] }, note);

describe("telephone numbers within a text that goes", () => {
  const number = "Mobile +994 50 123 45 67, ask for her brother";
  test.each<[string, string, string, string]>([
    ["as they are", number, "We called +994 50 123 45 67 twice; +994501234567", "We called +███ twice; +███"],
    ["as they are called at home", number, "050 123 45 67, (050) 123-45-67, 0501234567.", "███, (███, ███."],
    ["without codes", number, "123 45 67; 50 123-45-67; 1234567", "███; ███; ███"],
    ["with a code written another way", "050 123 45 67", "00994 50 123 45 67", "███"],
    ["with others after them", "050 123 45 67 9-18", "+994 50 123 45 67", "+███"],
    ["one to a line", "050 123 45 67\n055 765 43 21", "0507654321? 055 765 43 21, 1234567", "███? ███, ███"],
    ["one after the other", "050 123 45 67 055 765 43 21", "123 45 67 and 765 43 21", "███ and ███"],
    ["with a stroke", "030/1234567", "0301234567", "███"],
    ["with hard spaces", "050\u00A0123\u00A045\u00A067", "1234567", "███"],
    ["as HTML writes them", "050&nbsp;123&#45;45&#45;67", "050&nbsp;123-45-67", "███"],
    ["in wide figures, with marks without width", "０５０ 123\u200E-45-67", "050 \u200E123 45 67", "███"],
    ["short ones of a town", "At home: 5-23-45", "call 52345, 5 23 45", "call ███, ███"],
    ["with the words beside them", "call 0501234567now", "a1234567b", "a███b"],
    ["not what only holds their figures", number, "12345678, 1234567 8", "12345678, ███ 8"],
    ["not other numbers", number, "050 123 45 68, 23 45 67", "050 123 45 68, 23 45 67"],
    ["not codes far from them", number, "in 2011 — — 123 45 67", "in 2011 — — ███"],
  ])("%s", (_, detail, note, left) => {
    expect(noteBesideDetail(detail, note)).toBe(left);
  });

  test.each<[string, string, string]>([
    ["days", "Seen on 17.04.2011 and 2011-04-18", "On 17.04.2011, 2011-04-18"],
    ["months and spans of years", "There 2011-04, 1999–2011, 2001 - 2003", "2011-04, 1999–2011, 2001 - 2003"],
    ["days with a time", "Seen at 2011-04-17T10:00", "2011-04-17T10:00"],
    ["provisions", "Held under 221.2.1 and 221.3", "Under 221.2.1, 221.3"],
    ["small sums", "Paid 10 000 for it", "Paid 10 000"],
    ["what has few figures", "Flat 12, floor 3, 1234", "12, 3, 1234"],
  ])("no %s", (_, detail, note) => {
    expect(noteBesideDetail(detail, note)).toBe(note);
  });

  test.each<[string, string, string, string]>([
    ["a card's", "ID AZE 12345678, until May", "AZE12345678; 12345678", "███; ███".replace("███", "AZE███")],
    ["a case's", "Case 1(009)-123/2011 is about her", "1(009)-123/2011", "███"],
    ["one of five figures", "Her ward: 18432.", "ward 18432, 184321", "ward ███, 184321"],
  ])("other numbers: %s", (_, detail, note, left) => {
    expect(noteBesideDetail(detail, note)).toBe(left);
  });
});

describe("positions within a text that goes", () => {
  test.each<[string, string, string, string]>([
    ["as they are", "Hides at 40.40931, 49.86712 since May", "Hut at 40.40931, 49.86712", "Hut at ███, ███"],
    ["less exact", "Hides at 40.40931, 49.86712 since May", "40.4093 / 49.8671", "███ / ███"],
    ["more exact", "Hides at 40.4093, 49.8671", "40.40931 49.86712", "███"],
    ["with a comma", "Hides at 40.4093 and 49.8671", "40,4093; 49,8671", "███; ███"],
    ["in degrees", "At 40°24'33.5\"N 49°52'01.6\"E", "40° 24′ 33.5″ N", "███″ N"],
    ["in an address", "See https://maps.example/?ll=40.40931,49.86712", "40.40931", "███"],
  ])("%s", (_, detail, note, left) => {
    expect(noteBesideDetail(detail, note)).toBe(left);
  });
});

describe("addresses within a text that goes", () => {
  test.each<[string, string, string, string]>([
    ["as they are", "Her page: https://face.example/leyk.k77", "At https://face.example/leyk.k77, too", "At ███, too"],
    ["without a scheme", "Her page: (https://face.example/leyk.k77).", "At face.example/leyk.k77", "At ███"],
    ["found with one", "Her page: www.face.example/leyk.k77, see", "at https://face.example/leyk.k77", "at ███"],
    ["their parts", "Her page: face.example/leyk.k77", "Call leyk.k77 there", "Call ███ there"],
    ["their hosts", "Her page: https://own-page.example/a", "at own-page.example", "at ███"],
    ["hosts alone", "Her page is own-page.example since May", "at https://own-page.example/b", "at ███"],
    ["of e-mail", "Write to ley.k@mail.example, or <leyk@mail.example>", "leyk@mail.example ley.k@mail.example", "███"],
    ["names in e-mail", "Write to ley.k77@mail.example", "at mail.example ask ley_k77", "at mail.example ask ███"],
    ["handles", "Writes as @ley_k77.", "ley-k77 wrote", "███ wrote"],
    ["of other schemes", "See tg://resolve?domain=ley_k77", "ley_k77", "███"],
    ["no words alone", "Write to office@mail.example", "The office, @mail", "The office, @mail"],
  ])("%s", (_, detail, note, left) => {
    expect(noteBesideDetail(detail, note)).toBe(left);
  });
});

describe("sentences of a text that goes", () => {
  test.each<[string, string, string, string]>([
    ["after a semicolon", "Has asthma; takes cortisone daily", "She takes cortisone daily.", "She ███."],
    ["in Armenian", "Սիրտը հիվանդ է։ Դեղեր է խմում ամեն օր։", "Նա դեղեր է խմում ամեն օր։", "Նա ███։"],
    ["in Arabic", "هل هي مريضة؟ تأخذ الدواء كل يوم", "هي تأخذ الدواء كل يوم", "هي ███"],
    ["in Urdu", "وہ بیمار ہے۔ روز دوا لیتی ہے۔", "اب روز دوا لیتی ہے", "اب ███"],
    ["in Chinese", "她病了。每天吃药。", "今每天吃药", "今███"],
    ["in Hindi", "वह बीमार है। रोज दवा लेती है।", "अब रोज दवा लेती है", "अब ███"],
    ["after an ellipsis", "Has asthma… takes cortisone daily", "takes cortisone daily", "███"],
    ["after a dot without a space", "Has asthma.Takes cortisone daily", "takes cortisone daily", "███"],
    ["not after a character that HTML writes", "Has no &#1072;sthma at all; rests", "sthma at all", "sthma at all"],
    ["not within numbers", "Weighs 40.5 kilos now", "5 kilos now", "5 kilos now"],
    ["not within hosts", "Reads my.example page two", "example page two", "example page two"],
  ])("%s", (_, detail, note, left) => {
    expect(noteBesideDetail(detail, note)).toBe(left);
  });
});

describe("names as HTML writes them", () => {
  test.each<[string, string, string, string]>([
    [
      "with names and numbers",
      "Gülşən Çələbi",
      "G&uuml;l&#351;&#601;n &Ccedil;&#601;l&#601;bi was taken.",
      "███ was taken.",
    ],
    ["of many accents", "Müller Jörg Ayşe", "Ay&scedil;e, J&ouml;rg, M&uuml;ller", "███, ███, ███"],
    ["as capitals", "Öztürk", "&Ouml;ZT&Uuml;RK", "███"],
    ["of other letters", "Łukasz Groß Ærø", "Gro&szlig;, &AElig;r&oslash;, &Lstrok;ukasz", "███, ███, ███"],
    ["with leading zeros", "Leyla Çelik", "&#0000000199;elik, &#x0000004C;eyla", "███, ███"],
    [
      "with what is not seen",
      "Leyla",
      "Ley&lrm;la, Ley&ZeroWidthSpace;la, Ley<wbr>la, Ley<wbr />la",
      "███, ███, ███, ███",
    ],
    ["with tags within", "Leyla", "Ley<b>la</b>, Ley<!-- -->la", "███</b>, ███"],
    ["escaped twice", "Leyla", "Ley&amp;shy;la, &amp;#76;eyla, &amp;amp;#x4C;eyla", "███, ███, ███"],
    ["with spaces that have names", "Ali Veli", "Ali&ensp;Veli &amp; Ali&nbsp;Veli", "███ &amp; ███"],
    ["not what is no tag", "Leyla", "by <Leyla>, &Leyla;, <b title=Leyla>", "by <███>, &███;, <b title=███>"],
  ])("%s", (_, full, note, left) => {
    expect(noteWithout(full, note)).toBe(left);
  });
});

describe("names that markup splits", () => {
  test.each<[string, string, string]>([
    ["tags with attributes", 'Ley<em class="hl">la</em>, Ley<span style=x>la', "███</em>, ███"],
    ["attributes that hold the end of a tag", 'Ley<em title="a>b">la', "███"],
    ["quotation marks without an end", "Ley<em title=don't>la", "███"],
    ["line breaks", "Ley<br>la, Ley<br/>la", "███, ███"],
    ["other tags", 'Ley<a href="#1">la</a>, Ley<!-- 1 -->la', "███</a>, ███"],
    ["marks of Markdown", "Ley**la**, _Ley_la, Ley`la`, L~~ey~~la", "███**, _███, ███`, ███"],
    ["tags of forums", "Ley[b]la[/b], Ley[color=red]la", "███[/b], ███"],
    ["not what is no markup", "Ley [b] la, Ley<3la, Ley < b > la", "Ley [b] la, Ley<3la, Ley < b > la"],
    ["and in attributes", '<a title="Leyla" href="https://x.example/leyla">x</a>', '<a title="███" href="███">x</a>'],
  ])("%s", (_, note, left) => {
    expect(noteWithout("Leyla", note)).toBe(left);
  });

  test.each<[string, string, string]>([
    ["as JSON writes them", "Le\\u0079la, \\x4Ceyla, Le\\\\u0079la", "███, ███, ███"],
    ["beyond 16 bits", "\\ud835\\udcdbeyla", "███"],
    ["in small capitals", "ʟᴇʏʟᴀ, Lᴇʏʟᴀ", "███, ███"],
    ["spaced out", "L e y l a", "███"],
  ])("letters %s", (_, note, left) => {
    expect(noteWithout("Leyla", note)).toBe(left);
  });
});

describe("addresses in texts that stay", () => {
  const full = "Leyla Kerimova";
  test.each<[string, string, string]>([
    ["go whole with a name", "See https://face.example/leyla.kerimova/posts/1234567, too", "See ███, too"],
    ["in brackets", "(https://face.example/leyla?x=1) and <ftp://x.example/leyla>", "(███) and <███>"],
    ["without a scheme", "on face.example/kerimova/posts/1", "on ███"],
    ["of e-mail", "l.kerimova77@mail.example, Samir", "███, Samir"],
    ["not others beside it", "https://x.example/1 of Leyla, a@x.example", "https://x.example/1 of ███, a@x.example"],
    ["with a host that cannot be read", "http://xn--80aaaa.example/x, xn--80aaaa.example now", "███, ███ now"],
    ["with bytes that cannot be read", "at http://n.example/%CB%E5%E9%EB%E0.", "at ███."],
    ["without a scheme too", "at n.example/%CB%E5%E9%EB%E0", "at ███"],
    [
      "escaped many times",
      "http://n.example/?q=%25256Beyla http://n.example/%26%2376%3Beyla",
      "http://n.example/?q=%25256Beyla ███",
    ],
    ["that can be read stay", "http://n.example/%D0%9B?100%", "http://n.example/%D0%9B?100%"],
    ["signs of per cent are none", "100% of 5%CB", "100% of 5%CB"],
    ["hosts alone lose the name", "kerimova.example", "███.example"],
  ])("%s", (_, note, left) => {
    expect(noteWithout(full, note)).toBe(left);
  });

  test("stay as they are where nothing is looked for", () => {
    const note = "http://xn--80aaaa.example/%CB%E5";
    expect(
      redact(caseOf({ events: [{ id: "e1", type: "other", title: "Kept", note }] }), publish, { key }).caseFile
        .events?.[0]?.note,
    ).toBe(note);
  });
});

describe("numbers", () => {
  const place = { id: "x1", names: [{ full: "Hut" }], latitude: 40.40931, longitude: 49.86712, ...hidden };

  test("in data that is allowed are searched", () => {
    const extra = { pos: [40.40931, 49.86712, 7], s: "40.40931", other: 40.5 };
    const profile = defineProfile({ ...publish, extra: Object.keys(extra) });
    expect(redact(caseOf({ places: [place], extra }), profile, { key }).caseFile.extra).toEqual({
      pos: ["███", "███", 7],
      s: "███",
      other: 40.5,
    });
  });

  test("in fields of one's own event types go", () => {
    const event = { id: "e1", type: "medical-check", finding: "Nothing", free: 40.40931 };
    const given = { format: "case-chronology/1", id: "case", timeZone: "Asia/Baku", places: [place] };
    const caseFile = parseCaseFile({ ...given, events: [event, { ...event, id: "e2", free: 40.5 }] }, { eventTypes });
    const { caseFile: left, report } = redact(caseFile, publish, { key, eventTypes });
    expect(left.events?.map((each) => Reflect.get(each, "free"))).toEqual([undefined, 40.5]);
    expect(report.changes).toContainEqual({
      path: ["events", 0, "free"],
      action: "removed",
      reason: "repeats-removed",
    });
  });

  test("of a place that stays are its own, and so are counts and sums", () => {
    const other = { ...place, id: "x2", names: [{ full: "Court" }], sensitivity: undefined };
    const fine = { id: "e1", type: "court-sanction", measure: "fine", amount: { value: 12345, currency: "AZN" } };
    const events = [fine, { ...fine, id: "e2", ...hidden }];
    const { caseFile } = redact(caseOf({ places: [place, other], events }), publish, { key });
    expect(caseFile.places?.[1]).toMatchObject({ latitude: 40.40931, longitude: 49.86712 });
    expect(caseFile.events).toMatchObject([{ amount: { value: 12345 } }]);
  });
});
