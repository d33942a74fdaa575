import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserPath } from '../../scripts/browsers.mjs';

let folder: string;
const { platform } = process;
beforeEach(async () => {
  // The other systems have fixed places for programs, which a test cannot fill.
  Object.defineProperty(process, 'platform', { value: 'linux' });
  folder = await mkdtemp(join(tmpdir(), 'backstory-browsers-'));
  vi.stubEnv('BACKSTORY_CHROMIUM', '');
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
