import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Draft } from './draft.ts';

/** One entry of `public/packs/index.json`, in the order in which the packs are loaded. */
export interface ShippedPack {
  pack: string;
  title: string;
  updated: string;
  file: string;
  /** Of the gzipped file. */
  bytes: number;
  sha256: string;
  records: number;
}

/** Code-unit order: the same on every machine, whatever its locale. */
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The pack as JSON Lines, records sorted by id, so that a change of one fact is a change of one line. */
export const packText = ({ header, actors, events }: Draft): string => {
  const ids = (map: ReadonlyMap<string, unknown>) => [...map.keys()].sort(byCodeUnit);
  const records = [...ids(actors).map((id) => actors.get(id)), ...ids(events).map((id) => events.get(id))];
  return `${[header, ...records].map((record) => JSON.stringify(record)).join('\n')}\n`;
};

/** Gzip without what differs between machines: no time, no name, and 255 ("unknown") for the operating system (RFC 1952). */
export const gzipped = (text: string): Buffer => {
  const bytes = gzipSync(text, { level: 9 });
  bytes.fill(0, 4, 8);
  bytes[9] = 255;
  return bytes;
};

/** Writes the packs and their index into `folder`, which afterwards holds nothing else. */
export const writePacks = (drafts: readonly Draft[], folder: string): ShippedPack[] => {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  const index = drafts.map((draft): ShippedPack => {
    const { pack, title, updated } = draft.header;
    const bytes = gzipped(packText(draft));
    const file = `${pack}.pack.jsonl.gz`;
    writeFileSync(join(folder, file), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return {
      pack,
      title,
      updated,
      file,
      bytes: bytes.length,
      sha256,
      records: draft.actors.size + draft.events.size,
    };
  });
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
  return index;
};
