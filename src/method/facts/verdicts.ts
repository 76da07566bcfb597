export const ZONES = ['win', 'volatile', 'lose'] as const;
export type Zone = (typeof ZONES)[number];

export const CATEGORIES = ['closed', 'commit', 'bestCase', 'pipeline', 'omitted', 'notAssessed'] as const;
export type Category = (typeof CATEGORIES)[number];

export const ENOUGH_SUPPORT_CRITERIA = ['top-decider', 'majority', 'coach', 'opponent'] as const;
export type EnoughSupportCriterion = (typeof ENOUGH_SUPPORT_CRITERIA)[number];

export const BASES = ['verified', 'self', 'none'] as const;
/** The string that the win chance stands on: confirmed by a coach, only claimed, or nothing at all. */
export type Basis = (typeof BASES)[number];
