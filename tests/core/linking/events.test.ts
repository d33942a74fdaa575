import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleOfText } from '../../../lib/core/article.ts';
import { knowledgeInMemory } from '../../../lib/core/knowledge/memory.ts';
import type { Actor, PackEvent, PackRecord } from '../../../lib/core/knowledge/records.ts';
import { linkEvents } from '../../../lib/core/linking/events.ts';
import type { EventLink, Mention } from '../../../lib/core/linking/page-context.ts';
import { readWordVectors } from '../../../lib/core/text/vectors.ts';

const file = (name: string) => readFileSync(new URL(`../../../public/${name}`, import.meta.url));
const bytes = file('vectors.bin');
const vectors = readWordVectors(
  file('vectors.txt').toString(),
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
);

const actor = (id: string, name: string, rest: Partial<Actor> = {}): Actor => ({
  actor: id,
  kind: 'person',
  name,
  description: name,
  prominence: 0.3,
  ...rest,
});
const event = (
  id: string,
  from: string,
  actors: string[],
  title: string,
  summary: string,
  rest: Partial<PackEvent> = {},
): PackEvent => ({ event: id, kind: 'other', title, from, actors, summary, ...rest });

/** An invented country with a president, a court and a rebel, so that no record of a real pack is leant on. */
const records: PackRecord[] = [
  actor('land', 'Varania', { kind: 'place', description: 'Country in the mountains', prominence: 0.5 }),
  actor('king', 'Mira Doval', {
    description: 'President of Varania since 2021',
    roles: [{ title: 'President of Varania', of: 'land', from: '2021-05-01' }],
  }),
  actor('rebel', 'Teo Lasko', { description: 'Varanian guerrilla leader' }),
  actor('court', 'Constitutional Court of Varania', {
    kind: 'organization',
    description: 'Highest court of Varania',
  }),
  actor('bank', 'Bank of Varania', { kind: 'organization', description: 'Central bank of Varania' }),
  event(
    'election',
    '2021-04-11',
    ['king', 'land'],
    'Doval wins presidential election',
    'She beat the incumbent in the second round of the vote.',
  ),
  event(
    'truce',
    '2023-06-20',
    ['king', 'rebel', 'land'],
    'Truce with the guerrilla',
    'Government and rebels agreed on a ceasefire and an exchange of prisoners.',
    { follows: ['election'], cues: ['ceasefire', 'truce'] },
  ),
  event(
    'ambush',
    '2023-11-02',
    ['rebel', 'land'],
    'Ambush ends the truce',
    'Rebels killed eleven soldiers on a mountain road; the army resumed its offensive.',
    { follows: ['truce'], cues: ['ambush'] },
  ),
  event(
    'ruling',
    '2024-02-14',
    ['court', 'king', 'land'],
    'Court strikes down emergency decree',
    'Judges annulled the decree that had let the army search houses without a warrant.',
    { cues: ['the ruling'] },
  ),
  event(
    'rate-1',
    '2024-01-18',
    ['bank', 'land'],
    'Central bank cuts interest rate to 6 per cent',
    'The first reduction in three years.',
  ),
  event(
    'rate-2',
    '2024-03-21',
    ['bank', 'land'],
    'Central bank cuts interest rate to 5 per cent',
    'The second reduction of the year.',
    { follows: ['rate-1'] },
  ),
  event(
    'capture',
    '2024-09-09',
    ['rebel', 'land'],
    'Lasko captured',
    'Soldiers seized the guerrilla leader in his hideout.',
    { follows: ['ambush'] },
  ),
];
const knowledge = knowledgeInMemory([
  {
    header: {
      pack: 'test',
      format: 1,
      title: 'Test',
      language: 'en',
      licence: 'CC0-1.0',
      updated: '2024-12-01',
    },
    records,
  },
]);

const link = (
  text: string,
  published: string | null,
  options: Parameters<typeof linkEvents>[3] = { vectors },
  library = knowledge,
): Promise<EventLink[]> => {
  const mentions: Mention[] = [];
  // Longest names first: "Constitutional Court of Varania" is no mention of the country.
  const named = records.filter((record) => 'actor' in record).sort((a, b) => b.name.length - a.name.length);
  for (const record of named) {
    const surname = record.kind === 'person' ? `|\\b${record.name.split(' ').at(-1)}\\b` : '';
    for (const match of text.matchAll(new RegExp(record.name + surname, 'g'))) {
      if (mentions.some(({ start, end }) => match.index < end && start < match.index + match[0].length))
        continue;
      mentions.push({
        start: match.index,
        end: match.index + match[0].length,
        actor: record.actor,
        score: 1,
      });
    }
  }
  mentions.sort((a, b) => a.start - b.start);
  return linkEvents(
    articleOfText({ title: '', text, published, language: 'en' }),
    mentions,
    library,
    options,
  );
};
const ids = (links: readonly EventLink[], relation: EventLink['relation']): string[] =>
  links.filter((found) => found.relation === relation).map((found) => found.event);

const story =
  'Mira Doval addressed the nation on Monday. Last month the Constitutional Court of Varania annulled the decree that let soldiers search houses without a warrant. ' +
  'She had agreed on a ceasefire with Teo Lasko in June 2023. The weather in the capital was mild.';

describe('linkEvents', () => {
  it('recognises events by date, actors and words, and says where', async () => {
    const links = await link(story, '2024-03-04');
    expect(ids(links, 'mentioned').sort()).toEqual(['ruling', 'truce']);
    const ruling = links.find(({ event }) => event === 'ruling');
    const [evidence] = ruling?.evidence ?? [];
    expect(evidence && story.slice(evidence.start, evidence.end)).toMatch(/^Last month the Constitutional/);
    expect(ruling?.why).toMatchObject({ date: 'Last month' });
    expect(ruling?.why?.actors).toContain('court');
    expect(ruling?.why?.words).toContain('decree');
  });

  it('keeps to two sentences of evidence', async () => {
    for (const { evidence } of await link(story, '2024-03-04'))
      expect(evidence.length).toBeLessThanOrEqual(2);
  });

  it('works without word vectors', async () => {
    expect(ids(await link(story, '2024-03-04', {}), 'mentioned')).toContain('ruling');
  });

  it('tells near-identical neighbours apart by their date', async () => {
    const text = (when: string) => `The Bank of Varania cut its interest rate ${when}. Savers grumbled.`;
    expect(ids(await link(text('in January'), '2024-05-02'), 'mentioned')).toEqual(['rate-1']);
    expect(ids(await link(text('in March'), '2024-05-02'), 'mentioned')).toEqual(['rate-2']);
  });

  it('lets a contradicting date veto', async () => {
    const text = 'The Constitutional Court of Varania annulled a decree on searching houses in August 2019.';
    expect(ids(await link(text, '2024-03-04'), 'mentioned')).not.toContain('ruling');
  });

  it('mentions nothing that came later', async () => {
    const links = await link(story, '2024-01-10');
    expect(ids(links, 'mentioned')).not.toContain('ruling');
    expect(ids(links, 'background')).not.toContain('ruling');
  });

  it('offers the chain of events before the story as background, never the story itself', async () => {
    const links = await link(
      'Teo Lasko and Mira Doval may talk again, an envoy said. A truce between the two, signed in June 2023, did not last.',
      '2024-02-14',
    );
    const background = ids(links, 'background');
    expect(background).toContain('ambush');
    expect(background).not.toContain('ruling');
    expect(background.length).toBeLessThanOrEqual(8);
  });

  it('tells what has happened since to those whom the story is about', async () => {
    const links = await link(
      'Teo Lasko vanished into the mountains after the ambush in November. Lasko has not been seen since.',
      '2023-12-01',
    );
    expect(ids(links, 'since')[0]).toBe('capture');
    for (const { event } of links.filter(({ relation }) => relation === 'since')) {
      const record = records.find((other) => 'event' in other && other.event === event);
      expect(record?.from && record.from > '2023-12-01').toBe(true);
    }
  });

  it('tells an event once that two packs tell under different ids', async () => {
    const other = records.find((record) => 'event' in record && record.event === 'ruling');
    if (!other || !('event' in other)) throw new Error('The test lacks its ruling.');
    const twice = knowledgeInMemory([
      {
        header: {
          pack: 'a',
          format: 1,
          title: 'A',
          language: 'en',
          licence: 'CC0-1.0',
          updated: '2024-12-01',
        },
        records: [...records, { ...other, event: 'ruling-again', from: '2024-02-15' }],
      },
    ]);
    const found = ids(await link(story, '2024-03-04', { vectors }, twice), 'mentioned');
    expect(found.filter((id) => id.startsWith('ruling'))).toHaveLength(1);
  });

  it('paints no more than it lists, and only what is mentioned', async () => {
    for (const { painted, relation } of await link(story, '2024-03-04')) {
      if (painted) expect(relation).toBe('mentioned');
    }
  });

  it('lists what happened on the very day and does not mark it: that is the news', async () => {
    const text =
      'On Wednesday the Constitutional Court of Varania annulled the decree of Mira Doval that let the army search houses without a warrant.';
    const ruling = async (published: string) =>
      (await link(text, published)).find(({ event }) => event === 'ruling');
    expect(await ruling('2024-02-14')).toMatchObject({ relation: 'mentioned', painted: false });
    expect(await ruling('2024-02-16')).toMatchObject({ relation: 'mentioned', painted: true });
  });

  it('has nothing to say of an article without known names', async () => {
    expect(await link('Nobody knows what will happen tomorrow.', '2024-03-04')).toEqual([]);
  });

  it('does without a date of publication', async () => {
    const links = await link(story, null);
    expect(ids(links, 'since')).toEqual([]);
    expect(ids(links, 'mentioned')).toContain('truce');
  });

  it('gives the same answer twice', async () => {
    expect(await link(story, '2024-03-04')).toEqual(await link(story, '2024-03-04'));
  });

  it('sorts each relation by score', async () => {
    const links = await link(story, '2024-03-04');
    for (const relation of ['mentioned', 'background', 'since'] as const) {
      const scores = links.filter((found) => found.relation === relation).map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const score of scores) expect(score).toBeGreaterThan(0);
      for (const score of scores) expect(score).toBeLessThanOrEqual(1);
    }
  });
});
