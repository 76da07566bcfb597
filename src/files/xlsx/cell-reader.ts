import { columnsOf, rowsOf } from '../model/areas';
import type { SaxTag } from '@cj-tech-master/excelts/xml';
import { columnOf, parseArea } from '../model/address';
import type { Area, Cell, CellError, CellValue } from '../model/cells';
import type { SheetModel } from '../model/sheet';
import { decodeCellText } from '../xml/text';
import { element, type XmlElement } from '../xml/tree';
import type { Palette } from './colors';
import { dataTableFormula, isDataTable } from './data-tables';
import { shownFormula } from './formulas';
import { movedFormula } from './shared-formula';
import { readSharedText, type SharedText } from './shared-strings';

export interface CellContext {
  readonly sharedTexts: readonly SharedText[];
  readonly styleOfFormat: readonly number[];
  readonly palette: Palette;
  readonly date1904: boolean;
  /** Whether a cell metadata index (`cm`) means a dynamic array. */
  isDynamicArray(metadata: number): boolean;
  /** The errors that value metadata (`vm`) name in place of that of the cell. */
  readonly richErrors: ReadonlyMap<number, string>;
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Takes the events between `<sheetData>` and its end into a sheet; made for a million cells, hence no tree. */
export class CellReader {
  private row = -1;
  private column = -1;
  private isRowNumbered = true;
  private attributes: Readonly<Record<string, string>> = {};
  private valueText: string | null = null;
  private formulaText: string | null = null;
  private formulaAttributes: Readonly<Record<string, string>> = {};
  private inline: XmlElement | null = null;
  private readonly open: XmlElement[] = [];
  private target: 'value' | 'formula' | 'inline' | null = null;
  private readonly shared = new Map<string, SharedFormula>();
  private readonly spills: { area: Area; row: number; column: number }[] = [];

  constructor(
    private readonly sheet: SheetModel,
    private readonly context: CellContext,
  ) {}

  openTag(name: string, tag: SaxTag): void {
    if (this.open.length > 0) {
      this.openInline(name, tag);
      return;
    }
    switch (name) {
      case 'row':
        this.startRow(tag.attributes);
        break;
      case 'c':
        this.startCell(tag.attributes);
        break;
      case 'v':
        this.valueText = '';
        this.target = 'value';
        break;
      case 'f':
        this.formulaText = '';
        this.formulaAttributes = tag.attributes;
        this.target = 'formula';
        break;
      case 'is':
        this.inline = element('is');
        this.open.push(this.inline);
        this.target = 'inline';
        break;
    }
  }

  text(text: string): void {
    if (this.target === 'value') this.valueText += text;
    else if (this.target === 'formula') this.formulaText += text;
    else if (this.target === 'inline') this.open.at(-1)?.children.push({ type: 'text', value: text });
  }

  closeTag(name: string): void {
    if (this.open.length > 0) {
      this.open.pop();
      if (this.open.length > 0) return;
      this.target = null;
      this.valueText = '';
      return;
    }
    if (name === 'v' || name === 'f') this.target = null;
    else if (name === 'c') this.endCell();
  }

  /** To be called after the last row: marks the cells that array formulas filled. */
  finish(): void {
    for (const { area, row, column } of this.spills) {
      for (let at = area.top; at <= area.bottom; at++) {
        for (let across = area.left; across <= area.right; across++) {
          if (at !== row || across !== column)
            this.sheet.cells.ensure(at, across).spilledFrom = { row, column };
        }
      }
    }
  }

  private openInline(name: string, tag: SaxTag): void {
    const node = element(name, tag.attributes);
    this.open.at(-1)?.children.push(node);
    this.open.push(node);
  }

  private startRow(attributes: Readonly<Record<string, string>>): void {
    const number = Number(attributes['r']);
    this.isRowNumbered = number >= 1;
    this.row = this.isRowNumbered ? number - 1 : this.row + 1;
    this.column = -1;
    const height = Number(attributes['ht']);
    const level = Number(attributes['outlineLevel'] ?? 0);
    const style = isOn(attributes['customFormat']) ? this.style(attributes['s']) : 0;
    const model = {
      ...(isOn(attributes['customHeight']) && height >= 0 && { height }),
      ...(isOn(attributes['hidden']) && { hidden: true }),
      ...(level > 0 && { outlineLevel: level }),
      ...(isOn(attributes['collapsed']) && { collapsed: true }),
      ...(style !== 0 && { style }),
      ...(isOn(attributes['ph']) && { showsReading: true as const }),
    };
    if (Object.keys(model).length > 0) this.sheet.rows.set(this.row, model);
  }

  private startCell(attributes: Readonly<Record<string, string>>): void {
    this.attributes = attributes;
    const address = attributes['r'];
    this.column = address === undefined ? this.column + 1 : columnOf(address.replace(/[$0-9]+/g, ''));
    if (address !== undefined && !this.isRowNumbered) this.numberRow(Number(address.replace(/\D+/g, '')));
    this.valueText = null;
    this.formulaText = null;
    this.target = null;
  }

  /** A row without a number has that of its first cell with an address. */
  private numberRow(number: number): void {
    this.isRowNumbered = true;
    const { rows } = this.sheet;
    const model = rows.get(this.row);
    if (number < 1 || number - 1 === this.row) return;
    rows.delete(this.row);
    this.row = number - 1;
    if (model) rows.set(this.row, model);
  }

  private endCell(): void {
    const style = this.style(this.attributes['s']);
    const rich = this.inline ? readSharedText(this.inline, this.context.palette) : this.sharedText();
    this.inline = null;
    const value = rich ? rich.text : this.value();
    const formula = this.formulaText === null ? undefined : this.formula();
    if (value === null && formula === undefined && style === 0) return;
    const cell: Cell = { value, style };
    if (rich?.runs) cell.richText = rich.runs;
    if (isOn(this.attributes['ph'])) cell.showsReading = true;
    if (formula !== undefined) {
      cell.formula = formula;
      this.readArray(cell);
    }
    this.sheet.cells.set(this.row, this.column, cell);
  }

  private sharedText(): SharedText | undefined {
    if (this.attributes['t'] !== 's' || this.valueText === null) return undefined;
    return this.context.sharedTexts[Number(this.valueText)] ?? { text: '' };
  }

  private value(): CellValue {
    const text = this.valueText;
    if (text === null) return null;
    switch (this.attributes['t']) {
      case 'str':
      case 'inlineStr':
        return decodeCellText(text);
      case 'b':
        return isOn(text.trim());
      case 'e':
        return this.error(text.trim(), this.attributes['vm']);
      case 'd':
        return dateSerial(text.trim(), this.context.date1904) ?? text;
      default: {
        if (text.trim() === '') return null;
        const number = Number(text);
        return Number.isFinite(number) ? number : decodeCellText(text);
      }
    }
  }

  private error(error: string, metadata: string | undefined): CellError {
    if (metadata === undefined) return { error };
    const richValue = Number(metadata);
    return { error: this.context.richErrors.get(richValue) ?? error, richValue };
  }

  private formula(): string | undefined {
    const { t: kind, si: group } = this.formulaAttributes;
    if (isDataTable(this.formulaAttributes)) return dataTableFormula(this.formulaAttributes);
    const text = shownFormula(decodeCellText(this.formulaText ?? ''));
    if (kind === 'shared' && group !== undefined) {
      const master = this.shared.get(group);
      if (text === '')
        return master && movedFormula(master.text, this.row - master.row, this.column - master.column);
      this.shared.set(group, { text, row: this.row, column: this.column });
    }
    return text === '' ? undefined : text;
  }

  private readArray(cell: Cell): void {
    const isTable = isDataTable(this.formulaAttributes);
    if (!isTable && this.formulaAttributes['t'] !== 'array') return;
    const area = parseArea(this.formulaAttributes['ref'] ?? '');
    const rows = area ? rowsOf(area) : 1;
    const columns = area ? columnsOf(area) : 1;
    const dynamic = !isTable && this.context.isDynamicArray(Number(this.attributes['cm'] ?? 0));
    cell.array = { kind: dynamic ? 'dynamic' : 'legacy', rows, columns };
    if (area && rows * columns > 1) this.spills.push({ area, row: this.row, column: this.column });
  }

  private style(format: string | undefined): number {
    return format === undefined
      ? (this.context.styleOfFormat[0] ?? 0)
      : (this.context.styleOfFormat[Number(format)] ?? 0);
  }
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Serial of an ISO date cell (strict files). */
function dateSerial(text: string, date1904: boolean): number | null {
  const time = Date.parse(
    /[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : text.includes('T') ? `${text}Z` : `${text}T00:00:00Z`,
  );
  return Number.isNaN(time) ? null : time / 86_400_000 + (date1904 ? 24_107 : 25_569);
}
