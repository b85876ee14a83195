import { type CaseFile, parseCaseFile } from "../../src/index.ts";

type When = NonNullable<NonNullable<CaseFile["articles"]>[number]["publishedAt"]>;
type Event = NonNullable<CaseFile["events"]>[number];

/** Ids of all statements of a case file, as a timeline's reasons name them. */
export function statementsOf({ articles = [], events = [], matches = [] }: CaseFile): string[] {
  return [
    ...articles.flatMap(({ id, publishedAt }) => (publishedAt === undefined ? [] : [`${id}/publishedAt`])),
    ...events.flatMap((event) => [
      ...(["when", "until", "term"] as const).flatMap((field) =>
        fieldOf(event, field) ? [`${event.id}/${field}`] : [],
      ),
      ...(event.relations ?? []).map((_, index) => `${event.id}/relations/${index}`),
      ...(event.sources ?? []).map((_, index) => `${event.id}/sources/${index}`),
    ]),
    ...matches.map(({ id }) => `${id}/events`),
  ];
}

/** A case file without some of its statements. */
export function leaveOut(caseFile: CaseFile, leftOut: ReadonlySet<string>): CaseFile {
  const stays = (id: string, path: string | number) => !leftOut.has(`${id}/${path}`);
  const { articles = [], events = [], matches = [] } = caseFile;
  return parseCaseFile({
    ...caseFile,
    articles: articles.map(({ publishedAt, ...article }) => ({
      ...article,
      publishedAt: stays(article.id, "publishedAt") ? publishedAt : anyTime(publishedAt),
    })),
    events: events.map((event) => {
      const { id, when, until, relations = [], sources = [], ...rest } = event;
      const keptSources = sources.filter((_, index) => stays(id, `sources/${index}`));
      return {
        ...rest,
        id,
        ...(stays(id, "when") && { when }),
        ...(stays(id, "until") && { until }),
        relations: relations.filter((_, index) => stays(id, `relations/${index}`)),
        ...(keptSources.length > 0 && { sources: keptSources }),
        ...("term" in event && event.term && !stays(id, "term") && { term: withoutLength(event.term) }),
      };
    }),
    matches: matches.filter(({ id }) => stays(id, "events")),
  });
}

/** A case file with no other statements than these. */
export function keepOnly(caseFile: CaseFile, kept: ReadonlySet<string>): CaseFile {
  return leaveOut(caseFile, new Set(statementsOf(caseFile).filter((id) => !kept.has(id))));
}

/** A date that bounds nothing. Its zone stays: days in a relation to the article are of that zone, whenever it was published. */
function anyTime(publishedAt: When | undefined): When | undefined {
  return typeof publishedAt === "object" ? { edtf: "../..", zone: publishedAt.zone } : undefined;
}

/** A term that says how it is counted, but not how long it lasts. */
function withoutLength({
  duration: _duration,
  until: _until,
  ...rule
}: NonNullable<Extract<Event, { term?: unknown }>["term"]>) {
  return rule;
}

function fieldOf(event: Event, field: "when" | "until" | "term"): unknown {
  return field === "term" ? ("term" in event ? event.term : undefined) : event[field];
}
