import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPage, openArticle, type Running, run, until } from './extension.ts';

let running: Running;
beforeAll(async () => {
  running = await run();
});
afterAll(() => running.close());

const text = (page: Page) => page.evaluate(() => document.body.textContent ?? '');

describe('the side panel', () => {
  it('opens from the popup, follows the tab, and shows the cards of the paragraph that is read', async () => {
    const page = await openArticle(running, demoPage);
    const popup = await running.openPopup(page);
    const button = await until('the button', () => popup.$('button[aria-label="Open the side panel"]'));
    const opened = running.browser.waitForTarget((target) => target.url().endsWith('/sidepanel.html'));
    await button.click();
    const panel = await (await opened).asPage();
    await until('the story', async () => (await text(panel)).includes('sovereignty reform'));

    await page.bringToFront();
    await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('p')];
      const reform = paragraphs.find(({ textContent }) => textContent.includes('constitutional reform'));
      const top = reform?.getBoundingClientRect().top ?? 0;
      window.scrollBy(0, top - window.innerHeight / 3);
    });
    await until('the paragraph', async () => {
      const here = await panel.$eval('.here', (section) => section.textContent).catch(() => null);
      return here !== null;
    });

    const other = await running.browser.newPage();
    await other.goto('about:blank');
    await until('the other tab', async () => !(await text(panel)).includes('sovereignty reform'));
    await page.bringToFront();
    await until('the article again', async () => (await text(panel)).includes('sovereignty reform'));
    await other.close();
    await panel.close();
    await page.close();
  });
});

describe('the look', () => {
  it('follows the settings: theme in popup, marks and cards in the open article', async () => {
    const page = await openArticle(running, demoPage);
    const marks = () =>
      page.evaluate(
        () =>
          (CSS.highlights.get('backstory-actor')?.size ?? 0) +
          (CSS.highlights.get('backstory-event')?.size ?? 0),
      );
    const before = await marks();
    const options = await running.openOptions('#/sites');
    await until('the settings', () => options.$('input[name="theme"]'));
    const choose = (name: string, place: number) =>
      options.evaluate(
        (group, at) => document.querySelectorAll<HTMLInputElement>(`input[name="${group}"]`)[at]?.click(),
        name,
        place,
      );
    await choose('marks', 0);
    await until('fewer marks', async () => (await marks()) < before);
    expect(await marks()).toBeLessThanOrEqual(5);
    await choose('theme', 2);
    await until('the dark theme', () =>
      options.evaluate(() => document.documentElement.dataset.theme === 'dark'),
    );
    const popup = await running.openPopup(page);
    await until('the dark popup', () =>
      popup.evaluate(() => document.documentElement.dataset.theme === 'dark'),
    );
    await popup.close();
    await choose('marks', 1);
    await until('the marks again', async () => (await marks()) === before);
    await options.close();
    await page.close();
  });
});
