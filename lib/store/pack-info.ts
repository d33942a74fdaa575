import type { PackRow } from './database.ts';
import type { PackInfo } from './library.ts';

export const packInfoOf = (row: PackRow): PackInfo => ({
  header: row.header,
  origin: row.origin,
  enabled: row.enabled,
  priority: row.priority,
  actors: row.actors,
  events: row.events,
  names: row.names,
  bytes: row.bytes,
  imported: row.imported,
});
