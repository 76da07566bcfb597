import type { Category, ListId } from '../../method';
import type { ToneId } from '../style/palette';

/** How each level of a list is coloured; lists that are not here are not coloured. The word in the cell says the same. */
export const LEVEL_TONES: { readonly [List in ListId]?: Readonly<Record<string, ToneId>> } = {
  attitude: {
    coach: 'strongGood',
    supporter: 'good',
    neutral: 'neutral',
    nonSupporter: 'warning',
    opponent: 'bad',
  },
  contact: { none: 'bad', little: 'warning', frequent: 'good', deep: 'strongGood' },
  change: {
    innovator: 'information',
    visionary: 'information',
    pragmatist: 'neutral',
    conservative: 'warning',
    laggard: 'bad',
  },
  need: { personalBenefit: 'bad' },
  controlAnswer: { no: 'bad', claimed: 'warning', confirmed: 'strongGood' },
  evidenceStatus: { claimed: 'warning', confirmed: 'strongGood', revoked: 'bad' },
  actionStatus: { open: 'information', done: 'good', dropped: 'neutral' },
  dealStatus: { open: 'information', won: 'strongGood', lost: 'bad', dropped: 'neutral' },
  source: { seen: 'good', coachSaid: 'good', inferred: 'neutral', guess: 'warning' },
};

/** How the forecast categories are coloured; pipeline, the usual one, is not. */
export const CATEGORY_TONES = {
  closed: 'strongGood',
  commit: 'good',
  bestCase: 'information',
  notAssessed: 'warning',
  omitted: 'neutral',
} as const satisfies { readonly [C in Category]?: ToneId };
