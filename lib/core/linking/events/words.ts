import { foldName } from '../../text/fold.ts';
import type { WordVectors } from '../../text/vectors.ts';
import { translations } from './glossary.ts';

/** A word that says what a text is about. */
export interface ContentWord {
  /** As the text has it, for "why this card?". */
  text: string;
  /** What is compared where vectors have nothing to say; English words and their cognates share it. */
  stem: string;
  /** Place among the word vectors; -1 without. */
  place: number;
  /** 0 to 1: how much the word tells; common words little. */
  weight: number;
  /** UTF-16 offset into the text. */
  start: number;
}

/**
 * Words that tell nothing of an event: function words, what people do in every article (say, ask, want), and the words of
 * dates, which are read as dates.
 */
const stopWords = new Set(
  `a about above according across after again against ago all almost along already also although always am among an and
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
  monate monaten woche wochen tag tage tagen heute gestern morgen stunde stunden sagte sagt kann konnte soll will muss`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Endings that change a word's place in the sentence, not its meaning; longest first. */
const endings: Record<string, RegExp> = {
  en: /(?:ations?|ments?|ings?|edly|ed|ies|ers?|es|s|ly|e|y)$/,
  es: /(?:aciones|acion|amientos?|imientos?|ados?|adas?|idos?|idas?|ando|iendo|aron|ieron|ar|er|ir|os|as|es|o|a|e|s)$/,
  fr: /(?:ations?|ements?|ees?|es|er|ent|ait|aient|ants?|s|e)$/,
  de: /(?:ungen|ung|isch(?:e[nmrs]?)?|ten|te|ers|en|em|er|es|e|n|s)$/,
};

/** Letters of a stem: enough to tell words apart, few enough for "constitución" to meet "constitutional". */
const stemLength = 7;
const shortestStem = 3;

/** A rough stem of a folded word; `language` is a two-letter tag, unknown ones are read as English. */
export const stemOf = (word: string, language: string): string => {
  const cut = word.replace(endings[language] ?? /(?:es|s)$/, '');
  return (cut.length >= shortestStem ? cut : word).slice(0, stemLength);
};

/** Weight of a word that the vectors do not know, and of all words without vectors. */
const plainWeight = 0.8;
/** The commonest words of news still tell a little. */
const leastWeight = 0.15;

/**
 * By rank: word frequencies fall as 1/rank, so ln(rank) is an inverse document frequency from a large news corpus for
 * free, in the order in which the vectors stand.
 */
const weightOf = (place: number, vectors: WordVectors | null): number =>
  vectors === null || place < 0
    ? plainWeight
    : Math.max(leastWeight, Math.log(place + 1) / Math.log(vectors.size));

const englishForms = (word: string): string[] => [word, word.replace(/s$/, ''), word.replace(/'s$/, '')];

const placeOf = (word: string, vectors: WordVectors | null): number => {
  if (vectors === null) return -1;
  for (const form of englishForms(word)) {
    const place = vectors.indexOf(form);
    if (place >= 0) return place;
  }
  return -1;
};

const wordPattern = /\p{L}[\p{L}\p{M}]*(?:['\u2019]\p{L}+)?/gu;

/** What a word says, wherever it stands. */
type Sense = Omit<ContentWord, 'text' | 'start'>;

const sensesOf = (raw: string, language: string, vectors: WordVectors | null): Sense[] => {
  const word = foldName(raw.replace(/['\u2019]s$/u, '').replace(/^\p{L}{1,2}['\u2019]/u, ''));
  if (word.length < 2 || stopWords.has(word)) return [];
  const english = language === 'en' ? [word] : translations(word, language);
  if (english.length === 0) return [{ stem: stemOf(word, language), place: -1, weight: plainWeight }];
  return english.map((told) => {
    const place = placeOf(told, vectors);
    return { stem: stemOf(told, 'en'), place, weight: weightOf(place, vectors) };
  });
};

/**
 * Reads the content words of texts, in order. `skip` says which stretches to leave out (names, time expressions). Words of
 * Spanish, French and German are told in English where the glossary has them, since packs and vectors are English. A reader
 * keeps what it has learnt of a word: use one for all texts of an article's candidates.
 */
export const wordReader = (language: string, vectors: WordVectors | null) => {
  const senses = new Map<string, Sense[]>();
  return (text: string, skip: (start: number, end: number) => boolean = () => false): ContentWord[] => {
    const found: ContentWord[] = [];
    for (const match of text.matchAll(wordPattern)) {
      const raw = match[0];
      const start = match.index;
      if (skip(start, start + raw.length)) continue;
      let told = senses.get(raw);
      if (!told) {
        told = sensesOf(raw, language, vectors);
        senses.set(raw, told);
      }
      for (const sense of told) found.push({ text: raw, start, ...sense });
    }
    return found;
  };
};

export type WordReader = ReturnType<typeof wordReader>;
