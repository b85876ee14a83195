/** The parts of a page, besides the article, by the line that opens each. */
const openings: readonly [RegExp, "call" | "legal-texts" | "persons" | "news-list" | "footer"][] = [
  [/^(?:know more\?|знае(?:шь|те) больше\?)/iu, "call"],
  [/^(?:legal texts|правовые тексты|тексты документов|документы)$/iu, "legal-texts"],
  [/^(?:personalities|персоналии|персоны)$/iu, "persons"],
  [/^(?:all news|latest news|все новости|последние новости|лента новостей)$/iu, "news-list"],
  [
    /^(?:find caucasian knot partners|(?:©|\(c\)|copyright)\s?(?:\d{4}|["“«]?(?:caucasian knot|кавказский узел)))/iu,
    "footer",
  ],
];

/** What part of the page a line opens. */
export function opens(line: string): (typeof openings)[number][1] | undefined {
  return openings.find(([pattern]) => pattern.test(line))?.[1];
}

/** Whether a line is the site's banner, at the top of a page. */
export function isBanner(line: string): boolean {
  return /^(?:кавказский узел|caucasian knot)$/iu.test(line);
}

/** What the site itself, and nobody else, writes around an article. */
const marks = [
  /^(?:скачайте приложение|download (?:the|our) app)/iu,
  /^(?:know more\?|знае(?:шь|те) больше\?) (?:do not be silent|не молчи)/iu,
  /^find caucasian knot partners/iu,
  /^(?:author|source|автор|источник).*(?:[cс][kк] correspondent|caucasian knot|кавказск(?:ий|ого) уз(?:ел|ла))/iu,
  /available on the russian page of 24\/7 internet agency|on the russian page of 24\/7 internet agency/iu,
  /иностранн\p{L}+ агент\p{L}*.{0,20}мемо(?!\p{L})/iu,
];

/** Whether a line is one that only this site's pages have. */
export function marksSite(line: string): boolean {
  return isBanner(line) || marks.some((mark) => mark.test(line));
}

/** Whether a line speaks of the site by name. */
export function namesSite(line: string): boolean {
  return /caucasian knot|кавказск\p{L}+ уз(?:ел|л)/iu.test(line);
}

const words = new Set(
  (
    "×|x|скачать|скачать скачать|download|download download|facebook|twitter|x.com|vk|вконтакте|vkontakte|telegram|whatsapp|" +
    "viber|instagram|youtube|одноклассники|odnoklassniki|livejournal|rss|share|share:|share on|поделиться|поделиться:|" +
    "print|печать|версия для печати|print version|send by e-mail|e-mail|comments|comment|комментарии|комментировать|" +
    "home|главная|menu|меню|search|поиск|english|русский|рус|eng|en|ru|log in|войти|bookmark|в закладки|copy link|close|закрыть"
  ).split("|"),
);

const furniture = [
  /^(?:скачайте приложение|download (?:the|our) app|мы обновили приложения)/iu,
  /^(?:заметили ошибку|found an error|spotted a mistake)/iu,
  /^(?:share|поделиться)(?: (?:on|in|в) [\p{L}.]+| это(?:й|им)[^.]{0,40})?$/iu,
];

/** Whether a line is the furniture of a page: menus, share links, calls to install an app. */
export function isFurniture(line: string): boolean {
  return isBanner(line) || words.has(line.toLowerCase()) || furniture.some((pattern) => pattern.test(line));
}

const calls =
  /^(?:send (?:us )?a message|photos? and videos? for publication|the buttons work|the contact number|отправ(?:ь|ьте) |при(?:шли|сылай)(?:те)? |фото и видео для публикации|кнопки работают|номер для (?:telegram|связи))/iu;

/** Whether a line belongs to the call to write to the site by messenger. */
export function isOfCall(line: string): boolean {
  return opens(line) === "call" || calls.test(line);
}

/** Whether a line says that the article is a translation or an excerpt, and where the whole stands. */
export function isNote(line: string): boolean {
  return (
    line.length < 400 &&
    /^(?:full text of the article is|this article was originally published|to access the full text)/iu.test(line)
  );
}

/** Whether an address is one of the site's, or of its mirrors. */
export function isSiteHost(host: string): boolean {
  return /(?:^|\.)(?:kavkaz-?uzel|caucasianknot)\.[a-z]{2,10}$/iu.test(host);
}

/** Whether an address is of an archive, whose pages are those of others. */
export function isArchiveHost(host: string): boolean {
  return /(?:^|\.)archive\.[a-z]{2,5}$/iu.test(host);
}
