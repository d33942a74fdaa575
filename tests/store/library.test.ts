import { describe, expect, test } from 'vitest';
import type { Actor, PackEvent } from '../../lib/core/knowledge/records.ts';
import { createLibrary } from '../../lib/store/create-library.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { openKnowledge } from '../../lib/store/knowledge.ts';
import { maintainLibrary } from '../../lib/store/maintain.ts';
import { collectGarbage } from '../../lib/store/swap.ts';
import {
  fileOf,
  freshDatabase,
  headerOf,
  importPack,
  manyActors,
  mexico,
  mundo,
  planned,
  textOf,
} from './fixtures.ts';

const gzipped = async (blob: Blob): Promise<Blob> =>
  new Response(blob.stream().pipeThrough(new CompressionStream('gzip'))).blob();

describe('import and export', () => {
  test('gives back the same bytes: unknown keys, odd spacing, any order, any script', async () => {
    const text = [
      '{"pack":"odd","format":1,"title":"Odd","language":"en","licence":"CC0-1.0","updated":"2025","x-tool":{"v":2}}',
      '{"event":"odd/e","kind":"other","title":"First","from":"2020","actors":["odd/a"],"summary":"S","note":[1,{"__proto__":1}]}',
      '{ "name" : "Żółć 東京 \\u0041 😀",  "actor":"odd/a", "kind":"person","description":"D", "extra":null }',
      '',
    ].join('\n');
    for (const file of [new Blob([text]), await gzipped(new Blob([text]))]) {
      const library = createLibrary(freshDatabase());
      const info = await (await planned(library, file)).commit();
      expect(await (await library.exportPack('odd')).text()).toBe(text);
      expect(info).toMatchObject({ actors: 1, events: 1, origin: 'imported', enabled: true });
      const [, ...lines] = text.trimEnd().split('\n');
      expect(info.bytes).toBe(new TextEncoder().encode(`${lines.join('\n')}\n`).length);
    }
  });

  test('1,500 records come back in their order', async () => {
    const library = createLibrary(freshDatabase());
    const pack = { header: headerOf('many'), records: manyActors(1500) };
    await importPack(library, pack);
    expect(await (await library.exportPack('many')).text()).toBe(textOf(pack));
  });

  test('a plan tells what would change, and writes nothing', async () => {
    const db = freshDatabase();
    const library = createLibrary(db);
    await importPack(library, mexico);
    await importPack(library, mundo);
    const [first, second, , ...rest] = mexico.records;
    if (!first || !second) throw new Error('The fixture lacks records.');
    const records = [{ ...first, summary: 'New.' }, second, ...rest, ...manyActors(2)];
    const plan = await planned(library, fileOf({ ...mexico, records }));
    expect(plan.preview).toMatchObject({
      actors: 4,
      events: 2,
      added: 2,
      changed: 1,
      same: 3,
      removed: 1,
      shared: 2,
    });
    expect(plan.preview.replaces?.header.pack).toBe('mexico');
    expect(await db.segments.count()).toBe(2);
    await plan.commit();
    expect(await (await library.exportPack('mexico')).text()).toBe(textOf({ ...mexico, records }));
    expect(await db.segments.count()).toBe(2);
  });

  test('a wrong pack gives its errors and changes nothing', async () => {
    const library = createLibrary(freshDatabase());
    await importPack(library, mexico);
    const plan = await library.planImport(new Blob([`${textOf(mexico)}{"actor":"x"\n`]));
    expect(plan).toMatchObject({ ok: false, errorCount: 1, errors: [{ line: 7 }] });
    expect(await (await library.exportPack('mexico')).text()).toBe(textOf(mexico));
  });

  test('progress rises to the end', async () => {
    const library = createLibrary(freshDatabase());
    const shares: number[] = [];
    const plan = await library.planImport(fileOf({ header: headerOf('many'), records: manyActors(3000) }), {
      onProgress: ({ phase, share }) => {
        if (phase === 'writing') shares.push(share ?? 0);
      },
    });
    if (plan.ok) await plan.commit();
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test('an aborted plan and an aborted commit reject, and the library stays', async () => {
    const db = freshDatabase();
    const library = createLibrary(db);
    await importPack(library, mexico);
    await expect(library.planImport(fileOf(mundo), { signal: AbortSignal.abort() })).rejects.toThrow(
      /abort/i,
    );
    const abort = new AbortController();
    const plan = await library.planImport(fileOf(mundo), { signal: abort.signal });
    abort.abort();
    await expect(plan.ok && plan.commit()).rejects.toThrow(/abort/i);
    expect((await library.packs()).map(({ header }) => header.pack)).toEqual(['mexico']);
    expect(await db.segments.count()).toBe(1);
  });

  test('an import goes to the top; a replaced pack keeps its place and switch', async () => {
    const library = createLibrary(freshDatabase());
    await importPack(library, mexico);
    await importPack(library, mundo);
    await library.setEnabled('mexico', false);
    await importPack(library, mexico);
    const order = (await library.packs()).map(({ header, enabled }) => [header.pack, enabled]);
    expect(order).toEqual([
      ['mundo', true],
      ['mexico', false],
    ]);
  });
});

describe('removing', () => {
  test('takes all rows with it, once it cannot be undone any more', async () => {
    const db = freshDatabase();
    const library = createLibrary(db);
    await importPack(library, { header: headerOf('many'), records: manyActors(300) });
    await importPack(library, mexico);
    const undo = await library.removePack('many');
    await collectGarbage(db);
    expect((await library.packs()).map(({ header }) => header.pack)).toEqual(['mexico']);
    expect((await openKnowledge(db)).mayKnow('person 7 name7')).toBe(false);
    await undo();
    expect(await library.record('many/7')).toMatchObject({
      record: { description: 'The person of number 7' },
    });
    await library.removePack('many');
    await db.packs.update('many', { removed: Date.now() - 86_400_000 });
    await collectGarbage(db);
    expect(await db.packs.toCollection().primaryKeys()).toEqual(['mexico']);
    const [segment] = await db.segments.toArray();
    const rows = [
      await db.table('blocks').toCollection().primaryKeys(),
      await db.table('pages').toCollection().primaryKeys(),
    ];
    for (const keys of rows) {
      expect(keys.length).toBeGreaterThan(0);
      for (const key of keys) expect(key).toHaveProperty('0', segment?.segment);
    }
  });

  test('own cards and absent packs cannot be removed', async () => {
    const library = createLibrary(freshDatabase());
    await expect(library.removePack('own')).rejects.toThrow(/own cards/);
    await expect(library.removePack('absent')).rejects.toThrow(/no pack absent/);
    await expect(library.exportPack('absent')).rejects.toThrow(/no pack absent/);
  });
});

describe('own cards', () => {
  const card: Actor = { actor: 'Q96', kind: 'place', name: 'Mexico', aliases: ['MX'], description: 'Mine' };
  const event: PackEvent = {
    event: 'own/trip',
    kind: 'other',
    title: 'The trip',
    from: '2025-01',
    actors: ['Q96'],
    summary: 'It was long. It was good.',
  };

  test('come first, and united with what packs say', async () => {
    const db = freshDatabase();
    const library = createLibrary(db);
    await importPack(library, mexico);
    await library.putOwn(card);
    await library.putOwn(event);
    const detail = await library.record('Q96');
    expect(detail?.record).toMatchObject({ description: 'Mine', aliases: ['MX'], prominence: 0.9 });
    expect(detail?.tellings.map(({ pack }) => pack)).toEqual(['own', 'mexico']);
    const knowledge = await openKnowledge(db);
    expect((await knowledge.names(['mx'])).get('mx')).toMatchObject([{ actor: 'Q96', prominence: 0.9 }]);
    expect((await library.packs())[0]).toMatchObject({ origin: 'own', actors: 1, events: 1 });
  });

  test('each change can be taken back, whatever came after it', async () => {
    const library = createLibrary(freshDatabase());
    const undoAdd = await library.putOwn(card);
    await library.putOwn(event);
    const undoEdit = await library.putOwn({ ...card, description: 'Edited' });
    const undoDelete = await library.deleteOwn('own/trip');
    expect(await library.record('own/trip')).toBeNull();
    await undoDelete();
    expect(await library.record('own/trip')).toMatchObject({ record: event });
    await undoEdit();
    expect(await library.record('Q96')).toMatchObject({ record: { description: 'Mine' } });
    const text = await (await library.exportPack('own')).text();
    expect(text.split('\n').slice(1)).toEqual([JSON.stringify(card), JSON.stringify(event), '']);
    await undoAdd();
    expect(await library.record('Q96')).toBeNull();
    expect(await library.record('own/trip')).not.toBeNull();
  });

  test('edits at the same moment are all kept', async () => {
    const db = freshDatabase();
    const [one, two] = [createLibrary(db), createLibrary(db)];
    await Promise.all(manyActors(8).map((record, place) => (place % 2 === 0 ? one : two).putOwn(record)));
    expect((await one.packs())[0]).toMatchObject({ actors: 8 });
    expect(await db.segments.count()).toBe(1);
  });

  test('a card that breaks the format is refused', async () => {
    const library = createLibrary(freshDatabase());
    await expect(library.putOwn({ ...card, from: 'yesterday' })).rejects.toThrow(/from must be a date/);
    expect(await library.packs()).toEqual([]);
  });
});

describe('search', () => {
  const searching = async () => {
    const library = createLibrary(freshDatabase());
    await importPack(library, { header: headerOf('many'), records: manyActors(250) });
    await importPack(library, mexico);
    await library.putOwn({
      actor: 'own/m',
      kind: 'person',
      name: 'Person M X',
      description: 'D',
      prominence: 0.2,
    });
    await library.putOwn({ actor: 'own/zoe', kind: 'person', name: 'Zoë Pardo', description: 'A friend' });
    return library;
  };
  const titles = (hits: { title: string }[]) => hits.map(({ title }) => title);

  test.each([
    // Claudia Sheinbaum by her description.
    ['mexico', ['Mexico', "Mexico's sovereignty reform", 'Claudia Sheinbaum']],
    ['MÉXICO', ['Mexico', "Mexico's sovereignty reform", 'Claudia Sheinbaum']],
    ['secretary defense', ['Mark Esper']],
    ['presid sheinb', ['Claudia Sheinbaum']],
    // Slips: swapped, missing, another, too many; as far as typed; two in a long word; in the first letter.
    ['sovereginty', ["Mexico's sovereignty reform"]],
    ['claudi shienbaum', ['Claudia Sheinbaum']],
    ['shienb', ['Claudia Sheinbaum']],
    ['shienbuam', ['Claudia Sheinbaum']],
    ['ehsinbaum', []],
    ['hseinbaum', ['Claudia Sheinbaum']],
    ['nexico', ['Mexico']],
    ['mark espr', ['Mark Esper']],
    ['espr', []],
    // Short words beside longer ones are looked for in the cards that those find.
    ['sheinbaum c', ['Claudia Sheinbaum']],
    ['sheinbaum cx', []],
    ['m sheinbaum of', ['Claudia Sheinbaum']],
    ['shein', ['Claudia Sheinbaum']],
    ['pardo', ['Claudia Sheinbaum', 'Zoë Pardo']],
    ['par cla', ['Claudia Sheinbaum']],
    ['zoe', ['Zoë Pardo']],
    ['sover ref', ["Mexico's sovereignty reform"]],
    ['estados unidos mex', ['Mexico']],
    // A single letter is a beginning, though Person M has it for a name's word.
    [
      'm',
      [
        'Mexico',
        'Esper tells of the missile question',
        "Mexico's sovereignty reform",
        'Person M X',
        'Mark Esper',
      ],
    ],
    ['zzz', []],
    ['…', []],
  ])('%s', async (text, expected) => {
    const found = await (await searching()).search({ text, limit: 10, offset: 0 });
    expect(titles(found.hits)).toEqual(expected);
    expect(found.total).toBe(expected.length);
  });

  test('filters by type, kind and pack; says whose card it is', async () => {
    const library = await searching();
    const find = (rest: object) => library.search({ text: 'mex', limit: 10, offset: 0, ...rest });
    expect(titles((await find({ type: 'event' })).hits)).toEqual(["Mexico's sovereignty reform"]);
    expect(titles((await find({ kind: 'place' })).hits)).toEqual(['Mexico']);
    expect((await find({ pack: 'many' })).total).toBe(0);
    expect(titles((await find({ among: ['Q96', 'Q1'] })).hits)).toEqual(['Mexico']);
    expect((await find({ text: '', among: [] })).total).toBe(0);
    const [own] = (await library.search({ text: 'zoe', limit: 1, offset: 0 })).hits;
    expect(own).toMatchObject({ id: 'own/zoe', own: true, pack: 'own', line: 'A friend' });
  });

  test('an empty text leafs through: actors by prominence, then events, the latest first', async () => {
    const library = await searching();
    const all = await library.search({ text: ' ', limit: 500, offset: 0 });
    expect(all.total).toBe(257);
    expect(all.hits).toHaveLength(257);
    expect(titles(all.hits).slice(-2)).toEqual([
      "Mexico's sovereignty reform",
      'Esper tells of the missile question',
    ]);
    expect(all.hits.slice(0, 2).map(({ id }) => id)).toEqual(['many/199', 'many/99']);
    const page = await library.search({ text: '', limit: 7, offset: 100 });
    expect(page.hits).toEqual(all.hits.slice(100, 107));
  });
});

test('a segment of an older make is silent until it is rebuilt from its records', async () => {
  const db = freshDatabase();
  await importPack(createLibrary(db), mexico);
  await db.heads.toCollection().modify({ stamp: 'older' });
  const later = openDatabase(db.name);
  const library = createLibrary(later);
  expect(await library.record('Q96')).toBeNull();
  await maintainLibrary(later);
  expect(await library.record('Q96')).toMatchObject({ record: { name: 'Mexico' } });
  expect(await (await library.exportPack('mexico')).text()).toBe(textOf(mexico));
  expect(await later.segments.count()).toBe(1);
});
