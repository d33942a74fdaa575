import { setImmediate as turn } from 'node:timers/promises';
import { vi } from 'vitest';
import type { Pack } from '../../lib/core/knowledge/records.ts';
import { readingWords } from '../../lib/core/reading/words/all-reading.ts';
import { allWords } from '../../lib/core/words/all.ts';
import { type LibraryDatabase, openDatabase } from '../../lib/store/database.ts';
import { installBundled } from '../../lib/store/install-bundled.ts';
import { fileOf, mexico, textOf } from '../store/fixtures.ts';

/** What outlives a service worker: what the browser keeps for the extension, and which tabs are open. */
export interface World {
  /** Name of the library's database. */
  database: string;
  session: Map<string, unknown>;
  /** Characters of JSON that `session` takes. */
  sessionLimit: number;
  local: Map<string, unknown>;
  alarms: Set<string>;
  tabs: Map<number, { id: number; url: string }>;
  scripts: { id: string; excludeMatches?: string[] }[];
  badges: Map<number, string>;
  /** Files of the extension by path. */
  files: Map<string, string>;
  /** Messages that content scripts were sent. */
  told: { tabId: number; call: string }[];
}

let worlds = 0;

export const freshWorld = (files: ReadonlyMap<string, string>): World => {
  worlds += 1;
  return {
    database: `world-${worlds}`,
    session: new Map(),
    // Chromium grants 10 MB.
    sessionLimit: 10_485_760,
    local: new Map(),
    alarms: new Set(),
    tabs: new Map(),
    scripts: [],
    badges: new Map(),
    files: new Map(files),
    told: [],
  };
};

export const extensionId = 'abcdefghijklmnopabcdefghijklmnop';
const own = `chrome-extension://${extensionId}/`;

/** Two small packs in place of the bundled ones, and the words of all languages. */
export const bundledFiles = (packs: readonly Pack[]): Map<string, string> => {
  const index = packs.map(({ header }) => ({
    pack: header.pack,
    updated: header.updated,
    file: `${header.pack}.jsonl`,
    bytes: 1,
    sha256: header.pack,
  }));
  return new Map([
    ['packs/index.json', JSON.stringify(index)],
    ...packs.map((pack): [string, string] => [`packs/${pack.header.pack}.jsonl`, textOf(pack)]),
    ['words/shared.json', JSON.stringify(allWords.shared)],
    ['words/reading.json', JSON.stringify(readingWords)],
    ...Object.entries(allWords.languages).map(([language, words]): [string, string] => [
      `words/${language}.json`,
      JSON.stringify(words),
    ]),
  ]);
};

/** The library as a worker that was left in peace leaves it. */
export const installInPeace = async (world: World, packs: readonly Pack[]): Promise<void> => {
  const db = openDatabase(world.database);
  await installBundled(db, {
    index: packs.map(({ header: { pack, updated } }) => ({
      pack,
      updated,
      file: pack,
      bytes: 1,
      hash: pack,
    })),
    fetchPack: async (file) => fileOf(packs.find(({ header }) => header.pack === file) ?? mexico).stream(),
  });
  db.close();
};

export const fromTab = (tab: { id: number; url: string }) => ({
  id: extensionId,
  url: tab.url,
  frameId: 0,
  tab: { id: tab.id },
});
export const fromPage = { id: extensionId, url: `${own}popup.html` };

export type Sent = { ok: true; answer: unknown } | { ok: false; error: string } | 'killed';

export interface Worker {
  /** Sends a message as the browser does; `killed` where the worker died before it answered. */
  send(message: unknown, sender: object): Promise<Sent>;
  installed(reason: 'install' | 'update'): void;
  closeTab(tabId: number): void;
  alarm(name: string): void;
  /** Waits until it is dead or nothing happened for `quiet` milliseconds, 25 where not told. */
  rest(quiet?: number): Promise<void>;
  isDead(): boolean;
  /** Ends what is left of it, and waits for its database to let go. */
  end(): Promise<void>;
}

class Killed extends Error {}

/**
 * What a dead worker leaves unheard is heard by nobody in a browser: it is no error of the test. Only a dead one meets a
 * database that was closed or a request that was killed.
 */
export const ignoreTheDead = (): void => {
  const ofTheDead = (reason: unknown): boolean =>
    reason instanceof Killed ||
    (reason instanceof Error &&
      (reason.name === 'DatabaseClosedError' ||
        ('inner' in reason && ofTheDead(reason.inner)) ||
        ofTheDead(reason.cause)));
  const heard = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (reason, promise) => {
    if (ofTheDead(reason)) return;
    for (const listener of heard) listener(reason, promise);
  });
};

const fakeEvent = <A extends unknown[]>() => {
  const listeners: ((...args: A) => unknown)[] = [];
  return {
    addListener: (listener: (...args: A) => unknown) => listeners.push(listener),
    removeListener: () => undefined,
    fire: (...args: A) => {
      for (const listener of listeners) listener(...args);
    },
  };
};

/** A part of the browser's storage that takes `limit` characters of JSON. */
const area = (store: Map<string, unknown>, limit: number, point: Seam) => ({
  get: (keys: string | string[] | null) =>
    point(() => {
      const wanted = keys === null ? [...store.keys()] : [keys].flat();
      return structuredClone(
        Object.fromEntries(wanted.filter((key) => store.has(key)).map((key) => [key, store.get(key)])),
      );
    }),
  set: (items: object) =>
    point(() => {
      const after = new Map([...store, ...Object.entries(structuredClone(items))]);
      let length = 0;
      for (const value of after.values()) length += JSON.stringify(value).length;
      if (length > limit) throw new Error('Session storage quota bytes exceeded. Values were not stored.');
      for (const [key, value] of after) store.set(key, value);
    }),
  remove: (keys: string | string[]) =>
    point(() => {
      for (const key of [keys].flat()) store.delete(key);
    }),
  onChanged: fakeEvent(),
});

/** Runs an effect between two places at which the worker can be killed: before it, and before it is known. */
type Seam = <T>(effect: () => T) => Promise<T>;

/**
 * Starts the extension's own background over a browser made of maps, and kills it at its `killAt`-th await: from then on no
 * call of it is answered, no transaction of it commits. Every call of a browser API counts twice (not done, done but not
 * answered), every request to the database once.
 */
export const startWorker = async (world: World, killAt = Number.POSITIVE_INFINITY): Promise<Worker> => {
  let points = 0;
  let dead = false;
  let busy = 0;
  let installing = false;
  let die: () => void = () => undefined;
  const death = new Promise<'killed'>((resolve) => {
    die = () => resolve('killed');
  });
  const alive = (): boolean => {
    points += 1;
    if (points > killAt && !dead) {
      dead = true;
      die();
    }
    return !dead;
  };
  const forever = <T>() => new Promise<T>(() => undefined);
  const point: Seam = async (effect) => {
    if (!alive()) return forever();
    busy += 1;
    await turn();
    try {
      const value = effect();
      return alive() ? value : forever();
    } finally {
      busy -= 1;
    }
  };
  const tabOf = (tabId: number) => {
    const tab = world.tabs.get(tabId);
    if (!tab) throw new Error(`No tab with id: ${tabId}.`);
    return tab;
  };

  const onMessage = fakeEvent<[unknown, object, (reply: Sent) => void]>();
  const onInstalled = fakeEvent<[{ reason: string }]>();
  const onRemoved = fakeEvent<[number]>();
  const onAlarm = fakeEvent<[{ name: string }]>();
  const browser = {
    runtime: {
      id: extensionId,
      getURL: (path: string) => own + path.replace(/^\//, ''),
      onMessage,
      onInstalled,
      onStartup: fakeEvent(),
      onConnect: fakeEvent(),
    },
    storage: {
      session: area(world.session, world.sessionLimit, point),
      local: area(world.local, Number.POSITIVE_INFINITY, point),
    },
    alarms: {
      create: (name: string) => point(() => void world.alarms.add(name)),
      clear: (name: string) => point(() => world.alarms.delete(name)),
      get: (name: string) => point(() => (world.alarms.has(name) ? { name } : undefined)),
      onAlarm,
    },
    tabs: {
      get: (tabId: number) => point(() => tabOf(tabId)),
      query: () => point(() => [...world.tabs.values()]),
      create: () => point(() => undefined),
      sendMessage: (tabId: number, { call }: { call: string }) =>
        point(() => {
          tabOf(tabId);
          world.told.push({ tabId, call });
          return { ok: true, answer: null };
        }),
      onRemoved,
    },
    action: {
      setBadgeText: ({ tabId, text }: { tabId: number; text: string }) =>
        point(() => void world.badges.set(tabOf(tabId).id, text)),
      setBadgeBackgroundColor: ({ tabId }: { tabId: number }) => point(() => void tabOf(tabId)),
    },
    scripting: {
      executeScript: ({ target }: { target: { tabId: number } }) => point(() => void tabOf(target.tabId)),
      getRegisteredContentScripts: () => point(() => structuredClone(world.scripts)),
      unregisterContentScripts: () => point(() => void world.scripts.splice(0)),
      registerContentScripts: (scripts: World['scripts']) => point(() => void world.scripts.push(...scripts)),
    },
    permissions: {
      getAll: () => point(() => ({ origins: ['https://*/*'] })),
      onAdded: fakeEvent(),
      onRemoved: fakeEvent(),
    },
    contextMenus: {
      removeAll: () => point(() => undefined),
      create: () => undefined,
      onClicked: fakeEvent(),
    },
    commands: { onCommand: fakeEvent() },
    i18n: { getMessage: (name: string) => name, getUILanguage: () => 'en' },
  };

  vi.resetModules();
  vi.doMock('wxt/browser', () => ({ browser }));
  vi.doMock('../../lib/background/own-file.ts', () => ({
    ownFile: (path: string) =>
      point(() => {
        const file = world.files.get(path);
        if (file === undefined) throw new Error(`${path} is missing from the extension`);
        return new Response(file);
      }),
  }));
  vi.doMock('../../lib/store/database.ts', async (importOriginal) => {
    const original = await importOriginal<typeof import('../../lib/store/database.ts')>();
    return {
      ...original,
      openDatabase: () => {
        const db = original.openDatabase(world.database);
        opened = db;
        db.use({
          stack: 'dbcore',
          name: 'seam',
          create: (core) => ({
            ...core,
            table: (name) => {
              const table = core.table(name);
              const seam =
                <R, T>(ask: (request: R) => Promise<T>) =>
                (request: R): Promise<T> =>
                  alive() ? ask(request) : Promise.reject(new Killed());
              return {
                ...table,
                mutate: seam(table.mutate),
                get: seam(table.get),
                getMany: seam(table.getMany),
                query: seam(table.query),
                openCursor: seam(table.openCursor),
                count: seam(table.count),
              };
            },
          }),
        });
        return db;
      },
    };
  });
  let opened: LibraryDatabase | undefined;
  const { startBackground } = await import('../../lib/background/background.ts');
  startBackground();

  const rest = async (quiet = 25): Promise<void> => {
    let before = -1;
    // An install, which pauses between chunks as it likes, is over when its alarm is gone.
    for (let since = performance.now(); !dead && performance.now() - since < quiet; ) {
      await turn();
      if (points !== before || busy > 0 || (installing && world.alarms.has('install')))
        since = performance.now();
      before = points;
    }
  };
  return {
    rest,
    isDead: () => dead,
    send: (message, sender) => {
      if (dead) return death;
      const reply = new Promise<Sent>((resolve) => onMessage.fire(message, sender, resolve));
      return Promise.race([reply, death]);
    },
    installed: (reason) => {
      installing = true;
      onInstalled.fire({ reason });
    },
    closeTab: (tabId) => {
      world.tabs.delete(tabId);
      onRemoved.fire(tabId);
    },
    alarm: (name) => {
      installing = true;
      onAlarm.fire({ name });
    },
    end: async () => {
      await rest();
      dead = true;
      die();
      for (let i = 0; i < 20; i += 1) await turn();
      opened?.close();
    },
  };
};
