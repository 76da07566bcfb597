import { PAYMENT_COLUMNS_EN } from './payment-columns';

/** Words of the Forecast sheet. */
export const FORECAST_SHEET_EN = {
  note: 'Every figure is a formula over the Results sheet, so Trace Precedents leads to the deals. Open deals count by close date, won deals by the day on which they were closed. Figures in blue italics come from the check itself; they do not follow edits.',
  /** Which deals a figure counts; also the words of the column “Counts as” in Results. */
  block: { counted: 'Open forecast', booked: 'Booked', omitted: 'Omitted', notAssessed: 'Not assessed' },
  tie: {
    pending: 'Formulas are not compared yet.',
    ties: '✓ Ties to the check: {cells} formula {cells|cell gives|cells give} what the check works out by itself.',
    differs: '✗ {count} of {cells} formula cells {count|differs|differ} from the check: {where}',
    notCalculated:
      '? Not calculated: Excel has not worked the formulas out yet, so they were not compared. Press F9 and check again.',
    more: 'and {count} more',
  },
  columns: {
    currency: 'Currency',
    from: 'From',
    until: 'Until',
    deals: 'Deals',
    amount: 'Amount',
    expected: 'Expected',
    allDates: 'All dates',
    noDate: 'No date',
    booked: 'Booked',
    target: 'Target',
    gap: 'Gap',
    coverage: 'Coverage',
    total: 'Open forecast, total',
    againstTarget: 'Against target',
    landing: 'Booked + expected',
    byStage: 'By stage odds',
    unverified: 'Not verified',
    contradicted: 'Contradicted',
    chance: 'Chance of target',
    range: 'Range of the open deals',
    period: 'Period',
    rate: 'Rate',
    ratesOn: 'Rate of',
    rateFrom: 'Rate from',
    shortfall: 'Shortfall',
    total10: 'P10 (cautious)',
    total50: 'P50 (middle)',
    total90: 'P90 (high)',
  },
  headline: 'This quarter and the next',
  hiddenCurrencies: 'Not shown here: {currencies}. All currencies stand in the blocks below.',
  nothingCounted: 'No deal is counted yet, so there is nothing to forecast.',
  nothingHere: 'No deal is counted here yet.',
  thisPeriod: '{period} (now)',
  noTarget: 'none set',
  openExpected: 'Expected from open deals',
  openRange: '{quantile}, open deals',
  /** Where the rate of a line stands. */
  rateSource: { table: 'Rates', frozen: 'Frozen' },
  withoutRate: '{period}; left out (no rate): {currencies}',
  paymentPlan: { standard: 'Standard', own: 'Own' },
  paymentColumns: PAYMENT_COLUMNS_EN,
  payments: {
    milestone: 'Milestone {number}',
    share: 'Share of the amount',
    days: 'Days after close',
    leftOpen: 'Left open by the plan',
    own: 'Own plans',
    total: 'Total',
  },
  chart: {
    withBooked: 'Booked + range',
    title: 'Booked and expected by quarter',
    figures: 'Figures of the chart: {currency}',
    nothing: 'Nothing is booked or expected in these quarters, so there is no chart.',
  },
  blocks: {
    quarter: 'By quarter',
    month: 'By month',
    year: 'By year',
    owner: 'By owner',
    team: 'By team',
    beside: '{title}: beside the forecast',
    call: 'The rep’s call against the category of the check',
    reporting: 'All currencies in {currency}',
    targets: 'Targets',
    overrides: 'Forecast overrides',
    payments: 'Expected cash by month',
    paymentLines: 'Deals with a payment plan of their own',
  },
  explained: {
    forecast:
      'Amount and expected amount (amount × win chance, or the override) of the open deals that count, by category; omitted and not assessed ones are not among them. Gap: target − booked. Coverage: amount of the open forecast ÷ gap.',
    beside:
      'Not counted above: what is booked already, what is left out, and what nobody has assessed. Next to it the forecast by the odds of the claimed stage, over all open deals, and how much of the expected amount nobody has confirmed or the matrix contradicts.',
    /** Under what stands beside the forecast. */
    quantiles: 'P10, P50, P90: the chance that the open deals bring less is below 10, 50, 90 %.',
    /** Beside what a block of a few quarters says. */
    allDates:
      '“All dates” also holds other quarters and deals without a date, so the quarters listed need not add up to it.',
    call: 'Rows: what the rep says. Columns: what the check says about the same open deals.',
    reporting:
      'Converted at the rates shown here: those of the Rates table, and in a period that was closed those frozen then (Commitments sheet). Everything else on this sheet stays in its own currency.',
    targets:
      'Every target that counts, beside the deals of its period, owner, team and currency. Shortfall: target − booked − expected.',
    paymentLines:
      'Deals with rows in the Payments table go by those; all others go by the standard plan above. What the shares leave open has no date.',
    overrides: 'These amounts replace amount × win chance in the forecast.',
    payments:
      'Expected cash of booked and open deals: share × expected amount, on the forecast date plus the days of the milestone.',
  },
  noTeam: 'No team',
  noCall: 'No call',
  noOverrides: 'No deal is overridden.',
  overrideColumns: {
    deal: 'Customer · deal',
    amount: 'Amount',
    computed: 'Amount × win chance',
    override: 'Override',
    difference: 'Difference',
    reason: 'Reason',
  },
} as const;
