import { fromCaucasianKnot } from "../../../src/formats/caucasian-knot.ts";

// Invented pages in the layouts of the site, saved as text: line by line.

const paragraphs = [
  "Ayla Example and Teymur Sample were detained near the fountain square, their lawyer reported.",
  'According to him, "both were held for six hours" and then released.',
];

const call = [
  "Know more? Do not be silent!",
  'Send a message, photo or video to the "Caucasian Knot" via messengers',
  "Photos and videos for publication must be sent as files.",
];

const legalTexts = [
  "LEGAL TEXTS",
  "The illustration was created by the Caucasian Knot using AI Treaty on the lake between Northland, Southland and the Republic of Eastland",
  "The treaty, which was signed by Ona North, Oto South and Ilo East on 5 June 2020, was drafted through the mediation of the Lake Council.",
];

const persons = [
  "Personalities",
  "Orhan Invented. Photo by Lale Made for the Caucasian Knot Orhan Invented",
  'Orhan "Falcon" Invented coached a rowing club.',
  "Nobody Pictured",
  "A bookseller.",
];

export const englishPage = [
  "×",
  "Кавказский узел",
  "Скачайте приложение — работает без VPN!",
  "Скачать Скачать",
  "23:40, 3 May 2011",
  "Two activists detained before a rally",
  ...paragraphs,
  "Author: Nigar Reporter",
  "Source: CK correspondent",
  ...call,
  ...legalTexts,
  ...persons,
];

export const englishListPage = [
  "The fountain square in Exampleville, 2 May 2011. Photo by Lale Made for the Caucasian Knot",
  "03 May 2011, 23:40",
  "Two activists detained before a rally",
  ...paragraphs,
  "Source: Caucasian Knot",
  "All news",
  "May 04, 2011 09:15",
  "Rowing club reopens",
  "A summary of the news on the rowing club.",
  "May 04, 2011 08:00",
  "Snow on the pass",
];

const agentLabel =
  'НАСТОЯЩИЙ МАТЕРИАЛ (ИНФОРМАЦИЯ) ПРОИЗВЕДЕН И РАСПРОСТРАНЕН ИНОСТРАННЫМ АГЕНТОМ ООО "МЕМО", ЛИБО КАСАЕТСЯ ДЕЯТЕЛЬНОСТИ ИНОСТРАННОГО АГЕНТА ООО "МЕМО".';

export const russianParagraphs = [
  "Айла Примерова и Теймур Образцов задержаны у фонтана, сообщил их адвокат.",
  "По его словам, через шесть часов обоих отпустили.",
];

export const russianPage = [
  "Кавказский узел",
  "23:40, 3 мая 2011",
  "Двое активистов задержаны перед митингом",
  agentLabel,
  ...russianParagraphs,
  "Автор: Нигяр Репортёрова; источник: корреспондент «Кавказского узла»",
  "Персоналии",
  "Орхан Вымышленный",
  "Орхан «Сокол» Вымышленный тренировал гребцов.",
];

const russianSmallScreenPage = [
  "Двое активистов задержаны перед митингом",
  agentLabel,
  ...russianParagraphs,
  "источник: Вымышленное агентство",
];

export const pages = { englishPage, englishListPage, russianPage, russianSmallScreenPage };

export const body = paragraphs.join("\n\n");

/** A page as text, from its lines. */
export function textOf(lines: readonly string[]): string {
  return lines.join("\n");
}

/** What comes out for a page that must be recognised. */
export function read(page: string) {
  const result = fromCaucasianKnot(page);
  if (!result.success) throw new Error(result.issues.map(({ code }) => code).join());
  return { ...result.data, issues: result.issues };
}
