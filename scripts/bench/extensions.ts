import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const output = join(root, '.output');

/**
 * Builds the extension as it is released, but for the loopback, which it may read without asking. Gives its folder.
 */
export const buildBackstory = (): string => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build'],
    {
      cwd: root,
      env: {
        ...process.env,
        BACKSTORY_HOSTS: 'http://127.0.0.1/*',
        BACKSTORY_OUT: 'bench-pages-{{browser}}',
      },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`the extension was not built\n${stderr}`);
  return join(output, 'bench-pages-chrome');
};

/** A script of this folder, bundled and made small as the extension's own are. */
const bundle = async (entry: string): Promise<string> => {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      lib: { entry: join(import.meta.dirname, entry), formats: ['iife'], name: 'bench' },
    },
  });
  const first = Array.isArray(built) ? built[0] : built;
  if (!first || !('output' in first)) throw new Error(`${entry} was not built`);
  return first.output[0].code;
};

/** An extension that is Readability and nothing else. Gives its folder. */
export const buildReadabilityAlone = async (): Promise<string> => {
  const folder = join(output, 'bench-readability');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'reader.js'), await bundle('readability-alone.ts'));
  const manifest = {
    manifest_version: 3,
    name: 'Readability alone',
    version: '1',
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['reader.js'], run_at: 'document_idle' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
};

/** A copy of the built extension whose popup notes when it has something to show. Gives its folder. */
export const withPopupProbe = async (built: string): Promise<string> => {
  const folder = join(output, 'bench-popup');
  rmSync(folder, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true });
  writeFileSync(join(folder, 'popup-probe.js'), await bundle('popup-probe.ts'));
  const page = join(folder, 'popup.html');
  const html = readFileSync(page, 'utf8');
  // A classic script, and before the modules: it stands when they begin.
  const probed = html.replace('<head>', '<head><script src="/popup-probe.js"></script>');
  if (probed === html) throw new Error('popup.html has no <head>');
  writeFileSync(page, probed);
  return folder;
};
