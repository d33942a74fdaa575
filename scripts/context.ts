import '../lib/core/words/learn-all.ts';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '../lib/core/article.ts';
import type { Knowledge } from '../lib/core/knowledge/knowledge.ts';
import { knowledgeInMemory } from '../lib/core/knowledge/memory.ts';
import { contextFor } from '../lib/core/linking/context.ts';
import type { PageContext } from '../lib/core/linking/page-context.ts';
import type { WordVectors } from '../lib/core/text/vectors.ts';
import { bundledVectors } from './bundled-vectors.ts';
import { cardsAsText } from './cards-as-text.ts';
import { type ContextInput, contextInputs } from './context-inputs.ts';
import { loadPacks } from './load-packs.ts';

const usage = 'usage: npm run --silent context -- INPUT… [--pack FILE]… [--no-bundled] [--json]';

interface Options {
  inputs: string[];
  packs: string[];
  bundled: boolean;
  json: boolean;
}

const readOptions = (args: string[]): Options | { problem: string } => {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        pack: { type: 'string', multiple: true, default: [] },
        'no-bundled': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    if (positionals.length === 0) return { problem: 'No input was named.' };
    return { inputs: positionals, packs: values.pack, bundled: !values['no-bundled'], json: values.json };
  } catch (error) {
    if (error instanceof TypeError) return { problem: error.message };
    throw error;
  }
};

/** npm runs a script in the project's folder and says in `INIT_CWD` where the user was. */
const asTyped = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

const rounded = (value: number, places: number): number => Number(value.toFixed(places));

const spans = (list: readonly { start: number; end: number }[]) =>
  list.map(({ start, end }) => ({ start, end }));

/** The line of one article, as the command's contract has it. */
const asJson = (
  id: string,
  article: Article,
  context: PageContext,
  ms: { read: number; link: number },
): string => {
  const { url, title, byline, published, language, text } = article;
  return JSON.stringify({
    id,
    url,
    title,
    byline,
    published,
    language,
    text,
    mentions: context.mentions.map(({ start, end, actor, score }) => ({
      start,
      end,
      actor,
      score: rounded(score, 4),
    })),
    ambiguous: context.ambiguous.map(({ start, end, candidates }) => ({ start, end, candidates })),
    unknown: context.unknown.map(({ start, end, name, role }) => ({ start, end, name, role })),
    events: context.events.map(({ event, relation, score, evidence }) => ({
      event,
      relation,
      score: rounded(score, 4),
      evidence: spans(evidence),
    })),
    cards: context.cards.map(({ section, id: card, title: heading, line, evidence }) => ({
      section,
      id: card,
      title: heading,
      line,
      evidence,
    })),
    ms: { read: rounded(ms.read, 1), link: rounded(ms.link, 1) },
  });
};

const answerTo = async (
  input: ContextInput & { ok: true },
  { knowledge, vectors }: { knowledge: Knowledge; vectors: WordVectors },
  json: boolean,
): Promise<string> => {
  if (input.article === null) {
    return json
      ? JSON.stringify({ id: input.id, article: false, reason: input.reason })
      : `${input.id}\n\n  No article: ${input.reason}\n`;
  }
  const start = performance.now();
  const context = await contextFor(input.article, knowledge, { vectors });
  const link = performance.now() - start;
  return json
    ? asJson(input.id, input.article, context, { read: input.readMs, link })
    : `${input.id}\n${cardsAsText(context)}`;
};

/** Waits while the reader of our output is behind, so that a long run stays in little memory. */
const print = async (line: string): Promise<void> => {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
};

/**
 * The `context` command: links each input against the packs and prints what the reader would be shown.
 * Answers the exit status: 0, 1 when an input or a pack could not be read, 2 when it was called wrongly.
 */
export const context = async (args: string[]): Promise<number> => {
  const options = readOptions(args);
  if ('problem' in options) {
    console.error(`${options.problem}\n${usage}`);
    return 2;
  }
  // `… | head` closes the pipe early, and wants no more.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });

  const loaded = await loadPacks(
    options.packs.map((name) => ({ path: asTyped(name), name })),
    options.bundled,
  );
  if (!loaded.ok) {
    for (const error of loaded.errors) console.error(error);
    return 1;
  }
  const library = { knowledge: knowledgeInMemory(loaded.packs), vectors: await bundledVectors() };

  let status = 0;
  const faults = new Set<string>();
  for (const name of options.inputs) {
    for await (const input of contextInputs(asTyped(name), name)) {
      if (!input.ok) {
        console.error(`${input.where}: ${input.message}`);
        status = 1;
        continue;
      }
      try {
        await print(await answerTo(input, library, options.json));
      } catch (error) {
        // A fault of ours in one article must not cost a run over hundreds the others.
        const message = error instanceof Error ? error.message : String(error);
        console.error(`${input.where}: could not be linked: ${message}`);
        if (!faults.has(message)) console.error(error);
        faults.add(message);
        status = 1;
      }
    }
  }
  return status;
};
