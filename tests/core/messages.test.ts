import { beforeAll, describe, expect, it, vi } from 'vitest';
import { longestText } from '../../lib/core/article.ts';
import { defaultLook } from '../../lib/core/look.ts';
import type * as Answer from '../../lib/messages/answer.ts';
import type * as Calls from '../../lib/messages/background-calls.ts';

const id = 'abcdefghijklmnopabcdefghijklmnop';
const own = `chrome-extension://${id}/`;
let messages: typeof Answer & typeof Calls;

beforeAll(async () => {
  vi.stubGlobal('chrome', { runtime: { id, getURL: (path: string) => own + path.replace(/^\//, '') } });
  messages = {
    ...(await import('../../lib/messages/answer.ts')),
    ...(await import('../../lib/messages/background-calls.ts')),
  };
});

const page = { id, url: `${own}popup.html` };
const tab = { id, url: 'https://example.org/story', frameId: 0, tab: { id: 7 } };
const frame = { ...tab, frameId: 3 };
const stranger = { id: 'ponmlkjihgfedcbaponmlkjihgfedcba', url: 'https://example.org/' };

const answer = (message: unknown, sender: typeof page | typeof tab) =>
  messages.answerMessage(
    messages.backgroundCalls,
    {
      judge: () => ({ ok: false, detail: '3 words' }),
      context: ({ url }) => ({ state: { status: 'reading', url }, look: defaultLook }),
      notArticle: () => null,
      card: () => null,
      settings: () => null,
      read: () => ({ status: 'reading', url: '' }),
      site: () => {
        throw new Error('the disk is full');
      },
      hide: () => null,
      open: () => null,
    },
    message,
    sender,
  );

const article = {
  url: null,
  title: 'T',
  byline: null,
  publisher: null,
  published: null,
  modified: null,
  language: 'en',
  text: 'Text.',
  blocks: [{ kind: 'paragraph', start: 0, end: 5 }],
};
const asked = { call: 'context', ask: { article, url: 'https://example.org/story' } };

describe('answerMessage', () => {
  it('answers a call of the right shape from where it may come', async () => {
    expect(await answer(asked, tab)).toEqual({
      ok: true,
      answer: { state: { status: 'reading', url: 'https://example.org/story' }, look: defaultLook },
    });
    expect(await answer({ call: 'read', ask: { tabId: 7 } }, page)).toMatchObject({ ok: true });
  });

  it.each([
    ['another extension', asked, stranger],
    ['a frame in the page', asked, frame],
    ['a tab that asks for what only our pages may', { call: 'read', ask: { tabId: 7 } }, tab],
    ['a tab that turns a site on', { call: 'site', ask: { site: 'example.org', on: true } }, tab],
    ['our page in a tab’s place', { call: 'card', ask: {} }, page],
  ])('refuses %s', async (_what, message, sender) => {
    expect(await answer(message, sender)).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^refused/),
    });
  });

  it.each([
    ['nothing', undefined],
    ['a string', 'context'],
    ['an unknown call', { call: 'delete', ask: {} }],
    ['a key of every object', { call: 'constructor', ask: {} }],
    ['__proto__', { call: '__proto__', ask: {} }],
  ])('refuses %s', async (_what, message) => {
    expect(await answer(message, tab)).toEqual({ ok: false, error: 'refused: not a message of Backstory' });
  });

  it('names the place where a call has the wrong shape', async () => {
    const broken = {
      call: 'context',
      ask: { ...asked.ask, article: { ...article, blocks: [{ kind: 'x' }] } },
    };
    expect(await answer(broken, tab)).toMatchObject({
      error: expect.stringContaining('context at article.blocks.0.kind'),
    });
  });

  describe('a page to be judged', () => {
    const facts = { url: null, canonical: null, lang: 'en', title: '', metas: [], ld: [], times: [] };
    const body = { tag: 'body', parent: -1, names: '', role: null };
    const block = { element: 0, text: 'Text.', chosen: 1, linked: 0, links: 0, bold: 0, italic: 0 };
    const full = { ...block, inline: '', time: null, media: 0 };
    const judge = (elements: unknown[], blocks: unknown[]) =>
      answer({ call: 'judge', ask: { facts, sketch: { elements, blocks } } }, tab);

    it('is taken where its elements are a tree', async () => {
      expect(await judge([body, { ...body, tag: 'p', parent: 0 }], [full])).toMatchObject({ ok: true });
    });

    it.each([
      ['an element that is its own parent', [body, { ...body, parent: 1 }], [full]],
      [
        'elements that are each other’s parents',
        [
          { ...body, parent: 1 },
          { ...body, parent: 0 },
        ],
        [full],
      ],
      ['half a parent', [body, { ...body, parent: 0.5 }], [full]],
      ['a block of no element', [body], [{ ...full, element: 1 }]],
      ['a share above one', [body], [{ ...full, chosen: 1e9 }]],
      ['no count', [body], [{ ...full, linked: Number.NaN }]],
      ['no page', [body], [block]],
    ])('is refused with %s', async (_what, elements, blocks) => {
      expect(await judge(elements, blocks)).toMatchObject({
        ok: false,
        error: expect.stringMatching(/^refused: judge at sketch/),
      });
    });
  });

  it('refuses a text that is too long to be an article', async () => {
    const long = { ...article, text: 'x'.repeat(longestText + 1) };
    expect(await answer({ call: 'context', ask: { article: long, url: '' } }, tab)).toMatchObject({
      ok: false,
    });
  });

  it('says why a call failed', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await answer({ call: 'site', ask: { site: 'a', on: true } }, page)).toEqual({
      ok: false,
      error: 'the disk is full',
    });
    expect(error).toHaveBeenCalledOnce();
  });
});
