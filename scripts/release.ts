/**
 * The packages for the stores: a zip each for Chrome, Edge and Firefox, and the sources that Firefox's reviewers build.
 *
 *   npm run release [-- --allow-dirty]
 *
 * Everything is built twice and must come out the same, byte for byte. The version of package.json must have its entry in
 * CHANGELOG.md, and what is released must be committed. Firefox's own linter looks at its package: an error ends the
 * release, and so does a warning that `knownWarnings` does not explain. Writes `.output/release/`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow, zipOf } from './release/zip.ts';

const { values: options } = parseArgs({ options: { 'allow-dirty': { type: 'boolean', default: false } } });
const root = resolve(import.meta.dirname, '..');
const target = join(root, '.output', 'release');
const browsers = ['chrome', 'edge', 'firefox'] as const;

/** Warnings of Firefox's linter that stay, by code, each with its reason. */
const knownWarnings: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT:
    'Preact sets innerHTML where a component asks for it; none does (`dangerouslySetInnerHTML` is nowhere in the sources).',
};

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' });

const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const dirty = git('status', '--porcelain').trim();
if (dirty !== '' && !options['allow-dirty']) fail(`Not committed:\n${dirty}`);
if (!readFileSync(join(root, 'CHANGELOG.md'), 'utf8').includes(`\n## ${version} `))
  fail(`CHANGELOG.md has no entry for ${version}.`);

const folderOf = (browser: string): string => join(root, '.output', `release-${browser}`);

const build = (browser: string): Uint8Array => {
  rmSync(folderOf(browser), { recursive: true, force: true });
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', browser],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, BACKSTORY_HOSTS: '', BACKSTORY_OUT: 'release-{{browser}}' },
    },
  );
  if (status !== 0) fail(`${browser} was not built:\n${stdout}${stderr}`);
  return zipOf(folderOf(browser), filesBelow(folderOf(browser)));
};

interface LintMessage {
  code: string;
  message: string;
  file?: string;
  line?: number;
}
interface LintResult {
  summary: { errors: number; warnings: number; notices: number };
  errors: LintMessage[];
  warnings: LintMessage[];
}

const lint = (): LintResult => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/web-ext/bin/web-ext.js'),
      'lint',
      '--source-dir',
      folderOf('firefox'),
      '--output',
      'json',
      '--no-config-discovery',
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const start = stdout.indexOf('{');
  if (start < 0) fail(`The linter said nothing that can be read:\n${stdout}${stderr}`);
  return JSON.parse(stdout.slice(start));
};

const packages = new Map<string, Uint8Array>();
for (const browser of browsers) {
  const first = build(browser);
  const second = build(browser);
  if (sha256(first) !== sha256(second)) fail(`${browser}: two builds of the same sources differ.`);
  packages.set(`backstory-${version}-${browser}.zip`, second);
}
const sources = git('ls-files', '-z')
  .split('\0')
  .filter((file) => file !== '');
packages.set(`backstory-${version}-sources.zip`, zipOf(root, sources));

const { summary, errors, warnings } = lint();
const told = ({ code, message, file, line }: LintMessage): string =>
  `  ${code}: ${message}${file === undefined ? '' : ` (${file}${line === undefined ? '' : `:${line}`})`}`;
if (errors.length > 0) fail(`Firefox's linter found errors:\n${errors.map(told).join('\n')}`);
const unexplained = warnings.filter(({ code }) => knownWarnings[code] === undefined);
if (unexplained.length > 0) fail(`Warnings that nobody explained:\n${unexplained.map(told).join('\n')}`);

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const [name, bytes] of packages) {
  writeFileSync(join(target, name), bytes);
  console.log(`${sha256(bytes)}  ${name}  ${(bytes.length / 1e6).toFixed(2)} MB`);
}
writeFileSync(
  join(target, 'SHA256SUMS'),
  [...packages].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join(''),
);
console.log(
  `Built twice, the same bytes. Firefox's linter: ${summary.errors} errors, ${summary.warnings} warnings, ${summary.notices} notices.`,
);
for (const code of new Set(warnings.map((warning) => warning.code)))
  console.log(`  ${code}: ${knownWarnings[code]}`);
