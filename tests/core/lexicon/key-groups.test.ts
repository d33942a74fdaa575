import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runLine } from '../../../lib/core/lexicon/blocks.ts';
import { KeyGroups } from '../../../lib/core/lexicon/key-groups.ts';

const word = fc.stringMatching(/^[a-c ]{1,3}$/);

test('lines come sorted by key, those of a key in the order in which they came', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word)), (lines) => {
      const groups = new KeyGroups();
      for (const [key, value] of lines) groups.add(key, value);
      const keys = [...new Set(lines.map(([key]) => key))].sort();
      const wanted = keys.flatMap((key) =>
        lines.filter(([other]) => other === key).map(([, value]) => runLine(key, value)),
      );
      expect([...groups.sorted()]).toEqual(wanted);
    }),
  );
});
