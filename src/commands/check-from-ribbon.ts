import { format, languageOfLocale, PANE_WORDS, type PaneWords } from '../i18n';
import { calendarDayOf, check, refusalText } from '../workbook';
import { showMessage } from './show-message';

/** The ribbon’s Check: rewrites the result sheets; says something only when there is no result to look at. */
export async function checkFromRibbon(event: Office.AddinCommands.Event): Promise<void> {
  const words = PANE_WORDS[languageOfLocale(Office.context.displayLanguage)];
  try {
    const problem = await checkWorkbook(words);
    if (problem !== null) await showMessage(problem);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const { problems, excelSaid } = words.frame;
    const { what, todo } = problems.unexpected;
    await showMessage([what, format(excelSaid, { message }), todo].join('\n'));
  } finally {
    event.completed();
  }
}

/** What a user has to be told of a check; null where the result sheets say it all. */
async function checkWorkbook({ check: words, frame }: PaneWords): Promise<string | null> {
  const result = await Excel.run((context) => check(context, { today: calendarDayOf(new Date()) }));
  if (result.kind === 'refused') {
    const { what, nearest, todo } = refusalText(result, frame.refusals);
    return [what, ...(nearest === null ? [] : [nearest]), todo].join('\n');
  }
  const { keptSheets } = result;
  return keptSheets.length === 0 ? null : format(words.keptSheets, { sheets: keptSheets.join(frame.and) });
}
