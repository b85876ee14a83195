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
  "anonymous person eyewitness resident passenger bystander colleague employee cellmate somebody someone people " +
  "unidentified elderly former local taxi " +
  // Russian and Ukrainian
  "судья адвокат прокурор следователь врач журналист корреспондент автор редакция свидетель потерпевший полицейский " +
  "мать мама отец папа брат сестра сын дочь жена муж сосед соседка друг ребенок девочка мальчик женщина мужчина " +
  "неизвестный неизвестная аноним источник заявитель заключенный полиция " +
  "полковник подполковник майор капитан лейтенант сержант генерал оперативник сотрудник сотрудница активист активистка " +
  "охранник надзиратель начальник медсестра водитель таксист очевидец знакомый знакомая житель жительница человек " +
  "подруга бабушка дедушка тетя дядя сусідка дружина чоловік " +
  "суддя слідчий лікар журналістка свідок мати батько сусід дитина невідомий джерело " +
  // Azerbaijani and Turkish
  "vəkil prokuror müstəntiq jurnalist müxbir müəllif polis anası atası qardaşı bacısı qonşu qonşusu uşaq mənbə naməlum " +
  "polkovnik mayor kapitan leytenant general əməkdaş sürücü " +
  "savcı avukat doktor gazeteci tanık kaynak memur memuru komiser albay yüzbaşı binbaşı hemşire " +
  "annesi babası kardeşi komşusu " +
  // Georgian and Armenian
  "მოსამართლე ადვოკატი პროკურორი გამომძიებელი ექიმი ჟურნალისტი მოწმე დედა მამა ძმა მეზობელი წყარო უცნობი ანონიმი " +
  "դատավոր փաստաբան դատախազ քննիչ բժիշկ լրագրող վկա մայր հայր քույր եղբայր հարեան աղբյուր անհայտ " +
  // Arabic; without its article only what is no given name, as شاهد and رائد are
  "القاضي القاضية قاضي المحامي المحامية محامي محامية المدعي المحقق الضابط ضابط الشرطي شرطي العقيد الرائد النقيب الملازم " +
  "العميد الشاهد الشاهدة الطبيب الطبيبة طبيبة الدكتور الدكتورة دكتور دكتورة الصحفي الصحفية صحفي صحفية السجين السجينة " +
  "المعتقل المعتقلة معتقل معتقلة والد والدة زوج زوجة ابنة مصدر مجهول رجل امرأة " +
  // Persian
  "قاضی بازپرس دادستان بازجو مامور سرهنگ سرگرد پزشک پرستار دکتر خبرنگار زندانی " +
  "مادر پدر همسر همسایه منبع ناشناس مرد زن";

const folded = once(() => new Set(foldedWords(roleWords, gap.strong)));

/** Whether a word, folded, says what somebody is. */
export function isRoleWord(word: string): boolean {
  return folded().has(word);
}
