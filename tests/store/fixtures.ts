import type { Pack, PackHeader, PackRecord } from '../../lib/core/knowledge/records.ts';
import { type LibraryDatabase, openDatabase } from '../../lib/store/database.ts';
import type { ImportPlan, Library, PackInfo } from '../../lib/store/library.ts';

let opened = 0;

/** A database of its own for each test. */
export const freshDatabase = (): LibraryDatabase => {
  opened += 1;
  return openDatabase(`library-${opened}`);
};

export const headerOf = (pack: string, rest: Partial<PackHeader> = {}): PackHeader => ({
  pack,
  format: 1,
  title: `Pack ${pack}`,
  language: 'en',
  licence: 'CC0-1.0',
  updated: '2025-04-08',
  ...rest,
});

export const textOf = ({ header, records }: Pack): string =>
  `${[header, ...records].map((line) => JSON.stringify(line)).join('\n')}\n`;

export const fileOf = (pack: Pack): Blob => new Blob([textOf(pack)]);

export const planned = async (library: Library, file: Blob): Promise<Extract<ImportPlan, { ok: true }>> => {
  const plan = await library.planImport(file);
  if (!plan.ok) throw new Error(JSON.stringify(plan.errors));
  return plan;
};

export const importPack = async (library: Library, pack: Pack): Promise<PackInfo> =>
  (await planned(library, fileOf(pack))).commit();

/** Cards of the running example. */
export const mexico: Pack = {
  header: headerOf('mexico'),
  records: [
    {
      actor: 'mexico/sheinbaum',
      kind: 'person',
      name: 'Claudia Sheinbaum',
      aliases: ['Sheinbaum', 'Claudia Sheinbaum Pardo'],
      description: 'President of Mexico since October 2024',
      roles: [{ title: 'President of Mexico', of: 'Q96', from: '2024-10-01' }],
      prominence: 0.8,
    },
    {
      actor: 'Q96',
      kind: 'place',
      name: 'Mexico',
      names: { es: ['México', 'Estados Unidos Mexicanos'], de: ['Mexiko'] },
      demonyms: ['Mexican'],
      description: 'Country in North America',
      prominence: 0.9,
    },
    {
      actor: 'mexico/esper',
      kind: 'person',
      name: 'Mark Esper',
      surname: 'Esper',
      description: 'US Secretary of Defense, 2019–2020',
    },
    {
      event: 'mexico/memoir',
      kind: 'statement',
      title: 'Esper tells of the missile question',
      from: '2022-05',
      actors: ['mexico/esper', 'Q96'],
      summary: 'A memoir says that strikes were considered in 2020. It was denied.',
    },
    {
      event: 'mexico/reform',
      kind: 'legislation',
      title: "Mexico's sovereignty reform",
      from: '2025-02-20',
      to: '2025-04-01',
      actors: ['mexico/sheinbaum', 'Q96'],
      follows: ['mexico/memoir', 'elsewhere/listing'],
      summary: 'Sheinbaum proposed that no foreign intervention is accepted.',
      cues: ['constitutional reform'],
    },
  ],
};

/** A second pack that tells two of the same ids otherwise, in Spanish. */
export const mundo: Pack = {
  header: headerOf('mundo', { language: 'es', updated: '2025-06-01' }),
  records: [
    {
      actor: 'Q96',
      kind: 'place',
      name: 'México',
      aliases: ['Tierra Azteca', 'Sheinbaum'],
      ambiguous: ['Mexico'],
      description: 'País de América del Norte',
      prominence: 0.3,
      asOf: '2025-05-05',
    },
    {
      actor: 'mundo/ebrard',
      kind: 'person',
      name: 'Marcelo Ebrard',
      aliases: ['Ebrard'],
      description: 'Secretario de Economía',
    },
    {
      event: 'mexico/reform',
      kind: 'legislation',
      title: 'Reforma de soberanía',
      from: '2025-02',
      actors: ['mundo/ebrard', 'Q96'],
      follows: ['mundo/otro'],
      summary: 'La reforma.',
      checked: '2025-04-02',
    },
    {
      event: 'mundo/otro',
      kind: 'other',
      title: 'Otro',
      from: '2024',
      actors: ['Q96'],
      summary: 'Antes.',
    },
  ],
};

export const manyActors = (count: number): PackRecord[] =>
  Array.from({ length: count }, (_, place) => ({
    actor: `many/${place}`,
    kind: 'person',
    name: `Person ${place} Name${place % 97}`,
    aliases: [`Alias ${place}`],
    description: `The person of number ${place}`,
    prominence: (place % 100) / 100,
  }));
