import { expect, test } from '@jest/globals';
import { caseReviewSheet } from '../../../src/workbook/publish/sheets/case-review-sheet';
import { takeSnapshot } from '../../../src/workbook/history/take-snapshot';
import { wordsIn } from '../../../src/workbook/publish/content/words';
import { dayOf } from '../../../src/method';
import { assessed } from '../../method/assess-one';
import { control, daysFromToday, deal, money, person } from '../../method/facts';
import { historyOf, snapshotBefore } from '../../method/history/past';
import { TODAY } from './a-pipeline';
import { checked, exampleClient, NOON, sheetNamed } from './opened';

const closedOn = daysFromToday(-1);
const [one, two, three, four] = ['D-1', 'D-2', 'D-3', 'D-4'].map((id) =>
  deal({ id, stage: 3, amount: money(100) }),
);
if (one === undefined || two === undefined || three === undefined || four === undefined) throw new Error();
const before = snapshotBefore(7, {
  deals: [one, two, four],
  control: [control('C1 C2 C3 F1 W1', 'C4 F2'), control('', 'C1 C2', { deal: two.key })],
  stakeholders: [person('Wang', { role: 'keyDecisionLeader', attitude: 'coach' })],
});
const closedTables = {
  deals: [
    { ...one, closedOn, status: 'won' as const, resultReason: 'Value' },
    { ...two, closedOn, status: 'lost' as const, resultReason: 'Price', wonBy: 'Rivalsoft' },
    { ...three, closedOn, status: 'lost' as const, resultReason: 'price' },
    { ...four, closedOn, status: 'dropped' as const, resultReason: 'No budget' },
    deal({ id: 'D-5' }),
  ],
  history: historyOf(before),
};

function sheetIn(language: 'en' | 'zh') {
  const sheet = caseReviewSheet(assessed(closedTables), wordsIn(language));
  const valueOf = (row: number, id: string) =>
    sheet.table.rows[row]?.[sheet.table.columns.findIndex((column) => column.id === id)];
  const line = (label: string) => sheet.cells.find(([first]) => first === label);
  return { sheet, valueOf, line };
}

test('a row for every closed deal, with what the matrix said before', () => {
  const { sheet, valueOf } = sheetIn('en');
  const ids = [
    'id',
    'result',
    'reason',
    'wonBy',
    'amount',
    'before',
    'verified',
    'self',
    'zone',
    'stageClaimed',
  ];
  expect(sheet.table.rows.map((_, row) => ids.map((id) => valueOf(row, id)))).toEqual([
    ['D-1', 'Won', 'Value', '', 100, before.asOf, '1W1F3C', '1W2F4C', 'Volatile zone', 3],
    ['D-2', 'Lost', 'Price', 'Rivalsoft', 100, before.asOf, '0W0F0C', '0W0F2C', 'Lose zone', 3],
    ['D-3', 'Lost', 'price', '', 100, 'no snapshot before the result', '', '', '', ''],
    ['D-4', 'Dropped', 'No budget', '', 100, before.asOf, '', '', '', 3],
  ]);
  expect(valueOf(0, 'winChance')).toBe(before.deals[0]?.winChance);
  expect(valueOf(0, 'enoughSupport')).toBe('Yes');
  expect(valueOf(0, 'topDecider')).toBe('Coach');
  expect(valueOf(2, 'enoughSupport')).toBe('');
});

test('won against lost stands above the table', () => {
  const { line } = sheetIn('en');
  expect(line('Result')?.slice(3)).toEqual(['Won', 'Lost', 'Dropped']);
  expect(line('Closed deals')?.slice(3)).toEqual([1, 2, 1]);
  expect(line('With a snapshot from before')?.slice(3)).toEqual([1, 1, 1]);
  expect(line('Support index, mean')?.slice(3)).toEqual([100, '—', '—']);
  expect(line('Win chance, mean')?.slice(3, 5)).toEqual([
    before.deals[0]?.winChance,
    before.deals[1]?.winChance,
  ]);
  expect(line('Reasons for losing')?.[3]).toBe('Price (2)');
  expect(line('Lost to')?.[3]).toBe('Rivalsoft (1)');
});

test('says the same in Chinese', () => {
  const { line, valueOf } = sheetIn('zh');
  expect(line('丢单原因')?.[3]).toBe('Price（2 个）');
  expect(valueOf(2, 'before')).toBe('结果之前没有快照');
});

test('a check writes it from the snapshots of the workbook', async () => {
  const client = await exampleClient();
  const asOf = dayOf(2026, 11, 15);
  await client.run((context) => takeSnapshot(context, { today: asOf, now: new Date(2026, 10, 15, 12) }));
  await client.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('Deals');
    for (const [name, value] of [
      ['Status', 'Lost'],
      ['Closed on', TODAY],
      ['Result reason', '=Price'],
    ] as const) {
      const cell = columns.getItem(name).getDataBodyRange().getCell(0, 0);
      cell.values = [[typeof value === 'string' && value.startsWith('=') ? `'${value}` : value]];
    }
    await context.sync();
  });
  const { assessment } = await checked(client, { now: NOON });
  const sheet = sheetNamed(client.host.workbook, 'Case review');
  const top = sheet.tables[0]?.area.top ?? 0;
  const textAt = (row: number, column: number) => sheet.cells.get(row, column)?.value;
  const rowOf = assessment.deals
    .filter(({ deal }) => deal.status !== 'open')
    .findIndex((each) => each === assessment.deals[0]);
  expect(rowOf).toBe(0);
  expect([0, 4, 8, 10].map((column) => textAt(top + 1, column))).toEqual([
    assessment.deals[0]?.deal.id,
    'Lost',
    '=Price',
    asOf,
  ]);
}, 120_000);

test.each(['en', 'zh'] as const)(
  'on the sheets of the results no amount that ends at the right meets a text that begins at the left (%s)',
  async (language) => {
    const client = await exampleClient(language);
    await checked(client);
    const { sheets } = wordsIn(language);
    for (const name of [sheets.results, sheets.people, sheets.caseReview, sheets.forecast]) {
      const sheet = sheetNamed(client.host.workbook, name);
      const { top = 0, left = 0, right = 0 } = sheet.tables[0]?.area ?? {};
      const alignments = Array.from({ length: right - left + 1 }, (_, index) => {
        const style = sheet.cells.get(top, left + index)?.style ?? 0;
        return client.host.workbook.styles.get(style).alignment?.horizontal ?? 'left';
      });
      const touching = alignments.flatMap((each, index) =>
        each === 'right' && alignments[index + 1] === 'left' ? [sheet.cells.get(top, index)?.value] : [],
      );
      expect([name, touching]).toEqual([name, []]);
    }
  },
);
