import { format, type PaneTexts } from '../../i18n';
import { calendarDayOf, check } from '../../workbook';
import type { JobOutcome } from '../use-job';

/** Checks the open workbook and rewrites its result sheets. */
export async function checkJob(texts: PaneTexts): Promise<JobOutcome> {
  const result = await Excel.run((context) => check(context, { today: calendarDayOf(new Date()) }));
  if (result.kind === 'refused') {
    if (result.code === 'no-deals-table') return { ok: false, message: texts.noDealsTable };
    return { ok: false, message: format(texts.severalDealsTables, { places: result.places.join(', ') }) };
  }
  const { findings, deals } = result.report;
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const message = format(texts.checked, {
    deals: deals.length,
    people: deals.reduce((total, deal) => total + deal.people, 0),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  });
  const start = result.startHere.map((finding) => finding.message);
  const kept =
    result.keptSheets.length > 0 ? [format(texts.sheetsKept, { sheets: result.keptSheets.join(', ') })] : [];
  return { ok: true, message, details: [...kept, ...(start.length > 0 ? start : [texts.nothingToDo])] };
}
