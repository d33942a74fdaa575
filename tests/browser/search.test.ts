import { afterAll, expect, test, vi } from 'vitest';
import { createLibrary } from '../../lib/store/create-library.ts';
import { openDatabase } from '../../lib/store/database.ts';

// A library of 100,000 cards on a real IndexedDB, which must answer as one types.

vi.setConfig({ testTimeout: 240_000 });
const name = 'library-search';
afterAll(async () => {
  await openDatabase(name).delete();
});

const cards = 100_000;
const syllables = 'ba co di fu ga hel ir jo ka lu mar nes or pa qui ro sa tor u vel wan xi yo zen'.split(' ');
const word = (number: number): string =>
  [number % 23, (number >> 4) % 19, (number >> 7) % 24, (number >> 10) % 17]
    .map((place) => syllables[place] ?? '')
    .join('');
const line = (place: number): string =>
  JSON.stringify({
    actor: `big/${place}`,
    kind: 'person',
    name: `${word(place * 7)} ${word(place * 13 + 5)}`,
    description: `Member ${place % 50} of the council of ${word(place % 400)}`,
    prominence: (place % 1000) / 1000,
  });

test('answers within a moment, and the page stays alive while it is imported', async () => {
  const header = {
    pack: 'big',
    format: 1,
    title: 'Big',
    language: 'en',
    licence: 'CC0-1.0',
    updated: '2025',
  };
  const lines = Array.from({ length: cards }, (_, place) => line(place));
  const file = new Blob([`${[JSON.stringify(header), ...lines].join('\n')}\n`]);
  const db = openDatabase(name);
  const library = createLibrary(db);

  // Making the file is a long task of its own.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const begin = performance.now();
  const plan = await library.planImport(file);
  const planned = performance.now();
  if (!plan.ok) throw new Error(JSON.stringify(plan.errors));
  await plan.commit();
  const written = performance.now();
  observer.disconnect();
  const longest = Math.max(0, ...tasks);
  console.log(
    `${cards} cards: read ${Math.round(planned - begin)} ms, written ${Math.round(written - planned)} ms; ${tasks.length} tasks over 50 ms, the longest ${Math.round(longest)} ms`,
  );

  const times: string[] = [];
  const slowest: number[] = [];
  const some = word(7 * 4242);
  const letter = word(13 * 4242 + 5).slice(0, 1);
  for (const text of [
    'b',
    'ba',
    some.slice(0, 3),
    some,
    `${some} ${letter}`,
    `${some.slice(0, 4)}x${some.slice(5)}`,
    'council',
  ]) {
    const took: number[] = [];
    let total = 0;
    for (let round = 0; round < 3; round += 1) {
      const fresh = createLibrary(db);
      const start = performance.now();
      total = (await fresh.search({ text, limit: 20, offset: 0 })).total;
      took.push(performance.now() - start);
    }
    const median = took.sort((a, b) => a - b)[1] ?? 0;
    slowest.push(median);
    times.push(`"${text}" ${median.toFixed(0)} ms (${total})`);
    expect(total, text).toBeGreaterThan(0);
  }
  console.log(times.join(', '));
  db.close();
  // The promise is 50 ms; a machine that runs everything else beside may take some times that.
  expect(Math.max(...slowest)).toBeLessThan(500);
  expect(longest).toBeLessThan(1000);
});
