import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  newWorkbook,
  openXlsx,
  saveXlsx,
  type CellStyle,
  type CellValue,
  type WorkbookModel,
} from '../../src/files';
import { plainModel } from './plain-model';

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', ' ', '_x0041_', '<', '&', '"', '\n', '\r', '\u0001', '\ud800', '😀', '='),
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
  ),
});
const finite = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((number) => (Object.is(number, -0) ? 0 : number));
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  finite,
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('#REF!', '#N/A', '#DIV/0!').map((error) => ({ error })),
);
const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((rgb) => `#${rgb.toString(16).toUpperCase().padStart(6, '0')}`);
const optional = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** A record without the keys that have no value, as the model holds it. */
function compact<Shape extends object>(shape: Shape): Shape {
  const entries = Object.entries(shape).filter(([, part]) => part !== undefined);
  return Object.assign(Object.create(Object.prototype), Object.fromEntries(entries));
}

const style: fc.Arbitrary<CellStyle> = fc
  .record({
    numberFormat: optional(fc.constantFrom('0.00', '@', 'yyyy-mm-dd', '#,##0 "<€>"', '[Red]-0')),
    font: optional(
      fc
        .record({
          bold: optional(fc.constant(true)),
          size: optional(fc.integer({ min: 12, max: 40 })),
          color: optional(color),
        })
        .map(compact),
    ),
    fill: optional(color.map((one) => ({ pattern: 'solid', color: one }))),
    borders: optional(fc.record({ top: fc.record({ style: fc.constantFrom('thin', 'double'), color }) })),
    alignment: optional(
      fc.record({
        wrap: fc.constant(true),
        rotation: fc.integer({ min: -90, max: 90 }).filter((one) => one !== 0),
      }),
    ),
    locked: optional(fc.constant(false)),
    quotePrefix: optional(fc.constant(true)),
  })
  .map(compact)
  .map((one) => one as CellStyle);

const place = fc.record({ row: fc.integer({ min: 0, max: 40 }), column: fc.integer({ min: 0, max: 30 }) });
const workbook: fc.Arbitrary<WorkbookModel> = fc
  .record({
    cells: fc.array(fc.record({ place, value, style: optional(style) }), { maxLength: 25 }),
    widths: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 80 })), {
      maxLength: 5,
    }),
    heights: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 200 })), {
      maxLength: 5,
    }),
    hidden: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 3 }),
    notes: fc.array(fc.record({ place, text, visible: fc.boolean() }), { maxLength: 3 }),
    settings: fc.dictionary(fc.string({ minLength: 1, unit: 'grapheme-ascii' }), fc.jsonValue(), {
      maxKeys: 3,
    }),
    properties: fc.dictionary(fc.string({ minLength: 1, unit: 'grapheme-ascii' }), text, { maxKeys: 3 }),
  })
  .map(({ cells, widths, heights, hidden, notes, settings, properties }) => {
    const model = newWorkbook(['One', 'Two']);
    const [sheet] = model.sheets;
    if (!sheet) throw new Error('A new workbook has its sheets');
    for (const one of cells) {
      sheet.cells.set(one.place.row, one.place.column, {
        value: one.value,
        style: one.style ? model.styles.add(one.style) : 0,
      });
    }
    for (const [column, width] of widths) sheet.columns.set(column, { width });
    for (const [row, height] of heights) sheet.rows.set(row, { height });
    for (const row of hidden) sheet.rows.set(row, { ...sheet.rows.get(row), hidden: true });
    const places = new Map(notes.map((note) => [`${note.place.row} ${note.place.column}`, note]));
    const inOrder = [...places.values()].sort(
      (a, b) => a.place.row - b.place.row || a.place.column - b.place.column,
    );
    sheet.notes = inOrder.map((note) => ({
      ...note.place,
      author: 'Ann',
      text: note.text,
      visible: note.visible,
    }));
    model.settings = new Map(Object.entries(JSON.parse(JSON.stringify(settings))));
    sheet.customProperties = new Map(Object.entries(properties));
    return model;
  });

describe('generated workbooks', () => {
  test('every workbook that is saved opens as the same workbook', async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async (model) => {
        expect(plainModel(await openXlsx(await saveXlsx(model)))).toEqual(plainModel(model));
      }),
      { numRuns: 60 },
    );
  });
});
