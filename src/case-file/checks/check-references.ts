import type { RecordKind } from "../../core/id.ts";
import { suggest } from "../../core/suggest.ts";
import { kindOf, type RecordIndex } from "../record-index.ts";
import type { FieldCheck } from "./check-fields.ts";

/** How many ids wrong ones may be compared with, in all, so that many wrong ids cannot take long. */
const maximumComparisons = 50_000;

/** Each id points at a record that is there, of a kind that may stand there. */
export const checkReferences: FieldCheck = ({ index }, report) => {
  const near = nearestId(index);
  const sound = new Map<readonly RecordKind[], string>(); // neighbours name the same person, article or court: the last is kept
  return (id, { refersTo: kinds, path }) => {
    if (typeof id !== "string" || sound.get(kinds) === id) return;
    const kind = kindOf(index, id);
    if (kind !== undefined) {
      if (kinds.includes(kind)) {
        sound.set(kinds, id);
        return;
      }
      const message = `is the id of ${nameOf(kind)}; here stands that of ${listOf(kinds)}`;
      report({ code: "wrong-kind-of-reference", path: path(), message, params: { allowed: [...kinds] } });
      return;
    }
    if (kinds.some((kind) => index.unreadable.has(kind))) return;
    const meant = near(id, kinds);
    const hint = meant === undefined ? "" : `; did you mean "${meant}"?`;
    report({
      code: "dangling-reference",
      path: path(),
      message: `is the id of no ${kinds.map((kind) => words[kind]).join(" or ")} in the case file${hint}`,
      params: { allowed: [...kinds], ...(meant !== undefined && { suggestion: meant }) },
    });
  };
};

/** Looks for the id that was meant, as long as the comparisons last. */
function nearestId(index: RecordIndex) {
  let comparisons = 0;
  return (id: string, kinds: readonly RecordKind[]): string | undefined => {
    comparisons += index.places.size;
    if (comparisons > maximumComparisons) return undefined;
    const isMeant = (known: string) => kinds.some((kind) => kindOf(index, known) === kind);
    return suggest(id, [...index.places.keys()].filter(isMeant));
  };
}

const words: Record<RecordKind, string> = {
  article: "article",
  person: "person",
  group: "group",
  organization: "organization",
  place: "place",
  "legal-text": "legal text",
  provision: "provision",
  event: "event",
  match: "match",
};

function nameOf(kind: RecordKind): string {
  return `${/^[aeiou]/.test(words[kind]) ? "an" : "a"} ${words[kind]}`;
}

function listOf(kinds: readonly RecordKind[]): string {
  return kinds.map(nameOf).join(" or ");
}
