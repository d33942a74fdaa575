import { foldName } from '../../text/fold.ts';
import { isListed } from '../../text/listed.ts';
import { capitalised, nameLike } from '../../text/tokens.ts';
import { hasWords, isFunctionWord, isWord } from '../../text/words.ts';
import type { Evidence } from '../weights-actors.ts';
import type { Candidate } from './candidates.ts';
import type { Cues } from './cues.ts';
import type { Company } from './evidence.ts';
import { type Portrait, stemOf } from './portrait.ts';
import type { Reading } from './reading.ts';
import type { Match } from './spot.ts';

/**
 * Log-odds taken from a candidate where the grammar of the text says that no name is meant. Set by hand and not fitted: the
 * sets that weights are fitted on are English by nine tenths, and in German alone every noun has a capital.
 */
const plainWord = -4;
const afterArticle = -3;
/** A surname that the pack gives only as such, nobody introduced, and nothing that tells which bearer is meant. */
const unannounced = -2;
/** A small town whose name the pack calls a common word or somebody else's, and nothing of a place or of its country beside it. */
const littleTown = -2;
const townsStanding = 0.22;
/** "EC" in a German text is a train, and "Vienne" no Vienna: to those who speak German both have other names. */
const foreignName = -4;
/** Whoever is more prominent is called by the surname alone; the log-odds fade out over the tenth below it. */
const householdName = 0.45;

/** Endings of German adjectives between the article and its noun: "ein anderes Bild". */
const adjective = /(?:e|en|er|es|em)$/;

/** Has the name an article before it, as ordinary words have and persons and towns have not? */
const hasArticle = ({ tokens, sentence, language }: Reading, { from, to }: Match): boolean => {
  // "der Trump-Anwalt": the article is the compound's.
  if (!hasWords(language) || tokens[to + 1]?.gap === 'hyphen' || tokens[from]?.gap !== 'space') return false;
  const isArticle = (at: number): boolean => {
    const token = tokens[at];
    if (!token || sentence[at] !== sentence[from] || !isWord(token.fold, 'articles', language)) return false;
    // A relative pronoun: "der Mann, den Putin entließ".
    return language !== 'de' || token.gap === 'space' || token.gap === 'break';
  };
  if (isArticle(from - 1)) return true;
  const before = tokens[from - 1];
  return (
    language === 'de' &&
    before?.shape === 'lower' &&
    before.gap === 'space' &&
    adjective.test(before.fold) &&
    !isFunctionWord(before.fold, language) &&
    isArticle(from - 2)
  );
};

/** In German, and where a sentence begins, words have their capital anyway. */
const capitalTellsNothing = (reading: Reading, at: number): boolean =>
  reading.language === 'de' ||
  (reading.initial[at] ?? false) ||
  (reading.headline[reading.sentence[at] ?? 0] ?? false);

/** Words that stand for many bodies ("Senat") part the names of bodies from each other, not from ordinary words. */
const isPlainWord = (
  { tokens, language, lowerWords, initial }: Reading,
  { from, to }: Match,
  { kind }: Candidate,
): boolean => {
  const last = tokens[to];
  if (last?.shape !== 'title') return false;
  // "Die Welt schaut zu": the article that begins the sentence is the language's, not the paper's.
  if (to === from + 1)
    return (
      language === 'de' &&
      (initial[from] ?? false) &&
      isWord(tokens[from]?.fold ?? '', 'articles', language) &&
      isWord(last.fold, 'nouns', language)
    );
  return (
    from === to &&
    (isWord(last.fold, 'nouns', language) ||
      isFunctionWord(last.fold, language) ||
      (kind !== 'organization' &&
        (lowerWords.has(last.fold) ||
          isWord(last.fold, 'heads', language) ||
          isWord(last.fold, 'adjectives', language))))
  );
};

/**
 * A name that is not among those that the candidate has in the language of the text, of which it has some: letters that the pack
 * calls somebody else's too, or its name in a third language; and nothing speaks of the candidate's world.
 */
const isForeignName = (
  { tokens, language }: Reading,
  { from, to, key, entries }: Match,
  { actor, ambiguous }: Candidate,
  { introduced, near, ties, events }: Company,
  portrait: Portrait | undefined,
): boolean => {
  const token = tokens[from];
  const names = portrait?.actor.names?.[language];
  if (from !== to || !token || !names || introduced || near + ties + events > 0) return false;
  if (names.some((name) => foldName(name) === key)) return false;
  if (token.shape === 'upper') return ambiguous;
  const languages = entries.filter((entry) => entry.actor === actor).map((entry) => entry.language);
  return languages.every((tag) => tag in (portrait.actor.names ?? {}) && tag !== language);
};

const opens = /["'\u201c\u201e\u00ab\u00bb\u2018\u201a]$/;
const closes = /^["'\u201d\u201c\u00bb\u00ab\u2019\u2018]/;

/** A paper or a brand is quoted, gives its word or is asked for it. */
const speaksOrIsQuoted = (
  { tokens, text }: Reading,
  { from, to, start, end }: Match,
  { speaks }: Cues,
): boolean =>
  speaks > 0 ||
  isListed(tokens[from - 1]?.fold ?? '', 'sources') ||
  isListed(tokens[from - 2]?.fold ?? '', 'sources') ||
  isListed(tokens[to + 1]?.fold ?? '', 'sources') ||
  (opens.test(text.slice(0, start).slice(-1)) && closes.test(text.slice(end, end + 1)));

const ofWords = new Set('of von de del du d\u0027 der'.split(' '));
/** "Der B\u00fcrgermeister von Essen", "die Universit\u00e4t Duisburg": what is somewhere. */
const isOfPlace = ({ tokens, language }: Reading, { from }: Match): boolean => {
  const head = tokens[ofWords.has(tokens[from - 1]?.fold ?? '') ? from - 2 : from - 1]?.fold ?? '';
  return isWord(head, 'roles', language) || isWord(head, 'heads', language);
};

/** Beside it stands what stands beside names of its kind. */
const isProven = (
  reading: Reading,
  match: Match,
  cues: Cues,
  { kind, prominence }: Candidate,
  evidence: Evidence,
): boolean => {
  if (kind === 'person')
    return evidence.role > 0 || cues.speaks > 0 || (cues.person > 0 && !hasArticle(reading, match));
  if (prominence >= householdName) return true;
  return kind === 'place'
    ? cues.place > 0 || isOfPlace(reading, match)
    : speaksOrIsQuoted(reading, match, cues);
};

const isTown = (portrait: Portrait | undefined): boolean =>
  portrait?.actor.kind === 'place' &&
  /^(?:[\w\s,-]{0,20})?\b(?:city|town|village|capital|commune|municipality|county seat)\b/i.test(
    portrait.actor.description,
  );

/** "Supreme Court of India", "Democratic Party for the People": a body of such a name, and not the candidate. */
const isAnothers = ({ tokens, language }: Reading, { from, to }: Match, portrait: Portrait): boolean => {
  const last = tokens[to]?.fold ?? '';
  if (portrait.actor.kind !== 'organization' || last.endsWith('s') || !isWord(last, 'heads', language))
    return false;
  // "American Civil Liberties Union of Montana" is a branch of it: so long a name is one body's.
  if (to - from >= 3) return false;
  let at = to + 1;
  if (!isListed(tokens[at]?.fold ?? '', 'opensOf')) return false;
  while (
    isListed(tokens[at]?.fold ?? '', 'reachesOf') &&
    tokens[at]?.shape !== 'title' &&
    tokens[at]?.gap === 'space'
  )
    at++;
  const whose = tokens[at];
  if (whose?.gap !== 'space' || !capitalised(whose)) return false;
  const stem = stemOf(whose.fold);
  return !portrait.stems.has(stem) && !portrait.nameStems.includes(stem);
};

/** The doubts that a word raises as a name of `candidate`, in log-odds; 0 or less. */
export const doubtOf = (
  reading: Reading,
  match: Match,
  cues: Cues,
  candidate: Candidate,
  evidence: Evidence,
  company: Company,
  portrait: Portrait | undefined,
): number => {
  const { tokens, language } = reading;
  const { from, to } = match;
  const token = tokens[from];
  if (portrait && isAnothers(reading, match, portrait)) return plainWord;
  if (isForeignName(reading, match, candidate, company, portrait)) return foreignName;
  if (!token || to > from + 1 || !nameLike(token) || token.shape === 'upper') return 0;
  // "The Pope", "the King": packs list such titles as aliases on purpose.
  if (candidate.form === 'alias' && isWord(token.fold, 'roles', language)) return 0;
  const person = candidate.kind === 'person';
  const plain = isPlainWord(reading, match, candidate);
  if (to > from) return plain && !isProven(reading, match, cues, candidate, evidence) ? plainWord : 0;
  const article = hasArticle(reading, match);
  let doubt = 0;
  if (
    plain &&
    !company.introduced &&
    (person || capitalTellsNothing(reading, from)) &&
    !isProven(reading, match, cues, candidate, evidence)
  )
    doubt += plainWord;
  if (
    article &&
    (person
      ? language === 'de' || plain
      : language === 'de' && isTown(portrait) && candidate.prominence < householdName)
  )
    doubt += company.introduced && !plain ? 0 : afterArticle;
  if (
    candidate.form === 'surname' &&
    !company.introduced &&
    evidence.role === 0 &&
    company.peers + company.events + company.near === 0
  )
    doubt += unannounced * Math.min(1, Math.max(0, (householdName - candidate.prominence) * 10));
  if (
    candidate.kind === 'place' &&
    candidate.ambiguous &&
    candidate.prominence < townsStanding &&
    cues.place + company.near + company.ties === 0 &&
    !isOfPlace(reading, match)
  )
    doubt += littleTown;
  return doubt;
};
