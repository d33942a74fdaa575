import { readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Folders that are made, not written. */
const made = new Set(['node_modules', '.git', '.output', '.wxt', 'coverage']);

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return made.has(entry.name) ? [] : walk(path);
    return entry.isFile() && !entry.name.endsWith('.log') ? [relative(root, path).split(sep).join('/')] : [];
  });

/** Paths of the project's files, relative to its root, with `/`; those under one of `folders` where some are named. */
export const projectFiles = (...folders: string[]): string[] => {
  const files = walk(root).sort();
  return folders.length === 0
    ? files
    : files.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)));
};

export const isScript = (file: string): boolean => /\.(ts|tsx|mjs)$/.test(file);
