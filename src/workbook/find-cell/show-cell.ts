import type { Facts, FindingCell } from '../../method';
import { readWorkbook } from '../read';
import type { CellPlace } from '../read';
import { rowNow } from './row-identity';

export type ShowResult =
  /** Selected; `isHidden` when its row or column is not to be seen, as behind a filter. */
  | {
      readonly kind: 'shown';
      readonly place: CellPlace;
      readonly sheetId: string;
      readonly isHidden: boolean;
    }
  | { readonly kind: 'refused'; readonly code: 'gone' }
  | { readonly kind: 'refused'; readonly code: 'hidden-sheet'; readonly sheet: string };

/**
 * Selects the cell that a reference names, where it stands now: found again by what its row holds, because sorting,
 * inserting and renaming move it. A folded column is shown where the sheet allows it; a filter is the user's and stays.
 * `before` are the facts that the reference belongs to.
 */
export async function showCell(
  context: Excel.RequestContext,
  cell: FindingCell,
  before: Facts,
): Promise<ShowResult> {
  const now = await readWorkbook(context);
  if (now.kind === 'refused') return { kind: 'refused', code: 'gone' };
  const row = cell.row < 0 ? cell.row : rowNow(cell, before, now.facts);
  const place = row === null ? null : now.locator.locate({ ...cell, row });
  if (place === null) return { kind: 'refused', code: 'gone' };
  return await select(context, place);
}

async function select(context: Excel.RequestContext, place: CellPlace): Promise<ShowResult> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet).load('id,visibility');
  const protection = sheet.protection.load('protected,options');
  await context.sync();
  if (sheet.isNullObject) return { kind: 'refused', code: 'gone' };
  if (sheet.visibility !== 'Visible') {
    return { kind: 'refused', code: 'hidden-sheet', sheet: place.sheet };
  }
  sheet.activate();
  const range = sheet.getRange(place.address);
  if (!protection.protected || protection.options.allowFormatColumns === true) range.columnHidden = false;
  range.load('rowHidden,columnHidden').select();
  await context.sync();
  return { kind: 'shown', place, sheetId: sheet.id, isHidden: range.rowHidden || range.columnHidden };
}

/** Brings a cell's row and column into sight: filters over it are cleared, what is hidden or folded is shown. */
export async function revealCell(
  context: Excel.RequestContext,
  { sheet: name, address }: CellPlace,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const range = sheet.getRange(address);
  const tables = range.getTables(false).load('items/name');
  const filter = sheet.autoFilter.load('enabled');
  await context.sync();
  for (const table of tables.items) table.clearFilters();
  if (filter.enabled) filter.clearCriteria();
  range.rowHidden = false;
  range.columnHidden = false;
  range.select();
  await context.sync();
}
