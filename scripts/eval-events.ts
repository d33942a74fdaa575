/**
 * Measures event linking. usage: npm run eval:events [-- --articles FILE] [--misses] [--committed]
 *
 * Actors are linked by Backstory itself; the library is the evaluation's own pack. Figures for weights cross-validated over
 * articles (none is judged by weights that saw it), for the committed weights, and for those with other packs added as
 * distractors. `--committed`: without the cross-validation. `--misses`: lists what the committed weights get wrong.
 * `--articles`: other annotated articles, for which only the committed weights count. Material: ../shared/eval, or
 * BACKSTORY_SHARED.
 */
import '../lib/core/words/learn-all.ts';
import { parseArgs } from 'node:util';
import { knowledgeInMemory } from '../lib/core/knowledge/memory.ts';
import { judge } from '../lib/core/linking/events.ts';
import { type EventWeights, eventWeights } from '../lib/core/linking/weights-events.ts';
import { bundledDistractors } from './events/distractors.ts';
import { type Example, examplesOf } from './events/examples.ts';
import { crossValidated, lessonsOf } from './events/fitting.ts';
import { bundledVectors, goldArticles, packOf, sharedPath } from './events/gold.ts';
import { bundledKnowledge, judgedPages } from './events/judged-pages.ts';
import {
  emptyPageTally,
  emptyTally,
  f1,
  isRight,
  pageLine,
  type Tally,
  tally,
  tallyLine,
  tallyPage,
} from './events/score.ts';

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string' },
    misses: { type: 'boolean', default: false },
    committed: { type: 'boolean', default: false },
  },
});
const folds = 6;
const seeds = [1, 2];

interface Judged {
  example: Example;
  weights: EventWeights;
}

const report = (name: string, judged: readonly Judged[]): Tally => {
  const all = emptyTally();
  const byLanguage = new Map<string, Tally>();
  for (const { example, weights } of judged) {
    const { links } = judge(example.measured, weights);
    const language = byLanguage.get(example.gold.language) ?? emptyTally();
    byLanguage.set(example.gold.language, language);
    for (const sum of [all, language]) tally(sum, example.gold, links);
  }
  console.log(tallyLine(`${name}, all`, all));
  for (const [language, sum] of [...byLanguage].sort()) console.log(tallyLine(`${name}, ${language}`, sum));
  return byLanguage.get('en') ?? all;
};

const reportPages = (name: string, judged: readonly Judged[]): void => {
  const sum = emptyPageTally();
  const painted = emptyPageTally();
  for (const { example, weights } of judged) {
    if (!example.judged) continue;
    const { links } = judge(example.measured, weights);
    tallyPage(sum, example.judged, links);
    tallyPage(
      painted,
      example.judged,
      links.filter((link) => link.painted),
    );
  }
  console.log(pageLine(name, sum));
  console.log(pageLine(`${name}, painted`, painted));
};

const goldIds = ({ gold }: Example): string[] => [...new Set(gold.events.map(({ event }) => event))];

const misses = (judged: readonly Judged[]): void => {
  for (const { example, weights } of judged) {
    const { gold, measured } = example;
    const { links, decisions } = judge(measured, weights);
    const mentioned = links.filter(({ relation }) => relation === 'mentioned');
    const right = new Set(mentioned.filter((link) => isRight(gold, link)).map(({ event }) => event));
    for (const { event, start, end } of gold.events) {
      if (right.has(event)) continue;
      const place = measured.events.findIndex(({ id }) => id === event);
      const score = decisions.find((decision) => decision.event === place)?.score.toFixed(1) ?? 'not gated';
      console.log(
        `${gold.id}  missed  ${event}  ${score}  ${JSON.stringify(gold.article.text.slice(start, end))}`,
      );
    }
    for (const { event, evidence, score } of mentioned) {
      if (right.has(event)) continue;
      const [span] = evidence;
      const quoted = JSON.stringify(span ? gold.article.text.slice(span.start, span.end) : '');
      const trap = gold.traps.includes(event) ? '  TRAP' : '';
      console.log(`${gold.id}  false   ${event}  ${score.toFixed(2)}  ${quoted}${trap}`);
    }
  }
};

const vectors = bundledVectors();
const articles = goldArticles(options.articles ?? sharedPath('eval/articles.dev.jsonl'));
const world = packOf(sharedPath('eval/world.pack.jsonl'));
const committed = (examples: readonly Example[]): Judged[] =>
  examples.map((example) => ({ example, weights: eventWeights }));

const examples = await examplesOf(articles, knowledgeInMemory([world]), vectors);
const golds = examples.reduce((sum, example) => sum + goldIds(example).length, 0);
const gated = examples.reduce((sum, example) => {
  const ids = new Set(example.measured.events.map(({ id }) => id));
  return sum + goldIds(example).filter((id) => ids.has(id)).length;
}, 0);
const events = examples.reduce((sum, { measured }) => sum + measured.events.length, 0) / examples.length;
console.log(`gate: recall ${(gated / golds).toFixed(3)}, ${events.toFixed(0)} events an article`);

const plain = report('committed weights', committed(examples));

const distractors = bundledDistractors(world);
const crowded = await examplesOf(articles, knowledgeInMemory([world, distractors]), vectors);
const pages = options.articles === undefined ? await judgedPages(await bundledKnowledge(), vectors) : [];
const added = report(`… with ${distractors.records.length} distractors`, committed(crowded));
console.log(`English F1 with distractors: ${(f1(added) - f1(plain)).toFixed(3)}`);

if (!options.committed && options.articles === undefined) {
  const lessons = lessonsOf(examples, crowded, pages);
  report(
    'cross-validated, with distractors',
    seeds.flatMap((seed) => crossValidated(crowded, folds, seed, {}, lessons)),
  );
  report(
    'cross-validated',
    seeds.flatMap((seed) => crossValidated(examples, folds, seed, {}, lessons)),
  );
  reportPages(
    'ordinary pages, cross-validated',
    seeds.flatMap((seed) => crossValidated(pages, folds, seed, {}, lessons)),
  );
}
if (pages.length > 0) reportPages('ordinary pages, committed weights', committed(pages));
if (options.misses) misses(committed(examples));
