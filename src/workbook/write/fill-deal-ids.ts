import type { CellReference, Finding } from '../../method';
import type { CellPlace, ReadWorkbook } from '../read';
import { readWorkbook } from '../read';
import { dealId } from './deal-id';

/** The rows of the Deals table that are left out for want of an id although they name a customer or a deal. */
export function dealsWithoutId(
  reading: Pick<ReadWorkbook, 'findings' | 'textCells'>,
): readonly CellReference[] {
  const blank = reading.findings.flatMap(({ rule, cell }) => (isBlankId(rule, cell) ? [cell] : []));
  if (blank.length === 0) return [];
  const named = new Set(
    reading
      .textCells()
      .filter(
        ({ cell: { table, column } }) => table === 'deals' && (column === 'customer' || column === 'name'),
      )
      .map(({ cell }) => cell.row),
  );
  return blank.filter(({ row }) => named.has(row));
}

function isBlankId(rule: string, cell: Finding['cell']): cell is CellReference {
  return rule === 'deal-id-blank' && cell?.table === 'deals';
}

/**
 * Writes an id into each blank id cell of these rows, with the numbers after the highest D-… that is there. Nothing else is
 * touched. Answers how many deals have got one.
 */
export async function fillDealIds(context: Excel.RequestContext): Promise<number> {
  const reading = await readWorkbook(context);
  if (reading.kind === 'refused') return 0;
  const cells = dealsWithoutId(reading).flatMap((cell): readonly CellPlace[] => {
    const place = reading.locator.locate({ ...cell, column: 'id' });
    return place === null ? [] : [place];
  });
  const highest = reading.facts.deals.reduce((most, { id }) => Math.max(most, numberIn(id)), 0);
  cells.forEach(({ sheet, row, column }, index) => {
    const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
    cell.values = [[dealId(highest + 1 + index, highest + cells.length)]];
  });
  await context.sync();
  return cells.length;
}

function numberIn(id: string): number {
  return Number(/^D-(\d+)$/i.exec(id)?.[1] ?? 0);
}
