import { foldName } from '../text/fold.ts';
import type { NameEntry, NameForm } from './knowledge.ts';
import type { Actor } from './records.ts';

/** Prior of an actor whose record does not say how often news speaks of it. */
export const defaultProminence = 0.1;

/** Every name under which an actor can be found, with its key. `language` is the pack's. */
export const namesOf = (actor: Actor, language: string): { key: string; entry: NameEntry }[] => {
  const ambiguous = new Set(actor.ambiguous ?? []);
  const found = new Map<string, { key: string; entry: NameEntry }>();
  const add = (written: string, form: NameForm, tag: string) => {
    if (found.has(written)) return;
    const key = foldName(written);
    // The same spelling twice (an alias that is also the surname): the stronger form, met first, stays.
    if (key === '') return;
    found.set(written, {
      key,
      entry: {
        actor: actor.actor,
        kind: actor.kind,
        form,
        written,
        language: tag,
        ambiguous: ambiguous.has(written),
        prominence: actor.prominence ?? defaultProminence,
      },
    });
  };
  add(actor.name, 'name', language);
  for (const alias of actor.aliases ?? []) add(alias, 'alias', language);
  for (const [tag, list] of Object.entries(actor.names ?? {})) {
    for (const [place, name] of list.entries()) add(name, place === 0 ? 'name' : 'alias', tag);
  }
  for (const name of actor.ambiguous ?? []) add(name, 'alias', language);
  if (actor.surname) add(actor.surname, 'surname', language);
  for (const demonym of actor.demonyms ?? []) add(demonym, 'demonym', language);
  return [...found.values()];
};

/** How many names a record gives its actor, as it writes them. Without folding, which is most of the work of `namesOf`. */
export const countNames = (actor: Actor): number =>
  Object.values(actor.names ?? {}).reduce(
    (count, list) => count + list.length,
    1 + (actor.aliases?.length ?? 0) + (actor.demonyms?.length ?? 0) + (actor.surname === undefined ? 0 : 1),
  );
