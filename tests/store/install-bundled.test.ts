import { expect, test } from 'vitest';
import type { Pack } from '../../lib/core/knowledge/records.ts';
import { createLibrary } from '../../lib/store/create-library.ts';
import { installBundled } from '../../lib/store/install-bundled.ts';
import { collectGarbage } from '../../lib/store/swap.ts';
import { fileOf, freshDatabase, importPack, mexico, mundo } from './fixtures.ts';

const installOf = (packs: readonly Pack[]) => {
  const fetched: string[] = [];
  return {
    fetched,
    index: packs.map(({ header }) => ({
      pack: header.pack,
      updated: header.updated,
      file: header.pack,
      bytes: 100,
    })),
    fetchPack: async (file: string) => {
      fetched.push(file);
      const pack = packs.find(({ header }) => header.pack === file);
      return pack ? fileOf(pack).stream() : new Blob([]).stream();
    },
  };
};

const newer: Pack = {
  header: { ...mexico.header, updated: '2026-02-02' },
  records: mexico.records.slice(0, 3),
};

test('installs once, and again when the issue changes; switch and order stay', async () => {
  const db = freshDatabase();
  const library = createLibrary(db);
  const first = installOf([mexico, mundo]);
  expect(await installBundled(db, first)).toEqual([
    { pack: 'mexico', outcome: 'installed' },
    { pack: 'mundo', outcome: 'installed' },
  ]);
  await installBundled(db, first);
  expect(first.fetched).toEqual(['mexico', 'mundo']);
  await library.setEnabled('mexico', false);
  await library.setPriority('mexico', 1);
  const second = installOf([newer, mundo]);
  await installBundled(db, second);
  expect(second.fetched).toEqual(['mexico']);
  const packs = await library.packs();
  expect(
    packs.map(({ header, enabled, actors, origin }) => [
      header.pack,
      header.updated,
      enabled,
      actors,
      origin,
    ]),
  ).toEqual([
    ['mundo', '2025-06-01', true, 2, 'bundled'],
    ['mexico', '2026-02-02', false, 3, 'bundled'],
  ]);
});

test('never comes over own cards, an imported pack of its id, or a removal', async () => {
  const db = freshDatabase();
  const library = createLibrary(db);
  await installBundled(db, installOf([mexico, mundo]));
  const own = { actor: 'Q96', kind: 'place', name: 'Mexico', description: 'Mine' } as const;
  await library.putOwn(own);
  await importPack(library, { ...mundo, records: mundo.records.slice(0, 1) });
  await library.removePack('mexico');
  await db.packs.update('mexico', { removed: 1 });
  await collectGarbage(db);
  const later = installOf([newer, { ...mundo, header: { ...mundo.header, updated: '2027' } }]);
  expect(await installBundled(db, later)).toEqual([
    { pack: 'mexico', outcome: 'kept' },
    { pack: 'mundo', outcome: 'kept' },
  ]);
  expect(later.fetched).toEqual([]);
  expect((await library.record('Q96'))?.record).toMatchObject({ description: 'Mine' });
  expect((await library.packs()).map(({ header, actors }) => [header.pack, actors])).toEqual([
    ['own', 1],
    ['mundo', 1],
  ]);
});

test('two starts at once do the work once', async () => {
  const db = freshDatabase();
  const install = installOf([mexico, mundo]);
  await Promise.all([installBundled(db, install), installBundled(db, install)]);
  expect(install.fetched).toEqual(['mexico', 'mundo']);
  expect(await db.segments.count()).toBe(2);
});

test('a broken file is told, and the others are installed', async () => {
  const db = freshDatabase();
  const install = installOf([mundo]);
  const index = [{ pack: 'lost', updated: '2025', file: 'lost', bytes: 1 }, ...install.index];
  expect(await installBundled(db, { ...install, index })).toEqual([
    { pack: 'lost', outcome: 'failed', error: { line: 0, message: 'The file is empty.' } },
    { pack: 'mundo', outcome: 'installed' },
  ]);
  expect(await db.segments.count()).toBe(1);
});
