/**
 * @jest-environment ./test/taskpane/page-environment.cjs
 */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { axeViolations, closePane, openPane } from './open-pane';

jest.setTimeout(120_000);
afterEach(closePane);

describe('the Check tab', () => {
  test('shows what matters most on opening, and has written nothing', async () => {
    const { host } = await openPane();
    await screen.findByRole('heading', { name: 'Start here' });
    expect(screen.getByText(/nothing was written/)).toBeTruthy();
    expect(host.workbook.sheets.map(({ name }) => name)).not.toContain('Overview');
    expect(await axeViolations()).toEqual([]);
  });
});
