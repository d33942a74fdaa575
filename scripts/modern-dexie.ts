/**
 * Dexie's build for browsers of today in place of that for ES5, which its `exports` give to everybody: 2 kB gz less for the
 * worker to read at each start. The tests have the same, so that they test what is shipped.
 */
export const modernDexie = { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' };
