import { afterAll, beforeAll, describe } from 'vitest';
import { describeArticle } from './article-journeys.ts';
import { type Running, run } from './browser.ts';
import { describeLibrary } from './library-journeys.ts';

// One Firefox for all of these: to start it and to load the packs takes longer than most of them.
let running: Running;
beforeAll(async () => {
  running = await run();
});
afterAll(() => running.close());

describe('an article', () => describeArticle(() => running));
describe('the library', () => describeLibrary(() => running));
