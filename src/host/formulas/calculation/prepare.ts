import { tokenTypes, type Token } from '@borgar/fx/xlsx';
import { boundingArea, holdsCell, isSingleCell } from '../../../files/model/areas';
import { isBuiltInFunction } from '../../../files/xlsx/built-in-functions';
import { takesFunction } from '../../../files/xlsx/functions-as-values';
import { variablesOf } from '../../../files/xlsx/variables';
import { areaAddress, areaOfRange, qualifiedAddress } from '../address';
import {
  deleted,
  referenceOf,
  tokensOf,
  type CellReference,
  type NameReference,
  type TableReference,
} from '../tokens';
import { withExcelForms } from './excel-forms';
import { withPlainForms } from './function-forms';
import {
  findsOneValue,
  givesArray,
  givesOneValue,
  isVolatile,
  needsPlace,
  needsReference,
  skipsRows,
} from './function-kinds';
import { isOneCallOf, isOperand, plainFunctionName } from './formula-words';
import { calculatedName } from './older-names';
import { engineKnows } from './known-functions';
import { plainFormula } from './plain-formula';
import type { AreaPart, HandOver, Part } from './area-part';
import type { Prepared } from './prepared';
import { readsOf, seenBy } from './reads';
import type { PlacedArea, Scope } from './resolution';
import type { SharedParts } from './shared-parts';

const deepestName = 16;

/** Where a formula stands. */
export interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** Resolves sheets, tables, structured references, names and spills of a formula (without `=`). */
export function prepare(formula: string, place: Place, scope: Scope, shared: SharedParts): Prepared {
  return new Preparation(place, scope, shared).prepare(formula);
}

class Preparation {
  private readonly parts: Part[] = [];
  private readonly functions = new Set<string>();
  private readonly variables = new Set<string>();
  private readonly tables = new Set<string>();
  private external = false;
  /** Ranges `a:b` whose ends are not both known. */
  private openRanges = 0;
  private ofItsCell = false;
  private manyCells = false;

  constructor(
    private readonly place: Place,
    private readonly scope: Scope,
    private readonly shared: SharedParts,
  ) {}

  prepare(formula: string): Prepared {
    const tokens = tokensOf(formula);
    this.walk(tokens, this.place.sheet, 0);
    const functions = this.functions;
    const parts = withPlainForms(this.parts, this.scope);
    const { sheet, row, column } = this.place;
    const home = { sheet, area: { top: row, left: column, bottom: row, right: column } };
    const forEngine = once(() => joined(withExcelForms(parts, this.variables, home)));
    const isMade = this.openRanges > 0 || functions.has('INDIRECT') || functions.has('OFFSET');
    return {
      parts,
      forEngine,
      plain: this.external || this.openRanges > 0 ? null : plainFormula(parts),
      external: this.external,
      dynamic: isMade,
      volatile: this.openRanges > 0 || [...functions].some((name) => isVolatile.has(name)),
      maySpill:
        (this.manyCells || isMade) && !isOneCallOf(tokens, givesOneValue) && !findsOne(tokens, forEngine),
      functions,
      givesArray: [...functions].some((name) => givesArray.has(name)),
      known: this.external || [...functions].every(engineKnows),
      reads: readsOf(parts),
      seen: seenBy(parts),
      ofItsCell: this.ofItsCell || functions.has('INDIRECT'),
      tables: this.tables,
    };
  }

  private walk(tokens: readonly Token[], sheet: number, depth: number): void {
    const frames: string[] = [];
    const variables = variablesOf(tokens);
    for (const name of variables.names) this.variables.add(name);
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (!token) continue;
      const next = tokens[index + 1]?.value;
      const reference = referenceOf(token);
      if (token.type === tokenTypes.FUNCTION) {
        const isVariable = variables.tokens.has(token);
        const called = plainFunctionName(token.value);
        const name = isVariable ? called : calculatedName(called);
        if (!isVariable) this.functions.add(name);
        frames.push(name);
        const isNamed = !isVariable && !isBuiltInFunction(name) && depth < deepestName;
        const lambda = isNamed ? this.scope.nameFormula(name, sheet) : null;
        if (lambda === null) this.parts.push(name);
        else this.inline(lambda, sheet, depth);
        index++;
        this.parts.push('(');
      } else if (token.value === '(') {
        frames.push('');
        this.parts.push('(');
      } else if (token.value === ')') {
        // without an argument it means its own sheet
        if (frames.pop() === 'SHEET' && this.parts.at(-1) === '(')
          this.parts.push(`"${this.scope.sheet(sheet).name.replaceAll('"', '""')}"`);
        this.parts.push(')');
      } else if (reference) {
        const around = handOverTo(frames.at(-1) ?? '');
        const handOver = around !== 'place' && isOperand(tokens, index) ? 'never' : around;
        if (reference.kind === 'cells') {
          const spill = next === '#';
          if (spill) index++;
          this.cells(reference, sheet, handOver, spill);
        } else if (reference.kind === 'table') {
          this.table(reference, sheet, handOver);
        } else if (variables.tokens.has(token)) {
          this.parts.push(plainVariable(token.value));
        } else {
          this.name(reference, token.value, sheet, depth, handOver, frames.at(-1));
        }
        this.closeRange(around);
      } else {
        if (token.value === '{') this.manyCells = true;
        if (token.value === ':') this.openRanges++;
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
      this.add(this.partOf({ sheet: first, area }, handOver, spill));
      return;
    }
    const areas = [];
    for (let number = Math.min(first, last); number <= Math.max(first, last); number++)
      areas.push({ sheet: number, area });
    this.manyCells = true;
    this.parts.push({ areas, text: reference.prefix + areaAddress(area), handOver: 'never', spill: false });
  }

  private table(reference: TableReference, sheet: number, handOver: HandOver): void {
    const find = (): Part => {
      const found = this.scope.tableArea(reference, sheet, this.place.row, this.place.column);
      return typeof found === 'string' ? found : this.partOf(found, handOver);
    };
    this.tables.add(reference.table.toLowerCase());
    if (reference.table === '' || reference.sections.includes('this row')) {
      this.ofItsCell = true;
      this.add(find());
    } else this.add(this.shared.table(reference, handOver, find));
  }

  /** Two ends of one sheet that were written one by one, `Sheet1!A1:Sheet1!B2` or `First:Last`, become their range. */
  private closeRange(handOver: HandOver): void {
    const [first, colon, last] = this.parts.slice(-3);
    if (colon !== ':' || typeof first !== 'object' || typeof last !== 'object') return;
    const [[from, ...moreFrom], [to, ...moreTo]] = [first.areas, last.areas];
    if (!from || from.sheet !== to?.sheet || moreFrom.length + moreTo.length > 0) return;
    if (first.spill || last.spill) return;
    this.parts.splice(-3);
    this.openRanges--;
    this.add(this.partOf({ sheet: from.sheet, area: boundingArea(from.area, to.area) }, handOver));
  }

  private partOf(found: PlacedArea, handOver: HandOver, spill = false): AreaPart {
    const placed = this.shared.area(found);
    const text = qualifiedAddress(this.scope.sheet(placed.sheet).name, placed.area);
    return { areas: [placed], text, handOver, spill };
  }

  private add(part: Part): void {
    if (typeof part === 'object' && this.parts.at(-1) === '@' && isSeveralCells(part)) {
      this.parts.splice(-1, 1, this.intersection(part));
      return;
    }
    this.parts.push(part);
    if (typeof part === 'string') return;
    if (part.spill || !part.areas.every(({ area }) => isSingleCell(area))) this.manyCells = true;
  }

  /** `@A2:A9`: the cell of a row or column that is in line with the formula, of a block the one in its very place. */
  private intersection({ areas: [placed], handOver }: AreaPart): Part {
    this.ofItsCell = true;
    if (!placed) return '#VALUE!';
    const { top, left, bottom, right } = placed.area;
    const row = top === bottom ? top : this.place.row;
    const column = left === right ? left : this.place.column;
    if (!holdsCell(placed.area, row, column)) return '#VALUE!';
    return this.partOf(
      { sheet: placed.sheet, area: { top: row, left: column, bottom: row, right: column } },
      handOver,
    );
  }

  private name(
    reference: NameReference,
    text: string,
    sheet: number,
    depth: number,
    handOver: HandOver,
    around: string | undefined,
  ): void {
    if (reference.workbook) this.external = true;
    const { name } = reference;
    if (reference.sheet === deleted) {
      this.parts.push(deleted);
      return;
    }
    const from = reference.sheet === '' ? sheet : (this.scope.sheetNumber(reference.sheet) ?? sheet);
    const formula = depth < deepestName ? this.scope.nameFormula(name, from) : null;
    const table =
      formula === null && reference.prefix === ''
        ? this.scope.tableArea({ kind: 'table', table: name, columns: [], sections: [] }, sheet, -1, -1)
        : null;
    if (table !== null) this.tables.add(name.toLowerCase());
    if (formula !== null) this.inline(formula, from, depth);
    else if (table !== null && typeof table !== 'string') this.add(this.partOf(table, handOver));
    else if (name === deleted) this.parts.push(deleted);
    else if (takesFunction(around ?? '') && isBuiltInFunction(name)) {
      const called = calculatedName(plainFunctionName(name));
      this.functions.add(called);
      this.parts.push(called);
    } else this.parts.push(/^(true|false)$/i.test(text) ? text : '#NAME?');
  }

  private inline(formula: string, sheet: number, depth: number): void {
    const tokens = tokensOf(formula);
    const single = tokens.length === 1;
    if (!single) this.parts.push('(');
    this.walk(tokens, sheet, depth + 1);
    if (!single) this.parts.push(')');
  }
}

function isSeveralCells({ areas: [placed, more], spill }: AreaPart): boolean {
  return placed !== undefined && !more && !spill && !isSingleCell(placed.area);
}

function handOverTo(functionName: string): HandOver {
  if (needsPlace.has(functionName)) return 'place';
  if (needsReference.has(functionName)) return 'never';
  return skipsRows.has(functionName) ? 'always' : 'large';
}

function plainVariable(text: string): string {
  return text.replace(/^_xlpm\./i, '');
}

/** Whether a formula is one search for one value: for several it goes to the engine as a MAP. */
function findsOne(tokens: readonly Token[], forEngine: () => readonly Part[]): boolean {
  if (!isOneCallOf(tokens, findsOneValue)) return false;
  const [first] = forEngine();
  return typeof first !== 'string' || !first.startsWith('MAP(');
}

function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | undefined;
  return () => (made ??= { result: make() }).result;
}

function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else result.push(part);
  }
  return result;
}
