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
    gist: 3.32,
    standsOut: 0.76,
    actorSum: 2.01,
    strangers: -1.27,
    actorsNear: 0.916,
    dateFits: 1.71,
    dateCommon: -0.669,
    dateNear: 4.95,
    datesContradict: -1.87,
    dateBefore: 1.19,
    sharedStems: 1.69,
    recent: 0.309,
    intercept: -8.01,
  },
  second: {
    alone: 0.826,
    aheadInSentence: 0.236,
    others: -0.0773,
    intercept: -0.294,
  },
  background: {
    nearlyMentioned: 0.269,
    links: 2.5,
    siblings: 1.06,
    actors: 1.95,
    share: 0.554,
    principal: 0.915,
    age: -0.39,
    distance: 0.219,
    intercept: -2.94,
  },
  thresholds: {
    listed: -1.06,
    painted: 0.474,
    background: 0.03,
  },
};
