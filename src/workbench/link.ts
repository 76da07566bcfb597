import { type Area, holdsCell, type SheetModel, type WorkbookModel } from '../files';
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
  const link = sheet.hyperlinks.find(({ area }) => holdsCell(area, row, column));
  if (!link) return linkOfFormula(model, sheet, sheet.cells.get(row, column)?.formula);
  if (link.documentReference !== undefined) {
    const place = referredCells(model, sheet, link.documentReference.replace(/^#/, ''), 0);
    return place && place.sheet.visibility === 'visible' ? { kind: 'place', ...place } : null;
  }
  return link.address !== undefined && /^(https?|mailto):/i.test(link.address)
    ? { kind: 'address', address: link.address }
    : null;
}

/** A `HYPERLINK` formula with a plain text as its place. */
function linkOfFormula(
  model: WorkbookModel,
  sheet: SheetModel,
  formula: string | undefined,
): LinkTarget | null {
  const text = /^HYPERLINK\("((?:[^"]|"")*)"/i.exec(formula ?? '')?.[1]?.replaceAll('""', '"');
  if (text === undefined) return null;
  if (/^(https?|mailto):/i.test(text)) return { kind: 'address', address: text };
  const place = text.startsWith('#') ? referredCells(model, sheet, text.slice(1), 0) : null;
  return place && place.sheet.visibility === 'visible' ? { kind: 'place', ...place } : null;
}
