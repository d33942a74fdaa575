import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface SavedPage {
  id: string;
  html: string;
}

const root = resolve(import.meta.dirname, '../..');

/** `count` pages of `../shared/eval/extraction`, evenly over its sets in the order of their names. Throws where there is none. */
export const savedPages = (count: number): SavedPage[] => {
  const sets = join(process.env.BACKSTORY_SHARED ?? join(root, '..', 'shared'), 'eval', 'extraction');
  const files = readdirSync(sets, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(sets, name, 'pages'))
    .flatMap((folder) =>
      readdirSync(folder)
        .sort()
        .map((name) => join(folder, name)),
    );
  if (files.length === 0) throw new Error(`no saved pages in ${sets}`);
  const step = Math.max(1, files.length / count);
  return Array.from({ length: Math.min(count, files.length) }, (_, place) => {
    const file = files[Math.floor(place * step)] ?? '';
    return { id: basename(file, '.html.gz'), html: gunzipSync(readFileSync(file)).toString('utf8') };
  });
};
