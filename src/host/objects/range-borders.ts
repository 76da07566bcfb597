import type { Area, BorderEdge, Borders, CellStyle } from '../../files/model/cells';
import { readColor } from '../book/colors';
import { isUnbounded } from '../../files/model/areas';
import { requireAllowed } from '../book/protection';
import type { CellSet } from '../book/range';
import { changeStyle, changeStyleByPlace } from '../book/styles';
import { oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { ObjectClass } from '../protocol/object-class';

const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof sides)[number];
type EdgeName = 'top' | 'bottom' | 'left' | 'right' | 'diagonal';

interface BorderHandle {
  readonly cells: CellSet;
  readonly side: Side;
}

/** File names of a line by the API's style and weight. */
const lines: Readonly<Record<string, { style: string; weight: string }>> = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  dashed: { style: 'Dash', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  dotted: { style: 'Dot', weight: 'Thin' },
  double: { style: 'Double', weight: 'Thick' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
};

function fileLine(style: string, weight: string): string {
  const candidates = Object.entries(lines).filter(([, line]) => line.style === style);
  const exact = candidates.find(([, line]) => line.weight === weight);
  const heavy = weight === 'Medium' || weight === 'Thick';
  return (exact ?? (heavy ? candidates.at(-1) : candidates[0]))?.[0] ?? 'thin';
}

type Edges = readonly EdgeName[];
// one list per kind of place, so that a place can be told by identity
const none: Edges = [];
const top: Edges = ['top'];
const bottom: Edges = ['bottom'];
const left: Edges = ['left'];
const right: Edges = ['right'];
const topAndBottom: Edges = ['top', 'bottom'];
const leftAndRight: Edges = ['left', 'right'];
const diagonal: Edges = ['diagonal'];

/** Which edges of a cell at a place in an area a side of the area is; inner lines belong to the cells on both sides. */
function edgesAt(side: Side, area: Area, row: number, column: number): Edges {
  switch (side) {
    case 'EdgeTop':
      return row === area.top ? top : none;
    case 'EdgeBottom':
      return row === area.bottom ? bottom : none;
    case 'EdgeLeft':
      return column === area.left ? left : none;
    case 'EdgeRight':
      return column === area.right ? right : none;
    case 'InsideHorizontal':
      if (row > area.top) return row < area.bottom ? topAndBottom : top;
      return row < area.bottom ? bottom : none;
    case 'InsideVertical':
      if (column > area.left) return column < area.right ? leftAndRight : left;
      return column < area.right ? right : none;
    case 'DiagonalDown':
    case 'DiagonalUp':
      return diagonal;
  }
}

/** The part of an area whose cells a side touches, so that a tall range is not walked for its top edge. */
function strip(side: Side, area: Area): Area {
  if (side === 'EdgeTop') return { ...area, bottom: area.top };
  if (side === 'EdgeBottom') return { ...area, top: area.bottom };
  if (side === 'EdgeLeft') return { ...area, right: area.left };
  if (side === 'EdgeRight') return { ...area, left: area.right };
  return area;
}

function edited(
  borders: Borders,
  edge: EdgeName,
  side: Side,
  edit: (line: BorderEdge | undefined) => BorderEdge | undefined,
): Borders {
  if (edge !== 'diagonal') {
    const { [edge]: before, ...rest } = borders;
    const after = edit(before);
    return after ? { ...rest, [edge]: after } : rest;
  }
  const { diagonal, ...rest } = borders;
  const flag = side === 'DiagonalUp' ? 'up' : 'down';
  const other = side === 'DiagonalUp' ? 'down' : 'up';
  const after = edit(diagonal?.[flag] ? diagonal : undefined);
  const directions = {
    up: false,
    down: false,
    [other]: diagonal?.[other] ?? false,
    [flag]: after !== undefined,
  };
  if (!directions.up && !directions.down) return rest;
  return { ...rest, diagonal: { ...(after ?? diagonal ?? { style: 'thin' }), ...directions } };
}

function change(
  { cells, side }: BorderHandle,
  edit: (line: BorderEdge | undefined) => BorderEdge | undefined,
): void {
  requireAllowed(cells, 'allowFormatCells');
  for (const area of cells.areas) {
    const withLine = (style: CellStyle, edges: Edges) =>
      edges.reduce((all, edge) => ({ ...all, borders: edited(all.borders ?? {}, edge, side, edit) }), style);
    if (isUnbounded(area)) {
      // Of whole columns and rows only lines that every cell shares can be kept for cells to come.
      const ends = [
        ...edgesAt(side, area, area.top, area.left),
        ...edgesAt(side, area, area.bottom, area.right),
      ];
      const edges = [...new Set(ends)];
      changeStyle({ book: cells.book, sheet: cells.sheet, areas: [area] }, (style) => withLine(style, edges));
    } else {
      changeStyleByPlace(
        cells,
        strip(side, area),
        (row, column) => edgesAt(side, area, row, column),
        withLine,
      );
    }
  }
}

/** What all lines of a side have in common; undefined when they differ. */
function common(
  { cells, side }: BorderHandle,
  read: (line: BorderEdge | undefined) => string,
): string | null {
  const found = new Set<string>();
  for (const area of cells.areas) {
    const part = isUnbounded(area) ? { ...area, bottom: area.top, right: area.left } : strip(side, area);
    for (let row = part.top; row <= part.bottom; row++) {
      for (let column = part.left; column <= part.right; column++) {
        const { borders } = cells.book.styleAt(cells.sheet, row, column);
        for (const edge of edgesAt(side, area, row, column)) found.add(read(lineOf(borders, edge, side)));
      }
    }
  }
  const [only] = found;
  return found.size > 1 ? null : (only ?? read(undefined));
}

function lineOf(borders: Borders | undefined, edge: EdgeName, side: Side): BorderEdge | undefined {
  if (edge !== 'diagonal') return borders?.[edge];
  const diagonal = borders?.diagonal;
  return diagonal?.[side === 'DiagonalUp' ? 'up' : 'down'] ? diagonal : undefined;
}

export const borderClass: ObjectClass<BorderHandle> = {
  name: 'RangeBorder',
  id: ({ side }) => side,
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (border) => common(border, (line) => (line ? (lines[line.style]?.style ?? 'Continuous') : 'None')),
      set: (border, value) => {
        const style = oneOf(value, [
          'None',
          'Continuous',
          'Dash',
          'DashDot',
          'DashDotDot',
          'Dot',
          'Double',
          'SlantDashDot',
        ]);
        change(border, (line) => {
          if (style === 'None') return undefined;
          const weight = (line && lines[line.style]?.weight) ?? 'Thin';
          return { ...line, style: fileLine(style, weight) };
        });
      },
    },
    Weight: {
      get: (border) => common(border, (line) => (line && lines[line.style]?.weight) ?? 'Thin'),
      set: (border, value) => {
        const weight = oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick']);
        change(border, (line) => ({
          ...line,
          style: fileLine((line && lines[line.style]?.style) ?? 'Continuous', weight),
        }));
      },
    },
    Color: {
      get: (border) => common(border, (line) => line?.color ?? '#000000'),
      set: (border, value) => {
        const color = readColor(value);
        change(border, (line) => ({ style: 'thin', ...line, color }));
      },
    },
  },
};

export const bordersClass: ObjectClass<CellSet> = {
  name: 'RangeBorderCollection',
  properties: { Count: { get: () => sides.length } },
  items: (cells) => sides.map((side) => bind(borderClass, { cells, side })),
  item: (cells, key) => {
    if (typeof key !== 'string') throw invalidArgument();
    const side = sides.find((each) => each.toLowerCase() === key.toLowerCase());
    if (!side) throw itemNotFound();
    return bind(borderClass, { cells, side });
  },
};
