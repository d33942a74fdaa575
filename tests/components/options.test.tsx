import { describe, expect, test, vi } from 'vitest';
import { defaultLook } from '../../lib/core/look.ts';
import type { ImportPlan, PackInfo, SearchHit, Settings } from '../../lib/store/library.ts';
import { libraryInMemory } from './fixtures/library.ts';
import { settle } from './in-page.tsx';
import { showOptions } from './options-page.tsx';

const settings: Settings = {
  sites: { 'reuters.com': 'off', 'apnews.com': 'on' },
  never: ['Q96'],
  notHere: { 'https://example.org/a': ['Q1'] },
  ...defaultLook,
};

const show = (hash: string, plan?: ImportPlan) => showOptions(hash, libraryInMemory(plan), { settings });

const texts = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

describe('the library', () => {
  test('is found as it is typed', async () => {
    const { root, type } = await show('#/library');
    await type('Search names and words', 'sheinbaum');
    expect(texts(root, '.hit a')).toEqual(['Claudia Sheinbaum']);
    expect(texts(root, '.count')).toEqual(['1 card']);
    expect(root.querySelector('.hit a')?.getAttribute('href')).toBe('#/actor/Q4966');
  });

  test('is narrowed by type, kind and pack', async () => {
    const { root, type } = await show('#/library');
    await type('Kind', 'event');
    expect(texts(root, '.hit a')).toEqual([
      'US lists Mexican cartels as terrorist organizations',
      'Mexico’s sovereignty reform',
    ]);
    await type('Kind', 'event:legislation');
    expect(texts(root, '.hit a')).toEqual(['Mexico’s sovereignty reform']);
    await type('Pack', 'world-actors');
    expect(texts(root, '.none')).toEqual(['No such card']);
    await type('Search names and words', 'reform');
    expect(texts(root, '.none')).toEqual(['No card holds these words.']);
  });

  test('is narrowed to the reader’s own cards, and to the hidden ones', async () => {
    const { root, type } = await show('#/library');
    await type('Show', 'mine');
    expect(texts(root, '.hit a')).toEqual(['Laura Vega']);
    expect(texts(root, '.hit .own')).toEqual(['Mine']);
    await type('Show', 'hidden');
    expect(texts(root, '.hit a')).toEqual(['Mexico']);
    expect(texts(root, '.hit .own')).toEqual(['Hidden']);
    await type('Search names and words', 'sheinbaum');
    expect(texts(root, '.hit a')).toEqual([]);
  });

  test('of 100,000 cards draws those near the window, and says how many there are', async () => {
    const library = libraryInMemory();
    const asked: number[] = [];
    const hitAt = (place: number): SearchHit => ({
      id: `Q${place}`,
      type: 'actor',
      kind: 'person',
      title: `Somebody ${place}`,
      line: 'One of many',
      pack: 'many',
      own: false,
    });
    library.search = async ({ offset, limit }) => {
      asked.push(offset);
      return { hits: Array.from({ length: limit }, (_, at) => hitAt(offset + at)), total: 100_000 };
    };
    const { root } = await showOptions('#/library', library);
    expect(texts(root, '.count')).toEqual(['100,000 cards']);
    expect(texts(root, '.hit a')[0]).toBe('Somebody 0');
    expect(root.querySelector('.hit')?.getAttribute('aria-setsize')).toBe('100000');
    expect(root.querySelectorAll('.hit').length).toBeLessThanOrEqual(150);
    expect(root.querySelectorAll('*').length).toBeLessThan(2000);
    expect(Math.max(...asked)).toBeLessThanOrEqual(100);
  });

  test('says when it cannot be read, and tries again', async () => {
    const { library, root, click, type } = await show('#/library');
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const search = vi.spyOn(library, 'search').mockRejectedValueOnce(new Error('no database'));
    await type('Search names and words', 'mexico');
    expect(texts(root, '[role=alert] p')).toEqual(['This could not be read from the library.']);
    search.mockRestore();
    await click('Try again');
    expect(root.querySelector('[role=alert]')).toBeNull();
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });

  test('drops an answer that comes after a newer question', async () => {
    const { library, root, type } = await show('#/library');
    const { search } = library;
    const gate = new EventTarget();
    vi.spyOn(library, 'search').mockImplementationOnce(async (query) => {
      await new Promise((done) => gate.addEventListener('open', done, { once: true }));
      return search(query);
    });
    await type('Search names and words', 'ministry');
    await type('Search names and words', 'vega');
    gate.dispatchEvent(new Event('open'));
    await settle();
    expect(texts(root, '.hit a')).toEqual(['Laura Vega']);
  });
});

describe('a record', () => {
  test('shows what all packs say, and what each says', async () => {
    const { root, text } = await show('#/actor/Q4966');
    expect(texts(root, 'h1')).toEqual(['Claudia Sheinbaum']);
    expect(text()).toContain('President (Mexico) since 1 Oct 2024');
    expect(text()).toContain('Head of government of Mexico City 5 Dec 2018 – 16 Jun 2023');
    expect(texts(root, 'summary')).toEqual(['United States and Mexico, 2006–2025', 'World actors']);
  });

  test('says no name twice', async () => {
    const library = libraryInMemory();
    await library.putOwn({
      actor: 'own/ana',
      kind: 'person',
      name: 'Ana',
      aliases: ['Anita'],
      names: { en: ['Ana', 'Anita'], ru: ['Ана', 'Ana'] },
      description: 'A person',
    });
    const { root } = await showOptions('#/actor/own/ana', library);
    expect(texts(root, 'dd li')).toEqual(['Russian Ана']);
  });

  test.each([
    ['President', 'President (Mexico)', 'Mexico'],
    ['President of Mexico', 'President of Mexico', 'Mexico'],
    ['Secretary of the Navy', 'Secretary of the Navy', 'Secretary of the Navy'],
    ['Mexico correspondent', 'Mexico correspondent', 'Mexico'],
  ])('names once whom a role belongs to: %s', async (title, said, linked) => {
    const library = libraryInMemory();
    await library.putOwn({
      actor: 'own/ana',
      kind: 'person',
      name: 'Ana',
      description: 'A person',
      roles: [{ title, of: 'Q96' }],
    });
    const { root } = await showOptions('#/actor/own/ana', library);
    expect(texts(root, 'dd li')).toEqual([said]);
    expect(texts(root, 'dd li a')).toEqual([linked]);
  });

  test('marks its texts as being of its pack’s language', async () => {
    const { root, calls } = await showOptions('#/actor/Q4966', libraryInMemory(), { locale: 'de' });
    const languages = (selector: string) =>
      [...root.querySelectorAll(selector)].map((element) => element.getAttribute('lang'));
    expect(languages('.lead')).toEqual(['en', 'en', 'en']);
    expect(languages('.told')[0]).toBe('en');
    await calls.onNavigate('#/library');
    await settle();
    expect(languages('.hit a')[0]).toBe('en');
  });

  test('of an event leads to those who took part and to what led to it', async () => {
    const { root } = await show('#/event/us-mexico/sovereignty-reform');
    const links = [...root.querySelectorAll('dd a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['#/actor/Q4966', '#/actor/Q96', '#/event/us-mexico/cartel-listing']);
  });

  test('that nobody has is said to be missing', async () => {
    const { root } = await show('#/actor/Q0');
    expect(texts(root, 'h1')).toEqual(['No such card']);
  });

  test('of one’s own can be deleted, and that taken back', async () => {
    const { library, click, calls } = await show('#/actor/own/laura-vega');
    await click('Delete my card');
    expect(await library.record('own/laura-vega')).toBeNull();
    expect(calls.onNavigate).toHaveBeenLastCalledWith('#/library');
    await click('Undo');
    expect(await library.record('own/laura-vega')).not.toBeNull();
  });
});

describe('the focus', () => {
  test('goes to a page that was gone to, whose title the tab then has', async () => {
    const { root, calls } = await show('#/library');
    expect(document.title).toBe('Library – Backstory library');
    await calls.onNavigate('#/packs');
    await settle();
    expect(document.activeElement).toBe(root.querySelector('main'));
    expect(document.title).toBe('Packs – Backstory library');
  });

  test('goes to a row that was added, and stays near one that was removed', async () => {
    const { root, click, field } = await show('#/new?type=actor');
    await click('Add a role');
    expect(document.activeElement).toBe(field('Role'));
    await click('Add a role');
    expect(document.activeElement).toBe(field('Role', 1));
    await click('Remove the role', '.group-row button');
    expect(document.activeElement).toBe(root.querySelector('.group .add'));
  });

  test('stays at the field with which other cards are found', async () => {
    const { type, click, field } = await show('#/new?type=event');
    await type('Who', 'sheinb');
    await click('Add Claudia Sheinbaum');
    expect(document.activeElement).toBe(field('Who'));
    await click('Remove Claudia Sheinbaum');
    expect(document.activeElement).toBe(field('Who'));
  });

  test('stays at the arrow that brought a pack to the end', async () => {
    const { root, named, click } = await show('#/packs');
    const arrow = 'Move United States and Mexico, 2006–2025 down';
    named(arrow).focus();
    await click(arrow);
    expect(texts(root, '.pack h2')[2]).toBe('United States and Mexico, 2006–2025');
    expect(document.activeElement).toBe(named(arrow));
    expect(named(arrow).getAttribute('aria-disabled')).toBe('true');
    await click(arrow);
    expect(texts(root, '.pack h2')[2]).toBe('United States and Mexico, 2006–2025');
  });
});

describe('forms', () => {
  test('a new card starts with what the article says, is saved, and can be taken back', async () => {
    const { field, type, click, library, calls } = await show('#/new?name=Ana+Gómez&role=economist');
    expect(field('Name').value).toBe('Ana Gómez');
    expect(field('In one line').value).toBe('economist');
    await type('Other names', 'Gómez\n\n A. Gómez \nGómez');
    await click('Add a role');
    await type('Role', 'Chief economist');
    await type('From', '2024-05');
    await click('Save');
    expect(library.tellings.own?.at(-1)).toEqual({
      actor: 'own/ana-gomez',
      kind: 'person',
      name: 'Ana Gómez',
      description: 'economist',
      aliases: ['Gómez', 'A. Gómez'],
      roles: [{ title: 'Chief economist', from: '2024-05' }],
    });
    expect(calls.onNavigate).toHaveBeenLastCalledWith('#/actor/own/ana-gomez');
    await click('Undo');
    expect(await library.record('own/ana-gomez')).toBeNull();
  });

  test('a second card of a name gets an id of its own', async () => {
    const { click, library } = await show('#/new?name=Laura+Vega&role=judge');
    await click('Save');
    expect(library.tellings.own?.map((record) => 'actor' in record && record.actor)).toEqual([
      'own/laura-vega',
      'own/laura-vega-2',
    ]);
  });

  test('what is wrong is said beside its field, when the form is sent and until it is mended', async () => {
    const { root, field, type, click, library } = await show('#/new?type=actor');
    await type('Born', '2025-13');
    expect(root.querySelectorAll('.fault')).toHaveLength(0);
    await click('Save');
    await settle();
    const faultOf = (name: string) => {
      const described = field(name).getAttribute('aria-describedby') ?? '';
      const id = described.split(' ').find((part) => part.endsWith('fault'));
      return id ? document.getElementById(id)?.textContent : null;
    };
    expect(faultOf('Name')).toBe('Please fill this in.');
    expect(faultOf('In one line')).toBe('Please fill this in.');
    expect(faultOf('Born')).toBe('Please write a date as 2025, 2025-02 or 2025-02-20.');
    expect(field('Name').getAttribute('aria-invalid')).toBe('true');
    expect(library.tellings.own).toHaveLength(1);
    await type('Born', '2025-12');
    expect(faultOf('Born')).toBeNull();
    await type('In one line', 'x'.repeat(141));
    expect(faultOf('In one line')).toBe('At most 140 characters, please; this has 141.');
  });

  test('an event names who took part, found by typing', async () => {
    const { type, click, library, text } = await show('#/new?type=event');
    await type('Title', 'Talks in Mexico City');
    await type('From', '2025-04-09');
    await type('To', '2025-04-01');
    await type('What happened', 'They met.');
    await click('Save');
    expect(text()).toContain('Please add at least one.');
    expect(text()).toContain('This is before its start.');
    await type('To', '2025-04');
    await type('Who', 'sheinb');
    await click('Add Claudia Sheinbaum');
    await click('Save');
    expect(library.tellings.own?.at(-1)).toEqual({
      event: 'own/talks-in-mexico-city',
      kind: 'other',
      title: 'Talks in Mexico City',
      from: '2025-04-09',
      to: '2025-04',
      actors: ['Q4966'],
      summary: 'They met.',
    });
  });

  test('one’s own version of a pack’s card keeps what the form does not show', async () => {
    const { type, click, library } = await show('#/edit/actor/Q4966');
    await type('In one line', 'Mexican president');
    await click('Save');
    const own = library.tellings.own?.at(-1);
    expect(own).toMatchObject({
      actor: 'Q4966',
      description: 'Mexican president',
      names: { ru: ['Клаудия Шейнбаум'] },
      country: 'Q96',
      roles: [
        { title: 'President', of: 'Q96', from: '2024-10-01' },
        { from: '2018-12-05', to: '2023-06-16' },
      ],
    });
  });

  test('a change that fails is told, and the form stays', async () => {
    const { library, click, root } = await show('#/new?name=Ana&role=judge');
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(library, 'putOwn').mockRejectedValueOnce(new Error('disk full'));
    await click('Save');
    expect(texts(root, '.toast span')).toEqual(['This could not be saved. Nothing was changed.']);
    expect(root.querySelector('form')).not.toBeNull();
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });
});

describe('packs', () => {
  test('are listed, one’s own cards first', async () => {
    const { root, text } = await show('#/packs');
    expect(texts(root, '.pack h2')).toEqual([
      'My cards',
      'United States and Mexico, 2006–2025',
      'World actors',
    ]);
    expect(text()).toContain('141 name cards · Facts as of 8 Apr 2025 · Licence: CC0-1.0');
  });

  test('are moved by keys, and turned off', async () => {
    const { root, click, library, named } = await show('#/packs');
    await click('Move World actors up');
    expect(texts(root, '.pack h2').slice(1)).toEqual(['World actors', 'United States and Mexico, 2006–2025']);
    await click('Use World actors');
    expect((await library.packs()).map((pack) => pack.enabled)).toEqual([true, false, true]);
    expect(named('Use World actors').getAttribute('aria-checked')).toBe('false');
  });

  test('are removed and brought back', async () => {
    const { root, click } = await show('#/packs');
    await click('Remove World actors');
    expect(texts(root, '.pack h2')).toHaveLength(2);
    await click('Undo');
    expect(texts(root, '.pack h2')).toHaveLength(3);
  });

  test('are exported; one’s own are not removed', async () => {
    const { root, click, calls } = await show('#/packs');
    await click('Export World actors');
    const [file, name] = calls.onDownload.mock.calls[0] ?? [];
    expect(name).toBe('world-actors.pack.jsonl');
    expect((await file.text()).split('\n')).toHaveLength(141);
    expect(root.querySelectorAll('.pack .grave')).toHaveLength(2);
  });
});

describe('import', () => {
  const header = {
    pack: 'new',
    format: 1,
    title: 'New facts',
    language: 'en',
    licence: 'CC0-1.0',
    updated: '2025-05',
  } as const;
  const plan = () => {
    const commit = vi.fn(async (): Promise<PackInfo> => {
      const [pack] = await libraryInMemory().packs();
      if (!pack) throw new Error('the library has packs');
      return { ...pack, header };
    });
    const discard = vi.fn(async () => undefined);
    const preview = {
      header,
      actors: 3,
      events: 2,
      names: 9,
      bytes: 100,
      added: 4,
      changed: 1,
      same: 0,
      removed: 0,
      shared: 2,
      replaces: null,
    };
    return { ok: true as const, preview, commit, discard };
  };

  test('shows what would change, and imports only then', async () => {
    const ready = plan();
    const { type, click, root, calls } = await show('#/import', ready);
    await type('Or paste the text of a pack', '{}');
    await click('Check it');
    expect(texts(root, 'h2')).toEqual(['Ready to import: New facts']);
    expect(texts(root, '.counts > div')).toEqual([
      'New4',
      'Changed1',
      'Same as before0',
      'No longer in it0',
      'Also told by another pack2',
    ]);
    expect(ready.commit).not.toHaveBeenCalled();
    await click('Import', 'button');
    expect(ready.commit).toHaveBeenCalledOnce();
    expect(ready.discard).not.toHaveBeenCalled();
    expect(calls.onNavigate).toHaveBeenLastCalledWith('#/packs');
    expect(texts(root, '.toast span')).toEqual(['New facts is in your library.']);
  });

  test('that is cancelled is discarded', async () => {
    const ready = plan();
    const { type, click, text } = await show('#/import', ready);
    await type('Or paste the text of a pack', '{}');
    await click('Check it');
    await click('Cancel');
    expect(ready.discard).toHaveBeenCalledOnce();
    expect(text()).toContain('Cancelled. Nothing was imported.');
  });

  test('that is left is discarded', async () => {
    const ready = plan();
    const { type, click, again } = await show('#/import', ready);
    await type('Or paste the text of a pack', '{}');
    await click('Check it');
    await again(null);
    expect(ready.discard).toHaveBeenCalledOnce();
  });

  test('under way shows how far it is, and is aborted by Cancel', async () => {
    const { library, type, click, root } = await show('#/import');
    let signal: AbortSignal | undefined;
    vi.spyOn(library, 'planImport').mockImplementation((_file, options) => {
      signal = options?.signal;
      options?.onProgress?.({ phase: 'reading', share: 0.25, records: 1200 });
      return new Promise((_done, fail) => {
        signal?.addEventListener('abort', () => fail(signal?.reason));
      });
    });
    await type('Or paste the text of a pack', '{}');
    await click('Check it');
    expect(root.querySelector('progress')?.value).toBe(0.25);
    expect(texts(root, '.working .soft')).toEqual(['1,200 records']);
    await click('Cancel');
    expect(signal?.aborted).toBe(true);
    expect(root.querySelector('.drop')).not.toBeNull();
  });

  test('of a broken pack says which lines are wrong', async () => {
    const { type, click, root } = await show('#/import', {
      ok: false,
      errorCount: 60,
      errors: [
        { line: 0, message: 'The file is not UTF-8.' },
        { line: 1234, key: 'roles[2].from', message: 'must be a date' },
      ],
    });
    await type('Or paste the text of a pack', '{}');
    await click('Check it');
    expect(texts(root, 'h2')).toEqual(['This pack has 60 errors, so nothing was imported.']);
    expect(texts(root, '.pack-errors li')).toEqual([
      'The file The file is not UTF-8.',
      'Line 1234 roles[2].from must be a date',
    ]);
    await click('Choose another file');
    expect(root.querySelector('.drop')).not.toBeNull();
  });
});

describe('settings', () => {
  test('list the sites, which can be turned and forgotten', async () => {
    const { root, click, calls } = await show('#/sites');
    expect(texts(root, '.rows .grow')).toEqual(['apnews.com', 'reuters.com', 'Mexico']);
    await click('Backstory on reuters.com');
    await click('Forget the choice for apnews.com');
    expect(calls.onSite.mock.calls).toEqual([
      ['reuters.com', 'on'],
      ['apnews.com', null],
    ]);
  });

  test('bring hidden cards back', async () => {
    const { click, calls } = await show('#/sites');
    await click('Show again: Mexico');
    await click('Show them all again');
    expect(calls.onSettings.mock.calls).toEqual([[{ never: [] }], [{ notHere: {} }]]);
  });

  test('choose the look', async () => {
    const { field, calls } = await show('#/sites');
    field('Dark').click();
    expect(calls.onSettings).toHaveBeenCalledExactlyOnceWith({ theme: 'dark' });
  });
});

test('the section is marked in the navigation, for its sub-pages too', async () => {
  for (const [hash, section] of [
    ['#/library', 'Library'],
    ['#/actor/Q96', 'Library'],
    ['#/packs', 'Packs'],
    ['#/sites', 'Settings'],
    ['#/about', 'About'],
    ['#/nonsense', 'Library'],
  ] as const) {
    const { root } = await show(hash);
    expect(texts(root, '[aria-current=page]'), hash).toEqual([section]);
  }
});
