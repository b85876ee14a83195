import { describe, expect, test } from "vitest";
import { parseCaseFile } from "../../src/index.ts";
import { publish } from "../../src/redact/index.ts";
import { redact } from "./redact-in-order.ts";

/** What is left of a note where a person of a name goes. */
function noteWithout(full: string, note: string): string | undefined {
  const caseFile = parseCaseFile({
    format: "case-chronology/1",
    id: "case",
    timeZone: "Asia/Baku",
    persons: [{ id: "p1", names: [{ full }], sensitivity: { category: "source-identity" } }],
    events: [{ id: "e0", type: "other", title: "Kept", note }],
  });
  return redact(caseFile, publish, { key: "a key of sixteen bytes or more" }).caseFile.events?.[0]?.note;
}

/** A name, with forms of it that all go, in small letters and capitals too. */
type Forms = [what: string, name: string, forms: string];

const inAnyCase = (form: string) => [form, form.toLowerCase(), form.toUpperCase()];

describe("forms of a name that go, in any case", () => {
  test.each<Forms>([
    ["three letters in -а", "Яна Зоева", "Яна Яны Яне Яну Яной Яною Янин Янина"],
    ["after a consonant that takes и", "Эка Лия", "Эка Эки Эке Эку Экой"],
    ["in -ия", "Эка Лия", "Лия Лии Лию Лией"],
    ["in -я", "Зоя", "Зоя Зои Зое Зою Зоей Зоину Зої Зоєю"],
    ["in -ва", "Ева", "Евы Еве Еву Евой Еві"],
    ["in -ой", "Цой", "Цой Цоя Цою Цоем Цое"],
    ["in -ай", "Гай", "Гая Гаю Гаем Гае"],
    ["in -ий", "Бий", "Бия Бию Бием"],
    ["a soft fleeting vowel", "Лев Толстой", "Лев Льва Льву Львом Льве Толстого Толстому Толстым"],
    ["a soft one before an ending", "Стрелец", "Стрельца Стрельцу Стрельцом Стрельце"],
    ["a short adjective", "Белый", "Белый Белого Белому Белым Белом Белая Белой Белую Белые Белых"],
    ["one of a woman", "Белая", "Белая Белой Белую Белою Белый Белого"],
    ["one of four letters", "Злой", "Злого Злому Злая Злую"],
    ["a soft adjective", "Синий", "Синего Синему Синяя Синюю Синей"],
    ["in -ей", "Соловей", "Соловей Соловья Соловью Соловьём Соловье"],
    ["in -ей, shorter", "Воробей", "Воробья Воробью Воробьем"],
    ["a fleeting vowel in four letters", "Орёл", "Орёл Орел Орла Орлу Орлом Орле"],
    ["a vowel that becomes й", "Заяц", "Заяц Зайца Зайцу Зайцем Зайце"],
    ["a fleeting one that does", "Боец", "Бойца Бойцу Бойцом"],
    ["one in more letters", "Китаец", "Китайца Китайцу"],
    ["a soft sign that goes on", "Гребень", "Гребня Гребню Гребнем"],
    ["a consonant that changes before і", "Ольга Солоха", "Ользі Солосі Ольга Солохи"],
    ["a longer one", "Вероніка", "Вероніці Вероніки Веронікою"],
    ["і that becomes о", "Федір Антін", "Федір Федора Федорові Антона Антоном"],
    ["і before в", "Яків", "Якова Якову Яковом"],
    ["і that becomes е", "Кисіль", "Кисіль Киселя Киселеві Киселем"],
    ["a Ukrainian fleeting vowel", "Кравець Стрілець", "Кравця Кравцю Кравцем Стрільця Стрільцеві"],
    ["one after a vowel", "Коломієць", "Коломійця Коломійцю"],
    ["Ukrainian endings of men", "Сергій Іван", "Сергія Сергієві Сергієм Іванові"],
    ["of families", "Новак", "Новаків Новакові"],
    ["Russian ones in -ий", "Юрий", "Юрия Юрию Юрием Юрии"],
    ["Polish changes of consonants", "Małgorzata Weronika", "Małgorzacie Małgorzatą Weronice Weroniką"],
    ["of a man's name", "Robert", "Robercie Robertowi Robertem"],
    ["a Polish adjective", "Lipska", "Lipska Lipskiego Lipskiej Lipskim Lipski"],
    ["Russian ones in a soft sign", "Любовь Наталья", "Любовью Любови Натальей Наталью"],
    ["without somebody", "Əli", "Əlisiz Əlidək"],
    ["Armenian ones of several", "Արամ", "Արամ Արամի Արամից Արամով Արամենք"],
    ["a Polish fleeting vowel", "Stępień", "Stępnia Stępniowi Stępniem"],
    ["an Armenian vowel that is left out", "Սարգիս", "Սարգիս Սարգսի Սարգսին Սարգսից"],
    ["Armenian after a vowel", "Սեդա Նարինե", "Սեդայի Սեդային Նարինեի Նարինեն"],
    ["a Georgian vowel that is left out", "თამარ", "თამარ თამრის თამრისთვის თამართან თამარმა"],
    ["Georgian after a vowel", "ნინო", "ნინოს ნინომ ნინოსთან ნინოსთვის"],
    ["Armenian", "Գևորգ Լևոնյան", "Գևորգ Գեվորգ Գեւորգ Գևորգի Գեվորգի Լևոնյան"],
    ["shorter Armenian", "Լևոն Սևակ", "Լևոն Լեվոն Սևակի Սեվակի"],
    ["Armenian capitals of the reformed spelling", "Գևորգ", "ԳԵՎՈՐԳ ԳԵՎՈՐԳԻ ԳԵՒՈՐԳ"],
    [
      "Azerbaijani endings",
      "Əli",
      "Əli Əlinin Əligil Əligildə Əligildən Əlilərdən Əlinindir Əlidəndir Əlininki Əlininkilər",
    ],
    ["more of them", "Leyla", "Leylalarındandır Leylagildəndir"],
    ["a softened k", "İpək", "İpək İpəkdən İpəyin İpəyə İpəyi"],
    ["a softened q", "Afaq", "Afaq Afaqdan Afağın Afağa"],
    ["Turkish", "Umut Eren", "Umutlarındandı Erenlerindenmiş"],
    ["a Persian keyboard", "علي كريم", "علی کریم علي كريم"],
    ["an Arabic one", "علی کریمی", "علي كريمي"],
    ["Arabic words before it", "محمد حسن", "محمد ومحمد لمحمد بمحمد فمحمد كمحمد وبمحمد المحمد والمحمد لحسن ولحسن للحسن"],
    ["with an ending", "محمد", "محمدا ومحمدا"],
    ["before a woman's name", "فاطمة الزهراء", "وفاطمة لفاطمه الزهراء للزهراء وللزهراء والزهراء بالزهراء"],
    ["an apostrophe left out", "Марія Лук'яненко", "Лук'яненко Лук’яненка Лукяненко Лукяненка Лукяненком"],
    ["a Turkic letter that is one", "Oʻtkir Gʻani", "Oʻtkir O'tkir Otkir Otkirning Gani Gʻani"],
    ["another", "Mə'sumə", "Mə'sumə Məsumə Məsuməyə Mə’sumənin"],
    ["a hyphen left out", "Anna-Maria Example", "Anna-Maria Annamaria"],
    ["two words of one letter more than two", "Li Wang", "Wang Wangs"],
  ])("%s", (_, name, forms) => {
    for (const form of forms.split(" ").flatMap(inAnyCase)) {
      expect(noteWithout(name, `So ${form}, then.`), form).toBe("So ███, then.");
    }
  });
});

test.each([
  ["Марта", "Мар-\nта, Март-\nа, #Мартаздесь"],
  ["Leyla", "Ley-\nla, Leyl-\na, #leylanow"],
  ["Орлова", "Орлов, Орловым, Орловой"],
])("%s goes over lines, in hashtags, and as the name of a man of the family", (name, forms) => {
  for (const form of forms.split(", ")) expect(noteWithout(name, form), form).toMatch(/^#?███(?:-\n.)?$/);
});

describe("forms of a name that go where they have a capital", () => {
  test.each<Forms>([
    ["Polish", "Anna", "Anny Annie Annę Annom"],
    ["Polish in three letters", "Ewa", "Ewy Ewie Ewę"],
    ["a consonant that changes", "Marta Magda", "Marcie Magdzie"],
    ["others", "Beata Olga Barbara", "Beacie Oldze"],
    ["of a short man's name", "Piotr", "Piotrze"],
    ["transliterated", "Yana", "Yany Yanu Yanoy"],
    ["two letters", "Александр Ли", "Ли ЛИ"],
    ["two letters first", "Li Wang", "Li LI"],
    ["a particle first", "Van Petrosyan", "Van"],
    ["one in two letters", "Do Minh", "Do"],
    ["last", "Nguyen Le", "Le"],
    ["others", "Di Li Von", "Di Von"],
    ["a word of honour first", "Bey Nümunəli", "Bey"],
    ["two of them", "Li Na", "Li Na"],
    ["with marks", "Ян Ю-Ли", "Ян"],
    ["two letters alone", "Ли", "Ли"],
  ])("%s", (_, name, forms) => {
    for (const form of forms.split(" ")) {
      expect(noteWithout(name, `so ${form}, then`), form).toBe("so ███, then");
      expect(noteWithout(name, `so ${form.toLowerCase()}, then`), form).toBe(`so ${form.toLowerCase()}, then`);
    }
  });

  test("and in handles and hashtags without one", () => {
    expect(noteWithout("Александр Ли", "@ли, #ли, t.me/ли")).toBe("@███, #███, t.me/ли");
  });

  test("names of two letters the other way round are one", () => {
    expect(noteWithout("Li Na", "so Na Li, LI NA, li na")).toBe("so ███, ███, ███");
  });

  test.each([
    ["escaped", "Александр Ли", "%D0%9B%D0%B8"],
    ["as HTML", "Александр Ли", "&#1051;&#1080;"],
    ["of a script without capitals", "ნინო ია", "ია"],
    ["of another", "طه حسين", "طه"],
  ])("two letters %s", (_, name, form) => {
    expect(noteWithout(name, `so ${form}, then`)).toBe("so ███, then");
  });
});

describe("ordinary words stay", () => {
  test.each<[string, string, string]>([
    ["beside a name in -а", "Яна Зоева", "ян янки янтарь январь яно"],
    ["beside a name in -я", "Зоя", "зов зола зоб зона зоны"],
    ["beside a name in -й", "Цой Бий", "бит биться цокот"],
    ["beside an animal's name", "Лев Орёл", "левый слева Львов Орлов льняной орлиный лён орда"],
    ["beside a word for a people", "Боец Заяц", "боится Зайцев бойня займ"],
    ["beside a bird's", "Соловей", "Соловьёв соло солома"],
    ["beside a short adjective", "Белый", "Беларусь белок белье белеть"],
    ["beside a short name with a vowel", "Vera Nina Mara", "very nine many mary verily"],
    ["beside a short Turkic one", "Əli İpək", "Alination ipey ipeyka elinization"],
    ["beside names that begin so", "Jan Art Sara Mark Will", "January Article Saratov market marked willing"],
    ["beside Russian ones", "Вера Марта", "версия верна верить верю март"],
    ["beside one without its vowel", "Marta Leyla", "mart leyl"],
    ["of families and fathers made of it", "Ali Nara Иван Vəli", "Aliyev Aliyeva Narali Иванов Ивановна Vəliyev"],
    ["of families made of a longer one", "Hüseyn Rəhim Владимир", "Hüseynov Hüseynli Hüseynzadə Rəhimova Владимиров"],
    ["beside an Arabic one", "سعد علي", "سعيد يسعد تعليم وسعدها"],
    ["of two letters", "Ли На", "знает ли он на столе или ли"],
    ["of two letters inside words", "Li Na", "Lia Nat Ali ANNA"],
    ["of two letters in small letters", "Anna da Li", "Da da"],
    ["titles", "Dr Jr Anna", "Dr Jr"],
    ["particles between", "Anna Van Dyk", "Van van"],
    ["in small letters", "van Dyk", "Van van"],
    ["with a hyphen", "Al-Sayed Ben-Dor", "Al Ben"],
    ["in Russian", "Карл фон Клаузевиц", "фон Фон"],
    ["words of honour after a name", "Namiq Bey", "Rauf Bey bey"],
    ["whose child somebody is", "Əli Samir Oğlu", "Rauf Oğlu"],
    ["figures", "Witness 12", "12"],
    ["years", "Witness 2011", "2011"],
    ["particles in Arabic", "محمد بن علي", "بن ال"],
    ["around addresses", "Anna Yusif", "savannah (a@b.example) savannahs t.me/x savannah\nx.example"],
  ])("%s", (_, name, words) => {
    expect(noteWithout(name, words)).toBe(words);
  });
});

describe("names within what writes words together", () => {
  test.each<[string, string, string]>([
    ["an e-mail address", "freeyusif@mail.example", "███"],
    ["its host", "me@freeyusif.example", "███"],
    ["a bare host", "see freeyusif.example.", "see ███.example."],
    ["one with a hyphen", "see free-theyusif-now.example", "see free-███-now.example"],
    ["after a hyphen in an address", "t.me/x-freeyusifnow", "███"],
    ["an address in HTML", "freeyusif&#64;mail.example", "███&#64;mail.example"],
    ["a handle still", "@freeyusif #freeyusif t.me/freeyusif", "@███ #███"],
    ["no word", "freeyusif", "freeyusif"],
    ["no word before a handle", "freeyusif @x", "freeyusif @x"],
    ["no word at the end of a line", "freeyusif.\n@x", "freeyusif.\n@x"],
    ["no word at the end of a sentence", "freeyusif. X", "freeyusif. X"],
  ])("%s", (_, note, left) => {
    expect(noteWithout("Yusif Rzayev", note)).toBe(left);
  });
});
