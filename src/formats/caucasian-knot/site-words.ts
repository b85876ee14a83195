/** The parts of a page, besides the article, by the line that opens each; the banner opens its top. */
const openings = [
  ["top", /^(?:кавказский узел|caucasian knot)$/iu],
  ["call", /^(?:know more\? do not be silent|знае.{2,3} больше\? не молчи.{0,2})!?$/iu],
  ["legal-texts", /^(?:legal texts|правовые тексты|документы)$/iu],
  ["persons", /^(?:personalities|персоналии)$/iu],
  ["news-list", /^(?:all news|(?:все|последние) новости)$/iu],
  ["footer", /^(?:find caucasian knot partners|©.{0,40}(?:caucasian knot|кавказск.{2,3} уз))/iu],
] as const;

/** What part of the page a line opens. */
export function opens(line: string): (typeof openings)[number][0] | undefined {
  return openings.find(([, pattern]) => pattern.test(line))?.[0];
}

/** Whether a name in a byline is the site's, or stands for its correspondents. */
export function namesSite(name: string): boolean {
  return /caucasian knot|кавказск.{2,3} уз|^[cс][kк] correspondent/iu.test(name);
}

/** Whether a line is the furniture of a page: menus, share links, calls to install an app or to write to the site. */
export function isFurniture(line: string): boolean {
  return /^(?:×|(?:скачать ?)+|(?:(?:share|поделиться):?)?(?:[ ,|]*(?:on |в )?(?:facebook|twitter|вконтакте|telegram|whatsapp|одноклассник[аи]х?))*|(?:(?:скачайте|мы обновили) приложени.{0,30}(?:vpn|android)|send a message, |photos and videos for publication|отправь сообщение|фото и видео для публикации).*)$/iu.test(
    line,
  );
}

/** Whether a line says that the article is a translation or an excerpt, and where the whole stands. */
export function isNote(line: string): boolean {
  return /^(?:full text of the article is|this article was originally published)/iu.test(line);
}

/** Whether an address is one of the site's or of its mirrors, or of a copy of one in a public archive. */
export function isOfSite(address: string): boolean {
  return /^https?:\/\/(?:(?:web\.)?archive\.(?:org\/web|is|ph|today)\/[\w.*-]+\/https?:\/\/)?(?:[\w-]+\.)*(?:kavkaz-?uzel|caucasianknot)\.[a-z]+(?::\d+)?(?:[/?#]|$)/iu.test(
    address,
  );
}
