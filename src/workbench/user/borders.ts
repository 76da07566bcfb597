import type { BorderChoice } from '../grid/borders';
import { lineOfGridBorder } from '../grid/mapper/style';

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
const inside = ['InsideHorizontal', 'InsideVertical'];
const sidesOfType: Readonly<Record<string, readonly string[]>> = {
  top: ['EdgeTop'],
  bottom: ['EdgeBottom'],
  left: ['EdgeLeft'],
  right: ['EdgeRight'],
  all: [...edges, ...inside],
  outside: edges,
  inside,
  horizontal: ['InsideHorizontal'],
  vertical: ['InsideVertical'],
  none: [...edges, ...inside],
};

/** The members of Excel's borders to set, side by side. */
export function borderSides({ type, style, color }: BorderChoice): readonly {
  readonly side: string;
  readonly members: readonly (readonly [string, string])[];
}[] {
  const line = type === 'none' ? { style: 'None' } : lineOfGridBorder(style);
  const members: (readonly [string, string])[] = [['Style', line.style]];
  if (line.weight !== undefined) members.push(['Weight', line.weight]);
  if (type !== 'none' && color !== undefined) members.push(['Color', color]);
  return (sidesOfType[type] ?? []).map((side) => ({ side, members }));
}
