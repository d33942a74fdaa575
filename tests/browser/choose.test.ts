import { expect, test } from 'vitest';
import { sketchOf } from '../../lib/page/read-here.ts';

const sentence =
  'The council voted on Tuesday, after two hours of debate, to close the bridge for repairs, and asked for a report by May.';
const story = [1, 2, 3, 4, 5].map((number) => `<p>${number}. ${sentence} ${sentence}</p>`).join('\n');

const chosenOf = async (html: string): Promise<Map<string, number>> => {
  const page = new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
  const { sketch } = await sketchOf(page);
  return new Map(sketch.blocks.map(({ text, chosen }) => [text.split(' ')[0] ?? '', chosen]));
};

test('what Readability keeps is known by its text, links and all; what it leaves is not', async () => {
  const linked = story.replace('the bridge', '<a href="/bridge"><em>the bridge</em></a>');
  const chosen = await chosenOf(
    `<div class="menu"><a href="/a">Menu of the day</a> <a href="/b">More</a></div>
     <article><h2>Bridge closes</h2>${linked}</article><footer><p>Imprint. ${sentence}</p></footer>`,
  );
  expect([1, 2, 3, 4, 5].map((number) => chosen.get(`${number}.`))).toEqual([1, 1, 1, 1, 1]);
  expect([chosen.get('Menu'), chosen.get('Imprint.')]).toEqual([0, 0]);
});

test('its later attempts count too: the first strips what looks unlikely and finds nothing here', async () => {
  const chosen = await chosenOf(
    `<p>Short.</p><div class="comment-sponsor-sidebar">${story}</div><div class="comment"><br><br>\n</div>`,
  );
  expect([1, 2, 3, 4, 5].map((number) => chosen.get(`${number}.`))).toEqual([1, 1, 1, 1, 1]);
});

test('of a long row the end is judged by the beginning', async () => {
  const row = Array.from({ length: 150 }, (_, number) => `<p>${number}. ${sentence}</p>`).join('\n');
  const chosen = await chosenOf(`<article>${row}</article>`);
  expect([chosen.get('0.'), chosen.get('59.'), chosen.get('60.'), chosen.get('149.')]).toEqual([1, 1, 1, 1]);
});

test('of a paragraph in a hundred thousand parts the end is judged by the beginning, and soon', async () => {
  const parts = Array.from({ length: 100_000 }, (_, number) => `<i>${number}</i><br>and `).join('');
  const started = performance.now();
  const chosen = await chosenOf(`<article>${story}<div>${parts}</div></article>`);
  // It took a minute, when each piece of a text cost a copy of what stood before it; now half a second.
  expect(performance.now() - started).toBeLessThan(10_000);
  expect([chosen.get('1.'), chosen.get('0')]).toEqual([1, 1]);
}, 120_000);
