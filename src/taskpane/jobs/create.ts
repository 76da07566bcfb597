import { format, type Language, type PaneTexts } from '../../i18n';
import { buildWorkbook } from '../../workbook';
import type { JobOutcome } from '../use-job';

/** Adds the input sheets to the open workbook. */
export async function createJob(
  options: { readonly language: Language; readonly example: boolean },
  texts: PaneTexts,
): Promise<JobOutcome> {
  const result = await Excel.run((context) => buildWorkbook(context, options));
  if (result.kind === 'built') return { ok: true, message: texts.created };
  if (result.code === 'deals-table-exists') {
    return { ok: false, message: format(texts.dealsTableExists, { places: result.places.join(', ') }) };
  }
  return { ok: false, message: format(texts.sheetNameTaken, { sheets: result.places.join(', ') }) };
}
