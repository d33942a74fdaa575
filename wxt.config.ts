import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { readingWords } from './lib/core/reading/words/all-reading.ts';
import { allWords } from './lib/core/words/all.ts';
import { modernDexie } from './scripts/modern-dexie.ts';

/**
 * Match patterns that a demo or test build may read without asking, comma-separated. A released build has none:
 * every site is an optional permission that the reader grants on a click.
 */
const grantedHosts = (process.env.BACKSTORY_HOSTS ?? '').split(',').filter((host) => host !== '');

/** The words of each language, and those by which a page is judged, as files: the background loads those that it needs. */
const wordFiles = [
  { name: 'shared', words: allWords.shared },
  { name: 'reading', words: readingWords },
  ...Object.entries(allWords.languages).map(([name, words]) => ({ name, words })),
].map(({ name, words }) => ({ relativeDest: `words/${name}.json`, contents: JSON.stringify(words) }));

export default defineConfig({
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...wordFiles);
    },
  },
  // Every dependency is written down in the file that uses it.
  imports: false,
  manifestVersion: 3,
  outDirTemplate: process.env.BACKSTORY_OUT ?? '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: () => ({ plugins: [preact()], resolve: { alias: [modernDexie] } }),
  manifest: ({ browser }) => ({
    name: 'Backstory',
    // The browser shows these itself, so they are in public/_locales and not in the views' catalogues.
    default_locale: 'en',
    description: '__MSG_description__',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      // Firefox has a sidebar that needs no permission, Safari nothing of the kind.
      ...(browser === 'firefox' || browser === 'safari' ? [] : ['sidePanel']),
    ],
    host_permissions: grantedHosts,
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: {
      extension_pages: "default-src 'self'; object-src 'none'; style-src 'self'; img-src 'self' data:",
    },
    // In private windows nothing may be left behind; where the extension does not run, the browser itself sees to it.
    incognito: 'not_allowed',
    action: { default_title: 'Backstory' },
    // Four may be suggested; each can be changed in the browser's own page of shortcuts. Chromium gives an extension no key that
    // it uses itself: of Alt+Shift and a letter these are A, B, C, N, P, R, T, W, X and Z.
    commands: {
      'toggle-site': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandToggle__' },
      'next-mark': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_commandNext__' },
      'previous-mark': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_commandPrevious__',
      },
      'open-side-panel': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commandSidePanel__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            // 153: the first in which content scripts may adopt style sheets (bug 1751346).
            gecko: {
              id: 'backstory@backstory.example',
              strict_min_version: '153.0',
              // Nothing is sent anywhere (docs/privacy.md), and the store's page says so.
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
