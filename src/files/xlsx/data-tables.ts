const CELL = /^(?:\$?[A-Z]{1,3}\$?\d+|#REF!)$/;
const DELETED = '#REF!';

type Attributes = Readonly<Record<string, string>>;

/** Whether the formula of a cell is that of a data table (what-if analysis), which fills the cells of its area. */
export function isDataTable({ t }: Attributes): boolean {
  return t === 'dataTable';
}

/** The formula that Excel shows of a data table: `TABLE(row input cell,column input cell)`. */
export function dataTableFormula(attributes: Attributes): string {
  const input = (cell: 'r1' | 'r2', deleted: 'del1' | 'del2'): string =>
    isOn(attributes[deleted]) ? DELETED : (attributes[cell] ?? DELETED);
  const first = input('r1', 'del1');
  if (isOn(attributes['dt2D'])) return `TABLE(${first},${input('r2', 'del2')})`;
  return isOn(attributes['dtr']) ? `TABLE(${first},)` : `TABLE(,${first})`;
}

/** Whether a formula is that of a data table: nothing else is called TABLE. */
export function isDataTableFormula(formula: string): boolean {
  return formula.startsWith('TABLE(');
}

/** The attributes of the formula of a data table over an area; undefined for any other formula. */
export function dataTableAttributes(formula: string, ref: string): Attributes | undefined {
  const [, row = '', column = ''] = /^TABLE\(([^,]*),([^,]*)\)$/.exec(formula) ?? [];
  const inputs = [row, column].filter((input) => input !== '');
  const [first, second] = inputs;
  if (first === undefined || !inputs.every((input) => CELL.test(input))) return undefined;
  return {
    t: 'dataTable',
    ref,
    dt2D: second === undefined ? '0' : '1',
    dtr: row === '' ? '0' : '1',
    ...place('r1', 'del1', first),
    ...(second !== undefined && place('r2', 'del2', second)),
  };
}

/** A deleted input cell has no address; the schema asks for the first one all the same. */
function place(cell: 'r1' | 'r2', deleted: 'del1' | 'del2', input: string): Attributes {
  return input === DELETED ? { [cell]: 'A1', [deleted]: '1' } : { [cell]: input.replaceAll('$', '') };
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
