import { describe, expect, test } from 'vitest';
import { articleOfText } from '../../../../lib/core/article.ts';
import { knowledgeInMemory } from '../../../../lib/core/knowledge/memory.ts';
import type { Actor, ActorKind } from '../../../../lib/core/knowledge/records.ts';
import { linkActors } from '../../../../lib/core/linking/actors.ts';

const actor = (
  name: string,
  kind: ActorKind,
  description: string,
  prominence: number,
  more: Partial<Actor> = {},
): Actor => ({ actor: name, name, kind, description, prominence, ...more });

const knowledge = knowledgeInMemory([
  {
    header: { pack: 'p', format: 1, title: 'P', language: 'en', licence: 'CC0-1.0', updated: '2025-01-01' },
    records: [
      actor('Essen', 'place', 'City in Germany', 0.22, { ambiguous: ['Essen'] }),
      actor('Siegen', 'place', 'City in Germany', 0.12),
      actor('Israel', 'place', 'Country in the Middle East', 0.9),
      actor('Wales', 'place', 'Country of the United Kingdom', 0.5),
      actor('Switzerland', 'place', 'Country in Europe', 0.6, { names: { de: ['Schweiz'] } }),
      actor('Luc Frieden', 'person', 'Prime Minister of Luxembourg', 0.36, { aliases: ['Frieden'] }),
      actor('Donald Trump', 'person', 'President of the United States', 1, { aliases: ['Trump'] }),
      actor('Friedrich Merz', 'person', 'Chancellor of Germany', 0.68, { aliases: ['Merz'] }),
      actor('Bob Hope', 'person', 'American comedian', 0.3, { surname: 'Hope' }),
      actor('Tommy Land', 'person', 'Commissioner of State Lands of Arkansas', 0.2, { surname: 'Land' }),
      actor('Octavio Paz', 'person', 'Mexican writer', 0.3, { surname: 'Paz' }),
      actor('Jean Nouvel', 'person', 'French architect', 0.3, { surname: 'Nouvel' }),
      actor('Adolf Hitler', 'person', 'Dictator', 0.3, { aliases: ['Führer'] }),
      actor('Pope Leo XIV', 'person', 'Pope since 2025', 0.6, { aliases: ['Pope'] }),
      actor('Bild', 'organization', 'German newspaper', 0.34),
      actor('Die Welt', 'organization', 'German newspaper', 0.34),
      actor('Orange', 'organization', 'French telephone company', 0.3),
      actor('Mohammed bin Zayed', 'person', 'President of the United Arab Emirates', 0.5, {
        aliases: ['bin Zayed'],
      }),
      actor('Die PARTEI', 'organization', 'Satirical party in Germany', 0.3),
      actor('Flushing', 'place', 'Neighborhood of New York', 0.3),
      actor('Mark Meadows', 'person', 'White House Chief of Staff', 0.4, { surname: 'Meadows' }),
      actor('Islamic State', 'group', 'Jihadist group', 0.6, { aliases: ['IS'] }),
      actor('Robert Redfield', 'person', 'Director of a health agency', 0.26, { surname: 'Redfield' }),
      actor('Metro', 'place', 'City in Indonesia', 0.14, { ambiguous: ['Metro'] }),
      actor('Kevin Holland', 'person', 'Minister of Forestry of Ontario', 0.2),
      actor('Notre-Dame', 'organization', 'Cathedral in Paris', 0.3),
      actor('People’s Party', 'organization', 'Political party in Spain', 0.5, {
        names: { es: ['Partido Popular'] },
      }),
      actor('Supreme Court of the United States', 'organization', 'Highest court of the United States', 0.6, {
        aliases: ['Supreme Court'],
      }),
    ],
  },
]);

const linked = async (text: string, language: string): Promise<string[]> => {
  const article = articleOfText({ title: '', text, published: '2025-06-15', language });
  const { mentions } = await linkActors(article, knowledge);
  return mentions.map(({ start, end, actor: id }) => `${text.slice(start, end)} → ${id}`);
};

describe('words that are names too', () => {
  for (const [language, text, expected] of [
    ['de', 'Nach dem Essen sprach sie über Frieden.', []],
    ['de', 'Es gibt keinen dauerhaften Frieden im Land.', []],
    ['de', 'Mit zwei Siegen führt der Klub.', []],
    ['de', 'In Essen brannte ein Haus.', ['Essen → Essen']],
    ['de', 'Die Bürgermeisterin von Essen trat zurück.', ['Essen → Essen']],
    ['de', 'Das Bild hängt schief, ein anderes Bild fehlt.', []],
    ['de', 'Das berichtet die „Bild“ am Montag.', ['Bild → Bild']],
    ['de', 'Die Welt schaut zu.', []],
    ['de', 'Laut Die Welt fehlt Geld.', ['Die Welt → Die Welt']],
    ['de', 'Die Schweiz stimmt ab.', ['Schweiz → Switzerland']],
    ['de', 'Premierminister Frieden reist ab.', ['Frieden → Luc Frieden']],
    ['en', 'Hope remains in the village.', []],
    ['en', 'The Pope was ill.', ['Pope → Pope Leo XIV']],
    ['fr', 'Nouvel incident à la frontière.', []],
    ['fr', 'Orange et citron vont bien ensemble.', []],
    ['es', 'Paz para todos, pide el obispo.', []],
  ] as const)
    test(`${language}: ${text}`, async () => expect(await linked(text, language)).toEqual(expected));
});

describe('genitives in -s', () => {
  for (const [language, text, expected] of [
    ['de', 'Israels Regierung schweigt.', ['Israel → Israel']],
    ['de', 'Trumps Anwälte klagen.', ['Trump → Donald Trump']],
    [
      'de',
      'Friedrich Merz schweigt, Merz’ Partei auch.',
      ['Friedrich Merz → Friedrich Merz', 'Merz → Friedrich Merz'],
    ],
    ['de', 'Die Tötung des Führers der Miliz.', []],
    ['de', 'Wales gewann gegen Schottland.', ['Wales → Wales']],
    ['no', 'Israels statsminister reiste.', ['Israel → Israel']],
    ['en', 'Israels are many.', []],
  ] as const)
    test(`${language}: ${text}`, async () => expect(await linked(text, language)).toEqual(expected));
});

describe('pieces of longer names', () => {
  for (const [language, text] of [
    ['de', 'Minister Abdullah bin Zayed reiste ab.'],
    ['de', 'Geschäftsführer Kevin Holland-Moritz führt den Betrieb.'],
    ['en', 'She went to Notre-Dame-des-Neiges as a child.'],
    ['es', 'El Partido Popular Europeo votó en contra.'],
    ['en', 'The Supreme Court of India ruled on Monday.'],
    ['de', 'Der Enkel heißt Nikolai von Siegen.'],
    ['en', 'US OPEN: FLUSHING MEADOWS — She won again.'],
    ['de', 'Die Partei stimmte zu.'],
    ['en', 'Nobody believed it. THIS IS ALL THAT WE KNOW NOW.'],
    ['en', 'The survey by Redfield shows it.'],
    ['en', 'Metro asked them.'],
  ] as const)
    test(`${language}: ${text}`, async () => expect(await linked(text, language)).toEqual([]));

  test('the candidate’s own country is none', async () =>
    expect(await linked('The Supreme Court ruled on Monday.', 'en')).toEqual([
      'Supreme Court → Supreme Court of the United States',
    ]));
});
