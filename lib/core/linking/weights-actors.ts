/**
 * What speaks for and against a candidate, and how much: the weights of a logistic regression over (name, candidate)
 * pairs. Fitted by `scripts/fit-actors.ts`, which prints this table with its cross-validation.
 */
export const evidenceNames = [
  /** 1, always. */
  'bias',
  /** The record's prominence. */
  'prior',
  /** Prominence above the most prominent rival's, -1 to 1; the prior itself where there is none. */
  'lead',
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
  /** A single given name. */
  'givenName',
  /** A word of the language, or in lower case elsewhere in the article. */
  'commonWord',
  /** A work: a film, a book, a song. */
  'work',
  /** Neither person, place, organization, group nor work. */
  'otherKind',
  /** The nearest full name that this one may shorten is this actor's. */
  'introduced',
  /** The nearest full name that this one may shorten is somebody else's. */
  'introducedOther',
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
  bias: -0.63,
  prior: -0.32,
  lead: 3.89,
  rivals: -1.48,
  fullName: 2.6,
  longName: 0.73,
  acronym: 0.22,
  bareSurname: -0.46,
  flagged: 0.03,
  givenName: -0.78,
  commonWord: -0.91,
  work: 0.39,
  otherKind: 0.25,
  introduced: 2.49,
  introducedOther: -2.85,
  role: 0.52,
  roleClash: -0.94,
  kindFits: 0.5,
  kindClash: -0.2,
  contextNear: 1.37,
  context: 1.16,
  tied: 0.96,
  events: 1.94,
  outOfTime: -0.01,
  inOffice: 0.1,
  placeInSport: -1.1,
  headline: -0.73,
  initial: 0.01,
};

/** The probability, 0 to 1, from which a name is linked: better silent than wrong. */
export const linkThreshold = 0.5;
/** The best candidate's log-odds must exceed the next one's by this much; else the name is ambiguous. */
export const linkMargin = 0.4;
/** From this probability on a name that is not linked is listed as ambiguous. */
export const listThreshold = 0.15;
