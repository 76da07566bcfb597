import type { StyleChange } from '../model/cells';
import { ICON_SETS, iconSetOfFile, type SetIcon, type SortLook } from '../model/icon-sets';
import { attribute, numberAttribute, type XmlElement } from '../xml/tree';
import type { StylesheetWriter } from './stylesheet-writer';

/** How a sort names each look. */
export const sortedBy = { CellColor: 'cellColor', FontColor: 'fontColor', Icon: 'icon' } as const;

/** What a condition says of a look. */
export function lookAttributes(
  look: SortLook,
  styles: StylesheetWriter,
): Readonly<Record<string, string | number>> {
  if (look.kind === 'Icon') return { iconSet: ICON_SETS[look.icon.set], iconId: look.icon.index };
  const { color } = look;
  return {
    dxfId: styles.change(
      look.kind === 'CellColor' ? { fill: { pattern: 'solid', color } } : { font: { color } },
    ),
  };
}

/** What a condition sorts by; undefined for values, null for what is not known. */
export function readSortLook(node: XmlElement, changes: readonly StyleChange[]): SortLook | null | undefined {
  const by = attribute(node, 'sortBy') ?? 'value';
  if (by === 'value') return undefined;
  if (by === 'icon') {
    const icon = iconOf(node);
    return icon ? { kind: 'Icon', icon } : null;
  }
  const kind = by === 'cellColor' ? 'CellColor' : 'FontColor';
  const color = colorOf(node, kind === 'CellColor', changes);
  return color === undefined ? null : { kind, color };
}

/** The colour of a condition on cells or their text. */
export function colorOf(
  node: XmlElement,
  onCell: boolean,
  changes: readonly StyleChange[],
): string | undefined {
  const change = changes[numberAttribute(node, 'dxfId') ?? -1];
  return onCell ? change?.fill?.color : change?.font?.color;
}

/** The icon of a condition; undefined for one that is not known. */
export function iconOf(node: XmlElement): SetIcon | undefined {
  const set = iconSetOfFile(attribute(node, 'iconSet') ?? '');
  return set && { set, index: numberAttribute(node, 'iconId') ?? 0 };
}
