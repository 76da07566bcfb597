import { holdsCell, intersection, type Area, type SheetModel, type TableModel } from '../../files';
import type { Host } from '../../host';
import { qualifiedAddress } from '../../host/formulas';
import { bodyArea, callMember, memberOf, sheetObject } from '../../host/user';

/** The rows that tables get when a block is put into their last rows or directly below them. */
export function rowsGrown(sheet: SheetModel, block: Area): readonly Area[] {
  return outgrown(sheet, block).map((table) => addedRows(table, block));
}

/** Makes tables go on over a block, as Excel does before it takes what is typed or pasted: it is read as the columns are. */
export function growTables({ book }: Host, sheet: SheetModel, block: Area, isTotals: boolean): void {
  for (const table of outgrown(sheet, block)) {
    const body = bodyArea(table);
    if (isTotals && block.top > body.bottom) continue;
    const added = addedRows(table, block);
    const asTable = memberOf(sheetObject(book, sheet), 'Tables').item(table.id);
    callMember(
      asTable,
      'Resize',
      qualifiedAddress(sheet.name, { ...table.area, bottom: added.bottom }, false),
    );
    for (const rule of [...sheet.validations, ...sheet.conditionalFormats])
      rule.areas = rule.areas.map((area) =>
        isOfColumns(area, body) ? { ...area, bottom: added.bottom } : area,
      );
    extendStyles(sheet, body, added);
  }
}

function outgrown(sheet: SheetModel, block: Area): readonly TableModel[] {
  if (sheet.protection) return [];
  return sheet.tables.filter((table) => {
    const { top, bottom } = bodyArea(table);
    const startsThere = holdsCell({ ...table.area, top, bottom: bottom + 1 }, block.top, block.left);
    if (!startsThere || table.hasTotals || block.bottom <= bottom) return false;
    const added = addedRows(table, block);
    return !sheet.tables.some((other) => other !== table && intersection(other.area, added));
  });
}

function addedRows(table: TableModel, block: Area): Area {
  return { ...table.area, top: table.area.bottom + 1, bottom: block.bottom };
}

/** Whether an area is all the rows of some columns of a table. */
function isOfColumns(area: Area, body: Area): boolean {
  return (
    area.top <= body.top && area.bottom === body.bottom && area.left >= body.left && area.right <= body.right
  );
}

/** New rows look like the last one, where it looks like the one above it. */
function extendStyles({ cells }: SheetModel, body: Area, added: Area): void {
  for (let column = body.left; column <= body.right; column++) {
    const style = cells.get(body.bottom, column)?.style ?? 0;
    const above = Math.max(body.top, body.bottom - 1);
    if (style === 0 || (cells.get(above, column)?.style ?? 0) !== style) continue;
    for (let row = added.top; row <= added.bottom; row++) {
      const cell = cells.ensure(row, column);
      if (cell.style === 0) cell.style = style;
    }
  }
}
