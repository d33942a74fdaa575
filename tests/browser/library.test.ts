import { afterAll, expect, test, vi } from 'vitest';
import { createLibrary } from '../../lib/store/create-library.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { installBundled } from '../../lib/store/install-bundled.ts';
import { openKnowledge } from '../../lib/store/knowledge.ts';

// What the store's tests cannot have in Node: a real IndexedDB with its own cloning and quotas, and locks across contexts.

// Thousands of rows, on a machine that may run everything else beside.
vi.setConfig({ testTimeout: 60_000 });

const names = ['library-import', 'library-abort', 'library-bundled'];
afterAll(async () => {
  for (const name of names) await openDatabase(name).delete();
});

const header = {
  pack: 'big',
  format: 1,
  title: 'Big',
  language: 'en',
  licence: 'CC0-1.0',
  updated: '2025-04-08',
};
const line = (place: number): string =>
  JSON.stringify({
    actor: `big/${place}`,
    kind: 'person',
    name: `Zoë Number ${place}`,
    aliases: [`Z. ${place}`],
    description: `Someone of number ${place}, 東京`,
  });
const text = `${[JSON.stringify(header), ...Array.from({ length: 20_000 }, (_, place) => line(place))].join('\n')}\n`;
const packed = () =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();

test('40,000 names from a gzip file are found, and come back as they were', async () => {
  const db = openDatabase('library-import');
  const library = createLibrary(db);
  const plan = await library.planImport(await packed());
  if (!plan.ok) throw new Error(JSON.stringify(plan.errors));
  expect(await plan.commit()).toMatchObject({ actors: 20_000, names: 40_000 });
  expect(await (await library.exportPack('big')).text()).toBe(text);
  db.close();

  const knowledge = await openKnowledge(openDatabase('library-import'));
  const places = Array.from({ length: 150 }, (_, place) => (place * 131) % 20_000);
  const found = await knowledge.names(places.map((place) => `zoe number ${place}`));
  expect(places.map((place) => found.get(`zoe number ${place}`)?.[0]?.actor)).toEqual(
    places.map((place) => `big/${place}`),
  );
});

test('an import cancelled while it writes leaves nothing', async () => {
  const db = openDatabase('library-abort');
  const library = createLibrary(db);
  const abort = new AbortController();
  const plan = await library.planImport(await packed(), {
    signal: abort.signal,
    onProgress: ({ phase, share }) => {
      if (phase === 'writing' && (share ?? 0) > 0.3) abort.abort();
    },
  });
  await expect(plan.ok && plan.commit()).rejects.toThrow(/abort/i);
  expect(await library.packs()).toEqual([]);
  for (const table of ['segments', 'heads', 'blocks', 'pages']) expect(await db.table(table).count()).toBe(0);
});

test('two contexts that install at once do the work once', async () => {
  let fetched = 0;
  const install = {
    index: [{ pack: 'big', updated: header.updated, file: 'big', bytes: text.length }],
    fetchPack: async () => {
      fetched += 1;
      return new Blob([text]).stream();
    },
  };
  const contexts = [openDatabase('library-bundled'), openDatabase('library-bundled')];
  const results = await Promise.all(contexts.map((db) => installBundled(db, install)));
  expect(results.flat().map(({ outcome }) => outcome)).toEqual(['installed', 'kept']);
  expect(fetched).toBe(1);
  expect(await contexts[0]?.segments.count()).toBe(1);
});
