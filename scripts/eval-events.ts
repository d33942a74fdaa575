/**
 * Measures event linking on the development articles. usage: npm run eval:events [-- --verbose]
 *
 * Actors are linked by Backstory itself. Two figures: weights cross-validated over articles (no article is judged by
 * weights that saw it), and the committed weights. Material: ../shared/eval, or BACKSTORY_SHARED.
 */
import { knowledgeInMemory } from '../lib/core/knowledge/memory.ts';
import { judge } from '../lib/core/linking/events.ts';
import { type EventWeights, eventWeights } from '../lib/core/linking/weights-events.ts';
import { type Example, examplesOf } from './events/examples.ts';
import { crossValidated } from './events/fitting.ts';
import { bundledVectors, goldArticles, packOf, sharedPath } from './events/gold.ts';
import { emptyTally, isRight, tally, tallyLine } from './events/score.ts';

const verbose = process.argv.includes('--verbose');
const folds = 10;
const seeds = [1, 2];

const report = (name: string, judged: readonly { example: Example; weights: EventWeights }[]): void => {
  const all = emptyTally();
  const byLanguage = new Map<string, ReturnType<typeof emptyTally>>();
  for (const { example, weights } of judged) {
    const { links } = judge(example.measured, weights);
    const language = byLanguage.get(example.gold.language) ?? emptyTally();
    byLanguage.set(example.gold.language, language);
    for (const sum of [all, language]) tally(sum, example.gold, links);
  }
  console.log(tallyLine(`${name}, all`, all));
  for (const [language, sum] of [...byLanguage].sort()) console.log(tallyLine(`${name}, ${language}`, sum));
};

const vectors = bundledVectors();
const articles = goldArticles(sharedPath('eval/articles.dev.jsonl'));
const knowledge = knowledgeInMemory([packOf(sharedPath('eval/world.pack.jsonl'))]);
const started = performance.now();
const examples = await examplesOf(articles, knowledge, vectors);
console.log(
  `measured in ${((performance.now() - started) / articles.length).toFixed(1)} ms an article, actors included`,
);
const golds = examples.flatMap(({ gold }) => [...new Set(gold.events.map(({ event }) => event))]);
const gated = examples.flatMap(({ gold, measured }) =>
  [...new Set(gold.events.map(({ event }) => event))].filter((id) =>
    measured.events.some((event) => event.id === id),
  ),
);
const mean = examples.reduce((sum, { measured }) => sum + measured.events.length, 0) / examples.length;
console.log(`gate: recall ${(gated.length / golds.length).toFixed(3)}, ${mean.toFixed(0)} events an article`);
report(
  'committed weights',
  examples.map((example) => ({ example, weights: eventWeights })),
);
if (!process.argv.includes('--quick'))
  report(
    'cross-validated',
    seeds.flatMap((seed) => crossValidated(examples, folds, seed)),
  );

if (verbose) {
  for (const { example, weights } of crossValidated(examples, folds, 1)) {
    const { gold, measured } = example;
    const { links, decisions } = judge(measured, weights);
    const found = links.filter(({ relation }) => relation === 'mentioned');
    const right = new Set(found.filter((link) => isRight(gold, link)).map(({ event }) => event));
    for (const { event, start, end } of gold.events) {
      if (right.has(event)) continue;
      const place = measured.events.findIndex(({ id }) => id === event);
      const decision = decisions.find((other) => other.event === place);
      const state = place < 0 ? 'not gated' : `score ${decision?.score.toFixed(1)}`;
      console.log(
        `${gold.id} missed ${event} (${measured.events[place]?.event.from}): ${state} | ${gold.article.text.slice(start, end)}`,
      );
      const sentence = measured.article.sentences.find((span) => span.start < end && start < span.end);
      console.log(
        `     dates: ${sentence?.times.map((t) => `${t.text} [${new Date(t.interval.from * 864e5).toISOString().slice(0, 10)}..${new Date(t.interval.to * 864e5).toISOString().slice(0, 10)}] ${t.kind}`).join(' ; ')}`,
      );
    }
    for (const link of found) {
      if (right.has(link.event)) continue;
      const [span] = link.evidence;
      const trap = gold.traps.includes(link.event)
        ? ' TRAP'
        : gold.background.includes(link.event)
          ? ' BACKGROUND'
          : gold.events.some(({ event }) => event === link.event)
            ? ' ELSEWHERE'
            : '';
      const event = measured.events.find(({ id }) => id === link.event);
      console.log(
        `${gold.id} false${trap} ${link.event} (${event?.event.from}) ${link.score.toFixed(2)} | ${span ? gold.article.text.slice(span.start, span.end) : ''} | ${JSON.stringify(link.why)}`,
      );
    }
  }
}
