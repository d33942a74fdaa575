import { writeFile } from 'node:fs/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../../scripts/until.ts';

export const mainText = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('main')?.textContent ?? '');

/** The first button with such a name, once there is one. */
export const buttonNamed = (page: Page, label: RegExp): Promise<ElementHandle> =>
  until(`the button ${label}`, async () => {
    for (const found of await page.$$('button')) {
      const name = await found.evaluate(
        (element) => element.getAttribute('aria-label') ?? element.textContent ?? '',
      );
      if (label.test(name)) return found;
    }
    return null;
  });

/** Writes a file to `path` and gives it to the page's file field, as the dialog of the browser would. */
export const chooseFile = async (page: Page, path: string, content: string | Uint8Array): Promise<void> => {
  await writeFile(path, content);
  const field = (await until('the file field', () =>
    page.$('input[type="file"]'),
  )) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
};
