import { once } from "../core/once.ts";
import { foldedWords, gap } from "./fold.ts";

/**
 * What words begin with that say of what kind a place or an organization is, where it lies or whose it is, and those of
 * countries.
 */
const starts =
  // English
  "village settlement district region province county street avenue square house building villa hotel hostel " +
  "apartment centre center central court prison colony jail detention police station department division " +
  "office ministry committee commission council board chamber parliament government administrati municipal " +
  "president embassy consulate hospital clinic medical school college universit institut academy faculty " +
  "library museum theatre theater church mosque monastery cathedral garden market bazaar factory company " +
  "corporati group union associat alliance party movement front league federati foundation fund societ " +
  "organiza initiative network project public private nation internation state republic federal people " +
  "general supreme constituti appeal militar army border customs service securit investigat prosecut justice " +
  "legal lawyer human right freedom democra media press news radio television agenc journal reporter gazette " +
  "online children women youth student europe american world global north south east west upper lower great " +
  "little first second third mountain forest valley island azerbaijan armenia georgia russia ukrain poland " +
  "polish turkey turkish british united " +
  // Azerbaijani and Turkish
  "qesebe kend seher rayon kuce prospekt meydan bina otel klub merkez mehkeme hebsxana koloniya polis idare " +
  "sobe nazirli komite komissiya palata meclis hokumet icra hakimiyyet xestexana klinika mekteb kollec " +
  "akademi kitabxana muze teatr kilse mescid bazar zavod sirket birli ittifaq parti hereka cebhe federasiya " +
  "cemiyyet teskilat sebeke ictimai milli beynelxalq dovlet respublika xalq umumi konstitusiya apellyasiya " +
  "herbi serhed gomruk xidmet tehlukesizli istintaq edliyye huquq insan azadli metbuat qezet agentli avropa " +
  "dunya simal cenub serqi qerb yuxari asagi boyuk kicik birinci ikinci azerbaycan ermenistan gurcustan " +
  "rusiya turkiye belediye mahalle cadde sokak ilcesi mahkeme cezaevi karakol emniyet mudurlu bakanli " +
  "komisyon hastane okulu enstitu kutuphane tiyatro fabrika sendika hareket vakif vakfi dernek dernegi " +
  "toplum kurum ulusal uluslar devlet cumhur genel anayasa hizmet guvenli savcili adalet hukuk haber gazete " +
  "ajans kuzey guney bati dogu kucuk " +
  // Russian
  "деревн посел район област город улиц проспект площад корпус гостиниц вилла отель квартир центр судеб " +
  "тюрьм колони изолятор полици милици отдел управлени министерств комитет комисси совет палат парламент " +
  "правительств администрац президент посольств консульств больниц госпитал клиник школа колледж лице " +
  "университет институт академи факультет библиотек музе театр церков мечет монастыр рынок базар магазин " +
  "завод фабрик компани корпораци групп ассоциаци парти движени фронт федераци обществ организаци инициатив " +
  "националь международн государств республик народ общий верховн конституц апелляц военн армия погранич " +
  "таможен служб безопасност следств прокуратур юстици юридич адвокат права человек свобод демократ пресса " +
  "новост радио телевид агентств журнал газет онлайн европ америк север южный восто запад верхн нижн больш " +
  "малый первы второ третий новый новая старый старая азербайджан армен грузи росси украин польш турци москв " +
  // Ukrainian
  "селищ місто вулиц площа будин готел в'язниц поліці відділ управлінн міністерств комітет комісі уряд " +
  "лікарн клінік академі бібліотек церкв компані спілк об'єднанн партія суспільств організаці національн " +
  "міжнарод держав республік загальн апеляц військ прикордон митниц безпек слідч новини телебач південн " +
  "північн східн захід західн велик перший другий " +
  // Polish
  "wies osada dzielnic wojewodztw powiat miast ulica plac budynek mieszkan centraln wiezien areszt policj " +
  "komisariat komend wydzial urzad minister komitet komisj parlament rzad prezydent ambasad konsulat szpital " +
  "klinik szkol biblioteka kosciol meczet klasztor rynek sklep zaklad fabryk spolka grupa zwiazek stowarzysz " +
  "organizacj krajow miedzynarod panstw republik ludow najwyzsz konstytuc wojsk straz sluzb bezpiecz " +
  "prokuratur sprawiedliw prawnik czlowiek wolnosc agencj polnoc polud wschod zachod wielki nowy stary";

const general = once(() => foldedWords(starts, gap.strong));

/** How many letters may follow. */
const mostFollowing = 5;

/** Whether a word of a name, folded, is one that many places or organizations have. */
export function isGeneralWord(word: string): boolean {
  return general().some((start) => word.startsWith(start) && word.length - start.length <= mostFollowing);
}
