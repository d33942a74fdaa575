import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { articleOfText } from '../../lib/core/article.ts';
import type { TabState } from '../../lib/messages.ts';
import { mexico } from '../store/fixtures.ts';
import {
  bundledFiles,
  freshWorld,
  fromPage,
  fromTab,
  ignoreTheDead,
  installInPeace,
  startWorker,
  type Worker,
  type World,
} from './fake-worker.ts';

const files = bundledFiles([mexico]);
const tabOf = (id: number) => ({ id, url: `https://news.example/${id}` });
const article = articleOfText({
  title: 'Mexico',
  text: 'Claudia Sheinbaum of Mexico said on Tuesday that a constitutional reform would forbid it.',
  published: '2025-04-08',
  language: 'en',
});

let world: World;
let worker: Worker;
beforeAll(ignoreTheDead);
beforeEach(async () => {
  for (const level of ['error', 'warn'] as const)
    vi.spyOn(console, level).mockImplementation(() => undefined);
  world = freshWorld(files);
  await installInPeace(world, [mexico]);
});
afterEach(async () => {
  await worker.end();
  vi.restoreAllMocks();
});

const read = (id: number) => {
  const tab = tabOf(id);
  return worker.send({ call: 'context', ask: { article, url: tab.url } }, fromTab(tab));
};
const leave = (id: number, url = tabOf(id).url) =>
  worker.send({ call: 'notArticle', ask: { url, reason: 'few words' } }, fromTab(tabOf(id)));
const stateOf = (id: number) => world.session.get(`tab:${id}`) as TabState | undefined;
const remembered = () => [...world.session.keys()].flatMap((key) => (key.startsWith('tab:') ? [key] : []));

describe('two hundred tabs', () => {
  test('keep a hundred states: those read last, whatever their numbers', async () => {
    worker = await startWorker(world);
    // Numbers fall: an order by number, or by when a key was first written, would keep the wrong ones.
    const ids = Array.from({ length: 200 }, (_, place) => 1000 - place);
    for (const id of ids) world.tabs.set(id, tabOf(id));
    for (const id of ids.slice(0, 100)) await leave(id);
    await leave(ids[0] ?? 0, 'https://news.example/again');
    for (const id of ids.slice(100, 199)) await leave(id);
    expect(remembered()).toHaveLength(100);
    expect(new Set(remembered())).toEqual(new Set([ids[0], ...ids.slice(100, 199)].map((id) => `tab:${id}`)));
    await leave(ids[199] ?? 0);
    expect(stateOf(ids[0] ?? 0)).toBeUndefined();
    expect(stateOf(ids[100] ?? 0)).toBeDefined();
  });

  test('do not read each other’s states to write their own', async () => {
    worker = await startWorker(world);
    for (let id = 1; id <= 50; id += 1) {
      world.tabs.set(id, tabOf(id));
      await leave(id);
    }
    const get = vi.spyOn(world.session, 'get');
    const { size } = world.session;
    world.tabs.set(99, tabOf(99));
    await leave(99);
    expect(world.session.size).toBe(size + 1);
    expect(get.mock.calls.map(([key]) => key)).toEqual(['tabs']);
  });

  test('at once lose no state to each other', async () => {
    worker = await startWorker(world);
    const ids = Array.from({ length: 30 }, (_, place) => place + 1);
    for (const id of ids) world.tabs.set(id, tabOf(id));
    await Promise.all(ids.map((id) => (id % 5 === 0 ? read(id) : leave(id))));
    expect(remembered()).toHaveLength(30);
    expect((world.session.get('tabs') as number[]).toSorted((a, b) => a - b)).toEqual(ids);
  });

  test('in too little room: the newest state goes before all others', async () => {
    world.sessionLimit = 8_000;
    worker = await startWorker(world);
    for (let id = 1; id <= 6; id += 1) {
      world.tabs.set(id, tabOf(id));
      await read(id);
      expect(stateOf(id)?.status).toBe('ready');
    }
    expect(remembered().length).toBeLessThan(6);
  });
});

describe('what is left of a tab', () => {
  test('is nothing once it is closed', async () => {
    worker = await startWorker(world);
    world.tabs.set(3, tabOf(3));
    await read(3);
    expect(stateOf(3)?.status).toBe('ready');
    worker.closeTab(3);
    await worker.rest();
    expect(remembered()).toEqual([]);
    expect(world.session.get('tabs')).toEqual([]);
  });

  test('is nothing where it was closed while its article was being linked', async () => {
    worker = await startWorker(world);
    world.tabs.set(3, tabOf(3));
    const answer = read(3);
    worker.closeTab(3);
    await answer;
    await worker.rest();
    expect(remembered()).toEqual([]);
  });
});

describe('a library that cannot be asked', () => {
  test('is told as such to an article and to a click', async () => {
    // The worker opens it as soon as it wakes.
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    });
    worker = await startWorker(world);
    world.tabs.set(3, tabOf(3));
    expect(await read(3)).toMatchObject({
      ok: true,
      answer: { state: { status: 'none', reason: 'library' } },
    });
    expect(stateOf(3)).toMatchObject({ status: 'none', reason: 'library' });
    expect(await worker.send({ call: 'read', ask: { tabId: 3 } }, fromPage)).toMatchObject({
      ok: true,
      answer: { status: 'none', reason: 'library' },
    });
  });
});
