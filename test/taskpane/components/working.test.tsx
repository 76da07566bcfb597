/**
 * @jest-environment ./test/taskpane/page-environment.cjs
 */
import { expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Working } from '../../../src/taskpane/components/Working';

test('a long job says at once that it is being stopped, and is stopped once', async () => {
  let stops = 0;
  const cancel = { label: 'Cancel', pressed: 'Stopping …', onPress: () => void stops++ };
  render(<Working text="Writing …" share={0.5} cancel={cancel} />);
  expect(screen.getByRole('status').textContent).toBe('Writing …');
  const button = screen.getByRole('button', { name: 'Cancel' });
  await userEvent.click(button);
  expect(screen.getByRole('status').textContent).toBe('Stopping …');
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(button);
  expect(stops).toBe(1);
});
