/**
 * @jest-environment ./test/taskpane/page-environment.cjs
 */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { CellContent } from '../../../src/workbook/read';
import type { OpenClient } from '../../host/open-client';
import { axeViolations, closePane, openPane, typeInto } from '../open-pane';

jest.setTimeout(300_000);
afterEach(closePane);

/** The stages of the first deals of the example become these, and the line of stage 4 is taken out of its rules. */
const withStages =
  (...stages: readonly string[]) =>
  ({ run }: OpenClient) =>
    run(async (context) => {
      const cells = context.workbook.tables.getItem('Deals').columns.getItem('Stage').getDataBodyRange();
      for (const [row, stage] of stages.entries()) cells.getCell(row, 0).values = [[stage]];
      const rules = context.workbook.tables.getItem('Rules');
      const ids = rules.columns.getItemAt(0).getDataBodyRange().load('values');
      await context.sync();
      const row = ids.values.findIndex(([id]) => id === 'word.stage.4');
      rules.rows.getItemAt(row).delete();
      await context.sync();
    });

const wayIn = async () => {
  const [button] = await screen.findAllByRole('button', { name: 'Say what it means …' });
  if (button === undefined) throw new Error('no card offers to say what a word means');
  return button;
};

const rule = async (opened: Awaited<ReturnType<typeof openPane>>, id: string): Promise<CellContent | null> =>
  (await opened.read()).facts.rules.find((entry) => entry.id === id)?.value ?? null;

describe('words of the user’s own for levels', () => {
  test('are given their meanings in one form, in one write that can be taken back', async () => {
    const opened = await openPane({ prepare: withStages('Engaging', 'Qualified, sent', '"Hot"') });
    const { user } = opened;
    await user.click(await wayIn());
    await screen.findByRole('heading', { name: 'Your own words for Stage' });
    expect(screen.queryByRole('heading', { name: 'Start here' })).toBeNull();
    const engaging = screen.getByRole('combobox', { name: 'What does “Engaging” mean?' });
    const sent = screen.getByRole('combobox', { name: 'What does “Qualified, sent” mean?' });
    expect(
      within(engaging)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Leave it unknown',
      '1 Noticing',
      '2 Identifying',
      '3 Validating',
      '4 Qualifying',
      '5 Conditionally agreeing',
      '6 Won',
      '7 Implementing',
    ]);
    screen.getByText(/^“"Hot"” cannot be kept as a word of yours/);
    expect(await axeViolations()).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'See what will be written' }));
    screen.getByText('Choose what at least one word means.');
    expect(await axeViolations()).toEqual([]);
    await user.selectOptions(engaging, '2 Identifying');
    screen.getByText('What proves it: The customer shows interest in working with us');
    await user.selectOptions(sent, '4 Qualifying');
    await user.click(screen.getByRole('button', { name: 'See what will be written' }));
    const preview = await screen.findByRole('region', { name: 'This will be written' });
    within(preview).getByText(/^Rules, .*Identifying/);
    within(preview).getByText('Value: blank → Engaging');
    within(preview).getByText('New row in Rules');
    within(preview).getByText('Value: "Qualified, sent"');
    expect(await axeViolations()).toEqual([]);
    expect(await rule(opened, 'word.stage.2')).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Write it' }));
    await screen.findByText('From now on these words are understood.');
    expect(await axeViolations()).toEqual([]);
    expect((await opened.read()).facts.deals.map(({ stage }) => stage).slice(0, 3)).toEqual([2, 4, null]);
    await user.click(screen.getByRole('button', { name: 'Take back' }));
    await screen.findByText('Taken back: the sheets are as before.');
    expect(screen.queryByText('From now on these words are understood.')).toBeNull();
    expect(await rule(opened, 'word.stage.2')).toBeNull();
    expect((await opened.read()).facts.rules.filter(({ id }) => id === 'word.stage.4')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Check' })));
  });

  test('are understood after the write, and the check that is offered shows it', async () => {
    const opened = await openPane({ prepare: withStages('Engaging') });
    const { user } = opened;
    const button = await wayIn();
    await user.click(button);
    await user.click(await screen.findByRole('button', { name: 'Leave without writing' }));
    await waitFor(() => expect(document.activeElement).toBe(button));
    await user.click(button);
    const word = await screen.findByRole('combobox', { name: 'What does “Engaging” mean?' });
    expect(document.activeElement).toBe(word);
    await user.selectOptions(word, '3 Validating');
    // typed meanwhile: what is written is worked out from the sheet as it is when the preview is made
    const row = (await opened.read()).facts.rules.find(({ id }) => id === 'word.stage.3')?.row ?? -1;
    await typeInto(opened, 'rules', row, 'value', 'Demo');
    await user.click(screen.getByRole('button', { name: 'See what will be written' }));
    await screen.findByText('Value: Demo → Demo, Engaging');
    await user.click(screen.getByRole('button', { name: 'Write it' }));
    await user.click(await screen.findByRole('button', { name: 'Check now' }));
    await screen.findByText(/^Checked at/);
    expect(screen.queryByRole('button', { name: 'Say what it means …' })).toBeNull();
    expect(await rule(opened, 'word.stage.3')).toBe('Demo, Engaging');
  });

  test('are not written where one of them stands beside another level by now', async () => {
    const opened = await openPane({ prepare: withStages('Engaging') });
    const { user } = opened;
    await user.click(await wayIn());
    await user.selectOptions(await screen.findByRole('combobox', { name: /Engaging/ }), '3 Validating');
    const row = (await opened.read()).facts.rules.find(({ id }) => id === 'word.stage.2')?.row ?? -1;
    await typeInto(opened, 'rules', row, 'value', 'engaging');
    await user.click(screen.getByRole('button', { name: 'See what will be written' }));
    await screen.findByText(/^“Engaging” stands in Rules!B\d+ already, beside another level\.$/);
    expect(await rule(opened, 'word.stage.3')).toBeNull();
  });

  test('need a Rules table, which the Start tab adds; a stage may also say how a deal ended', async () => {
    const opened = await openPane({
      example: null,
      prepare: async ({ run }) => {
        await run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1:D3').values = [
            ['Deal ID', 'Customer', 'Deal', 'Stage'],
            ['D-1', 'Acme', 'ERP', 'Disqualified'],
            ['D-2', 'Acme', 'MES', 'Active'],
          ];
          await context.sync();
        });
      },
    });
    const { user } = opened;
    await user.click(await wayIn());
    await screen.findByText(/^This workbook has no Rules table yet/);
    expect(await axeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Go to the Start tab' }));
    await user.click(await screen.findByRole('button', { name: 'Add these sheets' }));
    await screen.findByText(/^Added: .*Rules\.$/);
    await user.click(screen.getByRole('tab', { name: 'Check' }));
    const ended = await screen.findByRole('combobox', { name: /Disqualified/ });
    expect(
      within(within(ended).getByRole('group', { name: 'The deal has ended' })).getAllByRole('option'),
    ).toHaveLength(3);
    await user.selectOptions(ended, 'word.dealStatus.lost');
    await user.selectOptions(screen.getByRole('combobox', { name: /Active/ }), 'word.dealStatus.dropped');
    await user.click(screen.getByRole('button', { name: 'See what will be written' }));
    await screen.findByText('“Active” already means Open.');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.selectOptions(screen.getByRole('combobox', { name: /Active/ }), '1 Noticing');
    await user.click(screen.getByRole('button', { name: 'See what will be written' }));
    await user.click(await screen.findByRole('button', { name: 'Write it' }));
    await screen.findByText('From now on these words are understood.');
    const { facts } = await opened.read();
    expect(facts.deals.map(({ stage, status }) => [stage, status])).toEqual([
      [null, 'lost'],
      [1, 'open'],
    ]);
  });

  test('that stand in several rows are named above the findings; one that stands in one row is not', async () => {
    const { user } = await openPane({ prepare: withStages('Engaging', 'Engaging', 'Sent') });
    const message = await screen.findByText('1 word of your own in Stage: 2 rows count as unknown.');
    screen.getByText(/Say once what “Engaging” means\./);
    expect(await axeViolations()).toEqual([]);
    const bar = message.closest<HTMLElement>('[role=group]');
    if (bar === null) throw new Error('no message');
    await user.click(within(bar).getByRole('button', { name: 'Say what it means …' }));
    await screen.findByRole('combobox', { name: 'What does “Engaging” mean?' });
    screen.getByRole('combobox', { name: 'What does “Sent” mean?' });
  });

  test('of a long list come twenty at a time, the one that was pressed first; one in two lines says so', async () => {
    const names = Array.from({ length: 24 }, (_, index) => `Step ${String.fromCharCode(65 + index)}`);
    const opened = await openPane({
      prepare: async ({ run }) => {
        await run(async (context) => {
          const rules = context.workbook.tables.getItem('Rules');
          const ids = rules.columns.getItemAt(0).getDataBodyRange().load('values');
          await context.sync();
          const values = rules.columns.getItem('Value').getDataBodyRange();
          for (const id of ['word.role.approver', 'word.role.sponsor']) {
            const row = ids.values.findIndex(([candidate]) => candidate === id);
            values.getCell(row, 0).values = [['Step B']];
          }
          const people = context.workbook.tables.getItem('Stakeholders').columns;
          for (const [index, name] of names.entries()) {
            const cells = people.getItem(index < 12 ? 'Role' : 'Second role').getDataBodyRange();
            cells.getCell(index % 12, 0).values = [[name]];
          }
          await context.sync();
        });
      },
    });
    const { user } = opened;
    await user.click(await screen.findByRole('tab', { name: 'Deal' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: /deal/i }), 'd-001');
    const panel = within(screen.getByRole('tabpanel', { name: 'Deal' }));
    const card = (await panel.findAllByRole('article')).find(
      ({ textContent }) => textContent?.includes('“Step C”') === true,
    );
    if (card === undefined) throw new Error('no card about Step C');
    await user.click(within(card).getByRole('button', { name: 'Say what it means …' }));
    const words = async () =>
      (await panel.findAllByRole('combobox', { name: /^What does/ })).map(
        (select) => document.querySelector(`label[for="${select.id}"]`)?.textContent,
      );
    expect((await words()).slice(0, 2)).toEqual(['What does “Step C” mean?', 'What does “Step A” mean?']);
    expect(await words()).toHaveLength(19);
    panel.getByText(/^“Step B” stands in Rules!B\d+ already/);
    await user.click(panel.getByRole('button', { name: 'Show 4 more' }));
    expect(await words()).toHaveLength(23);
  });

  test('are given their meanings from the deal, too', async () => {
    const opened = await openPane({
      prepare: async ({ run }) => {
        await run(async (context) => {
          const people = context.workbook.tables.getItem('Stakeholders').columns;
          people.getItem('Attitude').getDataBodyRange().getCell(0, 0).values = [['Champion']];
          await context.sync();
        });
      },
    });
    const { user } = opened;
    const id = (await opened.read()).facts.stakeholders[0]?.deal ?? '';
    await user.click(await screen.findByRole('tab', { name: 'Deal' }));
    const picker = await screen.findByRole('combobox', { name: /deal/i });
    await user.selectOptions(picker, id);
    const panel = screen.getByRole('tabpanel', { name: 'Deal' });
    await user.click(await within(panel).findByRole('button', { name: 'Say what it means …' }));
    await within(panel).findByRole('heading', { name: 'Your own words for Attitude' });
    await user.selectOptions(within(panel).getByRole('combobox', { name: /Champion/ }), 'Coach');
    await user.click(within(panel).getByRole('button', { name: 'See what will be written' }));
    await user.click(await within(panel).findByRole('button', { name: 'Write it' }));
    await within(panel).findByText('From now on these words are understood.');
    expect((await opened.read()).facts.stakeholders[0]?.attitude).toBe('coach');
    await user.click(within(panel).getByRole('button', { name: 'Check now' }));
    await screen.findByText(/^Checked at/);
    expect(screen.getByRole('tab', { name: 'Check' }).getAttribute('aria-selected')).toBe('true');
  });
});
