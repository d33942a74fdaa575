import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserPath, chromiumFlags } from './scripts/browsers.mjs';
import { modernDexie } from './scripts/modern-dexie.ts';
import './scripts/node-20.mjs';

/** Tests know the words of all languages, as the extension's pages do. */
const words = './lib/core/words/learn-all.ts';

export default defineConfig({
  plugins: [preact()],
  resolve: { alias: [modernDexie] },
  test: {
    // Two cores may be busy with browsers besides: a slow test is no wrong one.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['tests/core/**/*.test.ts'],
          environment: 'node',
          setupFiles: [words],
        },
      },
      {
        extends: true,
        test: {
          name: 'gates',
          include: ['tests/gates/**/*.test.ts'],
          environment: 'node',
          setupFiles: [words],
          // They read the whole project, which on a busy machine takes seconds.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          include: ['tests/store/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['fake-indexeddb/auto', words],
        },
      },
      {
        extends: true,
        test: {
          name: 'hostile',
          include: ['tests/hostile/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['fake-indexeddb/auto', words],
          // A worker is killed at some hundred places one after another.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'fuzz',
          include: ['tests/fuzz/**/*.test.ts'],
          environment: 'node',
          setupFiles: [words],
          // Each part is boxed by time itself.
          testTimeout: 3_600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'scripts',
          include: ['tests/scripts/**/*.test.ts'],
          environment: 'node',
          setupFiles: [words],
          // A script starts a process of its own, and on a busy machine that alone takes seconds.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: [words],
        },
      },
      {
        extends: true,
        // Found only when the first test asks for them, they would reload the page under it; and a second bundle of
        // Preact's hooks does not know of the first.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'axe-core',
            'dexie',
            'valibot',
            '@floating-ui/dom',
            '@mozilla/readability',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          setupFiles: [words],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: browserPath('chromium') ?? 'chromium', args: chromiumFlags },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['./scripts/node-20.mjs', words],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          include: ['tests/firefox/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['./scripts/node-20.mjs', words],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
