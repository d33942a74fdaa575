/** Number of a term of office; the last one is -1. Folded. */
const told: Readonly<Record<string, number>> = {
  'first|primer|primero|premier|erste|ersten|erster': 1,
  'second|segundo|second|deuxieme|zweite|zweiten|zweiter': 2,
  'third|tercer|tercero|troisieme|dritte|dritten|dritter': 3,
  'fourth|cuarto|quatrieme|vierte|vierten|vierter': 4,
  'last|final|previous|earlier|ultimo|anterior|dernier|precedent|letzte|letzten|vorige|vorigen': -1,
};
export const ordinals: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(told).flatMap(([keys, value]) => keys.split('|').map((key) => [key, value] as const)),
);

const counted = Object.keys(ordinals).join('|');
const term =
  'term(?: in office| as president)?|presidency|stint|mandato|presidencia|mandat|quinquennat|amtszeit|prasidentschaft|legislatur';
const offices =
  'presidency|premiership|chancellorship|papacy|governorship|mayoralty|reign|presidencia|presidence|prasidentschaft|kanzlerschaft';

/** Patterns in all languages at once by which times and names are read, over folded text but for `ledTerm`. */
export const patterns = {
  /** "His first term", "mandato segundo", "her presidency". */
  countedTerm: new RegExp(`\\b(?<ordinal>${counted}) (?<term>${term})(?![a-z])`, 'g'),
  termCounted: new RegExp(`\\b(?<term>mandat|mandato) (?<ordinal>${counted})(?![a-z])`, 'g'),
  ownedOffice: new RegExp(
    `\\b(?:his|her|their|whose|su|sa|son|seiner|ihrer|'s|la|der) (?<term>${offices})(?![a-z])`,
    'g',
  ),
  /** Offices that come in terms; others (a founder, a justice) do not. */
  termed:
    /presid|prasid|prime minister|premier|primer ministro|chancellor|canciller|chancelier|kanzler|governor|gobernador|gouverneur|mayor|alcalde|maire|burgermeister|senator|secretary|speaker|minister/,
  /**
   * What leads a time: "during Lasko's first term". Without it a term is no time: "the law of his second term" is dated by
   * nothing.
   */
  ledTerm:
    /(?:^|[\s("\u201c])(?:in|during|throughout|since|under|en|durante|desde|pendant|durant|lors de|au cours de|dans|depuis|w\u00e4hrend|seit|unter)(?: [\p{L}\u2019'-]+){0,3} ?$/iu,
  /** After a number that looks like a year, these make it an amount. */
  amountAfter:
    /^ ?(?:%|€|\$|£|°|percent|per cent|prozent|por ciento|pour cent|euros?|dollars?|dolares|pesos|pfund|km|kilomet|met(?:er|re|ro)s?\b|miles?\b|kg|tonn|hectares|people|soldiers|troops|soldados|soldaten|personas|personnes|menschen)/,
  /** German makes offices of offices: "Staatschef", "Generalstaatsanw\u00e4ltin", "Bundesjustizminister". */
  officeEnd:
    /.(?:prasident|minister|chef|sprecher|sekretar|kanzler|anwalt|richter|trainer|spieler|forscher|leiter|direktor|fuhrer|meister|kandidat|politiker|okonom|berater|korrespondent|botschafter|kommissar|professor|vertreter|gouverneur|general|inspekteur|manager|vorstand|grunder)(?:in|s)?$|.(?:vorsitzende|beauftragte|abgeordnete|experte)[nr]?$|.expertin$/,
  /** Endings that change a word's place in the sentence, not its meaning; longest first. */
  'endings.en': /(?:ations?|ments?|ings?|edly|ed|ies|ers?|es|s|ly|e|y)$/,
  'endings.es':
    /(?:aciones|acion|amientos?|imientos?|ados?|adas?|idos?|idas?|ando|iendo|aron|ieron|ar|er|ir|os|as|es|o|a|e|s)$/,
  'endings.fr': /(?:ations?|ements?|ees?|es|er|ent|ait|aient|ants?|s|e)$/,
  'endings.de': /(?:ungen|ung|isch(?:e[nmrs]?)?|ten|te|ers|en|em|er|es|e|n|s)$/,
} as const;
