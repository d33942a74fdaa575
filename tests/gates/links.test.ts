import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, root } from './project-files.ts';

const documents = projectFiles().filter((file) => file.endsWith('.md'));

/** As GitHub makes it of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

const anchorsOf = (text: string): Set<string> =>
  new Set([...text.matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading]) => anchorOf(heading ?? '')));

const brokenLinks = (file: string): string[] => {
  const text = readFileSync(join(root, file), 'utf8').replace(/```[\s\S]*?```/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    if (/^(https?:|mailto:)/.test(link)) return [];
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? file : join(dirname(file), path);
    if (!existsSync(join(root, target))) return [`${file}: ${link}`];
    if (anchor === undefined || !target.endsWith('.md')) return [];
    return anchorsOf(readFileSync(join(root, target), 'utf8')).has(anchor) ? [] : [`${file}: ${link}`];
  });
};

/** Files and folders that the text names as code, such as `lib/core/article.ts`. */
const missingPaths = (file: string): string[] => {
  const text = readFileSync(join(root, file), 'utf8').replace(/```[\s\S]*?```/g, '');
  return [...text.matchAll(/`((?:lib|components|entrypoints|scripts|tests|docs|packs|public)\/[\w./-]*)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !existsSync(join(root, path)))
    .map((path) => `${file}: ${path}`);
};

describe('documents', () => {
  it('are there', () => {
    expect(documents).toEqual(
      expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md']),
    );
  });

  it('link to what exists', () => {
    expect(documents.flatMap(brokenLinks)).toEqual([]);
  });

  it('name files that exist', () => {
    expect(documents.flatMap(missingPaths)).toEqual([]);
  });

  it('name npm scripts that exist', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    const unknown = documents.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].flatMap(
        ([, script = '']) => (script in scripts ? [] : [`${file}: npm run ${script}`]),
      ),
    );
    expect(unknown).toEqual([]);
  });
});
