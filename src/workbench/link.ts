import type { Area, SheetModel, WorkbookModel } from '../files';
import { referredCells } from './grid/mapper/lists';

export type LinkTarget =
  | { readonly kind: 'place'; readonly sheet: SheetModel; readonly area: Area }
  | { readonly kind: 'address'; readonly address: string };

/** Where the link of a cell leads: to cells of a visible sheet, or to a web or mail address; null when nowhere. */
export function linkAt(
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
): LinkTarget | null {
  const link = sheet.hyperlinks.find(
    ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
  if (!link) return null;
  if (link.documentReference !== undefined) {
    const place = referredCells(model, sheet, link.documentReference.replace(/^#/, ''), 0);
    return place && place.sheet.visibility === 'visible' ? { kind: 'place', ...place } : null;
  }
  return link.address !== undefined && /^(https?|mailto):/i.test(link.address)
    ? { kind: 'address', address: link.address }
    : null;
}
