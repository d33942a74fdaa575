import type { ActorKind, EventKind } from '../../lib/core/knowledge/records.ts';
import { plural } from './plural.ts';
import type { Widen } from './widen.ts';

const actorKind: Record<ActorKind, string> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  group: 'Group',
  work: 'Work',
  other: 'Other',
};

const eventKind: Record<EventKind, string> = {
  legislation: 'Law',
  election: 'Election',
  appointment: 'Appointment',
  court: 'Court',
  military: 'Military',
  attack: 'Attack',
  protest: 'Protest',
  disaster: 'Disaster',
  accident: 'Accident',
  agreement: 'Agreement',
  sanction: 'Sanction',
  trade: 'Trade',
  economy: 'Economy',
  diplomacy: 'Diplomacy',
  statement: 'Statement',
  crime: 'Crime',
  health: 'Health',
  science: 'Science',
  other: 'Event',
};

/** English; the shape that every other language fills. */
export const en = {
  actorKind,
  eventKind,
  earlier: 'Earlier',
  later: 'Since then',
  /** Before what a card tells of days after the article. */
  laterTold: 'Since then:',
  show: 'Show',
  showInArticle: (title: string) => `Show “${title}” in the article`,
  quote: (sentence: string) => `“${sentence}”`,
  /** Before the name of the event that led to this one. */
  ledToBy: 'Led to it',
  with: 'With',
  factsAsOf: (date: string) => `Facts as of ${date}`,
  noSources: 'No source given',
  why: 'Why?',
  whyThis: 'Why this card?',
  whyWords: 'Words in common',
  whyActors: 'Also in this article',
  whyDate: 'Date in the text',
  whyScore: 'Certainty',
  whyRunnerUp: (title: string) => `Next best: ${title}`,
  notThis: 'Not this',
  notThisHint: (title: string) => `Not this: hide “${title}” on this page`,
  never: 'Never',
  neverHint: (title: string) => `Never show “${title}” again`,
  more: 'More',
  moreHint: (title: string) => `More on “${title}” in your library`,
  close: 'Close',
  hiddenHere: (title: string) => `“${title}” is hidden on this page.`,
  hiddenEverywhere: (title: string) => `“${title}” will not be shown again.`,
  undo: 'Undo',
  /** Said to screen readers. */
  notesHere: (count: number) =>
    plural('en', count, { one: '# note on this article', other: '# notes on this article' }),
  onMark: (title: string) => `${title}. Enter opens the note.`,
  and: ' · ',
};

export type CardText = Widen<typeof en>;
