import { intersection, type Area, type SheetModel } from '../../files';
import { bodyArea } from '../../host/user';
import { rowsGrown } from './grow-tables';
import type { EditScope } from './images';

/** The cells that get other contents, and what tables make of them: new rows, calculated columns, formulas anywhere that name a header. */
export function contentScope(sheet: SheetModel, areas: readonly Area[], hasFormula: boolean): EditScope {
  const hasHeader = areas.some((changed) =>
    sheet.tables.some(
      (table) => table.hasHeader && intersection({ ...table.area, bottom: table.area.top }, changed),
    ),
  );
  if (hasHeader) return 'workbook';
  const around = areas.flatMap((changed) => [
    ...rowsGrown(sheet, changed),
    ...(hasFormula ? tableColumns(sheet, changed) : []),
  ]);
  return { sheet, areas: [...areas, ...around] };
}

/** The columns of tables that a block reaches, with the rows that they get by it. */
function tableColumns(sheet: SheetModel, block: Area): readonly Area[] {
  return sheet.tables.flatMap((table) => {
    const body = bodyArea(table);
    const part = intersection({ ...body, bottom: body.bottom + 1 }, block);
    const bottom = Math.max(body.bottom, block.bottom);
    return part ? [{ ...body, bottom, left: part.left, right: part.right }] : [];
  });
}
