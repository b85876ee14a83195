/**
 * The endings that a stem takes where its letters alone are too few to tell a name: of nouns and adjectives in the
 * languages of the region, folded (`й` is `и`). A table, since each language has few. None makes another name of one:
 * `-ов`, `-yev`, `-li`, `-յան`, `-ძე` are those of a family.
 */
export const endings = {
  /** Of Russian and Ukrainian names in `-а` after a hard consonant: Яны, Яне, Яну, Яной, Янин. */
  hard: /^(?:[ыеуі]|о[ию]|ам(?:и)?|ах|ин(?:[аеоуы]|о[им]|ы[мх])?)$/u,
  /** Of those in `-а` after `г к х ж ч ш щ`: Эки. */
  mixed: /^(?:[иеуі]|[ое][ию]|ам(?:и)?|ах|ин(?:[аеоуы]|о[им]|ы[мх])?)$/u,
  /** Of Ukrainian ones of three letters: Яни. */
  ukrainianHard: /^и$/u,
  /** Of longer ones in `-а`, with it, and of Ukrainian adjectives among them: Чорної, Чорній. */
  first: /^(?:[аоыиеуі]|[ое][ию]|оі|іи|ам(?:и)?|ах|ин(?:[аеоуы]|о[им]|ы[мх])?)$/u,
  /** Of those in `-я`: Зои, Зое, Зою, Зоей, Зоин. */
  soft: /^(?:[иеюіє]|[еє][ию]|ям(?:и)?|ях|ин(?:[аеоуы]|о[им]|ы[мх])?)$/u,
  /** Of those in `-й` and `-ь`: Цоя, Цою, Цоем, Воробья. */
  short: /^(?:[яюеи]|[еє]м|ям(?:и)?|ях)$/u,
  /** Of those in a consonant: Орла, Орлу, Орлом, Бойцом, Зайцем; not `-ов`, which makes another name. */
  plain: /^(?:[ауеыі]|[ое]м|ам(?:и)?|ах)$/u,
  /** Of names that are adjectives: Белый, Белого, Белой, Белую, Білої. */
  adjective: /^(?:[ыиоеі]и|оі|ая|яя|[оеыи]е|[ое](?:го|му|м|ю)|[ыиі](?:м|ми|х)|ую|юю)$/u,
  /** Of men whose women's name may be a noun's: Білий, Білого, Білих. */
  ofMen: /^(?:[ыи]и|ого|ому|[ыи](?:х|ми))$/u,
  /** Of Ukrainian women, where they are those of a noun too: Біла, Білу, Біле, Білі. */
  ofUkrainianWomen: /^[ауеі]$/u,
  /** Of names whose last vowel, `й` or `ь` is left out: Вер-а, Ива-й, Дмитр-ий, Дмитр-ием. */
  vowel: /^(?:[аяоеиыуюьіє]|[иь][яюеи]|[иь]ем)$/u,
  /** Of Ukrainian names of men, and of families: Іван-ові, Сергі-єві, Новак-ів. */
  ukrainian: /^(?:[оеє]ві|ів)$/u,
  /** Of Ukrainian names whose stem has changed before them: Федор-а, Кравц-еві, Коломийц-я. */
  nouns: /^(?:[ауояюеєіи]|[оеє]м|[оеє]ві|[ая]м(?:и)?|[ая]х|ів)$/u,
  /** Of names whose last consonant has changed before them: Ользі, Marcie. */
  changed: /^[eі]$/u,
  /** Of names in `-a` in Polish, Czech and transliterated Russian: Anny, Annie, Annou, Yanoy. */
  western: /^(?:[aeiuy]|ie|ou|[eo][ijy]|om|am|ami|ach)$/,
  /** Of names in a consonant in Polish and transliterated Russian, and of several in English: Janowi, Markiem, Wangs. */
  consonant: /^(?:[aeoiuy]|i[aeu]|i?(?:em|ow(?:i|ie)?|om|ami|ach)|e?s)$/,
  /** Of names that are adjectives in Polish and transliterated Russian: Lipskiego, Lipskiej. */
  latinAdjective: /^(?:i?(?:ego|emu|ej|m|mi|ch|ym|ymi|ych)|ogo|omu|aya|uyu)$/,
  /** Of Azerbaijani and Turkish names, one after the other: Əli-gil-dən, Əli-nin-ki, Leyla-lar-ın-dan-dır. */
  turkic:
    /^[aeiou]?(?:gil)?(?:l[ae]r)?(?:[iu]?[mn](?:[iu]z)?|s?[iu])?(?:n?[iu]n|[yn]?[aeiu]|n?d[ae]n?|y?l[ae]|n[ae]n|s[iu]z|[dt][ae]k)?(?:ki(?:l[ae]r)?(?:n?[iu]n|n[aeiu]|nd[ae]n?)?)?(?:d[iu]r(?:l[ae]r)?|y?d[iu]|y?m[iu]s)?$/,
  /** Of Uzbek ones: Otkir-ning, Gani-ga. */
  uzbek: /^(?:lar)?(?:ning|ni|[gqk]a|da(?:n|gi)?)$/,
  /** Of those whose `k` or `q` has become `y` or `ğ` before a vowel: İpəy-in, İpəy-ə. */
  softened:
    /^(?=[aeiu])(?:[iu]?[mn](?:[iu]z)?|[iu])?(?:[iu]n|[yn]?[aeiu]|nd[ae]n?|n[ae]n)?(?:ki(?:l[ae]r)?(?:n?[iu]n|n[aeiu]|nd[ae]n?)?)?(?:d[iu]r)?$/,
  /** Of Armenian ones, in the folded form of `ու`: Արամ-ի, Արամ-ից, Սեդա-յին, Մարի-ա. */
  armenian: /^ք?(?:[աեիո]?յ?(?:ի[նցսդ]?|ով(?:մ|ս|ն)?)?|ե?ն[քց]|[ընսդա]|[աե][ընսդ]|ներ(?:ի[նց]?|ը|ով)?)$/u,
  /** Of Georgian ones, with the words that are written after them: თამარ-ის-თვის, ნინო-ს-თან, ბერიძ-ეებ-ის. */
  georgian:
    /^(?:[აეიოუ]?ებ)?[აეიოუ]?(?:მ(?:აც?)?|ს(?:აც?)?|ისა?|ით|ად|დ|თ|ც|ვ)?(?:თვის|თან|გან|კენ|ზე|ში|მდე|დან|ვით)?(?:აც|ც)?$/u,
  /** Of short ones in `-ი`, without it: გორ-ში, გორ-იდან. */
  georgianShort: /^(?:მა|ს|ი[სთ]|ის(?:თვის|გან|კენ)|თან|ზე|ში|ვით|იდან|ამდე)(?:აც|ც)?$/u,
  /** Of short ones in `-ე`, without it: ციხ-ის, ციხ-იდან. */
  georgianDropped: /^(?:ი[სთ]|ის(?:თვის|გან|კენ)|იდან)(?:აც|ც)?$/u,
  /** Of short ones in `-ა`, which the names of people keep in other cases: ჭალ-იდან. */
  georgianFrom: /^იდან(?:აც|ც)?$/u,
  /** Of Latin names in `-a` with it, several in English and German: Sofia-s. */
  plural: /^s$/,
  /** Of those that have none. */
  none: /^$/,
  /** Of Arabic and Persian ones, with a half-space before it or none: موسوي‌ها, مهدي‌ام, مريم‌ست. */
  arabic: /^(?:ا|را|ها(?:ي(?:ي|ش|م|ت)?)?|ا(?:م|ي|ش)|ا?ست|اي[مد]|اند|ش|[شمت]ان)$/u,
  /** Of `علي` the same, but for `عليها`, on her. */
  ali: /^(?:ا|را|ا(?:م|ي|ش)|ا?ست|اي[مد]|اند|ش|[شمت]ان)?$/u,
  /** Of Persian ones after a vowel: رضا-ي, زهرا-يش, فاطمه‌-ي; not `-یی`, which makes the name of a family. */
  persian: /^ي(?:[شمت](?:ان)?)?$/u,
} as const;

export type Endings = keyof typeof endings;

type Letters = readonly [first: number, last: number, endings: readonly Endings[]];

/** The endings of names by the letters of a script, from the first to the last; of some letters, before their script. */
const byScript: readonly Letters[] = [
  [0x30, 0x39, []],
  [0x61, 0x24f, ["turkic", "uzbek", "western", "consonant", "latinAdjective"]],
  [0x400, 0x52f, ["vowel", "hard", "mixed", "soft", "short", "plain", "ukrainian", "adjective"]],
  [0x530, 0x58f, ["armenian"]],
  [0x627, 0x627, ["arabic", "persian"]],
  [0x647, 0x648, ["arabic", "persian"]],
  [0x600, 0x6ff, ["arabic"]],
  [0x10a0, 0x10ff, ["georgian"]],
];

/**
 * The endings that a head of a few letters takes, by its script; undefined where no language of it is known.
 *
 * @example
 * endingsAfter("արամ") // => ["armenian"]
 */
export function endingsAfter(head: string): readonly Endings[] | undefined {
  const letter = head.charCodeAt(head.length - 1);
  const known = byScript.find(([first, last]) => letter >= first && letter <= last)?.[2];
  // Of three letters most adjectives are words of everybody's: левый.
  return head.length > 3 ? known : known?.filter((each) => each !== "adjective" && each !== "latinAdjective");
}

/** What makes the name of a family, or of a father, of a given name: it is another's. */
export const familyEnding =
  /^(?:[iy]?y?[eo](?:v|ff)|l[iu]|zade|oglu|[iy]an|[ia](?:dze|shvili)|ь?[ео]в(?!і)|[иья]?ян|заде|оглы|енк|[եա]?յան|[იაძ]?(?:ძე|შვილ)|زاد)/u;

/** No ending is longer. */
export const longestEnding = 24;
