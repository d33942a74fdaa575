/**
 * What speaks for and against a candidate, and how much: the weights of a logistic regression over (name, candidate)
 * pairs. Fitted by `scripts/fit-actors.ts`, which prints this table with its cross-validation.
 */
export const evidenceNames = [
  /** 1, always. */
  'bias',
  /** Standing (prominence, less for a bare surname) above the strongest rival's; the standing itself where there is none. */
  'lead',
  /** Share of the standing that the rivals have. */
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
  /** The text and the record give the same walk of life. */
  'walkFits',
  /** They give different ones. */
  'walkClash',
  /** The age that the text gives is the record's. */
  'ageFits',
  /** It is not; or, by a third, the text gives an age, which it does of private persons, and the record none. */
  'ageClash',
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
  /** Words that describe it and candidates of the sentence's other names: "Clapton, Beck and Page". */
  'peers',
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
] as const;

export type EvidenceName = (typeof evidenceNames)[number];
export type Evidence = Record<EvidenceName, number>;

export const weights: Evidence = {
  bias: 0.15,
  lead: 2.16,
  rivals: -2.96,
  fullName: 2.68,
  longName: 0.64,
  acronym: 0.37,
  bareSurname: -0.64,
  flagged: -0.38,
  givenName: -1.34,
  commonWord: 0.03,
  work: -0.15,
  introduced: 0.98,
  introducedNear: 0.98,
  introducedMost: 2.64,
  introducedOther: -2.18,
  strangers: -5.62,
  role: 0.73,
  walkFits: 0.76,
  walkClash: -3.81,
  ageFits: 2,
  ageClash: -7.98,
  kindFits: 0.39,
  kindClash: -0.21,
  contextNear: 1.46,
  context: 0.95,
  tied: 0.76,
  tiedNear: 0.2,
  peers: 1.93,
  events: 2.54,
  outOfTime: -1.86,
  inOffice: -0.02,
  placeInSport: -0.98,
  headline: -0.21,
};

/** The probability, 0 to 1, from which a name is linked: better silent than wrong. */
export const linkThreshold = 0.5;
/** The best candidate's log-odds must exceed the next one's by this much; else the name is ambiguous. */
export const linkMargin = 0.4;
/** From this probability on a name that is not linked is listed as ambiguous. */
export const listThreshold = 0.15;
