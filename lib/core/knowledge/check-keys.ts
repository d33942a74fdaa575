import { editDistance } from '../text/edit-distance.ts';
import { isActor, type PackRecord } from './records.ts';

/** The keys of the format, from docs/pack-record.schema.json; a test holds the two together. */
export const actorKeys: readonly string[] = [
  'actor',
  'kind',
  'name',
  'aliases',
  'names',
  'description',
  'summary',
  'roles',
  'from',
  'to',
  'prominence',
  'surname',
  'ambiguous',
  'demonyms',
  'country',
  'population',
  'asOf',
  'sources',
];
export const eventKeys: readonly string[] = [
  'event',
  'kind',
  'title',
  'from',
  'to',
  'actors',
  'summary',
  'cues',
  'follows',
  'checked',
  'sources',
];

/** Slips up to which a key is taken for one of the format: "note" is no "name", but "alias" is "aliases". */
const slipsIn = (key: string): number => (key.length >= 6 ? 2 : 1);

/**
 * Keys that the format does not know and that look like one it does: `alias` for `aliases`. Others are an author's own, and
 * travel with the record.
 */
export const strayKeys = (record: PackRecord): { key: string; message: string }[] => {
  const [known, others] = isActor(record) ? [actorKeys, eventKeys] : [eventKeys, actorKeys];
  return Object.keys(record).flatMap((key) => {
    if (known.includes(key)) return [];
    if (others.includes(key)) {
      const message = isActor(record)
        ? 'belongs to events and is not read here'
        : 'belongs to actors and is not read here';
      return [{ key, message }];
    }
    const meant = known.find((other) => {
      const slips = slipsIn(other);
      return other.length > 2 && editDistance(key.toLowerCase(), other.toLowerCase(), slips) <= slips;
    });
    return meant === undefined ? [] : [{ key, message: `is no key of the format: is "${meant}" meant?` }];
  });
};
