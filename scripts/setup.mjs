// Runs before anything is installed: plain JavaScript, Node's own modules only.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserPath } from './browsers.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The first Node 20 that can `require` a module written as ESM, which the build needs. */
const oldestNode = [20, 19];

/** A step of the set-up that the user has to take. Its message is one sentence and is shown without a stack. */
class SetupError extends Error {}

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new SetupError(
    `Backstory needs Node ${oldestNode.join('.')} or newer, and this is ${process.versions.node}: install a current one from https://nodejs.org.`,
  );
};

/** Runs a command without showing what it prints; that comes back, for when it fails. */
const runQuietly = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });

const npm = (args) => {
  const script = process.env.npm_execpath;
  // Windows' npm is a batch file, which Node starts through a shell only; npm's own script needs none.
  return script?.endsWith('npm-cli.js')
    ? runQuietly(process.execPath, [script, ...args])
    : runQuietly('npm', args, { shell: process.platform === 'win32' });
};

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * Does node_modules hold what the lockfile asks for? npm lists there what it installed, so after an `npm install` by
 * hand nothing is installed again.
 */
const isInstalled = () => {
  const listing = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(listing)) return false;
  const installed = readJson(listing).packages;
  return Object.entries(readJson(join(root, 'package-lock.json')).packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    // Packages for other platforms are in the lockfile and never installed.
    if (!found) return wanted.optional === true || wanted.devOptional === true || wanted.peer === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
};

const installPackages = async (say) => {
  const record = join(root, 'node_modules', '.backstory-setup');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(record) && readFileSync(record, 'utf8') === lock) return;
  if (!isInstalled()) {
    say('Installing npm packages…');
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    const first = await npm(args);
    // Once more: a registry that does not answer is the usual reason.
    const result = first.ok ? first : await npm(args);
    if (!result.ok) {
      // npm says first what is wrong, and then explains itself at length.
      const reason = result.output.trim().split('\n').slice(0, 15).join('\n');
      throw new SetupError(`npm could not install the packages:\n${reason}`);
    }
  }
  writeFileSync(record, lock);
};

/** How to run a command as root without asking for a password, or null. */
const rootPrefix = () => {
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n'] : null;
};

/** Runs apt-get where there is one and it may be used; whether it did anything is seen by its result. */
const runApt = async (...args) => {
  const prefix = rootPrefix();
  if (!prefix) return;
  const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  await runQuietly(command, rest);
};

const hasApt = () => process.platform === 'linux' && existsSync('/usr/bin/apt-get') && rootPrefix() !== null;

const browsers = {
  chromium: {
    name: 'Chromium',
    packages: ['chromium'],
    variable: 'BACKSTORY_CHROMIUM',
    missing:
      'No browser was found: install Google Chrome, Chromium (no snap, which cannot read the build) or Microsoft Edge, or set BACKSTORY_CHROMIUM to the path of one.',
  },
  firefox: {
    name: 'Firefox',
    packages: ['--no-install-recommends', 'firefox-esr'],
    variable: 'BACKSTORY_FIREFOX',
    missing:
      'No Firefox was found: install Firefox 153 or newer (no snap, which cannot read the build), or set BACKSTORY_FIREFOX to the path of one.',
  },
};

/**
 * Finds a browser, or installs it with apt-get. Throws a `SetupError` where there is none afterwards.
 * @param {'chromium' | 'firefox'} browser
 * @param {(line: string) => void} say
 * @param {{ find?: typeof browserPath, apt?: ((...args: string[]) => Promise<void>) | null }} [system] For tests: how a browser
 *   is looked for, and what installs; null where nothing does.
 */
export const findBrowser = async (
  browser,
  say,
  { find = browserPath, apt = hasApt() ? runApt : null } = {},
) => {
  const { name, packages, variable, missing } = browsers[browser];
  if (!find(browser) && apt) {
    say(`Installing ${name}…`);
    await apt('update');
    // Whether it worked is seen by looking for the browser: on Ubuntu this package, where there is one, brings a snap.
    await apt('install', '-y', ...packages);
  }
  const path = find(browser);
  if (!path) throw new SetupError(missing);
  if (!existsSync(path)) throw new SetupError(`${variable} names ${path}, and there is no such file.`);
};

/**
 * Brings the project to where it can be built and run: checks Node, installs npm packages when there are none or the
 * lockfile has changed, finds or installs a Chromium. Ends the process with status 1 and one message when it cannot.
 * @param {{ browser?: boolean, firefox?: boolean, say?: (line: string) => void }} [options] `browser`: false where none is
 *   needed. `firefox`: true where a Firefox is needed too; that there is none is only said, and fails the tests that need it.
 */
export const setUp = async ({
  browser = true,
  firefox = false,
  say = (line) => console.error(line),
} = {}) => {
  try {
    checkNode();
    await installPackages(say);
    if (browser) await findBrowser('chromium', say);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
  if (!firefox) return;
  await findBrowser('firefox', say).catch((error) => {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
  });
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp({ firefox: true });
