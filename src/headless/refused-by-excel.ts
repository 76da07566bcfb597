import { cellAddress, columnLimit, rowLimit, type WorkbookModel } from '../files';
import { format, type CommandLineTexts } from '../i18n';
import { Failure } from './failure';

/** What Excel refused and a user can do something about, in words; null for any other error. */
export function refusedByExcel(
  error: unknown,
  workbook: WorkbookModel,
  path: string,
  texts: CommandLineTexts,
): Failure | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (error.code === 'AccessDenied') return new Failure(protectedBy(workbook, path, texts), 2);
  if (error.code !== 'NonBlankCellOffSheet') return null;
  const places = lastCells(workbook).join(', ');
  return new Failure(format(texts.isFull, { path, places }), 2);
}

/** The first cell in the last row or column of each sheet that has one. */
function lastCells({ sheets }: WorkbookModel): readonly string[] {
  return sheets.flatMap(({ name, cells }) => {
    const found: string[] = [];
    cells.forEach(({ value, formula }, row, column) => {
      const isLast = row === rowLimit - 1 || column === columnLimit - 1;
      if (isLast && (value !== null || formula !== undefined))
        found.push(`${name}!${cellAddress(row, column)}`);
    });
    return found.slice(0, 1);
  });
}

function protectedBy({ sheets: all }: WorkbookModel, path: string, texts: CommandLineTexts): string {
  const sheets = all.filter(({ protection }) => protection !== null).map(({ name }) => name);
  const places = sheets.length > 0 ? sheets.join(', ') : texts.structure;
  return format(texts.isProtected, { path, places });
}
