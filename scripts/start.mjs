// npm start [-- FILE.html] [--headless]: the extension on a saved article, in a browser of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import './node-20.mjs';
import { root, setUp } from './setup.mjs';

/** Ends the process with one line that says what is wrong. */
const giveUp = (message, status = 1) => {
  console.error(message);
  process.exit(status);
};

const readOptions = () => {
  try {
    return parseArgs({ allowPositionals: true, options: { headless: { type: 'boolean', default: false } } });
  } catch (error) {
    return giveUp(`${error.message}\nusage: npm start [-- FILE.html] [--headless]`, 2);
  }
};

const { values, positionals } = readOptions();
if (positionals.length > 1) giveUp('npm start shows one page at a time.', 2);

const [file] = positionals;
// npm runs scripts in the project's folder, and says in INIT_CWD where the user was.
const path = file
  ? resolve(process.env.INIT_CWD ?? process.cwd(), file)
  : join(root, 'tests', 'pages', 'thestar-mexico-strikes.html');
if (!existsSync(path) || !statSync(path).isFile()) giveUp(`${file}: no such file.`);
if (!/\.html?(\.gz)?$/i.test(path)) giveUp(`${file}: no .html or .html.gz file.`);

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const headless = values.headless || process.env.CI === 'true' || !hasDisplay;

await setUp();

console.log('Building the extension…');
// Granted the loopback, since nobody clicks the permission prompt of a demo. A folder of its own, so that this build
// is never taken for the one that is released.
const build = spawnSync(process.execPath, [join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'build'], {
  cwd: root,
  env: {
    ...process.env,
    BACKSTORY_HOSTS: 'http://127.0.0.1/*,http://localhost/*',
    BACKSTORY_OUT: 'demo-{{browser}}',
  },
  encoding: 'utf8',
});
if (build.status !== 0) giveUp(`The build failed:\n${build.stdout}${build.stderr}`);

const { tsImport } = await import('tsx/esm/api');
const { demo } = await tsImport('./demo.ts', import.meta.url);
process.exitCode = await demo({ path, headless, extension: join(root, '.output', 'demo-chrome') });
