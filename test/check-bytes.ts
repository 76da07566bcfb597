import { openXlsx } from '../src/files';
import { createHost } from '../src/host';
import { startExcelClient } from '../src/host/client/node';
import { check } from '../src/workbook';
import { dayOfIso } from '../src/method';

/** The report of a workbook file, checked through Microsoft’s client on the embedded host. */
export async function checkBytes(bytes: Uint8Array, today: string) {
  const { Excel } = startExcelClient(createHost(await openXlsx(bytes)));
  const day = dayOfIso(today);
  if (day === null) throw new Error(`${today} is not a day`);
  const result = await Excel.run((context) => check(context, { today: day }));
  if (result.kind !== 'checked') throw new Error(`The check refused: ${result.code}`);
  return result.report;
}
