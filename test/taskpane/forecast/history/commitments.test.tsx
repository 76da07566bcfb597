/**
 * @jest-environment ./test/taskpane/page-environment.cjs
 */
import { afterEach, expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { assess, closeOf, commitmentStates, periodIn, periodOf, readRules } from '../../../../src/method';
import { calendarDayOf } from '../../../../src/workbook/calendar-day';
import { axeViolations, closePane, openPane, typeInto } from '../../open-pane';

jest.setTimeout(300_000);
afterEach(closePane);

test('a period is closed after its preview, and late changes are listed', async () => {
  const opened = await openPane();
  const { user } = opened;
  await screen.findByRole('heading', { name: 'Start here' });
  await user.click(screen.getByRole('tab', { name: /^Forecast/ }));
  const part = () => within(screen.getByRole('region', { name: 'Commit and close' }));
  await screen.findByRole('heading', { name: 'Commit and close' });
  const chosen = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Period' });
  const label = chosen.options[chosen.selectedIndex]?.text ?? '';

  const assessedNow = async () => {
    const { facts } = await opened.read();
    const assessment = assess(facts, readRules(facts.rules).rules, calendarDayOf(new Date()));
    return { facts, assessment };
  };
  const { facts, assessment } = await assessedNow();
  const period = periodIn(label, assessment);
  if (period === null) throw new Error(`no period ${label}`);
  const { deals } = closeOf(assessment, facts, period);
  expect(deals.length).toBeGreaterThan(0);

  expect(part().getByText(`Nothing is sealed or closed for ${label} yet.`)).toBeTruthy();
  await user.click(part().getByText(`Close ${label}`));
  const fold = part().getByText(`Close ${label}`).closest('details');
  if (fold === null) throw new Error('not folded');
  // not every deal of the period: how many, and those that are still open
  const open = deals.filter(({ status }) => status === 'open').map(({ id }) => id);
  expect(open.length).toBeGreaterThan(0);
  expect(within(fold).queryAllByRole('listitem')).toEqual([]);
  expect(within(fold).getByText(`Still open: ${open.join(', ')}`)).toBeTruthy();
  expect(within(fold).getByText(new RegExp(`^Deals: ${deals.length} \\(Open ${open.length}`))).toBeTruthy();
  expect(within(fold).getByText(/^The period is not over/)).toBeTruthy();
  await user.click(within(fold).getByRole('button', { name: 'Close now' }));
  await part().findByText(`Kept on the Commitments sheet: ${deals.length} deals of ${label}.`);
  await part().findByText('✓ Unchanged since.');
  expect(part().getByText(new RegExp(`^${label}, closed \\d{4}-\\d\\d-\\d\\d, fingerprint `))).toBeTruthy();
  expect(await axeViolations()).toEqual([]);

  const [first] = deals;
  const row = facts.deals.findIndex(({ id }) => id === first?.id);
  await typeInto(opened, 'deals', row, 'amount', '1');
  const after = await assessedNow();
  expect(commitmentStates(after.assessment, after.facts)).toMatchObject([
    { isUnchanged: false, commitment: { kind: 'close', period: label } },
  ]);
  await user.click(await screen.findByRole('button', { name: 'Check again' }));
  const late = new RegExp(`^⚠ ${first?.id}: Amount was [\\d,.]+, is 1(\\.00)?$`);
  await screen.findByText(late, {}, { timeout: 120_000 });
});

test('the commit of a period is sealed after its preview, and an unchanged one says so', async () => {
  const opened = await openPane();
  const { user } = opened;
  await screen.findByRole('heading', { name: 'Start here' });
  const assessedNow = async () => {
    const { facts } = await opened.read();
    return { facts, assessment: assess(facts, readRules(facts.rules).rules, calendarDayOf(new Date())) };
  };
  const { assessment } = await assessedNow();
  const committed = assessment.deals.find(({ category }) => category === 'commit')?.deal;
  if (!committed?.closeDate) throw new Error('the example has no commit');
  const { label } = periodOf(committed.closeDate, 'quarter', 1);

  await user.click(screen.getByRole('tab', { name: /^Forecast/ }));
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Period' }), label);
  const part = () => within(screen.getByRole('region', { name: 'Commit and close' }));
  await user.click(part().getByText(`Seal the commit of ${label}`));
  const fold = part().getByText(`Seal the commit of ${label}`).closest('details');
  if (fold === null) throw new Error('not folded');
  const previewed = within(fold)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent?.split(':')[0]);
  expect(previewed).toEqual([committed.id]);
  await user.click(within(fold).getByRole('button', { name: 'Seal now' }));
  await part().findByText(`Kept on the Commitments sheet: 1 deal of ${label}.`);
  await within(fold).findByText(/^Sealed before, on .*: that record stays/);
  await part().findByText('✓ Unchanged since.');
  const after = await assessedNow();
  expect(commitmentStates(after.assessment, after.facts)).toMatchObject([
    { isUnchanged: true, commitment: { kind: 'commit', period: label, deals: [{ id: committed.id }] } },
  ]);
});
