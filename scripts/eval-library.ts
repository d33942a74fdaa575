/**
 * What the bundled packs know of ordinary news: how many articles get cards, and a sample of cards to be judged by reading.
 *
 *   npm run eval:library [-- --sample 50] [--seed 1] [--few]
 *
 * Reads the pages of `../shared/eval/extraction/fundus` (2023 and 2024, one or two a newspaper) with the terminal's DOM and
 * links them to the packs that ship. A card is certain when a name or a reference of the article was resolved to it: of
 * persons, bodies, places, and events that the article speaks of. `--few` lists the articles below the bar.
 * Writes `.output/eval-library/cards.jsonl`. Exits with 1 below the bar.
 */
import '../lib/core/words/learn-all.ts';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { knowledgeInMemory } from '../lib/core/knowledge/memory.ts';
import { contextFor } from '../lib/core/linking/context.ts';
import type { Card } from '../lib/core/linking/page-context.ts';
import { bundledVectors } from './bundled-vectors.ts';
import { loadPacks } from './load-packs.ts';
import { readHtml } from './read-page.ts';

const { values: options } = parseArgs({
  options: {
    sample: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    few: { type: 'boolean', default: false },
  },
});

/** Certain cards that an article needs, and the share of articles that must have them. */
const cardsNeeded = 3;
const bar = 0.9;

const root = resolve(import.meta.dirname, '..');
const shared = process.env.BACKSTORY_SHARED ?? join(root, '..', 'shared');
const pages = join(shared, 'eval/extraction/fundus/pages');
const output = join(root, '.output/eval-library');

interface Line {
  page: string;
  published: string | null;
  title: string;
  cards: Card[];
}

const isCertain = (card: Card): boolean =>
  card.section === 'who' ||
  card.section === 'places' ||
  (card.section === 'before' && card.relation === 'mentioned');

const loaded = await loadPacks([], true);
if (!loaded.ok) throw new Error(loaded.errors.join('\n'));
const knowledge = knowledgeInMemory(loaded.packs);
const vectors = await bundledVectors();

const lines: Line[] = [];
let unread = 0;
for (const file of readdirSync(pages).sort()) {
  const reading = await readHtml(gunzipSync(readFileSync(join(pages, file))).toString('utf8'));
  if (!reading.ok) {
    unread += 1;
    continue;
  }
  const { article } = reading;
  if (!/^202[34]/.test(article.published ?? '')) continue;
  const { cards } = await contextFor(article, knowledge, { vectors });
  lines.push({
    page: basename(file, '.html.gz'),
    published: article.published,
    title: article.title,
    cards: cards.filter(isCertain),
  });
}

const enough = lines.filter(({ cards }) => cards.length >= cardsNeeded);
const counts = lines.map(({ cards }) => cards.length).sort((a, b) => a - b);
const share = enough.length / lines.length;
console.log(
  `${lines.length} articles of 2023 and 2024 (${unread} pages were not read as articles): ${enough.length} (${(100 * share).toFixed(1)} %) have at least ${cardsNeeded} certain cards; median ${counts[counts.length >> 1]}`,
);
if (options.few) {
  for (const { page, title, cards } of lines) {
    if (cards.length < cardsNeeded)
      console.log(`${cards.length}  ${page}  ${title}  [${cards.map((card) => card.title).join('; ')}]`);
  }
}

/** Places in `0..size-1`, the same for the same seed (a multiplicative congruential generator). */
const drawn = (size: number, count: number, seed: number): number[] => {
  const places = new Set<number>();
  for (let state = seed; places.size < Math.min(count, size); ) {
    state = (state * 48_271) % 0x7fff_ffff;
    places.add(state % size);
  }
  return [...places];
};

const all = lines.flatMap(({ page, published, title, cards }) =>
  cards.map((card) => ({ page, published, title, card })),
);
for (const [number, place] of drawn(all.length, Number(options.sample), Number(options.seed)).entries()) {
  const drawnCard = all[place];
  if (!drawnCard) continue;
  const { page, published, title, card } = drawnCard;
  console.log(
    `\n${number + 1}. ${card.title} (${card.id}): ${card.line}\n   ${page}, ${published?.slice(0, 10)}: ${title}\n   “${card.evidence?.trim().replaceAll(/\s+/g, ' ') ?? ''}”`,
  );
}

mkdirSync(output, { recursive: true });
writeFileSync(join(output, 'cards.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
if (share < bar) process.exitCode = 1;
