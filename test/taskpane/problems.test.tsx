/**
 * @jest-environment ./test/taskpane/page-environment.cjs
 */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { RequestFailure } from '../../src/host/host';
import { callMember, sheetObject } from '../../src/host/user';
import { UNFINISHED } from '../../src/workbook/publish/content/stamp';
import { axeViolations, closePane, openPane, selectedCell, type OpenPane } from './open-pane';

jest.setTimeout(300_000);
afterEach(closePane);

const pressCheck = async ({ user }: OpenPane) => {
  const [check] = await screen.findAllByRole('button', { name: /^Check( again)?$/ });
  if (check === undefined) throw new Error('no way to check');
  await user.click(check);
};
const tryAgain = async ({ user }: OpenPane) => {
  const [again] = await screen.findAllByRole('button', { name: 'Try again' });
  if (again === undefined) throw new Error('no way to try again');
  await user.click(again);
};
const protect = (opened: OpenPane, isOn: boolean, sheet: string | null) =>
  opened.run(async (context) => {
    const { protection } = sheet === null ? context.workbook : context.workbook.worksheets.getItem(sheet);
    if (isOn) protection.protect();
    else protection.unprotect();
    await context.sync();
  });

describe('what stands in the way of a check', () => {
  const busy = { isOn: false };
  /** What the user does while a request is under way. */
  const meanwhile: { act: ((request: string) => void) | null } = { act: null };
  test.each([
    {
      problem: 'a cell in editing',
      what: 'A cell is being edited.',
      where: null,
      provoke: ({ host }: OpenPane) => void Object.assign(host.settings, { cellEditMode: true }),
      end: ({ host }: OpenPane) => void Object.assign(host.settings, { cellEditMode: false }),
    },
    {
      problem: 'a protected sheet',
      what: 'A sheet or the workbook is protected.',
      where: 'Protected: Findings.',
      provoke: async (opened: OpenPane) => {
        await pressCheck(opened);
        await screen.findByText(/^Checked at/);
        await protect(opened, true, 'Findings');
      },
      end: (opened: OpenPane) => protect(opened, false, 'Findings'),
    },
    {
      problem: 'a protected workbook',
      what: 'A sheet or the workbook is protected.',
      where: 'Protected: the structure of the workbook.',
      provoke: (opened: OpenPane) => protect(opened, true, null),
      end: (opened: OpenPane) => protect(opened, false, null),
    },
    {
      problem: 'a file that is open for reading only',
      what: 'This file is open for reading only.',
      where: null,
      provoke: ({ host, Office }: OpenPane) => {
        Object.assign(host.settings, { readOnly: true });
        Object.assign(Office.context.document, { mode: 'readOnly' });
      },
      end: ({ host, Office }: OpenPane) => {
        Object.assign(host.settings, { readOnly: false });
        Object.assign(Office.context.document, { mode: 'readWrite' });
      },
    },
    {
      problem: 'a sheet that is deleted while the check works',
      what: 'A sheet or cell that was there a moment ago is gone.',
      where: null,
      provoke: async (opened: OpenPane) => {
        await pressCheck(opened);
        await screen.findByText(/^Checked at/);
        meanwhile.act = (request) => {
          if (!request.includes(UNFINISHED)) return;
          meanwhile.act = null;
          const sheet = opened.host.book.findSheet('Gates');
          if (sheet === undefined) throw new Error('there is no sheet to delete');
          callMember(sheetObject(opened.host.book, sheet), 'Delete');
        };
      },
      end: () => undefined,
    },
    {
      problem: 'an Excel that is busy',
      what: 'Excel is busy and did not take the request.',
      where: null,
      provoke: () => void (busy.isOn = true),
      end: () => void (busy.isOn = false),
    },
  ])('$problem: it says so and what to do, and works when it is tried again', async (kind) => {
    const opened = await openPane({
      host: {
        intercept: ({ request }, execute) => {
          meanwhile.act?.(JSON.stringify(request));
          if (busy.isOn) throw new RequestFailure('ActivityLimitReached', 'The host is busy.');
          return execute();
        },
      },
    });
    await screen.findByRole('heading', { name: 'Start here' });
    await kind.provoke(opened);
    await pressCheck(opened);
    const said = await screen.findByText(kind.what);
    expect(said.parentElement?.textContent?.length).toBeGreaterThan(kind.what.length + 20);
    if (kind.where !== null) await screen.findByText(kind.where);
    expect(screen.getByRole('heading', { name: 'Start here' })).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
    await kind.end(opened);
    await tryAgain(opened);
    await waitFor(() => expect(screen.queryByText(kind.what)).toBeNull());
    await screen.findByText(/^Checked at/);
  });
});

test('a sheet that was deleted meanwhile: the finding says that its row is gone, and the rest still works', async () => {
  const opened = await openPane();
  const [card] = await screen.findAllByRole('article', { name: 'Supports us and a rival' });
  if (card === undefined) throw new Error('no such finding');
  await opened.run(async (context) => {
    context.workbook.worksheets.getItem('Stakeholders').delete();
    await context.sync();
  });
  await opened.user.click(within(card).getByRole('button', { name: /^Show Stakeholders!/ }));
  await screen.findByText(/^The row of this finding is not there any more/);
  await pressCheck(opened);
  await screen.findByText(/^Checked at/);
  expect(screen.queryByRole('article', { name: 'Supports us and a rival' })).toBeNull();
});

test('an older Excel: the pane says that it cannot do that, tries again when asked to, and does not break', async () => {
  const opened = await openPane({
    prepare: async ({ host, Office }) => {
      Object.assign(host.settings, { requirementSet: '1.6' });
      Object.assign(Office.context.requirements, {
        isSetSupported: (_: string, version = '1.1') => Number(version.split('.')[1]) <= 6,
      });
    },
  });
  await screen.findAllByText('This version of Excel cannot do that.');
  expect(await axeViolations()).toEqual([]);
  // Only a newer Excel helps, but nothing is stuck: it is tried again, and the other tabs work.
  const before = opened.host.requests;
  await tryAgain(opened);
  await waitFor(() => expect(opened.host.requests).toBeGreaterThan(before));
  await screen.findAllByText('This version of Excel cannot do that.');
  await opened.user.click(screen.getByRole('tab', { name: 'Settings' }));
  await screen.findByRole('combobox', { name: 'Language of this pane' });
});

test('after a cell in editing kept the pane from opening, edits make its figures stale all the same', async () => {
  const warned = jest.spyOn(console, 'warn').mockImplementationOnce(() => undefined);
  const opened = await openPane({
    prepare: async ({ host }) => void Object.assign(host.settings, { cellEditMode: true }),
  });
  await screen.findAllByText('A cell is being edited.');
  expect(warned.mock.calls).toEqual([
    ['Edits cannot be watched here.', expect.objectContaining({ code: 'InvalidOperationInCellEditMode' })],
  ]);
  warned.mockRestore();
  Object.assign(opened.host.settings, { cellEditMode: false });
  await tryAgain(opened);
  await screen.findByRole('heading', { name: 'Start here' });
  const { typeInto } = await import('./open-pane');
  await typeInto(opened, 'stakeholders', 0, 'attitude', 'Neutral');
  await screen.findByText('The sheets were edited after this check.');
});

describe('what was typed', () => {
  const openAction = async (opened: OpenPane) => {
    const { user } = opened;
    await screen.findByRole('heading', { name: 'Start here' });
    await user.click(screen.getByRole('tab', { name: 'Deal' }));
    const [add] = await screen.findAllByRole('button', { name: 'Add action' });
    const shown = screen
      .getAllByRole('button', { name: 'Add action' })
      .find((button) => button.closest('#panel-deal') !== null);
    await user.click(shown ?? add!);
    await user.selectOptions(await screen.findByRole('combobox', { name: /^Person/ }), 'Helen Ward');
    await user.type(screen.getByRole('textbox', { name: /^Action/ }), 'Show her the reference');
  };

  test('stays while a cell is edited and while the workbook cannot be read, and is written in the end', async () => {
    const opened = await openPane();
    const { user, host } = opened;
    await openAction(opened);
    Object.assign(host.settings, { cellEditMode: true });
    await user.click(screen.getByRole('button', { name: 'See what will be written' }));
    await screen.findAllByText('A cell is being edited.');
    await user.click(screen.getByRole('button', { name: 'Change the answers' }));
    const action = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Action/ });
    expect(action().value).toBe('Show her the reference');
    Object.assign(host.settings, { cellEditMode: false });

    const rename = (header: string) =>
      opened.run(async (context) => {
        context.workbook.tables.getItem('Deals').getHeaderRowRange().getCell(0, 0).values = [[header]];
        await context.sync();
      });
    await rename('Something else');
    await user.click(screen.getByRole('button', { name: 'See what will be written' }));
    await screen.findByText('The workbook cannot be read.');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(action().value).toBe('Show her the reference');
    await rename('Deal ID');
    await user.click(screen.getByRole('button', { name: 'See what will be written' }));
    await user.click(await screen.findByRole('button', { name: 'Write it' }));
    await screen.findByText(/^Written: /);
    expect((await opened.read()).facts.actions.at(-1)).toMatchObject({
      personName: 'Helen Ward',
      action: 'Show her the reference',
      status: 'open',
    });
  });

  test('is written once, also when the answer of Excel was lost and it is tried again', async () => {
    let loses = false;
    const opened = await openPane({
      host: {
        intercept: ({ request }, execute) => {
          const answer = execute();
          const isWrite = JSON.stringify(request).includes('Show her the reference');
          if (loses && isWrite) {
            loses = false;
            throw new RequestFailure('RequestAborted', 'The connection was lost.');
          }
          return answer;
        },
      },
    });
    const { user } = opened;
    const before = (await opened.read()).facts.actions.length;
    await openAction(opened);
    await user.click(screen.getByRole('button', { name: 'See what will be written' }));
    const write = await screen.findByRole('button', { name: 'Write it' });
    loses = true;
    await user.click(write);
    await screen.findByText('Excel is busy and did not take the request.');
    expect((await opened.read()).facts.actions).toHaveLength(before + 1);
    await tryAgain(opened);
    await screen.findByText(/got new rows after this preview/);
    expect((await opened.read()).facts.actions).toHaveLength(before + 1);
  });
});

test('the active cell is not moved by a check', async () => {
  const opened = await openPane();
  await screen.findByRole('heading', { name: 'Start here' });
  const before = await selectedCell(opened);
  await pressCheck(opened);
  await screen.findByText(/^Checked at/);
  expect(await selectedCell(opened)).toBe(before);
});
