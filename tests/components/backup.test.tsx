import { expect, test, vi } from 'vitest';
import type { PackRecord } from '../../lib/core/knowledge/records.ts';
import { defaultSettings, type Library, type RestorePlan } from '../../lib/store/library.ts';
import { libraryInMemory } from './fixtures/library.ts';
import { settle } from './in-page.tsx';
import { showOptions } from './options-page.tsx';

const show = (hash: string, more: Partial<Library>) => showOptions(hash, { ...libraryInMemory(), ...more });

const choose = async (root: Element, file: File) => {
  const input = root.querySelector<HTMLInputElement>('.backup input[type=file]');
  if (!input) throw new Error('no file can be chosen');
  Object.defineProperty(input, 'files', { value: [file] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
};

test('a backup is handed over as a file', async () => {
  const blob = new Blob(['all']);
  const { click, calls } = await show('#/packs', {
    exportAll: async () => blob,
    planRestore: async () => ({ ok: false, errors: [], errorCount: 0 }),
  });
  await click('Save everything');
  expect(calls.onDownload).toHaveBeenCalledExactlyOnceWith(
    blob,
    expect.stringMatching(/^backstory-.*backup/),
  );
});

test('a restore says what it would do, and does it only when told', async () => {
  const commit = vi.fn(async () => undefined);
  const plan: RestorePlan = {
    ok: true,
    preview: {
      made: new Date(2026, 4, 2).getTime(),
      packs: [
        {
          pack: 'mine',
          title: 'Harbour news',
          origin: 'imported',
          enabled: true,
          actors: 1,
          events: 0,
          change: 'comes',
        },
      ],
      removed: [],
      settings: defaultSettings,
      binned: 0,
    },
    commit,
  };
  const { root, text, click } = await show('#/packs', {
    exportAll: async () => new Blob([]),
    planRestore: async () => plan,
  });
  await choose(root, new File(['x'], 'a.backup'));
  expect(text()).toContain('Restore the backup of 2 May 2026?');
  expect(text()).toContain('Harbour news is added');
  expect(commit).not.toHaveBeenCalled();
  await click('Make the library as it was');
  expect(commit).toHaveBeenCalledOnce();
  expect(text()).toContain('The library is as it was in the backup.');
});

test('a deleted card is had back', async () => {
  const record: PackRecord = { actor: 'own:1', kind: 'person', name: 'Ana Ruiz', description: 'A pilot' };
  const restoreFromBin = vi.fn(async () => undefined);
  const { click } = await show('#/packs', {
    bin: async () => [{ id: 'own:1', record, deleted: 0, until: Date.UTC(2026, 5, 1) }],
    restoreFromBin,
  });
  await click('Restore “Ana Ruiz”');
  expect(restoreFromBin).toHaveBeenCalledExactlyOnceWith('own:1');
});
