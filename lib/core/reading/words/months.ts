/** Month names, January's first, three letters or more of each, in the languages of the big news markets. */
export const months: readonly string[] = [
  'jan januar january janvier enero ene gennaio gen janeiro januari styczeń stycznia января январь січня ocak ledna tammikuuta ianuarie január sausio jaanuar जनवरी يناير',
  'feb februar february février fév fevrier febrero febbraio fevereiro fev februari lutego luty февраля февраль лютого şubat února helmikuuta februarie február vasario veebruar फरवरी فبراير',
  'mar märz maerz march mars marzo março marco maart marca marzec марта март березня mart března maaliskuuta martie március kovo märts marts mär mrz मार्च مارس',
  'apr april avril abril abr aprile kwietnia kwiecień апреля апрель квітня nisan dubna huhtikuuta aprilie április balandžio aprill avr अप्रैल أبريل',
  'may mai mayo maggio mag maio mei maja maj мая май травня mayıs května toukokuuta május gegužės मई مايو',
  'jun june juni juin junio giugno giu junho czerwca czerwiec июня июнь червня haziran června kesäkuuta iunie június birželio juuni जून يونيو',
  'jul july juli juillet julio luglio lug julho lipca lipiec июля июль липня temmuz července heinäkuuta iulie július liepos juuli जुलाई يوليو',
  'aug august août aout agosto ago augustus sierpnia sierpień августа август серпня ağustos srpna elokuuta augusti augusztus rugpjūčio अगस्त أغسطس',
  'sep sept september septembre septiembre settembre set setembro września wrzesień сентября сентябрь вересня eylül září syyskuuta septembrie szeptember rugsėjo सितंबर سبتمبر',
  'oct okt october oktober octobre octubre ottobre ott outubro out października październik октября октябрь жовтня ekim října lokakuuta octombrie október spalio oktoober अक्टूबर أكتوبر',
  'nov november novembre noviembre novembro listopada listopad ноября ноябрь листопада kasım marraskuuta noiembrie lapkričio नवंबर نوفمبر',
  'dec dez december dezember décembre decembre diciembre dic dicembre dezembro desember grudnia grudzień декабря декабрь грудня aralık prosince joulukuuta decembrie gruodžio detsember déc दिसंबर ديسمبر',
];
