import type { Why } from '../../lib/core/linking/page-context.ts';
import { useLocale } from '../i18n/locale.ts';
import { Names } from './Names.tsx';

interface WhyThisProps {
  why: Why | undefined;
  /** That the article speaks of it, 0 to 1; left out of what it does not speak of, such as its background. */
  score?: number | undefined;
  /** Is it part of a card, where a heading sets it apart? */
  headed?: boolean;
  /** Title of an actor or event by id, where it is known on this page. */
  titleOf(id: string): string | undefined;
}

/** What spoke for a card. Ids that have no title here are left out: an id says nothing to a reader. */
export const WhyThis = ({ why, score, headed = false, titleOf }: WhyThisProps) => {
  const { t, number } = useLocale();
  const actors = (why?.actors ?? []).map(titleOf).filter((title) => title !== undefined);
  const words = why?.words ?? [];
  const runnerUp = why?.runnerUp && (why.runnerUp.title ?? titleOf(why.runnerUp.id));
  const percent = (share: number) => number(share, { style: 'percent' });
  const reasons = words.length > 0 || actors.length > 0 || why?.date !== undefined;
  if (!reasons && score === undefined) return null;
  const list = (
    <dl class="why">
      {words.length > 0 && (
        <div>
          <dt>{t.whyWords}</dt>
          <dd>
            <Names names={words} />
          </dd>
        </div>
      )}
      {actors.length > 0 && (
        <div>
          <dt>{t.whyActors}</dt>
          <dd>
            <Names names={actors} />
          </dd>
        </div>
      )}
      {why?.date && (
        <div>
          <dt>{t.whyDate}</dt>
          <dd>{t.quote(why.date)}</dd>
        </div>
      )}
      {score !== undefined && (
        <div>
          <dt>{t.whyScore}</dt>
          <dd>
            {percent(score)}
            {runnerUp && why?.runnerUp && (
              <span class="soft">
                {t.and}
                {t.whyRunnerUp(runnerUp)}, {percent(why.runnerUp.score)}
              </span>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
  return (
    <>
      {headed && reasons && <h4>{t.whyThis}</h4>}
      {list}
    </>
  );
};
