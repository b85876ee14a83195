import { once } from "../core/once.ts";
import { unitOf } from "./citation-units.ts";

/** What names of acts are made of; made when first asked for, so that bundles without citations can drop it. */
const patterns = /* @__PURE__ */ once(() => ({
  /** Numbers that are no provision's: of the act itself, and its year or date. */
  ownNumber:
    / (?:(?:no|nr|n|№)\.? ?\p{Nd}+(?:-\p{L}{1,4})?|(?<=protocol )\p{Nd}+|[\p{Nd}.]{0,6}(?:1[6-9]|2[01])\p{Nd}\p{Nd})(?![\p{L}\p{N}-])|\p{Nd}+ say(?:ı|)lı /giu,
  /** What no name is written with, and letters and numerals that could be a provision's. */
  notOfName:
    /[^\p{L}\p{M} .,'’"«»“”„‘()&-]|^[IVX]+(?![\p{L}.])|(?<![\p{L}.'’-])(?:[ivx]+|(?![IVXоивскуОИВСКУ])\p{L})(?![\p{L}.'’-])/u,
  word: /[\p{L}§][\p{L}.'’-]*/gu,
  /** What goes on with a provision. */
  leftover: /(?<!\p{L})(?:bis|ter|quater|прим)(?!\p{L})/iu,
  /** Outside the Latin script, names of acts begin with small letters too, as in `уголовного кодекса`. */
  name: /^["'«“„‘(]*(?![a-zəıçşğöü])\p{L}/u,
  /** Codes and constitutions, of which a number alone is cited. */
  code: /(?<!\p{L})(?:code(?!\p{L})|[ck]onst|məcəl|anayas|кодек|конст|კოდექ|კონსტ|სსკ)/iu,
  abbreviation: /\p{Lu}[\p{L}.]*\p{Lu}/u,
  severalCapitals: /\p{Lu}.*\p{Lu}|^(?:Law|[CK]onv|Конв)/u,
}));

/**
 * Whether a text is the name of an act and holds nothing that could be a part of the provision. It begins like a name, or
 * is a code.
 *
 * @param place - where it stands: `after` the provision; `before` it, where words of a sentence often stand, so that one
 * capital letter is not enough; or `beside` numbers without a word for a unit, where it must be an abbreviation or a code.
 */
export function namesAct(text: string, place: "after" | "before" | "beside"): boolean {
  const { ownNumber, notOfName, word, leftover, name, code, abbreviation, severalCapitals } = patterns();
  const words = place === "beside" ? text : text.replace(ownNumber, "");
  if (notOfName.test(words) || leftover.test(words)) return false;
  if (words.match(word)?.some((word) => word !== "Rules" && unitOf(word))) return false;
  const codeAt = words.search(code);
  const isCode = codeAt >= 0;
  if (!name.test(words) && (!isCode || words.slice(0, codeAt).trim().includes(" "))) return false;
  return place === "after" || isCode || (place === "before" ? severalCapitals : abbreviation).test(words);
}
