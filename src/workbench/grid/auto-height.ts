import { isRecord } from './params';

const autoHeightMutation = 'sheet.mutation.set-worksheet-row-auto-height';

/** Rows that the grid fits to what was typed get the height of the texts in sight: the grid counts hidden columns too. */
export function fitToSight(
  command: string,
  params: unknown,
  heightOf: (sheetId: string, row: number) => number,
): void {
  if (command !== autoHeightMutation || !isRecord(params) || !Array.isArray(params.rowsAutoHeightInfo))
    return;
  const sheetId = String(params.subUnitId);
  const rows: readonly unknown[] = params.rowsAutoHeightInfo;
  const rowsAutoHeightInfo = rows.flatMap((fitted) =>
    isRecord(fitted) && typeof fitted.row === 'number'
      ? [{ row: fitted.row, autoHeight: heightOf(sheetId, fitted.row) }]
      : [],
  );
  Object.assign(params, { rowsAutoHeightInfo });
}
