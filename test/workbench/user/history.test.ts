import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Area } from '../../../src/files';
import type { GridIntent } from '../../../src/workbench/grid/intents';
import { editOf } from '../../../src/workbench/user/actions';
import { EditHistory, type UserEdit } from '../../../src/workbench/user/history';
import { dataText } from '../../../src/workbench/user/plain-data';
import { sortableTable, sortEdit } from '../../../src/workbench/user/sort-table';
import { typing } from '../../../src/workbench/user/type-cells';
import { openClient, type OpenClient } from '../../host/open-client';
import { wholeState } from './whole-state';

interface Opened extends OpenClient {
  readonly history: EditHistory;
  readonly sheetId: string;
  state(): string;
}

type Step = (client: Opened) => UserEdit | null;

const border = { type: 'bottom', style: 8, color: '#FF0000' };

/** Rows that are alike in some columns, a calculated column, a format, a sum on another sheet. */
async function opened(): Promise<Opened> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:D5').values = [
      ['Name', 'Amount', 'Stage', 'Half'],
      ['Anna', 1, 'Open', ''],
      ['Ben', 2, 'Open', ''],
      ['Cleo', 2, 'Open', ''],
      ['Dora', 3, 'Won', ''],
    ];
    sheet.tables.add('A1:D5', true).name = 'People';
    sheet.getRange('D2').formulas = [['=[@Amount]/2']];
    sheet.getRange('A4:F4').format.fill.color = '#FFEE00';
    sheet.getRange('A2').format.rowHeight = 40;
    sheet.getRange('B8:C10').values = [
      [1, 1],
      [1, 1],
      [5, 6],
    ];
    context.workbook.worksheets.add('Sum').getRange('A1:A2').formulas = [
      ['=SUM(Sheet1!B2:B5)'],
      ['=Sheet1!C3'],
    ];
    await context.sync();
  });
  const { host } = client;
  return {
    ...client,
    history: new EditHistory(host),
    sheetId: host.book.activeSheet.id,
    state: () => wholeState(host),
  };
}

function wanted(client: Opened, intent: (sheetId: string) => GridIntent): UserEdit | null {
  return editOf(client.host, intent(client.sheetId), border);
}

function typed(top: number, left: number, lines: readonly (readonly string[])[]): Step {
  return ({ host, sheetId }) =>
    typing(
      host,
      sheetId,
      lines.flatMap((line, row) =>
        line.map((text, column) => ({
          row: top + row,
          column: left + column,
          input: text === '' ? ({ kind: 'empty' } as const) : ({ kind: 'typed', text } as const),
        })),
      ),
    );
}

const lineOf = (kind: 'insert' | 'delete', what: 'rows' | 'columns', at: number, count: number): Step => {
  const area: Area =
    what === 'rows'
      ? { top: at, bottom: at + count - 1, left: 0, right: 0 }
      : { top: 0, bottom: 0, left: at, right: at + count - 1 };
  return (client) => wanted(client, (sheetId) => ({ kind, what, areas: [area], sheetId }));
};

const row = fc.integer({ min: 0, max: 10 });
const column = fc.integer({ min: 0, max: 5 });
const count = fc.integer({ min: 1, max: 2 });
const area = fc
  .tuple(row, column, count, count)
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height - 1, right: left + width - 1 }));
const text = fc.constantFrom('', 'Open', '2', '50%', '=B2*3', '=SEQUENCE(2)', '=[@Amount]', 'Amount');

const lines = fc
  .tuple(
    fc.constantFrom('insert' as const, 'delete' as const),
    fc.constantFrom('rows' as const, 'columns' as const),
    fc.integer({ min: 0, max: 6 }),
    count,
  )
  .map((given) => [`${given[0]} ${given[1]} ${given[2]} ${given[3]}`, lineOf(...given)] as const);
const texts = fc
  .tuple(row, column, fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }))
  .map(
    ([top, left, typedTexts]) => [dataText({ top, left, typedTexts }), typed(top, left, typedTexts)] as const,
  );
const clearing = fc
  .tuple(area, fc.constantFrom('All' as const, 'Contents' as const, 'Formats' as const))
  .map(
    ([cleared, what]) =>
      [
        dataText({ what, cleared }),
        (client: Opened) => wanted(client, (sheetId) => ({ kind: 'clear', what, areas: [cleared], sheetId })),
      ] as const,
  );
const cellsMoved = fc
  .tuple(area, fc.boolean(), fc.boolean())
  .map(
    ([moved, isInserted, isDown]) =>
      [
        dataText({ moved, isInserted, isDown }),
        (client: Opened) =>
          wanted(client, (sheetId) =>
            isInserted
              ? { kind: 'insertCells', sheetId, area: moved, direction: isDown ? 'Down' : 'Right' }
              : { kind: 'deleteCells', sheetId, area: moved, direction: isDown ? 'Up' : 'Left' },
          ),
      ] as const,
  );
const sorting = fc.tuple(column, fc.boolean()).map(
  ([by, ascending]) =>
    [
      `sort ${by} ${ascending}`,
      ({ host }: Opened) => {
        const sheet = host.book.activeSheet;
        const [first] = sheet.tables;
        const table = first && sortableTable(sheet, { row: first.area.top, column: first.area.left });
        return table && by <= table.area.right && by >= table.area.left
          ? sortEdit(host, sheet, table, by, ascending)
          : null;
      },
    ] as const,
);
const step = fc.oneof(lines, texts, clearing, cellsMoved, sorting);

function same(now: string, wantedState: string): void {
  let at = 0;
  while (at < now.length && now[at] === wantedState[at]) at++;
  const shown = (state: string): string => state.slice(Math.max(0, at - 80), at + 120);
  expect(shown(now)).toBe(shown(wantedState));
}

describe('taking back', () => {
  test('a deleted row comes back whole, also where the row below it held the same', async () => {
    const client = await opened();
    const before = client.state();
    const edit = lineOf('delete', 'rows', 1, 1)(client);
    if (!edit) throw new Error('nothing to do');
    client.history.perform(edit);
    expect(client.history.undo()).toBe('done');
    const { cells } = client.host.book.activeSheet;
    expect([0, 1, 2].map((at) => cells.get(1, at)?.value)).toEqual(['Anna', 1, 'Open']);
    expect(client.state()).toBe(before);
  });

  test('an edit that changes nothing leaves nothing to take back', async () => {
    const client = await opened();
    for (const edit of [typed(1, 1, [['7']])(client), typed(1, 1, [['7']])(client)])
      if (edit) client.history.perform(edit);
    expect(client.history.undo()).toBe('done');
    expect(client.host.book.activeSheet.cells.get(1, 1)?.value).toBe(1);
    expect(client.history.canUndo).toBe(false);
  });

  test('any edits, taken back one by one and done again one by one, lead through the same workbooks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const client = await opened();
        const states = [client.state()];
        for (const [, make] of steps) {
          const edit = make(client);
          if (!edit) continue;
          const outcome = client.history.perform(edit);
          const isStep = edit.moved !== undefined || client.state() !== states.at(-1);
          if (outcome.kind === 'done' && isStep) states.push(client.state());
          else same(client.state(), states.at(-1) ?? '');
        }
        for (const state of states.slice(0, -1).reverse()) {
          expect(client.history.undo()).toBe('done');
          same(client.state(), state);
        }
        for (const state of states.slice(1)) {
          expect(client.history.redo()).toBe('done');
          same(client.state(), state);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
