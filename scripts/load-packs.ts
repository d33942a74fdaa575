import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readPack } from '../lib/core/knowledge/parse.ts';
import type { Pack } from '../lib/core/knowledge/records.ts';
import { fileTrouble } from './file-trouble.ts';

interface PackFile {
  path: string;
  /** How messages call it. */
  name: string;
}

type LoadedPacks = { ok: true; packs: Pack[] } | { ok: false; errors: string[] };

const bundledFolder = resolve(import.meta.dirname, '../public/packs');

const bundledFiles = async (): Promise<PackFile[]> => {
  const index: { file: string }[] = JSON.parse(await readFile(resolve(bundledFolder, 'index.json'), 'utf8'));
  return index.map(({ file }) => ({ path: resolve(bundledFolder, file), name: file }));
};

const loadPack = async ({ path, name }: PackFile): Promise<LoadedPacks> => {
  try {
    const reading = await readPack(createReadStream(path));
    if (reading.ok) return { ok: true, packs: [reading.pack] };
    const errors = reading.errors.map(({ line, key, message }) => {
      const where = line === 0 ? name : `${name}:${line}`;
      return `${where}: ${key ? `${key}: ` : ''}${message}`;
    });
    const more = reading.errorCount - errors.length;
    return { ok: false, errors: more > 0 ? [...errors, `${name}: ${more} more errors`] : errors };
  } catch (error) {
    return { ok: false, errors: [`${name}: ${fileTrouble(error)}`] };
  }
};

/**
 * The packs in order of priority: those of `files` as they are named, then the bundled ones. A named pack takes the
 * place of the bundled one that has its id, as an import does in the browser. Errors are lines to show, with file and
 * line number; all packs are read before any is given.
 */
export const loadPacks = async (files: readonly PackFile[], withBundled: boolean): Promise<LoadedPacks> => {
  const errors: string[] = [];
  const packs = new Map<string, Pack>();
  for (const file of [...files, ...(withBundled ? await bundledFiles() : [])]) {
    const loaded = await loadPack(file);
    if (!loaded.ok) errors.push(...loaded.errors);
    else for (const pack of loaded.packs) if (!packs.has(pack.header.pack)) packs.set(pack.header.pack, pack);
  }
  return errors.length === 0 ? { ok: true, packs: [...packs.values()] } : { ok: false, errors };
};
