import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArticle, paintedTexts, type Running, run, until } from './extension.ts';
import { harbourArticle, harbourLines, harbourPack } from './harbour.ts';
import { buttonNamed, chooseFile, mainText } from './options-page.ts';

let running: Running;
let folder: string;
beforeAll(async () => {
  running = await run();
  folder = await mkdtemp(join(tmpdir(), 'backstory-packs-'));
  running.pages.set('quay.html', harbourArticle);
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

const choose = (page: Page, name: string, content: string | Uint8Array) =>
  chooseFile(page, join(folder, name), content);

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
    await choose(page, 'harbour.pack.jsonl.gz', gzipSync(harbourPack));
    await until('the preview', async () => (await mainText(page)).includes('The harbour case'));
    await (await buttonNamed(page, /^Import/)).click();
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
    await (await buttonNamed(page, /Export.*harbour case/i)).click();
    const exported = await until('the exported pack', () =>
      readFile(join(folder, 'harbour.pack.jsonl'), 'utf8').catch(() => null),
    );
    expect(exported).toBe(harbourPack);
    await page.close();
  });

  it.each([
    ['a broken line', `${harbourLines[0]}\n${harbourLines[1]}\n{"actor":"harbour/x",`, /^Line 3 .*JSON/],
    ['a newer format', harbourPack.replace('"format":1', '"format":2'), /^Line 1 .*format/],
    ['a duplicate id', `${harbourPack}${harbourLines[1]}\n`, /^Line 5 .*harbour\/ines-mwangi/],
    ['a truncated gzip', gzipSync(harbourPack).subarray(0, 120), /gzip/],
    ['another encoding', Buffer.from(harbourPack, 'utf16le'), /UTF-16/],
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
