import { once } from "../core/once.ts";

/**
 * The units of a legal text, from the outside in: the order of a citation's path. In the second of each two lists are
 * those of languages that put them behind their numbers, too.
 */
const units = () => [
  [
    "art arts article articles rule rules ст статья статьи статье статьей статьёй",
    "maddə maddəsi maddəsinin maddənin md m madde maddesi maddesinin maddenin հոդված հոդվածի მუხლი მუხლის",
  ],
  ["section sections sec secs s"],
  ["§ §§"],
  [
    "part subsection subsections ч часть части частью",
    "hissə hissəsi hissəsinin fıkra fıkrası fıkrasının մաս մասի ნაწილი ნაწილის",
  ],
  ["para paras paragraph paragraphs par abs absatz"],
  [
    "pt point points clause clauses item items п пункт пункта пункте пунктом",
    "bənd bəndi bəndinin bent bendi bendinin կետ կետի პუნქტი პუნქტის",
  ],
  [
    "subparagraph subparagraphs sub-paragraph sub-paragraphs пп подп подпункт подпункта подпункте",
    "ենթակետ ქვეპუნქტი ქვეპუნქტის",
  ],
  ["letter letters lit let alinea буква"],
  ["абз абзац абзаца абзаце"],
];

/** A word for a unit. */
export interface Unit {
  /** How far inside it stands: 0 for an article. */
  depth: number;
  /** Whether its number may stand before it. */
  mayFollow: boolean;
}

const unitsByWord = /* @__PURE__ */ once(() => {
  const lists = units().flatMap((lists, depth) => lists.map((words, at) => ({ words, depth, mayFollow: at === 1 })));
  return new Map<string, Unit>(lists.flatMap(({ words, ...unit }) => words.split(" ").map((word) => [word, unit])));
});

/** The unit that a word names, in any case and with or without its full stop; undefined for other words. */
export function unitOf(word: string): Unit | undefined {
  return unitsByWord().get(word.toLowerCase().replace(/\.$/, ""));
}
