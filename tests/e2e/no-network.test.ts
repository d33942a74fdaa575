import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request as forward, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  builtExtension,
  demoPage,
  openArticle,
  paintedTexts,
  type Running,
  run,
  until,
} from './extension.ts';

/** A proxy through which the browser must send everything, the loopback too. It counts, and passes on to the loopback only. */
interface Counter {
  port: number;
  /** Address of each request, in order; of an encrypted one the host. */
  asked: string[];
  /** From now on nothing gets through: the network is gone. */
  cut(): void;
  close(): void;
}

const counting = async (): Promise<Counter> => {
  const asked: string[] = [];
  let isCut = false;
  const sockets = new Set<Socket>();
  const server: Server = createServer((request, response) => {
    const address = request.url ?? '';
    asked.push(address);
    if (isCut || !/^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(address)) {
      response.writeHead(502).end();
      return;
    }
    const passed = forward(address, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    port: address.port,
    asked,
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
};

let counter: Counter;
let running: Running;
let folder: string;
beforeAll(async () => {
  counter = await counting();
  folder = await mkdtemp(join(tmpdir(), 'backstory-network-'));
  running = await run({
    args: [`--proxy-server=http://127.0.0.1:${counter.port}`, '--proxy-bypass-list=<-loopback>'],
  });
});
afterAll(async () => {
  await running.close();
  counter.close();
  await rm(folder, { recursive: true, force: true });
});

/**
 * Chromium asks its maker for the time, for updates and who is signed in, with or without an extension and whatever flags it
 * is given. No file of ours names one of these hosts: see the test.
 */
const ofTheBrowser = /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:google|googleapis|gvt1)\.com[:/]/;

/**
 * What was asked for beside the pages that the test itself opens and what is in them: each page is asked for once a visit.
 */
const unexplained = (visits: Record<string, number>): string[] => {
  const left = new Map(Object.entries(visits));
  return counter.asked.filter((address) => {
    if (ofTheBrowser.test(address)) return false;
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url?.origin !== running.origin) return true;
    const path = url.pathname.slice(1);
    // Asked for by the browser for its tab, and by the demo page for the picture that it lost.
    if (path === 'favicon.ico' || /\.(jpe?g|png|webp)$/.test(path)) return false;
    const visitsLeft = left.get(path) ?? 0;
    left.set(path, visitsLeft - 1);
    return visitsLeft <= 0;
  });
};

const text = (page: Page) => page.evaluate(() => document.body.textContent ?? '');
const press = async (page: Page, label: RegExp): Promise<void> => {
  const button = await until(`the button ${label}`, async () => {
    for (const found of await page.$$('button')) {
      const name = await found.evaluate((one) => one.getAttribute('aria-label') ?? one.textContent ?? '');
      if (label.test(name)) return found;
    }
    return null;
  });
  await button.evaluate((one) => (one as HTMLElement).click());
};

const pack = [
  '{"pack":"counted","format":1,"title":"The counted case","language":"en","licence":"CC0-1.0","updated":"2024-05-01","homepage":"https://counted.example/"}',
  '{"actor":"counted/ines","kind":"person","name":"Ines Mwangi","description":"Harbour master","sources":[{"title":"S","url":"https://counted.example/source"}]}',
].join('\n');

const hover = async (page: Page): Promise<void> => {
  const place = await page.evaluate(() => {
    const [range] = CSS.highlights.get('backstory-event') ?? [];
    if (!range) throw new Error('no event is marked');
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const [box] = live.getClientRects();
    return { x: (box?.left ?? 0) + 20, y: (box?.top ?? 0) + 5 };
  });
  await page.bringToFront();
  await page.mouse.move(place.x - 60, place.y - 60);
  await page.mouse.move(place.x, place.y, { steps: 5 });
  await until('the card', () => page.$('backstory-card'));
};

describe('the network', () => {
  it('is asked for nothing from the installation to the last journey', async () => {
    const article = await openArticle(running, demoPage);
    await hover(article);

    const popup = await running.openPopup(article);
    await until('the cards', async () => (await text(popup)).includes('sovereignty reform'));
    const opened = running.browser.waitForTarget((target) => target.url().endsWith('/sidepanel.html'));
    await (await until('the button', () => popup.$('button[aria-label="Open the side panel"]'))).click();
    const panel = await (await opened).asPage();
    await until('the story', async () => (await text(panel)).includes('sovereignty reform'));
    await panel.close();

    const path = join(folder, 'counted.pack.jsonl');
    await writeFile(path, pack);
    const options = await running.openOptions('#/import');
    const field = (await until('the file field', () =>
      options.$('input[type="file"]'),
    )) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(path);
    await until('the preview', async () => (await text(options)).includes('The counted case'));
    await press(options, /^Import/);
    await until('the import', () => options.evaluate(() => location.hash === '#/packs'));
    const session = await options.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press(options, /Export.*counted case/i);
    await options.evaluate(() => {
      location.hash = '#/actor/counted%2Fines';
    });
    await until('the card', async () => (await text(options)).includes('Harbour master'));
    await options.close();

    const welcome = await running.browser.newPage();
    await welcome.goto(`chrome-extension://${running.extensionId}/welcome.html`);
    await until('the welcome', async () => (await text(welcome)).length > 100);
    await welcome.close();
    await article.close();

    expect(unexplained({ [demoPage]: 1 })).toEqual([]);
    expect(counter.asked.filter((address) => address.endsWith(demoPage))).toHaveLength(1);

    const scripts = (await readdir(builtExtension, { recursive: true })).filter((file) =>
      /\.(js|html)$/.test(file),
    );
    expect(scripts.length).toBeGreaterThan(5);
    for (const file of scripts)
      expect(await readFile(join(builtExtension, file), 'utf8')).not.toMatch(
        /google(?:apis)?\.com|gvt1\.com/,
      );
  });

  it('is counted: a request of a page is seen', async () => {
    const page = await running.browser.newPage();
    running.pages.set('asks.html', '<p>Hello</p><img src="http://counted.example/pixel.gif">');
    await page.goto(`${running.origin}/asks.html`);
    await until('the request', async () => counter.asked.includes('http://counted.example/pixel.gif'));
    expect(unexplained({ [demoPage]: 1, 'asks.html': 1 })).toEqual(['http://counted.example/pixel.gif']);
    expect(unexplained({ [demoPage]: 1 })).toContain(`${running.origin}/asks.html`);
    await page.close();
  });
});

describe('offline', () => {
  it('an open article keeps its cards, its popup and its library, and a woken worker needs nothing', async () => {
    const article = await openArticle(running, demoPage);
    const marks = await paintedTexts(article);
    counter.cut();
    await running.killWorker();
    await hover(article);
    const popup = await running.openPopup(article);
    await until('the cards', async () => (await text(popup)).includes('sovereignty reform'));
    await popup.close();
    const options = await running.openOptions('#/library');
    await until('the library', async () => /Mexico/.test(await text(options)));
    await options.close();
    await article.evaluate(() => {
      for (const paragraph of document.querySelectorAll('article p'))
        paragraph.replaceWith(paragraph.cloneNode(true));
    });
    await until('the marks on the new paragraphs', async () => {
      const now = await paintedTexts(article);
      return JSON.stringify(now['backstory-actor']) === JSON.stringify(marks['backstory-actor']);
    });
    await article.close();
  });
});

// Last: a worker that is looked into cannot be ended any more.
describe('the policy of the extension', () => {
  it('refuses the network to its worker and its pages, should they ask', async () => {
    const worker = await running.worker();
    const options = await running.openOptions();
    for (const context of [worker, options]) {
      const reached = await context.evaluate(
        async (address) =>
          fetch(address, { mode: 'no-cors' }).then(
            () => true,
            () => false,
          ),
        'http://counted.example/from-the-extension',
      );
      expect(reached).toBe(false);
    }
    await options.close();
    expect(counter.asked.filter((address) => address.includes('from-the-extension'))).toEqual([]);
  });
});
