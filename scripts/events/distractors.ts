import { isActor, type Pack, type PackEvent, type PackRecord } from '../../lib/core/knowledge/records.ts';
import { foldName } from '../../lib/core/text/fold.ts';
import { intervalOf } from '../../lib/core/time/interval.ts';
import { packOf, sharedPath } from './gold.ts';

/** Two tellings of one event in different packs are dated within this many days and share this many actors. */
const sameDays = 2;
const sameActors = 2;

const isEvent = (record: PackRecord): record is PackEvent => !isActor(record);
const slugOf = (id: string): string => id.slice(id.indexOf('/') + 1);
const dayOf = (event: PackEvent): number => intervalOf(event.from)?.from ?? Number.NaN;

/**
 * The events of other packs as distractors for `world`, a pack that tells many of the same events under ids of its own.
 *
 * Actors are first brought to the ids of `world` by their names (`names`: packs that define the actors), else no distractor
 * would share one. An event is the same, and left out, where date and title or slug agree, or where it is dated within two
 * days and shares two actors.
 */
const distractorsFor = (world: Pack, others: readonly Pack[], names: readonly Pack[]): Pack => {
  const idOfName = new Map<string, string>();
  for (const record of world.records) {
    if (!isActor(record)) continue;
    for (const name of [...(record.aliases ?? []), record.name]) idOfName.set(foldName(name), record.actor);
  }
  const worldId = new Map<string, string>();
  for (const record of [...others, ...names].flatMap(({ records }) => records)) {
    if (!isActor(record)) continue;
    const id = idOfName.get(foldName(record.name));
    if (id !== undefined) worldId.set(record.actor, id);
  }
  const known = world.records.filter(isEvent);
  const isTold = (event: PackEvent): boolean =>
    known.some((other) => {
      const apart = Math.abs(dayOf(other) - dayOf(event));
      if (
        apart === 0 &&
        (slugOf(other.event) === slugOf(event.event) || foldName(other.title) === foldName(event.title))
      )
        return true;
      return (
        apart <= sameDays && event.actors.filter((actor) => other.actors.includes(actor)).length >= sameActors
      );
    });
  const events = others
    .flatMap(({ records }) => records)
    .filter(isEvent)
    .map((event) => ({
      ...event,
      actors: [...new Set(event.actors.map((actor) => worldId.get(actor) ?? actor))],
    }))
    .filter((event) => !isTold(event));
  return { header: { ...world.header, pack: 'distractors', title: 'Distractors' }, records: events };
};

/** The distractors that the bundled packs have for `world`. */
export const bundledDistractors = (world: Pack): Pack =>
  distractorsFor(
    world,
    ['turning-points', 'world-events'].map((name) => packOf(sharedPath(`knowledge/${name}.pack.jsonl`))),
    [packOf(sharedPath('knowledge/world-actors.pack.jsonl.gz'))],
  );
