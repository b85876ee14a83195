import { once } from "../core/once.ts";

/** The units of a legal text, from the outside in: the order of a citation's path. */
const units = () => ({
  article: [
    ..."art article articles section sections sec s rule rules".split(" "),
    ..."ст статья статьи статье статьей статьёй".split(" "),
    ..."maddə maddəsi maddəsinin madde maddesi maddesinin հոդված հոդվածի მუხლი მუხლის".split(" "),
  ],
  sign: ["§", "§§"],
  part: [
    ..."part pt para paras paragraph paragraphs par abs absatz".split(" "),
    ..."ч часть части частью hissə hissəsi hissəsinin fıkra fıkrası fıkrasının մաս մասի ნაწილი ნაწილის".split(" "),
  ],
  point: [
    ..."point points clause clauses item items".split(" "),
    ..."п пункт пункта пункте пунктом bənd bəndi bəndinin bent bendi bendinin կետ կետի პუნქტი პუნქტის".split(" "),
  ],
  letter: [
    ..."subparagraph subparagraphs letter letters lit let alinea".split(" "),
    ..."пп подп подпункт подпункта подпункте буква ենթակետ ქვეპუნქტი ქვეპუნქტის".split(" "),
  ],
});

/** How far inside each word for a unit stands: 0 for an article. */
const depths = /* @__PURE__ */ once(
  () => new Map(Object.values(units()).flatMap((words, depth) => words.map((word) => [word, depth] as const))),
);

/** How far inside the unit stands that a word names, in any case, without its full stop; undefined for other words. */
export function depthOfUnit(word: string): number | undefined {
  return depths().get(word.toLowerCase());
}
