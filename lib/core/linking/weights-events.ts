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
    gist: 4.3,
    standsOut: 0.611,
    actorSum: 1.46,
    strangers: -1.03,
    actorsNear: 1.24,
    dateFits: 2.7,
    dateNear: 3.01,
    datesContradict: -1.06,
    dateBefore: 1.49,
    sharedStems: 1.59,
    recent: 0.139,
    intercept: -10.2,
  },
  second: {
    alone: 0.72,
    aheadInSentence: 0.34,
    intercept: -0.378,
  },
  background: {
    nearlyMentioned: 0.181,
    links: 2,
    siblings: 1.2,
    actors: 2.27,
    share: 0.701,
    principal: 0.815,
    age: -0.385,
    distance: 0.215,
    intercept: -3.56,
  },
  thresholds: {
    listed: -1.41,
    painted: 0.249,
    background: 0.03,
  },
};
