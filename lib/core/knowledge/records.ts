/**
 * The record types of a context pack, format 1. Keys that the format does not know are kept (`[key: string]: unknown`
 * lives only in the raw telling, see `Telling`), so that an export gives back what was imported.
 */

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; it stands for the whole of that span. */
export type PartialDate = string;

export const actorKinds = ['person', 'organization', 'place', 'group', 'work', 'other'] as const;
export type ActorKind = (typeof actorKinds)[number];

export const eventKinds = [
  'legislation',
  'election',
  'appointment',
  'court',
  'military',
  'attack',
  'protest',
  'disaster',
  'accident',
  'agreement',
  'sanction',
  'trade',
  'economy',
  'diplomacy',
  'statement',
  'crime',
  'health',
  'science',
  'other',
] as const;
export type EventKind = (typeof eventKinds)[number];

export interface Source {
  title: string;
  /** `http:` or `https:` only; anything else is refused when the pack is parsed. */
  url: string;
  publisher?: string | undefined;
  published?: string | undefined;
}

export interface Role {
  title: string;
  /** Actor id of what the role belongs to. */
  of?: string | undefined;
  from?: PartialDate | undefined;
  /** Absent: still held on the day the pack was last checked. */
  to?: PartialDate | undefined;
  asOf?: PartialDate | undefined;
}

export interface Actor {
  actor: string;
  kind: ActorKind;
  name: string;
  aliases?: string[] | undefined;
  /** BCP 47 tag to names in that language, the main one first. */
  names?: Record<string, string[]> | undefined;
  description: string;
  summary?: string | undefined;
  roles?: Role[] | undefined;
  from?: PartialDate | undefined;
  to?: PartialDate | undefined;
  /** 0 to 1: how often news speaks of it. */
  prominence?: number | undefined;
  surname?: string | undefined;
  ambiguous?: string[] | undefined;
  demonyms?: string[] | undefined;
  country?: string | undefined;
  population?: number | undefined;
  asOf?: PartialDate | undefined;
  sources?: Source[] | undefined;
}

export interface PackEvent {
  event: string;
  kind: EventKind;
  title: string;
  from: PartialDate;
  to?: PartialDate | undefined;
  /** Actor ids, the principal ones first. At least one. */
  actors: string[];
  summary: string;
  cues?: string[] | undefined;
  follows?: string[] | undefined;
  checked?: PartialDate | undefined;
  sources?: Source[] | undefined;
}

export type PackRecord = Actor | PackEvent;

export interface PackHeader {
  pack: string;
  format: 1;
  title: string;
  language: string;
  licence: string;
  updated: PartialDate;
  description?: string | undefined;
  publisher?: string | undefined;
  homepage?: string | undefined;
  expires?: number | undefined;
}

/** A whole pack in memory. Large ones are streamed instead. */
export interface Pack {
  header: PackHeader;
  records: PackRecord[];
}

export const isActor = (record: PackRecord): record is Actor => 'actor' in record;
export const idOf = (record: PackRecord): string => (isActor(record) ? record.actor : record.event);
