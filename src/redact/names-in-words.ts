import { once } from "../core/once.ts";

/** Words that names in words stand beside, and words of offices: with a capital or not, they are nobody's name. */
const commonWords = once(
  () =>
    new Set(
      (
        "a an and at by for from in of on the to his her their our my " +
        "mr mrs ms miss dr prof sir judge lawyer attorney advocate counsel prosecutor investigator officer guard warden " +
        "colonel major captain lieutenant sergeant general chief deputy head director minister president doctor nurse " +
        "teacher professor journalist reporter editor witness victim neighbour neighbor friend relative mother father " +
        "brother sister son daughter wife husband uncle aunt man woman boy girl cook driver " +
        "police court ministry prison department office service agency administration government state city " +
        "district regional republic national interior justice defence defense foreign affairs internal security " +
        "human rights watch union party committee council press news international european supreme united nations " +
        "судья адвокат прокурор следователь врач журналист свидетель полиция суд министерство тюрьма управление служба " +
        "агентство прокуратура партия комитет " +
        "hakim vəkil prokuror müstəntiq həkim jurnalist şahid polis məhkəmə nazirlik nazirliyi idarə xidməti agentliyi " +
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
