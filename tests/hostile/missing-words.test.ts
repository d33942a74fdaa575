import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { mexico } from '../store/fixtures.ts';
import {
  bundledFiles,
  freshWorld,
  fromTab,
  ignoreTheDead,
  installInPeace,
  startWorker,
  type Worker,
} from './fake-worker.ts';

const tab = { id: 7, url: 'https://news.example/7' };
const paragraph =
  'The council halted the new hall on Tuesday. It asks what the old station by the river is still good for, and who pays.';
const block = {
  element: 1,
  chosen: 1,
  linked: 0,
  links: 0,
  bold: 0,
  italic: 0,
  inline: '',
  time: null,
  media: 0,
};
const page = {
  facts: { url: tab.url, canonical: null, lang: 'en', title: 'Hall halted', metas: [], ld: [], times: [] },
  sketch: {
    elements: [
      { tag: 'body', parent: -1, names: '', role: null },
      { tag: 'article', parent: 0, names: 'article-body', role: null },
    ],
    blocks: Array.from({ length: 12 }, (_, place) => ({ ...block, text: `${place}. ${paragraph}` })),
  },
};

let worker: Worker;
beforeAll(ignoreTheDead);
afterEach(async () => {
  await worker.end();
  vi.restoreAllMocks();
});

test('a page is not judged without the words of reading, and is once they can be read', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const files = bundledFiles([mexico]);
  const world = freshWorld(files);
  await installInPeace(world, [mexico]);
  world.tabs.set(tab.id, tab);
  world.files.delete('words/reading.json');
  worker = await startWorker(world);
  const ask = () => worker.send({ call: 'judge', ask: page }, fromTab(tab));
  expect(await ask()).toMatchObject({ ok: false, error: expect.stringContaining('words/reading.json') });
  world.files.set('words/reading.json', files.get('words/reading.json') ?? '');
  expect(await ask()).toMatchObject({ ok: true, answer: { ok: true, article: { title: 'Hall halted' } } });
});
