import type { Span } from '../article.ts';
import type { Grain, Interval } from './interval.ts';

/** A time expression of a text, read against the day of publication. */
export interface TimeExpression extends Span {
  /** The words, as the text has them. */
  text: string;
  interval: Interval;
  grain: Grain;
  /**
   * `calendar`: names its date ("February 2025", "2020", "Oct. 7"). `relative`: counted from publication ("last Friday",
   * "two weeks ago"). `anchored`: counted from something told before ("two weeks earlier", "two days after the vote");
   * its interval is a best guess (from the expression before it, else from publication).
   */
  kind: 'calendar' | 'relative' | 'anchored';
  /** Of `anchored`: distance from the anchor in days; negative is earlier. */
  offset?: Interval;
  /** It speaks of what is still to come. */
  future: boolean;
}

/**
 * Time expressions of `text`, in order, not overlapping. `published` is an ISO date or instant; without one only full
 * calendar dates are read. `language` is a BCP 47 tag; English, Spanish, French and German are known, else English.
 */
export const timeExpressions = (
  _text: string,
  _published: string | null,
  _language: string | null,
): TimeExpression[] => [];
