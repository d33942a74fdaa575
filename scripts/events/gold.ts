import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type Article, articleOfText, type Span } from '../../lib/core/article.ts';
import type { Pack, PackHeader, PackRecord } from '../../lib/core/knowledge/records.ts';
import { readWordVectors, type WordVectors } from '../../lib/core/text/vectors.ts';

/** The evaluation material stands beside the project, or where BACKSTORY_SHARED says. */
const shared = process.env.BACKSTORY_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));

export const sharedPath = (name: string): string => `${shared}/${name}`;

/** An article with what its annotators found. */
export interface GoldArticle {
  id: string;
  language: string;
  article: Article;
  mentions: (Span & { actor: string })[];
  events: (Span & { event: string })[];
  background: string[];
  traps: string[];
}

interface GoldLine {
  id: string;
  title: string;
  text: string;
  published: string;
  language: string;
  mentions: (Span & { actor: string })[];
  events: (Span & { event: string })[];
  background: string[];
  traps: string[];
}

const lines = (path: string): string[] => {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line.trim() !== '');
};

export const goldArticles = (path: string): GoldArticle[] =>
  lines(path).map((line) => {
    const gold: GoldLine = JSON.parse(line);
    return { ...gold, article: articleOfText(gold) };
  });

/** A pack of the evaluation, taken as it is: these files are checked where they are made. */
export const packOf = (path: string): Pack => {
  const [first = '', ...rest] = lines(path);
  const header: PackHeader = JSON.parse(first);
  return { header, records: rest.map((line): PackRecord => JSON.parse(line)) };
};

/** The bundled word vectors. */
export const bundledVectors = (): WordVectors => {
  const file = (name: string) => readFileSync(new URL(`../../public/${name}`, import.meta.url));
  const bytes = file('vectors.bin');
  return readWordVectors(
    file('vectors.txt').toString('utf8'),
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
  );
};
