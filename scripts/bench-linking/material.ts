import type { Article } from '../../lib/core/article.ts';
import { articleOfText } from '../../lib/core/article.ts';

/** Numbers that look random and are the same on every machine (mulberry32). */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const heads = 'b d f g h j k l m n p r s t v w br dr gr kr st tr sch'.split(' ');
const vowels = 'a e i o u ai ei au'.split(' ');
const tails = ' n r l s m nd rt ck'.split(' ');

const wordFrom = (random: () => number, syllables: number): string => {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  let word = '';
  for (let i = 0; i < syllables; i++)
    word += pick(heads) + pick(vowels) + (i === syllables - 1 ? pick(tails) : '');
  return word.charAt(0).toUpperCase() + word.slice(1);
};

/** `count` distinct names of two words, as persons and places have them. */
export const namesFor = (count: number): string[] => {
  const random = randomFrom(7);
  const names = new Set<string>();
  while (names.size < count)
    names.add(`${wordFrom(random, 2)} ${wordFrom(random, 2 + Math.floor(random() * 2))}`);
  return [...names];
};

const sentences = [
  'The committee heard on Tuesday that @ had asked for a second opinion before the vote was taken.',
  'In a letter to @ the ministry wrote that nothing had been decided and that talks would go on.',
  'Prices rose again last month, and a survey of small firms found that most of them expect worse.',
  '"We were never told," said @, who has followed the case since the first reports came out in March.',
  'Two of the drivers were taken to hospital in Lisbon; the third, a man of 41, was unhurt.',
  'According to people who know the plan, @ and @ met in Geneva to look for a way out of the dispute.',
  'The court is expected to rule before the end of the year, although lawyers on both sides doubt it.',
];

/** An article of about `words` words, in which one of thirty is a name of the list. The same for the same list. */
export const articleOf = (words: number, names: readonly string[]): Article => {
  const random = randomFrom(11);
  let text = '';
  for (let count = 0, at = 0; count < words; at++) {
    const sentence = (sentences[at % sentences.length] ?? '').replace(
      /@/g,
      () => names[Math.floor(random() * names.length)] ?? '',
    );
    count += sentence.split(' ').length;
    text += sentence + (at % 3 === 2 ? '\n\n' : ' ');
  }
  return articleOfText({
    title: 'A vote, a letter and a plan',
    text,
    published: '2025-06-15',
    language: 'en',
  });
};

/** A pack of persons with these names, one record at a time, so that a million are never held at once. */
export function* packLines(names: readonly string[]): Generator<string> {
  const pack = `bench-${names.length}`;
  yield JSON.stringify({
    pack,
    format: 1,
    title: `Bench of ${names.length} names`,
    language: 'en',
    licence: 'CC0-1.0',
    updated: '2025-01-01',
  });
  for (const [i, name] of names.entries())
    yield JSON.stringify({
      actor: `${pack}/${i}`,
      kind: i % 3 === 0 ? 'place' : 'person',
      name,
      description: i % 3 === 0 ? 'Town' : 'Member of the council',
      prominence: (i % 40) / 100,
    });
}

/** A pack of `count` events about the names, two each, evenly: of 10,000 names each has twenty of 100,000 events. */
export function* eventLines(count: number, names: readonly string[]): Generator<string> {
  const random = randomFrom(13);
  const pack = `bench-events-${count}`;
  yield JSON.stringify({
    pack,
    format: 1,
    title: `Bench of ${count} events`,
    language: 'en',
    licence: 'CC0-1.0',
    updated: '2025-01-01',
  });
  const kinds = ['election', 'court', 'protest', 'diplomacy'];
  for (let i = 0; i < count; i++) {
    const actors = [0, 1].map(() => `bench-${names.length}/${Math.floor(random() * names.length)}`);
    const day = new Date(Date.UTC(2015, 0, 1) + Math.floor(random() * 3800) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    yield JSON.stringify({
      event: `${pack}/${i}`,
      kind: kinds[i % kinds.length],
      title: `${wordFrom(random, 2)} ${kinds[i % kinds.length]} of ${day.slice(0, 4)}`,
      from: day,
      summary: `After talks in ${wordFrom(random, 2)} the committee decided on the plan, and prices rose.`,
      cues: [`the ${wordFrom(random, 2)} plan`, 'the vote'],
      actors: [...new Set(actors)],
    });
  }
}
