import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { partText, problemsOf } from '../files/saved-file-checks';
import { openClient } from './open-client';

const dates = [
  '2025-12-31',
  '2026-01-01',
  '2026-02-14',
  '2026-02-28',
  '2026-03-01',
  '2026-03-05',
  '2026-03-07',
  '2026-03-08',
  '2026-04-01',
  '2027-03-05',
];

/** The dates that a filter leaves on Thursday, 5 March 2026. */
async function shown(criterion: string): Promise<{ left: unknown[]; file: Uint8Array }> {
  const { run, host } = openClient(undefined, { now: () => '2026-03-05T10:00:00Z' });
  const left = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A12').values = [['Day'], ...dates.map((date) => [date]), ['text']];
    sheet.getRange('A2:A11').numberFormat = dates.map(() => ['yyyy-mm-dd']);
    const table = sheet.tables.add('A1:A12', true);
    table.columns.getItem('Day').filter.applyDynamicFilter(criterion as Excel.DynamicFilterCriteria.today);
    const view = table.getDataBodyRange().getVisibleView().load('text');
    await context.sync();
    return view.text.flat();
  });
  return { left, file: await saveXlsx(host.workbook) };
}

test.each<[string, string, string[]]>([
  ['Today', 'today', ['2026-03-05']],
  ['Tomorrow', 'tomorrow', []],
  ['ThisWeek', 'thisWeek', ['2026-03-01', '2026-03-05', '2026-03-07']],
  ['NextWeek', 'nextWeek', ['2026-03-08']],
  ['LastMonth', 'lastMonth', ['2026-02-14', '2026-02-28']],
  ['NextQuarter', 'nextQuarter', ['2026-04-01']],
  ['LastQuarter', 'lastQuarter', ['2025-12-31']],
  ['LastYear', 'lastYear', ['2025-12-31']],
  ['YearToDate', 'yearToDate', ['2026-01-01', '2026-02-14', '2026-02-28', '2026-03-01', '2026-03-05']],
  ['AllDatesInPeriodFebruray', 'M2', ['2026-02-14', '2026-02-28']],
  ['AllDatesInPeriodQuarter4', 'Q4', ['2025-12-31']],
])('the dates of %s are shown, and the filter is saved as %s', async (criterion, type, expected) => {
  const { left, file } = await shown(criterion);
  expect(left.filter((each) => each !== '')).toEqual(expected);
  expect(await problemsOf(file)).toEqual([]);
  expect(partText(file, 'xl/tables/table1.xml')).toContain(`<dynamicFilter type="${type}"/>`);
  const criteria = (await openXlsx(file)).sheets[0]?.tables[0]?.filter?.criteria.get(0);
  expect(criteria).toEqual({ filterOn: 'Dynamic', dynamicCriteria: criterion });
});

test('a period that there is not is refused', async () => {
  await expect(shown('LastCentury')).rejects.toMatchObject({ code: 'InvalidArgument' });
});
