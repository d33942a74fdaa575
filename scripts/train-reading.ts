/**
 * Learns the weights of `lib/core/reading/words/weights.ts` from pages with a gold body: two logistic regressions, the second of
 * which sees what the first thought of a block's company.
 *
 *   npx tsx scripts/eval-reading.ts --sketches FILE && npx tsx scripts/train-reading.ts FILE [--cross] [--keep N,N]
 *
 * `--cross` writes nothing and prints what held-out papers score (five folds, a paper is in one fold only). `--keep` says
 * how many features each look may have.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import '../lib/core/words/learn-all.ts';
import { slot, slotCount } from '../lib/core/reading/feature-slots.ts';
import { describe, type FeatureSink } from '../lib/core/reading/features.ts';
import { readLinkedData } from '../lib/core/reading/linked-data.ts';
import { type Measure, measure } from '../lib/core/reading/measure.ts';
import type { PageFacts } from '../lib/core/reading/page-facts.ts';
import type { PageSketch } from '../lib/core/reading/sketch.ts';
import { describeCompany, likelihood, type Weights } from '../lib/core/reading/weigh.ts';
import { witnessOf } from '../lib/core/reading/witness.ts';

/** Features of a block: value by slot. */
type Features = Map<number, number>;

interface Gold {
  file: string;
  url: string;
  body: string;
}
interface Sample extends PageSketch {
  id: string;
  set: string;
  facts: PageFacts;
  paper: string;
  measures: Measure[];
  features: Features[];
  /** Share of the block's runs that the gold body has; weight of the block in the page. */
  truth: number[];
  weight: number[];
  gold: Map<string, number>;
  runs: Map<string, number>[];
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sets = join(process.env.BACKSTORY_SHARED ?? join(root, '..', 'shared'), 'eval', 'extraction');
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { cross: { type: 'boolean', default: false }, keep: { type: 'string', default: '450,400' } },
});
const [file] = positionals;
if (!file) throw new Error('usage: train-reading.ts SKETCHES [--cross] [--keep N,N]');
/** Features that each look keeps: a third fewer than there are cost .001 of held-out F1 at most, half as many .004. */
const [keepFirst = 0, keepSecond = 0] = options.keep.split(',').map(Number);
/** Pull to zero: chosen by cross-validation among 0.3, 1, 3. */
const ridge = 1;
const rounds = 60;
const folds = 5;

const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}_])+/gu;
const wordsOf = (text: string) => text.match(wordPattern) ?? [];
const runsOf = (text: string): Map<string, number> => {
  const words = wordsOf(text);
  const runs = new Map<string, number>();
  if (words.length === 0) return runs;
  for (let i = 0; i <= Math.max(0, words.length - 4); i += 1) {
    const key = words.slice(i, i + 4).join(' ');
    runs.set(key, (runs.get(key) ?? 0) + 1);
  }
  return runs;
};
const exhaust = <T>(work: Generator<void, T>): T => {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
};

/** Keeps what a page only weighs: the features of `count` blocks. */
const collect = (count: number, work: (sink: FeatureSink) => Generator<void, unknown>): Features[] => {
  const features = Array.from({ length: count }, (): Features => new Map());
  exhaust(work({ add: (block, at, value) => features[block]?.set(at, value), wants: () => true }));
  return features;
};

const weighed = (features: Features, weights: Weights): number => {
  let sum = 0;
  for (const [at, value] of features) sum += value * (weights[at] ?? 0);
  return likelihood(sum);
};

const golds = new Map<string, Gold & { set: string }>();
for (const set of readdirSync(sets, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  for (const text of readFileSync(join(sets, set.name, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)) {
    const gold: Gold = JSON.parse(text);
    golds.set(gold.file.replace(/^.*\//, '').replace('.html.gz', ''), { ...gold, set: set.name });
  }
}

const paperOf = (url: string): string =>
  new URL(url).hostname
    .split('.')
    .filter((part) => part.length > 3)
    .at(-1) ?? url;
const samples: Sample[] = [];
for (const text of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const page: PageSketch & { id: string; facts: PageFacts } = JSON.parse(text);
  const gold = golds.get(page.id);
  if (!gold) continue;
  const measures = page.blocks.map((block) => measure(page, block));
  const witness = witnessOf(page.facts, readLinkedData(page.facts));
  const features = collect(page.blocks.length, (sink) => describe(page, measures, witness, sink));
  const left = runsOf(gold.body);
  const goldWords = Math.max(20, wordsOf(gold.body).length);
  const body = `\n${gold.body
    .split('\n')
    .map((line) => wordsOf(line).join(' '))
    .join('\n')}\n`;
  const runs = page.blocks.map((block) => runsOf(block.text));
  const truth: number[] = new Array(page.blocks.length).fill(0);
  // A text that stands twice is gold once: where Readability chose it.
  const order = page.blocks
    .map((_, i) => i)
    .sort((a, b) => (page.blocks[b]?.chosen ?? 0) - (page.blocks[a]?.chosen ?? 0) || a - b);
  for (const i of order) {
    const words = wordsOf(page.blocks[i]?.text ?? '');
    let found = 0;
    let all = 0;
    for (const [key, count] of runs[i] ?? []) {
      all += count;
      const have = Math.min(count, left.get(key) ?? 0);
      found += have;
      if (have > 0) left.set(key, (left.get(key) ?? 0) - have);
    }
    truth[i] =
      words.length >= 4
        ? found / Math.max(1, all)
        : body.includes(`\n${words.join(' ')}\n`) && words.length > 0
          ? 1
          : 0;
  }
  const weight = page.blocks.map((block) => (wordsOf(block.text).length + 3) / goldWords);
  samples.push({
    ...page,
    set: gold.set,
    paper: paperOf(gold.url),
    measures,
    features,
    truth,
    weight,
    gold: runsOf(gold.body),
    runs,
  });
}

interface Row {
  features: Features;
  truth: number;
  weight: number;
}

/** The features that move judgements most: by weight times spread over the rows. */
const strongest = (rows: Row[], weights: Weights, keep: number): Set<number> => {
  const sums = new Float64Array(slotCount);
  const squares = new Float64Array(slotCount);
  let all = 0;
  for (const { features, weight } of rows) {
    all += weight;
    for (const [at, value] of features) {
      sums[at] = (sums[at] ?? 0) + weight * value;
      squares[at] = (squares[at] ?? 0) + weight * value * value;
    }
  }
  const strength = (at: number): number => {
    if (at === slot.any || at === slot.any2) return Infinity;
    const spread = Math.sqrt(Math.max(0, (squares[at] ?? 0) / all - ((sums[at] ?? 0) / all) ** 2));
    return Math.abs(weights[at] ?? 0) * spread;
  };
  return new Set([...weights.keys()].sort((a, b) => strength(b) - strength(a)).slice(0, keep));
};

/** Learns twice: on all features, then on the `keep` strongest. */
const learn = (rows: Row[], keep: number): Weights => {
  const kept = strongest(rows, fit(rows), keep);
  return fit(
    rows.map((row) => ({
      ...row,
      features: new Map([...row.features].filter(([at]) => kept.has(at))),
    })),
  );
};

/** Two digits that count, three from one on: more change no judgement. */
const rounded = (value: number): number =>
  Math.abs(value) >= 1 ? Math.round(value * 100) / 100 : Number(value.toPrecision(2));

/** Adagrad on the logistic loss, weighted; deterministic. */
const fit = (rows: Row[]): Weights => {
  const counts = new Float64Array(slotCount);
  for (const { features } of rows) for (const at of features.keys()) counts[at] = (counts[at] ?? 0) + 1;
  const packed = rows
    .filter(({ weight }) => weight > 0)
    .map(({ features, truth, weight }) => ({
      at: Int32Array.from(features.keys()),
      value: Float64Array.from(features.values()),
      truth,
      weight: Math.min(weight, 0.5) * 100,
    }));
  const w = new Float64Array(slotCount);
  const speed = new Float64Array(slotCount).fill(1e-6);
  let seed = 7;
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  for (let round = 0; round < rounds; round += 1) {
    for (let i = packed.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      const a = packed[i];
      const b = packed[j];
      if (a && b) {
        packed[i] = b;
        packed[j] = a;
      }
    }
    for (const { at, value, truth, weight } of packed) {
      let sum = 0;
      for (let k = 0; k < at.length; k += 1) sum += (w[at[k] ?? 0] ?? 0) * (value[k] ?? 0);
      const error = (1 / (1 + Math.exp(-sum)) - truth) * weight;
      for (let k = 0; k < at.length; k += 1) {
        const n = at[k] ?? 0;
        const gradient = error * (value[k] ?? 0) + (ridge * (w[n] ?? 0)) / (counts[n] ?? 1);
        speed[n] = (speed[n] ?? 0) + gradient * gradient;
        w[n] = (w[n] ?? 0) - (0.15 * gradient) / Math.sqrt(speed[n] ?? 1);
      }
    }
  }
  return w.map(rounded);
};

const firstLook = (pages: Sample[]) =>
  learn(
    pages.flatMap((page) =>
      page.features.map((features, i) => ({
        features,
        truth: page.truth[i] ?? 0,
        weight: page.weight[i] ?? 0,
      })),
    ),
    keepFirst,
  );

const foldOf = (paper: string, folds: number) => {
  let hash = 0;
  for (const char of paper) hash = (hash * 31 + char.charCodeAt(0)) % 1_000_003;
  return hash % folds;
};

/** Both looks. The second learns from likelihoods that the first gave to pages it had not seen. */
const train = (pages: Sample[]): { first: Weights; second: Weights } => {
  const rows: Row[] = [];
  for (let fold = 0; fold < 3; fold += 1) {
    const weights = firstLook(pages.filter(({ paper }) => foldOf(`${paper}x`, 3) !== fold));
    for (const page of pages.filter(({ paper }) => foldOf(`${paper}x`, 3) === fold)) {
      const p = page.features.map((features) => weighed(features, weights));
      const around = collect(page.blocks.length, (sink) => describeCompany(page, page.measures, p, sink));
      for (const [i, company] of around.entries()) {
        rows.push({
          features: new Map([...(page.features[i] ?? []), ...company]),
          truth: page.truth[i] ?? 0,
          weight: page.weight[i] ?? 0,
        });
      }
    }
  }
  return { first: firstLook(pages), second: learn(rows, keepSecond) };
};

const score = (page: Sample, keep: boolean[]) => {
  const got = runsOf(page.blocks.flatMap(({ text }, i) => (keep[i] ? [text] : [])).join('\n'));
  let common = 0;
  let wanted = 0;
  let gotten = 0;
  for (const [key, count] of page.gold) {
    common += Math.min(count, got.get(key) ?? 0);
    wanted += count;
  }
  for (const count of got.values()) gotten += count;
  return {
    set: page.set,
    id: page.id,
    precision: gotten ? common / gotten : null,
    recall: wanted ? common / wanted : 1,
  };
};
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
const report = (name: string, scores: ReturnType<typeof score>[]) => {
  for (const set of new Set(scores.map((one) => one.set))) {
    const own = scores.filter((one) => one.set === set);
    const p = mean(own.flatMap(({ precision }) => (precision === null ? [] : [precision])));
    const r = mean(own.map(({ recall }) => recall));
    console.log(
      `${name} ${set}: P ${p.toFixed(4)} R ${r.toFixed(4)} F1 ${((2 * p * r) / (p + r)).toFixed(4)}`,
    );
  }
};

const likelihoodsOf = (page: Sample, { first, second }: { first: Weights; second: Weights }) => {
  const p = page.features.map((features) => weighed(features, first));
  const company = collect(page.blocks.length, (sink) => describeCompany(page, page.measures, p, sink));
  return {
    p,
    q: page.features.map((features, i) => weighed(new Map([...features, ...(company[i] ?? [])]), second)),
  };
};

if (options.cross) {
  const held: { page: Sample; p: number[]; q: number[] }[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const both = train(samples.filter(({ paper }) => foldOf(paper, folds) !== fold));
    for (const page of samples.filter(({ paper }) => foldOf(paper, folds) === fold))
      held.push({ page, ...likelihoodsOf(page, both) });
  }
  const at = (limit: number, pick: 'p' | 'q') =>
    held.map((one) =>
      score(
        one.page,
        one[pick].map((value) => value >= limit),
      ),
    );
  for (const limit of [0.4, 0.5, 0.6]) report(`first ${limit}`, at(limit, 'p'));
  for (const limit of [0.3, 0.4, 0.5, 0.6, 0.7]) report(`second ${limit}`, at(limit, 'q'));
  report(
    'best possible',
    held.map(({ page }) =>
      score(
        page,
        page.truth.map((value) => value >= 0.5),
      ),
    ),
  );
} else {
  const both = train(samples);
  report(
    'trained on all, seen',
    samples.map((page) =>
      score(
        page,
        likelihoodsOf(page, both).q.map((value) => value >= 0.5),
      ),
    ),
  );
  const line = (weights: Weights): string =>
    `  '${[...weights]
      .map((weight) => (weight === 0 ? '' : `${weight}`.replace(/^(-?)0\./, '$1.')))
      .join(',')
      .replace(/,+$/, '')}',\n`;
  writeFileSync(
    join(root, 'lib/core/reading/words/weights.ts'),
    `/**\n * Weights of the first and the second look in the order of the slots, parted by commas; empty where a feature weighs nothing.\n * Learnt by scripts/train-reading.ts; not edited by hand.\n */\nexport const weights: readonly [first: string, second: string] = [\n${line(both.first)}${line(both.second)}];\n`,
  );
}
