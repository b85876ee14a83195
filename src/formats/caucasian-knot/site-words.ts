/** The parts of a page, besides the article, by the line that opens each; the banner opens its top. */
const openings = [
  ["top", /^(?:кавказский узел|caucasian knot)$/iu],
  ["call", /^(?:know more|знае(?:шь|те) больше)\?/iu],
  ["legal-texts", /^(?:legal texts|правовые тексты|документы)$/iu],
  ["persons", /^(?:personalities|персоналии)$/iu],
  ["news-list", /^(?:all news|(?:все|последние) новости)$/iu],
  ["footer", /^(?:find caucasian knot partners|© ?(?:\d{4}|["“”«»]?(?:caucasian knot|кавказский узел)))/iu],
] as const;

/** What part of the page a line opens. */
export function opens(line: string): (typeof openings)[number][0] | undefined {
  return openings.find(([, pattern]) => pattern.test(line))?.[0];
}

/** Whether a line is one that only this site's pages have. */
export function marksSite(line: string): boolean {
  return /^(?:кавказский узел$|скачайте приложение|know more\? do not be silent)|russian page of 24\/7 internet agency|иностранн.. агент.{0,20}мемо(?!\p{L})|^(?:author|source|автор|источник).*(?:[cс][kк] correspondent|caucasian knot|кавказск.{2,3} уз)/iu.test(
    line,
  );
}

/** Whether a line speaks of the site by name. */
export function namesSite(line: string): boolean {
  return /caucasian knot|кавказск.{2,3} уз/iu.test(line);
}

/** Whether a line is the furniture of a page: menus, share links, calls to install an app. */
export function isFurniture(line: string): boolean {
  return /^(?:×|скачать.{0,8}|facebook|twitter|vk|вконтакте|telegram|whatsapp|одноклассники|(?:share|поделиться).{0,20}|print|печать|menu|меню|(?:скачайте|мы обновили) приложени.*)$/iu.test(
    line,
  );
}

/** Whether a line belongs to the call to write to the site by messenger. */
export function isOfCall(line: string): boolean {
  return /^(?:send (?:us )?a message|photos? and videos? for publication|отправь|присылай|фото и видео для публ)/iu.test(
    line,
  );
}

/** Whether a line says that the article is a translation or an excerpt, and where the whole stands. */
export function isNote(line: string): boolean {
  return /^(?:full text of the article is|this article was originally published).{0,300}$/iu.test(line);
}

/** Whether an address is one of the site's or of its mirrors, or of one that an archive keeps. */
export function isOfSite(address: string): boolean {
  return /^https?:\/\/(?:\S*:\/\/)?(?:[\w-]+\.)*(?:kavkaz-?uzel|caucasianknot)\.[a-z]+(?:[:/]|$)/iu.test(address);
}
