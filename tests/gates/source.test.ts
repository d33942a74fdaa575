import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isScript, projectFiles, root } from './project-files.ts';

/** Code without its comments, line breaks kept. Strings stay: a rule that looks into them says so. */
const withoutComments = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

/** `file:line` of every place in `files` where `pattern` stands in the code. */
const places = (files: readonly string[], pattern: RegExp): string[] =>
  files.flatMap((file) =>
    withoutComments(readFileSync(join(root, file), 'utf8'))
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );

const product = projectFiles('lib', 'components', 'entrypoints').filter(isScript);

describe('what runs in the browser', () => {
  it.each([
    ['HTML made from text', /\b(inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|dangerouslySetInnerHTML/],
    ['HTML made from text, the other ways', /setHTMLUnsafe|createContextualFragment|document\.write\b/],
    ['code made from text', /\beval\s*\(|\bnew Function\b|\bset(Timeout|Interval)\(\s*['"`]/],
    ['a request to another host', /\bfetch\(\s*['"`]https?:|\bnew (WebSocket|EventSource)\b|sendBeacon/],
    ['a script or style from another host', /\b(src|href)=["']https?:[^"']*\.(js|css)/],
  ])('has no %s', (_what, pattern) => {
    expect(product).not.toEqual([]);
    expect(places(product, pattern)).toEqual([]);
  });

  it('makes no HTML in its pages from another host', () => {
    const pages = projectFiles('entrypoints').filter((file) => file.endsWith('.html'));
    expect(places(pages, /(src|href)=["']?(https?:)?\/\//)).toEqual([]);
    expect(places(pages, /<script(?![^>]*\bsrc=)/)).toEqual([]);
  });
});

describe('lib/core', () => {
  it('has no clock and no chance', () => {
    const core = projectFiles('lib/core').filter(isScript);
    expect(core).not.toEqual([]);
    const pattern =
      /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.|\bMath\.random\(|\bset(Timeout|Interval)\(|\bcrypto\./;
    expect(places(core, pattern)).toEqual([]);
  });
});

describe('tests', () => {
  const tests = projectFiles('tests').filter((file) => /\.test\.tsx?$/.test(file));

  it('are all run: none is skipped, left to do or run alone', () => {
    const marks =
      /\b(it|test|describe|suite|bench)\s*\.\s*(skip|only|todo|fails|skipIf|runIf)\b|\b(xit|xdescribe|fit|fdescribe)\s*\(/;
    expect(places(tests, marks)).toEqual([]);
  });

  it('belong to a project of vitest.config.ts', () => {
    const config = readFileSync(join(root, 'vitest.config.ts'), 'utf8');
    const runner = readFileSync(join(root, 'scripts/test.mjs'), 'utf8');
    const folders = new Set(tests.map((file) => file.split('/')[1]));
    for (const folder of folders) {
      expect(config).toContain(`name: '${folder}'`);
      expect(runner).toContain(`name: '${folder}'`);
    }
  });
});

describe('the project speaks of no machine', () => {
  // Put together from parts, since this file is read too.
  const folder = ['work', 'root', 'tmp', 'home', 'Users', 'private'].join('|');
  const path = new RegExp(`(^|[\\s"'\`(=:])/(${folder})/|\\b[A-Z]:\\\\\\\\?Users\\\\`);
  const registry = new RegExp(`"${'resolved'}"|${'registry'}\\.|${'npm'}\\.pkg\\.`);

  /** Saved pages and the texts of packs are others' words. */
  const ours = projectFiles().filter(
    (file) =>
      !/^(tests\/pages|packs|public\/packs)\//.test(file) &&
      /\.(ts|tsx|mjs|json|md|html|css|yml|yaml|txt|sh)$|(^|\/)(\.npmrc|\.gitignore|run)$/.test(file) &&
      file !== 'public/vectors.txt',
  );

  it.each([
    ['path of a machine', path],
    ['host of a registry', registry],
  ])('no %s', (_what, pattern) => {
    const found = ours.flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          pattern.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 120)}`] : [],
        ),
    );
    expect(found).toEqual([]);
  });
});
