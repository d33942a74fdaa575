import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Knowledge } from '../../lib/core/knowledge/knowledge.ts';
import { knowledgeInMemory } from '../../lib/core/knowledge/memory.ts';
import { namesOf } from '../../lib/core/knowledge/names.ts';
import { idOf, isActor, type Pack, type PackRecord } from '../../lib/core/knowledge/records.ts';
import { createLibrary } from '../../lib/store/create-library.ts';
import { openKnowledge } from '../../lib/store/knowledge.ts';
import { freshDatabase, headerOf, importPack, manyActors, mexico, mundo } from './fixtures.ts';

const sorted = <T>(list: readonly T[] | undefined): T[] =>
  [...(list ?? [])].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Every question that the packs can answer, and some that they cannot. */
const answers = async (knowledge: Knowledge, packs: readonly Pack[]) => {
  const records = packs.flatMap((pack) => pack.records);
  const ids = [...new Set([...records.map(idOf), 'Q0', 'elsewhere/listing', 'toString', '__proto__'])];
  const keys = [
    ...new Set(
      records.flatMap((record) => (isActor(record) ? namesOf(record, 'en').map(({ key }) => key) : [])),
    ),
    'nobody at all',
    'constructor',
  ];
  const names = await knowledge.names(keys);
  const followers = await knowledge.followers(ids);
  return {
    known: keys.filter((key) => names.has(key) && !knowledge.mayKnow(key)),
    names: keys.map((key) => [key, sorted(names.get(key))]),
    actors: Object.fromEntries(await knowledge.actors(ids)),
    events: Object.fromEntries(await knowledge.events(ids)),
    postings: sorted(await knowledge.eventsWith(ids)),
    followers: ids.map((id) => [id, sorted(followers.get(id))]),
    count: knowledge.eventCount,
    origins: await Promise.all(ids.map((id) => knowledge.origin(id))),
  };
};

/** Imports so that the first pack has the highest priority. */
const stored = async (packs: readonly Pack[]): Promise<Knowledge> => {
  const db = freshDatabase();
  const library = createLibrary(db);
  for (const pack of [...packs].reverse()) await importPack(library, pack);
  return openKnowledge(db);
};

describe('the stored library answers as the one in memory', () => {
  test.each([
    ['one pack', [mexico]],
    ['two packs that share ids', [mexico, mundo]],
    ['the same two in the other order', [mundo, mexico]],
    ['many blocks and pages', [{ header: headerOf('many'), records: manyActors(1500) }, mexico]],
    ['none', []],
  ])('%s', async (_, packs) => {
    const memory = await answers(knowledgeInMemory(packs), packs);
    expect(await answers(await stored(packs), packs)).toEqual(memory);
  });

  const name = fc.constantFrom(
    'Ada',
    'Ädä',
    'U.S.',
    'us',
    'Żółć & Co',
    '東京',
    "O'Neil",
    'Ada Bo',
    'Ada-Bo',
    '…',
  );
  const id = fc.constantFrom('a', 'b', 'c/d', 'toString', 'valueOf', 'Q1');
  const actor: fc.Arbitrary<PackRecord> = fc.record(
    {
      actor: id,
      kind: fc.constantFrom('person', 'place', 'group'),
      name,
      description: fc.constant('Somebody'),
      aliases: fc.array(name, { maxLength: 3 }),
      names: fc.dictionary(fc.constantFrom('es', 'de'), fc.array(name, { maxLength: 2 })),
      ambiguous: fc.array(name, { maxLength: 2 }),
      surname: name,
      prominence: fc.constantFrom(0, 0.25, 1),
      asOf: fc.constantFrom('2020', '2021-02'),
    },
    { requiredKeys: ['actor', 'kind', 'name', 'description'] },
  );
  const event: fc.Arbitrary<PackRecord> = fc.record(
    {
      event: fc.constantFrom('e1', 'e2', 'e3', 'valueOf'),
      kind: fc.constantFrom('trade', 'court'),
      title: name,
      from: fc.constantFrom('2019', '2020-05-01'),
      to: fc.constantFrom('2021'),
      actors: fc.array(id, { minLength: 1, maxLength: 4 }),
      follows: fc.array(fc.constantFrom('e1', 'e2', 'e3', 'far'), { maxLength: 3 }),
      summary: fc.constant('It happened.'),
    },
    { requiredKeys: ['event', 'kind', 'title', 'from', 'actors', 'summary'] },
  );
  const packsOf = fc
    .array(fc.uniqueArray(fc.oneof(actor, event), { selector: idOf, maxLength: 8 }), {
      minLength: 1,
      maxLength: 3,
    })
    .chain((all) =>
      fc.tuple(
        ...all.map((records, place) =>
          fc
            .constantFrom('en', 'es')
            .map((language) => ({ header: headerOf(`p${place}`, { language }), records })),
        ),
      ),
    );

  test('any packs', async () => {
    await fc.assert(
      fc.asyncProperty(packsOf, async (packs) => {
        const memory = await answers(knowledgeInMemory(packs), packs);
        expect(await answers(await stored(packs), packs)).toEqual(memory);
      }),
      { numRuns: 40 },
    );
  });
});

describe('packs come and go', () => {
  test('a disabled pack is silent, and speaks again', async () => {
    const db = freshDatabase();
    const library = createLibrary(db);
    await importPack(library, mexico);
    await library.setEnabled('mexico', false);
    expect((await openKnowledge(db)).mayKnow('sheinbaum')).toBe(false);
    await library.setEnabled('mexico', true);
    expect((await (await openKnowledge(db)).names(['sheinbaum'])).get('sheinbaum')).toHaveLength(1);
  });

  test('knowledge opened before a pack was replaced goes on answering', async () => {
    const db = freshDatabase();
    const library = createLibrary(db);
    await importPack(library, mexico);
    const knowledge = await openKnowledge(db);
    const changed = mexico.records.map((record) =>
      isActor(record) && record.actor === 'Q96' ? { ...record, description: 'A country' } : record,
    );
    await importPack(library, { ...mexico, records: changed });
    expect((await knowledge.actors(['Q96'])).get('Q96')?.description).toBe('A country');
    expect((await knowledge.names(['mexiko'])).get('mexiko')?.[0]?.actor).toBe('Q96');
  });

  test('the order of packs decides whose text is shown', async () => {
    const db = freshDatabase();
    const library = createLibrary(db);
    await importPack(library, mexico);
    await importPack(library, mundo);
    const title = async () =>
      (await (await openKnowledge(db)).events(['mexico/reform'])).get('mexico/reform')?.title;
    expect(await title()).toBe('Reforma de soberanía');
    await library.setPriority('mundo', 1);
    expect(await title()).toBe("Mexico's sovereignty reform");
  });
});
