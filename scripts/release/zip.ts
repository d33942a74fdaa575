import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The earliest day a zip can tell. Every file has it, so that the same files make the same bytes. */
const epoch = new Date(1980, 0, 1);

/** Files below `folder`, as paths with `/`, sorted by code units. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort((a, b) => (a < b ? -1 : 1));

/** A zip of `files` (paths with `/` below `folder`): sorted, with one date and one mode, whatever the machine. */
export const zipOf = (folder: string, files: readonly string[]): Uint8Array => {
  const entries: Zippable = {};
  for (const file of [...files].sort((a, b) => (a < b ? -1 : 1)))
    entries[file] = [readFileSync(join(folder, file)), { mtime: epoch, os: 3, attrs: 0o644 << 16, level: 9 }];
  return zipSync(entries);
};
