import { tokenTypes, type Token } from '@borgar/fx/xlsx';
import { areaAddress, areaOfRange, qualifiedAddress } from '../address';
import { withPlainForms } from './function-forms';
import { engineKnows } from './known-functions';
import { plainFormula } from './plain-formula';
import type { PlainFormula } from './plain-operations';
import { deleted, referenceOf, tokensOf, type CellReference, type NameReference } from '../tokens';
import { readsOf, type Reads, type SharedAreas } from './reads';
import type { PlacedArea, Scope } from './resolution';

export type HandOver = 'always' | 'large' | 'never';

/** A reference in a prepared formula. */
export interface AreaPart {
  /** Several for a 3-D reference. */
  readonly areas: readonly PlacedArea[];
  /** The reference in plain A1, with its sheet. */
  readonly text: string;
  /** Whether the function around it takes the values in one piece: always, when they are many, or never, as it needs the reference. */
  readonly handOver: HandOver;
  /** `A1#`: the area is what the formula in this cell spilled into. */
  readonly spill: boolean;
}

/** A formula with everything resolved to plain cells. */
export interface Prepared {
  readonly parts: readonly (string | AreaPart)[];
  /** Refers to another workbook: its last value is kept. */
  readonly external: boolean;
  /** Reads cells that only calculation can tell (INDIRECT, OFFSET, ranges made by functions). */
  readonly dynamic: boolean;
  readonly volatile: boolean;
  /** The result may be more than one cell. */
  readonly maySpill: boolean;
  readonly functions: ReadonlySet<string>;
  /** It has a function whose result is an array, even where it is a single cell. */
  readonly givesArray: boolean;
  /** The engine has all its functions. */
  readonly known: boolean;
  /** What it reads, by the way in which it gets it. */
  readonly reads: Reads;
  /** Calculates it without the engine, where it is that plain. */
  readonly plain: PlainFormula | null;
  /** What it means depends on the cell it stands in, and not only on its sheet, tables and names. */
  readonly ofItsCell: boolean;
}

const needsReference = new Set([
  'ROW',
  'ROWS',
  'COLUMN',
  'COLUMNS',
  'OFFSET',
  'CELL',
  'ISREF',
  'AREAS',
  'ISFORMULA',
  'FORMULATEXT',
  'SHEET',
  'INDIRECT',
]);
/** Functions that leave out rows hidden by a filter, which only our own arrays tell them. */
const skipsRows = new Set(['SUBTOTAL', 'AGGREGATE']);
const volatileFunctions = new Set([
  'NOW',
  'TODAY',
  'RAND',
  'RANDBETWEEN',
  'RANDARRAY',
  'INDIRECT',
  'OFFSET',
  'CELL',
  'INFO',
]);
const alwaysOneValue = new Set([
  ...[
    'SUM',
    'SUMPRODUCT',
    'SUMSQ',
    'PRODUCT',
    'AVERAGE',
    'AVERAGEA',
    'COUNT',
    'COUNTA',
    'COUNTBLANK',
    'MAX',
    'MIN',
    'MEDIAN',
  ],
  ...[
    'SUBTOTAL',
    'AGGREGATE',
    'AND',
    'OR',
    'XOR',
    'TEXTJOIN',
    'CONCAT',
    'CONCATENATE',
    'ROWS',
    'COLUMNS',
    'NPV',
    'IRR',
    'STDEV',
  ],
  ...[
    'STDEV.S',
    'STDEV.P',
    'VAR.S',
    'VAR.P',
    'VLOOKUP',
    'HLOOKUP',
    'LARGE',
    'SMALL',
    'RANK',
    'RANK.EQ',
    'PERCENTILE',
  ],
]);
const arrayFunctions = new Set([
  ...[
    'FILTER',
    'SORT',
    'SORTBY',
    'UNIQUE',
    'SEQUENCE',
    'RANDARRAY',
    'VSTACK',
    'HSTACK',
    'TAKE',
    'DROP',
    'CHOOSECOLS',
    'CHOOSEROWS',
  ],
  ...[
    'TOCOL',
    'TOROW',
    'WRAPROWS',
    'WRAPCOLS',
    'EXPAND',
    'TEXTSPLIT',
    'MAP',
    'SCAN',
    'BYROW',
    'BYCOL',
    'MAKEARRAY',
    'TRANSPOSE',
  ],
]);
const deepestName = 16;

/** Where a formula stands. */
export interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** Resolves sheets, tables, structured references, names and spills of a formula (without `=`). */
export function prepare(formula: string, place: Place, scope: Scope, shared: SharedAreas): Prepared {
  return new Preparation(place, scope, shared).prepare(formula);
}

class Preparation {
  private readonly parts: (string | AreaPart)[] = [];
  private readonly functions = new Set<string>();
  private readonly locals = new Set<string>();
  private external = false;
  private dynamic = false;
  private ofItsCell = false;
  private manyCells = false;

  constructor(
    private readonly place: Place,
    private readonly scope: Scope,
    private readonly shared: SharedAreas,
  ) {}

  prepare(formula: string): Prepared {
    const tokens = tokensOf(formula);
    this.walk(tokens, this.place.sheet, 0);
    const functions = this.functions;
    const parts = withPlainForms(this.parts, this.scope);
    return {
      parts: joined(parts),
      plain: this.external || this.dynamic ? null : plainFormula(parts),
      external: this.external,
      dynamic: this.dynamic || functions.has('INDIRECT') || functions.has('OFFSET'),
      volatile: [...functions].some((name) => volatileFunctions.has(name)),
      maySpill: this.manyCells && !isOneCallOf(tokens, alwaysOneValue),
      functions,
      givesArray: [...functions].some((name) => arrayFunctions.has(name)),
      known: this.external || [...functions].every(engineKnows),
      reads: readsOf(parts),
      ofItsCell: this.ofItsCell,
    };
  }

  private walk(tokens: readonly Token[], sheet: number, depth: number): void {
    const frames: string[] = [];
    findLocals(tokens, this.locals);
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (!token) continue;
      const next = tokens[index + 1]?.value;
      const reference = referenceOf(token);
      if (token.type === tokenTypes.FUNCTION) {
        const name = plainFunctionName(token.value);
        if (!this.locals.has(name)) this.functions.add(name);
        frames.push(name);
        const lambda = depth < deepestName ? this.scope.nameFormula(name, sheet) : null;
        if (lambda === null) this.parts.push(name);
        else this.inline(lambda, sheet, depth);
        index++;
        this.parts.push('(');
      } else if (token.value === '(') {
        frames.push('');
        this.parts.push('(');
      } else if (token.value === ')') {
        frames.pop();
        this.parts.push(')');
      } else if (reference) {
        const bare = isOperand(tokens, index);
        if (next === ':' || tokens[index - 1]?.value === ':') this.dynamic = true;
        const around = frames.at(-1) ?? '';
        const handOver =
          bare || needsReference.has(around) ? 'never' : skipsRows.has(around) ? 'always' : 'large';
        if (reference.kind === 'cells') {
          const spill = next === '#';
          if (spill) index++;
          this.cells(reference, sheet, handOver, spill);
        } else if (reference.kind === 'table') {
          if (reference.table === '' || reference.sections.includes('this row')) this.ofItsCell = true;
          const found = this.scope.tableArea(reference, sheet, this.place.row, this.place.column);
          if (typeof found === 'string') this.parts.push(found);
          else this.area(found, handOver);
        } else {
          this.name(reference, token.value, sheet, depth, handOver);
        }
      } else {
        if (token.value === '{') this.manyCells = true;
        this.parts.push(token.value);
      }
    }
  }

  private cells(reference: CellReference, sheet: number, handOver: HandOver, spill: boolean): void {
    if (reference.workbook) {
      this.external = true;
      return;
    }
    const area = areaOfRange(reference.range);
    const ends =
      reference.sheet === ''
        ? [sheet]
        : reference.sheet.split(':').map((name) => this.scope.sheetNumber(name));
    const [first, last = first] = ends;
    if (!area || typeof first !== 'number' || typeof last !== 'number') {
      this.parts.push(deleted);
      return;
    }
    if (first === last) {
      this.area({ sheet: first, area }, handOver, spill);
      return;
    }
    const areas = [];
    for (let number = Math.min(first, last); number <= Math.max(first, last); number++)
      areas.push({ sheet: number, area });
    this.manyCells = true;
    this.parts.push({ areas, text: reference.prefix + areaAddress(area), handOver: 'never', spill: false });
  }

  private area(found: PlacedArea, handOver: HandOver, spill = false): void {
    const placed = this.shared.same(found);
    const { area } = placed;
    if (spill || area.top !== area.bottom || area.left !== area.right) this.manyCells = true;
    const text = qualifiedAddress(this.scope.sheet(placed.sheet).name, area);
    this.parts.push({ areas: [placed], text, handOver, spill });
  }

  private name(
    reference: NameReference,
    text: string,
    sheet: number,
    depth: number,
    handOver: HandOver,
  ): void {
    if (reference.workbook) this.external = true;
    const name = reference.name.replace(/^_xlpm\./i, '');
    if (this.locals.has(name.toUpperCase())) {
      this.parts.push(name);
      return;
    }
    const from = reference.sheet === '' ? sheet : (this.scope.sheetNumber(reference.sheet) ?? sheet);
    const formula = depth < deepestName ? this.scope.nameFormula(name, from) : null;
    const table =
      formula === null && reference.prefix === ''
        ? this.scope.tableArea({ kind: 'table', table: name, columns: [], sections: [] }, sheet, -1, -1)
        : null;
    if (formula !== null) this.inline(formula, from, depth);
    else if (table !== null && typeof table !== 'string') this.area(table, handOver);
    else if (name === deleted) this.parts.push(deleted);
    else this.parts.push(/^(true|false)$/i.test(text) ? text : '#NAME?');
  }

  private inline(formula: string, sheet: number, depth: number): void {
    const tokens = tokensOf(formula);
    const single = tokens.length === 1;
    if (!single) this.parts.push('(');
    this.walk(tokens, sheet, depth + 1);
    if (!single) this.parts.push(')');
  }
}

function plainFunctionName(name: string): string {
  return name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.|_XLUDF\.)+/, '');
}

/** Whether the whole formula is one call of such a function, so that its result is one value. */
function isOneCallOf(tokens: readonly Token[], functions: ReadonlySet<string>): boolean {
  const [first] = tokens;
  if (first?.type !== tokenTypes.FUNCTION || !functions.has(plainFunctionName(first.value))) return false;
  let depth = 0;
  return tokens.every((token, index) => {
    if (token.value === '(') depth++;
    if (token.value === ')') depth--;
    return depth > 0 || index === 0 || index === tokens.length - 1;
  });
}

/** Variables of LET and LAMBDA hide names and tables of the workbook. */
function findLocals(tokens: readonly Token[], found: Set<string>): void {
  if (!tokens.some((token) => token.type === tokenTypes.FUNCTION && /(?:LET|LAMBDA)$/i.test(token.value)))
    return;
  const frames: boolean[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.value === '(') {
      const before = tokens[index - 1];
      frames.push(
        before?.type === tokenTypes.FUNCTION && /^(?:LET|LAMBDA)$/.test(plainFunctionName(before.value)),
      );
    } else if (token.value === ')') {
      frames.pop();
    } else if (
      token.type === tokenTypes.REF_NAMED &&
      frames.at(-1) === true &&
      nextSolid(tokens, index) === ','
    ) {
      const before = previousSolid(tokens, index);
      if (before === '(' || before === ',') found.add(token.value.replace(/^_xlpm\./i, '').toUpperCase());
    }
  }
}

/** Whether a reference is an operand of a reference operator: range `:`, intersection (a space) or `@`. */
function isOperand(tokens: readonly Token[], index: number): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (before?.value === ':' || before?.value === '@' || after?.value === ':') return true;
  const left = before?.value.trim() === '' ? tokens[index - 2] : undefined;
  const right = after?.value.trim() === '' ? tokens[index + 2] : undefined;
  return (
    (left !== undefined && (left.value === ')' || referenceOf(left) !== null)) ||
    (right !== undefined && (right.value === '(' || referenceOf(right) !== null))
  );
}

function nextSolid(tokens: readonly Token[], index: number): string | undefined {
  return tokens.slice(index + 1).find((token) => token.value.trim() !== '')?.value;
}

function previousSolid(tokens: readonly Token[], index: number): string | undefined {
  return tokens.slice(0, index).findLast((token) => token.value.trim() !== '')?.value;
}

function joined(parts: readonly (string | AreaPart)[]): (string | AreaPart)[] {
  const result: (string | AreaPart)[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else result.push(part);
  }
  return result;
}
