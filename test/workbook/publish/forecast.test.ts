import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, saveXlsx } from '../../../src/files';
import type { SheetModel } from '../../../src/files/model/sheet';
import type { Checked } from '../../../src/workbook/check';
import { FORECAST_SHEET_EN } from '../../../src/i18n/en/forecast-sheet';
import { libreOfficeConversion, testWithLibreOffice } from '../../other-programs/libre-office';
import { openClient, type OpenClient } from '../../host/open-client';
import { oddDeals } from './odd-deals';
import { checked, contentOf, NOON, sheetNamed } from './opened';

const DEALS = 500;
let client: OpenClient;
let result: Checked;

beforeAll(async () => {
  client = openClient(oddDeals(DEALS));
  result = await checked(client, { now: NOON });
}, 300_000);

const forecastSheet = (): SheetModel => sheetNamed(client.host.workbook, 'Forecast');

/** The formula cells of a sheet that show a number, by row and column. */
function formulaNumbers(sheet: SheetModel): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  sheet.cells.forEach(({ formula, value }, row, column) => {
    if (formula !== undefined && typeof value === 'number') numbers.set(`${row} ${column}`, value);
  });
  return numbers;
}

describe('the formulas over 500 deals with odd names', () => {
  test('all give what the method works out by itself', () => {
    expect(result.tie).toEqual({ kind: 'compared', cells: expect.any(Number), differences: [] });
    expect(result.report.forecast).toMatchObject({ compared: expect.any(Number), differences: [] });
    expect(result.report.forecast.compared).toBeGreaterThan(4 * DEALS);
  });

  test('show the totals of the report, which other tests hold against plain sums', () => {
    const { periods } = result.report.forecast;
    const shown = rowsUnder(forecastSheet(), 'By quarter');
    expect(periods.length).toBeGreaterThan(10);
    for (const period of periods) {
      const row = shown.find(
        ({ label, currency }) =>
          label.replace(' (now)', '') === (period.period ?? 'No date') &&
          currency === (period.currency ?? 'No currency'),
      );
      expect(row?.values.slice(9, 13)).toEqual([
        period.count,
        expect.closeTo(period.amount, 2),
        expect.closeTo(period.expected, 2),
        expect.closeTo(period.booked.amount, 2),
      ]);
    }
  });

  test('add up in Results to what is booked and expected, with nothing of omitted deals', () => {
    const sums = new Map<string, number>();
    const cells = sheetNamed(client.host.workbook, 'Results').cells;
    const columnUnder = (header: string) =>
      Array.from({ length: 60 }, (_, column) => column).find(
        (column) => cells.get(4, column)?.value === header,
      ) ?? -1;
    const [currency, expected] = [columnUnder('Currency'), columnUnder('Expected in the forecast')];
    for (let row = 5; row < 5 + result.assessment.deals.length; row += 1) {
      const value = cells.get(row, expected)?.value;
      const key = String(cells.get(row, currency)?.value ?? '') || 'No currency';
      sums.set(key, (sums.get(key) ?? 0) + (typeof value === 'number' ? value : 0));
    }
    const landing = rowsUnder(forecastSheet(), 'By quarter: beside the forecast')
      .filter(({ label }) => label === 'All dates')
      .map(({ currency: of, values }) => [of, values[2]]);
    expect(landing.length).toBe(4);
    for (const [of, value] of landing) expect(sums.get(String(of))).toBeCloseTo(Number(value), 2);
  });

  test('say under the headline which currencies have no room there', () => {
    const sheet = forecastSheet();
    const textAt = (row: number, column: number) => sheet.cells.get(row, column)?.value ?? '';
    const heading = Array.from({ length: 20 }, (_, row) => row).find(
      (row) => textAt(row, 1) === FORECAST_SHEET_EN.headline,
    );
    const row = heading ?? -1;
    const shown = new Set(Array.from({ length: 6 }, (_, index) => textAt(row + 3, 5 + index)));
    const all = new Set(rowsUnder(sheet, 'By quarter').map(({ currency }) => currency));
    const [left, ...others] = [...all].filter((currency) => !shown.has(currency));
    expect([shown.size, others]).toEqual([3, []]);
    expect(textAt(row + 1, 1)).toBe(`Not shown here: ${left}. All currencies stand in the blocks below.`);
  });

  test('say where the quarters of a block need not add up to its line of all dates', () => {
    const { blocks, explained } = FORECAST_SHEET_EN;
    const sheet = forecastSheet();
    const textAt = (row: number, column = 1) => String(sheet.cells.get(row, column)?.value ?? '');
    for (const heading of [blocks.owner, blocks.team, blocks.call]) {
      const rows = rowsUnder(sheet, heading);
      const counted = (of: boolean) =>
        rows.reduce(
          (sum, { values, span }) => sum + ((span === 'All dates') === of ? Number(values[0]) : 0),
          0,
        );
      expect(counted(true)).toBeGreaterThan(counted(false));
      const row = Array.from({ length: 2000 }, (_, index) => index).find(
        (index) => textAt(index) === heading && textAt(index, 2) === '',
      );
      expect(textAt((row ?? 0) + 2)).toBe(explained.allDates);
    }
  });

  test('are none that older Excels lack, or that are calculated anew all the time', () => {
    const used = new Set<string>();
    for (const name of ['Forecast', 'Results']) {
      sheetNamed(client.host.workbook, name).cells.forEach(({ formula }) => {
        const bare = formula?.replaceAll(/"[^"]*"|\[[^\]]*\]/g, '') ?? '';
        for (const [, called] of bare.matchAll(/([A-Z][A-Z.0-9]*)\(/g)) used.add(called ?? '');
      });
    }
    const allowed = ['COUNTIFS', 'HYPERLINK', 'IF', 'INDEX', 'MATCH', 'MAX', 'MIN', 'N', 'OR', 'ROUND', 'ROW', 'SUM', 'SUMIFS', 'SUMPRODUCT']; // prettier-ignore
    expect([...used].filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test('are in every block: categories, owners, teams, calls, targets, reporting currency, overrides and cash', () => {
    const sheet = forecastSheet();
    const { quarter, month, year, owner, team, call, targets, overrides, payments, reporting } =
      FORECAST_SHEET_EN.blocks;
    const headings = [quarter, month, year, owner, team, call, targets, overrides, payments, reporting].map(
      (heading) => heading.replace('{currency}', 'CNY'),
    );
    // a header row may say the same as a heading
    const textAt = (row: number) =>
      [1, 2].map((column) => String(sheet.cells.get(row, column)?.value ?? '')).join('');
    const rows = new Set<number>();
    sheet.cells.forEach(({ formula }, row) => formula !== undefined && rows.add(row));
    const withFormulas = new Set<string>();
    let block = '';
    for (let row = 0; row <= Math.max(...rows); row += 1) {
      if (headings.includes(textAt(row))) block = textAt(row);
      if (rows.has(row)) withFormulas.add(block);
    }
    expect(headings.filter((heading) => !withFormulas.has(heading))).toEqual([]);
  });

  test('done twice change nothing but the stamp', async () => {
    const all = () => client.host.workbook.sheets.map((sheet) => contentOf(client.host.workbook, sheet));
    const first = JSON.stringify(all());
    await checked(client, { now: NOON });
    expect(JSON.stringify(all()) === first).toBe(true);
  }, 300_000);

  test('follow an edit in Results without the add-in', async () => {
    const totalOf = () =>
      rowsUnder(forecastSheet(), 'By quarter').find(
        ({ label, currency }) => label === 'All dates' && currency === 'USD',
      )?.values[10];
    const before = totalOf();
    await client.run(async (context) => {
      const table = context.workbook.tables.getItem('Results');
      const [currencies, blocks, amounts] = ['Currency', 'Counts as', 'Amount'].map((name) =>
        table.columns.getItem(name).getDataBodyRange().load('values'),
      );
      await context.sync();
      const row = blocks?.values.findIndex(
        ([block], index) => block === 'Open forecast' && currencies?.values[index]?.[0] === 'USD',
      );
      if (row === undefined || amounts === undefined) throw new Error('there is an open deal in USD');
      amounts.getCell(row, 0).values = [[Number(amounts.values[row]?.[0]) + 1000]];
      await context.sync();
    });
    expect(totalOf()).toBeCloseTo(Number(before) + 1000, 2);
    await checked(client, { now: NOON });
    expect(totalOf()).toBeCloseTo(Number(before), 2);
  }, 300_000);
});

interface ShownRow {
  readonly label: string;
  readonly currency: string;
  /** The first day, or All dates. */
  readonly span: string;
  readonly values: readonly unknown[];
}

/** The rows of the block with the heading; values begin in column F. */
function rowsUnder(sheet: SheetModel, heading: string): readonly ShownRow[] {
  const textAt = (row: number, column: number) => String(sheet.cells.get(row, column)?.value ?? '');
  let row = 0;
  // the header of a block may say the same as its heading
  while (textAt(row, 1) !== heading || textAt(row, 2) !== '') row += 1;
  const rows: ShownRow[] = [];
  // what explains the block, then its header of two rows, whose second names the columns
  while (textAt(row, 3) === '') row += 1;
  for (row += 1; textAt(row, 1) !== ''; row += 1) {
    const values = Array.from({ length: 16 }, (_, index) => sheet.cells.get(row, 5 + index)?.value ?? '');
    rows.push({ label: textAt(row, 1), currency: textAt(row, 2), span: textAt(row, 3), values });
  }
  return rows;
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

describe('LibreOffice, made to calculate the saved file anew', () => {
  testWithLibreOffice(
    'gives every number of Results and Forecast to the cent, and corrects a planted wrong one',
    async () => {
      const bytes = await saveXlsx(client.host.workbook);
      const { planted, address } = withWrongTotal(bytes);
      const opened = await openXlsx(libreOfficeConversion(planted, 'xlsx', true));
      for (const name of ['Results', 'Forecast']) {
        const ours = formulaNumbers(sheetNamed(client.host.workbook, name));
        const theirs = sheetNamed(opened, name);
        expect(ours.size).toBeGreaterThan(DEALS / 2);
        const wrong = [...ours].filter(([key, value]) => {
          const [row, column] = key.split(' ').map(Number);
          const other = theirs.cells.get(row ?? -1, column ?? -1)?.value;
          return typeof other !== 'number' || Math.abs(other - value) > 0.01;
        });
        expect(wrong).toEqual([]);
      }
      const trusting = await openXlsx(libreOfficeConversion(planted, 'xlsx'));
      expect(sheetNamed(trusting, 'Forecast').cells.get(address.row, address.column)?.value).toBe(12_345);
    },
    600_000,
  );
});

/** Puts 12345 in place of the cached value of one SUMIFS on the Forecast sheet. */
function withWrongTotal(bytes: Uint8Array): {
  readonly planted: Uint8Array;
  readonly address: { readonly row: number; readonly column: number };
} {
  const parts = unzipSync(bytes);
  for (const [path, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) continue;
    const text = strFromU8(part);
    const cell = /<c r="([A-Z]+)(\d+)"[^>]*><f>SUMIFS\([^<]*<\/f><v>(?!0<)[^<]*<\/v>/.exec(text);
    if (cell === null) continue;
    const wrong = cell[0].replace(/<v>[^<]*<\/v>$/, '<v>12345</v>');
    const planted = { ...parts, [path]: strToU8(text.replace(cell[0], () => wrong)) };
    return {
      planted: zipSync(planted),
      address: { row: Number(cell[2]) - 1, column: columnOf(cell[1] ?? '') },
    };
  }
  throw new Error('the file holds a SUMIFS');
}

describe('a formula that gives something else than the method', () => {
  test('is reported with its cell: on the sheet, and in the report', async () => {
    let spoiled = false;
    const other = openClient(oddDeals(20), {
      intercept: ({ request }, execute) => {
        const { body } = request.message;
        const text = JSON.stringify(body);
        // formulas that ask for a word that no deal has
        const wrong = text.replaceAll('Results[Counts as],\\"Booked\\"', 'Results[Counts as],\\"Bookd\\"');
        if (wrong !== text && !spoiled) {
          spoiled = true;
          Object.assign(body, JSON.parse(wrong));
        }
        return execute();
      },
    });
    const first = await checked(other, { now: NOON });
    expect(spoiled).toBe(true);
    const { differences } = first.report.forecast;
    expect(differences.length).toBeGreaterThan(0);
    expect(differences[0]).toMatchObject({ sheet: 'Forecast', formula: 0 });
    expect(differences[0]?.method).toBeGreaterThan(0);
    const line = () => sheetNamed(other.host.workbook, 'Forecast').cells.get(2, 1)?.value;
    expect(line()).toContain(`differ from the check: Forecast!${differences[0]?.cell ?? ''}`);
    const second = await checked(other, { now: NOON });
    expect(second.report.forecast.differences).toEqual([]);
    expect(line()).toContain('Ties to the check');
  }, 180_000);

  test('is no alarm while Excel calculates only when told to', async () => {
    const manual = oddDeals(20);
    manual.calculation.mode = 'manual';
    const other = openClient(manual);
    const { report } = await checked(other, { now: NOON });
    expect(report.forecast).toMatchObject({ compared: expect.any(Number), differences: [] });
    expect(manual.calculation.mode).toBe('manual');
  }, 180_000);
});
