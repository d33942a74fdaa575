/**
 * Words that tell nothing of an event: function words, what people do in every article (say, ask, want), and the words of
 * dates, which are read as dates.
 */
export const stopWords = `a about above according across after again against ago all almost along already also although always am among an and
  another any anybody anyone anything are around as ask asked asks at away back be became because become been before
  began begin behind being below between both but by call called came can cannot come could day days did do does doing
  done down during each early eight either eleven else end even evening ever every everybody everyone everything far few
  first five for former four from further get give given go goes going gone got had half has have having he her here
  herself him himself his hour hours how however i if in instead into is it its itself just keep kept knew know known
  largest last late later latest least less let like long look made make makes making many may maybe me mean might mine
  minute minutes month months more morning most much must my myself near nearly neither never new next night nine no
  nobody none nor not nothing now of off often old on once one only onto or other others our ours out over own part past
  people per perhaps put quite rather said same saw say says second see seem seemed seen set seven several shall she
  should since six so some somebody someone something soon still such take taken tell ten than that the their theirs them
  themselves then there these they thing things think third this those though three through thus till time times to
  today together told tomorrow too took toward towards turn twelve twenty two under until up upon us use used using very
  want wanted was way we week weeks well went were what when where whether which while who whole whom whose why will with
  within without would year years yes yesterday yet you young your
  january february march april june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday spring summer autumn winter weekend hundred thousand million billion percent per cent mr mrs ms
  el la los las un una unos unas de del al y e o u que en con por para sin sobre entre hasta desde contra segun como mas
  pero si no ni ya se su sus lo le les me mi tu te nos es era son fue fueron ser sido estar esta este esto estos estas ese
  esa eso esos esas aquel aquella ha han habia habian haber hay muy tambien cuando donde quien quienes cual cuyo cuya tras
  ante bajo durante mientras aunque porque pues todo toda todos todas otro otra otros otras uno dos tres cuatro cinco seis
  siete ocho nueve diez ano anos mes meses semana semanas dia dias hoy ayer manana hora horas dijo dice decir hace hacer
  hizo antes despues ahora aun solo asi casi menos mismo misma parte vez veces
  le la les un une des du de et ou a au aux en dans par pour sur sous avec sans entre vers chez est sont etait etaient fut
  ete etre ont avait avaient avoir ce cet cette ces il elle ils elles on nous vous leur leurs son sa ses mon ma mes qui
  que quoi dont se ne pas plus moins tres aussi mais si comme quand lors depuis apres avant pendant contre tout toute tous
  toutes autre autres meme deux trois quatre cinq sept huit neuf dix an ans annee annees mois semaine semaines jour jours
  hier demain heure heures dit fait faire encore deja alors ainsi peu lui y qu d l n s c j
  der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine in im an am auf aus bei mit nach
  von vom zu zum zur fur uber unter vor hinter zwischen durch gegen ohne um bis seit wahrend als wie wenn dass ob weil da
  so auch noch nur schon sehr mehr ist sind war waren wird werden wurde wurden worden sein hat haben hatte hatten er sie es
  wir ihr ihm ihn ihnen ihre ihren ihrem seine seinen seinem sich man dieser diese dieses diesen diesem jener jene welche
  wer was wo dort hier dann jetzt immer wieder zwei drei vier funf sechs sieben acht neun zehn jahr jahre jahren monat
  monate monaten woche wochen tag tage tagen heute gestern morgen stunde stunden sagte sagt kann konnte soll will muss`;
