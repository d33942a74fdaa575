import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { articleOfText } from '../../lib/core/article.ts';
import type { TabState } from '../../lib/messages.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { loadSettings } from '../../lib/store/settings.ts';
import { headerOf, manyActors, mexico } from '../store/fixtures.ts';
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

const packs = [mexico, { header: headerOf('many'), records: manyActors(6) }];
const files = bundledFiles(packs);

const tab = { id: 7, url: 'https://news.example/story' };
const article = articleOfText({
  title: 'Mexico rejects strikes',
  text: 'President Claudia Sheinbaum of Mexico said on Tuesday that a constitutional reform would forbid it.\n\nMark Esper had told of the question in his memoir.',
  published: '2025-04-08',
  language: 'en',
  url: tab.url,
});

beforeAll(ignoreTheDead);
beforeEach(() => {
  for (const level of ['error', 'warn', 'log'] as const)
    vi.spyOn(console, level).mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

const ask = (worker: Worker, call: string, what: object, sender: object = fromTab(tab)) =>
  worker.send({ call, ask: what }, sender);

/** What the reader finds when all is done. */
const found = async (world: World) => {
  const db = openDatabase(world.database);
  const rows = await db.packs.orderBy('id').toArray();
  const { sites, never, notHere } = await loadSettings(db);
  const segments = await db.segments.count();
  db.close();
  const state = world.session.get(`tab:${tab.id}`) as TabState | undefined;
  return {
    packs: rows.map(({ id, removed, actors }) => ({ id, removed, actors })),
    segments,
    sites,
    never,
    notHere,
    tabs: world.session.get('tabs'),
    status: state?.status,
    hidden: state?.status === 'ready' ? state.hidden : null,
    cards: state?.status === 'ready' ? state.context.cards.map(({ title }) => title).sort() : null,
    badge: world.badges.get(tab.id),
    unfinished: world.alarms.has('install'),
    excluded: world.scripts.map(({ excludeMatches = [] }) => excludeMatches),
  };
};

/**
 * Does one step, killed at its n-th await for each n, then what browser and reader do after that, and compares with the
 * same step done in peace. Gives how many places there were to be killed at.
 */
const killedEverywhere = async (
  prepare: (world: World) => Promise<void>,
  step: (worker: Worker) => Promise<unknown>,
  again: (worker: Worker) => Promise<unknown>,
): Promise<number> => {
  const attempt = async (killAt: number) => {
    const world = freshWorld(files);
    world.tabs.set(tab.id, tab);
    await prepare(world);
    const first = await startWorker(world, killAt);
    await step(first);
    // Long, since who is not dead then is taken for one that came to its end.
    await first.rest(300);
    const killed = first.isDead();
    await first.end();
    if (killed) {
      const second = await startWorker(world);
      // The browser wakes it at its alarm.
      if (world.alarms.has('install')) second.alarm('install');
      await again(second);
      await second.end();
    }
    return { killed, now: await found(world) };
  };
  const peaceful = await attempt(Number.POSITIVE_INFINITY);
  expect(peaceful.killed).toBe(false);
  let places = 0;
  for (; ; places += 1) {
    const { killed, now } = await attempt(places);
    if (!killed) break;
    expect(now, `killed at await ${places}`).toEqual(peaceful.now);
  }
  return places;
};

const installed = (world: World): Promise<void> => installInPeace(world, packs);
const read = (worker: Worker) => ask(worker, 'context', { article, url: tab.url });

test('installing: the next start goes on', async () => {
  const install = async (worker: Worker) => {
    worker.installed('install');
    await worker.rest();
  };
  const places = await killedEverywhere(
    async () => undefined,
    install,
    // Before the alarm was set there is nothing that wakes the worker but the next start of the browser.
    install,
  );
  expect(places).toBeGreaterThan(60);
});

test('reading an article: asked again, it has the same cards', async () => {
  const places = await killedEverywhere(installed, read, read);
  expect(places).toBeGreaterThan(20);
});

test('hiding a card: hidden once, in the library and in the tab', async () => {
  const hide = (worker: Worker) =>
    ask(worker, 'hide', { id: 'mexico/esper', url: tab.url, where: 'here', hidden: true });
  const places = await killedEverywhere(
    async (world) => {
      await installed(world);
      const worker = await startWorker(world);
      await read(worker);
      await worker.end();
    },
    hide,
    hide,
  );
  expect(places).toBeGreaterThan(8);
});

test('turning a site off: off in settings, scripts and tab', async () => {
  const off = (worker: Worker) =>
    ask(worker, 'site', { site: 'news.example', on: false, tabId: tab.id }, fromPage);
  const places = await killedEverywhere(installed, off, off);
  expect(places).toBeGreaterThan(8);
});
