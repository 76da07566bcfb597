import { expect } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openXlsx, saveXlsx } from '../../../src/files';
import type { WorkbookModel } from '../../../src/files/model/workbook';
import type { SheetModel } from '../../../src/files/model/sheet';
import type { HostOptions } from '../../../src/host';
import { buildWorkbook } from '../../../src/workbook/build';
import { check, type Checked, type CheckOptions } from '../../../src/workbook/check';
import type { Language } from '../../../src/i18n/shape/language';
import { openClient, type OpenClient } from '../../host/open-client';
import { TODAY } from './a-pipeline';

/** The result sheets in the order in which they stand in the workbook. */
export const RESULT_NAMES = [
  'Overview',
  'Forecast',
  'Findings',
  'Roll-up',
  'Gates',
  'Summary',
  'Case review',
  'Results',
  'People',
];

/** The sheets whose first column is a margin. */
export const WITH_MARGIN = ['Overview', 'Forecast'];

export const NOON = new Date(2026, 10, 22, 12, 0, 0);
export const LATER = new Date(2026, 10, 22, 13, 30, 0);

/** A sample file opened as a workbook. */
export async function sample(name: string): Promise<WorkbookModel> {
  return openXlsx(new Uint8Array(readFileSync(resolve(__dirname, '../../samples', `${name}.xlsx`))));
}

const examples = new Map<Language, Promise<Uint8Array>>();

/** A new workbook with the example, saved and opened again, in the client. */
export async function exampleClient(
  language: Language = 'en',
  options: HostOptions = {},
): Promise<OpenClient> {
  const bytes = examples.get(language) ?? exampleBytes(language);
  examples.set(language, bytes);
  return openClient(await openXlsx(await bytes), options);
}

async function exampleBytes(language: Language): Promise<Uint8Array> {
  const client = openClient();
  const built = await client.run((context) => buildWorkbook(context, { language, example: 'case' }));
  expect(built.kind).toBe('built');
  return saveXlsx(client.host.workbook);
}

/** Checks the open workbook; a refusal fails the test. */
export async function checked(client: OpenClient, options: Partial<CheckOptions> = {}): Promise<Checked> {
  const result = await client.run((context) => check(context, { today: TODAY, now: NOON, ...options }));
  if (result.kind !== 'checked') throw new Error(`refused: ${result.code}`);
  return result;
}

export function sheetNamed(workbook: WorkbookModel, name: string): SheetModel {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined)
    throw new Error(`no sheet ${name}: ${workbook.sheets.map((s) => s.name).join(', ')}`);
  return sheet;
}

/** Everything of a sheet that a user can see or that is saved, styles spelled out; ids of our own making left out. */
export function contentOf(workbook: WorkbookModel, sheet: SheetModel): unknown {
  const cells: Record<string, unknown> = {};
  sheet.cells.forEach((cell, row, column) => {
    const { value, formula, style } = cell;
    const look = workbook.styles.get(style);
    if (value === null && formula === undefined && Object.keys(look).length === 0) return;
    cells[`${row},${column}`] = { value, formula, look };
  });
  const { name, freeze, merges, tabColor, showGridlines, pageLayout, visibility } = sheet;
  return {
    name,
    cells,
    freeze,
    merges,
    tabColor,
    showGridlines,
    pageLayout,
    visibility,
    columns: [...sheet.columns],
    rows: [...sheet.rows]
      .filter(([, row]) => Object.keys(row).length > 0)
      .sort(([one], [other]) => one - other),
    tables: sheet.tables.map((table) => ({
      ...table,
      id: 0,
      columns: table.columns.map((column) => ({ ...column, id: 0 })),
      filter: table.filter?.area,
    })),
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: '' })),
    customProperties: [...sheet.customProperties],
  };
}
