import { expect, test } from 'vitest';
import { editDistance } from '../../../lib/core/text/edit-distance.ts';
import { neighbours } from '../../../lib/core/text/neighbours.ts';

test('all texts that are one slip away, and no other', () => {
  const found = new Set(neighbours('mexico'));
  for (const text of ['nexico', 'emxico', 'mexio', 'mexicos', 'amexico', 'mexioc', 'me ico', 'exico']) {
    expect(found).toContain(text);
  }
  found.delete('mexico');
  for (const text of found) expect([text, editDistance(text, 'mexico', 2)]).toEqual([text, 1]);
});
