/**
 * Fits the weights of event linking and writes lib/core/linking/weights-events.ts. usage: npm run fit [-- --no-ablation]
 *
 * Both stages are logistic regressions with L2, by Newton's method; folds are over articles; nothing is random but two
 * fixed shuffles. Prints cross-validated figures, with each part left out in turn.
 */
import '../lib/core/words/learn-all.ts';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { knowledgeInMemory } from '../lib/core/knowledge/memory.ts';
import { featureNames } from '../lib/core/linking/events/measure.ts';
import { contestFeatureNames } from '../lib/core/linking/events/second-stage.ts';
import { judge } from '../lib/core/linking/events.ts';
import type { EventWeights } from '../lib/core/linking/weights-events.ts';
import { bundledDistractors } from './events/distractors.ts';
import { type Example, examplesOf } from './events/examples.ts';
import { crossValidated, fitWeights, lessonsOf, type Omission } from './events/fitting.ts';
import { bundledVectors, goldArticles, packOf, sharedPath } from './events/gold.ts';
import { bundledKnowledge, judgedPages } from './events/judged-pages.ts';
import { averagePrecision, emptyTally, rankedOf, tally, tallyLine } from './events/score.ts';

const folds = 6;
const seeds = [1, 2];

const articles = goldArticles(sharedPath('eval/articles.dev.jsonl'));
const world = packOf(sharedPath('eval/world.pack.jsonl'));
const knowledge = knowledgeInMemory([world]);
const vectors = bundledVectors();
const examples = await examplesOf(articles, knowledge, vectors);
// The bundled packs are several times as large as the one that was written for these articles: learn from both.
const crowd = knowledgeInMemory([world, bundledDistractors(world)]);
const crowded = await examplesOf(articles, crowd, vectors);
const pages = await judgedPages(await bundledKnowledge(), vectors);
const lessons = lessonsOf(examples, crowded, pages);

const report = (name: string, set: readonly Example[], gone: Omission = {}): void => {
  const judged = seeds.flatMap((seed) =>
    crossValidated(set, folds, seed, gone, set === examples ? lessons : set),
  );
  for (const english of [true, false]) {
    const part = judged.filter(({ example }) => (example.gold.language === 'en') === english);
    const sum = emptyTally();
    for (const { example, weights } of part) tally(sum, example.gold, judge(example.measured, weights).links);
    const ap = averagePrecision(
      part.map(({ example, weights }) => rankedOf(example, judge(example.measured, weights).decisions)),
    );
    console.log(tallyLine(`${name}, ${english ? 'en' : 'es fr de'}`, sum), `  AP ${ap.toFixed(3)}`);
  }
};

const literal = (weights: EventWeights): string => {
  const round = (value: number): number => Number(value.toPrecision(3));
  const group = (name: keyof EventWeights): string => {
    const lines = Object.entries(weights[name]).map(([key, value]) => `    ${key}: ${round(value)},`);
    return `  ${name}: {\n${lines.join('\n')}\n  },`;
  };
  return (['first', 'second', 'background', 'thresholds'] as const).map(group).join('\n');
};

const header = `// Written by \`npm run fit\`: change features or articles and run it again, do not change numbers by hand.
import type { AsideFeatureName } from './events/background.ts';
import type { FeatureName } from './events/features.ts';
import type { Weights } from './events/first-stage.ts';
import type { ContestFeatureName } from './events/second-stage.ts';

/** The numbers of event linking. */
export interface EventWeights {
  /** One sentence, one event. */
  first: Weights<FeatureName>;
  /** The pair among its rivals. */
  second: Weights<ContestFeatureName>;
  /** Events to which the article does not refer. */
  background: Weights<AsideFeatureName>;
  /** \`listed\`, \`painted\`: log-odds for precision 0.84 and 0.92. \`background\`: a probability. */
  thresholds: { listed: number; painted: number; background: number };
}

export const eventWeights: EventWeights = {
`;

report('all', examples);
if (!process.argv.includes('--no-ablation')) {
  report('no second stage', examples, { secondStage: true });
  const dates = featureNames.filter((name) => name.startsWith('date'));
  report('no dates', examples, { features: dates });
  report('no words', examples, {
    features: ['gist', 'standsOut', 'sharedStems'],
  });
  report('no actors (gate kept)', examples, {
    features: featureNames.filter((name) => /^actor|^strangers/.test(name)),
  });
  for (const name of featureNames) report(`no ${name}`, examples, { features: [name] });
  for (const name of contestFeatureNames)
    report(`second stage: no ${name}`, examples, { contestFeatures: [name] });
  const stems = await examplesOf(articles, knowledge, null);
  report('no word vectors', stems);
}
const weights = fitWeights(lessons);
const path = fileURLToPath(new URL('../lib/core/linking/weights-events.ts', import.meta.url));
writeFileSync(path, `${header}${literal(weights)}\n};\n`);
console.log(`written: ${path}`);
