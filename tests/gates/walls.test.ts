import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importsOf } from './imports.ts';
import { isScript, projectFiles, root } from './project-files.ts';

/** A part of the source, and what its files may import. Types are free except where `types` says otherwise. */
interface House {
  /** Prefix of the paths of its files. */
  at: string;
  /** Prefixes of project paths. */
  from: string[];
  packages: string[];
  /** Prefixes from which nothing but types may come. */
  types: string[];
}

const houses: House[] = [
  { at: 'lib/core/', from: ['lib/core/'], packages: ['valibot'], types: [] },
  // Turns for the page, turns for the other tabs: of no side.
  { at: 'lib/pace.ts', from: [], packages: [], types: [] },
  {
    at: 'lib/page/',
    from: ['lib/core/', 'lib/page/', 'lib/pace.ts'],
    packages: ['@mozilla/readability'],
    types: [],
  },
  { at: 'lib/store/', from: ['lib/core/', 'lib/store/'], packages: ['dexie', 'valibot'], types: [] },
  {
    at: 'components/',
    from: ['lib/core/', 'components/'],
    packages: ['preact', '@floating-ui/dom'],
    types: ['lib/messages', 'lib/store/library.ts'],
  },
  // The protocol is known to both sides, and knows neither.
  { at: 'lib/messages', from: ['lib/core/', 'lib/messages'], packages: ['wxt', 'valibot'], types: [] },
  {
    at: 'lib/background/',
    from: ['lib/core/', 'lib/store/', 'lib/messages', 'lib/background/', 'lib/pace.ts'],
    packages: ['wxt', 'valibot'],
    types: [],
  },
  // A content script's IndexedDB is the page's: the store must not even be near.
  {
    at: 'lib/reader/',
    from: ['lib/core/', 'lib/page/', 'lib/messages', 'lib/reader/', 'components/'],
    packages: ['wxt', 'preact', '@floating-ui/dom'],
    types: [],
  },
  // Popup, side panel, options: pages of the extension, far from the pages that are read.
  {
    at: 'lib/surfaces/',
    from: ['lib/core/', 'lib/store/', 'lib/messages', 'lib/background/', 'lib/surfaces/', 'components/'],
    packages: ['wxt', 'preact'],
    types: [],
  },
];

const starts = (prefixes: readonly string[], path: string) =>
  prefixes.some((prefix) => path.startsWith(prefix));

const breaches = (): string[] =>
  projectFiles('lib', 'components')
    .filter(isScript)
    .flatMap((file) => {
      const house = houses.find(({ at }) => file.startsWith(at));
      if (!house) return [`${file} is in no house`];
      return importsOf(file)
        .filter(({ target, typeOnly }) => {
          const inProject =
            target.includes('/') && /^(lib|components|entrypoints|scripts|tests)\//.test(target);
          if (!inProject) return !house.packages.includes(target);
          return !starts(house.from, target) && !(typeOnly && starts(house.types, target));
        })
        .map(({ line, target }) => `${file}:${line} imports ${target}`);
    });

describe('walls', () => {
  it('no file imports from a house that it may not know', () => {
    expect(breaches()).toEqual([]);
  });

  it('the content script never reaches the store, through whatever file', () => {
    const files = new Set(projectFiles('lib', 'components', 'entrypoints').filter(isScript));
    const reached = new Set<string>();
    const follow = (file: string): void => {
      if (reached.has(file) || !files.has(file)) return;
      reached.add(file);
      for (const { target, typeOnly } of importsOf(file)) if (!typeOnly) follow(target);
    };
    for (const file of files) if (file.startsWith('entrypoints/reader.content')) follow(file);
    expect([...reached].some((file) => file.startsWith('lib/page/'))).toBe(true);
    expect([...reached].filter((file) => file.startsWith('lib/store/'))).toEqual([]);
  });

  it('entrypoints only wire: 40 lines at most', () => {
    const long = projectFiles('entrypoints')
      .filter(isScript)
      .filter((file) => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length > 40);
    expect(long).toEqual([]);
  });
});

describe('the lint rule', () => {
  const cases = [
    { file: 'lib/core/linking/a.ts', imported: '../../page/read.ts', allowed: false },
    { file: 'lib/core/b.ts', imported: '../store/library.ts', allowed: false },
    { file: 'lib/core/c.ts', imported: '../messages.ts', allowed: false },
    { file: 'lib/core/d.ts', imported: 'dexie', allowed: false },
    { file: 'lib/core/e.ts', imported: 'preact/hooks', allowed: false },
    { file: 'lib/core/f.ts', imported: 'wxt/browser', allowed: false },
    { file: 'lib/core/g.ts', imported: 'node:fs', allowed: false },
    { file: 'lib/core/h.ts', imported: './article.ts', allowed: true },
    { file: 'lib/core/i.ts', imported: 'valibot', allowed: true },
    { file: 'lib/page/a.ts', imported: '../store/library.ts', allowed: false },
    { file: 'lib/page/b.ts', imported: '../../components/popup/Popup.tsx', allowed: false },
    { file: 'lib/page/c.ts', imported: 'wxt/browser', allowed: false },
    { file: 'lib/page/d.ts', imported: '../core/article.ts', allowed: true },
    { file: 'lib/store/a.ts', imported: '../page/read.ts', allowed: false },
    { file: 'lib/store/b.ts', imported: 'wxt/browser', allowed: false },
    { file: 'lib/store/c.ts', imported: 'dexie', allowed: true },
    { file: 'components/a.tsx', imported: 'wxt/browser', allowed: false },
    { file: 'components/b.tsx', imported: '../lib/page/paint.ts', allowed: false },
    { file: 'components/c.tsx', imported: 'dexie', allowed: false },
    { file: 'components/d.tsx', imported: 'preact', allowed: true },
  ];
  const folder = mkdtempSync(join(tmpdir(), 'backstory-walls-'));
  let refused: Set<string>;

  beforeAll(() => {
    const { vcs, $schema, ...rules } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    expect([vcs, $schema]).not.toContain(undefined);
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(rules));
    for (const { file, imported } of cases) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `import { x } from '${imported}';\n\nconsole.error(x);\n`);
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const report: { diagnostics: { category: string; location: { path: string } }[] } = JSON.parse(stdout);
    refused = new Set(
      report.diagnostics
        .filter(({ category }) => category === 'lint/style/noRestrictedImports')
        .map(({ location }) => location.path.replaceAll('\\', '/')),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(cases)('$file importing $imported: allowed $allowed', ({ file, allowed }) => {
    expect(refused.has(file)).toBe(!allowed);
  });
});
