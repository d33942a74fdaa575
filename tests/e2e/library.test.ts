import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArticle, paintedTexts, type Running, run, until } from './extension.ts';

/** Records with keys, spacing and an order of keys that only the same bytes give back. */
const lines = [
  '{"pack":"harbour","format":1,"title":"The harbour case","language":"en","licence":"CC0-1.0","updated":"2024-05-01","x-desk":"local"}',
  '{"actor":"harbour/ines-mwangi","kind":"person","name":"Ines Mwangi","surname":"Mwangi","description":"Harbour master of Port Alder","roles":[{"title":"Harbour master of Port Alder","from":"2021-03"}],"prominence":0.3,"x-note":"kept"}',
  '{"actor": "harbour/port-alder", "kind": "place", "name": "Port Alder", "description": "Town with a container port"}',
  '{"event":"harbour/crane-fall","kind":"accident","title":"A crane falls on the quay of Port Alder","from":"2024-02-11","actors":["harbour/port-alder","harbour/ines-mwangi"],"summary":"A gantry crane fell on the northern quay of Port Alder and stopped the loading of ships for nine days. Nobody was killed.","cues":["crane collapse","northern quay"]}',
];
const pack = `${lines.join('\n')}\n`;

const paragraphs = [
  'Harbour master Ines Mwangi said on Tuesday that the northern quay of Port Alder would reopen in June, four months after the crane collapse of February 11 stopped the loading of ships there for more than a week.',
  'Mwangi told reporters that the new gantry had passed its tests and that the insurers had paid for most of the damage. She thanked the dock workers, who had moved containers by hand.',
  'Shipping lines had sent their vessels to other ports along the coast, and traders in the town complained of empty shelves. The council hopes that the ships will come back before the summer is over.',
];
const article = `<!doctype html><html lang="en"><head><title>Quay to reopen</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2024-05-14T09:00:00Z"></head>
<body><article><h1>Quay to reopen in June</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

let running: Running;
let folder: string;
beforeAll(async () => {
  running = await run();
  folder = await mkdtemp(join(tmpdir(), 'backstory-packs-'));
  running.pages.set('quay.html', article);
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

const text = (page: Page) => page.evaluate(() => document.querySelector('main')?.textContent ?? '');

const button = (page: Page, label: RegExp): Promise<ElementHandle> =>
  until(`the button ${label}`, async () => {
    for (const found of await page.$$('button')) {
      const name = await found.evaluate(
        (element) => element.getAttribute('aria-label') ?? element.textContent ?? '',
      );
      if (label.test(name)) return found;
    }
    return null;
  });

const choose = async (page: Page, name: string, content: string | Uint8Array): Promise<void> => {
  const path = join(folder, name);
  await writeFile(path, content);
  const field = (await until('the file field', () =>
    page.$('input[type="file"]'),
  )) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
};

const packTitles = async (): Promise<string[]> => {
  const page = await running.openOptions('#/packs');
  await until('the packs', () => page.$('li.pack h2'));
  const titles = await page.$$eval('li.pack h2', (found) =>
    found.map((heading) => heading.textContent ?? ''),
  );
  await page.close();
  return titles;
};

describe('a pack of the reader’s own', () => {
  it('is checked, imported, used on an article and exported as it came', async () => {
    const page = await running.openOptions('#/import');
    await choose(page, 'harbour.pack.jsonl.gz', gzipSync(pack));
    await until('the preview', async () => (await text(page)).includes('The harbour case'));
    await (await button(page, /^Import/)).click();
    await until('the list of packs', () => page.evaluate(() => location.hash === '#/packs'));

    const story = await openArticle(running, 'quay.html');
    const state = await running.settled(`${running.origin}/quay.html`);
    if (state.status !== 'ready') throw new Error(`the page is ${state.status}`);
    const master = state.context.cards.find((card) => card.id === 'harbour/ines-mwangi');
    expect(master?.line).toContain('Harbour master of Port Alder');
    expect(
      Object.values(await paintedTexts(story))
        .flat()
        .join(' '),
    ).toContain('Mwangi');
    const fall = state.context.cards.find((card) => card.id === 'harbour/crane-fall');
    expect(fall?.evidence).toContain('crane collapse of February 11');
    await story.close();

    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await page.bringToFront();
    await (await button(page, /Export.*harbour case/i)).click();
    const exported = await until('the exported pack', () =>
      readFile(join(folder, 'harbour.pack.jsonl'), 'utf8').catch(() => null),
    );
    expect(exported).toBe(pack);
    await page.close();
  });

  it.each([
    ['a broken line', `${lines[0]}\n${lines[1]}\n{"actor":"harbour/x",`, /^Line 3 .*JSON/],
    ['a newer format', pack.replace('"format":1', '"format":2'), /^Line 1 .*format/],
    ['a duplicate id', `${pack}${lines[1]}\n`, /^Line 5 .*harbour\/ines-mwangi/],
    ['a truncated gzip', gzipSync(pack).subarray(0, 120), /gzip/],
    ['another encoding', Buffer.from(pack, 'utf16le'), /UTF-16/],
  ])('with %s is refused with the place, and nothing changes', async (_what, content, place) => {
    const before = await packTitles();
    const page = await running.openOptions('#/import');
    await choose(page, 'broken.pack.jsonl', content);
    await until('the errors', () => page.$('.pack-errors li'));
    expect(await page.$eval('.pack-errors li', (item) => item.textContent)).toMatch(place);
    await page.close();
    expect(await packTitles()).toEqual(before);
  });
});
