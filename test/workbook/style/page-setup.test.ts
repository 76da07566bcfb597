import { describe, expect, test } from '@jest/globals';
import { pageStarts, scaleFor } from '../../../src/workbook/style/page-setup';
import { AMOUNT } from '../../../src/workbook/publish/forecast/grid';
import { columnPoints } from '../../../src/files/model/line-sizes';
import { WORKBOOK_WORDS } from '../../../src/workbook/schema/words';
import { INK } from '../../../src/workbook/style/palette';
import { takeSnapshot } from '../../../src/workbook/history/take-snapshot';
import { openClient } from '../../host/open-client';
import { TODAY } from '../publish/a-pipeline';
import { checked, exampleClient, NOON, sample, sheetNamed } from '../publish/opened';

describe('pages', () => {
  const rows = (count: number) => Array.from({ length: count }, () => 20);

  test('begin with the block that would be torn, and a block may be longer than a page', () => {
    // 26 rows of 20 points fit on a page at 100 %
    expect(pageStarts(rows(60), [2, 12, 22, 30, 40], 100)).toEqual([22, 40]);
    expect(pageStarts(rows(60), [2, 12, 22, 30, 40], 50)).toEqual([40]);
    expect(pageStarts(rows(100), [2, 5, 70, 80], 100)).toEqual([5, 80]);
    expect(pageStarts(rows(10), [], 100)).toEqual([]);
  });

  test('are as wide as all columns, at most at their own size', () => {
    expect(scaleFor([10, 20])).toBe(100);
    const [narrow, wide] = [
      scaleFor(Array.from({ length: 16 }, () => 10)),
      scaleFor(Array.from({ length: 16 }, () => 20)),
    ];
    expect(narrow).toBeGreaterThan(70);
    expect(wide).toBeLessThan(narrow / 1.8);
  });
});

test('the Forecast breaks its pages at headings', async () => {
  const client = openClient(await sample('pipeline-en'));
  await checked(client);
  const { cells, pageLayout } = sheetNamed(client.host.workbook, 'Forecast');
  const { rowBreaks = [], scale = 100, fitToWidth } = pageLayout;
  expect(fitToWidth).toBeUndefined();
  expect(scale).toBeLessThan(70);
  expect(rowBreaks.length).toBeGreaterThanOrEqual(2);
  const { styles } = client.host.workbook;
  for (const row of rowBreaks) {
    const heading = cells.get(row, 1);
    expect(styles.get(heading?.style ?? 0).font).toMatchObject({ bold: true });
    expect([cells.get(row - 1, 1)?.value ?? null, typeof heading?.value]).toEqual([null, 'string']);
  }
});

const LANGUAGES = ['en', 'zh'] as const;

/** About how many digits a text is wide: letters are narrower, Chinese characters twice as wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2.1 : 0.86), 0);
}

test.each(LANGUAGES)(
  'the Forecast of the example prints on four pages that can be read (%s)',
  async (language) => {
    const client = await exampleClient(language);
    await checked(client);
    const sheet = sheetNamed(client.host.workbook, WORKBOOK_WORDS[language].sheets.forecast);
    const { scale = 0, rowBreaks = [] } = sheet.pageLayout;
    expect(scale).toBeGreaterThanOrEqual({ en: 63, zh: 60 }[language]);
    expect(rowBreaks.length).toBeLessThanOrEqual(3);
    // a line that runs over the last column would be printed on a page of its own
    const widths = Array.from({ length: 21 }, (_, column) => columnPoints(sheet, column));
    const room = widths.reduce((sum, points) => sum + points, 0);
    const { styles } = client.host.workbook;
    const lines: number[] = [];
    sheet.cells.forEach(({ value, style }, _row, column) => {
      if (column !== 1 || typeof value !== 'string') return;
      lines.push(widthOf(value) * 5.25 * ((styles.get(style).font?.size ?? 11) / 11));
    });
    expect(Math.max(...lines)).toBeGreaterThan(room / 2);
    expect(lines.filter((points) => points > room)).toEqual([]);
  },
);

test('figures that are wider than their column become smaller', async () => {
  const client = await exampleClient();
  await checked(client);
  const sheet = sheetNamed(client.host.workbook, 'Forecast');
  const { styles } = client.host.workbook;
  const shrinks = new Set<boolean>();
  sheet.cells.forEach(({ value, style }) => {
    const { numberFormat, alignment } = styles.get(style);
    if (typeof value === 'number' && numberFormat === AMOUNT) shrinks.add(alignment?.shrink === true);
  });
  expect([...shrinks]).toEqual([true]);
});

test('the header of the Forecast shows where a group of columns ends', async () => {
  const client = await exampleClient();
  await checked(client);
  const { cells } = sheetNamed(client.host.workbook, 'Forecast');
  const top = Array.from({ length: 99 }, (_, row) => row).find(
    (row) => cells.get(row, 5)?.value === 'Commit' && cells.get(row + 1, 1)?.value === 'By quarter',
  );
  const { styles } = client.host.workbook;
  const fills = [0, 1].map((offset) =>
    [5, 7, 8, 11, 14, 17].map(
      (column) => styles.get(cells.get((top ?? 0) + offset, column)?.style ?? 0).fill?.color,
    ),
  );
  const [one, other] = [INK.headerFill, INK.headerOther];
  expect(fills).toEqual([
    [one, one, other, one, other, one],
    [one, one, other, one, other, one],
  ]);
});

test('lists that begin under other lines repeat their header from there on', async () => {
  const client = await exampleClient();
  await checked(client);
  const { cells, pageLayout: layout } = sheetNamed(client.host.workbook, 'Overview');
  const [, row = ''] = /^\$(\d+):/.exec(layout.printTitleRows ?? '') ?? [];
  expect(cells.get(Number(row) - 1, 1)?.value).toBe('Customer · deal');
  for (const name of ['Findings', 'Case review']) {
    const { tables, pageLayout } = sheetNamed(client.host.workbook, name);
    const header = (tables[0]?.area.top ?? 0) + 1;
    expect([name, pageLayout.printTitleRows]).toEqual([name, `$${header}:$${header}`]);
  }
});

test('the history repeats on every page which snapshot and deal a row is about', async () => {
  const client = await exampleClient();
  await client.run((context) => takeSnapshot(context, { today: TODAY, now: NOON }));
  const printed = ['Snapshots', 'People history'].map((name) => {
    const { printTitleColumns, printTitleRows } = sheetNamed(client.host.workbook, name).pageLayout;
    return [printTitleColumns, printTitleRows];
  });
  expect(printed).toEqual([
    ['$A:$C', '$1:$4'],
    ['$A:$C', '$1:$4'],
  ]);
});

test('headers of the history stand over their columns as the cells do', async () => {
  const client = await exampleClient();
  await client.run((context) => takeSnapshot(context, { today: TODAY, now: NOON }));
  const { styles } = client.host.workbook;
  for (const name of ['Snapshots', 'People history']) {
    const { cells } = sheetNamed(client.host.workbook, name);
    const alignmentsIn = (row: number) =>
      Array.from(
        { length: 20 },
        (_, column) => styles.get(cells.get(row, column)?.style ?? 0).alignment?.horizontal,
      );
    const header = alignmentsIn(3);
    expect([name, header]).toEqual([name, alignmentsIn(4)]);
    expect(header).toContain('center');
  }
});

test('every sheet names itself and counts its pages at the bottom, within the margin', async () => {
  const client = await exampleClient();
  await checked(client);
  const shown = client.host.workbook.sheets.filter(
    ({ name, visibility }) => visibility === 'visible' && name !== 'Sheet1',
  );
  expect(shown).toHaveLength(21);
  for (const { name, pageLayout } of shown) {
    const { footer, margins } = pageLayout;
    expect([name, footer, margins?.footer]).toEqual([name, '&L&A&R&P / &N', 12 / 72]);
  }
});
