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
    gist: 4.24,
    standsOut: 0.581,
    actorSum: 0.791,
    strangers: -1.08,
    actorsNear: 1.02,
    dateFits: 3.62,
    dateNear: 1.46,
    datesContradict: -0.854,
    dateBefore: 1.72,
    sharedStems: 1.43,
    recent: 0.656,
    intercept: -11.5,
  },
  second: {
    alone: 0.716,
    aheadInSentence: 0.361,
    intercept: -0.398,
  },
  background: {
    nearlyMentioned: 0.141,
    links: 1.98,
    siblings: 0.932,
    actors: 2.54,
    share: 0.268,
    principal: 0.841,
    age: -0.415,
    distance: 0.215,
    intercept: -3.43,
  },
  thresholds: {
    listed: -1.13,
    painted: 0.292,
    background: 0.03,
  },
};
