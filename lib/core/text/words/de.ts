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
  nouns: `abend aber ader adler affe ah ahnen akt alarm alter amt anders angel anker anstoss arbeit arm art arzt
    asche ast auge aus bach bad bahn balken ball band bank bar bart bauer baum becher becker beil bein berg bett
    bier bild bio birke bischof biss blatt blatter blau blei blick blitz block blume blut blute bock boden bogen
    bohne bolle boot borke brand brandes braun braut breit brett brief brille brot bruch bruck bruder brunnen brust
    buch buche bude bug bund burg burger burgermeister bursch busch busse butter button champion chance co dach
    dame damm dampf daran darin darm darum daum deal decke degen deich deutsch dichter dieb ding dolch dom donner
    dorf dorn drache draht drang dreck dreier druck drucker duft dunkel durst ebbe eber ecke ehre ehrlich ei eiche
    eigen eile eimer eis eisen ende engel enkel ente erbe erde ernst esel essen eule ewig faden fahne fahrer falke
    fall falle farbe fass faust feder fehler feier feld fell fels fenster ferien fest fett feuer fieber filter
    finger fink fisch fischer flasche fleck fleisch fliege flotte fluch flug flugel flut folge form forst frage
    franke franken frau frei freude freund friede frieden frist frosch frost frucht fruh fuchs fuhrmann funk funke
    fuss futter gabel gang gans garten gas gasse gast gebet geduld gefahr gegen geier geisel geist geld genuss
    gericht gerste geschichte geschick gesell gewalt gift gipfel gitter glanz glas glaube gleis glocke gluck glut
    gnade go gold golf gong gott grab graben graf gramm gras grau grenze griff grille grob gross grube gruen grun
    grund gruss gurtel gut haar haben hafen hafer hagel hahn hai haken halle hals halt hammer hamster hand handel
    handler hang harnisch harz hase hass haupt haus haut heber hecht hecke heer heft heide heil heim held helfer
    helm hemd herbst herd herz herzog himmel hirsch hirt hitze hoch hof hoffnung hohe holz honig horn huf hugel
    hund hunger hut igel industrie insel jager jahr jude jung junge kaiser kalb kalt kamm kampf kanne kante kappe
    karl karpfen karte kasten kater katze kauf kegel kehl keil keim keller kerl kern kessel kette keule kiefer kiel
    kilo kind kirch kirche kirsch kiste klage klar klause klee kleid klein klinge klippe klotz kluft klug knabe
    knall knapp knecht knie knopf knoten koch koffer kohl kohle kolben komma kongress konig kopf korb kork korn
    korper kost kraft kragen kralle kran kranz kraus kraut krebs kreis kreuz krieg krieger krise krone krug krumm
    kuchen kugel kuh kuhl kuhn kunst kupfer kurz kuss labor lachs lack lade lage lager lamm land lander lang lange last
    lauf laune laus leben leder lehmann lehrer leib leiber leicht leid leim leiter lende lenz lerche licht liebe
    lied linde linse lippe list lob loch loffel lohn los lowe luchs luft luge lust macht magen mahl mai male
    maler mangel mann mantel mark markt marsch maske mass mast mauer maul maus meer mehl mehr meile meise meister
    mensch messe messer metall milch milde minister mitte mittel mitten mobel mode model mond moor moos mord morgen
    mucke muhle mull muller mund munter munze musik muster mut mutter na nabel nacht nadel nagel name narr nase
    natur nebel neid nest netz neu neumann nickel no nord not null nuss oben obst ofen oh ohr ol ora ort ost paar
    papier park parks pass pauli paus pech pein pelz pfad pfahl pfand pfanne pfau pfeffer pfeife pfeil pferd pflaum
    pflug pfund pinsel plan platz pollen post pracht preis priester prinz probe pudel pulver punkt quelle rabe rad
    rahmen rand rang rasch rast rat ratte raub rauch raum rausch rebe rechen recht rede regel regen reh reich reif
    reihe reim rein reis reise reiter rest ried riemen riese rind ring rippe riss ritt ritter rock roggen rohr
    rolle rose ross rost rot rubin rucken rudel ruder ruf ruhe ruhm rumpf sache sack saft sage sahne saite salat
    salz samen sand sarg satt sattel satz sauer saum schach schade schaf schaft schall scham schar scharf schatten
    schatz schaum scheibe schein schelle scherz schicht schick schild schilling schirm schlacht schlaf schlag
    schlange schlau schloss schlucht schluss schmal schmerz schmidt schmied schmuck schnabel schnee schneider
    schnell schnitt schock schon schopf schrank schreck schritt schuh schuld schule schuler schulze schuss schutz
    schutze schwab schwan schwanz schwarz schwein schwert see seele segel segen seide seife seil seite sekt senat
    senf sessel sichel sicher sieg siegel siegen silber sinn sitz sohn sold soldat sommer sonne sonntag sorge spalt
    span spatz speck speer speicher sperber sperling spiegel spiel spieler spiess spitz sport sprung spur stab
    stadt stahl stall stamm stand stange stark start staub steffen steg stein stelle stern steuer stich stiefel
    stiel stier stift still stille stimme stirn stock stoff stoll stolz storch stoss strand strauch strauss strecke
    streich streit stroh strom stube stuck stuhl stunde sturm stutz sud sumpf sunde suss tag takt tal tanne tanz
    tasche tat tau taube tauber teich teig teil teller tempel tier tisch tochter tod ton top topf tor tracht traube
    trauer traum treu trieb triumph trog trommel tropfen trost tuch tugend turm ufer uhr unger union vater vogel
    vogt volk voll wache wachs wachter wade waffe wagen wagner wahl wahn wahr wald wall wand wange ware warm warte
    wasser weber wechsel weg weide weil wein weise weiss weit welle welt wende werk wert wesen west wetter wicht
    widder wiese wild wille wind winkel winter wirt wissen witz woche wohl wolf wolke wolle wonne wort wucht wunde
    wunder wunsch wurfel wurm wurst wurz wuste wut zahl zahler zahn zander zange zank zaun zeichen zeit zelle zelt
    zeug ziege ziegel ziel zimmer zinn zipfel zoll zopf zorn zucker zug zunge zweck zweifel zweig zwerg zwiebel`,
  articles: `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses diesen diesem jeder jede jedes jeden jedem mein meine seinen seinem seiner seine sein ihre ihren ihrem ihrer unser unsere unserem unseren ihres seines meines unseres keines deren dessen im am zum zur vom beim ins ans aufs welche welcher mehrere alle viele manche beide wenig mehr viel`,
  abbreviations: `hr fr dr prof ing dipl st nr art abs bzw ca z b d h u a vgl evtl ggf inkl bspw sog jan feb apr jul aug sept okt nov dez gen frhr mio mrd`,
  beforePlaces: `in aus nach bei um`,
  notBeforePersons: `ein eine einen einem einer`,
};
