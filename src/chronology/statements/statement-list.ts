import { deniesField, deniesWhole } from "../../case-file/denial.ts";
import { isUnreported } from "../../case-file/is-unreported.ts";
import type { Relation } from "../../events/relation.ts";
import type { Source } from "../../records/source.ts";
import { isFieldInDoubt, type Reason, type ReasonKind, reasonAt, supportingSources } from "../reason.ts";

/** A record that states something: an event, an article or a match. */
interface Stating {
  id: string;
  sources?: Source[] | undefined;
  relations?: Relation[] | undefined;
}

/**
 * The statements of a case file, each a single field, by number. What a statement is follows from its record; little is
 * kept of it, since there are many and few are ever asked for.
 */
export class StatementList {
  readonly #kinds: ReasonKind[] = [];
  readonly #records: Stating[] = [];
  readonly #indices: number[] = [];
  readonly #soft: boolean[] = [];

  /** How many there are: the number of the next. */
  get length(): number {
    return this.#kinds.length;
  }

  /**
   * Numbers a statement. It is soft if `soft` says so, if all that support it allege or announce it, or if another source of
   * the same denies it.
   *
   * @param index - its place in the field, where that is a list.
   */
  add(kind: ReasonKind, record: Stating, soft: boolean, index = -1): number {
    this.#kinds.push(kind);
    this.#records.push(record);
    this.#indices.push(index);
    return this.#soft.push(soft || isInDoubt(kind, record, index)) - 1;
  }

  kindOf(statement: number): ReasonKind | undefined {
    return this.#kinds[statement];
  }

  isSoft(statement: number): boolean {
    return this.#soft[statement] === true;
  }

  /** Whether any of the first `count` is soft, those in `leftOut` aside. */
  hasSoft(count: number, leftOut: ReadonlySet<number>): boolean {
    return this.#soft.some((soft, statement) => soft && statement < count && !leftOut.has(statement));
  }

  /** Names a statement; undefined where none has the number. */
  reasonOf(statement: number): Reason | undefined {
    const [kind, record] = [this.#kinds[statement], this.#records[statement]];
    return kind && record && reasonOf(kind, record, this.isSoft(statement), this.#indices[statement]);
  }
}

/** Names the statement that stands in a field of a record. */
export function reasonOf(kind: ReasonKind, record: Stating, soft: boolean, index = -1): Reason {
  const path = index === -1 ? [fieldOf(kind, index)] : [fieldOf(kind, index), index];
  return reasonAt(kind, record.id, path, soft, sourcesOf(kind, record, index));
}

function fieldOf(kind: ReasonKind, index: number): string {
  if (kind === "publication") return index === -1 ? "publishedAt" : "sources";
  return fields[kind];
}

const fields = { when: "when", until: "until", relation: "relations", term: "term", match: "events" } as const;

/** The sources that support a statement: those of the relation itself where it has any, else those of its record. */
function sourcesOf(kind: ReasonKind, { sources = none, relations }: Stating, index: number): Source[] {
  if (kind === "publication")
    return index === -1 ? none : sources.length === 1 ? sources : sources.slice(index, index + 1);
  const own = kind === "relation" ? relations?.[index]?.sources?.filter(isNoDenial) : undefined;
  return own?.length ? own : supportingSources(sources, fields[kind]);
}

/**
 * Whether a statement is in doubt by its sources: all that support it allege or announce it, or another one denies it. Those of
 * a relation or a match of its own need not name a field for that.
 */
function isInDoubt(kind: ReasonKind, record: Stating, index: number): boolean {
  const supporting = sourcesOf(kind, record, index);
  if (supporting.length === 0 || kind === "publication") return isUnreported(supporting);
  if (isUnreported(supporting)) return true;
  const { sources = none, relations } = record;
  if (kind === "match") return sources.some((source) => deniesWhole(source, "events"));
  const { gap, sources: own } = (kind === "relation" ? relations?.[index] : undefined) ?? {};
  if (!own?.some(isNoDenial)) return sources.some((source) => deniesField(source, fields[kind]));
  return own.some((source) => deniesWhole(source, "relation")) || (gap !== undefined && isFieldInDoubt(own, "gap"));
}

const isNoDenial = ({ stance }: Source): boolean => stance !== "denied";

const none: Source[] = [];
