import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import './node-20.mjs';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { browserPath, chromiumFlags } from './browsers.mjs';
import { until } from './until.ts';

/**
 * `npm run test:kill [-- --moments 20 --names 300000 --seed N --no-build]`: imports a large pack over another again and again, and
 * kills the service worker, the options tab or the whole browser at random moments. Each time the library must be the old or the
 * new one, byte for byte. Exit status 1 where it was ever between.
 */
const { values } = parseArgs({
  options: {
    moments: { type: 'string', default: '20' },
    names: { type: 'string', default: '300000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    'no-build': { type: 'boolean', default: false },
  },
});
const moments = Number(values.moments);
/** Three names a record. */
const records = Math.ceil(Number(values.names) / 3);
const root = resolve(import.meta.dirname, '..');
const built = join(root, '.output/kill-chrome');

type Victim = 'worker' | 'tab' | 'browser';
const victims: readonly Victim[] = ['worker', 'tab', 'browser'];

/** Mulberry32: the same seed gives the same moments. */
const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

interface Version {
  title: string;
  path: string;
  sha256: string;
}

const writeVersion = async (folder: string, title: string): Promise<Version> => {
  const header = { pack: 'kill', format: 1, title, language: 'en', licence: 'CC0-1.0', updated: '2025' };
  const lines = [JSON.stringify(header)];
  for (let place = 0; place < records; place += 1) {
    lines.push(
      JSON.stringify({
        actor: `kill/${place}`,
        kind: 'person',
        name: `${title} Person ${place}`,
        aliases: [`P. ${place} ${title}`, `Number ${place}`],
        description: `The person of number ${place} in ${title}`,
      }),
    );
  }
  const text = `${lines.join('\n')}\n`;
  const path = join(folder, `${title}.pack.jsonl`);
  await writeFile(path, text);
  return { title, path, sha256: createHash('sha256').update(text).digest('hex') };
};

interface Running {
  browser: Browser;
  /** A page of the extension that is none of the views. */
  control: Page;
  origin: string;
}

const start = async (profile: string): Promise<Running> => {
  const executablePath = browserPath('chromium');
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge is installed');
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    args: chromiumFlags,
    userDataDir: profile,
    enableExtensions: [built],
    protocolTimeout: 600_000,
  });
  const extension = await until(
    'the extension',
    async () => [...(await browser.extensions()).values()][0],
    30,
  );
  const origin = `chrome-extension://${extension.id}`;
  const control = await browser.newPage();
  await control.goto(`${origin}/manifest.json`);
  // The compiler of this script names inner functions by a function that the page lacks.
  await control.evaluate('globalThis.__name = (named) => named');
  return { browser, control, origin };
};

interface Found {
  sha256: string;
  /** Is each block that the index names there? */
  whole: boolean;
}

/** The pack as it stands in the database, read without the project's own code. */
const readLibrary = (control: Page): Promise<Found | null> =>
  control.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const db = await answer(indexedDB.open('backstory'));
    try {
      const store = db.transaction(['packs', 'heads', 'pages', 'blocks']);
      const row = await answer(store.objectStore('packs').get('kill'));
      if (!row) return null;
      const of = (...key: number[]) => IDBKeyRange.bound(key, [...key, []]);
      const head = await answer(store.objectStore('heads').get(row.segment));
      const pages: string[] = await answer(store.objectStore('pages').getAll(of(row.segment)));
      let whole = head !== undefined;
      for (const [run, firsts] of Object.entries<string>(head?.firsts ?? {})) {
        const blocks = await answer(store.objectStore('blocks').count(of(row.segment, Number(run))));
        whole &&= blocks === (firsts === '' ? 0 : firsts.split('\n').length);
      }
      const text = `${[row.headerLine, ...pages].join('\n')}\n`;
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
      return { sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''), whole };
    } finally {
      db.close();
    }
  });

/** Starts an import as a reader does. `ended` settles when it is over; it rejects when its tab or browser dies. */
const importPack = async (
  { browser, origin }: Running,
  version: Version,
): Promise<{ page: Page; ended: Promise<void> }> => {
  const page = await browser.newPage();
  await page.goto(`${origin}/options.html#/import`);
  const field = await until('the file field', () => page.$('input[type="file"]'), 30);
  await (field as ElementHandle<HTMLInputElement>).uploadFile(version.path);
  const ended = (async () => {
    const button = await until('the preview', () => page.$('.preview .button.main'), 300);
    await button.click();
    await until('the end of the import', () => page.evaluate(() => location.hash === '#/packs'), 300);
  })();
  return { page, ended };
};

const killWorker = async (control: Page): Promise<void> => {
  const session = await control.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
};

if (!values['no-build']) {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const env = { ...process.env, BACKSTORY_OUT: 'kill-{{browser}}' };
  const build = spawnSync(process.execPath, [wxt, 'build'], { cwd: root, env, encoding: 'utf8' });
  if (build.status !== 0) throw new Error(`the extension was not built:\n${build.stdout}${build.stderr}`);
}
await readFile(join(built, 'manifest.json'));

const folder = await mkdtemp(join(tmpdir(), 'backstory-kill-'));
const profile = join(folder, 'profile');
const random = randomOf(Number(values.seed));
console.log(`seed ${values.seed}, ${moments} moments, ${records * 3} names`);
let running = await start(profile);
let between = 0;
try {
  let [old, fresh] = [await writeVersion(folder, 'Alpha'), await writeVersion(folder, 'Omega')];
  const { control } = running;
  await until(
    'the bundled packs',
    () => control.evaluate(async () => !(await chrome.alarms.get('install'))),
    120,
  );
  const begin = performance.now();
  const first = await importPack(running, old);
  await first.ended;
  const whole = performance.now() - begin;
  await first.page.close();
  console.log(`an import that nobody disturbs: ${(whole / 1000).toFixed(1)} s`);

  for (let moment = 1; moment <= moments; moment += 1) {
    const victim = victims[Math.floor(random() * victims.length)] ?? 'browser';
    const after = Math.round(random() * whole);
    const { page, ended } = await importPack(running, fresh);
    // Whatever becomes of it, the library is looked at.
    const settled = ended.then(
      () => true,
      () => false,
    );
    await new Promise((next) => setTimeout(next, after));
    if (victim === 'worker') {
      await killWorker(running.control);
      await settled;
      await page.close();
    } else if (victim === 'tab') {
      await page.close({ runBeforeUnload: false });
    } else {
      running.browser.process()?.kill('SIGKILL');
      await settled;
      running = await start(profile);
    }
    const found = await readLibrary(running.control);
    const is = found?.sha256 === old.sha256 ? 'old' : found?.sha256 === fresh.sha256 ? 'new' : 'between';
    const sound = is !== 'between' && found?.whole === true;
    if (!sound) between += 1;
    console.log(
      `${String(moment).padStart(3)} ${victim.padEnd(7)} after ${String(after).padStart(6)} ms: ${sound ? is : 'BETWEEN'}`,
    );
    if (is === 'new') [old, fresh] = [fresh, old];
  }
} finally {
  await Promise.race([running.browser.close(), new Promise((next) => setTimeout(next, 10_000))]);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log(between === 0 ? 'the library was whole each time' : `the library was between ${between} times`);
process.exit(between === 0 ? 0 : 1);
