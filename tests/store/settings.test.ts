import { expect, test, vi } from 'vitest';
import { openDatabase } from '../../lib/store/database.ts';
import { defaultSettings } from '../../lib/store/library.ts';
import { changeSettings, loadSettings, subscribeSettings } from '../../lib/store/settings.ts';
import { freshDatabase } from './fixtures.ts';

test('defaults at first, then what was chosen', async () => {
  const db = freshDatabase();
  expect(await loadSettings(db)).toEqual(defaultSettings);
  await changeSettings(db, (now) => ({ ...now, sites: { ...now.sites, 'a.example': 'off' } }));
  await Promise.all([
    changeSettings(db, (now) => ({ ...now, never: [...now.never, 'Q1'] })),
    changeSettings(openDatabase(db.name), (now) => ({ ...now, theme: 'dark' })),
  ]);
  expect(await loadSettings(db)).toEqual({
    ...defaultSettings,
    sites: { 'a.example': 'off' },
    never: ['Q1'],
    theme: 'dark',
  });
});

test('what was spoilt falls back by itself', async () => {
  const db = freshDatabase();
  await db.settings.put({
    key: 'settings',
    value: { sites: { a: 'maybe' }, never: ['Q1'], theme: 7, marks: 'many' },
  });
  const settings = await loadSettings(db);
  expect(settings).toEqual({ ...defaultSettings, never: ['Q1'] });
  settings.sites['b.example'] = 'on';
  expect(defaultSettings.sites).toEqual({});
});

test('subscribers hear each change until they leave', async () => {
  const db = freshDatabase();
  const abort = new AbortController();
  const themes: string[] = [];
  subscribeSettings(db, ({ theme }) => themes.push(theme), abort.signal);
  await vi.waitFor(() => expect(themes).toEqual(['system']));
  await changeSettings(db, (now) => ({ ...now, theme: 'dark' }));
  await vi.waitFor(() => expect(themes).toEqual(['system', 'dark']));
  abort.abort();
  await changeSettings(db, (now) => ({ ...now, theme: 'light' }));
  expect(themes).toEqual(['system', 'dark']);
});
