import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The reader with `eval-reading-page.ts` around it, built as the extension builds it: one script for `evaluate`. */
export const bundleReader = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      lib: { entry: join(root, 'scripts/eval-reading-page.ts'), formats: ['iife'], name: 'reader' },
    },
  });
  const first = Array.isArray(built) ? built[0] : built;
  if (!first || !('output' in first)) throw new Error('nothing was built');
  const [chunk] = first.output;
  return chunk.code;
};
