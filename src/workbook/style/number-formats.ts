/** How numbers, days and texts look in the cells of all sheets. Text keeps 001, 1-2 and 3E5 as they were typed. */
export const TEXT = '@';
export const WHOLE = '0';
export const SCORE = '0.0';
/** The sign is always there; a middle of exactly zero has none. */
export const INDEX = '+0.0;-0.0;0.0';
export const PERCENT = '0%';
export const AMOUNT = '#,##0';
/** As wide as a bracket stays free on the right, where a coloured cell follows. */
export const AMOUNT_WITH_GAP = '#,##0_)';
export const AMOUNT_WITH_CENTS = '#,##0.00';
export const DATE = 'yyyy-mm-dd';
