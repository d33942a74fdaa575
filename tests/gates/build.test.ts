import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { root } from './project-files.ts';

/** The builds that are released; `npm test` makes them before it comes here. */
const chrome = join(root, '.output/chrome-mv3');
const firefox = join(root, '.output/firefox-mv3');

interface Manifest {
  permissions: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  optional_permissions?: string[];
  content_scripts?: unknown[];
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  content_security_policy: { extension_pages: string };
  background: { service_worker?: string; scripts?: string[] };
  action: { default_popup?: string };
  incognito?: string;
}

const manifestOf = (build: string): Manifest =>
  JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));

// A permission more is a warning to every reader at the next update: it takes a decision record, and a change here.
const permissions = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

describe.each([
  { name: 'Chromium', build: chrome, expected: [...permissions, 'sidePanel'] },
  { name: 'Firefox', build: firefox, expected: permissions },
])('permissions of the $name build', ({ build, expected }) => {
  const manifest = manifestOf(build);

  it('are the ones agreed on', () => {
    expect([...manifest.permissions].sort()).toEqual([...expected].sort());
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  it('name no site; every site is asked for on a click', () => {
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect([...(manifest.optional_host_permissions ?? [])].sort()).toEqual(['http://*/*', 'https://*/*']);
  });

  it('let no page and no other extension reach in', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('keep out of private windows', () => {
    expect(manifest.incognito).toBe('not_allowed');
  });

  it('let its pages run their own code only', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});

/** Files that a page or script loads before it can do anything: itself and its static imports. */
const loaded = (build: string, entry: string): string[] => {
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(join(build, file), 'utf8');
    const imported = file.endsWith('.html')
      ? [...text.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g)]
      : [
          ...text.matchAll(
            /(?:^|[;}\s])(?:import|export)(?:[\w*{}$,\s]+from)?\s*["'](\.{0,2}\/[^"']+\.js)["']/g,
          ),
        ];
    for (const [, path] of imported) {
      if (path === undefined) continue;
      follow(path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path));
    }
  };
  follow(entry);
  return [...seen];
};

const gzipped = (build: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(build, file))).length, 0);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile());

// The budget of the background (90) has a tenth to spare, that of the popup (25) none; the content script stays far below its 45.
describe('sizes, in kB (1,000 bytes) after gzip', () => {
  const manifest = manifestOf(chrome);
  const background = manifest.background.service_worker ?? '';
  const popup = manifest.action.default_popup ?? '';

  it.each([
    // Parsed on every page that is read, on the slowest of readers' machines. Readability is 10 of it; what can be done
    // elsewhere is (decision 14).
    {
      name: 'content script',
      limit: 31,
      files: () => filesIn(join(chrome, 'content-scripts')).map((file) => `content-scripts/${file}`),
    },
    // Only where a card is opened. Preact is 5 of it, the placing 8, the words of four languages 4.
    { name: 'card', limit: 23, files: () => ['card.js'] },
    // It opens on a click, and is to be there within 100 ms.
    { name: 'popup', limit: 25, files: () => loaded(chrome, popup) },
    // Started anew for every article after 30 idle seconds. Dexie is 29 of it; words are files (decision 11).
    { name: 'background', limit: 99, files: () => loaded(chrome, background) },
  ])('$name: $limit at most', ({ limit, files }) => {
    const list = files();
    expect(list.filter((file) => /\.js$/.test(file))).not.toEqual([]);
    expect(gzipped(chrome, list) / 1000).toBeLessThanOrEqual(limit);
  });
});
