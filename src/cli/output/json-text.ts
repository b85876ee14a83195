/** What a terminal would act upon or hide; line breaks are those between the values. */
const unshown = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * JSON that a terminal shows as it is: in its texts, what nobody sees stands escaped. It is the same JSON.
 *
 * @example
 * jsonText({ id: "a\u202eb" }) // => '{"id":"a\\u202eb"}'
 */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(unshown, escaped);
}

/** What a terminal would act upon, or turn the reading direction by; joiners, which Persian needs, stay readable. */
const acting = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * JSON that is written already, without what a terminal would act upon: in its texts, that stands escaped. It is the same
 * JSON.
 *
 * @example
 * tameJson('"a\u009b31m"') // => '"a\\u009b31m"'
 */
export function tameJson(json: string): string {
  return json.replace(acting, escaped);
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  }).join("");
}
