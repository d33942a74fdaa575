import { isListed } from '../../text/listed.ts';
import { isWord } from '../../text/words.ts';
import type { Evidence } from '../weights-actors.ts';
import type { Candidate } from './candidates.ts';
import type { Cues } from './cues.ts';
import { isGivenName } from './given-names.ts';
import { ageFits, inOffice, outOfTime, type Portrait, stemOf } from './portrait.ts';
import type { Reading } from './reading.ts';

/** What a text offers as evidence, counted once. */
export interface Setting {
  reading: Reading;
  published: string | null;
  /** Stems of the article's words, and of each sentence's. */
  stems: ReadonlySet<string>;
  sentenceStems: readonly ReadonlySet<string>[];
  /** Sentences about games. */
  sport: readonly boolean[];
}

/** So many words of games make a sentence one about a game. */
const sportWords = 2;

export const settingOf = (reading: Reading, published: string | null): Setting => {
  const stems = new Set<string>();
  const sentenceStems = reading.sentences.map(() => new Set<string>());
  const sportive = reading.sentences.map(() => 0);
  for (const [i, token] of reading.tokens.entries()) {
    const at = reading.sentence[i] ?? 0;
    if (isListed(token.fold, 'sport')) sportive[at] = (sportive[at] ?? 0) + 1;
    if (token.fold.length < 3 || isWord(token.fold, 'function', reading.language)) continue;
    const stem = stemOf(token.fold);
    stems.add(stem);
    sentenceStems[at]?.add(stem);
  }
  return {
    reading,
    published,
    stems,
    sentenceStems,
    sport: sportive.map((count) => count >= sportWords),
  };
};

/** A surname that the pack gives only as such stands for the person after the full name, and seldom before. */
const bareStanding = 0.4;
/** Prominence is logarithmic: .4 more is ten times as often in the news. */
const steepness = 2.5;

const standingOf = ({ form, prominence }: Candidate, introduced: boolean): number =>
  (form === 'surname' || form === 'short') && !introduced ? prominence * bareStanding : prominence;

/** How others of the article speak for a candidate; all 0 until the clear names are known. */
export interface Company {
  introduced: boolean;
  introducedNear: boolean;
  /** 0 to 1. */
  introducedMost: number;
  introducedOther: boolean;
  /** 0 to 1. */
  strangers: number;
  /** Number of actors of the article tied to the candidate. */
  ties: number;
  /** Ties and common events with those of the same sentence. */
  near: number;
  /** Descriptions in common with candidates of the other names of the sentence. */
  peers: number;
  /** Number of events shared with them. */
  events: number;
}

/** 0, .4, .64, .78 …: the first meeting tells most. */
const saturating = (count: number): number => 1 - 0.6 ** count;

const overlap = (words: Iterable<string>, stems: ReadonlySet<string>): number => {
  let count = 0;
  for (const word of words) if (stems.has(word)) count++;
  return count;
};

const agree = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const walk of one) if (other.has(walk)) return true;
  return false;
};

/** Of two walks of life that do not meet, how much they speak against each other. A record may leave its own out. */
const clashOf = (said: ReadonlySet<string>, known: ReadonlySet<string>): number =>
  said.size === 0 ? 0 : known.size > 0 ? (said.has('private') ? 1.3 : 1) : said.has('private') ? 0.7 : 0.2;

/** The evidence for `candidate` being meant by the name in tokens `from` to `to`. */
export const evidenceFor = (
  { reading, published, stems, sentenceStems, sport }: Setting,
  { from, to }: { from: number; to: number },
  cues: Cues,
  candidate: Candidate,
  rivals: readonly Candidate[],
  isIntroduced: (rival: Candidate) => boolean,
  portrait: Portrait | undefined,
  company: Company,
): Evidence => {
  const { tokens, language, sentence, headline, lowerWords } = reading;
  const first = tokens[from];
  const single = from === to;
  const at = sentence[from] ?? 0;
  const fold = first?.fold ?? '';
  const others = rivals.filter(({ actor }) => actor !== candidate.actor);
  const standing = standingOf(candidate, isIntroduced(candidate));
  const strongest = Math.max(0, ...others.map((other) => standingOf(other, isIntroduced(other))));
  const strength = (rival: Candidate): number => 10 ** (steepness * standingOf(rival, isIntroduced(rival)));
  const person = candidate.kind === 'person';
  const walks = portrait?.walks ?? new Set<string>();
  const age = portrait ? ageFits(portrait, cues.age, published) : 0;
  const acronym = single && first?.shape === 'upper' && !headline[at];
  const known = portrait?.stems ?? new Set<string>();
  const offices = cues.roles.filter(
    (word) => isWord(word, 'roles', language) || isWord(word, 'adjectives', language),
  );
  const met = overlap(new Set(cues.roles.map(stemOf)), known);
  const own = new Set(tokens.slice(from, to + 1).map((token) => stemOf(token.fold)));
  const elsewhere = (portrait?.telling ?? []).filter((stem) => !own.has(stem));
  const common =
    single &&
    !acronym &&
    (lowerWords.has(fold) ||
      isWord(fold, 'function', language) ||
      isWord(fold, 'roles', language) ||
      isWord(fold, 'heads', language));
  return {
    bias: 1,
    lead: standing - strongest,
    rivals: 1 - strength(candidate) / rivals.reduce((sum, rival) => sum + strength(rival), 0),
    fullName: !single && person ? 1 : 0,
    longName: !single && !person ? 1 : 0,
    acronym: acronym ? 1 : 0,
    bareSurname: candidate.form === 'surname' || candidate.form === 'short' ? 1 : 0,
    flagged: candidate.ambiguous ? 1 : 0,
    givenName: single && candidate.kind !== 'place' && isGivenName(fold) ? 1 : 0,
    commonWord: common ? 1 : 0,
    work: candidate.kind === 'work' ? 1 : 0,
    introduced: company.introduced ? 1 : 0,
    introducedOther: company.introducedOther ? 1 : 0,
    introducedNear: company.introducedNear ? 1 : 0,
    introducedMost: company.introducedMost,
    strangers: company.strangers,
    role: offices.length > 0 || met > 0 ? Math.min(1, met / Math.max(1, Math.min(2, offices.length))) : 0,
    walkFits: person && agree(cues.walks, walks) ? 1 : 0,
    walkClash: person && !agree(cues.walks, walks) ? clashOf(cues.walks, walks) : 0,
    ageFits: person ? Math.max(0, age) : 0,
    ageClash: person && cues.age !== null ? (age < 0 ? 1 : age === 0 ? 0.35 : 0) : 0,
    kindFits: person ? Math.max(cues.person, cues.speaks / 2) : candidate.kind === 'place' ? cues.place : 0,
    kindClash: person ? cues.place : cues.person,
    contextNear: saturating(overlap(elsewhere, sentenceStems[at] ?? new Set())),
    context: saturating(overlap(elsewhere, stems)),
    tied: saturating(company.ties),
    tiedNear: saturating(company.near),
    peers: saturating(company.peers),
    events: saturating(company.events),
    outOfTime: portrait ? outOfTime(portrait, published) : 0,
    inOffice: portrait && inOffice(portrait, published) ? 1 : 0,
    placeInSport: candidate.kind === 'place' && sport[at] ? 1 - cues.place : 0,
    headline: headline[at] ? 1 : 0,
  };
};
