export { applyWrite } from './apply-write';
export type * from './edit';
export { dealIdEdits, dealsWithoutId, fillDealIds } from './fill-deal-ids';
export { erasurePlan, type Erasure } from './erase-person';
export { nameElsewhere } from './name-elsewhere';
export { planIds } from './id-column/plan-ids';
export { planWrite } from './plan-write';
export { takeBack } from './take-back';
export { levelContent } from './typed-content';
