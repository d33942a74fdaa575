import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLibrary } from '../../lib/store/create-library.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { maintainLibrary } from '../../lib/store/maintain.ts';
import { freshDatabase, importPack, mexico } from '../store/fixtures.ts';

// Only the clock is turned: the database's own timers must go on.
const setClock = (day: string) => vi.setSystemTime(new Date(`${day}T12:00:00Z`));
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const ann = { actor: 'own/ann', kind: 'person', name: 'Ann', description: 'Somebody' } as const;

describe.each([
  ['runs back by years', '2026-03-01', '1970-01-02'],
  ['jumps ahead and comes back', '2099-01-01', '2026-03-01'],
])('a clock that %s', (_what, first, then) => {
  test('loses no pack that was just removed', async () => {
    const db = freshDatabase();
    const library = createLibrary(db);
    setClock(first);
    await importPack(library, mexico);
    const undo = await library.removePack('mexico');
    setClock(then);
    await maintainLibrary(db);
    await undo();
    expect((await library.record('mexico/sheinbaum'))?.record).toMatchObject({ name: 'Claudia Sheinbaum' });
    expect((await library.packs()).map(({ header }) => header.pack)).toEqual(['mexico']);
  });

  test('loses no card in the bin', async () => {
    const db = freshDatabase();
    const library = createLibrary(db);
    setClock(first);
    await library.putOwn(ann);
    await library.deleteOwn('own/ann');
    setClock(then);
    await maintainLibrary(db);
    const again = createLibrary(openDatabase(db.name));
    expect((await again.bin()).map(({ id }) => id)).toEqual(['own/ann']);
    await again.restoreFromBin('own/ann');
    expect((await again.record('own/ann'))?.record).toMatchObject({ name: 'Ann' });
  });
});

test('what the clock dates ahead is still cleared away once its time has come', async () => {
  const db = freshDatabase();
  const library = createLibrary(db);
  setClock('2026-03-01');
  await importPack(library, mexico);
  await library.removePack('mexico');
  setClock('2026-03-02');
  await maintainLibrary(db);
  expect(await db.segments.count()).toBe(0);
});
