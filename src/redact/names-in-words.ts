import { once } from "../core/once.ts";
import { roleWords } from "./role-words.ts";

/** Words that names in words stand beside, those of roles and of offices: with a capital or not, they are nobody's name. */
const commonWords = once(
  () =>
    new Set(
      (
        `${roleWords} a an and at by for from in of on to the his her their our my son ` +
        "police court ministry prison department office service agency administration government state city " +
        "district regional republic national interior justice defence defense foreign affairs internal security " +
        "human rights watch union party committee council press news international european supreme united nations " +
        "суд министерство тюрьма управление служба агентство прокуратура партия комитет " +
        "hakim həkim şahid məhkəmə nazirlik nazirliyi idarə xidməti agentliyi " +
        "partiyası komitəsi bəy xanım"
      ).split(" "),
    ),
);

/** Words in small letters that stand within a name. */
const joining = new Set(
  "al ad as bin de del den der di du el ibn la le oglu ogly oğlu qızı qizi кызы оглы van von".split(" "),
);

/**
 * The names in words that a source gives for somebody: what has at least two words one after another that begin with a
 * capital and are no common ones.
 *
 * @example
 * namesInWords("the guard Rasim Example") // => ["Rasim Example"]
 * namesInWords("a lawyer") // => []
 */
export function namesInWords(text: string): string[] {
  const names: string[] = [];
  let run: string[] = [];
  const end = () => {
    if (run.length > 1) names.push(run.join(" "));
    run = [];
  };
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}\p{Pd}'’]*/gu)) {
    const small = word.toLowerCase();
    if (/^\p{Lu}/u.test(word) && !commonWords().has(small)) run.push(word);
    else if (!joining.has(small)) end();
  }
  end();
  return names;
}
