/** Short lists of folded words by which names are read, in all languages at once. Parted by white space. */
export const lists = {
  /** What follows a hyphen without being part of the name: "US-led", "Berlin-based". */
  compoundEnds: `led based backed born style era like held run owned controlled aligned linked wide made funded trained
    brokered sponsored occupied supported friendly educated listed bound dominated appointed level related area`,
  /** Function words and months that are given names or surnames too. */
  namesToo: `will may mark grant long young little low april june august avril`,
  /** "University of X", "Gulf of X": the place is a piece of the name. Not so "North of X" or "President of X". */
  headsOf: `university bank institute museum ministry department college school academy church bay gulf strait cape isle
    association federation society foundation library hospital port court house chamber council bureau republic
    kingdom battle treaty declaration archdiocese diocese order universidad banco instituto museo ministerio
    colegio iglesia golfo estrecho asociacion biblioteca puerto tribunal republica universite banque musee
    ministere eglise golfe detroit societe bibliotheque cour republique universitat institut golf`,
  /** Words of games. */
  sport: `game games match matches season coach team teams league scored score goal goals striker midfielder
    quarterback playoff playoffs tournament championship win wins beat defeated defeat halftime rugby football
    basketball baseball hockey soccer cricket tennis innings touchdown points coaches defense offense half squad
    club stadium cup players player final semifinal quarterfinal roster conference bowl nba nfl nhl mlb uefa
    fifa`,
  /** Before or behind a paper or a brand that gives its word. */
  sources: `laut according selon segun per zufolge berichtet schreibt meldet`,
  /** "Democratic Party for the People": what stands between a body and whose it is; and how that begins. */
  reachesOf: `of de del du von der des for fur pour para the la el le l' a`,
  opensOf: `of de del du von der des for fur pour para`,
  /** Lower-case words that begin names: "von der Leyen", "al-Sharaa", "de Moraes". */
  particles: `al el ul bin bint ben ibn abu von van vom zu zum der den de del della di da dos das do du des la le les ter
    ten af av y`,
  /** Of these, the ones that are no ordinary word of the languages read here, or part names in all of them. */
  joins: `al ul bin bint ben ibn abu von van zu de del della di da dos do du ter ten af`,
  /** Before these, a month is a month. */
  beforeMonth: `in since until till last next this early late mid every en desde hasta depuis im seit bis ab`,
  personPronouns: `who whose whom quien quienes qui dont`,
  /** What begins the description of a person. */
  determiners: `a an the his her their its our my one un una uno el la su sus une le l' son sa leur ein eine einer der die
    sein seine ihr ihre`,
  /** "Western Pennsylvania" is another place than Pennsylvania. */
  directions: `north south east west northern southern eastern western central upper lower greater northeast northwest
    southeast southwest new little inner outer`,
  /** Endings of companies' names, part of the name where they stand. */
  companyEnds: `inc corp co ltd llc plc ag sa gmbh spa nv group holdings`,
  /** Before places, in any language. */
  placesBefore: `in at near from across outside en in aus nach bei a dans`,
  /** Abbreviations, without their dot, that end a sentence only if the next word starts one. */
  abbreviations: `us usa uk eu un am pm ad bc inc corp co ltd llc plc jr sr phd etc esq bros dc ny la calif ala ariz ark colo
    conn del fla ga ill ind kan ky md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis
    wyo al ee uu sa usw`,
} as const;
