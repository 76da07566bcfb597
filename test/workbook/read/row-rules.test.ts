import { describe, expect, test } from '@jest/globals';
import { readTargets } from '../../../src/method';
import { readingFindingText } from '../../../src/workbook/read/reading-finding-text';
import { ONE_DEAL, read, readDealRows, sheetOf } from './grid';

const LONG = 'to be asked in the next review, '.repeat(20).trim();
const HEADERS = ['Deal ID', 'Customer', 'Deal', 'Amount', 'Stage', 'Status', 'Close date', 'Must-win'];

describe('deals', () => {
  test('the second row of a deal id is left out, and the error names both rows and the amount', () => {
    const { facts, findings } = readDealRows(
      HEADERS,
      ['D-1', 'Acme', 'ERP', 100],
      ['D-2', 'Birch', 'CRM', 50],
      [' ｄ-1 ', 'Acme', 'ERP again', 700],
    );
    expect(facts.deals.map(({ id, amount }) => [id, amount])).toEqual([
      ['D-1', 100],
      ['D-2', 50],
    ]);
    expect(findings).toEqual([
      {
        rule: 'duplicate-deal',
        severity: 'error',
        cell: { table: 'deals', row: 2, column: 'id' },
        deal: 'ｄ-1',
        person: null,
        parameters: { dealId: 'ｄ-1', first: 'Deals!A2', second: 'Deals!A4', amount: '700' },
      },
    ]);
  });

  test.each([
    ['金额(万元)', 320, '3200000', '3,200,000'],
    ['Amount', 1234.5, '1234.5', '1,234.5'],
    ['Amount (k€)', '€85', '85000', '85,000'],
    ['Amount', '1.2 Mio', '1200000', '1,200,000'],
    ['Amount', 'about 5', 'about 5', 'about 5'],
  ])('the amount of a second row under %s, %j, is named in full', (header, typed, amount, said) => {
    const { findings } = readDealRows(
      ['Deal ID', 'Customer', 'Deal', header],
      ['D-1', 'Acme', 'ERP', 1],
      ['D-1', 'Acme', 'CRM', typed],
    );
    const found = findings.find(({ rule }) => rule === 'duplicate-deal');
    if (found === undefined) throw new Error('no finding');
    expect(found.parameters['amount']).toBe(amount);
    expect(readingFindingText('en', found)?.message).toContain(`the second (amount ${said}) is left out.`);
  });

  test('of a second row without an amount none is named', () => {
    const { findings } = readDealRows(
      ['Deal ID', 'Customer', 'Deal', 'Amount'],
      ['D-1', 'Acme', 'ERP', 1],
      ['D-1', 'Acme', 'CRM', ''],
    );
    const [found] = findings;
    if (found === undefined) throw new Error('no finding');
    expect((['en', 'zh'] as const).map((language) => readingFindingText(language, found)?.message)).toEqual([
      'The deal id “D-1” stands in Deals!A2 and again in Deals!A3. The first row counts; the second is left out.',
      '商机编号“D-1”在 Deals!A2 和 Deals!A3 各出现一次。以第一行为准，第二行未计入。',
    ]);
  });

  test('a row without deal id is left out; without customer or deal it counts', () => {
    const { facts, findings } = readDealRows(
      HEADERS,
      ['', 'Acme', 'ERP', 100],
      ['D-2', '', 'CRM'],
      ['D-3', 'Cedar', '?'],
    );
    expect(facts.deals.map(({ id, customer, name }) => [id, customer, name])).toEqual([
      ['D-2', null, 'CRM'],
      ['D-3', 'Cedar', null],
    ]);
    expect(findings.map(({ rule, severity, cell }) => [rule, severity, cell])).toEqual([
      ['deal-id-blank', 'error', { table: 'deals', row: 0, column: 'id' }],
      ['cell-missing', 'warning', { table: 'deals', row: 1, column: 'customer' }],
      ['cell-missing', 'warning', { table: 'deals', row: 2, column: 'name' }],
    ]);
  });

  test('a blank status is open, one that cannot be read is nothing', () => {
    const { facts, findings } = readDealRows(
      HEADERS,
      ['D-1', 'A', 'a', '', '', ''],
      ['D-2', 'B', 'b', '', '', 'N/A'],
      ['D-3', 'C', 'c', '', '', 'Sleeping'],
      ['D-4', 'D', 'd', '', '', '赢单'],
    );
    expect(facts.deals.map(({ status }) => status)).toEqual(['open', 'open', null, 'won']);
    expect(findings).toMatchObject([
      { rule: 'level-unreadable', deal: 'D-3', parameters: { column: 'deals.status', value: 'Sleeping' } },
    ]);
  });

  test.each(['Unknown', 'UNKNOWN', '未知', '-', 'N/A', 'n/a', '?', '？', ' - ', '－', ' ', '\u3000'])(
    '%j is blank everywhere',
    (blank) => {
      const { facts, findings } = readDealRows(HEADERS, [
        'D-1',
        'Acme',
        'ERP',
        blank,
        blank,
        blank,
        blank,
        blank,
      ]);
      expect(facts.deals[0]).toMatchObject({
        amount: null,
        stage: null,
        status: 'open',
        closeDate: null,
        mustWin: false,
      });
      expect(findings).toEqual([]);
    },
  );

  test.each([
    [4, 4],
    ['4', 4],
    ['４', 4],
    ['Qualifying', 4],
    ['  qualifying ', 4],
    ['ＱＵＡＬＩＦＹＩＮＧ', 4],
    ['确认', 4],
    ['4 Qualifying', 4],
    ['4. 确认', 4],
    ['Stage 4', 4],
    ['Qualifying 确认', 4],
    [' 成功 ', 6],
  ])('stage %j is %d', (cell, stage) => {
    const { facts, findings } = readDealRows(HEADERS, ['D-1', 'Acme', 'ERP', '', cell]);
    expect(facts.deals[0]?.stage).toBe(stage);
    expect(findings).toEqual([]);
  });

  test.each([0, 8, 3.5, 'Qualified', true])('stage %j cannot be read', (cell) => {
    const { facts, findings } = readDealRows(HEADERS, ['D-1', 'Acme', 'ERP', '', cell]);
    expect(facts.deals[0]?.stage).toBeNull();
    expect(findings).toMatchObject([{ rule: 'level-unreadable', parameters: { list: 'stage' } }]);
  });

  test('a text in Amount is an error that names cell and value, and counts as blank', () => {
    const { facts, findings } = readDealRows(HEADERS, ['D-1', 'Acme', 'ERP', 'about 500k']);
    expect(facts.deals[0]?.amount).toBeNull();
    expect(findings).toEqual([
      {
        rule: 'amount-unreadable',
        severity: 'error',
        cell: { table: 'deals', row: 0, column: 'amount' },
        deal: 'D-1',
        person: null,
        parameters: { column: 'deals.amount', value: 'about 500k' },
      },
    ]);
  });

  test('1.500 as text is an error that counts as blank; as a number it is an amount', () => {
    const { facts, findings } = readDealRows(HEADERS, ['D-1', 'A', 'a', '１.500'], ['D-2', 'B', 'b', 1.5]);
    expect(facts.deals.map(({ amount }) => amount)).toEqual([null, 1.5]);
    expect(facts.unreadable.size).toBe(1);
    expect(findings).toEqual([
      {
        rule: 'amount-ambiguous',
        severity: 'error',
        cell: { table: 'deals', row: 0, column: 'amount' },
        deal: 'D-1',
        person: null,
        parameters: { column: 'deals.amount', value: '1.500' },
      },
    ]);
  });

  const MONEY = ['Deal ID', 'Customer', 'Deal', 'Amount', 'Currency', 'Forecast override'];

  test('amounts with a unit of their own are read without a word', () => {
    const { facts, findings } = readDealRows(
      ['Deal ID', 'Customer', 'Deal', 'Amount', 'Currency'],
      ['D-1', 'A', 'a', '85k', 'EUR'],
      ['D-2', 'A', 'b', '1,2 Mio', 'EUR'],
      ['D-3', 'A', 'c', '€85k', ''],
      ['D-4', 'A', 'd', '3.5万', 'CNY'],
    );
    expect(facts.deals.map(({ amount, currency }) => [amount, currency])).toEqual([
      [85_000, 'EUR'],
      [1_200_000, 'EUR'],
      [85_000, 'EUR'],
      [35_000, 'CNY'],
    ]);
    expect(findings).toEqual([]);
  });

  test('m alone is a finding; beside k it stands for millions, and that is said once', () => {
    const readAmounts = (...amounts: readonly string[]) =>
      readDealRows(
        ['Deal ID', 'Customer', 'Deal', 'Amount', 'Currency'],
        ...amounts.map((amount, index) => [`D-${index}`, 'A', 'a', amount, '']),
      );
    const alone = readAmounts('$1.2M', '5');
    expect(alone.facts.deals.map(({ amount }) => amount)).toEqual([null, 5]);
    expect(alone.findings.map(({ rule, severity, parameters }) => [rule, severity, parameters])).toEqual([
      ['amount-unit-unclear', 'error', { column: 'deals.amount', value: '$1.2M' }],
    ]);
    const { facts, findings } = readAmounts('€1.2M', '€3m', '€850K', '2 mm');
    expect(facts.deals.map(({ amount, currency }) => [amount, currency])).toEqual([
      [1_200_000, 'EUR'],
      [3_000_000, 'EUR'],
      [850_000, 'EUR'],
      [null, null],
    ]);
    expect(findings.map(({ rule, deal, parameters }) => [rule, deal, parameters])).toEqual([
      ['amounts-in-millions', 'D-0', { column: 'deals.amount', value: '€1.2M', example: '€850K' }],
      ['amount-unit-unclear', 'D-3', { column: 'deals.amount', value: '2 mm' }],
    ]);
  });

  test('an amount that names another currency than its row is a warning, and the column wins', () => {
    const { facts, findings } = readDealRows(
      MONEY,
      ['D-1', 'A', 'a', ' $ 50,000 ', 'EUR'],
      ['D-2', 'B', 'b', 100, 'usd', '€100'],
      ['D-3', 'C', 'c', '¥100', '人民币', '100万元'],
      ['D-4', 'D', 'd', '$ 5', 'HK$', '5 HKD'],
    );
    expect(facts.deals.map(({ amount, currency }) => [amount, currency])).toEqual([
      [50_000, 'EUR'],
      [100, 'usd'],
      [100, 'CNY'],
      [5, 'HKD'],
    ]);
    expect(findings).toEqual([
      {
        rule: 'amount-in-other-currency',
        severity: 'warning',
        cell: { table: 'deals', row: 0, column: 'amount' },
        deal: 'D-1',
        person: null,
        parameters: { column: 'deals.amount', value: '$ 50,000', currency: 'EUR' },
      },
      {
        rule: 'amount-in-other-currency',
        severity: 'warning',
        cell: { table: 'deals', row: 1, column: 'forecastOverride' },
        deal: 'D-2',
        person: null,
        parameters: { column: 'deals.forecastOverride', value: '€100', currency: 'USD' },
      },
    ]);
  });

  test('no amount says what is meant by a currency that is no code, or that cannot be read', () => {
    const { facts, findings } = readDealRows(
      MONEY,
      ['D-1', 'A', 'a', '$ 5', 'points'],
      ['D-2', 'B', 'b', '€100', '#REF!'],
    );
    expect(facts.deals.map(({ amount, currency }) => [amount, currency])).toEqual([
      [5, 'points'],
      [100, null],
    ]);
    expect(findings.map(({ rule }) => rule)).not.toContain('amount-in-other-currency');
  });

  test.each([
    ['€100', 'EUR'],
    ['100 gbp', 'GBP'],
    ['100万美元', 'USD'],
    ['$100', null],
    ['￥100', null],
    ['100元', null],
  ])('%s with a blank currency is in %j', (amount, currency) => {
    const { facts, findings } = readDealRows(MONEY, ['D-1', 'A', 'a', amount, '-']);
    expect(facts.deals[0]?.currency).toBe(currency);
    expect(findings).toEqual([]);
  });

  test.each([
    ['RMB', 'CNY'],
    ['人民币', 'CNY'],
    ['￥', 'CNY'],
    ['元', 'CNY'],
    [' rmb ', 'CNY'],
    ['美元', 'USD'],
    ['US$', 'USD'],
    ['欧元', 'EUR'],
    ['€', 'EUR'],
    ['港元', 'HKD'],
    ['港币', 'HKD'],
    ['日元', 'JPY'],
    ['英镑', 'GBP'],
    ['£', 'GBP'],
    ['CNY', 'CNY'],
    ['$', '$'],
    ['¥', '¥'],
    ['euro', 'euro'],
  ])('the currency %s is %s in deals, targets and rates', (typed, code) => {
    const { facts } = read(
      sheetOf('Deals', [MONEY, ['D-1', 'A', 'a', 5, typed]]),
      sheetOf('Targets', [
        ['Period', 'Currency', 'Amount'],
        ['2027', typed, 5],
      ]),
      sheetOf('Rates', [
        ['Currency', 'From', 'Rate'],
        [typed, 46_000, 7],
      ]),
    );
    const rows = [facts.deals[0], facts.targets[0], facts.rates[0]];
    expect(rows.map((row) => row?.currency)).toEqual([code, code, code]);
  });

  test('a header that names one currency fills blank currencies, unless the amount names another', () => {
    const currencies = (header: string, ...rows: (readonly [string | number, string])[]) => {
      const { facts, findings } = readDealRows(
        ['Deal ID', 'Customer', 'Deal', header, 'Currency'],
        ...rows.map(([amount, currency], index) => [`D-${index}`, 'A', 'a', amount, currency]),
      );
      expect(findings.filter(({ rule }) => rule !== 'header-multiplies')).toEqual([]);
      return facts.deals.map(({ currency }) => currency);
    };
    expect(currencies('Value (USD k)', [5, ''], ['', ''], [5, 'EUR'], ['€ 5', ''])).toEqual([
      'USD',
      'USD',
      'EUR',
      'EUR',
    ]);
    expect(currencies('Amount EUR', [5, ''])).toEqual(['EUR']);
    expect(currencies('金额(万美元)', [5, ''])).toEqual(['USD']);
    expect(currencies('金额(万元)', [5, ''])).toEqual([null]);
    expect(currencies('Amount (USD/EUR)', [5, ''])).toEqual([null]);
    expect(currencies('Amount ($)', [5, ''])).toEqual([null]);
    const { facts } = readDealRows(['Deal ID', 'Customer', 'Deal', 'Amount k€'], ['D-1', 'A', 'a', 5]);
    expect(facts.deals[0]).toMatchObject({ amount: 5_000, currency: 'EUR' });
  });

  test('a date of 1900 and an ambiguous one are findings, not guesses', () => {
    const { facts, findings } = readDealRows(
      HEADERS,
      ['D-1', 'A', 'a', '', '', '', 12],
      ['D-2', 'B', 'b', '', '', '', '3/5/2026'],
    );
    expect(facts.deals.map(({ closeDate }) => closeDate)).toEqual([null, null]);
    expect(findings.map(({ rule, parameters }) => [rule, parameters.value])).toEqual([
      ['date-implausible', '12'],
      ['date-ambiguous', '3/5/2026'],
    ]);
  });

  test('error values are findings in every kind of column', () => {
    const { facts, findings } = readDealRows(HEADERS, [
      'D-1',
      '#REF!',
      'ERP',
      '#N/A',
      '#NAME?',
      '#VALUE!',
      '#DIV/0!',
    ]);
    expect(facts.deals[0]).toMatchObject({
      customer: null,
      amount: null,
      stage: null,
      status: null,
      closeDate: null,
    });
    expect(findings.filter(({ rule }) => rule === 'cell-error').map(({ parameters }) => parameters)).toEqual(
      [
        { column: 'deals.customer', value: '#REF!' },
        { column: 'deals.amount', value: '#N/A' },
        { column: 'deals.stage', value: '#NAME?' },
        { column: 'deals.status', value: '#VALUE!' },
        { column: 'deals.closeDate', value: '#DIV/0!' },
      ].sort((a, b) => findingOrder(a.column) - findingOrder(b.column)),
    );
  });

  test('a text that looks like a formula, and one of 40,000 characters, are kept as they are', () => {
    const long = 'x'.repeat(40_000);
    const { facts, findings } = readDealRows(
      ['Deal ID', 'Customer', 'Deal', 'Notes'],
      ['D-1', '=cmd()', '+1', long],
    );
    expect(facts.deals[0]).toMatchObject({ customer: '=cmd()', name: '+1', notes: long });
    expect(findings).toMatchObject([
      { rule: 'text-too-long', parameters: { column: 'deals.notes', length: 40_000, limit: 32_767 } },
    ]);
  });

  test.each([
    {
      what: 'a remark below the list',
      rows: [
        ['', '', '', ''],
        ['', '', LONG, ''],
      ],
    },
    { what: 'an amount that is none', rows: [['D-2', 'B', 'b', LONG]] },
    { what: 'an amount of another deal with the same ID', rows: [['D-1', 'B', 'b', LONG]] },
  ])('$what is quoted by its beginning where it is long', ({ rows }) => {
    const { findings } = readDealRows(
      ['Deal ID', 'Customer', 'Deal', 'Amount'],
      ['D-1', 'A', 'a', 5],
      ...rows,
    );
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    if (finding === undefined) throw new Error('no finding');
    const { message = '' } = readingFindingText('en', finding) ?? {};
    expect(message).toContain(`${LONG.slice(0, 79)}…`);
    expect(message.length).toBeLessThan(250);
  });

  test('a total row is left out with a warning', () => {
    const { facts, findings } = readDealRows(HEADERS, ['D-1', 'A', 'a', 5], ['合计', '', '', 5]);
    expect(facts.deals).toHaveLength(1);
    expect(findings).toMatchObject([{ rule: 'total-row', parameters: { value: '合计' } }]);
  });

  test.each([
    [['', 'Total', '', 9], 'customer', 'Total'],
    [['', '', '合计', 9], 'name', '合计'],
    [['', '总计：', '总计', 9], 'customer', '总计：'],
    [['Total', 'Total', '', 9], 'id', 'Total'],
    [['王伟小计', '', '', 9], 'id', '王伟小计'],
    [['Subtotal Jane:', '', '', 9], 'id', 'Subtotal Jane:'],
  ])('a total row may name itself in another column: %j', (row, column, value) => {
    const { facts, findings } = readDealRows(HEADERS, ['D-1', 'A', 'a', 5], row);
    expect(facts.deals.map(({ amount }) => amount)).toEqual([5]);
    expect(findings).toMatchObject([
      { rule: 'total-row', cell: { table: 'deals', row: 1, column }, parameters: { value } },
    ]);
  });

  test('a total row may name itself in a column that is not read', () => {
    const { facts, findings } = readDealRows(
      ['序号', ...HEADERS],
      [1, 'D-1', 'A', 'a', 5],
      ['合计', '', '', '', 5],
      ['Total', 'D-2', '', '', 7],
    );
    expect(facts.deals.map(({ id }) => id)).toEqual(['D-1', 'D-2']);
    expect(findings.map(({ rule, parameters }) => [rule, parameters['value']])).toEqual([
      ['headers-not-read', undefined],
      ['total-row', '合计'],
      ['cell-missing', undefined],
      ['cell-missing', undefined],
    ]);
  });

  test('a customer whose name is a word for totals has a deal all the same', () => {
    const { facts, findings } = readDealRows(HEADERS, ['D-1', 'Total', 'a', 5], ['', 'Total', 'b', 5]);
    expect(facts.deals.map(({ customer }) => customer)).toEqual(['Total']);
    expect(findings.map(({ rule }) => rule)).toEqual(['deal-id-blank']);
  });

  test('numbers as deal ids and names are texts', () => {
    const { facts } = readDealRows(HEADERS, [1001, 'Acme', 2026]);
    expect(facts.deals[0]).toMatchObject({ id: '1001', key: '1001', name: '2026' });
  });
});

/** The order in which a deal’s columns are read. */
function findingOrder(column: string): number {
  return ['customer', 'name', 'amount', 'closeDate', 'stage', 'status'].indexOf(
    column.slice('deals.'.length),
  );
}

describe('people', () => {
  const PEOPLE = ['Deal ID', 'Person', 'Role', 'Influence', 'Need', 'Attitude', 'Contact'];
  const readPeople = (...rows: (string | number)[][]) => read(ONE_DEAL, sheetOf('People', [PEOPLE, ...rows]));

  test('levels are read in either language, letter case and width', () => {
    const { facts, findings } = readPeople(
      ['D-1', 'Ann', 'KEY decision leader', 5, 'self-actualization', 'Ｃｏａｃｈ', '  联系深入 '],
      ['Ｄ－１', 'Bob', '批准者', '', 'Self-actualisation', 'NON-SUPPORTER', 'none'],
      ['D-1', '李 敏', 'sponsor', '３', '自我实现', '非支持者', ''],
    );
    expect(findings).toEqual([]);
    expect(
      facts.stakeholders.map(({ deal, name, role, influence, need, attitude, contact }) => [
        deal,
        name,
        role,
        influence,
        need,
        attitude,
        contact,
      ]),
    ).toEqual([
      ['d-1', 'Ann', 'keyDecisionLeader', 5, 'selfActualisation', 'coach', 'deep'],
      ['d-1', 'Bob', 'approver', null, 'selfActualisation', 'nonSupporter', 'none'],
      ['d-1', '李 敏', 'sponsor', 3, 'selfActualisation', 'nonSupporter', null],
    ]);
  });

  test.each([0, 6, 3.5, 'high', -1])('influence %j is a finding and not read', (influence) => {
    const { facts, findings } = readPeople(['D-1', 'Ann', '', influence]);
    expect(facts.stakeholders[0]?.influence).toBeNull();
    expect(findings).toMatchObject([
      {
        rule: 'influence-out-of-range',
        deal: 'D-1',
        person: 'Ann',
        parameters: { value: String(influence) },
      },
    ]);
  });

  test('a row without person or deal is left out', () => {
    const { facts, findings } = readPeople(['D-1', '', 'Approver'], ['', 'Ann', 'Approver'], ['', '', '']);
    expect(facts.stakeholders).toEqual([]);
    expect(findings.map(({ rule, severity, cell, person }) => [rule, severity, cell?.row, person])).toEqual([
      ['required-cell-blank', 'error', 0, null],
      ['deal-id-blank', 'error', 1, 'Ann'],
    ]);
  });

  test('people of an unknown deal are read: leaving them out is the method’s matter', () => {
    const { facts } = readPeople(['D-9', 'Ann']);
    expect(facts.stakeholders).toMatchObject([{ deal: 'd-9', name: 'Ann', row: 0 }]);
  });
});

describe('other tables', () => {
  test('a blank action status is open, an unreadable one is nothing', () => {
    const rows = sheetOf('Actions', [
      ['Deal ID', 'Person', 'Action', 'Status'],
      ['D-1', 'Ann', 'Visit', ''],
      ['D-1', 'Ann', 'Visit', '完成'],
      ['D-1', 'Ann', 'Visit', 'maybe'],
    ]);
    expect(read(ONE_DEAL, rows).facts.actions.map(({ status }) => status)).toEqual(['open', 'done', null]);
  });

  test('all Control rows are read, with the answers that were given', () => {
    const rows = sheetOf('控单', [
      ['商机编号', 'C1', 'C2', 'F1', 'W1', '复核日期'],
      ['D-1', '教练确认', 'No', '', 'claimed', 46_000],
      ['D-1', '声称', 'maybe', '', '', ''],
    ]);
    const { facts, findings } = read(ONE_DEAL, rows);
    expect(facts.control).toMatchObject([
      { row: 0, answers: { C1: 'confirmed', C2: 'no', W1: 'claimed' }, reviewedOn: 46_000 },
      { row: 1, answers: { C1: 'claimed' }, reviewedOn: null },
    ]);
    expect(findings).toMatchObject([{ rule: 'level-unreadable', cell: { column: 'C2', row: 1 } }]);
  });

  test.each([
    ['Yes', 'claimed'],
    ['ＹＥＳ', 'claimed'],
    ['y', 'claimed'],
    ['是', 'claimed'],
    ['√', 'claimed'],
    [true, 'claimed'],
    ['n', 'no'],
    [false, 'no'],
    ['否', 'no'],
  ])('a control answer %j is %s: nobody but the rep says so', (cell, answer) => {
    const rows = sheetOf('Control', [
      ['Deal ID', 'C1', 'C2', 'F1', 'W1'],
      ['D-1', cell, '', '', ''],
    ]);
    const { facts, findings } = read(ONE_DEAL, rows);
    expect(facts.control[0]?.answers.C1).toBe(answer);
    expect(findings).toEqual([]);
  });

  test('a cross in a control answer may mean yes or no', () => {
    const rows = sheetOf('Control', [
      ['Deal ID', 'C1', 'C2', 'F1', 'W1'],
      ['D-1', 'x', '×', '', ''],
    ]);
    const { facts, findings } = read(ONE_DEAL, rows);
    expect(facts.control[0]?.answers.C1).toBeUndefined();
    expect(findings.map(({ rule }) => rule)).toEqual(['level-unreadable', 'level-unreadable']);
  });

  test('shares above 1 are percent', () => {
    const rows = sheetOf('Payments', [
      ['Deal ID', 'Milestone', 'Share', 'Days after close'],
      ['D-1', 'Signed', 30, 15],
      ['D-1', 'Live', '70%', '180 days'],
      ['D-1', 'Odd', 130, 'later'],
    ]);
    const { facts, findings } = read(ONE_DEAL, rows);
    expect(facts.payments.map(({ share, daysAfterClose }) => [share, daysAfterClose])).toEqual([
      [0.3, 15],
      [0.7, 180],
      [null, null],
    ]);
    expect(findings.map(({ rule }) => rule)).toEqual(['share-unreadable', 'number-unreadable']);
  });

  test('a period that Excel made a date of is the month again', () => {
    const rows = sheetOf('Targets', [
      ['Period', 'Currency', 'Amount'],
      [46_327, 'CNY', '1.5亿'],
      ['2026-Q4', 'CNY', 5],
      [2026, 'CNY', 5],
    ]);
    expect(read(ONE_DEAL, rows).facts.targets.map(({ period, amount }) => [period, amount])).toEqual([
      ['2026-11', 150_000_000],
      ['2026-Q4', 5],
      ['2026', 5],
    ]);
  });

  test('rule values are handed on as typed', () => {
    const rows = sheetOf('Rules', [
      ['Rule', 'Value', 'Default'],
      ['support.coach', 3, 2],
      ['need.used', 'No', 'Yes'],
      ['circle.influence', '', 2],
    ]);
    expect(read(ONE_DEAL, rows).facts.rules).toEqual([
      { row: 0, id: 'support.coach', value: 3 },
      { row: 1, id: 'need.used', value: 'No' },
      { row: 2, id: 'circle.influence', value: null },
    ]);
  });
});

describe('targets and rates', () => {
  test('without their figure are said to count for nothing, and do not stand in the way of a later row', () => {
    const { facts, findings } = read(
      ONE_DEAL,
      sheetOf('Targets', [
        ['Period', 'Owner', 'Team', 'Currency', 'Amount'],
        ['2027-Q1', '', '', 'EUR', ''],
        ['2027-Q1', '', '', 'EUR', 'much'],
        ['2027-Q1', '', '', 'EUR', 900],
        ['2027-Q1', '', '', 'EUR', 800],
      ]),
      sheetOf('Rates', [
        ['Currency', 'From', 'Rate'],
        ['EUR', '2027-01-01', 8],
        ['EUR', '2027-02-01', ''],
      ]),
    );
    expect(findings.map(({ rule, severity, cell }) => [rule, severity, cell])).toEqual([
      ['target-blank', 'warning', { table: 'targets', row: 0, column: 'amount' }],
      ['amount-unreadable', 'error', { table: 'targets', row: 1, column: 'amount' }],
      ['rate-blank', 'warning', { table: 'rates', row: 1, column: 'rate' }],
    ]);
    expect(readTargets(facts.targets, 1).map(({ entry, use }) => [entry.amount, use])).toEqual([
      [null, 'withoutAmount'],
      [null, 'withoutAmount'],
      [900, 'counts'],
      [800, 'duplicate'],
    ]);
  });
});
