/** Words of what is worked out from the history, and of taking a snapshot. */
export const HISTORY_RESULTS_EN = {
  calibration: {
    title: 'Calibration',
    method: {
      published:
        'Method prior: {deals} of the {fewest} closed deals that a calibration needs are there. The published rates are used as they are.',
      zones:
        'Calibrated on {deals} closed deals, {won} of them won. Each row of the C139 table is drawn to its zone and to the share of wins of all.',
      logistic:
        'Calibrated on {deals} closed deals, {won} of them won. Each row of the C139 table is drawn to one logistic curve through all of them.',
      isotonic:
        'Calibrated on {deals} closed deals, {won} of them won. Each row of the C139 table is drawn to the shares of wins, made to never rise down the table.',
    },
    counted:
      'Counted are Won and Lost deals that a snapshot from before the result knows: {deals} of {closed}. Not one of them judges itself.',
    withoutSnapshot:
      '{count} closed deals do not count, because no snapshot from before their result knows them.',
    edited: '{count} closed deals do not count, because their history row was changed by hand.',
    publishedTooHigh:
      '⚠ The published rates are too high for these deals: {expected} wins were to be expected, {won} came.',
    publishedTooLow:
      '⚠ The published rates are too low for these deals: {expected} wins were to be expected, {won} came.',
    publishedFits: 'The published rates fit these deals: {expected} wins were to be expected, {won} came.',
    forecastTooHigh: '⚠ The win chances were too high: {expected} wins were forecast, {won} came.',
    forecastTooLow: '⚠ The win chances were too low: {expected} wins were forecast, {won} came.',
    unverified:
      'Of {count} of these deals nothing was confirmed by a coach; their win chance was cut by the rule chance.unverified. Change the rule when the table shows that the cut is wrong.',
    skillBase: 'Against saying {share} for every deal, the score makes the forecast {skill} better.',
    noSkillBase:
      '⚠ The score adds nothing: saying {share} for every deal would have been as good or better. Do not trust the win chances yet.',
    skillStage: 'Against the odds of the claimed stage it is {skill} better.',
    noSkillStage: '⚠ The score adds nothing to the odds of the claimed stage: they were as good or better.',
    nothingYet:
      'No closed deal counts yet: take a snapshot at every review, so that the value before the result is kept.',
    row: 'C139 row',
    published: 'Published rate',
    rate: 'Rate in force',
    from: '{share} interval from',
    to: 'to',
    deals: 'Closed deals',
    won: 'Won',
    reliability: 'Reliability: what was forecast and what came',
    bin: 'Win chance',
    meanChance: 'Mean win chance',
    shareWon: 'Share won',
    brier: 'Brier score',
    brierBase: 'Brier score of the base rate',
    brierStage: 'Brier score of the stage odds',
  },
  bridge: {
    title: 'Since last review',
    since: 'Since the snapshot of {day}: {note}',
    sinceWithoutNote: 'Since the snapshot of {day}',
    none: 'No snapshot yet: take one at every review, and this shows what changed since.',
    edited:
      '⚠ {count} rows of the snapshot were changed by hand; the bridge starts from what stands in them now.',
    /** Which total is bridged, and how it ties to the forecast. */
    total:
      'Bridged is the expected amount of every deal: what the forecast counts (Commit, Best case, Pipeline, overrides included), what is booked, and the expected amounts of omitted deals, which the forecast leaves out.',
    order:
      'In this order: new amount at the old win chance; C, F and W items at today’s rates; what calibration and rules make of the old answers; status and signature; override. Every step is rounded to the cent, and nothing is left over.',
    before: 'Expected then',
    after: 'Expected now',
    counted: 'in the forecast',
    booked: 'booked',
    omitted: 'of omitted deals',
    cause: {
      new: 'New deals',
      removed: 'Deals no longer listed',
      amount: 'Amount',
      clearItems: 'C items',
      firstItems: 'F items',
      winItem: 'W',
      rates: 'Calibration and rules',
      status: 'Won, lost, signed',
      override: 'Override',
    },
    periodMoves: 'Moves between periods',
    categoryMoves: 'Moves between categories',
    from: 'From',
    to: 'To',
    deals: 'Deals',
    noDate: 'No date',
    noStatus: 'Status unreadable',
  },
  changes: {
    title: 'What changed since the last snapshot',
    nothing: 'Nothing changed since the last snapshot.',
    newDeal: 'New deal',
    removedDeal: 'No longer listed',
    newPerson: '{person}: new',
    removedPerson: '{person}: no longer listed',
    deal: '{field}: {before} → {after}',
    person: '{person}, {field}: {before} → {after}',
    blank: 'blank',
    stageEarned: 'Stage earned',
    category: 'Category',
  },
  commitments: {
    sealed: 'Commit of {period}, sealed {day}, fingerprint {fingerprint}',
    closed: '{period}, closed {day}, fingerprint {fingerprint}',
    unchanged: '✓ Unchanged since.',
    changed: '⚠ {deal}: {field} was {before}, is {after}',
    added: '⚠ Came in later: {deals}',
    gone: '⚠ No longer listed: {deals}',
    rate: '⚠ Rate of {currency} was {before}, is {after}',
    edited: '⚠ {count} rows of the record were changed by hand.',
    accuracy: 'Accuracy of closed periods',
    wape: 'Error (WAPE)',
    bias: 'Bias',
    hitRate: 'Commit hit rate',
  },
  /** The pane. */
  pane: {
    snapshot: 'Take a snapshot',
    note: 'Note',
    hint: 'Keeps the values of all deals as they are now, and what changed about people. Nothing that was kept before is touched.',
    take: 'Take snapshot',
    taking: 'Taking the snapshot …',
    taken: 'Snapshot taken: {deals} deals, {people} rows about people.',
    noDeals: 'There is no deal to take a snapshot of.',
    erased: 'In the history sheets the name is replaced too, in {rows} rows. There it is not taken back.',
  },
} as const;
