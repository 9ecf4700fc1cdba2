// Month names as feeds write them in dates, twelve to a language; several forms of one month are parted by "/".
// Feeds in these languages put local names into <pubDate> against the letter of RFC 822.
const NAMES = [
  "jan/january feb/february mar/march apr/april may jun/june jul/july aug/august sep/sept/september oct/october nov/november dec/december", // en
  "jän/jänner/januar feber/februar/febr märz/mär/mrz april mai juni juli august september okt/oktober november dez/dezember", // de
  "janv/janvier févr/fév/février/fevr/fevrier mars avr/avril mai juin juil/juillet août/aout/aoû sept/septembre oct/octobre nov/novembre déc/décembre/decembre", // fr
  "ene/enero feb/febrero mar/marzo abr/abril mayo jun/junio jul/julio ago/agosto sep/septiembre/setiembre oct/octubre nov/noviembre dic/diciembre", // es
  "gen/gennaio febbraio marzo aprile mag/maggio giu/giugno lug/luglio ago/agosto set/sett/settembre ott/ottobre novembre dic/dicembre", // it
  "jan/janeiro fev/fevereiro mar/março/marco abr/abril mai/maio jun/junho jul/julho ago/agosto set/setembro out/outubro nov/novembro dez/dezembro", // pt
  "januari februari mrt/maart april mei juni juli aug/augustus september okt/oktober november dec/december", // nl
  "januari/januar februari/februar mars/marts april maj/mai juni/jun juli/jul augusti/august september oktober november december/desember/des", // sv da no
  "tammikuuta/tammikuu/tammi helmikuuta/helmi maaliskuuta/maalis huhtikuuta/huhti toukokuuta/touko kesäkuuta/kesä heinäkuuta/heinä elokuuta/elo syyskuuta/syys lokakuuta/loka marraskuuta/marras joulukuuta/joulu", // fi
  "jaan/jaanuar veebr/veebruar märts aprill mai juuni juuli august september okt/oktoober november dets/detsember", // et
  "janvāris/janvārī febr/februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā jūlijs/jūlijā augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī decembris/decembrī", // lv
  "sausis/sausio vasaris/vasario kovas/kovo balandis/balandžio gegužė/gegužės birželis/birželio liepa/liepos rugpjūtis/rugpjūčio rugsėjis/rugsėjo spalis/spalio lapkritis/lapkričio gruodis/gruodžio", // lt
  "sty/styczeń/stycznia lut/luty/lutego mar/marzec/marca kwi/kwiecień/kwietnia maj/maja cze/czerwiec/czerwca lip/lipiec/lipca sie/sierpień/sierpnia wrz/wrzesień/września paź/październik/października lis/listopad/listopada gru/grudzień/grudnia", // pl
  "led/leden/ledna úno/únor/února bře/březen/března dub/duben/dubna kvě/květen/května čvn/červen/června čvc/červenec/července srp/srpen/srpna zář/září říj/říjen/října lis/listopad/listopadu pro/prosinec/prosince", // cs
  "január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla august/augusta september/septembra október/októbra november/novembra december/decembra", // sk
  "január/jan/jan. február/febr márc/március ápr/április május/máj június/jún július/júl aug/augusztus szept/szeptember okt/október nov/november dec/december", // hu
  "ian/ianuarie februarie martie aprilie mai iun/iunie iul/iulie august septembrie octombrie noiembrie/noi decembrie", // ro
  "siječnja/siječanj veljače/veljača ožujka/ožujak travnja/travanj svibnja/svibanj lipnja/lipanj srpnja/srpanj kolovoza/kolovoz rujna/rujan listopada studenog/studenoga/studeni prosinca/prosinac", // hr
  "јан/јануар/januar феб/фебруар/februar мар/март/mart апр/април/april мај/maj јун/јуни/jun јул/јули/jul авг/август/avgust сеп/септембар/septembar окт/октобар/oktobar нов/новембар/novembar дец/децембар/decembar", // sr mk bs
  "януари февруари март април май юни юли август септември октомври ноември декември", // bg
  "янв/январь/января фев/февраль/февраля/февр мар/март/марта апр/апрель/апреля май/мая июн/июнь/июня июл/июль/июля авг/август/августа сен/сент/сентябрь/сентября окт/октябрь/октября ноя/нояб/ноябрь/ноября дек/декабрь/декабря", // ru
  "січ/січень/січня лют/лютий/лютого бер/березень/березня кві/квітень/квітня тра/травень/травня чер/червень/червня лип/липень/липня сер/серпень/серпня вер/вересень/вересня жов/жовтень/жовтня лис/листопад/листопада гру/грудень/грудня", // uk
  "ιαν/ιανουαρίου/ιανουάριος φεβ/φεβρουαρίου/φεβρουάριος μαρ/μαρτίου/μάρτιος/μάρ απρ/απριλίου/απρίλιος μαΐ/μαΐου/μάιος/μαϊ ιουν/ιουνίου/ιούνιος/ιούν ιουλ/ιουλίου/ιούλιος/ιούλ αυγ/αυγούστου/αύγουστος/αύγ σεπ/σεπτ/σεπτεμβρίου/σεπτέμβριος οκτ/οκτωβρίου/οκτώβριος νοε/νοεμβρίου/νοέμβριος/νοέ δεκ/δεκεμβρίου/δεκέμβριος", // el
  "oca/ocak şub/şubat mar/mart nis/nisan may/mayıs haz/haziran tem/temmuz ağu/ağustos eyl/eylül eki/ekim kas/kasım ara/aralık", // tr
  "yan/yanvar fev/fevral mart apr/aprel may iyn/iyun iyl/iyul avq/avqust/avg/avgust sen/sentyabr okt/oktyabr noy/noyabr dek/dekabr", // az uz
  "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor", // sq
  "januari/jan pebruari/februari/feb maret/mac/mar april/apr mei/mai juni/jun juli/julai/jul agustus/agu/ogos/agt september/sep/sept oktober/okt november/nov/nopember desember/des/disember/dis", // id ms
  "يناير/كانون_الثاني/جانفي فبراير/شباط/فيفري مارس/آذار/اذار أبريل/ابريل/نيسان/إبريل/أفريل مايو/أيار/ايار/ماي يونيو/حزيران/يونيه/جوان يوليو/تموز/يوليه/جويلية/يوليوز أغسطس/اغسطس/آب/أوت/غشت سبتمبر/أيلول/ايلول/شتنبر أكتوبر/اكتوبر/تشرين_الأول/تشرين_الاول نوفمبر/تشرين_الثاني/نونبر ديسمبر/كانون_الأول/كانون_الاول/دجنبر", // ar
  "ژانویه فوریه مارس آوریل مه/می ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر", // fa, Gregorian
  "فروردین اردیبهشت خرداد تیر مرداد/امرداد شهریور مهر آبان آذر دی بهمن اسفند", // fa, Persian calendar
  "ינואר/ינו׳/בינואר פברואר/פבר׳/בפברואר מרץ/מרס/במרץ אפריל/אפר׳/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/אוג׳/באוגוסט ספטמבר/ספט׳/בספטמבר אוקטובר/אוק׳/באוקטובר נובמבר/נוב׳/בנובמבר דצמבר/דצמ׳/בדצמבר", // he
  "जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर", // hi
  "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর", // bn
  "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر", // ur
  "tháng_1/tháng_một tháng_2/tháng_hai tháng_3/tháng_ba tháng_4/tháng_tư tháng_5/tháng_năm tháng_6/tháng_sáu tháng_7/tháng_bảy tháng_8/tháng_tám tháng_9/tháng_chín tháng_10/tháng_mười tháng_11 tháng_12", // vi
  "ม.ค/มกราคม ก.พ/กุมภาพันธ์ มี.ค/มีนาคม เม.ย/เมษายน พ.ค/พฤษภาคม มิ.ย/มิถุนายน ก.ค/กรกฎาคม ส.ค/สิงหาคม ก.ย/กันยายน ต.ค/ตุลาคม พ.ย/พฤศจิกายน ธ.ค/ธันวาคม", // th
  "januari/januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba", // sw
];

const fold = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ı/g, "i")
    .replace(/[.'’]+$/, "");

const MONTHS = new Map<string, number>();
for (const line of NAMES) {
  for (const [index, forms] of line.split(" ").entries()) {
    // The first language that has a form keeps it: "lis" is Polish and Ukrainian November before it is Czech, "mar" is always March.
    for (const form of forms.split("/")) if (!MONTHS.has(fold(form.replace("_", " ")))) MONTHS.set(fold(form.replace("_", " ")), index + 1);
  }
}

/** The number of the month (1 to 12) this word is the name of, in whatever language; null where it is none. */
export function monthOf(word: string): number | null {
  return MONTHS.get(fold(word)) ?? null;
}
