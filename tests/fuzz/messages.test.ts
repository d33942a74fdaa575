import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, expect, test, vi } from 'vitest';
import type * as Answer from '../../lib/messages/answer.ts';
import type * as BackgroundCalls from '../../lib/messages/background-calls.ts';
import type * as TabCalls from '../../lib/messages/tab-calls.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { boxed, nasty } from './boxed.ts';

const id = 'abcdefghijklmnopabcdefghijklmnop';
const own = `chrome-extension://${id}/`;
let messages: typeof Answer & typeof BackgroundCalls & typeof TabCalls;

beforeAll(async () => {
  vi.stubGlobal('chrome', { runtime: { id, getURL: (path: string) => own + path.replace(/^\//, '') } });
  messages = {
    ...(await import('../../lib/messages/answer.ts')),
    ...(await import('../../lib/messages/background-calls.ts')),
    ...(await import('../../lib/messages/tab-calls.ts')),
  };
});

const span = { start: 0, end: 5 };
const good: Record<string, object> = {
  context: {
    article: {
      url: null,
      title: 'T',
      byline: null,
      publisher: null,
      published: null,
      modified: null,
      language: 'en',
      text: 'Text.',
      blocks: [{ kind: 'paragraph', ...span }],
    },
    url: 'https://a.example/',
  },
  notArticle: { url: 'https://a.example/', reason: 'few words' },
  card: {},
  settings: {},
  read: { tabId: 7 },
  site: { site: 'a.example', on: false, tabId: 7 },
  hide: { id: 'Q1', url: 'https://a.example/', where: 'here', hidden: true },
  open: { card: { type: 'actor', id: 'Q1' } },
  show: { span },
  repaint: { hidden: ['Q1'] },
  step: { by: 1 },
  about: { id: 'Q1' },
};

const leaf = fc.oneof(
  nasty,
  fc.anything({ maxDepth: 2 }),
  fc.constantFrom(Number.NaN, -1, 1e300, null, undefined),
);

/** `value` with one of its parts, at any depth, put otherwise, taken away or added to. */
const spoilt = (value: unknown, path: readonly number[], by: unknown, key: string): unknown => {
  if (typeof value !== 'object' || value === null || path.length === 0) return by;
  const [step = 0, ...rest] = path;
  if (Array.isArray(value)) {
    const at = step % (value.length + 1);
    return value.toSpliced(at, 1, spoilt(value[at], rest, by, key));
  }
  const copy: Record<string, unknown> = { ...value };
  const keys = Object.keys(copy);
  const at = keys[step % (keys.length + 1)];
  if (at === undefined) Object.defineProperty(copy, key, { value: by, enumerable: true });
  else if (rest.length === 0 && by === undefined) delete copy[at];
  else copy[at] = spoilt(copy[at], rest, by, key);
  return copy;
};

const letter = fc.oneof(
  { weight: 1, arbitrary: fc.anything({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.record({ call: nasty, ask: leaf }) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...Object.keys(good)),
        fc.array(fc.nat(20), { maxLength: 5 }),
        leaf,
        nasty,
        fc.boolean(),
      )
      .map(([call, path, by, key, whole]) => ({
        call,
        ask: whole ? good[call] : spoilt(good[call], path, by, key),
      })),
  },
);
const sender = fc.record(
  {
    id: fc.constantFrom(id, id, id, 'ponmlkjihgfedcbaponmlkjihgfedcba', '__proto__'),
    url: fc.oneof(
      fc.constantFrom(
        `${own}popup.html`,
        'https://a.example/',
        `https://a.example/?${own}`,
        own.slice(0, -1),
      ),
      nasty,
    ),
    frameId: fc.constantFrom(0, 0, 3, -1),
    tab: fc.record({ id: fc.constantFrom(7, -1, 0) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

test('a message is answered in its shape and from its place, or refused', async () => {
  const { backgroundCalls, tabCalls, answerMessage } = messages;
  const heard: { call: string; ask: unknown; page: boolean; tabId: number | null }[] = [];
  const handlersOf = (calls: object) =>
    Object.fromEntries(
      Object.keys(calls).map((call) => [
        call,
        (ask: unknown, from: { page: boolean; tabId: number | null }) => heard.push({ call, ask, ...from }),
      ]),
    );
  const sides: { calls: Record<string, { from: 'page' | 'tab' | 'any'; ask: v.GenericSchema }> }[] = [
    { calls: backgroundCalls },
    { calls: tabCalls },
  ];
  await boxed(
    'messages',
    fc.asyncProperty(letter, sender, fc.constantFrom(...sides), async (message, from, { calls }) => {
      heard.length = 0;
      const reply = await answerMessage(calls, handlersOf(calls), message, from);
      expect(heard.length).toBe(reply.ok ? 1 : 0);
      const [one] = heard;
      if (!reply.ok) expect(reply.error).toMatch(/^refused/);
      else if (one) {
        const { from: who, ask } = calls[one.call] ?? { from: 'nobody', ask: v.never() };
        expect(from.id).toBe(id);
        expect(v.is(ask, one.ask)).toBe(true);
        if (who === 'page') expect(from.url?.startsWith(own) ?? from.tab === undefined).toBe(true);
        if (who === 'tab') expect([one.page, one.tabId === null]).toEqual([false, false]);
      }
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    { share: 0.2, cases: 9_000 },
  );
});

test('settings are read out of anything', async () => {
  const settings = fc.oneof(
    fc.anything(),
    fc.dictionary(
      fc.constantFrom('sites', 'never', 'notHere', 'theme', 'marks', 'cards', 'announce', '__proto__'),
      fc.oneof(leaf, fc.dictionary(nasty, fc.oneof(fc.constantFrom('on', 'off'), leaf))),
    ),
  );
  await boxed(
    'settings',
    fc.property(settings, (value) => {
      const read = readSettings(value);
      expect(['system', 'light', 'dark']).toContain(read.theme);
      for (const choice of Object.values(read.sites)) expect(['on', 'off']).toContain(choice);
      expect(read.never.every((one) => typeof one === 'string')).toBe(true);
      expect(readSettings(structuredClone(read))).toEqual(read);
    }),
    { share: 0.1, cases: 3_000 },
  );
});
