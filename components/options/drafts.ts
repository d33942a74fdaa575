import type {
  Actor,
  ActorKind,
  EventKind,
  PackEvent,
  Role,
  Source,
} from '../../lib/core/knowledge/records.ts';
import { isPartialDate } from '../../lib/core/knowledge/schema.ts';

/** What stands in the fields of a form, as text. */
export interface ActorDraft {
  kind: ActorKind;
  name: string;
  description: string;
  summary: string;
  aliases: string;
  from: string;
  to: string;
  roles: RoleDraft[];
  sources: SourceDraft[];
}

export interface RoleDraft {
  /** Of the row, so that a removed one does not take its neighbour's text. */
  key: number;
  title: string;
  from: string;
  to: string;
  /** Keys of the record that the form does not show. */
  kept: Partial<Role>;
}

export interface SourceDraft {
  key: number;
  title: string;
  url: string;
  publisher: string;
  kept: Partial<Source>;
}

export interface EventDraft {
  kind: EventKind;
  title: string;
  from: string;
  to: string;
  summary: string;
  cues: string;
  actors: string[];
  follows: string[];
  sources: SourceDraft[];
}

/** What a field lacks. `limit`: characters that it may have; `length`: those that it has. */
export type Fault =
  | { type: 'empty' }
  | { type: 'long'; limit: number; length: number }
  | { type: 'date' }
  | { type: 'order' }
  | { type: 'address' }
  | { type: 'nobody' };

/** By the field's name: `name`, `roles.0.from`. */
export type Faults = Readonly<Record<string, Fault>>;

/** Characters, by the pack format. */
export const descriptionLimit = 140;

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

const sourceDrafts = (sources: readonly Source[] | undefined): SourceDraft[] =>
  (sources ?? []).map((source, key) => ({
    key,
    title: source.title,
    url: source.url,
    publisher: source.publisher ?? '',
    kept: source,
  }));

export const draftOfActor = (actor: Partial<Actor>): ActorDraft => ({
  kind: actor.kind ?? 'person',
  name: actor.name ?? '',
  description: actor.description ?? '',
  summary: actor.summary ?? '',
  aliases: (actor.aliases ?? []).join('\n'),
  from: actor.from ?? '',
  to: actor.to ?? '',
  roles: (actor.roles ?? []).map((role, key) => ({
    key,
    title: role.title,
    from: role.from ?? '',
    to: role.to ?? '',
    kept: role,
  })),
  sources: sourceDrafts(actor.sources),
});

export const draftOfEvent = (event: Partial<PackEvent>): EventDraft => ({
  kind: event.kind ?? 'other',
  title: event.title ?? '',
  from: event.from ?? '',
  to: event.to ?? '',
  summary: event.summary ?? '',
  cues: (event.cues ?? []).join('\n'),
  actors: event.actors ?? [],
  follows: event.follows ?? [],
  sources: sourceDrafts(event.sources),
});

/** Leaves a key out where its field is empty, so that a card has no empty texts and lists. */
const filled = <T>(key: string, value: T, isEmpty: boolean): Record<string, T> =>
  isEmpty ? {} : { [key]: value };
const text = (key: string, value: string) => filled(key, value.trim(), value.trim() === '');
const list = <T>(key: string, value: readonly T[]) => filled(key, value, value.length === 0);

const without = <T extends object>(record: T, keys: readonly string[]): Partial<T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key))) as Partial<T>;

const isBlank = (...values: string[]): boolean => values.every((value) => value.trim() === '');

const sourcesOf = (drafts: readonly SourceDraft[]): Source[] =>
  drafts
    .filter((draft) => !isBlank(draft.title, draft.url, draft.publisher))
    .map((draft) => ({
      ...without(draft.kept, ['publisher']),
      title: draft.title.trim(),
      url: draft.url.trim(),
      ...text('publisher', draft.publisher),
    }));

const rolesOf = (drafts: readonly RoleDraft[]): Role[] =>
  drafts
    .filter((draft) => !isBlank(draft.title, draft.from, draft.to))
    .map((draft) => ({
      ...without(draft.kept, ['from', 'to']),
      title: draft.title.trim(),
      ...text('from', draft.from),
      ...text('to', draft.to),
    }));

const actorKeys = ['summary', 'aliases', 'from', 'to', 'roles', 'sources'];
const eventKeys = ['to', 'cues', 'follows', 'sources'];

/** The card that a draft without faults makes. What `before` has and the form does not show is kept. */
export const actorOfDraft = (draft: ActorDraft, id: string, before: Partial<Actor>): Actor => ({
  ...without(before, actorKeys),
  actor: id,
  kind: draft.kind,
  name: draft.name.trim(),
  description: draft.description.trim(),
  ...text('summary', draft.summary),
  ...list('aliases', linesOf(draft.aliases)),
  ...text('from', draft.from),
  ...text('to', draft.to),
  ...list('roles', rolesOf(draft.roles)),
  ...list('sources', sourcesOf(draft.sources)),
});

export const eventOfDraft = (draft: EventDraft, id: string, before: Partial<PackEvent>): PackEvent => ({
  ...without(before, eventKeys),
  event: id,
  kind: draft.kind,
  title: draft.title.trim(),
  from: draft.from.trim(),
  ...text('to', draft.to),
  actors: draft.actors,
  summary: draft.summary.trim(),
  ...list('cues', linesOf(draft.cues)),
  ...list('follows', draft.follows),
  ...list('sources', sourcesOf(draft.sources)),
});

const dateFaults = (prefix: string, from: string, to: string): Record<string, Fault> => {
  const faults: Record<string, Fault> = {};
  const [start, end] = [from.trim(), to.trim()];
  if (start !== '' && !isPartialDate(start)) faults[`${prefix}from`] = { type: 'date' };
  if (end !== '' && !isPartialDate(end)) faults[`${prefix}to`] = { type: 'date' };
  // Compared at the coarser of the two precisions: 2025 does not end before 2025-02.
  const shared = Math.min(start.length, end.length);
  const comparable = start !== '' && end !== '' && Object.keys(faults).length === 0;
  if (comparable && end.slice(0, shared) < start.slice(0, shared)) faults[`${prefix}to`] = { type: 'order' };
  return faults;
};

const sourceFaults = (drafts: readonly SourceDraft[]): Record<string, Fault> => {
  const faults: Record<string, Fault> = {};
  for (const [place, draft] of drafts.entries()) {
    if (isBlank(draft.title, draft.url, draft.publisher)) continue;
    if (isBlank(draft.title)) faults[`sources.${place}.title`] = { type: 'empty' };
    if (!/^https?:\/\/[^\s<>"]+$/i.test(draft.url.trim()))
      faults[`sources.${place}.url`] = { type: 'address' };
  }
  return faults;
};

export const actorFaults = (draft: ActorDraft): Faults => {
  const faults: Record<string, Fault> = {
    ...dateFaults('', draft.from, draft.to),
    ...sourceFaults(draft.sources),
  };
  if (isBlank(draft.name)) faults.name = { type: 'empty' };
  const length = [...draft.description.trim()].length;
  if (length === 0) faults.description = { type: 'empty' };
  if (length > descriptionLimit) faults.description = { type: 'long', limit: descriptionLimit, length };
  for (const [place, role] of draft.roles.entries()) {
    if (isBlank(role.title) && !isBlank(role.from, role.to))
      faults[`roles.${place}.title`] = { type: 'empty' };
    Object.assign(faults, dateFaults(`roles.${place}.`, role.from, role.to));
  }
  return faults;
};

export const eventFaults = (draft: EventDraft): Faults => {
  const faults: Record<string, Fault> = {
    ...dateFaults('', draft.from, draft.to),
    ...sourceFaults(draft.sources),
  };
  if (isBlank(draft.title)) faults.title = { type: 'empty' };
  if (isBlank(draft.from)) faults.from = { type: 'empty' };
  if (isBlank(draft.summary)) faults.summary = { type: 'empty' };
  if (draft.actors.length === 0) faults.actors = { type: 'nobody' };
  return faults;
};

/** "Laura Vega" as `own/laura-vega`; letters of every script stay. */
export const slugOf = (title: string): string => {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `own/${slug === '' ? 'card' : slug}`;
};
