import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { careForLibrary, openLibraryWithCare } from '../../lib/store/care.ts';
import { keepCopy, readCopy, writeCopy } from '../../lib/store/copy.ts';
import { createLibrary } from '../../lib/store/create-library.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { LibraryFault } from '../../lib/store/faults.ts';
import { installBundled } from '../../lib/store/install-bundled.ts';
import { changeSettings, loadSettings } from '../../lib/store/settings.ts';
import { fileOf, freshDatabase, headerOf, importPack, manyActors, mexico, mundo } from './fixtures.ts';

afterEach(() => vi.restoreAllMocks());

const bundled = {
  index: [{ pack: 'mexico', updated: '2025-04-08', file: 'mexico', bytes: 1 }],
  fetchPack: async () => fileOf(mexico).stream(),
};
const card = { actor: 'own/ann', kind: 'person', name: 'Ann', description: 'Mine' } as const;

/** A library with a bundled, an imported and the own pack, and its automatic copy. */
const copied = async () => {
  const db = freshDatabase();
  const library = createLibrary(db);
  await installBundled(db, bundled);
  await importPack(library, mundo);
  await library.putOwn(card);
  await changeSettings(db, (now) => ({ ...now, theme: 'dark' }));
  await library.setEnabled('mexico', false);
  await writeCopy(db);
  return db;
};
const packsOf = async (db: Parameters<typeof createLibrary>[0]) =>
  (await createLibrary(db).packs()).map(({ header, enabled }) => [header.pack, enabled]);

describe('the automatic copy', () => {
  test('follows each change, once for many', async () => {
    const db = freshDatabase();
    const library = createLibrary(db);
    const abort = new AbortController();
    keepCopy(db, { signal: abort.signal, delay: 20 });
    await library.putOwn(card);
    await library.putOwn({ ...card, description: 'Edited' });
    await vi.waitFor(async () => expect(await (await readCopy(db.name))?.text()).toContain('"Edited"'));
    await changeSettings(db, (now) => ({ ...now, theme: 'light' }));
    await vi.waitFor(async () => expect(await (await readCopy(db.name))?.text()).toContain('"light"'));
    abort.abort();
  });

  test('is not made of an empty library', async () => {
    const db = freshDatabase();
    await writeCopy(db);
    expect(await readCopy(db.name)).toBeNull();
  });
});

describe('a library that is', () => {
  test('sound is left alone, and so is a new one', async () => {
    const db = await copied();
    expect(await careForLibrary(db)).toEqual({ state: 'sound' });
    expect((await openLibraryWithCare(freshDatabase().name)).care).toEqual({ state: 'sound' });
    expect(await packsOf(db)).toEqual([
      ['own', true],
      ['mundo', true],
      ['mexico', false],
    ]);
  });

  test('gone comes back from the bundled packs and the copy', async () => {
    const { name } = await copied();
    await Dexie.delete(name);
    const { database, care } = await openLibraryWithCare(name);
    expect(care).toEqual({
      state: 'rebuilt',
      fault: 'gone',
      made: expect.any(Number),
      cards: 1,
      lost: ['Pack mundo'],
    });
    await installBundled(database, bundled);
    expect(await packsOf(database)).toEqual([
      ['own', true],
      ['mexico', false],
    ]);
    const library = createLibrary(database);
    expect(await library.lastCare()).toMatchObject({ state: 'rebuilt', lost: ['Pack mundo'] });
    await library.dismissCare();
    expect(await library.lastCare()).toBeNull();
    expect(await loadSettings(database)).toMatchObject({ theme: 'dark' });
    expect(await careForLibrary(database)).toEqual({ state: 'sound' });
  });

  test('unreadable is deleted and built anew', async () => {
    const db = await copied();
    const open = vi.spyOn(db.packs, 'count');
    open.mockRejectedValue(Object.assign(new Error('Internal error'), { name: 'UnknownError' }));
    const care = await careForLibrary(db);
    expect(open).toHaveBeenCalledTimes(2);
    expect(care).toMatchObject({ state: 'rebuilt', fault: 'unreadable', cards: 1 });
    expect((await createLibrary(db).record('own/ann'))?.record).toEqual(card);
  });

  test('without tables is built anew', async () => {
    const db = await copied();
    db.close();
    await Dexie.delete(db.name);
    const bare = new Dexie(db.name);
    bare.version(2).stores({ settings: 'key' });
    await bare.open();
    bare.close();
    const { database, care } = await openLibraryWithCare(db.name);
    expect(care).toMatchObject({ state: 'rebuilt', cards: 1 });
    expect((await createLibrary(database).record('own/ann'))?.record).toEqual(card);
  });

  test('damaged in an index has it rebuilt from the records', async () => {
    const db = await copied();
    const row = await db.packs.get('mundo');
    await db.heads.update(row?.segment ?? 0, { names: new ArrayBuffer(3) });
    const { database, care } = await openLibraryWithCare(db.name);
    expect(care).toEqual({ state: 'mended', packs: ['Pack mundo'], lost: [] });
    expect((await createLibrary(database).search({ text: 'ebrard', limit: 5, offset: 0 })).total).toBe(1);
  });

  test('damaged in its records keeps what is whole, and says what is lost', async () => {
    const db = await copied();
    for (const row of await db.packs.toArray()) {
      await db.pages
        .where(':id')
        .between([row.segment ?? 0], [row.segment ?? 0, []])
        .delete();
    }
    const { database, care } = await openLibraryWithCare(db.name);
    expect(care).toEqual({ state: 'mended', packs: ['My cards', 'Pack mexico'], lost: ['Pack mundo'] });
    await installBundled(database, bundled);
    expect(await packsOf(database)).toEqual([
      ['own', true],
      ['mexico', false],
    ]);
    expect((await createLibrary(database).record('own/ann'))?.record).toEqual(card);
  });
});

describe('another context', () => {
  test('that upgrades the library is let through, and this one says what to do', async () => {
    const db = freshDatabase();
    const library = createLibrary(db);
    await importPack(library, mexico);
    const newer = new Dexie(db.name);
    newer.version(99).stores({ more: 'id' });
    await newer.open();
    const error = await library.packs().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LibraryFault);
    expect(error).toMatchObject({ kind: 'closed', message: expect.stringMatching(/Reload this page/) });
    newer.close();
  });

  test('that deletes the library is let through, and this one goes on with the new one', async () => {
    const db = freshDatabase();
    const library = createLibrary(db);
    await importPack(library, mexico);
    await Dexie.delete(db.name);
    expect(await library.packs()).toEqual([]);
  });
});

test('a library of the first version is opened with all that was in it', async () => {
  const { name } = freshDatabase();
  const first = new Dexie(name);
  first.version(1).stores({
    packs: 'id',
    segments: '++segment',
    heads: 'segment',
    blocks: '',
    pages: '',
    settings: 'key',
  });
  await first.table('settings').put({ key: 'settings', value: { theme: 'dark', never: ['Q1'] } });
  await first.table('pages').add('{"event":"p/e"}', [1, 0]);
  first.close();
  const db = openDatabase(name);
  expect(await loadSettings(db)).toMatchObject({ theme: 'dark', never: ['Q1'] });
  expect(await db.pages.bulkGet([[1, 0]])).toEqual(['{"event":"p/e"}']);
  expect(await db.bin.toArray()).toEqual([]);
});

describe('a full disk', () => {
  /** From now on each write of pages fails as browsers do when the quota is used up. */
  const fill = (db: ReturnType<typeof freshDatabase>) =>
    vi
      .spyOn(db.pages, 'bulkAdd')
      .mockRejectedValue(
        new DOMException('The current transaction exceeded its quota.', 'QuotaExceededError'),
      );

  test('is told in plain words; the library stays as it was', async () => {
    const db = freshDatabase();
    const library = createLibrary(db);
    await importPack(library, mexico);
    const plan = await library.planImport(fileOf({ header: headerOf('many'), records: manyActors(50) }));
    fill(db);
    const error = await (plan.ok ? plan.commit() : null)?.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LibraryFault);
    expect(error).toMatchObject({ kind: 'disk-full', message: expect.stringMatching(/free some space/) });
    const own = await library.putOwn(card).catch((reason: unknown) => reason);
    expect(own).toMatchObject({ kind: 'disk-full' });
    vi.restoreAllMocks();
    expect(await packsOf(db)).toEqual([['mexico', true]]);
    expect(await db.segments.count()).toBe(1);
  });

  test('met while a file is read, it is an error line', async () => {
    const db = freshDatabase();
    vi.spyOn(db.packs, 'toArray').mockRejectedValue(new DOMException('Internal error.', 'UnknownError'));
    expect(await createLibrary(db).planImport(fileOf(mexico))).toMatchObject({
      ok: false,
      errorCount: 1,
      errors: [{ line: 0, message: expect.stringMatching(/cannot be read/) }],
    });
  });
});

describe('storage', () => {
  test('is told where the browser tells it, and asked for', async () => {
    const library = createLibrary(freshDatabase());
    expect(await library.storageUse()).toEqual({ used: null, granted: null, persisted: false });
    vi.stubGlobal('navigator', {
      storage: {
        estimate: async () => ({ usage: 5, quota: 10 }),
        persisted: () => Promise.reject(new TypeError('not here')),
        persist: async () => true,
      },
    });
    expect(await library.storageUse()).toEqual({ used: 5, granted: 10, persisted: false });
    expect(await library.keepStorage()).toBe(true);
    vi.unstubAllGlobals();
  });
});
