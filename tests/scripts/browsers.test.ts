import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserPath } from '../../scripts/browsers.mjs';
import { findBrowser } from '../../scripts/setup.mjs';

let folder: string;
const { platform } = process;
beforeEach(async () => {
  // The other systems have fixed places for programs, which a test cannot fill.
  Object.defineProperty(process, 'platform', { value: 'linux' });
  folder = await mkdtemp(join(tmpdir(), 'backstory-browsers-'));
  vi.stubEnv('BACKSTORY_CHROMIUM', '');
  vi.stubEnv('BACKSTORY_FIREFOX', '');
  vi.stubEnv('PATH', folder);
});
afterEach(async () => {
  Object.defineProperty(process, 'platform', { value: platform });
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const install = async (name: string, text: string) => {
  const path = join(folder, name);
  await writeFile(path, text);
  await chmod(path, 0o755);
  return path;
};

describe('the browser that is taken', () => {
  it('is the one that BACKSTORY_CHROMIUM names', () => {
    vi.stubEnv('BACKSTORY_CHROMIUM', '/somewhere/chrome');
    expect(browserPath('chromium')).toBe('/somewhere/chrome');
  });

  it('is found on the PATH', async () => {
    const path = await install('chromium', '#!/bin/sh\nexec /usr/lib/chromium/chromium "$@"\n');
    expect(browserPath('chromium')).toBe(path);
  });

  it('is not a script that calls a snap', async () => {
    const stub = await install('chromium', '#!/bin/sh\nexec /snap/bin/chromium "$@"\n');
    await install('chromium-browser', '#!/bin/sh\nexec /snap/bin/chromium "$@"\n');
    const chrome = await install('google-chrome-stable', '#!/bin/sh\nexec /opt/google/chrome/chrome "$@"\n');
    const found = browserPath('chromium');
    expect(found).not.toBe(stub);
    // A Chromium of the system comes before Chrome; where there is none, Chrome is taken.
    expect(found === chrome || found?.startsWith('/usr/')).toBe(true);
  });
});

describe('the Firefox that is taken', () => {
  it('is the one that BACKSTORY_FIREFOX names', () => {
    vi.stubEnv('BACKSTORY_FIREFOX', '/somewhere/firefox');
    expect(browserPath('firefox')).toBe('/somewhere/firefox');
  });

  it('is the long-lived one where there are two', async () => {
    await install('firefox', '#!/bin/sh\nexec /usr/lib/firefox/firefox "$@"\n');
    const path = await install('firefox-esr', '#!/bin/sh\nexec /usr/lib/firefox-esr/firefox-esr "$@"\n');
    expect(browserPath('firefox')).toBe(path);
  });

  it('is not a script that calls a snap', async () => {
    const stub = await install('firefox', '#!/bin/sh\nexec /snap/bin/firefox "$@"\n');
    expect(browserPath('firefox')).not.toBe(stub);
  });
});

describe('a browser that is missing', () => {
  const rows = [
    { browser: 'chromium', packages: ['chromium'], says: /BACKSTORY_CHROMIUM/ },
    { browser: 'firefox', packages: ['--no-install-recommends', 'firefox-esr'], says: /BACKSTORY_FIREFOX/ },
  ] as const;

  it.each(rows)('is installed: $browser', async ({ browser, packages }) => {
    const ran: string[][] = [];
    let path: string | undefined;
    const apt = async (...args: string[]) => {
      ran.push(args);
      if (args[0] === 'install') path = await install(browser, '');
    };
    const said: string[] = [];
    await findBrowser(browser, (line) => said.push(line), { find: () => path, apt });
    expect(ran).toEqual([['update'], ['install', '-y', ...packages]]);
    expect(said.join()).toMatch(new RegExp(`Installing ${browser}`, 'i'));
  });

  it.each(rows)('is asked for where it cannot be installed: $browser', async ({ browser, says }) => {
    const find = () => undefined;
    await expect(findBrowser(browser, () => undefined, { find, apt: null })).rejects.toThrow(says);
    await expect(findBrowser(browser, () => undefined, { find, apt: async () => undefined })).rejects.toThrow(
      says,
    );
  });

  it.each(rows)('is not installed over one that is there: $browser', async ({ browser }) => {
    const path = await install(browser, '');
    const apt = vi.fn(async () => undefined);
    await findBrowser(browser, () => undefined, { find: () => path, apt });
    expect(apt).not.toHaveBeenCalled();
  });
});
