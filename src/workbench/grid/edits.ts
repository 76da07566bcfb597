import type { ICellData } from '@univerjs/core';
import type { Area } from '../../files';
import type { GridIntent } from './intents';
import { areaOfRange, isRecord } from './params';

/** What the user put into a cell: typed text that is still to be read, or a value; `null` empties the cell. */
export type CellInput =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'empty' };

export interface EditedCell {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
}

export type GridEdit = {
  readonly kind: 'cells';
  readonly sheetId: string;
  readonly cells: readonly EditedCell[];
};
export type GridResize = Extract<GridIntent, { kind: 'resize' }>;

export interface TypedText {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What a mutation of the grid means for the workbook; null when it means nothing. */
export function editOfMutation(
  id: string,
  params: unknown,
  typed: TypedText | undefined,
): GridEdit | GridResize | null {
  if (!isRecord(params) || typeof params.subUnitId !== 'string') return null;
  const sheetId = params.subUnitId;
  switch (id) {
    case 'sheet.mutation.set-range-values': {
      const cells = editedCells(params.cellValue, sheetId, typed);
      return cells.length > 0 ? { kind: 'cells', sheetId, cells } : null;
    }
    case 'sheet.mutation.set-worksheet-col-width':
      return {
        kind: 'resize',
        sheetId,
        what: 'columns',
        pixels: sizesOf(params, 'colWidth', 'startColumn', 'endColumn'),
      };
    case 'sheet.mutation.set-worksheet-row-height':
      return {
        kind: 'resize',
        sheetId,
        what: 'rows',
        pixels: sizesOf(params, 'rowHeight', 'startRow', 'endRow'),
      };
    default:
      return null;
  }
}

/** `SelectionMoveType` of the grid while the pointer is still down. */
const stillMoving: readonly unknown[] = [0, 1];

/** What an operation of the grid selects in the end; null while the pointer moves, and for other operations. */
export function selectionOfOperation(
  id: string,
  params: unknown,
): { readonly sheetId: string; readonly areas: readonly Area[] } | null {
  if (id !== 'sheet.operation.set-selections' || !isRecord(params)) return null;
  if (
    typeof params.subUnitId !== 'string' ||
    !Array.isArray(params.selections) ||
    stillMoving.includes(params.type)
  )
    return null;
  const selections: readonly unknown[] = params.selections;
  const areas = selections.flatMap((selection) => {
    const range: unknown = isRecord(selection) ? selection.range : undefined;
    return isRecord(range) ? [areaOfRange(range)] : [];
  });
  return { sheetId: params.subUnitId, areas };
}

function editedCells(matrix: unknown, sheetId: string, typed: TypedText | undefined): EditedCell[] {
  if (!isRecord(matrix)) return [];
  const cells: EditedCell[] = [];
  for (const [rowKey, line] of Object.entries(matrix)) {
    if (!isRecord(line)) continue;
    for (const [columnKey, data] of Object.entries(line)) {
      const row = Number(rowKey);
      const column = Number(columnKey);
      const isTyped = typed?.sheetId === sheetId && typed.row === row && typed.column === column;
      const input = isTyped ? typedInput(completed(typed.text, data)) : inputOf(data);
      if (input) cells.push({ row, column, input });
    }
  }
  return cells;
}

/** A formula whose brackets the grid has closed, as Excel does; otherwise what was typed. */
function completed(text: string, data: unknown): string {
  const formula = isRecord(data) ? data.f : undefined;
  return text.startsWith('=') && typeof formula === 'string' && isStart(text, formula) ? formula : text;
}

function isStart(text: string, formula: string): boolean {
  return formula.slice(0, text.length).toUpperCase() === text.toUpperCase();
}

function typedInput(text: string): CellInput {
  return text === '' ? { kind: 'empty' } : { kind: 'typed', text };
}

/** Null when the cell's content is not touched (a change of format alone). */
function inputOf(data: unknown): CellInput | null {
  if (data === null || data === undefined) return { kind: 'empty' };
  if (!isRecord(data)) return null;
  const { f, v, t, p }: ICellData & Record<string, unknown> = data;
  if (typeof f === 'string' && f !== '') return { kind: 'typed', text: f };
  const rich = richText(p);
  if (rich !== null) return typedInput(rich);
  if (v === undefined) return null;
  if (v === null || v === '') return { kind: 'empty' };
  if (t === 3) return { kind: 'value', value: v === 1 || v === true || v === '1' };
  if (typeof v === 'string' && t !== 1 && t !== 4) return { kind: 'typed', text: v };
  return { kind: 'value', value: v };
}

function richText(document: unknown): string | null {
  if (!isRecord(document) || !isRecord(document.body) || typeof document.body.dataStream !== 'string')
    return null;
  return document.body.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
}

function sizesOf(
  params: Readonly<Record<string, unknown>>,
  key: string,
  first: string,
  last: string,
): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  const given = params[key];
  const ranges: readonly unknown[] = Array.isArray(params.ranges) ? params.ranges : [];
  for (const range of ranges) {
    if (!isRecord(range)) continue;
    for (let index = Number(range[first]); index <= Number(range[last]); index++) {
      const size: unknown = isRecord(given) ? given[index] : given;
      if (typeof size === 'number') sizes.set(index, size);
    }
  }
  return sizes;
}
