/**
 * @jest-environment ./test/taskpane/page-environment.cjs
 */
import { afterEach, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { closePane, openPane, typeInto } from './open-pane';

jest.setTimeout(300_000);
afterEach(closePane);

test('the arrows go through the tabs, and only the open one is a stop of the Tab key', async () => {
  const { user } = await openPane();
  await screen.findByRole('heading', { name: 'Start here' });
  const tab = (name: string) => screen.getByRole('tab', { name });
  tab('Check').focus();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(document.activeElement).toBe(tab('Start'));
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(tab('Settings'));
  expect(tab('Settings').getAttribute('aria-selected')).toBe('true');
  expect(screen.getAllByRole('tab').filter(({ tabIndex }) => tabIndex === 0)).toEqual([tab('Settings')]);
  await user.keyboard('{Home}');
  expect(document.activeElement).toBe(tab('Start'));
});

test('rating somebody anew takes two keys per question and two to write: a minute has room for far more', async () => {
  const opened = await openPane();
  const { user } = opened;
  await screen.findByRole('heading', { name: 'Start here' });
  await user.click(screen.getByRole('tab', { name: 'Deal' }));
  const rate = await screen.findByRole('button', { name: 'Rate people' });
  rate.focus();
  await user.keyboard('{Enter}');
  const [first] = await screen.findAllByRole('button', { name: 'Helen Ward' });
  first?.focus();
  const keys = ['{Enter}', ...'332141'.split('').flatMap((digit) => [digit, '{Enter}']), '{Enter}'];
  await user.keyboard(keys.slice(0, -1).join(''));
  await screen.findByRole('button', { name: 'Write it' });
  expect(document.activeElement?.textContent).toBe('Write it');
  await user.keyboard('{Enter}');
  await screen.findByText(/^Written: /);
  // Another Enter must not take it back by accident.
  await user.keyboard('{Enter}');
  expect(screen.getByText(/^Written: /)).toBeTruthy();
  expect(keys.length).toBeLessThanOrEqual(15);
  expect((await opened.read()).facts.stakeholders[0]).toMatchObject({
    need: 'belonging',
    change: 'pragmatist',
    focus: 'technical',
    contact: 'none',
    attitude: 'nonSupporter',
  });
});

test('from the preview of a rating the way back leads to the answer that was given last', async () => {
  const { user } = await openPane();
  await screen.findByRole('heading', { name: 'Start here' });
  await user.click(screen.getByRole('tab', { name: 'Deal' }));
  await user.click(await screen.findByRole('button', { name: 'Rate people' }));
  const [first] = await screen.findAllByRole('button', { name: 'Helen Ward' });
  first?.focus();
  await user.keyboard('{Enter}' + '3{Enter}'.repeat(6));
  await user.click(await screen.findByRole('button', { name: 'Change the answers' }));
  expect(screen.getByText('Question 6 of 6')).toBeTruthy();
  const chosen = screen.getByRole<HTMLInputElement>('radio', { name: /^3 Inferred/ });
  expect(chosen.checked).toBe(true);
  expect(document.activeElement).toBe(chosen);
});

test('a whole review takes two keys per item and three to write: three minutes have room for thinking', async () => {
  const opened = await openPane();
  const { user } = opened;
  await screen.findByRole('heading', { name: 'Start here' });
  await user.click(screen.getByRole('tab', { name: 'Deal' }));
  const review = within(await screen.findByRole('group', { name: 'Add or change' })).getByRole('button', {
    name: 'Review the deal',
  });
  review.focus();
  const items = '3213213213213'.split('');
  const keys = ['{Enter}', ...items.flatMap((digit) => [digit, '{Enter}']), '{Enter}', '{Enter}'];
  await user.keyboard('{Enter}');
  await screen.findByText('Question 1 of 14');
  await user.keyboard(keys.slice(1, -2).join(''));
  // The coach is known already, and there is no new evidence: Enter in the field goes on.
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Who confirmed?' }));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Write it'));
  await user.keyboard('{Enter}');
  await screen.findByText(/^Written: /);
  expect(keys.length).toBeLessThanOrEqual(29);
  const answers = ['no', 'claimed', 'confirmed'];
  const names = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'F1', 'F2', 'F3', 'W1'];
  expect((await opened.read()).facts.control.find(({ deal }) => deal === 'd-001')?.answers).toEqual(
    Object.fromEntries(names.map((name, index) => [name, answers[Number(items[index]) - 1]])),
  );
});

test('what leads from a finding to its deal takes the focus along', async () => {
  const { user } = await openPane();
  await screen.findByRole('heading', { name: 'Start here' });
  const [open] = screen.getAllByRole('button', { name: 'Open deal' });
  open?.focus();
  await user.keyboard('{Enter}');
  const panel = await screen.findByRole('tabpanel', { name: 'Deal' });
  await waitFor(() => expect(document.activeElement).toBe(panel));
});

test('a new deal that lacks something leads to the first field that lacks it', async () => {
  const { user } = await openPane();
  await screen.findByRole('heading', { name: 'Start here' });
  await user.click(screen.getByRole('tab', { name: 'Deal' }));
  await user.click(await screen.findByRole('button', { name: 'Add deal' }));
  const id = await screen.findByRole('textbox', { name: /^Deal ID/ });
  await user.type(id, 'd-001{Enter}');
  expect(document.activeElement).toBe(id);
  expect(screen.getByText('This Deal ID is in use already.')).toBeTruthy();
  await user.type(id, '9{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Customer/ }));
  expect(screen.getAllByText('Fill this in.')).toHaveLength(2);
});

test('Backspace on the first question does not throw answers away', async () => {
  const opened = await openPane();
  const { user } = opened;
  await screen.findByRole('heading', { name: 'Start here' });
  await user.click(screen.getByRole('tab', { name: 'Deal' }));
  await user.click(
    within(await screen.findByRole('group', { name: 'Add or change' })).getByRole('button', {
      name: 'Review the deal',
    }),
  );
  await screen.findByText('Question 1 of 14');
  await user.keyboard('1{Enter}2{Backspace}{Backspace}{Backspace}');
  expect(screen.getByText('Question 1 of 14')).toBeTruthy();
  const chosen = screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked);
  expect(chosen[0]?.closest('label')?.textContent).toMatch(/^1 No/);
});

test('checking by itself waits for the end of the typing, and leaves the focus where it is', async () => {
  const opened = await openPane();
  const { user, host } = opened;
  await screen.findByRole('heading', { name: 'Start here' });
  await user.click(screen.getByRole('switch', { name: 'Check by itself after edits' }));
  const search = screen.getByRole('searchbox', { name: 'Search findings' });
  await user.click(search);
  await typeInto(opened, 'stakeholders', 0, 'attitude', 'Neutral');
  await screen.findByText('The sheets were edited after this check.');
  expect(host.workbook.sheets.map(({ name }) => name)).not.toContain('Overview');
  await typeInto(opened, 'stakeholders', 1, 'attitude', 'Neutral');
  await screen.findByText(/^Checked at/);
  expect(host.workbook.sheets.map(({ name }) => name)).toContain('Overview');
  expect(document.activeElement).toBe(search);
  await waitFor(() => expect(screen.queryByText('The sheets were edited after this check.')).toBeNull());
});

test('adding a person makes a row for every rival, and leads on to the rating', async () => {
  const opened = await openPane();
  const { user } = opened;
  await screen.findByRole('heading', { name: 'Start here' });
  await user.click(screen.getByRole('tab', { name: 'Deal' }));
  await user.click(
    within(await screen.findByRole('group', { name: 'Add or change' })).getByRole('button', {
      name: 'Add person',
    }),
  );
  const name = await screen.findByRole('textbox', { name: /^Person/ });
  expect(document.activeElement).toBe(name);
  await user.keyboard('Nora Quist');
  const before = (await opened.read()).facts;
  await user.click(screen.getByRole('button', { name: 'See what will be written' }));
  await user.click(await screen.findByRole('button', { name: 'Write it' }));
  await user.click(await screen.findByRole('button', { name: 'Rate Nora Quist now' }));
  await screen.findByText('Question 1 of 6');
  const { facts } = await opened.read();
  expect(facts.stakeholders).toHaveLength(before.stakeholders.length + 1);
  const rivals = new Set(
    before.rivals.filter(({ deal }) => deal === 'd-001').map(({ competitor }) => competitor),
  );
  const added = facts.rivals.filter(({ person }) => person === 'nora quist');
  expect(new Set(added.map(({ competitor }) => competitor))).toEqual(rivals);
  expect(added.every(({ attitude, contact }) => attitude === null && contact === null)).toBe(true);
});

test('people are copied from another deal of the customer, without what belongs to that deal', async () => {
  const opened = await openPane({
    prepare: async ({ run }) => {
      await run(async (context) => {
        const deals = context.workbook.tables.getItem('Deals').getDataBodyRange().load('values');
        await context.sync();
        const customer: unknown = deals.values[0]?.[1];
        deals.getCell(1, 1).values = [[customer]];
        await context.sync();
      });
    },
  });
  const { user } = opened;
  await screen.findByRole('heading', { name: 'Start here' });
  await user.click(screen.getByRole('tab', { name: 'Deal' }));
  const picker = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Deal' });
  const second = (await opened.read()).facts.deals[1];
  await user.selectOptions(picker, second?.key ?? '');
  await user.click(screen.getByRole('button', { name: 'Copy people' }));
  await user.click(await screen.findByRole('checkbox', { name: /^Helen Ward/ }));
  await user.click(screen.getByRole('button', { name: 'See what will be written' }));
  const preview = within(await screen.findByRole('region', { name: 'This will be written' }));
  expect(preview.queryByText(/^Attitude/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Write it' }));
  await screen.findByText(/^Written: /);
  expect((await opened.read()).facts.stakeholders.at(-1)).toMatchObject({
    deal: second?.key,
    name: 'Helen Ward',
    jobTitle: 'Vice president, IT',
    need: 'esteem',
    change: 'pragmatist',
    attitude: null,
    contact: null,
    influence: null,
  });
});
