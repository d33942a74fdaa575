import { closeSync, existsSync, openSync, readSync, realpathSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

const home = process.env.HOME ?? '';

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
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
    win32: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    linux: ['firefox-esr', 'firefox'],
    darwin: ['Firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
  },
};

const unixFolders = () => [
  ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
  '/usr/bin',
  '/usr/local/bin',
];

const windowsFolders = () =>
  [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].filter(Boolean);

const pathsOf = (browser) => {
  if (process.platform === 'darwin') {
    return candidates[browser].darwin.flatMap((app) =>
      ['/Applications', join(home, 'Applications')].map((folder) =>
        join(folder, `${app}.app`, 'Contents', 'MacOS', app === 'Firefox' ? 'firefox' : app),
      ),
    );
  }
  if (process.platform === 'win32') {
    return candidates[browser].win32.flatMap((name) => windowsFolders().map((folder) => join(folder, name)));
  }
  return candidates[browser].linux.flatMap((name) => unixFolders().map((folder) => join(folder, name)));
};

/**
 * A snap is kept from hidden folders and from /tmp, so it can read neither the built extension nor a temporary
 * profile. Ubuntu's own `chromium-browser` is a script that calls the snap, or asks to install it.
 */
const isSnap = (path) => {
  if (process.platform !== 'linux') return false;
  if (path.startsWith('/snap/') || basename(realpathSync(path)) === 'snap') return true;
  const file = openSync(path, 'r');
  const head = Buffer.alloc(4096);
  const read = readSync(file, head, 0, head.length, 0);
  closeSync(file);
  const text = head.toString('latin1', 0, read);
  return text.startsWith('#!') && text.includes('/snap/bin/');
};

/**
 * Path of an installed browser, or undefined. `BACKSTORY_CHROMIUM` and `BACKSTORY_FIREFOX` name one by hand.
 * Plain JavaScript, since it runs before anything is installed.
 * @param {'chromium' | 'firefox'} browser
 * @returns {string | undefined}
 */
export const browserPath = (browser) => {
  const named = process.env[browser === 'chromium' ? 'BACKSTORY_CHROMIUM' : 'BACKSTORY_FIREFOX'];
  if (named) return named;
  return pathsOf(browser).find((path) => existsSync(path) && !isSnap(path));
};

/**
 * What every Chromium that a script or a test starts is told. It makes no request of its own, and root, as in a
 * container, cannot use the sandbox.
 */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
