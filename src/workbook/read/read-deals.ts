import { type Key, keyOf, type Deal } from '../../method';
import { readingFinding } from './findings';
import type { Locator } from './locator';
import { currencyOfRow } from './row-currency';
import { shifted } from './number-text';
import { resultsInStage } from './result-in-stage';
import type { RowSource } from './row-source';
import { rowWithoutId } from './row-without-id';
import type { CellContent } from './sheet-values';
import { totalIn } from './total-row';
import { typedAmount } from './typed-amount';

/**
 * Reads the Deals rows (report.md, rows that are not as they should be): the first row of a deal id counts, later ones
 * are left out with an error; a blank customer or deal name is a warning; a blank status is that which
 * the stage names instead of a stage, or open.
 */
export function readDeals(rows: RowSource<'deals'>, locator: Locator): Deal[] {
  const id = rows.text('id');
  const customer = rows.text('customer');
  const name = rows.text('name');
  const owner = rows.text('owner');
  const team = rows.text('team');
  const amount = rows.amount('amount');
  const currency = rows.text('currency');
  const closeDate = rows.date('closeDate');
  const stage = rows.level('stage', 'stage');
  const customerPhase = rows.level('customerPhase', 'customerPhase');
  const cra = rows.text('cra');
  const craDate = rows.date('craDate');
  const craConsequence = rows.text('craConsequence');
  const call = rows.level('call', 'call');
  const status = rows.level('status', 'dealStatus');
  const closedOn = rows.date('closedOn');
  const resultReason = rows.text('resultReason');
  const wonBy = rows.text('wonBy');
  const forecastOverride = rows.amount('forecastOverride');
  const overrideReason = rows.text('overrideReason');
  const stageReason = rows.text('stageReason');
  const route = rows.text('route');
  const mustWin = rows.level('mustWin', 'yesNo');
  const notes = rows.text('notes');

  const resultIn = resultsInStage(rows.ownWords, () => rows.cellsIn('stage'));
  let isWonTold = false;

  const deals: Deal[] = [];
  const first = new Map<Key, Deal>();

  rows.forEachRow(() => {
    const dealId = id();
    const customerName = customer();
    const dealName = name();
    const total = totalIn({ id: dealId, customer: customerName, name: dealName });
    if (total !== null) {
      reportTotal(rows, total);
      return;
    }
    if (dealId === null) {
      reportWithoutId(rows, locator);
      return;
    }
    if (rows.isApart && customerName === null && dealName === null) {
      reportRemark(rows, 'id');
      return;
    }
    rows.about(dealId);
    const key = keyOf(dealId);
    const earlier = first.get(key);
    if (earlier !== undefined) {
      reportDuplicate(rows, locator, dealId, earlier);
      return;
    }
    if (customerName === null) rows.countsWithout('customer');
    if (dealName === null) rows.countsWithout('name');
    reportMergedAmounts(rows, locator);
    const result = resultIn(rows.content('stage'), rows.content('status'));
    if (!isWonTold && result !== null && result.beside !== null) {
      isWonTold = true;
      reportWon(rows, result.beside);
    }
    const deal: Deal = {
      row: rows.row,
      id: dealId,
      key,
      customer: customerName,
      name: dealName,
      owner: owner(),
      team: team(),
      amount: amount(),
      currency: currencyOfRow(rows, currency(), ['amount', 'forecastOverride']),
      closeDate: closeDate(),
      stage: result === null ? stage() : null,
      customerPhase: customerPhase(),
      cra: cra(),
      craDate: craDate(),
      craConsequence: craConsequence(),
      call: call(),
      status: result?.status ?? status() ?? (rows.isUnknown('status') ? 'open' : null),
      closedOn: closedOn(),
      resultReason: resultReason(),
      wonBy: wonBy(),
      forecastOverride: forecastOverride(),
      overrideReason: overrideReason(),
      stageReason: stageReason(),
      route: route(),
      mustWin: mustWin() === 'yes',
      notes: notes(),
    };
    first.set(key, deal);
    deals.push(deal);
  });
  return deals;
}

function reportWithoutId(rows: RowSource<'deals'>, locator: Locator): void {
  const row = rowWithoutId(rows.listRow);
  const above = rows.countsAbove('id');
  if (row.kind === 'total') reportTotal(rows, row);
  else if (row.kind === 'remark') reportRemark(rows, rows.firstFilled());
  else if (above === null) rows.leftOutWithout('id');
  else {
    rows.leaveOut();
    const cell = { table: 'deals', row: rows.row, column: 'id' } as const;
    rows.findings.push(readingFinding('deal-id-merged', cell, { first: locator.text(above) }));
  }
}

/** An amount in merged cells counts for the first of their rows only, or the total would be a multiple of it. */
function reportMergedAmounts(rows: RowSource<'deals'>, locator: Locator): void {
  for (const column of ['amount', 'forecastOverride']) {
    const above = rows.countsAbove(column);
    if (above === null) continue;
    const cell = { table: 'deals', row: rows.row, column } as const;
    const parameters = { column: `deals.${column}`, first: locator.text(above) };
    rows.findings.push(readingFinding('amount-merged', cell, parameters));
  }
}

function reportTotal(
  rows: RowSource<'deals'>,
  { column, word }: { readonly column: string; readonly word: string },
): void {
  rows.leaveOut();
  const cell = { table: 'deals', row: rows.row, column } as const;
  rows.findings.push(readingFinding('total-row', cell, { value: word }));
}

function reportRemark(rows: RowSource<'deals'>, column: string): void {
  rows.leaveOut();
  const cell = { table: 'deals', row: rows.row, column } as const;
  const value = String(rows.content(column)).trim();
  rows.findings.push(readingFinding('row-apart', cell, { value }));
}

/** Said once: all such stages of a list mean the same. */
function reportWon(rows: RowSource<'deals'>, beside: string): void {
  const cell = { table: 'deals', row: rows.row, column: 'stage' } as const;
  const value = String(rows.content('stage')).trim();
  rows.findings.push(readingFinding('won-is-result', cell, { value, beside }));
}

function reportDuplicate(rows: RowSource<'deals'>, locator: Locator, dealId: string, earlier: Deal): void {
  rows.leaveOut();
  const cell = { table: 'deals', row: rows.row, column: 'id' } as const;
  const unit = locator.unitOf({ ...cell, column: 'amount' });
  const amount = amountIn(rows.content('amount'), unit?.power ?? 0);
  rows.findings.push(
    readingFinding('duplicate-deal', cell, {
      dealId,
      first: locator.text({ table: 'deals', row: earlier.row, column: 'id' }),
      second: locator.text(cell),
      amount,
    }),
  );
}

/** An amount in full, as a number; what is none as it was typed. */
function amountIn(content: CellContent, power: number): string {
  if (typeof content === 'number') return String(shifted(content, power));
  const reading = typedAmount(String(content), power);
  return reading.kind === 'amount' ? String(reading.amount) : String(content).trim();
}
