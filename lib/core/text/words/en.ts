import type { WordLists } from './word-lists.ts';

/** English. Folded; parted by spaces. */
export const en: WordLists = {
  function: `a an the this that these those there here i you he she it we they me him her us them my your his its our their
    mine yours hers ours theirs myself himself herself itself themselves who whom whose which what when where why how
    and or but nor so yet for if because although though while whereas unless until since as than then thus hence
    in on at by to from of off over under above below between among against during before after about around through
    throughout across along behind beside besides beyond within without inside outside into onto upon toward towards
    near despite except like unlike amid amidst per via up down out is are was were be been being am do does did done
    has have had having will would shall should can could may might must ought not no yes none neither either both
    all any some each every many much more most few fewer less least several other others another such same only own
    just even still also too very quite rather almost already always never ever often sometimes usually once twice
    again now today tomorrow yesterday tonight soon later earlier recently currently meanwhile however moreover
    furthermore nevertheless nonetheless instead otherwise perhaps maybe indeed certainly clearly obviously apparently
    reportedly allegedly officially initially finally eventually lastly first second third next last one two three four
    five six seven eight nine ten eleven twelve dozens hundreds thousands millions half nobody somebody anybody everybody
    nothing something anything everything someone anyone everyone people men women children asked according given
    speaking talking looking following including excluding having being let let's it's that's there's he's she's they're
    we're i'm you're don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't new old good bad big
    small great little long short high low early late back far near long-term nearly roughly barely hardly simply
    critics officials analysts experts supporters opponents sources police prosecutors investigators authorities lawyers
    voters lawmakers reporters journalists investors economists workers scientists doctors residents protesters leaders
    governments banks markets shares stocks oil gas gold nations countries states cities schools companies
    thank thanks please welcome read watch see click photo photos image video file updated published by copyright
    another whoever whatever whenever wherever whether elsewhere somewhere anywhere everywhere nowhere together alone
    under former ex late then acting outgoing incoming newly vice deputy chief senior sen gov rep president minister
    secretary general sir lord lady king queen prince princess pope saint mr mrs ms miss dr prof`,
  calendar: `january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat
    sun spring summer autumn fall winter christmas easter ramadan thanksgiving halloween passover hanukkah eid lent`,
  roles: `president presidents minister ministers premier chancellor secretary undersecretary senator senators sen
    representative rep congressman congresswoman lawmaker deputy mp mps msp peer governor gov mayor
    councillor councilman councilwoman alderman commissioner ambassador envoy diplomat consul chief chief-
    of-staff head leader boss chair chairman chairwoman chairperson director ceo cfo coo founder co-founder
    cofounder owner executive manager president-elect vice general gen colonel col major maj captain capt
    lieutenant lt sergeant sgt corporal private admiral adm commander marshal officer inspector detective
    sheriff judge magistrate attorney prosecutor lawyer solicitor barrister counsel speaker whip spokesman
    spokeswoman spokesperson aide adviser advisor strategist pollster candidate nominee contender incumbent
    opponent rival king queen prince princess duke duchess earl baron baroness count emperor empress emir
    sheikh sheik sultan crown shah pope cardinal archbishop bishop father fr reverend rev pastor imam rabbi
    ayatollah mullah mufti patriarch dalai saint professor prof dr doctor surgeon scientist physicist
    chemist biologist historian economist analyst expert researcher author writer novelist poet journalist
    reporter correspondent editor columnist anchor broadcaster presenter host actor actress singer rapper
    musician guitarist drummer composer conductor director filmmaker producer comedian comic artist painter
    sculptor photographer architect designer model dancer star coach trainer manager captain striker
    midfielder defender goalkeeper quarterback pitcher forward guard center centre champion player golfer
    cyclist boxer swimmer sprinter runner driver skipper astronaut cosmonaut pilot activist campaigner
    dissident opposition rebel warlord militant jihadist cleric preacher billionaire tycoon magnate
    entrepreneur investor banker trader farmer fisherman teacher student nurse paramedic firefighter
    engineer carpenter mechanic plumber shopkeeper vendor pensioner veteran soldier survivor victim witness
    suspect gunman defendant widow widower wife husband mother mom dad father sister brother son daughter
    uncle aunt cousin nephew niece friend neighbor neighbour girlfriend boyfriend partner sir dame lord lady
    mr mrs ms miss mx madam madame monsieur senor senora don dona herr frau comrade lady acting interim
    former ex late outgoing incoming then veteran honorary attorney solicitor surgeon chief executive
    opposition trustee policeman drugmaker rancher trucker machinist blogger vlogger youtuber influencer
    chef baker butcher brewer grocer greengrocer`,
  fields: `finance foreign defense defence interior justice treasury home energy health education trade economy
    economic labor labour agriculture transport environment housing homeland security intelligence national
    state press prime shadow chief executive special legal opposition majority minority grand crown field
    first crime political business sports science white house senior deputy vice assistant associate`,
  heads: `street st avenue ave road rd lane boulevard blvd square plaza park garden gardens bridge tower building house palace
    castle hall center centre airport station port harbor harbour stadium arena hotel hospital church cathedral mosque
    temple synagogue university college school academy institute library museum gallery theater theatre opera cemetery
    river lake sea ocean bay gulf strait channel canal island islands isle peninsula cape mountain mountains mount hill
    hills valley desert forest jungle coast beach shore county district province state city town village borough parish
    region territory republic kingdom empire union federation north south east west northern southern eastern western
    central upper lower republic middle bank fund trust corp corporation inc company co ltd llc plc group holdings
    industries airlines airways motors media press news times post journal herald tribune gazette guardian telegraph
    mail magazine radio tv television network channel studios records pictures entertainment court tribunal council
    committee commission congress parliament senate assembly chamber ministry department agency authority administration
    bureau office service services force forces army navy guard corps police association society foundation league
    organization organisation party movement front coalition alliance campaign committee club fc team union war battle
    act bill law treaty agreement accord deal pact protocol convention declaration constitution amendment article
    resolution summit conference forum games cup championship olympics open prize award awards festival day week month
    year night eve century revolution crisis plan program programme project initiative policy strategy doctrine report
    inquiry operation mission team series world international national federal royal supreme high general public street
    democrats republicans democrat republican conservatives liberals greens socialists tories christian islam muslim
    muslims christians jews jewish catholic protestant sunni shia white black red blue green yellow golden holy oval
    internet web covid coronavirus pandemic virus brexit nazi cold great grand capital prix pro rest reserve
    line express index exchange market mall store shop restaurant bar cafe inn prison jail camp base fort
    strip canyon falls creek springs woods heights terrace drive court row gate wall zone belt rim pole circle
    pipeline reactor plant mill mine farm ranch estate field fields dam reservoir tunnel highway motorway freeway`,
  adjectives: `american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss
    austrian danish swedish norwegian finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish
    cypriot maltese serbian croatian bosnian slovenian albanian macedonian montenegrin kosovar russian ukrainian
    belarusian moldovan georgian armenian azerbaijani azeri estonian latvian lithuanian kazakh uzbek turkmen kyrgyz
    tajik afghan pakistani indian bangladeshi nepali nepalese bhutanese burmese thai lao laotian vietnamese cambodian
    malaysian singaporean indonesian filipino philippine chinese japanese korean taiwanese mongolian tibetan uyghur
    australian zealander canadian mexican guatemalan honduran salvadoran nicaraguan panamanian cuban haitian dominican
    jamaican colombian venezuelan ecuadorian peruvian bolivian chilean argentine argentinian uruguayan paraguayan
    brazilian israeli palestinian lebanese syrian jordanian iraqi iranian persian saudi emirati qatari kuwaiti bahraini
    omani yemeni egyptian libyan tunisian algerian moroccan sudanese ethiopian eritrean somali kenyan ugandan rwandan
    tanzanian congolese nigerian ghanaian senegalese malian nigerien chadian cameroonian ivorian angolan zambian
    zimbabwean mozambican namibian south-african liberian gambian guinean togolese beninese malawian burundian botswanan
    european african asian arab arabic latin hispanic kurdish kurd houthi taliban western eastern northern southern
    african-american asian-american democratic republican conservative liberal communist socialist soviet british
    catholic orthodox islamic islamist muslim christian jewish hindu sikh buddhist parisian londoner texan californian
    floridian hawaiian georgians russians ukrainians americans britons israelis palestinians iranians iraqis syrians
    germans italians spaniards poles turks greeks swedes danes finns chinese mexicans canadians australians indians
    pakistanis afghans egyptians saudis koreans arabs kurds africans europeans asians new-yorkers new-yorker`,
  speech: `said says say told tells added adds asked asks argued argues claimed claims wrote writes warned warns explained
    explains recalled recalls insisted insists noted notes called calls declared declares announced announces replied
    replies answered answers admitted admits acknowledged conceded concedes thinks thought believes believed hopes hoped
    wants wanted knows knew tweeted posted testified concluded joked laughed sighed shrugged remarked stated states
    predicted predicts expects expected fears feared denied denies demanded demands promised promises urged urges vowed
    accused accuses criticised criticized praised praises complained complains suggested suggests observed observes`,
  nouns: `ace act anders angle arch arrow ash bacon bail ball band banks bar base bath battle beacon beam bear beck
    bell bench bird bishop black blade blair blaze blind block bloom blow blue bond boom border bounds bow bowl box
    brand bread break brick bridge bright brook broom brown buck bud bull bullock burden burns bush butcher butter
    button buyer cable camp cannon card cards care case cash castle center chain chair chambers champion chance
    change chapel charge charm chase child church clash clay clear clerk cliff close cloud coach coal coats cold
    cole comfort constable cook cool cope copper cotton counts cox craft crane crisp cross crow crown cruise cry
    crystal cup curry curtain dale dam dance day days deal dean dear depp dial diamond dice dish dodge dollar doors
    dove dowd draft drain draper drawn dream drew drive drop drum duck dust eagle early east economist edge elder
    english ever eye fair faith fall fans farm fast favor fear field fields fight figures film final fine fire fish
    fisher flag flake flood floor flowers fly focus ford forest form fort fortune foster fox frank free freed
    french frost fuel full fuller funk fury gain gale game gang garden gate gem giant gift glass glory goal good
    goodman gore gospel grace grand granger grass gray green grove guest guy hail hair hale hall hammer hand handy
    hanks harder hardy harm harper hart harvest hawk hay head heard heart heat heck held hell help hemp herring
    hill hit hogg hole holiday holly holy home honor hood hook hope horn horse host house hunt hunter hurt ice
    international iron island ivory jack jam jewel jobs joy judge jump just justice kick kind king kiss kite knight
    knock labor lace lake lamb land lane large lark last law laws lay lead league lean leap legacy lemon less lie lies
    light line lines link little lock long lord lords lose love low luck mace mail male manning march mark marks
    mars mass masters may meadow meadows media mercy miles mill miller mini mint modern moment money monk moody
    moon moore moral more morning moss most mouse music muslim must nail near new nice night noble north nurse oak
    ocean office old olive orange page pain palmer paper parish park parker parks part peace peak pearl penny
    pepper pick pike pitch place plan plant play point pole pond pool poor pop pope porter post pound powder power
    powers pray price pride prime prince print progressive purse quick race rain rains rake ray read ready real
    reason record red reed reform rest rice rich ride ring rise rivers road robin rock rod rogue role roll root
    roots rose round row royal royals rule rush sage sail sales salt sand sands savage save school scott seal
    search self sell senate shade sharp shaw sheen shell shepherd shine ship shock shoe shoot shop short show shows
    shrine sight sign signal silk silver singer singh six skinner sky slaughter sleep slim small smart smith snow
    soft sole song sound south space spark sparks spear speed spell spence spice spring staff stage stand star
    stark start steel steep step stern still stock stone storm story stout strange straw street string stringer
    strong sugar summer summers summit sun surprise swan sweet swift sword table tailor talent tall tank target tax
    taylor temple tender tester thorn thorne tide time times tone torch tower town towns train tree true trust
    truth turner twist union unite urban usher vale van venture verse view vine voice wade wait wake walker wall
    walls war ward warm warner waste watch water waters wave weather weaver web week welcome well welles wells
    welsh west wheat wheel whip white wild will win wind window windows wine wing winner winter wise wish wit wolf
    wonder wood woods word worth wren wright yard young`,
  articles: `the a an this that these those each every no`,
  abbreviations: `mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col maj capt cmdr sgt cpl pvt adm rev hon pres supt det insp atty messrs mme mlle st mt ft vs no nos fig art sec ch vol pp approx ca al cf eg ie viz jan feb mar apr jun jul aug sept sep oct nov dec`,
  beforePlaces: `in at near across throughout outside around downtown central northern southern eastern western`,
  notBeforePersons: `the a an`,
};
