import { lettersIn } from "./disguises.ts";

/** One of so many, from 0. */
export type Choose = (count: number) => number;

/** Chooses at random: the same for the same seed. */
export function chooserOf(seed: number): Choose {
  let state = seed >>> 0;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

/** A text that is to go, and what must not be left of it. */
export interface Secret {
  /** The list or, of an event, its type; then the fields that lead to it. */
  field: string;
  /** The letters that must not occur anywhere. */
  letters: string;
}

/** What is to go from a case file. */
export interface Secrets {
  readonly made: readonly Secret[];
  /** What may be repeated elsewhere: texts, addresses, and of names each word. */
  readonly texts: readonly string[];
  /** A new text for a field. */
  text(field: string): string;
  /** One for an id: two words with a hyphen between. */
  id(field: string): string;
  /** One of two words. */
  words(field: string): string;
  address(field: string): string;
}

type Shape = (latin: string, cyrillic: string, number: number) => [text: string, letters: string];

const twoWords: Shape = (latin) => [`Q${latin}ob W${latin}ilor`, `q${latin}obw${latin}ilo`];

/** The forms of secrets: each gives a text and the letters that none may find, without the endings that words lose. */
const shapes: readonly Shape[] = [
  (latin) => [`Q${latin}`, `q${latin}`],
  (latin) => [`Q${latin}ob`, `q${latin}ob`],
  (latin) => [`Qə${latin}ob`, `qe${latin}ob`],
  twoWords,
  (_, cyrillic) => [`Щ${cyrillic}ов`, `щ${cyrillic}ов`],
  (_, cyrillic) => [`Щ${cyrillic}ова`, `щ${cyrillic}ов`],
  (_, cyrillic) => [`Щ${cyrillic}ин Ж${cyrillic}ев`, `щ${cyrillic}инж${cyrillic}ев`],
  (_, __, number) => [`Tel. 0550${number}77`, `0550${number}77`],
  (latin) => [
    `They said that q${latin}ob was seen with w${latin}ilor near the old mill before dawn`,
    `q${latin}obwasseenwithw${latin}ilorneartheoldmill`,
  ],
];

/** Makes secrets that no other text holds. */
export function secretsOf(choose: Choose): Secrets {
  const made: Secret[] = [];
  const texts: string[] = [];
  const make = (field: string, shape: Shape): string => {
    const digits = [...String(1000 + made.length)].map(Number);
    const spelled = (letters: string) => digits.map((digit) => letters[digit]).join("");
    const [text, letters] = shape(`x${spelled("bcdfghjzmp")}`, `ъ${spelled("бвгджзкмпф")}`, 4000 + made.length);
    made.push({ field, letters: lettersIn(letters) });
    // Of who it is, each word is told by itself.
    if (isName(field)) {
      for (const word of text.split(" ").filter((each) => each.length > 5)) {
        made.push({ field, letters: lettersIn(word).slice(0, 6) });
        texts.push(word);
      }
    }
    return text;
  };
  const any = (field: string) =>
    make(field, isName(field) ? (pickName(choose) ?? twoWords) : (shapes[choose(shapes.length)] ?? twoWords));
  const kept = (text: string) => {
    texts.push(text);
    return text;
  };
  return {
    made,
    texts,
    text: (field) => kept(any(field)),
    id: (field) => kept(make(field, twoWords).replaceAll(" ", "-")),
    words: (field) => kept(make(field, twoWords)),
    address: (field) => {
      const slug = encodeURIComponent(any(field).replaceAll(" ", "-"));
      return kept(`https://${choose(2) === 0 ? "news.example" : "example.org"}/archive/${slug}-page`);
    },
  };
}

const isName = (field: string) =>
  /^persons\.names\.(?:full|given|family|patronymic)$|^articles\.byline\.name$/.test(field);
const pickName = (choose: Choose) => [shapes[1], shapes[3], shapes[5], shapes[6]][choose(4)];
