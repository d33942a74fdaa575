import { describe, expect, test } from 'vitest';
import type { Pack } from '../../lib/core/knowledge/records.ts';
import { createLibrary } from '../../lib/store/create-library.ts';
import { type LibraryDatabase, openDatabase } from '../../lib/store/database.ts';
import { installBundled } from '../../lib/store/install-bundled.ts';
import { openKnowledge } from '../../lib/store/knowledge.ts';
import { maintainLibrary } from '../../lib/store/maintain.ts';
import {
  fileOf,
  freshDatabase,
  headerOf,
  importPack,
  manyActors,
  mexico,
  planned,
  textOf,
} from './fixtures.ts';

class Killed extends Error {}

/** A second connection to `db` of which every write after the first `writes` fails, as after a kill or on a full disk. */
const dyingAfter = (db: LibraryDatabase, writes: number) => {
  const dying = openDatabase(db.name);
  let done = 0;
  dying.use({
    stack: 'dbcore',
    name: 'dying',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            done += 1;
            return done > writes ? Promise.reject(new Killed()) : table.mutate(request);
          },
        };
      },
    }),
  });
  return { dying, died: () => done > writes };
};

const before: Pack = mexico;
const after: Pack = { header: { ...mexico.header, updated: '2026-01-01' }, records: manyActors(200) };

/** What a reader would see, from a connection that was not there when it happened. */
const seen = async (name: string) => {
  const db = openDatabase(name);
  const library = createLibrary(db);
  const text = await (await library.exportPack('mexico')).text();
  const knowledge = await openKnowledge(db);
  const known = {
    old: (await knowledge.names(['sheinbaum'])).size > 0,
    fresh: (await knowledge.names(['alias 150'])).size > 0,
  };
  await maintainLibrary(db);
  const segments = await db.segments.count();
  const heads = await db.heads.count();
  db.close();
  return { text, known, segments, heads };
};

describe('killed after any write, the library is the old or the new one', () => {
  test('import over a pack', async () => {
    const outcomes = new Set<string>();
    let finished = false;
    for (let writes = 0; !finished; writes += 1) {
      const db = freshDatabase();
      await importPack(createLibrary(db), before);
      const { dying, died } = dyingAfter(db, writes);
      const plan = await planned(createLibrary(dying), fileOf(after));
      const commit = plan.commit();
      await commit.catch((error: unknown) => {
        if (!died()) throw error;
      });
      finished = !died();
      dying.close();
      const { text, known, segments, heads } = await seen(db.name);
      const isNew = text === textOf(after);
      expect(isNew || text === textOf(before)).toBe(true);
      expect(known).toEqual({ old: !isNew, fresh: isNew });
      expect([segments, heads]).toEqual([1, 1]);
      outcomes.add(isNew ? 'new' : 'old');
      db.close();
    }
    expect(outcomes).toEqual(new Set(['old', 'new']));
  });

  test('an edit of an own card', async () => {
    let finished = false;
    const card = { actor: 'own/a', kind: 'person', name: 'Ann', description: 'One' } as const;
    for (let writes = 0; !finished; writes += 1) {
      const db = freshDatabase();
      await createLibrary(db).putOwn(card);
      const { dying, died } = dyingAfter(db, writes);
      await createLibrary(dying)
        .putOwn({ ...card, description: 'Two' })
        .catch((error: unknown) => {
          if (!died()) throw error;
        });
      finished = !died();
      const fresh = openDatabase(db.name);
      const detail = await createLibrary(fresh).record('own/a');
      expect(['One', 'Two']).toContain(
        detail?.record && 'description' in detail.record && detail.record.description,
      );
      await maintainLibrary(fresh);
      expect(await fresh.segments.count()).toBe(1);
      for (const open of [db, dying, fresh]) open.close();
    }
  });

  test('the bundled packs: the next start goes on where it ended', async () => {
    const packs = new Map([
      ['mexico.jsonl', before],
      ['many.jsonl', { header: headerOf('many'), records: manyActors(100) }],
    ]);
    const fetched: string[] = [];
    const install = {
      index: [...packs].map(([file, { header }]) => ({
        pack: header.pack,
        updated: header.updated,
        file,
        bytes: 1,
      })),
      fetchPack: async (file: string) => {
        fetched.push(file);
        const pack = packs.get(file);
        if (!pack) throw new Error(`No ${file}`);
        return fileOf(pack).stream();
      },
    };
    let finished = false;
    for (let writes = 0; !finished; writes += 1) {
      const db = freshDatabase();
      const { dying, died } = dyingAfter(db, writes);
      await installBundled(dying, install).catch((error: unknown) => {
        if (!died()) throw error;
      });
      finished = !died();
      dying.close();
      fetched.length = 0;
      const there = (await createLibrary(db).packs()).map(({ header }) => header.pack);
      await maintainLibrary(db);
      await installBundled(db, install);
      expect(fetched).toHaveLength(2 - there.length);
      const library = createLibrary(db);
      expect(await (await library.exportPack('mexico')).text()).toBe(textOf(before));
      expect(await library.record('many/99')).not.toBeNull();
      expect(await db.segments.count()).toBe(2);
      db.close();
    }
  });
});
