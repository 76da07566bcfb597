import type { Alignment } from '../../files/model/cells';
import {
  autofitColumns,
  autofitRows,
  changeColumns,
  changeRows,
  commonColumnWidth,
  commonRowHeight,
} from '../book/line-sizes';
import type { CellSet } from '../book/range';
import { charactersOfPoints, highestRow } from '../../files/model/line-sizes';
import { commonStyle } from '../book/styles';
import { asFlag, asNumber } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument } from '../protocol/errors';
import type { ObjectClass, PropertyMember } from '../protocol/object-class';
import { meaningOf, wordFor } from '../protocol/words';
import { bordersClass } from './range-borders';
import { rangeFillClass } from './range-fill';
import { rangeFontClass } from './range-font';
import { restyle } from './restyle';

const horizontal = {
  General: undefined,
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
} as const;
const vertical = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
} as const;
const readingOrders = { Context: undefined, LeftToRight: 'ltr', RightToLeft: 'rtl' } as const;

function align(
  cells: CellSet,
  change: Alignment & Readonly<Record<string, unknown>>,
  drop: keyof Alignment,
): void {
  restyle(cells, (style) => {
    const { [drop]: _before, ...rest } = style.alignment ?? {};
    return { ...style, alignment: { ...rest, ...change } };
  });
}

function alignmentFlag(name: 'wrap' | 'shrink' | 'justifyLastLine'): PropertyMember<CellSet> {
  return {
    get: (cells) => commonStyle(cells, (style) => style.alignment?.[name] ?? false),
    set: (cells, value) => align(cells, asFlag(value) ? { [name]: true } : {}, name),
  };
}

function setIndent(cells: CellSet, indent: number): void {
  if (!Number.isInteger(indent) || indent < 0 || indent > 250) throw invalidArgument();
  align(cells, indent === 0 ? {} : { indent }, 'indent');
}

const stacked = 255;
const stackedInScript = 180;

export const rangeFormatClass: ObjectClass<CellSet> = {
  name: 'RangeFormat',
  properties: {
    HorizontalAlignment: {
      get: (cells) =>
        commonStyle(
          cells,
          (style) => wordFor<string | undefined>(horizontal, style.alignment?.horizontal) ?? '',
        ),
      set: (cells, value) => {
        const wanted = meaningOf(horizontal, value);
        align(cells, wanted ? { horizontal: wanted } : {}, 'horizontal');
      },
    },
    VerticalAlignment: {
      get: (cells) =>
        commonStyle(cells, (style) => wordFor<string>(vertical, style.alignment?.vertical ?? 'bottom') ?? ''),
      set: (cells, value) => align(cells, { vertical: meaningOf(vertical, value) }, 'vertical'),
    },
    WrapText: alignmentFlag('wrap'),
    ShrinkToFit: alignmentFlag('shrink'),
    AutoIndent: alignmentFlag('justifyLastLine'),
    IndentLevel: {
      get: (cells) => commonStyle(cells, (style) => style.alignment?.indent ?? 0),
      set: (cells, value) => setIndent(cells, asNumber(value)),
    },
    TextOrientation: {
      get: (cells) =>
        commonStyle(cells, (style) =>
          style.alignment?.rotation === stacked ? stackedInScript : (style.alignment?.rotation ?? 0),
        ),
      set: (cells, value) => {
        const degrees = asNumber(value);
        if (degrees !== stackedInScript && (!Number.isInteger(degrees) || Math.abs(degrees) > 90))
          throw invalidArgument();
        const rotation = degrees === stackedInScript ? stacked : degrees;
        align(cells, rotation === 0 ? {} : { rotation }, 'rotation');
      },
    },
    ReadingOrder: {
      get: (cells) =>
        commonStyle(
          cells,
          (style) => wordFor<string | undefined>(readingOrders, style.alignment?.readingOrder) ?? '',
        ),
      set: (cells, value) => {
        const readingOrder = meaningOf(readingOrders, value);
        align(cells, readingOrder ? { readingOrder } : {}, 'readingOrder');
      },
    },
    ColumnWidth: {
      get: commonColumnWidth,
      set: (cells, value) => {
        const points = asNumber(value);
        const width = charactersOfPoints(points);
        if (points < 0 || width > 256) throw invalidArgument();
        changeColumns(cells, (model) => ({ ...model, width }));
      },
    },
    RowHeight: {
      get: commonRowHeight,
      set: (cells, value) => {
        const height = asNumber(value);
        if (height < 0 || height > highestRow) throw invalidArgument();
        changeRows(cells, (model) => ({ ...model, height }));
      },
    },
    UseStandardWidth: {
      get: (cells) =>
        cells.areas.every((area) => allPlain(cells.sheet.columns, area.left, area.right, 'width')),
      set: (cells, value) => {
        if (asFlag(value)) changeColumns(cells, ({ width: _before, ...rest }) => rest);
      },
    },
    UseStandardHeight: {
      get: (cells) =>
        cells.areas.every((area) => allPlain(cells.sheet.rows, area.top, area.bottom, 'height')),
      set: (cells, value) => {
        if (asFlag(value)) changeRows(cells, ({ height: _before, ...rest }) => rest);
      },
    },
  },
  links: {
    Fill: (cells) => bind(rangeFillClass, cells),
    Font: (cells) => bind(rangeFontClass, cells),
    Borders: (cells) => bind(bordersClass, cells),
    Protection: (cells) => bind(formatProtectionClass, cells),
  },
  methods: {
    AutofitColumns: autofitColumns,
    AutofitRows: autofitRows,
    AdjustIndent: (cells, args) => {
      const indent = commonStyle(cells, (style) => style.alignment?.indent ?? 0) ?? 0;
      setIndent(cells, Math.max(0, indent + args.integer(0)));
    },
  },
};

function allPlain<Line extends object>(
  lines: ReadonlyMap<number, Line>,
  first: number,
  last: number,
  size: keyof Line,
): boolean {
  for (const [index, model] of lines)
    if (index >= first && index <= last && model[size] !== undefined) return false;
  return true;
}

function protectionFlag(name: 'locked' | 'formulaHidden', otherwise: boolean): PropertyMember<CellSet> {
  return {
    get: (cells) => commonStyle(cells, (style) => style[name] ?? otherwise),
    set: (cells, value) => {
      const flag = asFlag(value);
      restyle(cells, ({ [name]: _before, ...rest }) =>
        flag === otherwise ? rest : { ...rest, [name]: flag },
      );
    },
  };
}

export const formatProtectionClass: ObjectClass<CellSet> = {
  name: 'FormatProtection',
  properties: {
    Locked: protectionFlag('locked', true),
    FormulaHidden: protectionFlag('formulaHidden', false),
  },
};
