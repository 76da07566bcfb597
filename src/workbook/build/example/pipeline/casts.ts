import type { InEachLanguage } from '../../../../i18n/shape/language';
import type { Attitude, Change, Contact, Focus, Need, Position, Role, Source } from '../../../../method';
import { both } from '../example-value';

/** A person of a deal as the matrix sees them; what nobody knows is left out. */
export interface CastMember {
  readonly position: Position;
  readonly role: Role;
  readonly influence?: number;
  readonly need?: Need;
  readonly change?: Change;
  readonly focus?: Focus;
  readonly contact?: Contact;
  readonly attitude?: Attitude;
  readonly source?: Source;
  /** Days since the last contact, and since the rating. */
  readonly met?: number;
}

export const JOB_TITLE: Readonly<Record<Position, InEachLanguage<string>>> = {
  chairman: both('Chairman', '董事长'),
  generalManager: both('General manager', '总经理'),
  vicePresident: both('Vice president, operations', '分管运营副总'),
  financeDirector: both('Finance director', '财务总监'),
  itDirector: both('Head of IT', '信息部部长'),
  other: both('Department head', '业务部门主管'),
};

const COACH: CastMember = {
  position: 'itDirector',
  role: 'evaluator',
  influence: 3,
  need: 'esteem',
  change: 'visionary',
  focus: 'technical',
  contact: 'deep',
  attitude: 'coach',
  source: 'seen',
  met: 6,
};
const SATISFIED_USER: CastMember = {
  position: 'other',
  role: 'benefitOwner',
  influence: 3,
  need: 'safety',
  change: 'pragmatist',
  focus: 'business',
  contact: 'frequent',
  attitude: 'supporter',
  source: 'seen',
  met: 13,
};

/** The kinds of matrices that a pipeline consists of. */
export const CASTS = {
  /** The decider is with us and a coach says so. */
  strong: [
    { position: 'generalManager', role: 'keyDecisionLeader', influence: 5, need: 'selfActualisation', change: 'visionary', focus: 'business', contact: 'frequent', attitude: 'supporter', source: 'seen', met: 9 },
    { position: 'financeDirector', role: 'approver', influence: 4, need: 'safety', change: 'pragmatist', focus: 'financial', contact: 'frequent', attitude: 'supporter', source: 'coachSaid', met: 16 },
    COACH,
    SATISFIED_USER,
  ],
  /** The decider is on the way, finance has not been met. */
  growing: [
    { position: 'vicePresident', role: 'keyDecisionLeader', influence: 5, need: 'esteem', change: 'pragmatist', focus: 'business', contact: 'frequent', attitude: 'supporter', source: 'coachSaid', met: 12 },
    { position: 'financeDirector', role: 'approver', influence: 4, focus: 'financial', contact: 'little', attitude: 'neutral', source: 'inferred', met: 34 },
    COACH,
    { position: 'other', role: 'influencer', influence: 2, contact: 'little' },
  ],
  /** Two camps: the sponsor is for us, finance is not, the decider waits. */
  contested: [
    { position: 'generalManager', role: 'keyDecisionLeader', influence: 5, need: 'safety', change: 'conservative', focus: 'financial', contact: 'little', attitude: 'neutral', source: 'inferred', met: 27 },
    { position: 'vicePresident', role: 'sponsor', influence: 4, need: 'selfActualisation', change: 'innovator', focus: 'business', contact: 'frequent', attitude: 'supporter', source: 'seen', met: 8 },
    { position: 'financeDirector', role: 'approver', influence: 4, need: 'safety', change: 'conservative', focus: 'financial', contact: 'little', attitude: 'nonSupporter', source: 'coachSaid', met: 41 },
    COACH,
  ],
  /** The decider prefers a rival and nobody works on it. */
  hostile: [
    { position: 'generalManager', role: 'keyDecisionLeader', influence: 5, need: 'esteem', change: 'conservative', focus: 'relationship', contact: 'none', attitude: 'opponent', source: 'coachSaid', met: 60 },
    { position: 'vicePresident', role: 'benefitOwner', influence: 4, need: 'belonging', change: 'pragmatist', focus: 'business', contact: 'frequent', attitude: 'supporter', source: 'seen', met: 15 },
    { position: 'itDirector', role: 'evaluator', influence: 3, focus: 'technical', contact: 'little', attitude: 'neutral', source: 'guess', met: 38 },
  ],
  /** One contact below the decision. */
  thin: [
    { position: 'itDirector', role: 'evaluator', influence: 3, need: 'esteem', focus: 'technical', contact: 'frequent', attitude: 'supporter', source: 'seen', met: 22 },
    { position: 'other', role: 'influencer', contact: 'little' },
  ],
  /** A first visit. */
  early: [
    { position: 'itDirector', role: 'evaluator', contact: 'little', attitude: 'neutral', source: 'guess', met: 19 },
    { position: 'vicePresident', role: 'benefitOwner', influence: 4 },
  ],
} as const satisfies Readonly<Record<string, readonly CastMember[]>>; // prettier-ignore
export type CastId = keyof typeof CASTS;
