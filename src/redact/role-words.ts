import { once } from "../core/once.ts";
import { foldedWords, gap } from "./fold.ts";

/**
 * What people are to others, to a case or by their office: with a capital or not, it is nobody's name. Words that are given
 * names as well, such as Hakim and Ana, are not among them.
 */
export const roleWords =
  // English
  "mr mrs ms miss dr prof sir judge lawyer attorney advocate counsel prosecutor investigator officer guard warden " +
  "colonel major captain lieutenant sergeant general chief deputy head director minister president doctor nurse " +
  "teacher professor journalist reporter editor author correspondent staff witness victim neighbour neighbor friend " +
  "relative mother father brother sister daughter wife husband uncle aunt man woman boy girl minor cook driver " +
  "police prison court activist student detainee prisoner inmate applicant suspect informant source unknown unnamed " +
  "anonymous person " +
  // Russian and Ukrainian
  "судья адвокат прокурор следователь врач журналист корреспондент автор редакция свидетель потерпевший полицейский " +
  "мать мама отец папа брат сестра сын дочь жена муж сосед соседка друг ребенок девочка мальчик женщина мужчина " +
  "неизвестный неизвестная аноним источник заявитель заключенный полиция " +
  "суддя слідчий лікар журналістка свідок мати батько сусід дитина невідомий джерело " +
  // Azerbaijani and Turkish
  "vəkil prokuror müstəntiq jurnalist müxbir müəllif polis anası atası qardaşı bacısı qonşu qonşusu uşaq mənbə naməlum " +
  "savcı avukat doktor gazeteci tanık kaynak " +
  // Georgian and Armenian
  "მოსამართლე ადვოკატი პროკურორი გამომძიებელი ექიმი ჟურნალისტი მოწმე დედა მამა ძმა მეზობელი წყარო უცნობი ანონიმი " +
  "դատավոր փաստաբան դատախազ քննիչ բժիշկ լրագրող վկա մայր հայր քույր եղբայր հարեան աղբյուր անհայտ";

const folded = once(() => new Set(foldedWords(roleWords, gap.strong)));

/** Whether a word, folded, says what somebody is. */
export function isRoleWord(word: string): boolean {
  return folded().has(word);
}
