import { fieldName, pivotText } from '../../files';
import type { CellValue } from '../../files/model/cells';
import type { PivotTableModel } from '../../files/model/objects';
import type { SheetModel } from '../../files/model/sheet';
import type { WorkbookModel } from '../../files/model/workbook';
import type { EditRefusal } from '../edits';
import { parseAddress } from '../formulas';

/** One column of a pivot's source with the value of every record. */
export interface PivotField {
  readonly name: string;
  readonly values: readonly CellValue[];
  /** Number format of the first record, for labels. */
  readonly numberFormat: string | undefined;
}

/** The fields of a pivot's source in their order, or why Excel would not take it (every column needs a header). */
export function readSource(
  model: WorkbookModel,
  source: PivotTableModel['source'],
): readonly PivotField[] | EditRefusal {
  const place = 'table' in source ? tablePlace(model, source.table) : referencePlace(model, source.reference);
  if (!place) return { code: 'InvalidArgument', message: 'The source of the PivotTable does not exist.' };
  const { sheet, header, left, right, top } = place;
  const fields: PivotField[] = [];
  for (let column = left; column <= right; column++) {
    const title = sheet.cells.get(header, column)?.value ?? null;
    if (title === null || title === '') {
      return {
        code: 'InvalidArgument',
        message: 'The PivotTable field name is not valid. Every column of the source needs a header.',
      };
    }
    const { numberFormat } = model.styles.get(sheet.cells.get(top, column)?.style ?? 0);
    const name = fieldName(
      pivotText(title),
      fields.map((field) => field.name),
    );
    fields.push(new SourceField(name, numberFormat, place, column));
  }
  return fields;
}

/** Reads its values when they are asked for: a pivot uses few columns of its source. */
class SourceField implements PivotField {
  private read: readonly CellValue[] | undefined;

  constructor(
    readonly name: string,
    readonly numberFormat: string | undefined,
    private readonly place: SourcePlace,
    private readonly column: number,
  ) {}

  get values(): readonly CellValue[] {
    return (this.read ??= valuesOf(this.place, this.column));
  }
}

function valuesOf({ sheet, top, bottom }: SourcePlace, column: number): readonly CellValue[] {
  const values: CellValue[] = [];
  // Letter case makes no difference: the first spelling stands for all.
  const spellings = new Map<string, string>();
  for (let row = top; row <= bottom; row++) {
    const value = sheet.cells.get(row, column)?.value ?? null;
    if (typeof value !== 'string') {
      values.push(value);
      continue;
    }
    const lower = value.toLowerCase();
    const spelling = spellings.get(lower);
    if (spelling === undefined) spellings.set(lower, value);
    values.push(spelling ?? value);
  }
  return values;
}

interface SourcePlace {
  readonly sheet: SheetModel;
  readonly header: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function tablePlace(model: WorkbookModel, name: string): SourcePlace | null {
  for (const sheet of model.sheets) {
    const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (!table) continue;
    const { top, left, bottom, right } = table.area;
    return { sheet, header: top, left, right, top: top + 1, bottom: bottom - (table.hasTotals ? 1 : 0) };
  }
  return null;
}

function referencePlace(model: WorkbookModel, reference: string): SourcePlace | null {
  const address = parseAddress(reference);
  const sheet = model.sheets.find(({ name }) => name.toLowerCase() === address?.sheet?.toLowerCase());
  if (!address || !sheet) return null;
  const [{ top, left, bottom, right }] = address.areas;
  const used = sheet.cells.usedArea((cell) => cell.value !== null, address.areas[0]);
  // one blank record stands for all below the last value: they are one item and have nothing to count
  const lastRecord = Math.min(bottom, (used?.bottom ?? top) + 1);
  return { sheet, header: top, left, right, top: top + 1, bottom: lastRecord };
}
