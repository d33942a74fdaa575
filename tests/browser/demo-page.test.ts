import { afterEach, beforeEach, expect, test } from 'vitest';
import { markAtPoint } from '../../lib/page/hit.ts';
import { offsetAt, rangeOf, rangesOf } from '../../lib/page/locate.ts';
import { createPainter, highlightPrefix } from '../../lib/page/paint.ts';
import { readHere } from '../../lib/page/read-here.ts';
import html from '../pages/thestar-mexico-strikes.html?raw';

let frame: HTMLIFrameElement;

const open = async (source: string): Promise<Document> => {
  frame = document.createElement('iframe');
  frame.style.width = '900px';
  frame.style.height = '600px';
  frame.srcdoc = source;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('no document in the frame');
  return frame.contentDocument;
};

const read = async (page: Document) => {
  const reading = await readHere(page);
  if (!reading.ok) throw new Error(reading.detail);
  return reading;
};

let page: Document;
beforeEach(async () => {
  page = await open(html);
});
afterEach(() => frame.remove());

test('reads the facts and the body of the demo page', async () => {
  const { article } = await read(page);
  expect(article.title).toBe(
    'Mexico rejects unilateral US military action after report US is weighing strikes',
  );
  expect(article.published).toMatch(/^2025-04-08/);
  expect(article.language).toBe('en');
  expect(article.text).toMatch(/^MEXICO CITY \(Reuters\) -Mexican President Claudia Sheinbaum/);
  expect(article.text).toMatch(/an act of war\.$/);
  for (const foreign of [
    'Next In World',
    'Others Also Read',
    'Trending',
    'WhatsApp',
    'Reporting by',
    'ADVERTISEMENT',
    'File Photo',
  ]) {
    expect(article.text).not.toContain(foreign);
  }
});

test('each block and each word of the text is the live text', async () => {
  const { article, live } = await read(page);
  expect(article.blocks.length).toBeGreaterThan(10);
  for (const block of article.blocks) {
    const said = rangesOf(live, block).map(String).join('');
    expect(said.replace(/\s+/g, ' ')).toBe(article.text.slice(block.start, block.end));
  }
  for (const { 0: word, index } of article.text.matchAll(/\S+/g)) {
    const range = rangeOf(live, { start: index, end: index + word.length });
    expect(range?.toString()).toBe(word);
    expect(range && offsetAt(live, range.startContainer, range.startOffset)).toBe(index);
  }
});

test('text that changed or left the page has no range', async () => {
  const { article, live } = await read(page);
  const start = article.text.indexOf('Sheinbaum');
  const span = { start, end: start + 9 };
  const node = rangeOf(live, span)?.startContainer as Text;
  node.data = `x${node.data}`;
  expect(rangeOf(live, span)).toBeNull();
  expect(offsetAt(live, node, 3)).toBeNull();
  node.remove();
  expect(rangeOf(live, span)).toBeNull();
});

test('paints and hits marks, and leaves the page as it was', async () => {
  const before = page.documentElement.outerHTML;
  const sheets = [...page.adoptedStyleSheets];
  const stop = new AbortController();
  const { article, live } = await read(page);
  const painter = createPainter(page, stop.signal);
  const start = article.text.indexOf('Pete Hegseth');
  const painted = painter.setMarks(live, [{ kind: 'actor', id: 'a', start, end: start + 12 }]);
  expect(painted[0]?.ranges.map(String)).toEqual(['Pete Hegseth']);
  painted[0]?.ranges[0]?.startContainer.parentElement?.scrollIntoView();
  const box = painted[0]?.ranges[0]?.getBoundingClientRect();
  if (!box) throw new Error('no box');
  const middle = box.top + box.height / 2;
  expect(markAtPoint(page, live, painter.painted(), box.left + box.width / 2, middle)?.id).toBe('a');
  expect(markAtPoint(page, live, painter.painted(), box.right + 30, middle)).toBeNull();
  const registry = page.defaultView?.CSS.highlights;
  expect([...(registry?.keys() ?? [])].every((name) => name.startsWith(highlightPrefix))).toBe(true);
  expect(registry?.size).toBeGreaterThan(0);
  stop.abort();
  expect(registry?.size).toBe(0);
  expect(page.adoptedStyleSheets).toEqual(sheets);
  expect(page.documentElement.outerHTML).toBe(before);
});
