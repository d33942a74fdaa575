import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Budget } from './budgets.ts';
import { printTable } from './table.ts';

/** Bytes of what an entrypoint loads before it can do anything: itself and its static imports, sheets too. */
export interface BundleSize {
  entrypoint: string;
  min: number;
  gz: number;
  files: number;
}

const importOf = /(?:^|[;}\s])(?:import|export)(?:[\w*{}$,\s]+from)?\s*["'](\.{0,2}\/[^"']+\.js)["']/g;
const tagOf = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g;

const loadedBy = (build: string, entry: string): string[] => {
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(join(build, file), 'utf8');
    for (const [, path] of text.matchAll(file.endsWith('.html') ? tagOf : importOf)) {
      if (path === undefined) continue;
      follow(path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path));
    }
  };
  follow(entry);
  return [...seen];
};

/** Sizes in the built extension in `folder`: its pages, its scripts in pages, its worker. Packs and vectors are not in them. */
export const bundleSizes = (folder: string): BundleSize[] => {
  const entries = [
    ...readdirSync(join(folder, 'content-scripts'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => `content-scripts/${name}`),
    ...readdirSync(folder).filter((name) => /\.(?:html|js)$/.test(name)),
  ];
  return entries.map((entrypoint) => {
    const files = loadedBy(folder, entrypoint).map((file) => readFileSync(join(folder, file)));
    return {
      entrypoint,
      min: files.reduce((sum, file) => sum + file.length, 0),
      gz: files.reduce((sum, file) => sum + gzipSync(file).length, 0),
      files: files.length,
    };
  });
};

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

export const printBundleSizes = (sizes: readonly BundleSize[]): void =>
  printTable(
    'Bundles, kB (1,000 bytes)',
    ['entrypoint', 'min', 'min + gz', 'files'],
    sizes.map(({ entrypoint, min, gz, files }) => [entrypoint, kilobytes(min), kilobytes(gz), String(files)]),
  );

/** In kB after gzip: parsed on every page that is read, on every click, and at every start of the worker. */
const mostOf: Record<string, number> = {
  'content-scripts/reader.js': 45,
  'popup.html': 25,
  'background.js': 90,
};

export const budgetsOfSizes = (sizes: readonly BundleSize[]): Budget[] =>
  Object.entries(mostOf).map(([entrypoint, most]) => ({
    name: `size of ${entrypoint}`,
    unit: 'kB gz',
    most,
    // An entrypoint that is not there has no size: the budget is broken, not met.
    measured: (sizes.find((size) => size.entrypoint === entrypoint)?.gz ?? Number.NaN) / 1000,
  }));
