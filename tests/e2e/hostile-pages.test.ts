import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { demoPage, openArticle, paintedTexts, type Running, run, until } from './extension.ts';

let running: Running;
let demo: string;
let page: Page | null = null;
beforeAll(async () => {
  running = await run();
  demo = await readFile(resolve(import.meta.dirname, '../pages', demoPage), 'utf8');
});
afterAll(() => running.close());
afterEach(async () => {
  await page?.close();
  page = null;
});

/** Serves the demo article with `script` run before all else; a script in the page's own world, as any page has. */
const serve = (path: string, script: () => void, html = demo): string => {
  running.pages.set(
    path,
    html.replace('<head>', () => `<head><script>(${script})()</script>`),
  );
  return `${running.origin}/${path}`;
};

const openAttack = async (path: string, script: () => void): Promise<Page> => {
  serve(path, script);
  page = await openArticle(running, path);
  await page.bringToFront();
  return page;
};

/** Opens a card with a real pointer, and gives its host's rectangle once its text is there for assistive technology. */
const openCard = async (on: Page): Promise<void> => {
  const place = await on.evaluate(() => {
    const [range] = CSS.highlights.get('backstory-event') ?? [];
    if (!range) throw new Error('no mark');
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const [box] = live.getClientRects();
    return { x: (box?.left ?? 0) + 20, y: (box?.top ?? 0) + 5 };
  });
  await on.mouse.move(place.x - 60, place.y - 60);
  await on.mouse.move(place.x, place.y, { steps: 5 });
  await until('the card', () => cardIsShown(on));
};

/** What assistive technology is told of the page, which a script of the page cannot ask. */
const cardText = async (on: Page): Promise<string> =>
  JSON.stringify((await on.accessibility.snapshot({ interestingOnly: false })) ?? {});

const cardIsShown = async (on: Page): Promise<boolean> => (await cardText(on)).includes('Facts as of');

/** The settings as they are in the library. */
const storedSettings = async (): Promise<unknown> => {
  const options = await running.openOptions();
  const row = await options.evaluate(
    () =>
      new Promise((done, fail) => {
        const opening = indexedDB.open('backstory');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('settings').objectStore('settings').get('settings');
          asking.onsuccess = () => {
            opening.result.close();
            done(asking.result ?? null);
          };
        };
      }),
  );
  await options.close();
  return row;
};

/** Is the page's own thread free? */
const answers = async (on: Page): Promise<boolean> =>
  Promise.race([
    on.evaluate(() => true),
    new Promise<boolean>((done) => {
      setTimeout(() => done(false), 3000);
    }),
  ]);

describe('a page that looks for what is the reader’s', () => {
  it('finds no card, no setting and no way to the extension', async () => {
    const attacked = await openAttack('spy.html', () => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      window.addEventListener('message', ({ data }) => heard.push(`message ${JSON.stringify(data)}`));
      const dispatch = EventTarget.prototype.dispatchEvent;
      EventTarget.prototype.dispatchEvent = function (event) {
        heard.push(`event ${event.type}`);
        return dispatch.call(this, event);
      };
      for (const type of ['pointermove', 'mouseover', 'focusin', 'click']) {
        document.addEventListener(type, (event) => {
          for (const part of event.composedPath()) {
            if (part instanceof ShadowRoot) heard.push(`path into ${part.host.localName}`);
          }
        });
      }
    });
    await openCard(attacked);
    await attacked.keyboard.press('Tab');
    const found = await attacked.evaluate(async (extension) => {
      const host = document.querySelector('backstory-card');
      const secret = 'Facts as of';
      const loads = async (path: string) =>
        fetch(`chrome-extension://${extension}/${path}`).then(
          () => [path],
          () => [],
        );
      const runtime = (globalThis as { chrome?: { runtime?: object; storage?: object } }).chrome;
      return {
        host: host !== null,
        root: host?.shadowRoot ?? null,
        markup: document.documentElement.outerHTML.includes(secret),
        text: document.documentElement.innerText.includes(secret),
        textContent: document.documentElement.textContent?.includes(secret),
        serialized: host?.getHTML({ serializableShadowRoots: true }),
        runtime: runtime?.runtime !== undefined || runtime?.storage !== undefined,
        files: (
          await Promise.all(['popup.html', 'manifest.json', 'vectors.txt', 'card.js'].map(loads))
        ).flat(),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        stores: [localStorage.length, sessionStorage.length, document.cookie.length],
        resources: performance
          .getEntries()
          .map(({ name }) => name)
          .filter((name) => name.includes('extension')),
        globals: Object.keys(window).filter((name) => /backstory|wxt/i.test(name)),
        heard: (window as unknown as { heard: string[] }).heard,
      };
    }, running.extensionId);
    expect(found).toEqual({
      host: true,
      root: null,
      markup: false,
      text: false,
      textContent: false,
      serialized: '',
      runtime: false,
      files: [],
      databases: [],
      stores: [0, 0, 0],
      resources: [],
      globals: [],
      heard: [],
    });
  });

  it('does not get into the card by defining an element of its name', async () => {
    const attacked = await openAttack('element.html', () => {
      const got: unknown[] = [];
      Object.assign(window, { got });
      customElements.define(
        'backstory-card',
        class extends HTMLElement {
          inside: ElementInternals | null = null;
          constructor() {
            super();
            const inside = this.attachInternals();
            this.inside = inside;
            const look = () => {
              if (inside.shadowRoot) got.push(inside.shadowRoot.textContent);
            };
            look();
            setInterval(look, 50);
          }
        },
      );
    });
    await openCard(attacked);
    await new Promise((done) => setTimeout(done, 300));
    expect(await attacked.evaluate(() => (window as unknown as { got: unknown[] }).got)).toEqual([]);
  });

  it('reads no card out of the find-in-page that scripts have', async () => {
    const attacked = await openAttack('find.html', () => undefined);
    await openCard(attacked);
    const find = (words: string) =>
      attacked.evaluate((wanted) => {
        const finder = window as unknown as { find(...how: unknown[]): boolean };
        getSelection()?.removeAllRanges();
        finder.find(wanted, false, false, true, false, true);
        return String(getSelection());
      }, words);
    expect(await find('constitutional reform')).toBe('constitutional reform');
    expect(await find('Facts as of')).toBe('');
  });
});

describe('a page that speaks for the reader', () => {
  it('has no message heard and no click felt', async () => {
    const before = await storedSettings();
    const attacked = await openAttack('forge.html', () => undefined);
    const address = attacked.url();
    await openCard(attacked);
    const ready = await running.settled(address);
    if (ready.status !== 'ready') throw new Error(`the page is ${ready.status}`);
    await attacked.evaluate(
      async (extension, id) => {
        const asks = [
          { call: 'hide', ask: { id, url: location.href, where: 'everywhere', hidden: true } },
          { call: 'site', ask: { site: '127.0.0.1', on: false } },
          { call: 'stop', ask: {} },
          { call: 'repaint', ask: { hidden: [id] } },
        ];
        const api = (globalThis as { chrome?: { runtime?: { sendMessage?: (...all: unknown[]) => void } } })
          .chrome;
        for (const ask of asks) {
          window.postMessage(ask, '*');
          window.dispatchEvent(new MessageEvent('message', { data: ask, origin: location.origin }));
          document.dispatchEvent(new CustomEvent(ask.call, { detail: ask }));
          api?.runtime?.sendMessage?.(extension, ask);
        }
        const host = document.querySelector<HTMLElement>('backstory-card');
        const targets = [host, document.documentElement, document.elementFromPoint(300, 300)];
        for (const target of targets) {
          for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'pointerleave'])
            target?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: 300 }));
          for (const key of ['Tab', 'Enter', ' ', 'Delete', 'Escape'])
            target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        }
        host?.click();
        host?.focus();
        for (let y = 0; y < innerHeight; y += 12) {
          for (let x = 0; x < innerWidth; x += 24) {
            const hit = document.elementFromPoint(x, y);
            if (hit === host) host?.click();
          }
        }
        await new Promise((done) => setTimeout(done, 500));
      },
      running.extensionId,
      ready.context.cards[0]?.id ?? '',
    );
    expect(await cardIsShown(attacked)).toBe(true);
    expect(await running.settled(address)).toEqual(ready);
    expect(await storedSettings()).toEqual(before);
    expect(Object.values(await paintedTexts(attacked)).flat().length).toBeGreaterThan(5);
  });

  it('opens no card with a pointer of its own making', async () => {
    const attacked = await openAttack('pointer.html', () => undefined);
    await attacked.evaluate(async () => {
      const [range] = CSS.highlights.get('backstory-event') ?? [];
      const element = range?.startContainer.parentElement;
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element?.getBoundingClientRect();
      for (let i = 0; i < 40; i += 1) {
        const at = { clientX: (box?.left ?? 0) + 2 * i, clientY: (box?.top ?? 0) + 8 };
        for (const type of ['pointermove', 'mousemove', 'pointerover', 'click'])
          element?.dispatchEvent(
            new PointerEvent(type, { ...at, bubbles: true, composed: true, pointerType: 'mouse' }),
          );
        await new Promise((done) => setTimeout(done, 20));
      }
    });
    expect(await attacked.evaluate(() => document.querySelector('backstory-card'))).toBeNull();
  });
});

describe('a page that breaks what it shares', () => {
  it('by shadowing built-ins, changes no mark', async () => {
    page = await openArticle(running, demoPage);
    const honest = await paintedTexts(page);
    await page.close();
    serve('shadowed.html', () => {
      const { highlights } = CSS;
      Object.assign(window, { honest: highlights });
      const broken = () => {
        throw new Error('shadowed');
      };
      for (const key of ['map', 'filter', 'flatMap', 'push', 'slice', 'sort', 'forEach', 'join', 'at'])
        Object.defineProperty(Array.prototype, key, { value: broken });
      for (const key of ['get', 'set', 'has', 'entries'])
        Object.defineProperty(Map.prototype, key, { value: broken });
      for (const key of ['then', 'catch']) Object.defineProperty(Promise.prototype, key, { value: broken });
      Object.assign(Node.prototype, { appendChild: broken });
      Object.assign(Element.prototype, { attachShadow: broken, getAttribute: broken, append: broken });
      Object.assign(Document.prototype, { createElement: broken, createRange: broken });
      Object.assign(Range.prototype, { setStart: broken, setEnd: broken });
      Object.assign(window, {
        CSS: null,
        Highlight: broken,
        MutationObserver: broken,
        CSSStyleSheet: broken,
        JSON: null,
        setTimeout: broken,
        requestAnimationFrame: broken,
      });
    });
    page = await running.browser.newPage();
    await page.goto(`${running.origin}/shadowed.html`);
    expect((await running.settled(page.url())).status).toBe('ready');
    const sizes = () =>
      (page as Page).evaluate(() => {
        const { honest } = window as unknown as { honest: HighlightRegistry };
        const found: Record<string, number> = {};
        for (const [name, highlight] of honest) found[name] = highlight.size;
        return found;
      });
    await until('the marks', async () => ((await sizes())['backstory-actor'] ?? 0) > 0);
    expect(await sizes()).toEqual(
      Object.fromEntries(Object.entries(honest).map(([name, texts]) => [name, texts.length])),
    );
  });

  it('by names of elements that hide properties, changes no mark', async () => {
    page = await openArticle(running, demoPage);
    const honest = await paintedTexts(page);
    await page.close();
    const names = ['body', 'documentElement', 'querySelector', 'defaultView', 'location', 'createElement'];
    running.pages.set(
      'clobbered.html',
      demo.replace(
        '</body>',
        `${names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('')}</body>`,
      ),
    );
    page = await running.browser.newPage();
    await page.goto(`${running.origin}/clobbered.html`);
    expect((await running.settled(page.url())).status).toBe('ready');
    await until('the marks', async () => {
      const painted = await paintedTexts(page as Page);
      return JSON.stringify(painted) === JSON.stringify(honest);
    });
  });

  it('by a form that hides its own properties, is left calmly', async () => {
    const names = ['getAttribute', 'localName', 'childNodes', 'attributes', 'parentElement'];
    const inputs = names.map((name) => `<input name="${name}">`).join('');
    running.pages.set('form.html', demo.replace('</article>', `<form>${inputs}</form></article>`));
    page = await running.browser.newPage();
    await page.goto(`${running.origin}/form.html`);
    expect(await running.settled(page.url())).toMatchObject({ status: 'none', reason: 'not-an-article' });
    expect(await paintedTexts(page)).toEqual({});
  });

  it('by clearing the highlights and the style sheets, gets them back at the next move', async () => {
    const attacked = await openAttack('cleared.html', () => undefined);
    const before = await paintedTexts(attacked);
    await attacked.evaluate(() => {
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
    });
    expect(await paintedTexts(attacked)).toEqual({});
    await attacked.mouse.move(300, 300);
    await attacked.mouse.move(310, 310);
    await until('the marks', async () => Object.keys(await paintedTexts(attacked)).length > 0);
    expect(await paintedTexts(attacked)).toEqual(before);
    expect(await attacked.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  });

  it('under a sandboxing policy, is read as any other', async () => {
    running.pages.set('sandboxed.html', demo);
    running.headers.set('sandboxed.html', { 'content-security-policy': "sandbox; default-src 'none'" });
    page = await running.browser.newPage();
    await page.goto(`${running.origin}/sandboxed.html`);
    expect((await running.settled(page.url())).status).toBe('ready');
  });
});

describe('a page that wears the reader down', () => {
  it('by rewriting itself and its address all the time, is read a few times only', async () => {
    const attacked = await openAttack('storm.html', () => undefined);
    const counter = await running.openOptions();
    await counter.evaluate((key) => {
      Object.assign(window, { readings: 0 });
      chrome.storage.session.onChanged.addListener((changes) => {
        if (Object.values(changes).some(({ newValue }) => JSON.stringify(newValue)?.includes(key)))
          Object.assign(window, { readings: (window as unknown as { readings: number }).readings + 1 });
      });
    }, 'storm.html');
    await attacked.bringToFront();
    const frames = await attacked.evaluate(async () => {
      const end = performance.now() + 4000;
      let turn = 0;
      const storm = setInterval(() => {
        turn += 1;
        history.replaceState(null, '', `?turn=${turn}`);
        for (const paragraph of document.querySelectorAll('article p'))
          paragraph.replaceWith(paragraph.cloneNode(true));
        for (let i = 0; i < 500; i += 1) document.body.append(document.createElement('p'));
        for (const extra of document.querySelectorAll('body > p')) extra.remove();
      }, 10);
      let frames = 0;
      while (performance.now() < end) {
        await new Promise(requestAnimationFrame);
        frames += 1;
      }
      clearInterval(storm);
      return frames;
    });
    const readings = await counter.evaluate(() => (window as unknown as { readings: number }).readings);
    await counter.close();
    expect(readings).toBeGreaterThanOrEqual(1);
    expect(readings).toBeLessThanOrEqual(6);
    // Its own storm slows the page too: that it draws at all shows that nobody holds its thread.
    expect(frames).toBeGreaterThan(20);
  });

  it.each([
    [
      'one paragraph of 50 MB',
      'none',
      () => {
        const text = document.createElement('p');
        text.textContent = 'The council said that Esper went to Mexico. '.repeat(1_200_000);
        return text;
      },
    ],
    [
      '50 MB in paragraphs',
      'none',
      () => {
        const all = document.createElement('div');
        const line = 'The council said that Esper went to Mexico. '.repeat(24);
        for (let i = 0; i < 50_000; i += 1) {
          const text = document.createElement('p');
          text.textContent = line;
          all.append(text);
        }
        return all;
      },
    ],
    [
      '50 MB of linked data and a title of 5 MB',
      'ready',
      () => {
        const all = document.createElement('div');
        for (let i = 0; i < 30; i += 1) {
          const script = document.createElement('script');
          script.type = 'application/ld+json';
          script.textContent = JSON.stringify({ '@type': 'NewsArticle', body: 'x'.repeat(1_700_000) });
          all.append(script);
        }
        document.title = 'long '.repeat(1_000_000);
        return all;
      },
    ],
    [
      'elements nested 10,000 deep',
      'ready',
      () => {
        let inner = document.createElement('div');
        // For 100,000 the browser itself needs a minute: each node that is put in tells all those above it.
        for (let i = 0; i < 10_000; i += 1) {
          const outer = document.createElement('div');
          if (i % 100 === 0) outer.append('The council said that Esper went. ');
          outer.append(inner);
          inner = outer;
        }
        return inner;
      },
    ],
    [
      'letters under a hundred marks and turned about',
      'ready',
      () => {
        const all = document.createElement('div');
        const zalgo = [...'Esper spoke of Mexico.']
          .map((letter) => letter + '\u0301\u0316'.repeat(50))
          .join('');
        for (let i = 0; i < 200; i += 1) {
          const text = document.createElement('p');
          text.textContent = `${zalgo} \u202eocixeM ni saw repsE kraM taht dias eH\u202c He told Pete Hegseth.`;
          all.append(text);
        }
        return all;
      },
    ],
  ] as const)('with %s, lives and is %s', async (what, status, make) => {
    const path = `${what.replaceAll(' ', '-')}.html`;
    // Not laid out, which the browser itself would need a minute for: what is hidden by a sheet is read all the same.
    running.pages.set(
      path,
      demo
        .replace('<head>', '<head><style>#heavy{display:none}</style>')
        .replace(
          '</article>',
          () => `<div id="heavy"></div><script>heavy.append((${make})())</script></article>`,
        ),
    );
    page = await running.browser.newPage();
    await page.goto(`${running.origin}/${path}`, { timeout: 50_000 });
    const state = await running.settled(page.url());
    expect(state.status).toBe(status);
    expect(await answers(page)).toBe(true);
    if (state.status === 'ready') {
      expect(JSON.stringify(state.context)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      expect(state.context.article.title.length).toBeLessThan(1_000);
    } else expect(state).toMatchObject({ reason: 'not-an-article' });
  });
});
