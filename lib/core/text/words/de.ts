import type { WordLists } from './word-lists.ts';

/** German. Folded; parted by spaces. */
export const de: WordLists = {
  function: `der die das den dem des ein eine einer eines einem einen dieser diese dieses diesem diesen jener jene jenes
    jenem jenen ich du er sie es wir ihr mich dich ihn uns euch ihm ihnen mein meine dein sein seine seiner seinem seinen
    ihre ihrer ihrem ihren unser unsere euer wer wen wem wessen was wann wo wohin woher warum wieso weshalb wie welcher
    welche welches und oder aber denn sondern doch jedoch wenn weil dass ob obwohl wahrend bis als da damit nachdem bevor
    seit seitdem falls sofern sobald solange zwar also deshalb daher darum trotzdem dennoch allerdings in im an am auf aus
    bei beim mit nach von vom vor zu zum zur uber unter zwischen gegen durch fur um ohne trotz wegen laut gegenuber neben
    hinter innerhalb ausserhalb ab entlang statt ist sind war waren sei seien wird werden wurde wurden worden hat haben
    hatte hatten kann konnen konnte muss mussen soll sollen sollte will wollen darf durfen mag mochte nicht kein keine
    keiner keinem keinen nie niemals nichts niemand jemand etwas alle alles allem allen aller viele viel vielen wenige
    wenig mehr weniger meist meisten einige mehrere andere anderen anderer beide jeder jede jedes jedem jeden man selbst
    auch nur noch schon immer wieder sehr ganz fast etwa rund kaum so dann dort hier heute gestern morgen jetzt nun bald
    spater fruher zuletzt zuvor danach davor inzwischen mittlerweile unterdessen erst zunachst schliesslich endlich
    vielleicht wohl offenbar sicher ja nein ein zwei drei vier funf sechs sieben acht neun zehn hundert tausend nach
    erste ersten zweite zweiten letzte letzten neue neuer neuen alte grosse ehemalige ehemaliger fruhere fruherer
    menschen leute jahre jahren tage tagen wochen monate stunden herr frau`,
  calendar: `januar februar marz april mai juni juli august september oktober november dezember montag dienstag mittwoch
    donnerstag freitag samstag sonnabend sonntag fruhling fruhjahr sommer herbst winter weihnachten ostern pfingsten
    ramadan`,
  roles: `prasident prasidentin minister ministerin kanzler kanzlerin bundeskanzler bundeskanzlerin altkanzler altkanzlerin
    bundesprasident ministerprasident ministerprasidentin premierminister premierministerin premier aussenminister
    aussenministerin innenminister innenministerin verteidigungsminister verteidigungsministerin finanzminister
    finanzministerin wirtschaftsminister wirtschaftsministerin justizminister verkehrsminister gesundheitsminister
    staatssekretar staatssekretarin senator senatorin abgeordneter abgeordnete abgeordneten gouverneur burgermeister
    burgermeisterin oberburgermeister botschafter botschafterin gesandter sprecher sprecherin chef chefin parteichef
    parteichefin fraktionschef generalsekretar vorsitzender vorsitzende vorsitzenden leiter leiterin direktor direktorin
    grunder grunderin unternehmer unternehmerin general oberst hauptmann leutnant admiral kommandeur richter richterin
    staatsanwalt staatsanwaltin anwalt anwaltin konig konigin prinz prinzessin papst kardinal erzbischof bischof pfarrer
    professor professorin doktor dr prof okonom okonomin historiker historikerin politologe politologin analyst experte
    expertin forscher forscherin schriftsteller schriftstellerin autor autorin journalist journalistin schauspieler
    schauspielerin sanger sangerin musiker maler regisseur trainer spieler fussballer pilot aktivist aktivistin
    oppositionelle oppositionsfuhrer kandidat kandidatin bauer bauerin landwirt landwirtin lehrer lehrerin student
    studentin krankenschwester ingenieur backer rentner rentnerin witwe witwer ehefrau ehemann mutter vater schwester
    bruder sohn tochter freund freundin nachbar nachbarin herr frau berater beraterin kommissar kommissarin soldat zeuge
    verkauferin verkaufer schreiner fischer wirt wirtin us amtskollege amtskollegin vizeprasident vizeprasidentin`,
  fields: `us`,
  heads: `strasse platz allee park garten brucke turm haus palast schloss zentrum flughafen bahnhof hafen stadion hotel
    krankenhaus kirche dom moschee tempel universitat hochschule schule akademie institut bibliothek museum theater oper
    friedhof fluss see meer ozean golf kanal insel inseln berg gebirge tal wuste wald kuste strand kreis provinz land stadt
    dorf gemeinde region republik konigreich reich union bund nord sud ost west bank fonds gruppe gesellschaft konzern ag
    gmbh radio fernsehen zeitung agentur gericht rat ausschuss kommission kongress parlament senat bundestag bundesrat
    ministerium amt behorde dienst armee marine garde polizei verband verein stiftung liga organisation partei bewegung
    front koalition bundnis gewerkschaft klub krieg schlacht gesetz vertrag abkommen pakt verfassung resolution gipfel
    konferenz forum pokal spiele preis fest tag woche nacht jahrhundert revolution krise plan programm projekt operation
    mission regierung kabinett volk menschen wahl wahlen`,
  adjectives: `amerikaner deutsche deutschen deutscher russen franzosen briten chinesen ukrainer israelis palastinenser
    iraner europaer turken polen berliner munchner pariser wiener londoner`,
  speech: `sagt sagte sagten erklart erklarte meint meinte fugt fugte betont betonte warnt warnte fordert forderte erzahlt
    erzahlte fragt fragte antwortet antwortete berichtet berichtete schreibt schrieb nennt nannte kritisiert kritisierte
    glaubt glaubte hofft hoffte furchtet furchtete weiss wusste denkt verspricht versprach lobt lobte klagt klagte`,
};
