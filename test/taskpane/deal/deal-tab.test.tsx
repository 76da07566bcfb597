/**
 * @jest-environment ./test/taskpane/page-environment.cjs
 */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import {
  axeViolations,
  closePane,
  openPane,
  selectedCell,
  type OpenPane,
  type PaneOptions,
} from '../open-pane';
import { plainPerson } from '../../workbook/plain-person';

jest.setTimeout(300_000);
afterEach(closePane);

async function openDeal(options: PaneOptions = {}): Promise<OpenPane> {
  const opened = await openPane(options);
  const isChinese = options.locale?.startsWith('zh') === true;
  await screen.findByRole('heading', { name: isChinese ? '从这里开始' : 'Start here' });
  await opened.user.click(screen.getByRole('tab', { name: isChinese ? /^商机/ : /^Deal/ }));
  await screen.findByRole('heading', { name: isChinese ? '采购圈' : 'Buying circle' });
  return opened;
}

async function selectDeal({ run }: OpenPane, address: string): Promise<void> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Deals');
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}

describe('the Deal tab', () => {
  test('shows the circle as a map and the same as a table, with the card of a person', async () => {
    const { user } = await openDeal();
    const people = () => screen.getAllByRole('button', { name: /, influence \d, / });
    expect(people()).toHaveLength(7);
    const [first] = people();
    if (first === undefined) throw new Error('nobody');
    first.focus();
    await user.keyboard('{Enter}');
    const name = first.getAttribute('aria-label')?.split(',')[0] ?? '';
    const card = within(await screen.findByRole('article', { name }));
    expect(card.getByText('Need')).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
    await user.click(screen.getByRole('tab', { name: /^Table/ }));
    const table = within(screen.getByRole('region', { name: 'Buying circle' })).getByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(8);
    expect(await axeViolations()).toEqual([]);
  });

  test('says beside the expected amount that the forecast takes an override in its place', async () => {
    await openDeal({
      prepare: ({ run }) =>
        run(async ({ workbook }) => {
          const columns = workbook.tables.getItem('Deals').columns;
          columns.getItem('Forecast override').getDataBodyRange().getCell(0, 0).values = [[900_000]];
          await workbook.context.sync();
        }),
    });
    const expected = screen.getByText('Expected').closest('div');
    expect(expected?.textContent).toContain('EUR · override 900K');
  });

  test.each([
    [
      'en',
      'Forecast category',
      ['CRA', 'CRA date'],
      /Omitted · (Call: [^·]* · )?Left out of the forecast, because:/,
      ['No compelling reason to act is entered.', 'The compelling reason to act has no date.'],
    ],
    [
      'zh',
      '预测类别',
      ['迫切原因', '迫切原因期限'],
      /不计入 · (预测判断：[^·]* · )?不计入预测，原因：/,
      ['没有填写迫切原因。', '迫切原因没有期限。'],
    ],
  ] as const)(
    'says why a deal is left out of the forecast (%s)',
    async (example, title, columns, head, why) => {
      const opened = await openDeal({
        example,
        locale: example,
        prepare: ({ run }) =>
          run(async ({ workbook }) => {
            const table = workbook.tables.getItem('Deals');
            for (const column of columns) {
              table.columns.getItem(column).getDataBodyRange().getCell(0, 0).values = [['']];
            }
            await workbook.context.sync();
          }),
      });
      const verdict = screen.getByRole('region', { name: title });
      const region = within(verdict);
      expect(verdict.textContent).toMatch(head);
      expect(region.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
        expect.arrayContaining([...why]),
      );
      await opened.user.click(region.getByRole('button', { name: why[1] }));
      const { facts, locator } = await opened.read();
      const row = facts.deals[0]?.row ?? -1;
      const cell = locator.text({ table: 'deals', row, column: 'craDate' });
      await waitFor(async () => expect(await selectedCell(opened)).toBe(cell));
      expect(await axeViolations()).toEqual([]);
    },
  );

  test('the win chance of a signed deal is not said to come from its C139 string', async () => {
    await openDeal({
      prepare: ({ run }) =>
        run(async ({ workbook }) => {
          const evidence = workbook.tables.getItem('Evidence');
          const deals = workbook.tables.getItem('Deals');
          const id = deals.columns.getItem('Deal ID').getDataBodyRange().getCell(0, 0).load('values');
          const headers = evidence.getHeaderRowRange().load('values');
          await workbook.context.sync();
          const names: readonly unknown[] = headers.values[0] ?? [];
          const proof: Readonly<Record<string, string | number>> = {
            'Deal ID': String(id.values[0]?.[0]),
            Status: 'Confirmed',
            Date: '2026-01-05',
            Evidence: 'Contract',
            'Confirmed by': 'Wang',
          };
          const rows = [1, 2, 3, 4, 5, 6].map((stage) =>
            names.map((name) => (name === 'Outcome' ? stage : (proof[String(name)] ?? ''))),
          );
          evidence.rows.add(undefined, rows);
          await workbook.context.sync();
        }),
    });
    expect(screen.getByText('Win chance of a signed deal that is not booked yet')).toBeTruthy();
    const region = within(screen.getByRole('region', { name: 'Forecast category' }));
    expect(region.getByText(/^Commit/)).toBeTruthy();
    expect(region.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Stage 6 is earned: the contract is signed.',
    ]);
  });

  test('follows the selected row on input sheets, and a line of a score selects its cell', async () => {
    const opened = await openDeal();
    const { facts, locator } = await opened.read();
    const last = facts.control.at(-1);
    if (last === undefined) throw new Error('no control row');
    const place = locator.locate({ table: 'control', row: last.row, column: 'C5' });
    if (place === null) throw new Error('no cell');
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      sheet.activate();
      sheet.getRange(place.address).select();
      await context.sync();
    });
    const picker = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Deal' });
    await waitFor(() => expect(picker.value).toBe(last.deal));
    const item = screen.getByRole('button', { name: /^C3: / });
    await opened.user.click(item);
    const cell = locator.text({ table: 'control', row: last.row, column: 'C3' });
    await waitFor(async () => expect(await selectedCell(opened)).toBe(cell));
  });

  test('rates a person with the keyboard only, previews, writes and takes back', async () => {
    const opened = await openDeal();
    const { user } = opened;
    const before = (await opened.read()).facts.stakeholders;
    const first = before[0];
    if (first === undefined) throw new Error('nobody');
    screen.getByRole('button', { name: 'Rate people' }).focus();
    await user.keyboard('{Enter}');
    const person = await screen.findByRole('button', { name: first.name });
    person.focus();
    await user.keyboard('{Enter}');
    await screen.findByText('Question 1 of 6');
    expect(await axeViolations()).toEqual([]);
    // Need: Safety; change, focus, contact stay; attitude: Opponent; source stays.
    await user.keyboard('2{Enter}{Enter}{Enter}{Enter}5{Enter}{Enter}');
    const preview = within(await screen.findByRole('region', { name: 'This will be written' }));
    expect(preview.getByText(/^Attitude: .* → Opponent$/)).toBeTruthy();
    expect((await opened.read()).facts.stakeholders).toEqual(before);
    expect(await axeViolations()).toEqual([]);
    await user.keyboard('{Enter}');
    await screen.findByText(/^Written: /);
    const after = (await opened.read()).facts.stakeholders;
    expect(after[0]).toMatchObject({ need: 'safety', attitude: 'opponent', change: first.change });
    expect(after.slice(1).map(plainPerson)).toEqual(before.slice(1).map(plainPerson));
    await user.click(screen.getByRole('button', { name: 'Take back' }));
    await screen.findByText(/^Taken back/);
    expect((await opened.read()).facts.stakeholders).toEqual(before);
  });

  test('shows the deal all the same where Excel does not let the selection be followed', async () => {
    const unhandled: unknown[] = [];
    const keep = (reason: unknown) => void unhandled.push(reason);
    process.on('unhandledRejection', keep);
    const opened = await openPane();
    await screen.findByRole('heading', { name: 'Start here' });
    Object.assign(opened.host.settings, { cellEditMode: true });
    await opened.user.click(screen.getByRole('tab', { name: 'Deal' }));
    await screen.findByRole('heading', { name: 'Buying circle' });
    await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
    process.off('unhandledRejection', keep);
    expect(unhandled).toEqual([]);
  });

  test('adds a deal with its Control row, and refuses an id that is taken', async () => {
    const opened = await openDeal();
    const { user } = opened;
    await selectDeal(opened, 'A3');
    const picker = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Deal' });
    await waitFor(() => expect(picker.value).toBe('d-002'));
    await user.click(screen.getByRole('button', { name: 'Add deal' }));
    await user.type(await screen.findByLabelText(/^Deal ID/), 'd-001');
    await user.type(screen.getByLabelText(/^Customer/), 'Newcomer');
    await user.type(screen.getByRole('textbox', { name: /^Deal ?\*?$/ }), 'First deal');
    await user.click(screen.getByRole('button', { name: 'See what will be written' }));
    await screen.findByText('This Deal ID is in use already.');
    expect(await axeViolations()).toEqual([]);
    const id = screen.getByLabelText(/^Deal ID/);
    await user.clear(id);
    await user.type(id, '001');
    const amount = screen.getByLabelText<HTMLInputElement>('Amount');
    for (const [typed, complaint] of [
      ['1.500', /may part decimals or thousands/],
      ['1.2m', /^The unit may mean different amounts/],
      ['about 5', /^This is no amount/],
    ] as const) {
      await user.clear(amount);
      await user.type(amount, typed);
      await user.click(screen.getByRole('button', { name: 'See what will be written' }));
      await screen.findByText(complaint);
    }
    await user.clear(amount);
    await user.type(amount, '€5');
    await user.type(screen.getByLabelText('Currency'), '人民币');
    await user.click(screen.getByRole('button', { name: 'See what will be written' }));
    await screen.findByText(/^The amount names another currency/);
    await user.clear(screen.getByLabelText('Currency'));
    await user.clear(amount);
    await user.type(amount, '€１２５万');
    await user.click(screen.getByRole('button', { name: 'See what will be written' }));
    await screen.findByText('Amount: 1,250,000');
    await screen.findByText('Currency: EUR');
    await user.click(await screen.findByRole('button', { name: 'Write it' }));
    await screen.findByText(/^Written: /);
    const { facts } = await opened.read();
    expect(facts.deals.at(-1)).toMatchObject({
      id: '001',
      customer: 'Newcomer',
      name: 'First deal',
      amount: 1_250_000,
    });
    expect(facts.control.at(-1)).toMatchObject({ deal: '001' });
    // One goes on with the new deal, whatever row is selected in the sheet, until another one is.
    await opened.user.click(screen.getByRole('button', { name: 'Back to the deal' }));
    await screen.findByRole('combobox', { name: 'Deal' });
    await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(picker.value).toBe('001');
    await user.click(
      within(screen.getByRole('group', { name: 'Add or change' })).getByRole('button', {
        name: 'Add person',
      }),
    );
    await screen.findByRole('heading', { name: /Newcomer/ });
    await user.click(screen.getByRole('button', { name: 'Leave without writing' }));
    await selectDeal(opened, 'A4');
    await waitFor(() => expect(picker.value).toBe('d-003'));
  });

  test('reviews a deal in Chinese: thirteen items, who confirmed, the evidence of the next stage', async () => {
    const opened = await openDeal({ example: 'zh', locale: 'zh-CN' });
    const { user } = opened;
    const before = (await opened.read()).facts;
    await user.click(
      within(screen.getByRole('group', { name: '新增或修改' })).getByRole('button', { name: '复核商机' }),
    );
    await screen.findByText('第 1 题，共 14 题');
    expect(await axeViolations()).toEqual([]);
    // All thirteen: no.
    await user.keyboard('1{Enter}'.repeat(13));
    const coach = await screen.findByRole('textbox', { name: /由谁确认/ });
    await user.clear(coach);
    await user.type(coach, '张三');
    await user.type(screen.getByRole('textbox', { name: '证据' }), '会议纪要');
    await user.click(screen.getByRole('button', { name: '预览写入内容' }));
    await screen.findByText('证据、日期和确认人缺一不可。请全部填写，或全部留空。');
    await user.type(screen.getByRole('textbox', { name: '确认人（客户方）' }), '李四');
    await user.type(screen.getByLabelText('日期'), '2026-11-20');
    await user.click(screen.getByRole('button', { name: '预览写入内容' }));
    await user.click(await screen.findByRole('button', { name: '写入' }));
    await screen.findByText(/^已写入/);
    const { facts } = await opened.read();
    const [control] = facts.control;
    expect(Object.values(control?.answers ?? {})).toEqual(Array.from({ length: 13 }, () => 'no'));
    expect(control?.coach).toBe('张三');
    expect(facts.evidence).toHaveLength(before.evidence.length + 1);
    expect(facts.evidence.at(-1)).toMatchObject({
      status: 'confirmed',
      text: '会议纪要',
      confirmedBy: '李四',
    });
  });
});
