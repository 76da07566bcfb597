/**
 * @jest-environment ./test/taskpane/page-environment.cjs
 */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { OpenClient } from '../host/open-client';
import { axeViolations, closePane, openPane, typeInto } from './open-pane';

jest.setTimeout(300_000);
afterEach(closePane);

describe('the Start tab', () => {
  test('creates the example, and then offers the check', async () => {
    const { user, host } = await openPane({ example: null });
    const create = await screen.findByRole('button', { name: 'Create the sheets' });
    expect(await axeViolations()).toEqual([]);
    await user.click(screen.getByRole('radio', { name: '中文' }));
    await user.click(create);
    await screen.findByText('The sheets are ready.');
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Sheet1', '商机', '干系人']),
    );
    expect(await axeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Check now' }));
    await screen.findByText(/^Checked at/);
    expect(host.workbook.sheets.map(({ name }) => name)).toContain('总览');
  });

  test('adds the sheets that a list of deals of its own lacks', async () => {
    const { user, host } = await openPane({
      example: null,
      prepare: async ({ run }) => {
        await run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1:C2').values = [
            ['Deal ID', 'Customer', 'Deal'],
            ['D-1', 'Acme', 'ERP'],
          ];
          await context.sync();
        });
      },
    });
    await screen.findByText('This workbook has no table of people yet.');
    await user.click(screen.getByRole('button', { name: 'Add sheets …' }));
    const add = await screen.findByRole('button', { name: 'Add these sheets' });
    screen.getByText(/^This workbook has no table yet for: Stakeholders, Rivals, .*, Rules\./);
    expect(await axeViolations()).toEqual([]);
    await user.click(add);
    await screen.findByText(/^Added: Stakeholders, .*, Rules\.$/);
    expect(screen.queryByRole('button', { name: 'Add these sheets' })).toBeNull();
    await user.click(screen.getByRole('tab', { name: 'Check' }));
    expect(screen.queryByText('This workbook has no table of people yet.')).toBeNull();
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Sheet1', 'Stakeholders', 'Control', 'Rules']),
    );
  });

  test('offers ids to a list that lacks nothing else', async () => {
    const { user, host } = await openPane({
      example: null,
      prepare: async ({ run }) => {
        await run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1:D2').values = [
            ['Customer', 'Project', 'Amount', 'Remark'],
            ['Acme', 'ERP', 5, 'x'],
          ];
          context.workbook.worksheets.getActiveWorksheet().getRange('E2').values = [['mine']];
          context.workbook.worksheets.add('Q2').getRange('A1:C1').values = [
            ['Customer', 'Project', 'Amount'],
          ];
          await context.sync();
        });
      },
    });
    await screen.findByText('Your own list can become the Deals table.');
    expect(await axeViolations()).toEqual([]);
    screen.getByText(
      /a column “Deal ID” at the right end of the list Sheet1!A1, .* A filter over the list takes it in/,
    );
    // who has a list does not come upon an empty one first
    const instead = screen.getByText('Start with new sheets instead').closest('details');
    expect(instead?.open).toBe(false);
    expect(instead?.contains(screen.getByText('Create the sheets'))).toBe(true);
    screen.getByText('Only one list counts. Not read: Q2!A1. Put their rows below those of Sheet1!A1.');
    await user.click(screen.getByRole('button', { name: 'Add deal IDs' }));
    await screen.findByText('Something stands beside the list, in Sheet1!E2.');
    host.workbook.sheets[0]?.cells.set(1, 4, undefined);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(screen.getByRole('button', { name: 'Add deal IDs' }));
    const preview = await screen.findByRole('region', { name: 'This will be written' });
    within(preview).getByText('Column “Deal ID” in Sheet1!E1:E2');
    within(preview).getByText('1 deal gets D-001, from top to bottom.');
    expect(await axeViolations()).toEqual([]);
    expect(host.workbook.sheets[0]?.cells.get(1, 4)?.value).toBeUndefined();
    await user.click(screen.getByRole('button', { name: 'Write it' }));
    await screen.findByText(/^1 deal and 0 people, in Sheet1!A1\./);
    expect(host.workbook.sheets[0]?.cells.get(1, 4)?.value).toBe('D-001');
    await user.click(screen.getByRole('button', { name: 'Take back' }));
    await screen.findByRole('button', { name: 'Add deal IDs' });
    expect(host.workbook.sheets[0]?.cells.get(1, 4)?.value ?? null).toBeNull();
  });

  test('asks which column of an own list is which, and numbers its deals', async () => {
    const { user, host } = await openPane({
      example: null,
      prepare: async ({ run }) => {
        await run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1:D3').values = [
            ['account', 'product', 'close_date', 'sales_agent'],
            ['Acme', 'GTX Basic', 46500, 'Moses Frase'],
            ['Borea', 'GTX Pro', 46600, 'Anna Snelling'],
          ];
          await context.sync();
        });
      },
    });
    await screen.findByText(
      'The list at Sheet1!A1 has no header that we know for: Deal ID, Deal. Confirm the columns below.',
    );
    const picked = (label: RegExp) => screen.getByRole('combobox', { name: label });
    const shown = (label: RegExp) => {
      const list = picked(label);
      return list instanceof HTMLSelectElement ? list.selectedOptions[0]?.textContent : null;
    };
    expect([/^Customer/, /^Deal\W*$/, /^Close date/, /^Amount/, /^Deal ID/].map(shown)).toEqual([
      'account – Acme',
      'product – GTX Basic',
      'close_date',
      'Not in this list',
      'None: number the deals (D-001 …)',
    ]);
    expect(await axeViolations()).toEqual([]);
    await user.selectOptions(picked(/^Customer/), 'product – GTX Basic');
    await user.click(screen.getByRole('button', { name: 'Use this list' }));
    await screen.findByText('This column is chosen above already.');
    expect(await axeViolations()).toEqual([]);
    await user.selectOptions(picked(/^Customer/), 'account – Acme');
    await user.click(screen.getByRole('button', { name: 'Use this list' }));
    await screen.findByText('Column “Deal ID” in Sheet1!E1:E3');
    await user.click(screen.getByRole('button', { name: 'Write it' }));
    await screen.findByText(/^2 deals and 0 people, in Sheet1!A1\./);
    expect(host.workbook.sheets[0]?.cells.get(2, 4)?.value).toBe('D-002');
    screen.getByText('Columns of your list');
    expect(await axeViolations()).toEqual([]);
  });

  test('asks before it numbers deals whose other columns it can only guess, and loses no focus on the way', async () => {
    const { user } = await openPane({
      example: null,
      prepare: async ({ run }) => {
        await run(async (context) => {
          const rows = [
            ['No.', 'Client', 'Project', 'Amount', 'Signing'],
            ['7', 'Acme', 'ERP', 5, 46500],
            ['9', 'Borea', 'MES', 6, 46600],
          ];
          for (const sheet of [
            context.workbook.worksheets.getActiveWorksheet(),
            context.workbook.worksheets.add('Q2'),
          ])
            sheet.getRange('A1:E3').values = rows;
          await context.sync();
        });
      },
    });
    await screen.findByText(/^The list at Sheet1!A1 has no header that we know for: Deal ID\./);
    screen.getByText('Only one list counts. Not read: Q2!A1. Put their rows below those of Sheet1!A1.');
    screen.getByRole('button', { name: 'Use this list' }).focus();
    await user.keyboard('{Enter}');
    await screen.findByText(/^2 deals and 0 people, in Sheet1!A1\./);
    const steps = screen.getByRole('tabpanel', { name: 'Start' }).firstElementChild;
    expect(document.activeElement).toBe(steps);
    (await screen.findByRole('button', { name: 'Add these sheets' })).focus();
    await user.keyboard('{Enter}');
    await screen.findByText(/^Added: Stakeholders, /);
    expect(document.activeElement).toBe(steps);
  });

  test('asks which column says how deals ended, even where nothing but ids is missing', async () => {
    const { user, read } = await openPane({
      example: null,
      prepare: async ({ run }) => {
        await run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1:D4').values = [
            ['客户名称', '项目名称', '金额', '结果'],
            ['华成制药', 'ERP', 5, '赢单'],
            ['恒达机械', 'MES', 7, '丢单'],
            ['江南水务', 'SCADA', 9, ''],
          ];
          await context.sync();
        });
      },
    });
    const status = await screen.findByRole('combobox', { name: 'Status' });
    expect(status instanceof HTMLSelectElement && status.selectedOptions[0]?.textContent).toBe('结果 – 赢单');
    await user.click(screen.getByRole('button', { name: 'Use this list' }));
    await user.click(await screen.findByRole('button', { name: 'Write it' }));
    await screen.findByText(/^3 deals and 0 people, in Sheet1!A1\./);
    expect((await read()).facts.deals.map((deal) => deal.status)).toEqual(['won', 'lost', 'open']);
  });

  test('creates the pipeline with its history', async () => {
    const { user, host } = await openPane({ example: null });
    await user.click(await screen.findByRole('radio', { name: /^A pipeline/ }));
    await user.click(screen.getByRole('button', { name: 'Create the sheets' }));
    await screen.findByText(/^24 deals and 80 people, in Deals!/);
    const names = host.workbook.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Deals', 'Snapshots', 'Commitments']));
  });

  test.each(['Check', 'Deal', 'Forecast'])(
    'is where the tab %s leads while there is no Deals table',
    async (tab) => {
      const { user } = await openPane({ example: null });
      await screen.findByRole('radio', { name: /^The example/ });
      await user.click(screen.getByRole('tab', { name: tab }));
      await screen.findByText('There is no Deals table in this workbook yet.');
      await user.click(screen.getByRole('button', { name: 'Create the sheets' }));
      expect(screen.getByRole('tab', { name: 'Start' }).getAttribute('aria-selected')).toBe('true');
    },
  );

  test('creates nothing in a workbook that counts its days from 1904, and says what to do', async () => {
    const prepare = async ({ host }: OpenClient) => {
      host.workbook.calculation.date1904 = true;
    };
    const { user, host } = await openPane({ example: null, prepare });
    await screen.findByText(/counts its days from 1904/);
    expect(screen.queryByRole('button', { name: 'Create the sheets' })).toBeNull();
    host.workbook.calculation.date1904 = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('button', { name: 'Create the sheets' });
  });

  test('suggests sheets in the language that the pane is changed to, until one is chosen', async () => {
    const { user } = await openPane({ example: null });
    await screen.findByRole('radio', { name: 'English', checked: true });
    await user.click(screen.getByRole('tab', { name: 'Settings' }));
    await user.selectOptions(await screen.findByLabelText('Language of this pane'), 'zh');
    await user.click(await screen.findByRole('tab', { name: '开始' }));
    await screen.findByRole('radio', { name: '中文', checked: true });
    await user.click(screen.getByRole('radio', { name: 'English' }));
    await user.click(screen.getByRole('tab', { name: '设置' }));
    await user.click(screen.getByRole('tab', { name: '开始' }));
    await screen.findByRole('radio', { name: 'English', checked: true });
  });

  test('suggests the example in a blank workbook only: who has data already gets empty sheets', async () => {
    await openPane({ example: null });
    await screen.findByRole('radio', { name: /^The example/, checked: true });
    closePane();
    const { user, host } = await openPane({
      example: null,
      prepare: async ({ run }) => {
        await run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [
            ['Client', 'Project'],
            ['Acme', 'ERP'],
          ];
          await context.sync();
        });
      },
    });
    await screen.findByRole('radio', { name: /^Empty sheets/, checked: true });
    await user.click(screen.getByRole('button', { name: 'Create the sheets' }));
    await screen.findByText('The sheets are ready.');
    const deals = host.workbook.sheets.find(({ name }) => name === 'Deals');
    expect(deals?.cells.get(1, 0)?.value ?? null).toBeNull();
  });

  test('leaves a sheet of the user alone whose name is needed, and says which', async () => {
    const { user, host } = await openPane({
      example: null,
      prepare: async ({ run }) => {
        await run(async (context) => {
          context.workbook.worksheets.add('Deals').getRange('A1').values = [['mine']];
          await context.sync();
        });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Create the sheets' }));
    await screen.findByText('A sheet of this name exists already: Deals.');
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Deals']);
  });
});

describe('the Settings tab', () => {
  test('changes the language of the pane at once, and remembers it', async () => {
    const { user } = await openPane();
    await user.click(await screen.findByRole('tab', { name: /^Settings/ }));
    await user.selectOptions(await screen.findByLabelText('Language of this pane'), 'zh');
    await screen.findByRole('heading', { name: '隐私' });
    expect(await axeViolations()).toEqual([]);
    expect(window.localStorage.getItem('stakegrid.pane')).toContain('"language":"zh"');
  });

  test('shows a rule that differs and puts it back to its default', async () => {
    const opened = await openPane();
    const { user } = opened;
    await screen.findByRole('heading', { name: 'Start here' });
    const row = (await opened.read()).facts.rules.find(({ id }) => id === 'support.coach')?.row ?? -1;
    await typeInto(opened, 'rules', row, 'value', '3');
    await user.click(screen.getByRole('tab', { name: /^Check/ }));
    const [again] = await screen.findAllByRole('button', { name: 'Check again' });
    if (again === undefined) throw new Error('no way to check again');
    await user.click(again);
    await screen.findByText(/^Checked at/);
    await user.click(screen.getByRole('tab', { name: /^Settings/ }));
    await user.click(await screen.findByRole('button', { name: 'Reset Support: Coach to 2' }));
    await user.click(await screen.findByRole('button', { name: 'Write it' }));
    await screen.findByText(/^Written: /);
    await waitFor(() => screen.getByText('All values are the defaults.'));
    expect((await opened.read()).facts.rules.find(({ id }) => id === 'support.coach')?.value).toBe(2);
  });

  test('adds the lines that the Rules table lacks', async () => {
    const opened = await openPane({
      prepare: async ({ run }) => {
        await run(async (context) => {
          context.workbook.tables.getItem('Rules').rows.getItemAt(0).delete();
          await context.sync();
        });
      },
    });
    const { user } = opened;
    const count = (await opened.read()).facts.rules.length;
    await screen.findByRole('heading', { name: 'Start here' });
    await user.click(screen.getByRole('tab', { name: /^Settings/ }));
    await screen.findByText('1 rule has no line in the table; its default holds.');
    expect(await axeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Add the missing lines' }));
    await user.click(await screen.findByRole('button', { name: 'Write it' }));
    await screen.findByText(/^Written: /);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Add the missing lines' })).toBeNull());
    expect((await opened.read()).facts.rules).toHaveLength(count + 1);
  });

  test('shows the decimals of a rule, and begins no other write while one is under way', async () => {
    const opened = await openPane({
      prepare: async ({ run }) => {
        await run(async (context) => {
          const rules = context.workbook.tables.getItem('Rules').getDataBodyRange().load('values');
          await context.sync();
          const rowOf = (id: string) => rules.values.findIndex(([name]) => name === id);
          rules.getCell(rowOf('chance.signed'), 1).values = [[0.925]];
          rules.getCell(rowOf('circle.majority'), 1).values = [[0.6]];
          await context.sync();
        });
      },
    });
    const { user } = opened;
    await screen.findByRole('heading', { name: 'Start here' });
    await user.click(screen.getByRole('tab', { name: /^Settings/ }));
    await screen.findByText('92.5%, default 95%');
    const resets = () => screen.getAllByRole('button', { name: /^Reset .+ to / });
    const [first, second] = resets();
    if (first === undefined || second === undefined) throw new Error('no two rules to reset');
    await user.click(first);
    const write = await screen.findByRole('button', { name: 'Write it' });
    fireEvent.click(write);
    fireEvent.click(second);
    expect(screen.getByText('Writing …')).toBeTruthy();
    await screen.findByText(/^Written: /);
    await waitFor(() => expect(resets()).toHaveLength(1));
    expect(screen.getByText(/^Written: /)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'This will be written' })).toBeNull();
  });
});
