import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { articleOfText } from '../../lib/core/article.ts';
import type { PackRecord } from '../../lib/core/knowledge/records.ts';
import { contextFor } from '../../lib/core/linking/context.ts';
import type { PageContext } from '../../lib/core/linking/page-context.ts';
import { createLibrary } from '../../lib/store/create-library.ts';
import { openKnowledge } from '../../lib/store/knowledge.ts';
import { freshDatabase, headerOf, importPack, mexico, textOf } from '../store/fixtures.ts';

const header = headerOf('hostile');
const headerLine = JSON.stringify(header);
const ann = { actor: 'hostile/ann', kind: 'person', name: 'Ann Hostile', description: 'Nobody' } as const;
const plan = (lines: readonly string[] | Uint8Array) =>
  createLibrary(freshDatabase()).planImport(
    new Blob([lines instanceof Uint8Array ? new Uint8Array(lines) : [headerLine, ...lines].join('\n')]),
  );

/** Milliseconds that what is refused or linked below may take on a busy machine; what is not bounded takes minutes. */
const bound = 10_000;
const timed = async <T>(task: () => Promise<T>): Promise<T> => {
  const start = performance.now();
  const result = await task();
  expect(performance.now() - start).toBeLessThan(bound);
  return result;
};

const article = articleOfText({
  title: 'Mexico rejects strikes',
  text: 'Claudia Sheinbaum of Mexico said on Tuesday that a constitutional reform would forbid it. (a+)+$ and .* were in the room, and so was __proto__ with constructor. Mexico would not accept it, she said.',
  published: '2025-04-08',
  language: 'en',
});

const linkedWith = async (records: readonly PackRecord[]): Promise<PageContext> => {
  const db = freshDatabase();
  const library = createLibrary(db);
  await importPack(library, mexico);
  await importPack(library, { header, records: [...records] });
  return timed(async () => contextFor(article, await openKnowledge(db)));
};

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

describe('a pack that is refused, with the place and the reason', () => {
  const withKey = (key: string, value: unknown) => [JSON.stringify({ ...ann, [key]: value })];
  test.each([
    [
      'a link that runs',
      withKey('sources', [{ title: 'T', url: 'javascript:alert(1)' }]),
      'sources[0].url',
      /http/,
    ],
    [
      'a link of data',
      withKey('sources', [{ title: 'T', url: 'data:text/html,x' }]),
      'sources[0].url',
      /http/,
    ],
    [
      'a link with a tab in it',
      withKey('sources', [{ title: 'T', url: 'java\tscript:1' }]),
      'sources[0].url',
      /http/,
    ],
    ['a name of a megabyte', withKey('name', 'x'.repeat(1 << 20)), 'name', /longer than 300/],
    ['an alias of a megabyte', withKey('aliases', ['x'.repeat(1 << 20)]), 'aliases[0]', /longer than 300/],
    ['500,000 aliases', withKey('aliases', Array(500_000).fill('Ann')), 'aliases', /more than 1000/],
    ['an id of a megabyte', withKey('actor', 'x'.repeat(1 << 20)), 'actor', /longer than 300/],
  ])('%s', async (_what, lines, key, message) => {
    const result = await timed(() => plan(lines));
    if (result.ok) throw new Error('it was accepted');
    expect(result.errorCount).toBe(1);
    expect(result.errors[0]).toMatchObject({ line: 2, message: expect.stringMatching(message) });
    expect(result.errors[0]?.key).toContain(key);
    expect(result.errors[0]?.message.length).toBeLessThan(400);
  });

  test('a million aliases on one actor', async () => {
    const aliases = Array.from({ length: 1_000_000 }, (_, place) => `Alias ${place}`);
    const result = await timed(() => plan([JSON.stringify({ ...ann, aliases })]));
    expect(result).toMatchObject({ ok: false, errorCount: 1, errors: [{ line: 2 }] });
  });

  test.each([
    ['of spaces', new Uint8Array(200 << 20).fill(0x20)],
    ['of lines', Buffer.from(`${headerLine}\n`.repeat((100 << 20) / headerLine.length))],
  ])('a gzip bomb %s', async (_what, content) => {
    const result = await timed(() => plan(gzipSync(content, { level: 9 })));
    if (result.ok) throw new Error('it was accepted');
    expect(result.errors.length).toBeLessThanOrEqual(50);
    expect(result.errors.at(-1)?.message).toMatch(/times its size|longer than|must be|Neither/);
  });

  test('a line that nests deeper than any program goes', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const result = await timed(() =>
      plan([`{"actor":"a","kind":"person","name":"A","description":"D","x":${deep}}`]),
    );
    if (result.ok) await result.commit();
    else expect(result.errors[0]?.line).toBe(2);
  });
});

describe('a pack that is taken, and does no harm', () => {
  test('prototype keys stay in its lines and get nowhere else', async () => {
    const line = JSON.stringify(ann).replace(
      '}',
      ',"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"names":{"__proto__":["A"]}}',
    );
    const library = createLibrary(freshDatabase());
    const result = await library.planImport(new Blob([`${headerLine}\n${line}\n`]));
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    await result.commit();
    const detail = await library.record('hostile/ann');
    expect(detail?.record).toMatchObject({ name: 'Ann Hostile' });
    expect(Object.getPrototypeOf(detail?.record)).toBe(Object.prototype);
    expect(await (await library.exportPack('hostile')).text()).toBe(`${headerLine}\n${line}\n`);
  });

  test('ids and names that are keys of every object are ids and names', async () => {
    const keys = ['__proto__', 'constructor', 'toString'];
    const db = freshDatabase();
    const library = createLibrary(db);
    const records = keys.map((key): PackRecord => ({ ...ann, actor: key, name: key }));
    await importPack(library, { header, records });
    for (const key of keys) expect((await library.record(key))?.record).toMatchObject({ name: key });
    expect(await (await library.exportPack('hostile')).text()).toBe(textOf({ header, records }));
    expect(
      (await library.search({ text: 'constructor', limit: 5, offset: 0 })).hits.map(({ id }) => id),
    ).toEqual(['constructor']);
  });

  test('names that look like patterns are names', async () => {
    const names = ['(a+)+$', '.*', '[', '\\', '$&', '^(?:.*)*$'];
    const { cards, mentions } = await linkedWith(
      names.map((name, place) => ({ ...ann, actor: `hostile/${place}`, name, aliases: [`${name}${name}`] })),
    );
    expect(mentions.map(({ actor }) => actor)).toEqual(expect.arrayContaining(['mexico/sheinbaum', 'Q96']));
    expect(cards.filter(({ id }) => id.startsWith('hostile/')).length).toBeLessThanOrEqual(names.length);
  });

  test('events that follow each other in a circle, and themselves', async () => {
    const { cards } = await linkedWith(
      [0, 1, 2].map((place) => ({
        event: `hostile/${place}`,
        kind: 'legislation',
        title: 'The constitutional reform is proposed',
        from: '2025-02',
        actors: ['Q96', 'mexico/sheinbaum'],
        follows: [`hostile/${(place + 1) % 3}`, `hostile/${place}`],
        summary: 'A constitutional reform on Mexico was proposed.',
        cues: ['constitutional reform'],
      })),
    );
    expect(cards.length).toBeGreaterThan(0);
    expect(JSON.stringify(cards).length).toBeLessThan(100_000);
  });

  test('10,000 actors of one name', async () => {
    const { cards, ambiguous, mentions } = await linkedWith(
      Array.from({ length: 10_000 }, (_, place) => ({
        ...ann,
        actor: `hostile/${place}`,
        name: `Nobody ${place}`,
        aliases: ['Mexico', 'Sheinbaum'],
      })),
    );
    expect([...ambiguous, ...mentions].length).toBeGreaterThan(0);
    // What a tab keeps of it must fit beside those of a hundred others.
    expect(JSON.stringify({ cards, ambiguous, mentions }).length).toBeLessThan(100_000);
  });

  test('3,000 events that all claim the same sentence', async () => {
    const { cards } = await linkedWith(
      Array.from({ length: 3_000 }, (_, place) => ({
        event: `hostile/${place}`,
        kind: 'legislation' as const,
        title: `A constitutional reform, ${place}`,
        from: '2025-02-20',
        actors: ['Q96', 'mexico/sheinbaum'],
        summary: 'Sheinbaum said that a constitutional reform would forbid it.',
        cues: ['constitutional reform'],
      })),
    );
    expect(cards.length).toBeLessThan(60);
    expect(JSON.stringify(cards).length).toBeLessThan(200_000);
  });
});
