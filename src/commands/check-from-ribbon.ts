import { format, texts as textsOf, type PaneTexts } from '../i18n';
import { calendarDayOf, check } from '../workbook';
import { showMessage } from './show-message';

/** The ribbon’s Check: rewrites the result sheets; says something only when there is no result to look at. */
export async function checkFromRibbon(event: Office.AddinCommands.Event): Promise<void> {
  const texts = textsOf(Office.context.displayLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en').pane;
  try {
    const problem = await checkWorkbook(texts);
    if (problem !== null) await showMessage(problem);
  } catch (error) {
    await showMessage(
      format(texts.failed, { message: error instanceof Error ? error.message : String(error) }),
    );
  } finally {
    event.completed();
  }
}

async function checkWorkbook(texts: PaneTexts): Promise<string | null> {
  const result = await Excel.run((context) => check(context, { today: calendarDayOf(new Date()) }));
  if (result.kind === 'refused') {
    if (result.code === 'no-deals-table') return texts.noDealsTable;
    return format(texts.severalDealsTables, { places: result.places.join(', ') });
  }
  return result.keptSheets.length > 0
    ? format(texts.sheetsKept, { sheets: result.keptSheets.join(', ') })
    : null;
}
