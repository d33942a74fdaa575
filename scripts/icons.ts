import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserPath, chromiumFlags } from './browsers.mjs';

/** Sides in CSS pixels: toolbar and favicon, Windows, toolbar at double density, extension list, install dialog. */
const sizes = [16, 32, 48, 96, 128];

const root = join(import.meta.dirname, '..');
const executablePath = browserPath('chromium');
if (!executablePath) throw new Error('Drawing the icons needs Chrome, Chromium or Edge.');

const drawing = await readFile(join(root, 'assets/icon.svg'), 'utf8');
// At 16 px a line is as thick as a pixel: that one is drawn on the pixels' own grid.
const small = await readFile(join(root, 'assets/icon-small.svg'), 'utf8');
const folder = join(root, 'public/icon');
await mkdir(folder, { recursive: true });

const browser = await chromium.launch({ executablePath, args: chromiumFlags });
const page = await browser.newPage();
for (const side of sizes) {
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(
    `<!doctype html><style>body{margin:0}svg{display:block;width:${side}px;height:${side}px}</style>${side === 16 ? small : drawing}`,
  );
  await page.screenshot({ path: join(folder, `${side}.png`), omitBackground: true });
}
await browser.close();
