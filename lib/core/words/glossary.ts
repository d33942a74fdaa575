/**
 * News words of Spanish, French and German with their English, so that an English pack meets an article in these
 * languages: what happens (votes, verdicts, strikes, storms), who acts (offices, forces, courts) and with what.
 *
 * One line an English word; then, parted by `|`, the beginnings of its Spanish, French and German words, folded as
 * `foldName` does; `=` in front takes the whole word only. Written by hand from general knowledge.
 */
export const glossary = `
abortion|abort|avortement ivg|abtreib schwangerschaftsabbr
abuse|abus|abus|missbrauch
accident|accident|accident|unfall ungluck
accord|acuerdo pacto|accord|abkommen einigung vereinbarung
accuse|acus|accus|anklag beschuldig vorwurf vorgeworf
acquittal|absol absuelt|acquitt|freispruch freigesproch
agreement|acuerdo convenio|accord|abkommen vereinbarung einigung
aid|ayuda|aide|hilfe hilfs
air|aereo aerea|aerien|luft
aircraft|avion aeronave|avion appareil|flugzeug maschine
airport|aeropuerto|aeroport|flughafen
alliance|alianza|alliance|bundnis allianz
ally|aliad|allie|verbundet
ambassador|embajador|ambassadeur ambassadrice|botschafter
amendment|enmienda|amendement|verfassungsanderung zusatzartikel
appeal|apelacion recurso|appel recours|berufung
appoint|nombr designa|nomm nomination|ernann ernenn berufen
approve|aprob aprueb|approuv adopt|gebilligt billig verabschied angenommen
army|ejercito|armee|armee heer bundeswehr
arrest|deten arrest captur|arret arrestation interpell|festnahme festgenommen verhaft
ask|pidi pide|demand|bat
assassination|asesin magnicid|assassin|ermord attentat
attack|ataque atac atentado|attaque attentat assaut|angriff angegriffen anschlag attack
attorney|fiscal abogad|procureur avocat|anwalt staatsanwalt
bail|fianza|caution|kaution
ballot|papeleta|bulletin|stimmzettel
ban|prohib inhabilit veto|interdi|verbot verboten
bank|banc|banque|bank
bankruptcy|quiebra bancarrota|faillite|pleite insolvenz konkurs
battle|batalla|bataille|schlacht
bill|proyecto|projet|gesetzentwurf vorlage
bishop|obispo|eveque|bischof
blackout|apagon oscuras|panne|stromausfall blackout
blockade|bloque|blocus|blockade
boat|barco lancha embarcacion|bateau navire|boot schiff
body|cadaver cuerpo|corps|leiche
bomb|bomba bombarde|bomb|bombe bombard bomben
border|fronter|frontier|grenz
breach|incumpl violac|violation|verstoss verletz
bridge|puente|pont =ponts|brucke
budget|presupuest|budget|haushalt etat
building|edificio|immeuble batiment|gebaude
bullet|bala|balle|kugel
cabinet|gabinete|cabinet|kabinett
campaign|campana|campagne|wahlkampf kampagne
candidate|candidat|candidat|kandidat
capital|=capital|capitale|hauptstadt
capture|captur|captur|gefang ergriff
car|coche automovil vehiculo|voiture automobile|auto wagen
cartel|cartel|cartel|kartell
catastrophe|catastrofe|catastrophe|katastrophe
ceasefire|tregua cese|treve cessez|waffenruhe waffenstillstand feuerpause
charge|cargo imput|inculp accusation|anklage angeklagt
chief|jefe jefa|chef|chef
child|nin menor|enfant|kind
church|iglesia|eglise|kirche
citizen|ciudadan|citoyen|burger
city|ciudad urbe|ville|stadt
civil|civil|civil|zivil burgerkrieg
clash|choque enfrentamient|affrontement heurt|zusammenstoss gefecht
climate|clima|climat|klima
closure|cierre cerr|fermeture ferm|schliess geschlossen
coalition|coalicion|coalition|koalition
coast|costa|cote littoral|kuste
collapse|derrumb colaps desplom|effondr|zusammenbruch einsturz eingestur kollaps
colony|colonia|colonie|kolonie straflager
column|columna|colonne|kolonne
commander|comandant|commandant|kommandeur befehlshaber
company|empresa compania|entreprise societe|unternehmen firma konzern
confidence|confianza censura mocion|confiance censure motion|vertrauen misstrauen
conflict|conflict|conflit|konflikt
congress|congreso|congres|kongress
conservative|conservador|conservateur|konservativ
constitution|constituc|constitution|verfassung
convict|conden|condamn|verurteil
corruption|corrup|corrup|korrup bestech
country|pais|pays|land staat
coup|golp|coup putsch|putsch staatsstreich umsturz
court|tribunal corte juzgado|tribunal cour|gericht
crash|accident estrell choque|crash ecras accident|absturz abgestur
crime|crimen delito|crime delit|verbrechen straftat
crisis|crisis|crise|krise
crowd|multitud muchedumbre turba|foule|menge
currency|moneda divisa|monnaie devise|wahrung
cut|recort rebaj|baiss reduction coupe|senk kurz
dam|presa embalse|barrage|damm staudamm
dead|muert fallecid|mort|tot
deal|acuerdo trato|accord|deal einigung kompromiss abkommen
death|muerte fallec murio muri|mort deces|=tod todes gestorben starb
debt|deuda|dette|schuld
declare|declar|declar|erklar ausgeruf
defeat|derrot|defaite battu|niederlage besieg
defence|defens|defense|verteidig
demand|exig demand|exig demand|forder
democracy|democra|democra|demokra
deport|deport expuls|expuls|abschieb ausweis
deputy|diputad|depute|abgeordnet
destroy|destru destroz arras|detrui|zerstor verwust
detain|deten retenid|detenu retenu detention|inhaftiert gefangen festgehalten
dictator|dictador dictadura|dictat|diktat
dismiss|destitu ces despid|limog destitu renvoy|entlass abgesetzt gefeuert
dispute|disput|differend dispute|streit
dissolve|disol|dissol dissou|aufgelost auflos
doctor|medic|medecin|arzt
drone|dron|drone|drohne
drug|droga narco|drogue stup|droge rauschgift
duty|arancel gravamen|droits|zoll
earthquake|terremoto sismo seismo sacud|seisme tremblement|erdbeben beben
economy|econom|econom|wirtschaft konjunktur
election|eleccion comicio electoral electo|election electoral scrutin|wahl
embassy|embajada|ambassade|botschaft
emergency|emergencia|urgence|notstand notfall ausnahmezustand
end|acab termin|termin|beend
energy|energ|energ|energie
envoy|enviad|envoye emissaire|gesandt
escape|fuga escap huy|evasion evad|flucht entkam floh
evidence|prueba|preuve|beweis
exchange|canje intercambi|echange|austausch
execution|ejecuc|execution|hinricht
explosion|explos estall|explos|explosion detonation
export|export|export|export ausfuhr
expel|expuls|expuls|ausgewiesen
extradition|extradi|extradi|auslief
faction|faccion|faction|fraktion
fall|caid cay|chute|fall sturz einnahme
famine|hambruna hambre|famine|hungersnot
federal|federal|federal|bund
fight|lucha pelea combat|combat lutte|kampf
fighter|combatient miliciano|combattant|kampfer
fine|multa|amende|geldstrafe bussgeld
fire|incendio fuego|incendie feu|brand feuer
fishing|pesca|peche|fischer
flag|bandera|drapeau|flagge fahne
flight|vuelo|vol =vols|flug
flood|inundac riada barro dana|inondation crue|flut hochwasser uberschwemm
force|fuerza|force|kraft truppe streitkraft
foreign|exterior extranjer|etrang|aussen ausland
founder|fundador|fondateur|grunder
freedom|libertad libre|liberte|freiheit
front|frente|front|front
fuel|combustible|carburant|treibstoff
gas|gas|gaz|gas
gang|banda pandill|gang bande|bande
garrison|guarnicion|garnison|garnison
general|general|general|general
government|gobierno|gouvernement|regierung
governor|gobernador|gouverneur|gouverneur
guard|guardia|garde|garde wache
guerrilla|guerrill|guerilla|guerilla
guilty|culpab|coupab|schuldig
gun|arma fusil|arme fusil|waffe gewehr
hospital|hospital|hopital|krankenhaus klinik
hostage|rehen|otage|geisel
house|casa domicilio vivienda|maison domicile residence|haus
hurricane|huracan|ouragan|hurrikan wirbelsturm
immigration|inmigra migra|immigr migrant|einwander migra
impeachment|destitucion juicio|destitution|amtsenthebung
import|import|import|import einfuhr
inauguration|investidura posesion toma|investiture|amtseinfuhr vereidig amtsantritt
incumbent|mandatari|sortant|amtsinhaber
independence|independen|independan|unabhangig
indictment|acusacion imputacion|inculpation|anklageschrift
industry|industria|industrie|industrie
inflation|inflacion|inflation|inflation teuerung
inquiry|investigac|enquete|ermittl untersuchung
insurgent|insurgent rebel|insurge rebelle|aufstand rebell
interest|interes tipos|taux interet|zins
invasion|invasion|invasion|invasion einmarsch uberfall
investigation|investigac|enquete|ermittl untersuchung
island|isla|ile|insel
journalist|periodist|journaliste|journalist
judge|juez juec jueza|juge magistrat|richter
junta|junta|junte|junta
jury|jurado|jury|geschworen
justice|justicia|justice|justiz
kidnap|secuestr|enlev kidnapp|entfuhr
kill|mat asesin|tue tuer|getotet toten umgebracht
king|rey|=roi|konig
labour|laboral trabajador|travail ouvrier|arbeit
law|ley =leyes|=loi =lois|gesetz recht
lawmaker|legislador|parlementaire|abgeordnet
lawsuit|demanda|plainte|klage
lawyer|abogad|avocat|anwalt
leader|lider dirigente|leader dirigeant|chef fuhrer anfuhrer
leak|filtrac|fuite|leck enthull
left|izquierd|gauche|link
levy|gravamen arancel tasa|taxe surtaxe|abgabe aufschlag zoll
liberal|liberal|liberal|liberal
list|lista|liste|liste
magistrate|magistrad|magistrat|richter
majority|mayoria|majorite|mehrheit
march|marcha manifest|marche manif|marsch demonstr
market|mercado|marche|markt
massacre|masacre matanza|massacre|massaker
mayor|alcald|maire|burgermeister
medicine|medic|medic|medizin
meeting|reunion encuentro cumbre|reunion rencontre sommet|treffen gipfel
mercenary|mercenari|mercenaire|soldner
military|militar|militaire|militar
militia|milicia|milice|miliz
minister|ministr|ministre|minister
ministry|ministerio|ministere|ministerium
mission|mision|mission|einsatz mission
missile|misil|missile|rakete
mob|turba|foule|mob
money|dinero|argent|geld
mosque|mezquita|mosquee|moschee
murder|asesin|meurtre assassin|mord
mutiny|motin rebelion|mutinerie rebellion|meuterei aufstand
national|nacional|national|national
navy|marina armada|marine|marine
negotiation|negoci|negoci|verhandl
nomination|nominac candidatura|nomination candidature|nominier
nuclear|nuclear|nucleaire|atom nuklear kern
offensive|ofensiva|offensive|offensive
oil|petrol|petrol|=ol erdol
opposition|oposic opositor|opposition opposant|opposition
order|orden decreto|ordre decret|anordnung dekret verfugung
overthrow|derroc|renvers|gestur sturz
palace|palacio|palais|palast
pandemic|pandemia coronavirus covid|pandemie coronavirus|pandemie corona
paper|papel documento|document papier|papier dokument unterlage
pardon|indult perdon amnist|grac amnist|begnadig amnestie
parliament|parlament|parlement assemblee|parlament bundestag
party|partido|parti|partei
patrol|patrull|patrouille|patrouille
peace|=paz|paix|frieden
pension|pension jubilacion|retraite pension|rente pension
plane|avion|avion|flugzeug
plant|planta central|centrale usine|kraftwerk werk
plea|declaro declara|plaid|gestandnis
plot|complot conspir trama|complot conspir|verschwor komplott
poison|veneno envenen|empoison poison|gift vergift
police|policia|police policier|polizei polizist
poll|encuesta sondeo|sondage|umfrage
poor|pobre|pauvre|arm
pope|=papa pontif|=pape pontif|papst
port|puerto|port|hafen
power|poder|pouvoir|macht
premier|premier|premier|premier ministerprasident
president|president|president|prasident
pressure|presion|pression|druck
price|precio|prix|preis
priest|sacerdot cura|pretre|priester
prime|primer|premier|premier
prison|prision carcel penal|prison|gefangnis haft
prisoner|preso prisioner recluso|prisonnier detenu|gefangene haftling
prosecutor|fiscal|procureur parquet|staatsanwalt anklag
protest|protest manifest|protest manif|protest demonstr
purchase|compra|achat|kauf
queen|reina|reine|konigin
raid|redada asalto incursion|raid perquisition descente|razzia uberfall durchsuch
rain|lluvia|pluie|regen
rate|tipos tasa|taux|satz leitzins
rebel|rebeld|rebelle|rebell
recognition|reconoc|reconn|anerkenn
record|record|record|rekord
referendum|referend plebiscit|referendum|referendum volksabstimmung
reform|reforma|reforme|reform
refugee|refugiad|refugi|fluchtling
regime|regimen|regime|regime
regulator|regulador|regulateur regulation|aufsicht regulier
release|liberac liberad excarcel|liber|freilass freigelassen entlassen
removal|destitu remocion|destitu|absetz abgesetzt entfern
report|informe|rapport|bericht
republic|republic|republique|republik
rescue|rescat|sauv secour|rett
resign|dimit renunci dimision|demission|rucktritt zuruckgetreten
retreat|retir replieg|retrait repli|ruckzug
revolt|revuelt sublev|revolte soulev|aufstand revolte
riot|disturb motin|emeute|unruhe krawall ausschreit
rocket|cohete|roquette fusee|rakete
ruler|gobernant mandatari|dirigeant|herrscher machthaber
ruling|fallo sentencia|arret decision jugement|urteil entscheid
sanction|sancion|sanction|sanktion
scandal|escandal|scandale|skandal affare
school|escuela colegio|ecole|schule
sea|=mar|=mer|meer =see
search|registro allan|perquisition|durchsuch
secretary|secretari|secretaire|staatssekretar sekretar
security|segurid|securite|sicherheit
senate|senado|senat|senat
sentence|senten conden|peine condamn|strafe urteil
ship|buque barco|navire bateau|schiff
shooting|tiroteo dispar|fusillade tir|schuss schiess
shutdown|cierre paralisis|fermeture paralysie|stillstand schliessung
siege|asedio sitio|siege|belager
sign|firm|sign|unterzeichn unterschr
singer|cantante|chanteu|sanger
soldier|soldad|soldat militaire|soldat
son|hijo|fils|sohn
sovereignty|soberan|souverain|souveran
speech|discurso|discours|rede
spy|espia espion|espion|spion
state|estado estatal|etat|staat
statement|declarac comunicad|declarac communique|erklar
steel|acero|acier|stahl
storm|tormenta temporal|tempete|sturm unwetter
strike|ataque huelga|frappe greve|schlag streik angriff
student|estudiant|etudiant|student
successor|suces|success|nachfolg
suffer|sufr|souffr|leid
summit|cumbre|sommet|gipfel
supply|suministr|livraison approvision|liefer
support|apoy respald|soutien appui|unterstutz
surrender|entreg rend|reddit rend|kapitul ubergabe
suspend|suspen|suspen|aussetz ausgesetzt suspend
swap|canje|echange|austausch
tank|tanque|=char =chars blinde|panzer
tariff|arancel gravamen|tarif taxe douan|zoll zolle strafzoll
tax|impuest fiscal|impot taxe fiscal|steuer
temple|templo|temple|tempel
term|mandato|mandat|amtszeit
territory|territori|territoire|gebiet
terror|terror|terror|terror
threat|amenaz|menac|droh
tower|torre|tour =tours|turm
trade|comerci|commerc|handel
train|tren|train|zug
traffic|trafic|trafic|handel schmuggel
trafficker|traficant narcotraf capo|trafiquant|handler
treaty|tratad|traite|vertrag
trial|juicio proceso|proces|prozess
troop|tropa|troupe|truppe soldaten
truce|tregua|treve|waffenruhe waffenstillstand
tunnel|tunel|tunnel|tunnel
ultimatum|ultimat|ultimatum|ultimatum
union|union sindicat|union syndicat|union gewerkschaft
uprising|levantamient sublev|soulevement|aufstand
vaccine|vacun|vaccin|impf
victim|victim|victime|opfer
victory|victoria triunfo|victoire|sieg
village|pueblo aldea|village|dorf
violence|violenc|violenc|gewalt
visit|visit|visit|besuch
volcano|volcan|volcan|vulkan
vote|vot|vote suffrage|stimm abstimm votum
voter|votante elector|electeur|wahler
war|guerra|guerre|krieg
warrant|orden|mandat|haftbefehl
water|agua|=eau =eaux|wasser
weapon|arma|arme|waffe
win|gan venci|gagn remport|gewann gewonn siegt
withdrawal|retir|retrait|ruckzug abzug austritt
witness|testig|temoin|zeuge
woman|mujer|femme|frau
worker|trabajador obrer|travailleur ouvrier|arbeiter
wound|herid|bless|verletz verwund
`;

/** The languages of the columns after the first. */
const columns = ['es', 'fr', 'de'];

/** The lines of one language: its English word, `|`, its own; empty for a language that has no column. */
export const glossaryOf = (language: string): string => {
  const column = columns.indexOf(language) + 1;
  if (column === 0) return '';
  return glossary
    .trim()
    .split('\n')
    .map((line) => line.split('|'))
    .flatMap((cells) => (cells[column] ? [`${cells[0]}|${cells[column]}`] : []))
    .join('\n');
};
