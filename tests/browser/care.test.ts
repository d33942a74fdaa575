import { Dexie } from 'dexie';
import { afterAll, expect, test } from 'vitest';
import { careForLibrary } from '../../lib/store/care.ts';
import { writeCopy } from '../../lib/store/copy.ts';
import { createLibrary } from '../../lib/store/create-library.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { changeSettings, loadSettings } from '../../lib/store/settings.ts';

// What only a real IndexedDB shows: connections that block each other, blobs that are read after their database is gone.

const names = ['care-backup', 'care-restored', 'care-gone', 'care-upgraded'];
afterAll(async () => {
  for (const name of names.flatMap((each) => [each, `${each}-copy`])) await Dexie.delete(name);
});

const card = { actor: 'own/zoe', kind: 'person', name: 'Zoë Pardo 東京', description: 'Mine' } as const;
const pack = new Blob([
  '{"pack":"p","format":1,"title":"P","language":"en","licence":"CC0-1.0","updated":"2025"}\n',
  '{"actor":"p/a","kind":"person","name":"Ada 😀","description":"D","x-note":"kept"}\n',
]);

const filled = async (name: string) => {
  const db = openDatabase(name);
  const library = createLibrary(db);
  const plan = await library.planImport(pack);
  if (!plan.ok) throw new Error(JSON.stringify(plan.errors));
  await plan.commit();
  await library.putOwn(card);
  await changeSettings(db, (now) => ({ ...now, never: ['Q1'] }));
  return { db, library };
};

test('a backup outlives its library, and gives an equal one', async () => {
  const { db, library } = await filled('care-backup');
  const file = await library.exportAll();
  await db.delete();
  const other = openDatabase('care-restored');
  const restored = createLibrary(other);
  const plan = await restored.planRestore(file);
  if (!plan.ok) throw new Error(JSON.stringify(plan.errors));
  await plan.commit();
  expect(await (await restored.exportPack('p')).text()).toBe(await pack.text());
  expect((await restored.record('own/zoe'))?.record).toEqual(card);
  expect(await loadSettings(other)).toMatchObject({ never: ['Q1'] });
  other.close();
});

test('a library that was deleted under open tabs is rebuilt by one and seen by the other', async () => {
  const { db, library } = await filled('care-gone');
  await writeCopy(db);
  const tab = createLibrary(openDatabase('care-gone'));
  expect(await tab.packs()).toHaveLength(2);
  await Dexie.delete('care-gone');
  expect(await careForLibrary(db)).toMatchObject({ state: 'rebuilt', fault: 'gone', cards: 1, lost: ['P'] });
  expect((await tab.record('own/zoe'))?.record).toEqual(card);
  expect((await library.packs()).map(({ header }) => header.pack)).toEqual(['own']);
  db.close();
});

test('an upgrade by another tab is not held up, and this one asks for a reload', async () => {
  const { library } = await filled('care-upgraded');
  const newer = new Dexie('care-upgraded');
  newer.version(99).stores({ more: 'id' });
  await newer.open();
  await expect(library.putOwn(card)).rejects.toMatchObject({
    kind: 'closed',
    message: expect.stringMatching(/Reload/),
  });
  newer.close();
});

test('the browser tells what the library takes', async () => {
  const use = await createLibrary(openDatabase('care-restored')).storageUse();
  expect(use.used).toBeGreaterThan(0);
  expect(use.granted).toBeGreaterThan(use.used ?? 0);
});
