import { describe, expect, test } from "vitest";
import { fromSchemaOrg } from "../../../src/formats/schema-org.ts";

const article = { "@type": "NewsArticle", headline: "Two detained" };

describe("an event that did not take place on its date is left out, with a warning that leads to it", () => {
  test.each<[unknown]>([
    ["https://schema.org/EventCancelled"],
    ["EventPostponed"],
    [{ "@id": "https://schema.org/EventCancelled" }],
    [["https://schema.org/EventRescheduled", "https://schema.org/EventPostponed"]],
  ])("%j", (eventStatus) => {
    const result = fromSchemaOrg([article, { "@type": "Event", name: "Rally", startDate: "2011-04-17", eventStatus }]);
    expect(result).toMatchObject({
      data: { events: [], articles: [{}] },
      issues: [{ code: "structured-data-not-read", path: [1], message: expect.stringContaining("called off") }],
    });
  });

  test("not so one that was moved", () => {
    const eventStatus = "https://schema.org/EventRescheduled";
    const result = fromSchemaOrg({ "@type": "Event", name: "Rally", startDate: "2011-04-18", eventStatus });
    expect(result).toMatchObject({
      data: { events: [{ title: "Rally", when: "2011-04-18" }] },
      issues: [{ path: [] }],
    });
  });
});

describe("the main entity of a node that is not read", () => {
  test.each<[string, object, (string | number)[]]>([
    ["of a page", { "@type": "WebPage", mainEntity: article }, []],
    ["of several", { "@type": "WebPage", mainEntity: [{ "@type": "Recipe" }, article] }, []],
    ["of a page in a graph", { "@graph": [{ "@type": "ItemPage", mainEntity: article }] }, ["@graph", 0]],
    [
      "of a page that is one's own",
      { "@type": "WebPage", mainEntity: { "@type": "WebPage", mainEntity: article } },
      [],
    ],
    [
      "by its id",
      {
        "@graph": [
          { "@type": "WebPage", mainEntity: { "@id": "#a" } },
          { ...article, "@id": "#a" },
        ],
      },
      ["@graph", 0],
    ],
  ])("is read: %s", (_, input, path) => {
    const result = fromSchemaOrg(input);
    expect(result).toMatchObject({ success: true, data: { articles: [{ headline: "Two detained" }] } });
    expect(result.issues[0]).toMatchObject({ code: "structured-data-not-read", path });
  });
});

test.each(["author", "editor", "publisher"])("an address is no name: %s", (key) => {
  const url = "https://example.org/x";
  for (const value of [url, { "@type": "Person", url }]) {
    const result = fromSchemaOrg({ ...article, [key]: value });
    expect(result).toMatchObject({ data: { articles: [{ headline: "Two detained" }] }, issues: [{ path: [] }] });
    expect(JSON.stringify(result)).not.toContain(url);
  }
});
