import { describe, expect, test, vi } from 'vitest';
import type { CareNotice, ImportPlan, Library, PackInfo } from '../../lib/store/library.ts';
import { libraryInMemory } from './fixtures/library.ts';
import { settle } from './in-page.tsx';
import { failure, showOptions } from './options-page.tsx';

const at = new Date(2026, 4, 2, 9).getTime();
const rebuilt: CareNotice = { at, state: 'rebuilt', made: new Date(2026, 4, 1, 9).getTime(), lost: [] };

const damaged = (notice: CareNotice): Library => {
  let left: CareNotice | null = notice;
  return {
    ...libraryInMemory(),
    lastCare: async () => left,
    dismissCare: async () => {
      left = null;
    },
  };
};

const careOf = (root: Element) => root.querySelector('.care')?.textContent ?? '';

describe('a library that has repaired itself', () => {
  test('says when, and from which backup the cards are back; on every page, until it is closed', async () => {
    const { root, click, calls } = await showOptions('#/library', damaged(rebuilt));
    expect(careOf(root)).toContain('On 2 May 2026, it could not be read any more and was made anew.');
    expect(careOf(root)).toContain('as in the automatic backup of 1 May 2026');
    await calls.onNavigate('#/packs');
    expect(careOf(root)).toContain('2 May 2026');
    await click('Close');
    await settle();
    expect(root.querySelector('.care')).toBeNull();
    await calls.onNavigate('#/library');
    await settle();
    expect(root.querySelector('.care')).toBeNull();
  });

  test('says that there was no backup, and what is to be imported again', async () => {
    const { root, named } = await showOptions(
      '#/about',
      damaged({ ...rebuilt, made: null, lost: ['Harbour news', 'Laws'] }),
    );
    expect(careOf(root)).toContain('There was no automatic backup');
    expect(careOf(root)).toContain('Could not be saved: Harbour news and Laws.');
    expect(named('Import a pack').getAttribute('href')).toBe('#/import');
  });

  test('says so in the reader’s language', async () => {
    const { root } = await showOptions('#/about', damaged({ ...rebuilt, state: 'mended' }), { locale: 'de' });
    expect(careOf(root)).toContain('Am 2. Mai 2026 war ein Teil von ihr beschädigt und wurde repariert.');
    expect(careOf(root)).not.toContain('Sicherung');
  });

  test('says nothing where all is well', async () => {
    const { root } = await showOptions('#/library', libraryInMemory());
    expect(root.querySelector('.care')).toBeNull();
  });
});

describe('a failure of the library', () => {
  test.each([
    ['en', 'disk-full', /^The disk, or the room .* Nothing was changed/],
    ['es', 'closed', /^Backstory se actualizó en otra pestaña\. Vuelve a cargar/],
    ['fr', 'corrupt', /^La bibliothèque de ce disque n’est plus lisible/],
    ['de', 'disk-full', /^Die Festplatte .* ist voll/],
  ] as const)('in %s: %s has a sentence of its own', async (locale, kind, sentence) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const library = { ...libraryInMemory(), setEnabled: () => Promise.reject(failure(kind)) };
    const { root } = await showOptions('#/packs', library, { locale });
    root.querySelector<HTMLElement>('.pack [role=switch]')?.click();
    await settle();
    expect(root.querySelector('.toast span')?.textContent).toMatch(sentence);
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });

  test('that only a reload mends offers no other try', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const library = { ...libraryInMemory(), packs: () => Promise.reject(failure('closed')) };
    const { root } = await showOptions('#/packs', library);
    const alert = root.querySelector('[role=alert]');
    expect(alert?.textContent).toBe('Backstory was updated in another tab. Reload this page to go on.');
    expect(alert?.querySelector('button')).toBeNull();
    said.mockRestore();
  });

  test('met while a pack is checked is not put to the pack', async () => {
    const plan: ImportPlan = {
      ok: false,
      errors: [{ line: 0, message: 'full' }],
      errorCount: 1,
      fault: 'disk-full',
    };
    const { root, type, click } = await showOptions('#/import', libraryInMemory(plan));
    await type('Or paste the text of a pack', '{}');
    await click('Check it');
    expect(root.querySelector('.pack-errors')?.textContent).toContain('The disk, or the room');
    expect(root.querySelectorAll('.pack-errors li')).toHaveLength(0);
  });
});

describe('an import that is being written', () => {
  const header = {
    pack: 'new',
    format: 1,
    title: 'New facts',
    language: 'en',
    licence: 'CC0-1.0',
    updated: '2025-05',
  } as const;

  /** A library whose import is written until its signal aborts, or until `end` is called. */
  const slow = () => {
    const events = new EventTarget();
    const library = libraryInMemory();
    const commits = (signal: AbortSignal) =>
      new Promise<PackInfo>((done, fail) => {
        signal.addEventListener('abort', () => events.dispatchEvent(new Event('abort')));
        events.addEventListener('abort', () => fail(signal.reason), { once: true });
        events.addEventListener(
          'end',
          () => void library.packs().then(([pack]) => pack && done({ ...pack, header })),
        );
      });
    const planImport: Library['planImport'] = async (_file, options) => ({
      ok: true,
      preview: {
        header,
        actors: 1,
        events: 0,
        names: 1,
        bytes: 9,
        added: 1,
        changed: 0,
        same: 0,
        removed: 0,
        shared: 0,
        replaces: null,
      },
      commit: () => commits(options?.signal ?? new AbortController().signal),
      discard: async () => undefined,
    });
    return { library: { ...library, planImport }, end: () => events.dispatchEvent(new Event('end')) };
  };

  test('can be cancelled, and then says that nothing was imported', async () => {
    const { library } = slow();
    const { root, type, click, text, calls } = await showOptions('#/import', library);
    await type('Or paste the text of a pack', '{}');
    await click('Check it');
    await click('Import', 'main button');
    expect(text()).toContain('Writing to the library…');
    await click('Cancel');
    expect(root.querySelector('.toast span')?.textContent).toBe('Cancelled. Nothing was imported.');
    expect(text()).toContain('or drop it here');
    expect(calls.onNavigate).not.toHaveBeenCalled();
  });

  test('ends at the list of packs', async () => {
    const { library, end } = slow();
    const { root, type, click, calls } = await showOptions('#/import', library);
    await type('Or paste the text of a pack', '{}');
    await click('Check it');
    await click('Import', 'main button');
    end();
    await settle();
    expect(calls.onNavigate).toHaveBeenCalledWith('#/packs');
    expect(root.querySelector('.toast span')?.textContent).toBe('New facts is in your library.');
  });
});
