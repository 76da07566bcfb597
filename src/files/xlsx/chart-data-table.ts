import type { ChartDataTable } from '../model/chart-parts';
import { childNamed, flagAttribute, type XmlElement } from '../xml/tree';
import { c, readLook, shapeElement, textElement, value, type Child } from './chart-looks';
import type { Palette } from './colors';

/** `dTable`, where the table is shown. */
export function dataTableElement(table: ChartDataTable | undefined): Child {
  if (!table?.isVisible) return undefined;
  return c(
    'dTable',
    {},
    value('showHorzBorder', table.horizontalLines),
    value('showVertBorder', table.verticalLines),
    value('showOutline', table.outline),
    value('showKeys', table.legendKeys),
    shapeElement(table.look),
    textElement(table.look),
  );
}

export function readDataTable(plot: XmlElement | undefined, palette: Palette): ChartDataTable | undefined {
  const node = childNamed(plot, 'dTable');
  if (!node) return undefined;
  const isShown = (name: string): boolean => flagAttribute(childNamed(node, name), 'val');
  const look = readLook(node, palette);
  return {
    isVisible: true,
    horizontalLines: isShown('showHorzBorder'),
    verticalLines: isShown('showVertBorder'),
    outline: isShown('showOutline'),
    legendKeys: isShown('showKeys'),
    ...(look && { look }),
  };
}
