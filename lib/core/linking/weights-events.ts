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
    gist: 4.5,
    standsOut: 0.567,
    actorSum: 1.54,
    strangers: -0.926,
    actorsNear: 1.21,
    dateFits: 3.68,
    dateNear: 1.17,
    datesContradict: -0.79,
    dateBefore: 1.41,
    sharedStems: 1.57,
    recent: 0.605,
    intercept: -10.5,
  },
  second: {
    alone: 0.698,
    aheadInSentence: 0.346,
    intercept: -0.403,
  },
  background: {
    nearlyMentioned: 0.152,
    links: 2.11,
    siblings: 1.06,
    actors: 2.22,
    share: 0.798,
    principal: 0.854,
    age: -0.405,
    distance: 0.213,
    intercept: -3.59,
  },
  thresholds: {
    listed: -1.37,
    painted: 0.487,
    background: 0.03,
  },
};
