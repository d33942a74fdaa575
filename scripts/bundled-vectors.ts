import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readWordVectors, type WordVectors } from '../lib/core/text/vectors.ts';

const folder = resolve(import.meta.dirname, '../public');

/** The word vectors that ship with the extension. */
export const bundledVectors = async (): Promise<WordVectors> => {
  const [words, numbers] = await Promise.all([
    readFile(resolve(folder, 'vectors.txt'), 'utf8'),
    readFile(resolve(folder, 'vectors.bin')),
  ]);
  return readWordVectors(words, new Uint8Array(numbers).buffer);
};
