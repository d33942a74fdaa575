import type { Span } from '../article.ts';
import type { ActorKind, EventKind, PartialDate, Source } from '../knowledge/records.ts';

/** A strict span (no possessive, no title) that the linker is certain of. */
export interface Mention extends Span {
  actor: string;
  /** 0 to 1. */
  score: number;
}

/** A known name that could be several actors. Listed, never marked. */
export interface AmbiguousName extends Span {
  /** Actor ids, best first. */
  candidates: string[];
}

/** A name of a person or organization that no pack knows. */
export interface UnknownName extends Span {
  name: string;
  /** What the article itself says of them. */
  role?: string;
}

/** `mentioned`: the text refers to it. `background`: it explains the story. `since`: it happened after publication. */
export type EventRelation = 'mentioned' | 'background' | 'since';

/** What spoke for a link, for "why this card?". */
export interface Why {
  /** Words of the text that met words of the record. */
  words?: string[];
  /** Actor ids in common. */
  actors?: string[];
  /** The time expression that fits, as the text has it. */
  date?: string;
  /** Id of the next best candidate, with its score. */
  runnerUp?: { id: string; score: number; title?: string };
}

export interface EventLink {
  event: string;
  relation: EventRelation;
  /** 0 to 1. */
  score: number;
  /** The sentences that refer to it, best first; empty unless `mentioned`. */
  evidence: Span[];
  /** The part of the best evidence sentence that is marked; the whole sentence where it is left out. */
  clause?: Span;
  /** Certain enough to be marked in the article, not only listed. */
  painted: boolean;
  why?: Why;
}

export const cardSections = ['before', 'who', 'places', 'since', 'ambiguous', 'unknown'] as const;
export type CardSection = (typeof cardSections)[number];

interface CardBase {
  section: CardSection;
  /** Actor or event id; of an unknown name, the name itself. */
  id: string;
  title: string;
  /** One line, as of the article's date. */
  line: string;
  /** The sentence that called for the card. */
  evidence?: string;
  /** Where that sentence stands. */
  evidenceSpan?: Span;
  /** Spans to mark and to scroll to, in text order. */
  spans: Span[];
  score: number;
  why?: Why;
}

export interface ActorCard extends CardBase {
  section: 'who' | 'places';
  kind: ActorKind;
  /** BCP 47 tag of what the pack tells: line, summary, later. Left out where it is not known. */
  language?: string;
  /** How much a reader of this article needs it, 0 to 2: named in the headline, often and early; less for the well known. */
  need?: number;
  summary?: string;
  /** A fact that came after the article: "later President of …". */
  later?: string;
  /** One dated event of this actor, for the hover card. */
  event?: { id: string; title: string; from: PartialDate; to?: PartialDate; language?: string };
  sources: Source[];
  factsAsOf: PartialDate | null;
}

export interface EventCard extends CardBase {
  section: 'before' | 'since';
  kind: EventKind;
  /** BCP 47 tag of title, line, summary and later. Left out where it is not known. */
  language?: string;
  relation: EventRelation;
  from: PartialDate;
  to?: PartialDate;
  summary: string;
  /** Sentences of the summary that tell of days after the article. */
  later?: string;
  /** Events that led to it. */
  follows: { id: string; title: string; from: PartialDate; language?: string }[];
  actors: { id: string; name: string }[];
  sources: Source[];
  factsAsOf: PartialDate | null;
}

export interface AmbiguousCard extends CardBase {
  section: 'ambiguous';
  /** `language`: BCP 47 tag of the line. */
  candidates: { id: string; title: string; line: string; language?: string }[];
}

export interface UnknownCard extends CardBase {
  section: 'unknown';
  role?: string;
}

export type Card = ActorCard | EventCard | AmbiguousCard | UnknownCard;

/** All that Backstory knows of one article. Plain data: it travels in messages and rests in `storage.session`. */
export interface PageContext {
  article: {
    url: string | null;
    title: string;
    byline: string | null;
    publisher: string | null;
    published: string | null;
    language: string | null;
  };
  /** The text's sentences, in order: marks are chosen by them where the text itself is not at hand. */
  sentences: Span[];
  mentions: Mention[];
  ambiguous: AmbiguousName[];
  unknown: UnknownName[];
  events: EventLink[];
  /** In the popup's order. */
  cards: Card[];
}
