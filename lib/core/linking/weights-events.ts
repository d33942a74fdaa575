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
    gist: 2.99,
    standsOut: 0.632,
    actorSum: 1.92,
    strangers: -1.26,
    actorsNear: 0.997,
    dateFits: 1.41,
    dateCommon: -0.574,
    dateNear: 4.86,
    datesContradict: -1.68,
    dateBefore: 1.12,
    sharedStems: 1.58,
    recent: 0.115,
    intercept: -7.68,
  },
  second: {
    alone: 0.813,
    aheadInSentence: 0.203,
    others: -0.096,
    intercept: -0.362,
  },
  background: {
    nearlyMentioned: 0.141,
    links: 2.42,
    siblings: 1.15,
    actors: 2.09,
    share: 0.425,
    principal: 0.831,
    age: -0.324,
    distance: 0.13,
    intercept: -3.45,
  },
  thresholds: {
    listed: -1.33,
    painted: 0.597,
    background: 0.03,
  },
};
