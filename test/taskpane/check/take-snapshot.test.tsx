/**
 * @jest-environment ./test/taskpane/page-environment.cjs
 */
import { afterEach, expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { axeViolations, closePane, openPane, typeInto } from '../open-pane';

jest.setTimeout(300_000);
afterEach(closePane);

test('a snapshot is taken with its note, and the deal says what changed since', async () => {
  const opened = await openPane();
  const { user } = opened;
  await user.click(await screen.findByText('Take a snapshot'));
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'Monday review');
  await user.click(screen.getByRole('button', { name: 'Take snapshot' }));
  await screen.findByText(/^Snapshot taken: \d+ deals/);
  expect(await axeViolations()).toEqual([]);
  const { facts } = await opened.read();
  expect(facts.history.snapshots.map(({ note }) => note)).toEqual(['Monday review']);
  await typeInto(opened, 'deals', 0, 'amount', '1');
  await user.click(screen.getByRole('tab', { name: 'Deal' }));
  await screen.findByRole('heading', { name: 'What changed since the last snapshot' });
});
