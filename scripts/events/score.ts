import type { Span } from '../../lib/core/article.ts';
import type { Decision } from '../../lib/core/linking/events/decide.ts';
import type { EventLink } from '../../lib/core/linking/page-context.ts';
import type { Example } from './examples.ts';
import type { GoldArticle } from './gold.ts';
import type { Verdict } from './judged-pages.ts';

/** Counts over articles, by the rules of ../shared/eval/README.md. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
  traps: number;
  trapsReturned: number;
  background: number;
  backgroundFound: number;
  paintedRight: number;
  paintedWrong: number;
}

export const emptyTally = (): Tally => ({
  right: 0,
  wrong: 0,
  missed: 0,
  traps: 0,
  trapsReturned: 0,
  background: 0,
  backgroundFound: 0,
  paintedRight: 0,
  paintedWrong: 0,
});

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const backgroundCutoff = 8;

export const isRight = (gold: GoldArticle, link: Pick<EventLink, 'event' | 'evidence'>): boolean =>
  gold.events.some(
    (span) => span.event === link.event && link.evidence.some((evidence) => overlap(evidence, span)),
  );

/** Adds an article's links to the counts. */
export const tally = (sum: Tally, gold: GoldArticle, links: readonly EventLink[]): void => {
  const wanted = new Set(gold.events.map(({ event }) => event));
  let right = 0;
  for (const link of links) {
    if (link.relation !== 'mentioned') continue;
    const good = isRight(gold, link);
    if (good) right++;
    else sum.wrong++;
    if (link.painted) {
      if (good) sum.paintedRight++;
      else sum.paintedWrong++;
    }
    if (gold.traps.includes(link.event)) sum.trapsReturned++;
  }
  sum.right += right;
  sum.missed += wanted.size - right;
  sum.traps += gold.traps.length;
  const others = [...new Set(links.map(({ event }) => event))].filter((event) => !wanted.has(event));
  const first = new Set(others.slice(0, backgroundCutoff));
  sum.background += gold.background.length;
  sum.backgroundFound += gold.background.filter((event) => first.has(event)).length;
};

export const precision = ({ right, wrong }: Tally): number =>
  right + wrong === 0 ? 0 : right / (right + wrong);
export const recall = ({ right, missed }: Tally): number =>
  right + missed === 0 ? 0 : right / (right + missed);
export const f1 = (sum: Tally): number => {
  const p = precision(sum);
  const r = recall(sum);
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
};

const number = (value: number): string => value.toFixed(3).slice(value < 1 ? 1 : 0);

/** One line: precision, recall, F1, traps, background, and precision and recall of what is painted. */
export const tallyLine = (name: string, sum: Tally): string => {
  const painted = sum.paintedRight + sum.paintedWrong;
  const share = (part: number, whole: number): string => (whole === 0 ? ' –  ' : number(part / whole));
  return [
    name.padEnd(34),
    `P ${number(precision(sum))}  R ${number(recall(sum))}  F1 ${number(f1(sum))}`,
    `traps ${sum.trapsReturned}/${sum.traps}`,
    `background@8 ${share(sum.backgroundFound, sum.background)}`,
    `painted P ${share(sum.paintedRight, painted)} R ${share(sum.paintedRight, sum.right + sum.missed)}`,
  ].join('   ');
};

/** An answer with its score, whatever the threshold. */
export interface Ranked {
  total: number;
  answers: { score: number; right: boolean }[];
}

/** The decisions on an article, right or wrong. */
export const rankedOf = ({ gold, measured }: Example, decisions: readonly Decision[]): Ranked => ({
  total: new Set(gold.events.map(({ event }) => event)).size,
  answers: decisions.map(({ event, score, evidence }) => ({
    score,
    right: isRight(gold, {
      event: measured.events[event]?.id ?? '',
      evidence: evidence.flatMap(({ pair }) => measured.article.sentences[pair.sentence] ?? []),
    }),
  })),
});

/** Mean of the precisions at each right answer, over all gold references: quality whatever the threshold. */
export const averagePrecision = (articles: readonly Ranked[]): number => {
  const answers = articles.flatMap((article) => article.answers).sort((a, b) => b.score - a.score);
  const total = articles.reduce((sum, article) => sum + article.total, 0);
  let right = 0;
  let sum = 0;
  for (const [i, answer] of answers.entries()) {
    if (!answer.right) continue;
    right++;
    sum += right / (i + 1);
  }
  return total === 0 ? 0 : sum / total;
};

/** Counts over ordinary pages, by event: which sentence refers to it was not marked. */
export interface PageTally {
  right: number;
  near: number;
  wrong: number;
  /** Listed, and nobody judged it. */
  unjudged: number;
  missed: number;
}

export const emptyPageTally = (): PageTally => ({ right: 0, near: 0, wrong: 0, unjudged: 0, missed: 0 });

export const tallyPage = (
  sum: PageTally,
  judged: ReadonlyMap<string, Verdict>,
  links: readonly EventLink[],
): void => {
  const listed = new Set(links.filter(({ relation }) => relation === 'mentioned').map(({ event }) => event));
  for (const event of listed) {
    const verdict = judged.get(event);
    if (verdict === undefined) sum.unjudged++;
    else if (verdict === true) sum.right++;
    else if (verdict === 'near') sum.near++;
    else sum.wrong++;
  }
  sum.missed += [...judged].filter(([event, verdict]) => verdict === true && !listed.has(event)).length;
};

/** One line. What nobody judged counts as wrong. */
export const pageLine = (name: string, { right, near, wrong, unjudged, missed }: PageTally): string => {
  const listed = right + near + wrong + unjudged;
  return `${name.padEnd(34)} P ${number(listed === 0 ? 0 : (right + near) / listed)}  R ${number(right / (right + missed))}   right ${right}, near ${near}, wrong ${wrong}, unjudged ${unjudged}, missed ${missed}`;
};
