/**
 * Walks of life, by words in which news and descriptions name them, folded. A name beside which the text sets one walk of
 * life is not the namesake from another: the plumber Michael Jordan never played basketball.
 */
export const walksOfLife: Record<string, string> = {
  politics: `president presidents minister ministers premier chancellor senator senators sen representative rep congressman
    congresswoman lawmaker mp mps msp governor gov mayor councillor commissioner ambassador envoy diplomat politician
    candidate nominee incumbent statesman legislator whip premier secretary undersecretary dictator taoiseach democrat
    republican congressional presidente presidenta expresidente expresidenta ministro ministra exministro exministra canciller senador senadora
    diputado diputada gobernador gobernadora alcalde alcaldesa embajador mandatario exmandatario vicepresidente
    vicepresidenta ministre senateur senatrice depute deputee maire presidente chancelier eurodepute prasident prasidentin
    ministerin kanzler kanzlerin bundeskanzler bundeskanzlerin altkanzler altkanzlerin ministerprasident
    aussenminister aussenministerin innenminister innenministerin verteidigungsminister verteidigungsministerin
    finanzminister finanzministerin wirtschaftsminister wirtschaftsministerin gesundheitsminister abgeordneter abgeordnete
    burgermeister burgermeisterin gouverneur politiker politikerin vizeprasident vizeprasidentin politico politica politicien`,
  crown: `king queen prince princess duke duchess emperor empress emir sheikh sultan monarch royal rey reina principe princesa roi
    reine konig konigin prinz prinzessin`,
  business: `ceo cfo founder cofounder entrepreneur executive businessman businesswoman tycoon magnate billionaire investor banker
    industrialist financier businessperson empresario empresaria banquero unternehmer unternehmerin patron`,
  sport: `player footballer striker midfielder defender goalkeeper quarterback pitcher golfer cyclist boxer swimmer sprinter runner
    athlete coach trainer basketball football baseball hockey tennis cricketer wrestler skier racing gymnast linebacker
    receiver futbolista tenista entrenador entrenadora footballeur joueur entraineur fussballer spieler trainer`,
  arts: `actor actress singer rapper musician guitarist drummer composer conductor director filmmaker comedian artist painter sculptor
    photographer dancer songwriter band writer novelist poet author playwright screenwriter model pianist soprano
    cantante musico pintor pintora escritor escritora chanteur chanteuse musicien peintre ecrivain romancier acteur comedien
    schauspieler schauspielerin sanger sangerin musiker maler schriftsteller schriftstellerin regisseur architect arquitecto`,
  media: `journalist reporter correspondent editor columnist anchor broadcaster presenter host blogger youtuber periodista
    journaliste redacteur journalistin`,
  law: `judge justice magistrate attorney prosecutor lawyer solicitor barrister juez jueza magistrado magistrada fiscal abogado abogada
    juge procureur procureure avocat avocate richter richterin staatsanwalt anwalt anwaltin`,
  force: `general colonel major captain lieutenant sergeant corporal admiral commander marshal soldier officer inspector detective
    sheriff warlord militant jihadist commander policeman trooper constable terrorist guerrilla coronel capitan teniente
    sargento almirante comandante soldado lieutenant soldat oberst hauptmann leutnant polizist`,
  faith: `pope cardinal archbishop bishop priest reverend pastor imam rabbi ayatollah mullah mufti patriarch cleric saint prophet
    religious papa cardenal arzobispo obispo pape eveque archeveque papst kardinal bischof pfarrer`,
  science: `professor scientist physicist chemist biologist historian economist mathematician philosopher astronomer psychologist
    researcher engineer inventor physician astronaut cosmonaut virologist epidemiologist sociologist anthropologist
    profesor profesora economista historiador historiadora investigador investigadora professeur professeure economiste
    historien historienne chercheur chercheuse professorin okonom okonomin historiker historikerin forscher forscherin`,
  private: `baker plumber butcher grocer greengrocer brewer carpenter mechanic electrician shopkeeper vendor farmer fisherman rancher
    trucker machinist driver teacher student nurse paramedic firefighter pensioner widow widower neighbor neighbour
    resident tourist commuter customer passenger waiter waitress bartender barber hairdresser gardener welder miner
    retiree schoolgirl schoolboy teenager toddler homeowner tenant landlord bystander witness victim suspect defendant
    gunman chef cook caretaker janitor clerk tailor shepherd volunteer villager vecino vecina panadero panadera agricultor
    agricultora campesino campesina maestro maestra estudiante enfermera enfermero vendedor vendedora taxista pensionista
    jubilado jubilada camarero camarera pescador viuda viudo agriculteur agricultrice enseignant enseignante etudiant etudiante
    infirmiere infirmier boulanger boulangere retraite retraitee voisin voisine vendeur vendeuse pecheur viticulteur backer
    backerin bauer bauerin landwirt landwirtin lehrer lehrerin krankenschwester rentner rentnerin witwe witwer nachbar
    nachbarin verkauferin verkaufer schreiner fischer wirt wirtin`,
};
