import { describe, expect, test } from "vitest";
import type { IssueCode } from "../../src/core/issue-codes.ts";
import { formatCitation } from "../../src/records/format-citation.ts";
import { parseCitation } from "../../src/records/parse-citation.ts";

describe("a citation of one provision is read", () => {
  const cases: [text: string, path: string[], act?: string][] = [
    ["234.4.3", ["234", "4", "3"]],
    ["Art. 221.1 CC", ["221", "1"], "CC"],
    ["art.221.1, CC", ["221", "1"], "CC"],
    ["CC 221.1", ["221", "1"], "CC"],
    ["Criminal Code, article 221.1", ["221", "1"], "Criminal Code"],
    ["ст. 162 ч. 2", ["162", "2"]],
    ["ст.162 ч.2 УК РФ", ["162", "2"], "УК РФ"],
    ["п. «а» ч. 2 ст. 162 УК", ["162", "2", "а"], "УК"],
    ["часть 2 статьи 162", ["162", "2"]],
    ["УК РФ ст. 162-1", ["162-1"], "УК РФ"],
    ["§ 12(3)(b)", ["12", "3", "b"]],
    ["§ 12 Abs. 3 StGB", ["12", "3"], "StGB"],
    ["article 10 of the Convention", ["10"], "Convention"],
    ["Article 6 § 1 (c) of the Convention", ["6", "1", "c"], "Convention"],
    ["paragraph 1 of Article 6", ["6", "1"]],
    ["Art. IV", ["IV"]],
    ["s. 5(1)(a)(iv) Theft Act 1968", ["5", "1", "a", "iv"], "Theft Act 1968"],
    ["Article 5 of Law No. 12 of 2003", ["5"], "Law No. 12 of 2003"],
    ["maddə 221.1", ["221", "1"]],
    ["madde 14 fıkra 2", ["14", "2"]],
    ["Հոդված 301", ["301"]],
    ["მუხლი 353", ["353"]],
    ["5a.2", ["5a", "2"]],
    ["Art. 10 (Convention)", ["10"], "(Convention)"],
    ["  Art.  10   of   the   Convention,  ", ["10"], "Convention"],
  ];
  test.each(cases)("%s", (text, path, act) => {
    const expected = act === undefined ? { path } : { path, act };
    expect(parseCitation(text)).toEqual({ success: true, data: expected, issues: [] });
    expect(parseCitation(formatCitation(expected))).toEqual({ success: true, data: expected, issues: [] });
  });
});

describe("what is no citation of one provision is refused", () => {
  const cases: [text: string, code: IssueCode][] = [
    ["", "citation-not-understood"],
    ["the Convention", "citation-not-understood"],
    ["part of the law", "citation-not-understood"],
    ["2011-04-17", "citation-not-understood"],
    ["Law No. 5 of 2003", "citation-not-understood"],
    ["Under article 5 of the Law", "citation-not-understood"],
    [`Art. 5 ${"x".repeat(1_000)}`, "citation-not-understood"],
    ["Art. 5 and 6", "citation-of-several"],
    ["Arts. 5, 6 of the Convention", "citation-of-several"],
    ["5., (iv)", "citation-of-several"],
    ["5. and 6", "citation-of-several"],
    ["(b) art. 5", "citation-of-several"],
    ["Art. 5, 6 of the Convention", "citation-of-several"],
    ["Articles 5–7", "citation-of-several"],
    ["Article 6 §§ 1 and 3", "citation-of-several"],
    ["ст. 162 и 163 УК", "citation-of-several"],
    ["Article 5 of the Convention and article 6 of the Protocol", "citation-of-several"],
  ];
  test.each(cases)("%s", (text, code) => {
    expect(parseCitation(text).issues.map((issue) => issue.code)).toEqual([code]);
  });
});
