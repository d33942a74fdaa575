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
    wording: 9.86,
    gist: 2.23,
    standsOut: 0.618,
    actorShare: 2.63,
    actorSum: 0.597,
    strangers: -1.11,
    actorsNear: 1.04,
    dateFits: 3.43,
    dateNear: 1.51,
    datesContradict: -0.955,
    dateBefore: 1.68,
    roleWords: 1.21,
    actorsHinted: 2.99,
    sharedStems: 0.434,
    recent: 0.721,
    intercept: -11.1,
  },
  second: {
    alone: 0.699,
    aheadInSentence: 0.36,
    intercept: -0.437,
  },
  background: {
    nearlyMentioned: 0.16,
    links: 2.33,
    siblings: 0.877,
    actors: 2.39,
    share: 0.304,
    principal: 0.807,
    age: -0.441,
    distance: 0.237,
    intercept: -3.28,
  },
  thresholds: {
    listed: -1.19,
    painted: 0.517,
    background: 0.02,
  },
};
