/** The columns of the Forecast sheet, 0-based. The first is a margin; every block stands on the same columns. */
export const LABEL = 1;
export const CURRENCY = 2;
export const FROM = 3;
export const UNTIL = 4;
export const VALUES = 5;
/** How many columns of values there are. */
const VALUE_COLUMNS = 16;
export const COLUMNS = VALUES + VALUE_COLUMNS;

/** A zero is there and does not shout. */
export const AMOUNT = '#,##0;-#,##0;"–"';
export const COUNT = '0;-0;"–"';
export const TIMES = '0.0"×"';
export const RATE = '0.0000##';
