import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const candidates = {
  chromium: {
    linux: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    linux: ['firefox-esr', 'firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
  },
};

const folders = (platform) =>
  platform === 'win32'
    ? [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].filter(Boolean)
    : [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];

/**
 * Path of an installed browser, or undefined. `BACKSTORY_CHROMIUM` and `BACKSTORY_FIREFOX` name one by hand.
 * Plain JavaScript, since it runs before anything is installed.
 * @param {'chromium' | 'firefox'} browser
 * @returns {string | undefined}
 */
export const browserPath = (browser) => {
  const named = process.env[browser === 'chromium' ? 'BACKSTORY_CHROMIUM' : 'BACKSTORY_FIREFOX'];
  if (named) return named;
  const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
  for (const name of candidates[browser][platform]) {
    if (platform === 'darwin') {
      if (existsSync(name)) return name;
      continue;
    }
    for (const folder of folders(platform)) {
      const path = join(folder, name);
      if (existsSync(path)) return path;
    }
  }
  return undefined;
};
