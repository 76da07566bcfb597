import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '../../../src/i18n/shape/language';
import type { SheetContent } from '../../../src/workbook/publish/content/content';
import { gatesSheet } from '../../../src/workbook/publish/sheets/gates-sheet';
import { overviewSheet } from '../../../src/workbook/publish/sheets/overview-sheet';
import { resultsSheet } from '../../../src/workbook/publish/sheets/results-sheet';
import { rollUpSheet } from '../../../src/workbook/publish/sheets/roll-up-sheet';
import { wordsIn, type Words } from '../../../src/workbook/publish/content/words';
import { aPipeline, pipeline } from './a-pipeline';
import { openClient } from '../../host/open-client';
import { TONES } from '../../../src/workbook/style/palette';
import { checked, exampleClient, sheetNamed } from './opened';

const en = wordsIn('en');
const view = { toRead: 7, titleOf: (rule: string) => rule };
const resultsOf = (words: Words) => {
  const { assessment, forecast } = pipeline();
  return resultsSheet(assessment, forecast, () => null, words);
};
const rowWith = ({ cells }: SheetContent, text: string) => cells.find((row) => row.includes(text)) ?? [];

describe('the overview', () => {
  const sheet = overviewSheet(aPipeline(), view, en);

  test('puts open deals in trouble first and leaves closed ones out', () => {
    const header = sheet.cells.findIndex((row) => row.includes('Customer · deal'));
    expect(sheet.cells.slice(header + 1).map((row) => row[1])).toEqual([
      '=cmd() · +1',
      'Delta · Line',
      'Acme · Press',
    ]);
  });

  test('shows of several people in a position the least supportive of the most influential, and the count', () => {
    const header = sheet.cells.find((row) => row.includes('Customer · deal')) ?? [];
    const acme = rowWith(sheet, 'Acme · Press');
    expect(acme[header.indexOf('Finance director')]).toBe('▼▼ Opponent ×3');
    expect(acme[header.indexOf('IT director')]).toBe('▲ Supporter');
    expect(acme[header.indexOf('Chairman')]).toBe('—');
    expect(rowWith(sheet, '=cmd() · +1')[header.indexOf('Chairman')]).toBe('? Unknown');
  });

  test('says that a zone is only claimed, and sets the earned stage against the claimed one', () => {
    expect(rowWith(sheet, 'Acme · Press')).toEqual(
      expect.arrayContaining(['✓ Win (claimed)', '+12 ✗', '4 → 0']),
    );
  });

  test('never adds amounts of different currencies', () => {
    const texts = sheet.cells.flat();
    expect(texts).toEqual(expect.arrayContaining(['EUR 1.5 M', 'USD 90 K']));
    expect(texts.filter((text) => typeof text === 'string' && text.includes('1.59'))).toEqual([]);
    const note = en.results.currenciesNote;
    expect(texts).toContain(note);
    const { portfolio, ...others } = aPipeline();
    const inEuro = { ...others, portfolio: { ...portfolio, currencies: portfolio.currencies.slice(0, 1) } };
    expect(overviewSheet(inEuro, view, en).cells.flat()).not.toContain(note);
  });
});

test('nothing is coloured as good or bad of which nothing is known, and amounts without a currency say so above', async () => {
  const client = openClient();
  await client.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:D2').values = [
      ['Deal ID', 'Customer', 'Deal', 'Amount'],
      ['D-1', 'Acme', 'Press', 2_500_000],
    ];
    await context.sync();
  });
  await checked(client);
  const { cells, conditionalFormats } = sheetNamed(client.host.workbook, 'Overview');
  const fillOf = (label: string) => {
    let fill: string | undefined;
    cells.forEach(({ value, style }) => {
      if (value === label) fill = client.host.workbook.styles.get(style).fill?.color;
    });
    return fill;
  };
  const { warning, bad, neutral } = TONES;
  expect(['Under control', 'Unearned stage', 'Of it not verified · No currency'].map(fillOf)).toEqual([
    bad.fill,
    neutral.fill,
    neutral.fill,
  ]);
  expect(fillOf('Errors and warnings')).toBe(warning.fill);
  const texts: unknown[] = [];
  cells.forEach(({ value }) => texts.push(value));
  expect(texts).toEqual(expect.arrayContaining(['Open amount · No currency', '2.5 M', '? ✗', '– → 0']));
  const formulas = conditionalFormats.map(({ rule }) => (rule.kind === 'custom' ? rule.formula : ''));
  const rank = (ending: string) => formulas.findIndex((formula) => formula.endsWith(ending));
  expect([rank(',1)="?"') >= 0, rank(',1)="–"') >= 0]).toEqual([true, true]);
  expect(rank(',1)="?"')).toBeLessThan(rank('="✗"'));
  expect(rank(',1)="–"')).toBeLessThan(rank('<>"✓")'));
  const summary = sheetNamed(client.host.workbook, 'Summary');
  expect(summary.charts).toEqual([]);
  expect(summary.cells.get(5, 5)?.value).toBe(en.summary.noStages);
});

test('the heat map expects of the deals together what the forecast does: overrides, and nothing of what it omits', async () => {
  const client = await exampleClient();
  await client.run(async (context) => {
    const overrides = context.workbook.tables.getItem('Deals').columns.getItem('Forecast override');
    overrides.getDataBodyRange().getCell(1, 0).values = [[400_000]];
    await context.sync();
  });
  const { assessment } = await checked(client);
  const { cells } = overviewSheet(assessment, view, en);
  const header = cells.findIndex((row) => row.includes('Customer · deal'));
  const column = cells[header]?.indexOf('Expected') ?? -1;
  const expected = cells.slice(header + 1).map((row) => row[column]);
  expect(expected.filter((cell) => typeof cell === 'number')).toHaveLength(3);
  expect(expected).toContain(400_000);
  const [figures] = assessment.portfolio.currencies;
  const sum = expected.reduce<number>((total, cell) => total + (typeof cell === 'number' ? cell : 0), 0);
  expect(sum).toBeCloseTo(figures?.open.expected ?? NaN, 6);
  const categories = cells.findIndex((row) => row.includes('Forecast category')) + 1;
  const rows = cells.slice(categories, categories + 4).map((row) => row.slice(1, 5));
  expect(rows).toEqual([
    ['Closed', 1, 185_000, '—'],
    ['Commit', 1, 340_000, 400_000],
    ['Pipeline', 1, 1_280_000, expect.closeTo(sum - 400_000, 6)],
    ['Omitted', 1, 610_000, '—'],
  ]);
});

test('amounts of the heat map keep away from the coloured cell that follows', () => {
  const { cells, looks } = overviewSheet(aPipeline(), view, en);
  const first = cells.findIndex((row) => row.includes('Customer · deal')) + 1;
  const formats = looks.filter(({ area, numberFormat }) => area.top === first && numberFormat !== undefined);
  expect(formats.map(({ area, numberFormat }) => [area.left, area.columns, numberFormat])).toEqual([
    [3, 2, '#,##0_)'],
  ]);
});

test('tiles beside each other are parted on the sheet, also where they have the same colour', async () => {
  const client = await exampleClient();
  await checked(client);
  const overview = client.host.workbook.sheets.find(({ name }) => name === 'Overview');
  const linesAt = (column: number) =>
    client.host.workbook.styles.get(overview?.cells.get(4, column)?.style ?? 0).borders?.left;
  expect([1, 2, 3, 4].map(linesAt)).toEqual([
    undefined, { style: 'thick', color: '#FFFFFF' }, undefined, { style: 'thick', color: '#FFFFFF' },
  ]); // prettier-ignore
});

test.each(['en', 'zh'] as const)(
  'all tiles stand in the first 125 characters, beside an open pane (%s)',
  (language) => {
    const words = wordsIn(language);
    const { cells, widths } = overviewSheet(aPipeline(), view, words);
    const { open, amount, unverified } = words.results.tiles;
    const ends = [open, amount, unverified].map((label) => {
      const line = cells.find((row) => row.includes(label)) ?? [];
      return widths.slice(0, line.length).reduce((sum, width) => sum + width, 0);
    });
    for (const end of ends) expect(end).toBeGreaterThan(80);
    for (const end of ends) expect(end).toBeLessThan(125);
  },
);

describe('the roll-up', () => {
  const sheet = rollUpSheet(aPipeline(), en);

  test('has a line per deal, then its people, the most influential and least supportive first', () => {
    const acme = sheet.cells.filter((row) => row[0] === '001').map((row) => row[1]);
    expect(acme).toEqual(['Acme · Press', 'Wang', 'Sun', 'Wu', 'Zhou']);
  });

  test('shows what is not known as unknown and never as neutral', () => {
    expect(rowWith(sheet, 'Zhou').slice(5)).toEqual([
      '? Unknown', '? Unknown', '? Unknown', '? Unknown', '? Unknown', '',
    ]); // prettier-ignore
  });

  test('sums a deal up with its support index, its range and what support is missing', () => {
    expect(rowWith(sheet, 'Acme · Press')).toEqual([
      '001', 'Acme · Press', '4 people, 4 in the circle',
      '✗ Not enough support: top decider; opponent unanswered',
      '', '', 'Known 61 %', '', 'Contact 67 %', '−3 … +23', expect.closeTo((100 * 3) / 26, 9),
    ]); // prettier-ignore
    expect(rowWith(sheet, 'Delta · Line')[2]).toBe('Nobody entered yet');
  });
});

describe('the gates', () => {
  const sheet = gatesSheet(aPipeline(), en);

  test('mark the claimed stage and show what is missing up to it', () => {
    expect(rowWith(sheet, 'Acme · Press').slice(3, 13)).toEqual([
      4,
      0,
      4,
      '✗',
      '✗',
      '✗',
      '▸ ✗',
      '·',
      '·',
      '·',
    ]);
  });

  test('say in words what the next stage needs', () => {
    expect(rowWith(sheet, 'Acme · Press').at(-1)).toBe(
      'Outcome: The customer values the relationship because we understand their issues',
    );
    expect(rowWith(sheet, 'Acme · Press').at(-2)).toContain('▲ we are ahead');
  });
});

describe('the results', () => {
  test('have one row per deal in sheet order with the numbers unrounded', () => {
    const sheet = resultsOf(en);
    const ids = sheet.table?.columns.map(({ id }) => id) ?? [];
    const value = (row: number, id: string) => sheet.table?.rows[row]?.[ids.indexOf(id)];
    expect(sheet.table?.rows.map((row) => row[0])).toEqual(['001', '3E5', 'D3', 'D4']);
    expect(value(0, 'winChance')).toBeCloseTo(0.5 * 0.85, 12);
    expect(value(0, 'expected')).toBeCloseTo(1_200_000 * 0.5 * 0.85, 6);
    expect(value(0, 'forecastExpected')).toEqual({
      formula:
        'IF([@[Forecast override]]<>"",[@[Forecast override]],IF(OR([@Amount]="",[@[Win chance]]=""),"",IF([@[Counts as]]="Omitted",0,[@Amount]*[@[Win chance]])))',
      // without a compelling reason to act the deal is omitted
      shown: 0,
    });
    expect(value(0, 'self')).toBe('1W1F6C');
    expect(value(0, 'enoughSupport')).toBe('No');
    expect(value(0, 'missing')).toContain('; 2 Enough C items confirmed to identify (0 of 3); ');
    expect(value(1, 'winChance')).toBe('');
    // nobody says where the ratings come from: all weigh alike
    expect(value(0, 'supportWeighted')).toBeCloseTo(Number(value(0, 'supportIndex')), 9);
    expect(value(3, 'supportWeighted')).toBe('');
    expect(value(3, 'status')).toBe('Lost');
  });

  test('keep ids as text', () => {
    const column = resultsOf(en).table?.columns.find(({ id }) => id === 'id');
    expect(column?.numberFormat).toBe('@');
  });
});

describe('every result sheet', () => {
  const contents = LANGUAGES.flatMap((language) => {
    const words = wordsIn(language);
    const assessment = aPipeline();
    return [
      overviewSheet(assessment, view, words),
      rollUpSheet(assessment, words),
      gatesSheet(assessment, words),
      resultsOf(words),
    ];
  });

  test('leaves the second row to the stamp and has a name Excel accepts', () => {
    for (const { cells, name } of contents) {
      expect(cells[1]).toEqual([]);
      expect(name).toMatch(/^[^:\\/?*[\]']{1,31}$/);
      expect(name.toLowerCase()).not.toBe('history');
    }
  });

  test('has headers that differ within a table, in each language', () => {
    for (const language of LANGUAGES) {
      const headers = resultsOf(wordsIn(language)).table?.columns.map((column) => column.headers[language]);
      expect(new Set(headers).size).toBe(headers?.length);
    }
  });
});

test('a sheet that prints on several pages side by side says on each what its rows are about', async () => {
  const client = await exampleClient();
  await checked(client);
  const repeated = (wanted: string) =>
    client.host.workbook.sheets.find(({ name }) => name === wanted)?.pageLayout?.printTitleColumns;
  expect(['Results', 'Case review', 'Roll-up'].map(repeated)).toEqual(['$A:$C', '$A:$C', undefined]);
});

test('the target of an owner in a team stands beside the owner whose deals are all in that team', async () => {
  const client = await exampleClient();
  await checked(client);
  const lineOf = (label: string) => {
    const cells = client.host.workbook.sheets.find(({ name }) => name === 'Forecast')?.cells;
    const found: unknown[] = [];
    cells?.forEach(({ value }, row, column) => {
      const isLine = value === label && cells.get(row, 2)?.value === 'EUR';
      if (column !== 1 || !isLine) return;
      const targets: unknown[] = [];
      for (let at = 3; at < 40; at += 1) {
        if (cells.get(row, at)?.formula?.startsWith('Targets!') === true)
          targets.push(cells.get(row, at)?.value);
      }
      found.push(...targets);
    });
    return found;
  };
  expect(lineOf('Anna Reed')).toEqual([1_200_000]);
  expect(lineOf('East')).toEqual([500_000]);
  expect(lineOf('Mark Doyle')).toEqual([]);
});

test('a target that is kept in thousands goes into the forecast as a formula that multiplies it', async () => {
  const client = await exampleClient();
  await client.run(async (context) => {
    const table = context.workbook.tables.getItem('Targets');
    const amounts = table.columns.getItem('Amount').getDataBodyRange().load('values');
    await context.sync();
    // the first of them is nothing yet
    amounts.values = amounts.values.map(([amount], row) => [
      typeof amount === 'number' ? (row === 0 ? 0 : amount / 1000) : amount,
    ]);
    table.columns.getItem('Amount').getHeaderRowRange().values = [['Amount (EUR k)']];
    await context.sync();
  });
  await checked(client);
  const formulas: (readonly [string, unknown])[] = [];
  client.host.workbook.sheets
    .find(({ name }) => name === 'Forecast')
    ?.cells.forEach(({ formula, value }) => {
      if (formula?.startsWith('Targets!') === true) formulas.push([formula, value]);
    });
  expect(formulas.length).toBeGreaterThan(0);
  expect(formulas.filter(([formula]) => !/^Targets!E\d+\*1000$/.test(formula))).toEqual([]);
  expect(formulas.map(([, value]) => value)).toEqual(expect.arrayContaining([0, 1_200_000]));
});
