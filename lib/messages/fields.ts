import * as v from 'valibot';
import { longestText } from '../core/article.ts';

export const line = v.pipe(v.string(), v.maxLength(10_000));
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longestText));
export const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
export const span = v.object({ start: offset, end: offset });
export const look = v.object({
  theme: v.picklist(['system', 'light', 'dark']),
  marks: v.picklist(['few', 'normal', 'all']),
  markStyle: v.picklist(['underline', 'tint']),
  cards: v.picklist(['hover', 'click']),
  announce: v.boolean(),
});
