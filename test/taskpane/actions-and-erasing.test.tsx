/**
 * @jest-environment ./test/taskpane/page-environment.cjs
 */
import { afterEach, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { axeViolations, closePane, openPane, type OpenPane } from './open-pane';
import { dayOf } from '../../src/method';
import { takeSnapshot } from '../../src/workbook';
import type { OpenClient } from '../host/open-client';

jest.setTimeout(300_000);
afterEach(closePane);

async function withSnapshot({ run }: OpenClient): Promise<void> {
  await run((context) => takeSnapshot(context, { today: dayOf(2026, 11, 22) }));
}

const deal = () => within(screen.getByRole('tabpanel', { name: 'Deal' }));

async function openDeal(opened: OpenPane): Promise<void> {
  await screen.findByRole('heading', { name: 'Start here' });
  await opened.user.click(screen.getByRole('tab', { name: 'Deal' }));
  await screen.findByRole('heading', { name: 'Buying circle' });
}

async function openCard(opened: OpenPane, name: string) {
  const mark = screen.getByRole('button', { name: new RegExp(`^${name}, influence`) });
  mark.focus();
  await opened.user.keyboard('{Enter}');
  return within(await screen.findByRole('article', { name }));
}

test('an action from a finding starts with its person, reason and question, and can be taken back', async () => {
  const opened = await openPane();
  const { user } = opened;
  const before = (await opened.read()).facts.actions;
  const [card] = await screen.findAllByRole('article', { name: 'Supports us and a rival' });
  if (card === undefined) throw new Error('no such finding');
  await user.click(within(card).getByRole('button', { name: 'Add action' }));
  const person = await screen.findByRole<HTMLSelectElement>('combobox', { name: /^Person/ });
  expect(person.value).toBe('Grace Lin');
  expect(deal().getByText('What would Grace Lin say if they had to choose today?')).toBeTruthy();
  expect(deal().getByRole<HTMLTextAreaElement>('textbox', { name: 'Analysis' }).value).toMatch(/Kestrel/);
  expect(document.activeElement).toBe(deal().getByRole('textbox', { name: /^Action/ }));
  expect(await axeViolations()).toEqual([]);
  await user.click(deal().getByRole('button', { name: 'See what will be written' }));
  await deal().findByText('Write what we do.');
  await user.selectOptions(deal().getByRole('combobox', { name: 'Dimension' }), 'attitude');
  await deal().findByText(/^Supporter: /);
  await user.type(deal().getByRole('textbox', { name: /^Action/ }), '=lunch');
  await user.click(deal().getByRole('button', { name: 'See what will be written' }));
  const preview = within(await deal().findByRole('region', { name: 'This will be written' }));
  expect(preview.getByText('Action: =lunch')).toBeTruthy();
  expect((await opened.read()).facts.actions).toEqual(before);
  await user.click(deal().getByRole('button', { name: 'Write it' }));
  await deal().findByText(/^Written: /);
  expect((await opened.read()).facts.actions.at(-1)).toMatchObject({
    personName: 'Grace Lin',
    dimension: 'attitude',
    action: '=lunch',
    status: 'open',
  });
  await user.click(deal().getByRole('button', { name: 'Take back' }));
  await deal().findByText(/^Taken back/);
  expect((await opened.read()).facts.actions).toEqual(before);
});

test('a finding that somebody is missing leads to adding a person to its deal, not to an action', async () => {
  const opened = await openPane();
  await openDeal(opened);
  const findings = deal().getAllByRole('article', { name: 'Positions or roles without a person' });
  const [card] = findings;
  if (card === undefined) throw new Error('no such finding');
  expect(within(card).queryByRole('button', { name: 'Add action' })).toBeNull();
  await opened.user.click(within(card).getByRole('button', { name: 'Add person' }));
  await screen.findByRole('heading', { name: /^Add person|Northfield/ });
  expect(deal().getByRole('textbox', { name: /^Person/ })).toBeTruthy();
});

test('a task stays with its deal whatever is selected meanwhile, and leaving it gives the focus back', async () => {
  const opened = await openPane();
  const { user } = opened;
  await openDeal(opened);
  const review = screen.getByRole('button', { name: 'Review the deal' });
  review.focus();
  await user.keyboard('{Enter}');
  await screen.findByText('Question 1 of 14');
  await user.keyboard('3{Enter}');
  await user.click(screen.getByRole('tab', { name: 'Check' }));
  const [other] = screen
    .getAllByRole('article')
    .filter((card) => within(card).queryByText(/^Brightwater Foods/) !== null);
  if (other === undefined) throw new Error('no finding of another deal');
  await user.click(within(other).getByRole('button', { name: 'Open deal' }));
  expect(deal().getByText('Question 2 of 14')).toBeTruthy();
  await user.click(deal().getByRole('button', { name: 'Leave without writing' }));
  // The deal that was asked for meanwhile is shown now; what was pressed is not there any more.
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Deal' }).value).not.toBe('d-001');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Deal' })));
  const action = deal().getAllByRole('button', { name: 'Add action' })[0];
  action?.focus();
  await user.keyboard('{Enter}');
  await user.click(await deal().findByRole('button', { name: 'Leave without writing' }));
  await waitFor(() => expect(document.activeElement).toBe(action));
});

test('erasing a person shows every cell, replaces the name everywhere, and can be taken back', async () => {
  const opened = await openPane({
    prepare: async (client) => {
      await withSnapshot(client);
      await client.run(async (context) => {
        context.workbook.worksheets.add('Minutes').getRange('B2').values = [['Helen Ward was late.']];
        await context.sync();
      });
    },
  });
  const { user } = opened;
  await openDeal(opened);
  const card = await openCard(opened, 'Helen Ward');
  await user.click(card.getByText('More'));
  await user.click(card.getByRole('button', { name: 'Erase this person …' }));
  await screen.findByRole('heading', { name: 'Erase Helen Ward' });
  expect(await axeViolations()).toEqual([]);
  await user.click(deal().getByRole('button', { name: 'See what will be written' }));
  const preview = within(await deal().findByRole('region', { name: 'This will be written' }));
  const before = await opened.read();
  const cells = before.textCells().filter(({ text }) => text.includes('Helen Ward'));
  expect(cells.length).toBeGreaterThan(3);
  expect(preview.getAllByRole('listitem')).toHaveLength(cells.length);
  await user.click(deal().getByRole('button', { name: 'Write it' }));
  await deal().findByText('The result sheets may still show the name.');
  await deal().findByText(
    /^In the history sheets and beside accepted findings the name is replaced too \(rows: 1\)/,
  );
  await deal().findByText('The name still stands in: Minutes!B2.');
  const [kept] = (await opened.read()).facts.history.snapshots;
  expect(kept?.people.filter(({ name }) => name === 'Helen Ward')).toEqual([]);
  expect((await opened.read()).textCells().filter(({ text }) => text.includes('Helen Ward'))).toEqual([]);
  expect(await axeViolations()).toEqual([]);
  await user.click(deal().getByRole('button', { name: 'Take back' }));
  await deal().findByText(/^Taken back/);
  // the history keeps the code
  const { history: _kept, ...after } = (await opened.read()).facts;
  expect({ ...after, history: before.facts.history }).toEqual(before.facts);
});

test('the card of a person closes back to the person on the map', async () => {
  const opened = await openPane();
  await openDeal(opened);
  const card = await openCard(opened, 'Grace Lin');
  await opened.user.click(card.getByRole('button', { name: 'Close the card' }));
  expect(screen.queryByRole('article', { name: 'Grace Lin' })).toBeNull();
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Grace Lin, /);
});

test('every figure unfolds into lines that add up, and a line goes to its cell', async () => {
  const opened = await openPane();
  const { user } = opened;
  await openDeal(opened);
  const { facts, locator } = await opened.read();
  const weighted = screen.getByText(/^The same, weighted by evidence: [+−]?\d+$/).closest('details');
  if (weighted === null) throw new Error('not folded');
  const amounts = within(weighted)
    .getAllByRole('listitem')
    .map(({ textContent }) => (textContent ?? '').replaceAll('−', '-'));
  const sum = amounts
    .slice(0, -1)
    .reduce((all, line) => all + Number(/= (-?[\d.]+)$/.exec(line)?.[1] ?? 0), 0);
  expect(sum).toBeCloseTo(Number(/^(-?[\d.]+) of/.exec(amounts.at(-1) ?? '')?.[1]), 1);
  expect(amounts[0]).toMatch(/\((Seen|Coach said|Inferred|Guess|no source: as a guess), /);
  const fold = screen.getByText('How “Known” adds up').closest('details');
  if (fold === null) throw new Error('not folded');
  const lines = within(fold)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent ?? '');
  const parts = lines.slice(0, -1).map((line) => Number(/= ([\d.]+)$/.exec(line)?.[1]));
  const total = Number(/^([\d.,]+) of/.exec(lines.at(-1) ?? '')?.[1]);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
  await user.click(within(fold).getByRole('button', { name: 'Grace Lin' }));
  const grace = facts.stakeholders.find(({ name }) => name === 'Grace Lin');
  const cell = locator.text({ table: 'stakeholders', row: grace?.row ?? -1, column: 'name' });
  const { selectedCell } = await import('./open-pane');
  await waitFor(async () => expect(await selectedCell(opened)).toBe(cell));
});
