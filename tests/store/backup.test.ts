import { describe, expect, test, vi } from 'vitest';
import { createLibrary } from '../../lib/store/create-library.ts';
import type { LibraryDatabase } from '../../lib/store/database.ts';
import { installBundled } from '../../lib/store/install-bundled.ts';
import { changeSettings, loadSettings } from '../../lib/store/settings.ts';
import { fileOf, freshDatabase, headerOf, importPack, manyActors, mexico, mundo } from './fixtures.ts';

const bundled = {
  index: [
    { pack: 'mexico', updated: '2025-04-08', file: 'mexico', bytes: 1 },
    { pack: 'mundo', updated: '2025-06-01', file: 'mundo', bytes: 1 },
  ],
  fetchPack: async (file: string) => fileOf(file === 'mexico' ? mexico : mundo).stream(),
};
const many = { header: headerOf('many'), records: manyActors(100) };
const card = { actor: 'own/ann', kind: 'person', name: 'Ann', description: 'Mine' } as const;
const binned = { ...card, actor: 'own/gone' };

/** A library in which everything was changed that can be. */
const lived = async () => {
  const db = freshDatabase();
  const library = createLibrary(db, { language: 'de' });
  await installBundled(db, bundled);
  await importPack(library, many);
  await library.putOwn(card);
  await library.putOwn(binned);
  await library.deleteOwn('own/gone');
  await library.mergeActors('mexico/sheinbaum', 'mundo/ebrard');
  await library.setEnabled('many', false);
  await library.setPriority('mundo', 0);
  await library.removePack('mexico');
  await changeSettings(db, (now) => ({ ...now, theme: 'dark', never: ['Q1'], sites: { 'a.example': 'on' } }));
  return { db, library };
};

/** All that a reader could tell two libraries apart by. */
const stateOf = async (db: LibraryDatabase) => {
  const library = createLibrary(db);
  const packs = await library.packs();
  return {
    packs: packs.map(({ imported, ...pack }) => pack),
    texts: await Promise.all(packs.map(async ({ header }) => (await library.exportPack(header.pack)).text())),
    settings: await loadSettings(db),
    bin: (await library.bin()).map(({ id, deleted }) => [id, deleted]),
    merged: (await library.record('mundo/ebrard'))?.record,
    all: (await library.search({ text: '', limit: 500, offset: 0 })).hits,
  };
};

const restored = async (db: LibraryDatabase, file: Blob) => {
  const plan = await createLibrary(db).planRestore(file);
  if (!plan.ok) throw new Error(JSON.stringify(plan.errors));
  await plan.commit();
  return plan.preview;
};

describe('a backup of everything', () => {
  test.each([
    ['on a new machine', true],
    ['before the bundled packs are there', false],
  ])('gives an equal library %s', async (_where, first) => {
    const { db, library } = await lived();
    const file = await library.exportAll();
    const other = freshDatabase();
    if (first) await installBundled(other, bundled);
    const preview = await restored(other, file);
    await installBundled(other, bundled);
    expect(await stateOf(other)).toEqual(await stateOf(db));
    expect(preview.packs.map(({ pack, change }) => [pack, change])).toEqual([
      ['own', 'comes'],
      ['mundo', first ? 'stays' : 'comes'],
      ['many', 'comes'],
    ]);
    expect(preview.removed.map(({ header }) => header.pack)).toEqual(first ? ['mexico'] : []);
    expect(preview).toMatchObject({ binned: 1, settings: { theme: 'dark' } });
  });

  test('takes later changes back, and removes what it does not have', async () => {
    const { db, library } = await lived();
    const before = await stateOf(db);
    const file = await library.exportAll();
    await library.putOwn({ ...card, description: 'Later' });
    await importPack(library, { header: headerOf('extra'), records: manyActors(3) });
    await library.restoreFromBin('own/gone');
    const preview = await restored(db, file);
    expect(await stateOf(db)).toEqual(before);
    expect(preview.removed.map(({ header }) => header.pack)).toEqual(['extra']);
    expect(preview.packs[0]).toMatchObject({ pack: 'own', change: 'changes' });
    expect(await db.segments.count()).toBe(4);
  });

  test('packed with gzip, it is read too', async () => {
    const { db, library } = await lived();
    const file = await library.exportAll();
    const packed = await new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob();
    const other = freshDatabase();
    await installBundled(other, bundled);
    await restored(other, packed);
    expect(await stateOf(other)).toEqual(await stateOf(db));
  });

  test('what is no backup, cut short, newer or wrong inside is told, and changes nothing', async () => {
    const { library } = await lived();
    const file = await library.exportAll();
    const text = await file.text();
    const db = freshDatabase();
    await importPack(createLibrary(db), mexico);
    const before = await stateOf(db);
    for (const [content, error] of [
      ['', { line: 0, message: 'This file is no backup of Backstory.' }],
      ['{"pack":"x"}\n', { line: 0, message: 'This file is no backup of Backstory.' }],
      [text.slice(0, -10), { line: 0, message: 'The backup is damaged or cut short.' }],
      [`${text}x`, { line: 0, message: 'The backup is damaged or cut short.' }],
      [
        text.replace('"format":1', '"format":2'),
        { line: 0, message: 'The backup is of a newer version of Backstory.' },
      ],
      [
        text.replace('"description":"Mine"', '"description":123456'),
        { pack: 'own', line: 2, key: 'description' },
      ],
      [text.replace('{"pack":"own"', '{"pack":"owm"'), { pack: 'own', line: 1, key: 'pack' }],
    ] as const) {
      const plan = await createLibrary(db).planRestore(new Blob([content]));
      expect(plan).toMatchObject({ ok: false, errors: [error] });
    }
    expect(await stateOf(db)).toEqual(before);
  });

  test('a restore that is aborted leaves the library as it was', async () => {
    const { library } = await lived();
    const file = await library.exportAll();
    const db = freshDatabase();
    await importPack(createLibrary(db), mexico);
    const before = await stateOf(db);
    const abort = new AbortController();
    const plan = await createLibrary(db).planRestore(file, { signal: abort.signal });
    abort.abort();
    await expect(plan.ok && plan.commit()).rejects.toThrow(/abort/i);
    await vi.waitFor(async () => expect(await db.segments.count()).toBe(1));
    expect(await stateOf(db)).toEqual(before);
  });
});
