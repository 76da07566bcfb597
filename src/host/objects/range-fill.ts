import type { Fill } from '../../files/model/cells';
import { readColor } from '../book/colors';
import type { CellSet } from '../book/range';
import { commonStyle } from '../book/styles';
import type { ObjectClass } from '../protocol/object-class';
import { meaningOf, wordFor } from '../protocol/words';
import { restyle } from './restyle';

const patterns = {
  None: 'none',
  Solid: 'solid',
  Gray50: 'mediumGray',
  Gray75: 'darkGray',
  Gray25: 'lightGray',
  Horizontal: 'darkHorizontal',
  Vertical: 'darkVertical',
  Down: 'darkDown',
  Up: 'darkUp',
  Checker: 'darkGrid',
  SemiGray75: 'darkTrellis',
  LightHorizontal: 'lightHorizontal',
  LightVertical: 'lightVertical',
  LightDown: 'lightDown',
  LightUp: 'lightUp',
  Grid: 'lightGrid',
  CrissCross: 'lightTrellis',
  Gray16: 'gray125',
  Gray8: 'gray0625',
} as const;

function change(cells: CellSet, edit: (fill: Fill) => Fill): void {
  restyle(cells, (style) => ({ ...style, fill: edit(style.fill ?? { pattern: 'solid' }) }));
}

function clear(cells: CellSet): void {
  restyle(cells, ({ fill: _before, ...rest }) => rest);
}

export const rangeFillClass: ObjectClass<CellSet> = {
  name: 'RangeFill',
  properties: {
    Color: {
      // Excel answers white for cells without a fill.
      get: (cells) => commonStyle(cells, (style) => style.fill?.color ?? '#FFFFFF'),
      set: (cells, value) => {
        if (value === '') return clear(cells);
        const color = readColor(value);
        change(cells, (fill) => ({
          ...fill,
          pattern: fill.pattern === 'none' ? 'solid' : fill.pattern,
          color,
        }));
      },
    },
    Pattern: {
      get: (cells) =>
        commonStyle(cells, (style) => wordFor<string>(patterns, style.fill?.pattern ?? 'none') ?? 'None'),
      set: (cells, value) => {
        const pattern = meaningOf(patterns, value);
        if (pattern === 'none') clear(cells);
        else change(cells, (fill) => ({ ...fill, pattern }));
      },
    },
    PatternColor: {
      get: (cells) => commonStyle(cells, (style) => style.fill?.patternColor ?? '#000000'),
      set: (cells, value) => {
        const patternColor = readColor(value);
        change(cells, (fill) => ({ ...fill, patternColor }));
      },
    },
  },
  methods: { Clear: clear },
};
