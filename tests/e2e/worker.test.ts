import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPage, openArticle, paintedTexts, type Running, run, until } from './extension.ts';

/** The browser ends an idle service worker whenever it likes: each step of a journey has to wake it and find its way. */
describe('with the service worker killed between any two steps', () => {
  let running: Running;
  beforeAll(async () => {
    running = await run({ whole: false });
  });
  afterAll(() => running.close());

  it('reads, lists, hides and brings back', async () => {
    const address = `${running.origin}/${demoPage}`;
    // In the middle of loading the bundled packs.
    await running.killWorker();
    const early = await openArticle(running, demoPage);
    await running.killWorker();
    await until('the rest of the packs', running.installed, 60);
    await early.close();
    await running.killWorker();

    const page = await openArticle(running, demoPage);
    const before = Object.values(await paintedTexts(page)).flat();
    expect(before.length).toBeGreaterThan(5);
    await running.killWorker();

    const popup = await running.openPopup(page);
    await until('the cards', () =>
      popup.evaluate(() => (document.body.textContent ?? '').includes("Mexico's sovereignty reform")),
    );
    await popup.close();
    await running.killWorker();

    const state = await running.settled(address);
    if (state.status !== 'ready') throw new Error(`the page is ${state.status}`);
    const reform = state.context.cards.find((card) => card.title === "Mexico's sovereignty reform");
    const ask = (hidden: boolean) =>
      running.ask('hide', { id: reform?.id ?? '', url: address, where: 'here', hidden });
    await ask(true);
    const reformMarked = async () =>
      Object.values(await paintedTexts(page))
        .flat()
        .some((text) => text.includes('a constitutional reform'));
    await until('the mark to go', async () => !(await reformMarked()));
    await running.killWorker();

    await ask(false);
    await until('the mark to come back', reformMarked);
    await running.killWorker();

    await page.reload();
    await until('the same marks', async () => {
      const now = Object.values(await paintedTexts(page)).flat();
      return now.join('|') === before.join('|');
    });
    await page.close();
  });

  it('still refuses what is no message of its own', async () => {
    await running.killWorker();
    await expect(running.ask('site', { site: 7, on: 'yes' })).rejects.toThrow(/refused: site at site/);
    await expect(running.ask('constructor', {})).rejects.toThrow(/refused: not a message/);
  });
});
