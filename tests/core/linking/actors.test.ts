import { describe, expect, test } from 'vitest';
import { articleOfText } from '../../../lib/core/article.ts';
import { knowledgeInMemory } from '../../../lib/core/knowledge/memory.ts';
import type { Actor, PackRecord } from '../../../lib/core/knowledge/records.ts';
import { linkActors } from '../../../lib/core/linking/actors.ts';

const person = (actor: string, name: string, description: string, more: Partial<Actor> = {}): Actor => ({
  actor,
  kind: 'person',
  name,
  description,
  prominence: 0.4,
  ...more,
});
const place = (actor: string, name: string, description: string, more: Partial<Actor> = {}): Actor => ({
  actor,
  kind: 'place',
  name,
  description,
  prominence: 0.5,
  ...more,
});
const body = (actor: string, name: string, description: string, more: Partial<Actor> = {}): Actor => ({
  actor,
  kind: 'organization',
  name,
  description,
  prominence: 0.4,
  ...more,
});

const records: PackRecord[] = [
  place('us', 'United States', 'Country in North America', {
    aliases: ['US', 'U.S.', 'America'],
    names: {
      es: ['Estados Unidos', 'EE. UU.'],
      de: ['USA', 'Vereinigte Staaten'],
      fr: ['États-Unis'],
      vi: ['Mỹ'],
    },
    demonyms: ['American'],
    prominence: 1,
  }),
  place('mexico', 'Mexico', 'Country in North America', { demonyms: ['Mexican'], names: { de: ['Mexiko'] } }),
  place('michigan', 'Michigan', 'State of the United States', { country: 'us' }),
  place('ohio-columbus', 'Columbus', 'City in Ohio', { aliases: ['Columbus, Ohio'], prominence: 0.2 }),
  place('ohio', 'Ohio', 'State of the United States', { country: 'us' }),
  place('kyiv', 'Kyiv', 'Capital of Ukraine', { names: { ru: ['Киев'], ja: ['キーウ'] } }),
  place('paris', 'Paris', 'Capital of France', { prominence: 0.7 }),
  place('jordan', 'Jordan', 'Country in the Middle East'),
  place('texas', 'Texas', 'State of the United States', { country: 'us' }),
  person('sheinbaum', 'Claudia Sheinbaum', 'President of Mexico since 2024', {
    aliases: ['Sheinbaum', 'Claudia Sheinbaum Pardo'],
    roles: [{ title: 'President of Mexico', of: 'mexico', from: '2024-10-01' }],
  }),
  person('leyen', 'Ursula von der Leyen', 'President of the European Commission', {
    aliases: ['von der Leyen'],
  }),
  person('mbs', 'Mohammed bin Salman', 'Crown Prince of Saudi Arabia', { aliases: ['bin Salman'] }),
  person('sharaa', 'Ahmed al-Sharaa', 'President of Syria', { aliases: ['al-Sharaa'] }),
  person('jack-smith', 'Jack Smith', 'Special counsel who prosecuted Donald Trump', { surname: 'Smith' }),
  person('adam-smith', 'Adam Smith', 'US Representative for Washington', {
    surname: 'Smith',
    prominence: 0.2,
  }),
  person('kim-jong-un', 'Kim Jong Un', 'Leader of North Korea', { aliases: ['Kim Jong-un', 'Kim'] }),
  person('trump', 'Donald Trump', 'President of the United States', { aliases: ['Trump'], prominence: 1 }),
  person('may', 'Theresa May', 'Prime Minister of the United Kingdom 2016 to 2019', { aliases: ['May'] }),
  person('jordan-player', 'Michael Jordan', 'American basketball player', {
    from: '1963-02-17',
    prominence: 0.5,
  }),
  person('fox', 'Vicente Fox', 'President of Mexico, 2000–2006', {
    surname: 'Fox',
    from: '1942-07-02',
    to: '2012-01-01',
  }),
  body('who', 'World Health Organization', 'UN agency for health', { aliases: ['WHO'] }),
  body('ba', 'British Airways', 'Airline'),
  body('ap', 'Associated Press', 'News agency', { aliases: ['AP', 'The Associated Press'] }),
  body('republicans', 'Republican Party', 'Party in the United States', {
    aliases: ['Republicans'],
    names: { es: ['Partido Republicano', 'republicanos'], fr: ['Parti républicain'] },
  }),
  { actor: 'it', kind: 'work', name: 'It', description: 'Novel', prominence: 0.3 },
];
const knowledge = knowledgeInMemory([
  {
    header: {
      pack: 'test',
      format: 1,
      title: 'Test',
      language: 'en',
      licence: 'CC0-1.0',
      updated: '2025-04-08',
    },
    records,
  },
]);

const link = async (text: string, language = 'en', title = '') => {
  const links = await linkActors(
    articleOfText({ title, text, published: '2025-04-08', language }),
    knowledge,
  );
  return {
    mentions: links.mentions.map(({ start, end, actor }) => `${text.slice(start, end)} = ${actor}`),
    ambiguous: links.ambiguous.map(({ start, end }) => text.slice(start, end)),
    unknown: links.unknown.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`)),
  };
};
const mentions = async (text: string, language?: string) => (await link(text, language)).mentions;

describe('spans', () => {
  const table: [string, string[], string?][] = [
    ["Mexico's president met Trump’s envoy.", ['Mexico = mexico', 'Trump = trump']],
    [
      'President Sheinbaum spoke; Claudia Sheinbaum, Mexico’s president, left.',
      ['Sheinbaum = sheinbaum', 'Claudia Sheinbaum = sheinbaum', 'Mexico = mexico'],
    ],
    ['A US-led force and U.S. officials warned us.', ['US = us', 'U.S. = us']],
    ['KYIV, Ukraine — Shells fell on the town.', ['KYIV = kyiv']],
    ['It rained. Who knows whether the WHO will come?', ['WHO = who']],
    [
      'He met von der Leyen and bin Salman before al-Sharaa came.',
      ['von der Leyen = leyen', 'bin Salman = mbs', 'al-Sharaa = sharaa'],
    ],
    [
      'Ursula von der Leyen praised Mohammed bin Salman.',
      ['Ursula von der Leyen = leyen', 'Mohammed bin Salman = mbs'],
    ],
    ['They met in Columbus, Ohio, on Monday.', ['Columbus = ohio-columbus', 'Ohio = ohio']],
    ['The factory in Flint, Mich., will close.', ['Mich. = michigan']],
    ['Kim Jong-un and Kim Jong Un are one.', ['Kim Jong-un = kim-jong-un', 'Kim Jong Un = kim-jong-un']],
    ['Mexican and American officials met.', []],
    [
      'Los republicanos de Estados Unidos y EE. UU. votaron.',
      ['republicanos = republicans', 'Estados Unidos = us', 'EE. UU. = us'],
      'es',
    ],
    ['Le Parti républicain aux États-Unis.', ['Parti républicain = republicans', 'États-Unis = us'], 'fr'],
    ['Die USA und Mexiko verhandeln.', ['USA = us', 'Mexiko = mexico'], 'de'],
    ['В Киев приехал посол.', ['Киев = kyiv'], 'ru'],
    ['大統領はキーウに到着した。', ['キーウ = kyiv'], 'ja'],
    ['Ask my mother, or Mỹ.', []],
  ];
  for (const [text, expected, language] of table) {
    test(text, async () => expect(await mentions(text, language)).toEqual(expected));
  }
});

describe('names inside longer names are none', () => {
  for (const text of [
    'The carpenter Paris Dubois carved it.',
    'A lecture by Jordan Peterson drew crowds.',
    'She studied at New Mexico Tech.',
    'The University of Texas closed.',
    'Hassan Jordan sells bread.',
    'Julián Trump Ortega laughed.',
    'The Texas Rangers lost again.',
  ]) {
    test(text, async () => expect(await mentions(text)).toEqual([]));
  }
});

describe('short forms', () => {
  test('a surname follows its full name, and not another man’s', async () => {
    expect(await mentions('Jack Smith appealed. A spokesman for Smith said so.')).toEqual([
      'Jack Smith = jack-smith',
      'Smith = jack-smith',
    ]);
    const stranger = await link('The baker Roy Smith shrugged. "No bread," said Smith.');
    expect(stranger.mentions).toEqual([]);
    expect(stranger.unknown).toEqual(['Roy Smith (baker)', 'Smith']);
  });

  test('a bare surname that nobody introduced is not linked', async () => {
    expect(await mentions('Nobody had told Smith about the meeting.')).toEqual([]);
  });

  test('initials follow the name they shorten', async () => {
    expect(await mentions('British Airways apologised. BA said the belt was broken.')).toEqual([
      'British Airways = ba',
      'BA = ba',
    ]);
  });

  test('an acronym that the text defines itself is its own', async () => {
    const links = await link('He wears an artificial pancreas (AP). The AP measures sugar.');
    expect(links.mentions).toEqual([]);
  });

  test('a month is no prime minister', async () => {
    expect(
      await mentions('Theresa May resigned. The vote was in May, or in early May 2019. Mrs May wept.'),
    ).toEqual(['Theresa May = may', 'May = may']);
  });
});

describe('namesakes', () => {
  const table: [string, string[]][] = [
    ['The plumber Michael Jordan sued his landlord. Jordan lost.', []],
    ['Michael Jordan, a teacher from Leeds, stayed at home.', []],
    ['Police arrested Michael Jordan, 24, on Tuesday.', []],
    ['Michael Jordan, 62, the basketball player, sued his landlord.', ['Michael Jordan = jordan-player']],
    ['Former player Michael Jordan sued the league.', ['Michael Jordan = jordan-player']],
    ['Representative Adam Smith left early.', ['Adam Smith = adam-smith']],
    ['The baker Adam Smith left early.', []],
  ];
  for (const [text, expected] of table) {
    test(text, async () => expect(await mentions(text)).toEqual(expected));
  }
});

describe('unknown names', () => {
  const table: [string, string[]][] = [
    ['Mark Esper — his former defense secretary — disagreed.', ['Mark Esper (former defense secretary)']],
    ['Former Defense Secretary Mark Esper disagreed.', ['Mark Esper (Former Defense Secretary)']],
    ['"No," said Fumio Suga, a noodle vendor from Osaka.', ['Fumio Suga (noodle vendor from Osaka)']],
    ['On Monday the Rose Garden was full. However, Critics laughed in the Oval Office.', []],
    ['Yesterday Everything Changed For Good In The Big Old City', []],
    ['In April the Grand Prix was cancelled.', []],
    ['Mexican Police arrested nobody.', []],
  ];
  for (const [text, expected] of table) {
    test(text, async () => expect((await link(text)).unknown).toEqual(expected));
  }
});

test('the headline introduces, and no span lies in it', async () => {
  const links = await link('Smith appealed on Monday.', 'en', 'Jack Smith speaks out against the ruling');
  expect(links.mentions).toEqual(['Smith = jack-smith']);
});
