import { shapeCopy, withGrouped } from '../../files/model/shape-groups';
import type { CommentModel, CommentSaying, SheetModel } from '../../files/model/sheet';
import { newSheet, type WorkbookModel } from '../../files/model/workbook';
import { renameSheetReferences, renameTableReferences } from '../formulas';
import { freeSheetName, freeTableName } from './free-names';
import { rewriteFormulas } from './rewrite-formulas';

interface NewSheetPlace {
  readonly id: string;
  readonly position: number;
  /** An id that no table has or had. */
  newTableId(): number;
}

/** Copies a worksheet to a 0-based tab position, as `Name (2)`, with tables under new names and its own names. */
export function copySheet(
  model: WorkbookModel,
  sheet: SheetModel,
  { id, position, newTableId }: NewSheetPlace,
): SheetModel {
  const name = freeSheetName(sheet.name, new Set(model.sheets.map((each) => each.name.toLowerCase())));
  const copy: SheetModel = {
    ...structuredClone({ ...sheet, cells: null, pivots: [], charts: [], shapes: [], slicers: [] }),
    ...newSheetParts(id, name),
  };
  sheet.cells.forEach((cell, row, column) => copy.cells.set(row, column, structuredClone(cell)));
  copy.pivots = sheet.pivots.map(({ origin: _, ...pivot }, index) => ({
    ...structuredClone(pivot),
    id: `${id}-pivot${index + 1}`,
  }));
  copy.charts = sheet.charts.map(({ origin, ...chart }, index) => ({
    ...structuredClone(chart),
    id: `${id}-chart${index + 1}`,
    ...(origin && { origin }),
  }));
  const shapeIds = new Map(
    withGrouped(sheet.shapes).map((shape, index) => [shape.id, `${id}-shape${index + 1}`]),
  );
  copy.shapes = sheet.shapes.map((shape) => shapeCopy(shape, (old) => shapeIds.get(old) ?? old));
  copy.comments = copy.comments.map((comment, index) => commentCopy(comment, `${id}-comment${index + 1}`));
  const renamed = new Map<string, string>();
  const taken = new Set(
    model.sheets.flatMap(({ tables }) => tables.map((table) => table.name.toLowerCase())),
  );
  copy.tables = copy.tables.map((table) => {
    const tableName = freeTableName(table.name, taken);
    taken.add(tableName.toLowerCase());
    renamed.set(table.name, tableName);
    return { ...table, id: newTableId(), name: tableName };
  });
  const names = model.names
    .filter(({ sheetId }) => sheetId === sheet.id)
    .map((own) => ({ ...own, sheetId: id }));
  rewriteFormulas({ ...model, sheets: [copy], names }, (formula) => {
    let result = renameSheetReferences(formula, sheet.name, name);
    for (const [from, to] of renamed) result = renameTableReferences(result, from, to);
    return result;
  });
  model.names.push(...names);
  model.sheets.splice(position, 0, copy);
  return copy;
}

function newSheetParts(id: string, name: string): Pick<SheetModel, 'id' | 'name' | 'cells'> {
  const { cells } = newSheet(id, name);
  return { id, name, cells };
}

function commentCopy(comment: CommentModel, id: string): CommentModel {
  const replies = comment.replies.map((reply, index) => sayingCopy(reply, `${id}-reply${index + 1}`));
  return { ...sayingCopy(comment, id), replies };
}

/** What was said, under ids of its own. */
function sayingCopy<Saying extends CommentSaying>(saying: Saying, id: string): Saying {
  const mentions = saying.mentions?.map(({ mentionId: _, ...mention }) => mention);
  return { ...saying, id, ...(mentions && { mentions }) };
}
