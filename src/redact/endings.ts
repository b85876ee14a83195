/**
 * The endings that a stem takes where its letters alone are too few to tell a name: of nouns and adjectives in the
 * languages of the region, folded (`й` is `и`). A table, since each language has few.
 */
export const endings = {
  /** Of Russian and Ukrainian names in `-а` after a hard consonant: Яны, Яне, Яну, Яной, Янин. */
  hard: /^(?:[ыеуі]|о[ию]|ам(?:и)?|ах|ин(?:[аеоуы]|о[им]|ы[мх])?)$/u,
  /** Of those in `-а` after `г к х ж ч ш щ`: Эки. */
  mixed: /^(?:[иеуі]|[ое][ию]|ам(?:и)?|ах|ин(?:[аеоуы]|о[им]|ы[мх])?)$/u,
  /** Of those in `-я`: Зои, Зое, Зою, Зоей, Зоин. */
  soft: /^(?:[иеюіє]|[еє][ию]|ям(?:и)?|ях|ин(?:[аеоуы]|о[им]|ы[мх])?)$/u,
  /** Of those in `-й` and `-ь`: Цоя, Цою, Цоем, Воробья. */
  short: /^(?:[яюеи]|[еє]м|ям(?:и)?|ях)$/u,
  /** Of those in a consonant: Орла, Орлу, Орлом, Бойцом, Зайцем; not `-ов`, which makes another name. */
  plain: /^(?:[ауеыі]|[ое]м|ам(?:и)?|ах)$/u,
  /** Of names that are adjectives: Белый, Белого, Белой, Белую. */
  adjective: /^(?:[ыиоеі]и|ая|яя|[оеыи]е|[ое](?:го|му|м|ю)|[ыиі](?:м|ми|х)|ую|юю)$/u,
  /** Of names in `-a` in Polish, Czech and transliterated Russian: Anny, Annie, Annou, Yanoy. */
  western: /^(?:[aeiuy]|ie|ou|[eo][ijy]|om|am|ami|ach)$/,
  /** Of Azerbaijani and Turkish names, one after the other: Əli-gil-dən, Əli-nin-ki, Leyla-lar-ın-dan-dır. */
  turkic:
    /^[aeiou]?(?:gil)?(?:l[ae]r)?(?:[iu]?[mn](?:[iu]z)?|s?[iu])?(?:n?[iu]n|[yn]?[aeiu]|n?d[ae]n?|y?l[ae]|n[ae]n)?(?:ki(?:l[ae]r)?(?:n?[iu]n|n[aeiu]|nd[ae]n?)?)?(?:d[iu]r(?:l[ae]r)?|y?d[iu]|y?m[iu]s)?$/,
  /** Of those whose `k` or `q` has become `y` or `ğ` before a vowel: İpəy-in, İpəy-ə. */
  softened:
    /^(?=[aeiu])(?:[iu]?[mn](?:[iu]z)?|[iu])?(?:[iu]n|[yn]?[aeiu]|nd[ae]n?|n[ae]n)?(?:ki(?:l[ae]r)?(?:n?[iu]n|n[aeiu]|nd[ae]n?)?)?(?:d[iu]r)?$/,
} as const;

export type Endings = keyof typeof endings;

/** No ending is longer. */
export const longestEnding = 24;
