import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './imports.ts';
import { isScript, projectFiles, root } from './project-files.ts';

interface PackageJson {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  overrides?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(join(root, file), 'utf8'));

const manifest = readJson<PackageJson>('package.json');
const lock = readJson<{ packages: Record<string, { version?: string } & Partial<PackageJson>> }>(
  'package-lock.json',
);
const asked = { ...manifest.dependencies, ...manifest.devDependencies };

describe('npm scripts', () => {
  it('run files that exist', () => {
    const missing = Object.entries(manifest.scripts).flatMap(([name, command]) =>
      [...command.matchAll(/\bscripts\/[\w./-]+/g)]
        .filter(([path]) => !existsSync(join(root, path)))
        .map(([path]) => `${name}: ${path}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('packages', () => {
  it('are pinned to one version each', () => {
    const loose = Object.entries({ ...asked, ...manifest.overrides }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('are in the lockfile at that version', () => {
    const wrong = Object.entries(asked).filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(wrong).toEqual([]);
    expect({ ...lock.packages['']?.dependencies, ...lock.packages['']?.devDependencies }).toEqual(asked);
  });

  // A registry that lacks one gives a lockfile without it, and `npm ci` then fails on every machine.
  it('are in the lockfile for every platform for which they are built', () => {
    const locked = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, '')));
    const missing = Object.values(lock.packages)
      .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
      .filter((name) => !locked.has(name));
    expect(missing).toEqual([]);
  });

  it('that ship are in docs/licences.md, with version and licence as installed', () => {
    const shipped = new Set(Object.keys(manifest.dependencies));
    for (const name of shipped)
      for (const further of Object.keys(lock.packages[`node_modules/${name}`]?.dependencies ?? {}))
        shipped.add(further);
    const installed = [...shipped].sort().map((name) => {
      const { version, license } = readJson<{ version: string; license: string }>(
        `node_modules/${name}/package.json`,
      );
      return `| ${name} | ${version} | ${license} |`;
    });
    const told = readFileSync(join(root, 'docs/licences.md'), 'utf8')
      .split('\n')
      .filter((line) => /^\| \S+ \| \d/.test(line));
    expect(told).toEqual(installed);
  });

  it('are written down where they are used: what ships is a dependency, the rest a development one', () => {
    const used = projectFiles()
      .filter(isScript)
      .flatMap((file) => importsOf(file))
      .filter(({ target, typeOnly }) => !typeOnly && !target.startsWith('node:') && !/\.\w+$/.test(target));
    // The build tool is no part of what it builds.
    const shipped = used.filter(
      ({ file, target }) => /^(lib|components|entrypoints)\//.test(file) && target !== 'wxt',
    );
    expect(shipped.filter(({ target }) => !(target in manifest.dependencies))).toEqual([]);
    expect(used.filter(({ target }) => !(target in asked))).toEqual([]);
  });
});
