// Written by `npm run fit`: change features or articles and run it again, do not change numbers by hand.
import type { AsideFeatureName } from './events/background.ts';
import type { FeatureName } from './events/features.ts';
import type { Weights } from './events/first-stage.ts';
import type { ContestFeatureName } from './events/second-stage.ts';

/** The numbers of event linking. */
export interface EventWeights {
  /** One sentence, one event. */
  first: Weights<FeatureName>;
  /** The pair among its rivals. */
  second: Weights<ContestFeatureName>;
  /** Events to which the article does not refer. */
  background: Weights<AsideFeatureName>;
  /** `listed`, `painted`: log-odds for precision 0.84 and 0.92. `background`: a probability. */
  thresholds: { listed: number; painted: number; background: number };
}

export const eventWeights: EventWeights = {
  first: {
    gist: 3.52,
    standsOut: 0.51,
    actorSum: 2.22,
    strangers: -1.15,
    actorsNear: 1.13,
    dateFits: 1.94,
    dateCommon: -0.501,
    dateNear: 5.04,
    datesContradict: -1.1,
    dateBefore: 1.74,
    sharedStems: 1.59,
    recent: 0.308,
    intercept: -8.94,
  },
  second: {
    alone: 0.876,
    aheadInSentence: 0.0859,
    others: -0.122,
    intercept: -0.393,
  },
  background: {
    nearlyMentioned: 0.101,
    links: 2.48,
    siblings: 0.596,
    actors: 2.13,
    share: 0.643,
    principal: 0.74,
    age: -0.346,
    distance: 0.148,
    intercept: -3.47,
  },
  thresholds: {
    listed: -1.03,
    painted: 0.569,
    background: 0.03,
  },
};
