/** Headers of the payments on the Forecast sheet, which reading knows, too. */
export const PAYMENT_COLUMNS_EN = {
  name: 'Customer · deal',
  currency: 'Currency',
  deal: 'Deal ID',
  due: 'Due',
  milestone: 'Milestone',
  share: 'Share',
  days: 'Days after close',
  row: 'Row in Results',
  cash: 'Expected cash',
  block: 'Counts as',
} as const;
