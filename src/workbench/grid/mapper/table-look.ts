import {
  type CellStyle,
  holdsCell,
  pivotHeaderRows,
  type PivotTableModel,
  type SheetModel,
  type TableModel,
} from '../../../files';

/** Accent colours of the Office theme, in the order of the table styles: black first, then the six accents. */
const accents = ['#404040', '#4472C4', '#ED7D31', '#7F7F7F', '#FFC000', '#5B9BD5', '#70AD47'];

/** Excel's usual style of pivot tables. */
const pivotAccent = '#4472C4';
const pivotEdge = { style: 'thin', color: mix(pivotAccent, 0.4) };
const pivotEnd: CellStyle = {
  font: { bold: true },
  fill: { pattern: 'solid', color: mix(pivotAccent, 0.8) },
};
const pivotHeader: CellStyle = { ...pivotEnd, borders: { bottom: pivotEdge } };
const pivotTotals: CellStyle = { ...pivotEnd, borders: { top: pivotEdge } };

/** What the styles of tables and pivot tables add under the formats of a sheet's cells. */
export class TableLooks {
  private readonly looks: readonly (readonly [TableModel, Look])[];

  constructor(private readonly sheet: SheetModel) {
    this.looks = sheet.tables.map((table) => [table, lookOf(table.style)]);
  }

  /** The style that a table gives a cell; undefined outside of tables and where its style adds nothing. */
  styleAt(row: number, column: number): CellStyle | undefined {
    for (const [table, look] of this.looks) {
      const { area } = table;
      if (!holdsCell(area, row, column)) continue;
      if (table.hasHeader && row === area.top) return look.header;
      if (table.hasTotals && row === area.bottom) return look.totals;
      const bodyRow = row - area.top - (table.hasHeader ? 1 : 0);
      const isBanded =
        (table.showBandedRows && bodyRow % 2 === 0) ||
        (table.showBandedColumns && (column - area.left) % 2 === 0);
      const emphasized =
        (table.showFirstColumn && column === area.left) || (table.showLastColumn && column === area.right);
      const body = isBanded ? look.band : look.body;
      return emphasized ? { ...body, font: { bold: true } } : body;
    }
    const pivot = this.sheet.pivots.find(({ area }) => holdsCell(area, row, column));
    return pivot && pivotLook(pivot, row);
  }
}

function pivotLook(pivot: PivotTableModel, row: number): CellStyle | undefined {
  if (row < pivot.area.top + pivotHeaderRows(pivot)) return pivotHeader;
  const hasTotals = pivot.showColumnGrandTotals && pivot.rows.length > 0;
  return hasTotals && row === pivot.area.bottom ? pivotTotals : undefined;
}

interface Look {
  readonly header?: CellStyle;
  readonly totals?: CellStyle;
  readonly band?: CellStyle;
  readonly body?: CellStyle;
}

/** An approximation of the built-in styles: their accent, and whether their header is filled. */
function lookOf(style: string): Look {
  const parts = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  if (!parts) return {};
  const accent = accents[(Number(parts[2]) - 1) % 7] ?? '#404040';
  const line = { style: 'thin', color: mix(accent, 0.6) };
  const band: CellStyle = {
    fill: { pattern: 'solid', color: mix(accent, parts[1] === 'Dark' ? 0.6 : 0.85) },
    borders: { bottom: line },
  };
  const body: CellStyle = { borders: { bottom: line } };
  const totals: CellStyle = { font: { bold: true }, borders: { top: { style: 'thin', color: accent } } };
  if (parts[1] === 'Light') {
    return {
      header: { font: { bold: true }, borders: { bottom: { style: 'thin', color: accent } } },
      totals,
      band,
      body,
    };
  }
  return {
    header: { font: { bold: true, color: '#FFFFFF' }, fill: { pattern: 'solid', color: accent } },
    totals,
    band,
    body,
  };
}

/** The colour mixed with white: 0 is the colour, 1 is white. */
function mix(color: string, white: number): string {
  const part = (at: number): string => {
    const value = Number.parseInt(color.slice(at, at + 2), 16);
    return Math.round(value + (255 - value) * white)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

/** Formats from below to above: what a later one sets wins, font and borders key by key. */
export function layered(...styles: readonly (CellStyle | undefined)[]): CellStyle {
  let result: CellStyle = {};
  for (const style of styles) {
    if (!style) continue;
    result = {
      ...result,
      ...style,
      ...((result.font || style.font) && { font: { ...result.font, ...style.font } }),
      ...((result.borders || style.borders) && { borders: { ...result.borders, ...style.borders } }),
    };
  }
  return result;
}
