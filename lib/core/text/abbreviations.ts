/**
 * Abbreviations that end in a dot, folded and without it. `before`: something always follows (a name, a number), so their
 * dot never ends a sentence. `either`: they end a sentence only if the next word starts one.
 */
const before: Record<string, string> = {
  en: 'mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col maj capt cmdr sgt cpl pvt adm rev hon pres supt det insp atty messrs mme mlle st mt ft vs no nos fig art sec ch vol pp approx ca al cf eg ie viz jan feb mar apr jun jul aug sept sep oct nov dec',
  es: 'sr sra srta sres dr dra d da prof profa lic ing gral cnel cap tte sto sta mons art num nro pag vol fig cf ej aprox av avda pdte',
  fr: 'm mm mme mmes mlle dr me pr gal col cap st ste mgr art no fig vol p pp cf env ex av bd janv fevr avr juil sept oct nov dec',
  de: 'hr fr dr prof ing dipl st nr art abs bzw ca z b d h u a vgl evtl ggf inkl bspw sog jan feb apr jul aug sept okt nov dez gen frhr mio mrd',
};
const either =
  'us usa uk eu un am pm ad bc inc corp co ltd llc plc jr sr phd etc esq bros dc ny la calif ala ariz ark colo conn del fla ga ill ind kan ky md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo al ee uu sa usw';

const split = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const eitherSet = split(either);
const beforeSets = new Map(Object.entries(before).map(([tag, words]) => [tag, split(words)]));

/** What the dot after `word` (folded, inner dots removed) says in `language`. */
export const dotAfter = (word: string, language: string): 'goes on' | 'either' | 'ends' => {
  const own = beforeSets.get(language) ?? beforeSets.get('en');
  if (eitherSet.has(word)) return 'either';
  return own?.has(word) ? 'goes on' : 'ends';
};
