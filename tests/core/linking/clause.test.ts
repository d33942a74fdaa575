import { describe, expect, it } from 'vitest';
import { clauseOf } from '../../../lib/core/linking/clause.ts';

const marked = (sentence: string, words: string[], date?: string) => {
  const text = `Before it. ${sentence} After it.`;
  const start = text.indexOf(sentence);
  const span = { start, end: start + sentence.length };
  const clause = clauseOf(text, span, { words, ...(date ? { date } : {}) });
  return text.slice(clause.start, clause.end);
};

const reform =
  'The senate passed the pension reform in March 2023, which critics of the minister called a gift to banks and to nobody else.';

describe('clauseOf', () => {
  it.each([
    {
      name: 'leaves out what only comments on it',
      words: ['senate', 'pension', 'reform'],
      date: 'in March 2023',
      clause: 'The senate passed the pension reform in March 2023',
    },
    {
      name: 'keeps all clauses between the first and the last sign',
      words: ['pension', 'banks'],
      date: undefined,
      clause: reform,
    },
    { name: 'is the whole sentence without signs', words: [], date: undefined, clause: reform },
    {
      name: 'is the whole sentence when no sign is found',
      words: ['volcano'],
      date: undefined,
      clause: reform,
    },
  ])('$name', ({ words, date, clause }) => {
    expect(marked(reform, words, date)).toBe(clause);
  });

  it('keeps a date that stands in a clause of its own', () => {
    expect(
      marked(
        'In February, the government listed four gangs as terrorist groups, a step that some lawyers have called unwise and unlawful.',
        ['listed', 'terrorist', 'groups'],
        'In February',
      ),
    ).toBe('In February, the government listed four gangs as terrorist groups');
  });

  it('does not cut quotations, short sentences and numbers', () => {
    const quoted =
      'He said the treaty of 2015 was "a mistake, plain and simple", though his own party had voted for it then.';
    expect(marked(quoted, ['treaty'], '2015')).toBe(quoted);
    const short = 'It followed the treaty of 2015, which he had signed.';
    expect(marked(short, ['treaty'])).toBe(short);
    expect(
      marked(
        'The company paid 1,200,000 dollars to settle the claim of its workers, and its shares rose in the days after that.',
        ['settle', 'claim'],
      ),
    ).toBe('The company paid 1,200,000 dollars to settle the claim of its workers');
  });

  it('never leaves a scrap', () => {
    const scrap =
      'The treaty, he told the members of the assembly late in the evening of that day, would have to be written anew.';
    expect(marked(scrap, ['treaty'])).toBe(scrap);
  });
});
