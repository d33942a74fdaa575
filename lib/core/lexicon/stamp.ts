import { foldName } from '../text/fold.ts';
import { hashKey } from './hash.ts';

/** Raised whenever the rows of a segment change their form. */
const segmentFormat = 2;

/** Names that meet every rule of the fold: where their keys change, keys stored before are no longer found. */
const samples = [
  "Łódź's St. Peter–Paul & Søns (U.S.A.) “ÆON” O’Brien İstanbul Straße Đà Nẵng Œuvre",
  'Al-Qaʿida ﬁnance ½ Москва́ ё й 한국 東京 ﾄﾖﾀ القاهرة हिन्दी U.N. e.U. A.B.C., Inc. #1 @x 3M',
];

/**
 * The make of a segment's index. A segment of another stamp is rebuilt from its records (`renewSegments`), so that a new
 * version of the fold, of the rows or of the hash never leaves names that cannot be found.
 */
export const segmentStamp = `${segmentFormat}:${samples.map((name) => hashKey(foldName(name)).toString(36)).join(':')}`;
