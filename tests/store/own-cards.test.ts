import { describe, expect, test, vi } from 'vitest';
import type { Actor, PackEvent } from '../../lib/core/knowledge/records.ts';
import { createLibrary } from '../../lib/store/create-library.ts';
import { openKnowledge } from '../../lib/store/knowledge.ts';
import { maintainLibrary } from '../../lib/store/maintain.ts';
import { freshDatabase, importPack, mexico, mundo } from './fixtures.ts';

const card: Actor = { actor: 'own/ann', kind: 'person', name: 'Ann', description: 'Mine' };
const day = 86_400_000;

describe('the bin', () => {
  test('holds deleted own cards until they are taken out', async () => {
    const db = freshDatabase();
    const library = createLibrary(db);
    await library.putOwn(card);
    await library.putOwn({ ...card, actor: 'own/ben' });
    await library.deleteOwn('own/ann');
    await new Promise((resolve) => setTimeout(resolve, 2));
    await library.deleteOwn('own/ben');
    await library.deleteOwn('own/nobody');
    const [last, first, ...more] = await library.bin();
    expect([last?.id, first?.id, more]).toEqual(['own/ben', 'own/ann', []]);
    expect(first?.record).toEqual(card);
    expect((first?.until ?? 0) - (first?.deleted ?? 0)).toBe(30 * day);
    await library.restoreFromBin('own/ann');
    expect((await library.record('own/ann'))?.record).toEqual(card);
    expect((await library.bin()).map(({ id }) => id)).toEqual(['own/ben']);
    await expect(library.restoreFromBin('own/ann')).rejects.toThrow(/no card own\/ann/);
  });

  test('is left by an undo, and swaps a card with a newer one of its id', async () => {
    const library = createLibrary(freshDatabase());
    await library.putOwn(card);
    await (await library.deleteOwn('own/ann'))();
    expect(await library.bin()).toEqual([]);
    await library.deleteOwn('own/ann');
    await library.putOwn({ ...card, description: 'Newer' });
    await library.restoreFromBin('own/ann');
    expect((await library.record('own/ann'))?.record).toEqual(card);
    expect(await library.bin()).toMatchObject([{ id: 'own/ann', record: { description: 'Newer' } }]);
  });

  test('forgets after 30 days', async () => {
    const db = freshDatabase();
    const library = createLibrary(db);
    await library.putOwn(card);
    await library.deleteOwn('own/ann');
    await db.bin.update('own/ann', { deleted: Date.now() - 30 * day });
    expect(await library.bin()).toEqual([]);
    await vi.waitFor(() => maintainLibrary(db));
    expect(await db.bin.count()).toBe(0);
  });
});

describe('two actors merged', () => {
  const trip: PackEvent = {
    event: 'own/trip',
    kind: 'other',
    title: 'The trip',
    from: '2025-01',
    actors: ['Q96', 'mundo/ebrard', 'mexico/esper'],
    summary: 'It was long.',
  };
  const merged = async () => {
    const db = freshDatabase();
    const library = createLibrary(db);
    await importPack(library, mexico);
    await importPack(library, mundo);
    await library.putOwn(trip);
    const undo = await library.mergeActors('mexico/esper', 'mundo/ebrard');
    return { db, library, undo };
  };

  test('are one card under both ids, with the names of both', async () => {
    const { library } = await merged();
    const kept = await library.record('mexico/esper');
    expect(kept?.record).toMatchObject({ actor: 'mexico/esper', name: 'Mark Esper' });
    expect(await library.record('mundo/ebrard')).toEqual(kept);
    const found = await library.search({ text: 'ebrard', limit: 5, offset: 0 });
    expect(found.hits.map(({ id, title }) => [id, title])).toEqual([['mexico/esper', 'Mark Esper']]);
    const all = (await library.search({ text: '', limit: 50, offset: 0 })).hits.map(({ id }) => id);
    expect(all.filter((id) => id === 'mexico/esper')).toHaveLength(1);
    expect(all).not.toContain('mundo/ebrard');
  });

  test('are one to linking: names, events, postings', async () => {
    const { db } = await merged();
    const knowledge = await openKnowledge(db);
    for (const name of ['marcelo ebrard', 'mark esper', 'esper', 'ebrard']) {
      const entries = (await knowledge.names([name])).get(name) ?? [];
      expect([name, [...new Set(entries.map(({ actor }) => actor))]]).toEqual([name, ['mexico/esper']]);
    }
    for (const id of ['mexico/esper', 'mundo/ebrard']) {
      const events = (await knowledge.eventsWith([id])).map(({ event, actor }) => [event, actor]);
      expect(events.sort()).toEqual([
        ['mexico/memoir', 'mexico/esper'],
        ['mexico/reform', 'mexico/esper'],
        ['own/trip', 'mexico/esper'],
      ]);
    }
    expect((await knowledge.events(['own/trip'])).get('own/trip')?.actors).toEqual(['Q96', 'mexico/esper']);
    expect((await knowledge.actors(['mundo/ebrard'])).get('mundo/ebrard')?.actor).toBe('mexico/esper');
  });

  test('are two again when it is taken back, or own cards are turned off', async () => {
    const { db, library, undo } = await merged();
    await library.setEnabled('own', false);
    expect((await library.record('mundo/ebrard'))?.record).toMatchObject({ actor: 'mundo/ebrard' });
    await library.setEnabled('own', true);
    await undo();
    expect((await library.record('mundo/ebrard'))?.record).toMatchObject({ name: 'Marcelo Ebrard' });
    expect((await (await openKnowledge(db)).names(['ebrard'])).get('ebrard')).toMatchObject([
      { actor: 'mundo/ebrard' },
    ]);
  });

  test('can be merged again, and with themselves not at all', async () => {
    const { library } = await merged();
    await library.mergeActors('mexico/sheinbaum', 'mundo/ebrard');
    for (const id of ['mundo/ebrard', 'mexico/esper', 'mexico/sheinbaum']) {
      expect((await library.record(id))?.record).toMatchObject({ actor: 'mexico/sheinbaum' });
    }
    await expect(library.mergeActors('mundo/ebrard', 'mexico/esper')).rejects.toThrow(/not two actors/);
    await expect(library.mergeActors('mexico/sheinbaum', 'own/trip')).rejects.toThrow(/not two actors/);
  });

  test('an imported pack cannot merge', async () => {
    const library = createLibrary(freshDatabase());
    await importPack(library, mexico);
    const claim = Object.assign({}, card, { actor: 'bad/x', sameAs: ['Q96'] });
    await importPack(library, { header: { ...mexico.header, pack: 'bad' }, records: [claim] });
    expect((await library.record('Q96'))?.record).toMatchObject({ actor: 'Q96', name: 'Mexico' });
  });
});
