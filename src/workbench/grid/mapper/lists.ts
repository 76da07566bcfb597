import type { Area, SheetModel, ValidationModel, WorkbookModel } from '../../../files';
import { parseAddress } from '../../../host/formulas';
import { textOf } from './cell-values';

/** The entries of a list validation: of its inline list, or of the cells that its reference, name or table column holds. */
export function listEntries(
  model: WorkbookModel,
  sheet: SheetModel,
  validation: ValidationModel,
): readonly string[] | null {
  if (validation.type !== 'list') return null;
  const inline = /^"(.*)"$/s.exec(validation.formula1);
  if (inline?.[1] !== undefined) {
    return inline[1]
      .replaceAll('""', '"')
      .split(',')
      .map((entry) => entry.trim());
  }
  const cells = listCells(model, sheet, validation.formula1);
  if (!cells) return null;
  const entries: string[] = [];
  for (let row = cells.area.top; row <= cells.area.bottom; row++) {
    for (let column = cells.area.left; column <= cells.area.right; column++) {
      const text = textOf(cells.sheet.cells.get(row, column)?.value ?? null);
      if (text !== '') entries.push(text);
    }
  }
  return entries;
}

const deepestName = 8;

/** A list that begins beside a cell and is as long as a formula says, as names of growing lists are. */
const countedList = /^OFFSET\(((?:'(?:[^']|'')+'|[^,()'])+),(\d+),(\d+),.+,1\)$/is;

/** The cells of a list. Where its length is counted it goes on to the last cell that holds anything: blank ones are no entries. */
function listCells(
  model: WorkbookModel,
  sheet: SheetModel,
  formula: string,
): { sheet: SheetModel; area: Area } | null {
  const text = formula.trim();
  const counted = countedList.exec(findName(model, sheet, text)?.formula ?? text);
  if (!counted) return referredCells(model, sheet, text, 0);
  const start = referredCells(model, sheet, counted[1] ?? '', 0);
  if (!start) return null;
  const top = start.area.top + Number(counted[2]);
  const left = start.area.left + Number(counted[3]);
  const bottom = Math.max(top, start.sheet.cells.usedArea()?.bottom ?? top);
  return { sheet: start.sheet, area: { top, left, right: left, bottom } };
}

/** The cells that a formula refers to when it is no more than a reference, a name or a table column. */
export function referredCells(
  model: WorkbookModel,
  sheet: SheetModel,
  formula: string,
  depth: number,
): { sheet: SheetModel; area: Area } | null {
  const text = formula.trim();
  const name = findName(model, sheet, text);
  if (name) return depth < deepestName ? referredCells(model, sheet, name.formula, depth + 1) : null;
  const column = /^(?:INDIRECT\(")?([\p{L}_][\p{L}\p{N}_.]*)\[([^\][]+)\](?:"\))?$/u.exec(text);
  if (column) return tableColumn(model, column[1] ?? '', column[2] ?? '');
  const address = parseAddress(text);
  if (!address) return null;
  const folded = address.sheet?.toLowerCase();
  const target =
    folded === undefined ? sheet : model.sheets.find((each) => each.name.toLowerCase() === folded);
  return target ? { sheet: target, area: within(target, address.areas[0]) } : null;
}

function findName(model: WorkbookModel, sheet: SheetModel, text: string): { formula: string } | undefined {
  const folded = text.toLowerCase();
  const named = model.names.filter((each) => each.name.toLowerCase() === folded);
  return named.find((each) => each.sheetId === sheet.id) ?? named.find((each) => each.sheetId === null);
}

function tableColumn(
  model: WorkbookModel,
  table: string,
  column: string,
): { sheet: SheetModel; area: Area } | null {
  for (const sheet of model.sheets) {
    const found = sheet.tables.find((each) => each.name.toLowerCase() === table.toLowerCase());
    if (!found) continue;
    const index = found.columns.findIndex((each) => each.name.toLowerCase() === column.toLowerCase());
    if (index < 0) return null;
    const left = found.area.left + index;
    const top = found.area.top + (found.hasHeader ? 1 : 0);
    return { sheet, area: { top, left, right: left, bottom: found.area.bottom - (found.hasTotals ? 1 : 0) } };
  }
  return null;
}

/** Whole columns end with what is stored. */
function within(sheet: SheetModel, area: Area): Area {
  const used = sheet.cells.usedArea(undefined, area);
  return {
    ...area,
    bottom: Math.min(area.bottom, used?.bottom ?? area.top),
    right: Math.min(area.right, used?.right ?? area.left),
  };
}
