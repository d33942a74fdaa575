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

const installChromium = async (say) => {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
  const prefix = rootPrefix();
  if (!prefix) return;
  say('Installing Chromium…');
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return runQuietly(command, rest);
  };
  await apt('update');
  // Whether it worked is seen by looking for the browser: on Ubuntu this package, where there is one, brings a snap.
  await apt('install', '-y', 'chromium');
};

const findChromium = async (say) => {
  if (!browserPath('chromium')) await installChromium(say);
  const path = browserPath('chromium');
  if (!path) {
    throw new SetupError(
      'No browser was found: install Google Chrome, Chromium (no snap, which cannot read the build) or Microsoft Edge, or set BACKSTORY_CHROMIUM to the path of one.',
    );
  }
  if (!existsSync(path)) {
    throw new SetupError(`BACKSTORY_CHROMIUM names ${path}, and there is no such file.`);
  }
};

/**
 * Brings the project to where it can be built and run: checks Node, installs npm packages when there are none or the
 * lockfile has changed, finds or installs a Chromium. Ends the process with status 1 and one message when it cannot.
 * @param {{ browser?: boolean, say?: (line: string) => void }} [options] `browser`: false where none is needed.
 */
export const setUp = async ({ browser = true, say = (line) => console.error(line) } = {}) => {
  try {
    checkNode();
    await installPackages(say);
    if (browser) await findChromium(say);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp();
