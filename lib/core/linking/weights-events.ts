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
    wording: 9.92,
    gist: 2.46,
    standsOut: 0.719,
    actorShare: 3.36,
    actorSum: 0.122,
    strangers: -1.03,
    actorsNear: 1.18,
    dateFits: 3.87,
    dateNear: 1.31,
    datesContradict: -0.933,
    dateBefore: 1.65,
    roleWords: 1.41,
    actorsHinted: 3.13,
    sharedStems: 0.576,
    recent: 0.842,
    intercept: -11.4,
  },
  second: {
    alone: 0.733,
    aheadInSentence: 0.285,
    dateTaken: -0.895,
    intercept: -0.215,
  },
  background: {
    nearlyMentioned: 0.147,
    links: 2.03,
    siblings: 0.992,
    actors: 2.43,
    share: 0.273,
    principal: 0.892,
    age: -0.475,
    distance: 0.266,
    intercept: -3.26,
  },
  thresholds: {
    listed: -1.17,
    painted: 0.448,
    background: 0.02,
  },
};
