/**
 * Links the articles of `../shared/eval` and scores the names that were found, with the scorers that lie there.
 *
 *   npm run eval:actors [-- --errors 50] [--pack FILE] [--only articles|linking]
 *
 * `--pack` adds packs to those of the `linking` set. Results go to `.output/eval/`.
 */
import '../lib/core/words/learn-all.ts';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Span } from '../lib/core/article.ts';
import { knowledgeInMemory } from '../lib/core/knowledge/memory.ts';
import { type ActorLinks, linkActors } from '../lib/core/linking/actors.ts';
import { linkMargin, weights } from '../lib/core/linking/weights-actors.ts';
import { examplesOf, readMaterial, wantedIn } from './actor-examples.ts';
import { contextInputs } from './context-inputs.ts';
import { loadPacks } from './load-packs.ts';

const { values: options } = parseArgs({
  options: {
    errors: { type: 'string', default: '0' },
    pack: { type: 'string', multiple: true, default: [] },
    only: { type: 'string' },
  },
});
const root = resolve(import.meta.dirname, '..');
const shared = process.env.BACKSTORY_SHARED ?? join(root, '..', 'shared');
const output = join(root, '.output', 'eval');
mkdirSync(output, { recursive: true });

interface Linked {
  id: string;
  links: ActorLinks;
}

/** Links every article of `file` against `packs` alone and writes what the scorers read. */
const link = async (file: string, packs: readonly string[], target: string): Promise<Linked[]> => {
  const loaded = await loadPacks(
    packs.map((path) => ({ path, name: path })),
    false,
  );
  if (!loaded.ok) throw new Error(loaded.errors.join('\n'));
  const knowledge = knowledgeInMemory(loaded.packs);
  const linked: Linked[] = [];
  let ms = 0;
  for await (const input of contextInputs(file, file)) {
    if (!input.ok || input.article === null) throw new Error(`${input.where}: not an article`);
    const start = performance.now();
    linked.push({ id: input.id, links: await linkActors(input.article, knowledge) });
    ms += performance.now() - start;
  }
  writeFileSync(
    target,
    linked.map(({ id, links }) => `${JSON.stringify({ id, ...links, events: [] })}\n`).join(''),
  );
  console.log(`${linked.length} articles linked, ${(ms / linked.length).toFixed(1)} ms each\n`);
  return linked;
};

const run = (scorer: string, args: readonly string[]): void => {
  const { status } = spawnSync(process.execPath, [scorer, ...args], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${scorer} ended with ${status}`);
};

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));

/**
 * Unknown names against the gold's, which lists persons only: an organization counts as a false alarm here. A name that
 * covers the gold span or lies in it is found; `strict` asks for the same span.
 */
const scoreUnknown = (file: string, linked: readonly Linked[], errors: number): void => {
  const found = new Map(linked.map(({ id, links }) => [id, links.unknown]));
  const figures = { right: 0, strict: 0, gold: 0, given: 0, roles: 0 };
  const mistakes: string[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const gold: { id: string; text: string; unknown: Span[] } = JSON.parse(line);
    const given = found.get(gold.id) ?? [];
    const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
    figures.gold += gold.unknown.length;
    figures.given += given.length;
    for (const name of given) {
      if (name.role) figures.roles++;
      const same = gold.unknown.find((span) => overlaps(span, name));
      if (same) figures.right++;
      else mistakes.push(`  false  ${gold.id} "${name.name}" (${name.role ?? 'no role'})`);
      if (same?.start === name.start && same.end === name.end) figures.strict++;
    }
    for (const span of gold.unknown) {
      if (!given.some((name) => overlaps(span, name))) {
        mistakes.push(`  missed ${gold.id} "${gold.text.slice(span.start, span.end)}"`);
      }
    }
  }
  const { right, strict, gold, given, roles } = figures;
  console.log(
    `unknown     P ${share(right, given)}  R ${share(right, gold)}   same span: P ${share(strict, given)}  R ${share(strict, gold)}` +
      `   (given ${given}, with a role ${roles}, gold ${gold}: persons only)`,
  );
  for (const mistake of mistakes.slice(0, errors)) console.log(mistake);
};

/** What part of the misses is the pack's, that has no such name, and what part the linker's. */
const splitLoss = async (): Promise<void> => {
  console.log('\nwhere the loss comes from (in packs)');
  for (const material of await readMaterial(shared)) {
    const examples = await examplesOf(material, weights);
    for (const set of new Set(material.articles.map((article) => article.set))) {
      const own = examples.filter((example) => example.set === set);
      const wanted = material.articles
        .filter((article) => article.set === set)
        .reduce((sum, article) => sum + wantedIn(material, article).length, 0);
      const spotted = own.filter(
        ({ options: list, wrongSpan }) => !wrongSpan && list.some(({ label }) => label === 1),
      );
      const linked = spotted.filter(({ options: list }) => {
        const [best, next] = [...list].sort((a, b) => b.logit - a.logit);
        return best?.label === 1 && best.logit >= 0 && best.logit - (next?.logit ?? -99) >= linkMargin;
      });
      console.log(
        `  ${set.padEnd(14)} ${wanted} wanted; ${wanted - spotted.length} not to be found: the pack lacks the name, or the gold's span is another; ` +
          `${spotted.length - linked.length} found and not linked, or linked wrongly`,
      );
    }
  }
};

const errors = Number(options.errors);
if (options.only !== 'linking') {
  const articles = join(shared, 'eval', 'articles.dev.jsonl');
  const results = join(output, 'actors-articles.jsonl');
  console.log('== articles.dev.jsonl with eval-world');
  const linked = await link(articles, [join(shared, 'eval', 'world.pack.jsonl')], results);
  run(join(shared, 'eval', 'score.mjs'), [articles, results, ...(errors > 0 ? ['--verbose'] : [])]);
  scoreUnknown(articles, linked, errors);
}
if (options.only !== 'articles') {
  const folder = join(shared, 'eval', 'linking');
  const packs = [join(shared, 'knowledge', 'world-actors.pack.jsonl.gz'), ...options.pack];
  const results = join(output, 'backstory.jsonl');
  console.log('\n== linking/ with world-actors');
  await link(join(folder, 'articles.jsonl'), packs, results);
  run(join(folder, 'score.mjs'), [
    ...packs.flatMap((pack) => ['--pack', pack]),
    '--anchors',
    join(folder, 'anchors'),
    results,
    '--errors',
    String(errors),
  ]);
}
await splitLoss();
