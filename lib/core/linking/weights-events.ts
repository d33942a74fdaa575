import type { AsideFeatureName } from './events/background.ts';
import type { FeatureName } from './events/features.ts';
import type { Weights } from './events/first-stage.ts';
import type { ContestFeatureName } from './events/second-stage.ts';

/** The numbers of event linking. */
export interface EventWeights {
  first: Weights<FeatureName>;
  second: Weights<ContestFeatureName>;
  background: Weights<AsideFeatureName>;
  /** `listed`, `painted`: log-odds for precision 0.84 and 0.92. `background`: a probability. */
  thresholds: { listed: number; painted: number; background: number };
}

// Hand-set from the measurements of the research; `npm run fit` writes fitted ones here.

export const eventWeights: EventWeights = {
  first: {
    intercept: -8.6,
    wording: 5,
    gist: 5,
    standsOut: 0.57,
    actorShare: 1.7,
    actorSum: 0.34,
    strangers: -0.88,
    actorsNear: 1.0,
    dateFits: 1.7,
    dateNear: 1.6,
    datesContradict: -0.6,
    dateBefore: 1.1,
    roleWords: 0.6,
    actorsHinted: 1.1,
    sharedStems: 0.3,
    recent: 0.4,
  },
  second: {
    intercept: 0.77,
    alone: 0.86,
    aheadInSentence: 0.41,
    dateTaken: 0,
    crowd: -0.29,
  },
  background: {
    intercept: -3,
    nearlyMentioned: 0.25,
    links: 1.2,
    siblings: 0.5,
    actors: 0.6,
    share: 1.5,
    principal: 0.8,
    age: -0.2,
    distance: -0.1,
  },
  thresholds: { listed: -0.4, painted: 0.5, background: 0.02 },
};
