import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, run, until } from './extension.ts';

const pack = `${[
  '{"pack":"harbour","format":1,"title":"The harbour case","language":"en","licence":"CC0-1.0","updated":"2024-05-01"}',
  '{"actor":"harbour/ines-mwangi","kind":"person","name":"Ines Mwangi","description":"Harbour master of Port Alder"}',
  '{"actor":"harbour/i-n-mwangi","kind":"person","name":"Inesita Nuru Mwangi","description":"Captain of the port of Alder"}',
].join('\n')}\n`;

let running: Running;
let page: Page;
let folder: string;
beforeAll(async () => {
  running = await run();
  folder = await mkdtemp(join(tmpdir(), 'backstory-keys-'));
  await writeFile(join(folder, 'harbour.pack.jsonl'), pack);
  page = await running.openOptions();
  await page.setViewport({ width: 900, height: 800 });
  await page.bringToFront();
  await until('the cards', () => page.$('.hit'));
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

// From here on, nothing but the keyboard touches the page; it is only looked at.

/** What the focus is on, as assistive technology names it. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element?.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : null;
    const text = element?.closest('label')?.textContent ?? element?.textContent;
    return (element?.getAttribute('aria-label') ?? label ?? text ?? '').trim();
  });

/** Presses Tab (`back`: Shift+Tab) until the focus is on what has this name. */
const tabTo = async (name: string | RegExp, back = false): Promise<void> => {
  const met: string[] = [];
  for (let press = 0; press < 80; press += 1) {
    if (back) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (back) await page.keyboard.up('Shift');
    const now = await focused();
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    met.push(now.slice(0, 40));
  }
  throw new Error(`Tab never came to ${name}, but to ${met.join(' | ')}`);
};
const press = (key: KeyInput) => page.keyboard.press(key);
const hash = () => page.evaluate(() => location.hash);
const text = (selector: string) =>
  page.$eval(selector, (element) => element.textContent ?? '').catch(() => '');
const titles = () => page.$$eval('li.pack h2', (found) => found.map((heading) => heading.textContent ?? ''));

/** Goes to a section as a reader does: to the links above the page, which are before it. */
const goTo = async (section: string): Promise<void> => {
  await tabTo(section, true);
  await press('Enter');
  await until(`the page ${section}`, async () => (await page.title()).startsWith(section));
};

describe('the library, by keyboard alone', () => {
  it('imports a pack', async () => {
    await tabTo('Import');
    await press('Enter');
    await until('the import page', async () => (await hash()) === '#/import');
    await tabTo('Choose a file');
    const chosen = page.waitForFileChooser();
    // A round trip: until the browser has heard that a test will answer, it would open its own dialog.
    await focused();
    await press('Enter');
    const chooser = await chosen;
    await chooser.accept([join(folder, 'harbour.pack.jsonl')]);
    await until('the preview', async () => (await focused()).includes('The harbour case'));
    await tabTo('Import');
    await press('Enter');
    await until('the packs', async () => (await hash()) === '#/packs');
    await until('the new pack', async () => (await titles()).includes('The harbour case'));
  });

  it('moves a pack down and up again, the focus staying at its arrows', async () => {
    const place = (await titles()).indexOf('The harbour case');
    await tabTo('Move The harbour case down');
    await press('Enter');
    await until('the move', async () => (await titles())[place + 1] === 'The harbour case');
    expect(await focused()).toBe('Move The harbour case down');
    expect(await text('.toast')).toContain('The harbour case is now number 2');
    await tabTo('Move The harbour case up', true);
    await press('Enter');
    await until('the move back', async () => (await titles())[place] === 'The harbour case');
  });

  it('finds a card and writes an own version of it', async () => {
    await goTo('Library');
    await tabTo('Search names and words');
    await page.keyboard.type('ines mwangi');
    await until('the card', async () => (await text('.hit a')) === 'Ines Mwangi');
    await tabTo('Ines Mwangi');
    await press('Enter');
    await until('the record', async () => (await text('h1')) === 'Ines Mwangi');
    await tabTo('Write my own version');
    await press('Enter');
    await until('the form', () => page.$('form'));
    await tabTo('In one line');
    await press('End');
    await page.keyboard.type(' since 2021');
    await tabTo('Add a role');
    await press('Enter');
    await until('the new row', async () => (await focused()) === 'Role');
    await page.keyboard.type('Harbour master');
    await tabTo('From');
    await page.keyboard.type('2021-03');
    await tabTo('Save');
    await press('Enter');
    await until('the record again', async () => (await hash()) === '#/actor/harbour/ines-mwangi');
    await until('the new line', async () => (await text('.lead')).endsWith('Port Alder since 2021'));
    expect(await text('dl')).toContain('Harbour master since Mar 2021');
  });

  it('merges two cards, and takes that back', async () => {
    await tabTo('Is this the same as another card?');
    await press('Enter');
    await tabTo('The same as');
    await page.keyboard.type('inesita');
    await until('the other card', async () => (await text('.offers')).includes('Inesita Nuru Mwangi'));
    await tabTo('Add Inesita Nuru Mwangi');
    await press('Enter');
    await until('the merger', async () => (await text('.toast')).includes('now stands for both'));
    await until('both names', async () => (await text('dl')).includes('Inesita Nuru Mwangi'));
    await tabTo('Undo', true);
    await press('Enter');
    await until('one name', async () => !(await text('dl')).includes('Inesita Nuru Mwangi'));
    // The own version that was written before is still there.
    expect(await text('.lead')).toBe('Harbour master of Port Alder since 2021');
  });

  it('exports the pack as it came', async () => {
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: join(folder, 'out'),
    });
    await goTo('Packs');
    await until('the packs', () => page.$('li.pack'));
    await tabTo('Export The harbour case');
    await press('Enter');
    const exported = await until('the exported pack', () =>
      readFile(join(folder, 'out', 'harbour.pack.jsonl'), 'utf8').catch(() => null),
    );
    expect(exported).toBe(pack);
  });
});
