import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import * as v from 'valibot';
import { type Article, articleOfText } from '../lib/core/article.ts';
import { fileTrouble } from './file-trouble.ts';
import { readHtml } from './read-page.ts';

/** What one page or one line of a file of articles holds. `where` is the file, with the line where there is one. */
export type ContextInput =
  | { ok: true; id: string; where: string; article: Article; readMs: number }
  /** A page that can be read and is no article. */
  | { ok: true; id: string; where: string; article: null; reason: string }
  | { ok: false; where: string; message: string };

const unzip = promisify(gunzip);
const pageName = /\.html?(\.gz)?$/i;

const isoDate = v.pipe(
  v.string(),
  v.check(
    (text) => /^\d{4}-\d{2}-\d{2}(T|$)/.test(text) && !Number.isNaN(Date.parse(text)),
    'must be an ISO date or date-time',
  ),
);

const articleLine = v.object({
  id: v.pipe(v.string(), v.minLength(1, 'is empty')),
  title: v.string(),
  text: v.string(),
  published: v.nullish(isoDate, null),
  language: v.nullish(v.string(), null),
  url: v.nullish(v.string(), null),
});

const parseLine = (line: string): { ok: true; value: unknown } | { ok: false; message: string } => {
  try {
    return { ok: true, value: JSON.parse(line) };
  } catch (error) {
    return { ok: false, message: `not JSON: ${error instanceof Error ? error.message : error}` };
  }
};

const inputOfLine = (line: string, where: string): ContextInput => {
  const start = performance.now();
  const parsed = parseLine(line);
  if (!parsed.ok) return { ok: false, where, message: parsed.message };
  const result = v.safeParse(articleLine, parsed.value);
  if (!result.success) {
    const [issue] = result.issues;
    const path = v.getDotPath(issue);
    return { ok: false, where, message: `no article line: ${path ? `"${path}": ` : ''}${issue.message}` };
  }
  const { id, ...fields } = result.output;
  const article = articleOfText(fields);
  return { ok: true, id, where, article, readMs: performance.now() - start };
};

async function* inputsOfLines(path: string, name: string): AsyncGenerator<ContextInput> {
  const lines = createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (text.trim() !== '') yield inputOfLine(text, `${name}:${number}`);
  }
}

const inputOfPage = async (path: string, name: string): Promise<ContextInput> => {
  const start = performance.now();
  const bytes = await readFile(path);
  // As UTF-8 whatever the page declares: a saved page is written so by every browser.
  const html = new TextDecoder().decode(path.toLowerCase().endsWith('.gz') ? await unzip(bytes) : bytes);
  const read = await readHtml(html);
  const id = basename(path).replace(pageName, '');
  return read.ok
    ? { ok: true, id, where: name, article: read.article, readMs: performance.now() - start }
    : { ok: true, id, where: name, article: null, reason: read.detail };
};

/**
 * The articles of one input file: one of a page (`.html`, `.html.gz`), one a line of a `.jsonl` file. What cannot be
 * read is a value with a message, never an error. `name` is how the user called the file.
 */
export async function* contextInputs(path: string, name: string): AsyncGenerator<ContextInput> {
  try {
    if (pageName.test(path)) yield await inputOfPage(path, name);
    else if (/\.jsonl$/i.test(path)) yield* inputsOfLines(path, name);
    else yield { ok: false, where: name, message: 'no .html, .html.gz or .jsonl file' };
  } catch (error) {
    yield { ok: false, where: name, message: fileTrouble(error) };
  }
}
