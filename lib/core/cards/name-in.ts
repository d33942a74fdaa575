import type { Actor } from '../knowledge/records.ts';
import { primaryOf } from '../text/primary-of.ts';

/**
 * An actor's name as the reader knows it: the main one of the reader's language where the record has one ("Comisión
 * Europea"), else the pack's own. `locale`: BCP 47 tag.
 */
export const nameIn = (actor: Actor, locale: string): string =>
  actor.names?.[primaryOf(locale)]?.[0] ?? actor.name;
