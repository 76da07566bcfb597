/**
 * @jest-environment ./test/taskpane/page-environment.cjs
 */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { assess, bridgeOf, finish, forecastOf, isInPeriod, readRules, whatIf } from '../../../src/method';
import { takeSnapshot } from '../../../src/workbook/history/take-snapshot';
import { calendarDayOf } from '../../../src/workbook/calendar-day';
import { axeViolations, closePane, openPane, type OpenPane, type PaneOptions } from '../open-pane';

jest.setTimeout(120_000);
afterEach(closePane);

async function openForecast(options: PaneOptions = {}): Promise<OpenPane> {
  const opened = await openPane(options);
  const isChinese = options.locale?.startsWith('zh') === true;
  await screen.findByRole('heading', { name: isChinese ? '从这里开始' : 'Start here' });
  await opened.user.click(screen.getByRole('tab', { name: isChinese ? /^预测/ : /^Forecast/ }));
  await screen.findByRole('heading', { name: isChinese ? '区间' : 'Range' });
  return opened;
}

async function forecastNow(opened: OpenPane) {
  const { facts } = await opened.read();
  return forecastOf(assess(facts, readRules(facts.rules).rules, calendarDayOf(new Date())), facts);
}

const amount = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
const select = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });

describe('the Forecast tab', () => {
  test('never shows the range of one period beside the figures of another', async () => {
    await openForecast();
    const range = /^(At least eight times in ten the period ends|No open deal is counted)/;
    await screen.findByText(range);
    fireEvent.change(select('By'), { target: { value: '2' } });
    expect(screen.queryByText(range)).toBeNull();
    await screen.findByText(range);
  });

  test('shows the figures of the next period, as the engine has them', async () => {
    const opened = await openForecast();
    const forecast = await forecastNow(opened);
    const today = calendarDayOf(new Date());
    const shown = forecast.periods.quarter.find(({ period }) => period !== null && period.after > today)!;
    const chosen = select('Period');
    expect(chosen.options[chosen.selectedIndex]?.text).toBe(shown.period?.label);
    const figure = (name: string) =>
      screen.getAllByText(name, { selector: 'dt' })[0]?.nextElementSibling?.textContent;
    expect([...select('Currency').options].map(({ text }) => text)).toEqual([shown.currency]);
    expect(figure('Booked')).toBe(amount.format(shown.booked.amount));
    expect(figure('Expected')).toBe(amount.format(shown.total.expected));
    const table = within(screen.getByRole('group', { name: 'Where it comes from' }));
    const cells = (name: string) =>
      within(table.getByRole('row', { name: new RegExp(`^${name}`) }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    const { bestCase } = shown.categories;
    expect(cells('Best case')).toEqual([
      String(bestCase.count),
      amount.format(bestCase.amount),
      amount.format(bestCase.expected),
    ]);
    expect(cells('Not assessed')).toEqual([
      String(shown.notAssessed.count),
      amount.format(shown.notAssessed.amount),
      '—',
    ]);
    expect(await axeViolations()).toEqual([]);
  });

  test('says of a negative amount that winning it takes away', async () => {
    const opened = await openForecast({
      prepare: (client) =>
        client.run(async (context) => {
          const amounts = context.workbook.tables.getItem('Deals').columns.getItem('Amount');
          const range = amounts.getDataBodyRange().load('values');
          await context.sync();
          range.values = range.values.map(([value]) => [typeof value === 'number' ? -value : value]);
          await context.sync();
        }),
    });
    await opened.user.selectOptions(select('By'), 'Year');
    const movers = await screen.findByRole('region', { name: 'What moves P10 most' });
    await within(movers).findAllByRole('listitem');
    const texts = within(movers)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    for (const text of texts) expect(text).toMatch(/lost: (\+|0).*won: (-|0)/);
    expect(texts.join()).toMatch(/lost: \+[1-9]/);
  });

  test('goes to other periods and kinds of period, with the keyboard as with the mouse', async () => {
    const { user } = await openForecast();
    await user.selectOptions(select('By'), 'Year');
    const years = [...select('Period').options].map(({ text }) => text);
    expect(years[0]).toMatch(/^\d{4}$/);
    await user.selectOptions(select('By'), 'Month');
    expect([...select('Period').options].some(({ text }) => /^\d{4}-\d{2}$/.test(text))).toBe(true);
    const last = select('Period').options.length - 1;
    await user.selectOptions(select('Period'), String(last));
    expect(select('Period').selectedIndex).toBe(last);
  });

  test('tries other values of a deal, compares them, and writes nothing', async () => {
    const opened = await openForecast();
    const { user } = opened;
    await user.selectOptions(select('By'), 'Year');
    const before = (await opened.read()).facts;
    const forecast = await forecastNow(opened);
    const period = select('Period');
    const label = period.options[period.selectedIndex]?.text;
    const shown = forecast.periods.year.find((one) => one.period?.label === label)!;
    const entry = forecast.entries.find(
      (one) =>
        one.block === 'counted' && one.currency === shown.currency && isInPeriod(one.day, shown.period),
    )!;
    await user.selectOptions(select('Deal to try'), entry.assessed.deal.key);
    const group = within(await screen.findByRole('group', { name: new RegExp(entry.assessed.deal.id) }));
    fireEvent.change(group.getByLabelText('Win chance, %'), { target: { value: '99' } });
    const then = finish(whatIf(forecast, shown, [{ deal: entry.assessed.deal.key, chance: 0.99 }]));
    const comparison = within(await screen.findByRole('group', { name: 'What if' }));
    const row = comparison.getByRole('row', { name: /^Booked and expected/ });
    await waitFor(() =>
      expect(within(row).getAllByRole('cell')[1]?.textContent).toBe(
        amount.format(shown.booked.amount + then.total.expected),
      ),
    );
    expect(await axeViolations()).toEqual([]);
    fireEvent.change(group.getByLabelText('Win chance, %'), { target: { value: '120' } });
    await screen.findByText('Enter 0 to 100.');
    fireEvent.change(group.getByLabelText('Win chance, %'), { target: { value: '９９%' } });
    fireEvent.change(group.getByLabelText('Amount'), { target: { value: '125万' } });
    const raised = finish(
      whatIf(forecast, shown, [{ deal: entry.assessed.deal.key, chance: 0.99, amount: 1_250_000 }]),
    );
    await waitFor(() =>
      expect(within(row).getAllByRole('cell')[1]?.textContent).toBe(
        amount.format(shown.booked.amount + raised.total.expected),
      ),
    );
    fireEvent.change(group.getByLabelText('Amount'), { target: { value: '1.500' } });
    await screen.findByText(/decimals or thousands/);
    await user.click(screen.getByRole('button', { name: 'Put all back' }));
    expect(screen.queryByRole('group', { name: 'What if' })).toBeNull();
    expect((await opened.read()).facts).toEqual(before);
  });

  test('leads from what moves P10 to the deal', async () => {
    const opened = await openForecast();
    await opened.user.selectOptions(select('By'), 'Year');
    const region = within(await screen.findByRole('region', { name: 'What moves P10 most' }));
    const [first] = await region.findAllByRole('button');
    const id = first?.textContent?.split(' · ')[0];
    await opened.user.click(first!);
    const picker = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Deal' });
    await waitFor(() => expect(picker.options[picker.selectedIndex]?.text.split(' · ')[0]).toBe(id));
  });

  test('tells what changed since the last snapshot, and how far the win chances can be trusted', async () => {
    const opened = await openForecast({
      prepare: async ({ run }) => {
        await run(async (context) => {
          await takeSnapshot(context, { today: calendarDayOf(new Date()), note: 'Monday' });
          // an amount of the first deal is raised after it
          const sheet = context.workbook.worksheets.getItem('Deals');
          const header = sheet.getUsedRange().findOrNullObject('Amount', { completeMatch: true });
          header.getOffsetRange(1, 0).values = [[9_000_000]];
          // and it is to be signed in November 2036
          const date = sheet.getUsedRange().findOrNullObject('Close date', { completeMatch: true });
          date.getOffsetRange(1, 0).values = [[50_000]];
          await context.sync();
        });
      },
    });
    const bridge = within(screen.getByRole('region', { name: 'Since last review' }));
    expect(bridge.getByText(/Monday/)).toBeTruthy();
    const { facts } = await opened.read();
    const assessment = assess(facts, readRules(facts.rules).rules, calendarDayOf(new Date()));
    const [found] = bridgeOf(assessment)!.currencies;
    expect(found!.after.total).not.toBe(found!.before.total);
    const line = (name: string) => bridge.getByText(name).nextElementSibling?.textContent;
    expect(line('Expected then')).toBe(amount.format(found!.before.total));
    expect(line('Expected now')).toBe(amount.format(found!.after.total));
    expect(line('Amount')).toMatch(/^\+/);
    const moved = bridge.getByText(/ → 2036-Q4/).closest('li');
    const first = assessment.deals[0]!;
    expect(moved?.textContent).toContain(`${first.deal.id}${amount.format(first.expected ?? 0)}`);
    const calibration = within(screen.getByRole('region', { name: 'Calibration' }));
    expect(calibration.getByText(/^Method prior: /)).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });

  test('speaks Chinese', async () => {
    await openForecast({ example: 'zh', locale: 'zh-CN' });
    expect(screen.getByRole('heading', { name: '假设分析' })).toBeTruthy();
    expect([...select('币种').options].map(({ text }) => text)).toEqual(['CNY']);
    expect(await axeViolations()).toEqual([]);
  });
});
