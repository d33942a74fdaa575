import { afterEach, describe, expect, test } from 'vitest';
import { rangesOf } from '../../lib/page/locate.ts';
import { readHere } from '../../lib/page/read-here.ts';
import { type Expectation, expectArticle } from './expected-article.ts';

const pages = import.meta.glob<string>('../pages/reading/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expectations = import.meta.glob<Expectation>('../pages/reading/*.expect.json', {
  import: 'default',
  eager: true,
});
const nameOf = (path: string) => path.replace(/^.*\//, '').replace('.html', '');

let frame: HTMLIFrameElement | null = null;
afterEach(() => frame?.remove());

const open = async (source: string): Promise<Document> => {
  frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame?.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = source;
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('no document in the frame');
  return frame.contentDocument;
};

test('at least sixty pages are walked', () => {
  expect(Object.keys(pages).length).toBeGreaterThanOrEqual(60);
});

describe.each(Object.entries(pages).map(([path, html]) => ({ name: nameOf(path), path, html })))(
  '$name',
  ({ path, html }) => {
    test('is read as expected and left untouched', async () => {
      const expected = expectations[path.replace('.html', '.expect.json')];
      if (!expected) throw new Error(`${path} has no expectation`);
      const page = await open(html);
      const before = page.documentElement.outerHTML;
      const reading = await readHere(page);
      expect(page.documentElement.outerHTML).toBe(before);
      expect(reading.ok, reading.ok ? undefined : reading.detail).toBe(expected.article);
      if (!reading.ok) return;
      const { article, live } = reading;
      expectArticle(article, expected);
      for (const block of article.blocks) {
        const said = rangesOf(live, block).map(String).join(' ');
        const seen = (text: string) => text.replace(/[\u00ad\s]+/g, '');
        expect(seen(said)).toBe(seen(article.text.slice(block.start, block.end)));
      }
    });
  },
);
