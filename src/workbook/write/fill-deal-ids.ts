import type { CellReference, Finding } from '../../method';
import { readWorkbook, type ReadWorkbook } from '../read';
import { applyWrite } from './apply-write';
import { dealId } from './deal-id';
import type { CellEdit, WriteResult } from './edit';
import { planWrite } from './plan-write';

type Read = Pick<ReadWorkbook, 'facts' | 'findings'>;

/** The rows of the Deals table that are left out for want of an id although they name a customer or a deal. */
export function dealsWithoutId({ findings, facts }: Read): readonly CellReference[] {
  const blank = findings.flatMap(({ rule, cell }) => (isBlankId(rule, cell) ? [cell] : []));
  if (blank.length === 0) return [];
  const named = new Set(
    facts.leftOut
      .filter(({ table, texts }) => table === 'deals' && ('customer' in texts || 'name' in texts))
      .map(({ row }) => row),
  );
  return blank.filter(({ row }) => named.has(row));
}

function isBlankId(rule: string, cell: Finding['cell']): cell is CellReference {
  return rule === 'deal-id-blank' && cell?.table === 'deals';
}

/** An id for each of these rows, with the numbers after the highest D-… that is there. */
export function dealIdEdits(reading: Read): readonly CellEdit[] {
  const rows = dealsWithoutId(reading);
  const { deals, strayDealIds } = reading.facts;
  const ids = [...deals.map(({ id }) => id), ...strayDealIds.values()];
  const highest = ids.reduce((most, id) => Math.max(most, numberIn(id)), 0);
  return rows.map(({ table, row }, index) => ({
    cell: { table, row, column: 'id' },
    next: dealId(highest + 1 + index, highest + rows.length),
  }));
}

/** Writes these ids without a preview, for who asked for all of them beforehand. */
export async function fillDealIds(context: Excel.RequestContext): Promise<WriteResult> {
  const reading = await readWorkbook(context);
  if (reading.kind === 'refused') return { kind: 'refused', code: 'unreadable' };
  const plan = await planWrite(context, { facts: reading.facts, cells: dealIdEdits(reading), rows: [] });
  return plan.kind === 'refused' ? plan : await applyWrite(context, plan);
}

function numberIn(id: string): number {
  return Number(/^D-(\d+)$/i.exec(id)?.[1] ?? 0);
}
