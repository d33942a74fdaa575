/**
 * What speaks for and against a candidate, and how much: the weights of a logistic regression over (name, candidate)
 * pairs. Fitted by `scripts/fit-actors.ts`, which prints this table with its cross-validation.
 */
export const evidenceNames = [
  /** 1, always. */
  'bias',
  /** The record's prominence. */
  'prior',
  /** Standing (prominence, less for a bare surname) above the strongest rival's; the standing itself where there is none. */
  'lead',
  /** Share of the standing that all candidates have together, the strong counted more. */
  'share',
  /** Logarithm of the number of rivals. */
  'rivals',
  /** A person's name of two words or more. */
  'fullName',
  /** A name of two words or more of something else. */
  'longName',
  /** Written in capitals, and no shouting: an acronym. */
  'acronym',
  /** A surname that the pack allows only behind the full name, or a short form that it does not have. */
  'bareSurname',
  /** The pack says that the name is a common word or somebody else's too. */
  'flagged',
  /** A single given name, and the candidate is no place. */
  'givenName',
  /** A word of the language, or in lower case elsewhere in the article. */
  'commonWord',
  /** A work: a film, a book, a song. */
  'work',
  /** Neither person, place, organization, group nor work. */
  'otherKind',
  /** The text has the actor's full name, which this one shortens. */
  'introduced',
  /** And it stands in the same sentence or the two before. */
  'introducedNear',
  /** The actor's share of the full names that this one may shorten. */
  'introducedMost',
  /** This name may shorten the full name of another known actor, and not of this one. */
  'introducedOther',
  /** The nearest full name before it that this one may shorten is that of a person no pack knows; halved when far off. */
  'strangers',
  /** Share of the offices beside the name that the record has. */
  'role',
  /** An office beside the name, and the record has none of it. */
  'roleClash',
  /** A person beside whom a person's words stand, or a place where places stand. */
  'kindFits',
  /** A person where places stand, or something else beside which a person's words stand. */
  'kindClash',
  /** Words of the record in the same sentence. */
  'contextNear',
  /** Words of the record in the article. */
  'context',
  /** Other actors of the article that belong to the record, or it to them. */
  'tied',
  /** The same, and common events, with actors of the same sentence. */
  'tiedNear',
  /** Events that the actor has in common with other actors of the article. */
  'events',
  /** Not yet born, or dead for long, on the day of publication. */
  'outOfTime',
  /** Held an office on the day of publication. */
  'inOffice',
  /** A place in a sentence about a game: a team is meant. */
  'placeInSport',
  /** In a headline, where every word has a capital. */
  'headline',
  /** At the head of a sentence, where every word has a capital. */
  'initial',
] as const;

export type EvidenceName = (typeof evidenceNames)[number];
export type Evidence = Record<EvidenceName, number>;

export const weights: Evidence = {
  bias: -0.44,
  prior: -0.23,
  lead: 3.75,
  share: 0.38,
  rivals: -2.32,
  fullName: 2.45,
  longName: 0.58,
  acronym: 0.37,
  bareSurname: -0.34,
  flagged: -0.14,
  givenName: -1.36,
  commonWord: -0.69,
  work: 0.17,
  otherKind: 0.22,
  introduced: 0.75,
  introducedNear: 0.97,
  introducedMost: 2.62,
  introducedOther: -2.23,
  strangers: -5.39,
  role: 0.89,
  roleClash: -0.6,
  kindFits: 0.32,
  kindClash: -0.33,
  contextNear: 1.42,
  context: 0.99,
  tied: 0.9,
  tiedNear: 0.32,
  events: 2.32,
  outOfTime: -1.92,
  inOffice: -0.1,
  placeInSport: -0.97,
  headline: -0.39,
  initial: -0.11,
};

/** The probability, 0 to 1, from which a name is linked: better silent than wrong. */
export const linkThreshold = 0.5;
/** The best candidate's log-odds must exceed the next one's by this much; else the name is ambiguous. */
export const linkMargin = 0.4;
/** From this probability on a name that is not linked is listed as ambiguous. */
export const listThreshold = 0.15;
