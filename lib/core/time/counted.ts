import { away, lengthOf, someOf } from './distance.ts';
import type { Interval } from './interval.ts';
import type { Fields } from './slots.ts';
import { day, type Reading, reading, type Told } from './told.ts';
import { grainOf } from './units.ts';
import type { Meaning, Range, Unit } from './words/language.ts';

/** Grain of a distance: "two weeks ago" is as coarse as a week. */
const amountOf = (fields: Fields): { length: Range; unit: Unit } | null => {
  const { unit } = fields;
  if (unit === undefined) return null;
  const half = fields.half ?? 0;
  const [low, high] = fields.n ?? someOf(unit);
  const first = lengthOf([low + half, high + half], unit);
  if (fields.n2 === undefined || fields.unit2 === undefined) return { length: first, unit };
  const second = lengthOf(fields.n2, fields.unit2);
  return { length: [first[0] + second[0], first[1] + second[1]], unit: fields.unit2 };
};

/** Days beyond which an anchor says nothing to a distance in days or weeks. */
const wideAnchor = 40;

/** "Two weeks ago", "… earlier", "… after the vote": a distance from publication or from what was told before. */
export const counted = (fields: Fields, told: Told, meaning: Meaning): Reading | null => {
  const amount = amountOf(fields);
  if (amount === null) return null;
  const { length, unit } = amount;
  const now = day(told.published);
  const grain = grainOf(unit);
  const ago = away(now, -1, length, unit);
  const sign = meaning === 'earlier' || meaning === 'beforeThat' ? -1 : 1;
  const offset = away(day(0), sign, length, unit);
  const fine = unit === 'hour' || unit === 'day' || unit === 'week';
  const width = ({ from, to }: Interval) => (fine && !told.near && to - from > wideAnchor ? 1 : 0);
  const anchors = [...told.anchors].sort((a, b) => width(a) - width(b));
  const fromAnchors = anchors.map((anchor) => away(anchor, sign, length, unit));
  switch (meaning) {
    case 'ago':
      return reading(told, ago, grain, 'relative', { future: false });
    case 'ahead':
      return reading(told, away(now, 1, length, unit), grain, 'relative', { future: true });
    case 'within': {
      const within: Range = [0, length[1]];
      const [first, ...rest] = anchors.map((anchor) => away(anchor, 1, within, unit));
      const back = { from: ago.from, to: told.published };
      const also = first ? [...rest, back] : [];
      return reading(told, first ?? back, grain, 'anchored', {
        offset: away(day(0), 1, within, unit),
        also,
        future: false,
      });
    }
    case 'earlier': {
      const [first, ...rest] = fromAnchors;
      return reading(told, first ?? ago, grain, 'anchored', { offset, also: first ? [...rest, ago] : [] });
    }
    case 'later': {
      const [first, ...rest] = fromAnchors;
      return reading(told, first ?? ago, grain, 'anchored', { offset, also: first ? [...rest, ago] : [] });
    }
    case 'beforeThat': {
      const [first, ...rest] = fromAnchors;
      return reading(told, first ?? ago, grain, 'anchored', { offset, also: first ? [...rest, ago] : [] });
    }
    default:
      // "Two years after the assault" mostly means that the assault was two years ago.
      return reading(told, ago, grain, 'anchored', { offset, also: fromAnchors, future: false });
  }
};
