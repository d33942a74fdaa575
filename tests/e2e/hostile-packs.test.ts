import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArticle, type Running, run, until } from './extension.ts';

/** Runs if any view makes HTML of it: in a page it would set `pwned`, in a page of the extension it would stand as an element. */
const attack = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';
const short = '<b onclick=pwned=1>x</b>';
/** Turns about what stands behind it, and letters that reach over their line. */
const crooked = `\u202e${'Z\u0301\u0316'.repeat(40)}`;
const source = {
  title: attack,
  url: 'https://a.example/?q=<script>'.replace(/[<>]/g, encodeURIComponent),
  publisher: short,
};
const lines = [
  {
    pack: 'hostile',
    format: 1,
    title: `Hostile ${attack}`,
    language: 'en',
    licence: short,
    updated: '2025-01-01',
    description: attack,
    publisher: attack,
    homepage: 'https://a.example/%22onclick=1',
  },
  {
    actor: 'hostile/"><svg/onload=pwned=1>',
    kind: 'person',
    name: 'Ines Mwangi',
    aliases: [attack, `Mwangi ${crooked}`],
    description: `Harbour master ${short}`,
    summary: `She is ${attack} and ${crooked}.`,
    roles: [{ title: `Harbour master ${short}`, of: 'hostile/port', from: '2021' }],
    sources: [source],
  },
  {
    actor: 'hostile/port',
    kind: 'place',
    name: 'Port Alder',
    aliases: [`Port ${short}`],
    description: attack,
    sources: [source],
  },
  {
    event: 'hostile/crane',
    kind: 'accident',
    title: `A crane falls on the quay ${attack}`,
    from: '2024-02-11',
    actors: ['hostile/port', 'hostile/"><svg/onload=pwned=1>'],
    summary: `A gantry crane fell on the northern quay of Port Alder. ${attack} ${crooked}`,
    cues: ['crane collapse', 'northern quay', attack],
    follows: ['hostile/crane', attack.replaceAll(' ', '')],
    sources: [source],
  },
];
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
let story: Page;
beforeAll(async () => {
  running = await run({ whole: false });
  folder = await mkdtemp(join(tmpdir(), 'backstory-hostile-'));
  running.pages.set('quay.html', article);
  const path = join(folder, 'hostile.pack.jsonl');
  await writeFile(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  const options = await running.openOptions('#/import');
  const field = (await until('the file field', () =>
    options.$('input[type="file"]'),
  )) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
  await until('the preview', () => options.evaluate(() => document.body.textContent.includes('Hostile')));
  await expectText(options);
  const button = await until('the button', async () => {
    for (const found of await options.$$('button'))
      if (/^Import/.test((await found.evaluate((element) => element.textContent)) ?? '')) return found;
    return null;
  });
  await button.click();
  await until('the import', () => options.evaluate(() => location.hash === '#/packs'));
  await options.close();
  story = await openArticle(running, 'quay.html');
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

/** The pack's markup stands there as text, and as nothing else. */
const expectText = async (page: Page): Promise<void> => {
  const found = await page.evaluate(() => ({
    ran: 'pwned' in window,
    elements: [
      ...document.querySelectorAll('[onerror], [onclick], [onload], svg[onload], img[src="x"], body script'),
    ].map(({ outerHTML }) => outerHTML.slice(0, 200)),
    links: [...document.querySelectorAll('a[href]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !/^(https?:\/\/|#|\/)/.test(href)),
    outside: [...document.querySelectorAll('a[href^="http"]')]
      .filter(
        (link) => !link.getAttribute('rel')?.includes('noopener') && link.getAttribute('target') === '_blank',
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
    wide: document.documentElement.scrollWidth > window.innerWidth + 1,
  }));
  expect(found).toEqual({ ran: false, elements: [], links: [], outside: [], wide: false });
};

const showsMarkup = (page: Page) =>
  page.evaluate(() => document.body.textContent.includes('<script>window.pwned=1</script>'));

describe('a pack with a script in every field', () => {
  it('is text in the popup', async () => {
    const popup = await running.openPopup(story);
    await until('the card', () => popup.evaluate(() => document.body.textContent.includes('A crane falls')));
    for (const button of await popup.$$('[aria-expanded="false"]'))
      await button.evaluate((one) => (one as HTMLElement).click());
    await until('its markup', () => showsMarkup(popup));
    await expectText(popup);
    await popup.close();
  });

  it('is text in the hover card, and the page is not told', async () => {
    await story.bringToFront();
    const place = await story.evaluate(() => {
      const [range] = CSS.highlights.get('backstory-event') ?? [];
      if (!range) throw new Error('no event is marked');
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const [box] = live.getClientRects();
      return { x: (box?.left ?? 0) + 10, y: (box?.top ?? 0) + 5 };
    });
    await story.mouse.move(place.x, place.y + 200);
    await story.mouse.move(place.x, place.y, { steps: 5 });
    await until('the card', async () =>
      JSON.stringify(await story.accessibility.snapshot({ interestingOnly: false })).includes(
        '<script>window.pwned=1</script>',
      ),
    );
    expect(await story.evaluate(() => 'pwned' in window)).toBe(false);
    await story.mouse.move(place.x, place.y + 400, { steps: 3 });
  });

  it.each(['#/packs', '#/library', '#/actor/hostile%2Fport', '#/event/hostile%2Fcrane'])(
    'is text in the library at %s',
    async (place) => {
      const options = await running.openOptions(place);
      await until('the pack', () =>
        options.evaluate(() => /Hostile|Port Alder|crane falls/.test(document.body.textContent)),
      );
      await expectText(options);
      await options.close();
    },
  );
});
