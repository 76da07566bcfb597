/**
 * @jest-environment ./test/taskpane/page-environment.cjs
 */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { RequestFailure } from '../../../src/host/host';
import { screen, waitFor, within } from '@testing-library/react';
import { axeViolations, closePane, openPane, selectedCell, typeInto } from '../open-pane';

jest.setTimeout(300_000);
afterEach(closePane);

describe('the Check tab', () => {
  test('shows on opening what matters most, and writes nothing before it is asked to', async () => {
    const { host } = await openPane();
    await screen.findByRole('heading', { name: 'Start here' });
    expect(screen.getByText(/nothing was written/)).toBeTruthy();
    expect(document.documentElement.style.colorScheme).toBe('light');
    expect(host.workbook.sheets.map(({ name }) => name)).not.toContain('Overview');
    expect(await axeViolations()).toEqual([]);
  });

  test('says how many deals are left out for want of an id, and gives them one', async () => {
    const opened = await openPane({
      prepare: ({ run }) =>
        run(async (context) => {
          const ids = context.workbook.tables.getItem('Deals').columns.getItem('Deal ID');
          ids.getDataBodyRange().getCell(1, 0).values = [['']];
          await context.sync();
        }),
    });
    await screen.findByText('1 deal has no ID and is left out.');
    expect(await axeViolations()).toEqual([]);
    const idsNow = async () => (await opened.read()).facts.deals.map(({ id }) => id);
    await opened.user.click(screen.getByRole('button', { name: 'Fill the IDs' }));
    const preview = await screen.findByRole('region', { name: 'This will be written' });
    expect(within(preview).getByRole('heading', { level: 4 }).textContent).toMatch(/^Deals, .+ · .+/);
    expect(within(preview).getByRole('listitem').textContent).toBe('Deal ID: blank → D-005');
    expect(await axeViolations()).toEqual([]);
    expect(await idsNow()).toEqual(['D-001', 'D-003', 'D-004']);
    await opened.user.click(screen.getByRole('button', { name: 'Write it' }));
    await screen.findByText('Written: 1 cell in Deals.');
    await waitFor(() => expect(screen.queryByText('1 deal has no ID and is left out.')).toBeNull());
    expect(await idsNow()).toEqual(['D-001', 'D-005', 'D-003', 'D-004']);
    await opened.user.click(screen.getByRole('button', { name: 'Take back' }));
    await screen.findByText('1 deal has no ID and is left out.');
    expect(await idsNow()).toEqual(['D-001', 'D-003', 'D-004']);
  });

  test('writes the result sheets, says so, and an edit makes the figures stale at once', async () => {
    const opened = await openPane();
    const { host, user } = opened;
    await user.click(await screen.findByRole('button', { name: 'Check' }));
    await screen.findByText(/^Checked at/);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Overview', 'Findings', 'Roll-up', 'Gates', 'Results']),
    );
    expect(screen.queryByText('The sheets were edited after this check.')).toBeNull();
    await typeInto(opened, 'stakeholders', 0, 'attitude', 'Neutral');
    await screen.findByText('The sheets were edited after this check.');
    expect(await axeViolations()).toEqual([]);
    const [again] = screen.getAllByRole('button', { name: 'Check again' });
    if (again === undefined) throw new Error('no way to check again');
    await user.click(again);
    await waitFor(() => expect(screen.queryByText('The sheets were edited after this check.')).toBeNull());
    await screen.findByText(/^Checked at/);
  });

  test('is stale after rows were sorted, which changes no cell but where they stand', async () => {
    const { user, run } = await openPane();
    await user.click(await screen.findByRole('button', { name: 'Check' }));
    await screen.findByText(/^Checked at/);
    await run(async (context) => {
      context.workbook.tables.getItem('Deals').sort.apply([{ key: 1, ascending: false }]);
      await context.sync();
    });
    await screen.findByText('The sheets were edited after this check.');
  });

  test('shows a folded column to which it jumps, and asks before it takes a filter away', async () => {
    const opened = await openPane();
    const { user, run } = opened;
    await screen.findByRole('heading', { name: 'Start here' });
    const [card] = await screen.findAllByRole('article', { name: 'Supports us and a rival' });
    if (card === undefined) throw new Error('no such finding');
    const show = within(card).getByRole('button', { name: 'Show Stakeholders!L4' });
    await run(async (context) => {
      context.workbook.worksheets.getItem('Stakeholders').getRange('K:M').columnHidden = true;
      await context.sync();
    });
    await user.click(show);
    await waitFor(async () => expect(await selectedCell(opened)).toBe('Stakeholders!L4'));
    const isHidden = (address: string) =>
      run(async (context) => {
        const range = context.workbook.worksheets.getItem('Stakeholders').getRange(address);
        range.load('columnHidden,rowHidden');
        await context.sync();
        return range.columnHidden || range.rowHidden;
      });
    await waitFor(async () => expect(await isHidden('L4')).toBe(false));
    expect(screen.queryByText(/^The cell is selected, but/)).toBeNull();

    await run(async (context) => {
      context.workbook.tables
        .getItem('Stakeholders')
        .columns.getItemAt(0)
        .filter.applyValuesFilter(['D-002']);
      await context.sync();
    });
    await user.click(show);
    await screen.findByText(/^The cell is selected, but/);
    expect(await isHidden('L4')).toBe(true);
    // What is selected next is another matter.
    await run(async (context) => {
      context.workbook.worksheets.getItem('Stakeholders').getRange('A1').select();
      await context.sync();
    });
    await waitFor(() => expect(screen.queryByText(/^The cell is selected, but/)).toBeNull());
  });

  test('jumps to the cell of a finding, also after the rows have moved', async () => {
    const opened = await openPane();
    const { user } = opened;
    const card = async () => {
      const [first] = await screen.findAllByRole('article', { name: 'Supports us and a rival' });
      if (first === undefined) throw new Error('no such finding');
      return within(first);
    };
    await user.click((await card()).getByRole('button', { name: /^Show Stakeholders!/ }));
    await waitFor(async () => expect(await selectedCell(opened)).toBe('Stakeholders!L4'));
    await opened.run(async (context) => {
      const body = context.workbook.tables.getItem('Stakeholders').getDataBodyRange().load('values');
      await context.sync();
      const rows = body.values;
      body.values = [...rows.slice(2), ...rows.slice(0, 2)];
      await context.sync();
    });
    const { facts, locator } = await opened.read();
    const row = facts.stakeholders.find(({ name }) => name === 'Grace Lin')?.row;
    const expected = locator.text({ table: 'stakeholders', row: row ?? -1, column: 'attitude' });
    expect(expected).not.toBe('Stakeholders!L4');
    await user.click((await card()).getByRole('button', { name: 'Supports us and a rival' }));
    await waitFor(async () => expect(await selectedCell(opened)).toBe(expected));
  });

  test('writes days as the user does', async () => {
    await openPane({ locale: 'en-US' });
    const [card] = await screen.findAllByRole('article', { name: 'Close date has passed' });
    expect(card?.textContent).toMatch(/The close date [A-Z][a-z]{2} \d{1,2}, \d{4} has passed/);
  });

  test('is searched and filtered, and says when nothing matches', async () => {
    const { user } = await openPane();
    const search = await screen.findByRole('searchbox', { name: 'Search findings' });
    await user.type(search, 'grace rival');
    const list = within(screen.getByRole('region', { name: 'All findings' }));
    await waitFor(() => expect(list.getAllByRole('article')).toHaveLength(1));
    await user.type(search, ' nonsense');
    await list.findByText('No finding matches.');
    await user.click(list.getByRole('button', { name: 'Show all' }));
    await user.selectOptions(list.getByLabelText('Owner'), 'Mark Doyle');
    expect(list.queryByText(/Grace Lin/)).toBeNull();
    expect(list.getAllByRole('article').length).toBeGreaterThan(0);
  });

  test('accepts a finding with a reason, which folds it and stands on the Findings sheet', async () => {
    const opened = await openPane();
    const { user } = opened;
    await user.click(await screen.findByRole('button', { name: 'Check' }));
    await screen.findByText(/^Checked at/);
    const cards = () => screen.queryAllByRole('article', { name: 'Supports us and a rival' });
    const [first] = cards();
    if (first === undefined) throw new Error('no such finding');
    const beside = first.nextElementSibling;
    await user.click(within(first).getByRole('button', { name: 'Accept …' }));
    await user.click(await within(first).findByRole('button', { name: 'Accept' }));
    await within(first).findByText('Write a reason first.');
    await user.type(within(first).getByRole('textbox'), '=She is related to both');
    await user.click(within(first).getByRole('button', { name: 'Accept' }));
    await screen.findAllByText('Accepted: =She is related to both');
    expect((await opened.read()).accepted).toMatchObject([{ reason: '=She is related to both' }]);
    expect(cards()).toHaveLength(1);
    // The sheets count it as open until the next check.
    await screen.findByText(/^The result sheets are older/);
    // The card is gone from where it was: one goes on with the next.
    await waitFor(() => expect(beside?.contains(document.activeElement)).toBe(true));
  });

  test('brings the result sheets up to date by itself after a finding was accepted', async () => {
    const { user } = await openPane();
    await user.click(await screen.findByRole('button', { name: 'Check' }));
    await screen.findByText(/^Checked at/);
    await user.click(screen.getByRole('switch', { name: 'Check by itself after edits' }));
    const [card] = screen.getAllByRole('article', { name: 'Supports us and a rival' });
    if (card === undefined) throw new Error('no such finding');
    await user.click(within(card).getByRole('button', { name: 'Accept …' }));
    await user.type(await within(card).findByRole('textbox'), 'She is related to both');
    await user.click(within(card).getByRole('button', { name: 'Accept' }));
    await screen.findByText(/^The result sheets are older/);
    await screen.findByText(/^Checked at/);
  });

  test('keeps a reason that is being written with its finding when others come before it', async () => {
    const opened = await openPane();
    const { user } = opened;
    await screen.findByRole('heading', { name: 'Start here' });
    const [card] = await screen.findAllByRole('article', { name: 'Supports us and a rival' });
    if (card === undefined) throw new Error('no such finding');
    await user.click(within(card).getByRole('button', { name: 'Accept …' }));
    await user.type(await within(card).findByRole('textbox'), 'She is related to both');
    // What cannot be read is listed first.
    await typeInto(opened, 'deals', 1, 'amount', 'plenty');
    await user.click(await screen.findByRole('button', { name: 'Check' }));
    await screen.findByText(/^Checked at/);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Why is this all right?' });
    expect(field.value).toBe('She is related to both');
    expect(field.closest('article')?.getAttribute('aria-label')).toBe('Supports us and a rival');
  });

  test('opens an accepted finding again, also when Excel did not take it at first', async () => {
    let fails = false;
    const opened = await openPane({
      host: {
        intercept: (_, execute) => {
          if (fails) throw new RequestFailure('ActivityLimitReached', 'The host is busy.');
          return execute();
        },
      },
    });
    const { user } = opened;
    await user.click(await screen.findByRole('button', { name: 'Check' }));
    await screen.findByText(/^Checked at/);
    const [first] = screen.getAllByRole('article', { name: 'Supports us and a rival' });
    if (first === undefined) throw new Error('no such finding');
    await user.click(within(first).getByRole('button', { name: 'Accept …' }));
    await user.type(await within(first).findByRole('textbox'), 'Known');
    await user.click(within(first).getByRole('button', { name: 'Accept' }));
    const [reason] = await screen.findAllByText('Accepted: Known');
    const card = within(reason?.closest('article') ?? first);
    await user.click(card.getByRole('button', { name: 'Open it again' }));
    fails = true;
    await user.click((await card.findAllByRole('button', { name: 'Open it again' }))[0] ?? first);
    await card.findByText('Excel is busy and did not take the request.');
    fails = false;
    await user.click(card.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText('Accepted: Known')).toBeNull());
    expect((await opened.read()).accepted).toEqual([]);
  });

  test('says in the language of the user what is in the way, and tries again', async () => {
    let isBusy = false;
    const warned = jest.spyOn(console, 'warn').mockImplementationOnce(() => undefined);
    const { user } = await openPane({
      example: 'zh',
      locale: 'zh-CN',
      host: {
        intercept: (_, execute) => {
          if (isBusy)
            throw new RequestFailure('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
          return execute();
        },
      },
      whenReady: () => {
        isBusy = true;
      },
    });
    await screen.findByText('有一个单元格正在编辑。');
    expect(warned.mock.calls).toEqual([
      ['Edits cannot be watched here.', expect.objectContaining({ code: 'InvalidOperationInCellEditMode' })],
    ]);
    warned.mockRestore();
    isBusy = false;
    const [again] = screen.getAllByRole('button', { name: '重试' });
    if (again === undefined) throw new Error('no way to try again');
    await user.click(again);
    await screen.findByRole('heading', { name: '从这里开始' });
    expect(await axeViolations()).toEqual([]);
  });
});
