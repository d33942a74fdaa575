import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleOfText, type Span } from '../lib/core/article.ts';
import type { Knowledge } from '../lib/core/knowledge/knowledge.ts';
import { knowledgeInMemory } from '../lib/core/knowledge/memory.ts';
import { weighNames } from '../lib/core/linking/actors.ts';
import type { Evidence } from '../lib/core/linking/weights-actors.ts';
import { foldName } from '../lib/core/text/fold.ts';
import { loadPacks } from './load-packs.ts';

/** A name of a gold article with the evidence for each candidate, and which of them is right. */
export interface Example {
  set: string;
  article: string;
  /** `label` null: the gold does not say. */
  options: { actor: string; evidence: Evidence; logit: number; label: 0 | 1 | null }[];
  /** Another span than the gold's: it cannot be right, however well it is resolved. */
  wrongSpan: boolean;
}

interface Gold extends Span {
  actor: string | null;
  name?: string;
  unknown?: boolean;
  ignored: boolean;
}
interface GoldArticle {
  set: string;
  id: string;
  title: string;
  text: string;
  published: string | null;
  language: string;
  span: [number, number];
  gold: Gold[];
  /** The gold names every mention: what it does not name is none. */
  complete: boolean;
}

export interface Material {
  articles: GoldArticle[];
  knowledge: Knowledge;
  /** Ids that the packs define. */
  known: ReadonlySet<string>;
  namesOfSlugs: ReadonlyMap<string, ReadonlySet<string>>;
}

const linesOf = (file: string): Record<string, unknown>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

const ignoredFlags = [
  'optional',
  'coref',
  'quantity',
  'datetime',
  'inner',
  'described',
  'unnamed',
  'unmapped',
];

const materialOf = async (articles: GoldArticle[], pack: string): Promise<Material> => {
  const loaded = await loadPacks([{ path: pack, name: pack }], false);
  if (!loaded.ok) throw new Error(loaded.errors.join('\n'));
  const known = new Set<string>();
  const namesOfSlugs = new Map<string, ReadonlySet<string>>();
  for (const record of loaded.packs.flatMap(({ records }) => records)) {
    if (!('actor' in record)) continue;
    known.add(record.actor);
    if (!/^Q\d+$/.test(record.actor)) {
      namesOfSlugs.set(record.actor, new Set([record.name, ...(record.aliases ?? [])].map(foldName)));
    }
  }
  return { articles, knowledge: knowledgeInMemory(loaded.packs), known, namesOfSlugs };
};

/** The two open sets, each with its packs. */
export const readMaterial = async (shared: string): Promise<Material[]> => {
  const dev = linesOf(join(shared, 'eval', 'articles.dev.jsonl')).map((line) => {
    const article = line as unknown as GoldArticle & { mentions: Gold[] };
    const gold = article.mentions.map((mention) => ({ ...mention, ignored: false }));
    return {
      ...article,
      set: 'articles',
      span: [0, article.text.length] as [number, number],
      gold,
      complete: true,
    };
  });
  const golds = new Map(
    linesOf(join(shared, 'eval', 'linking', 'gold.jsonl')).map((line) => [line.id, line] as const),
  );
  const linking = linesOf(join(shared, 'eval', 'linking', 'articles.jsonl')).map((line) => {
    const article = line as unknown as GoldArticle;
    const gold = golds.get(article.id) as unknown as {
      set: string;
      mentions: (Gold & Record<string, unknown>)[];
    };
    return {
      ...article,
      set: gold.set,
      complete: gold.set !== 'msnbc-updated',
      gold: gold.mentions.map((mention) => ({
        ...mention,
        ignored: ignoredFlags.some((flag) => mention[flag] === true),
      })),
    };
  });
  return [
    await materialOf(dev, join(shared, 'eval', 'world.pack.jsonl')),
    await materialOf(linking, join(shared, 'knowledge', 'world-actors.pack.jsonl.gz')),
  ];
};

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Gold mentions that can be found with these packs. */
export const wantedIn = ({ known }: Material, article: GoldArticle): Gold[] =>
  article.gold.filter(
    ({ ignored, unknown, actor }) => !ignored && !unknown && actor !== null && known.has(actor),
  );

/** Every name that the linker weighs in the articles, with labels. */
export const examplesOf = async (material: Material, weights: Evidence): Promise<Example[]> => {
  const examples: Example[] = [];
  for (const article of material.articles) {
    const { judged, shift } = await weighNames(articleOfText(article), material.knowledge, weights);
    for (const name of judged) {
      const span = { start: name.start - shift, end: name.end - shift };
      if (span.start < article.span[0] || span.end > article.span[1] || span.start < 0) continue;
      const near = article.gold.filter((mention) => overlaps(mention, span));
      const exact = near.find(
        ({ start, end, ignored }) => !ignored && start === span.start && end === span.end,
      );
      if (near.some(({ ignored }) => ignored) && !exact) continue;
      if (near.length === 0 && !article.complete) continue;
      const options = name.options.map(({ candidate: { actor }, evidence, logit }) => {
        const right = near.some((mention) => mention.actor === actor && !mention.ignored);
        // The pack may have the right actor under an id of its own; that is no mistake of the linker.
        const slug = near.some((mention) =>
          material.namesOfSlugs.get(actor)?.has(foldName(mention.name ?? '')),
        );
        const label = right ? (1 as const) : slug ? null : (0 as const);
        return { actor, evidence, logit, label };
      });
      examples.push({ set: article.set, article: article.id, options, wrongSpan: exact === undefined });
    }
  }
  return examples;
};
