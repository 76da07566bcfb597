import { MenuManagerService } from '@univerjs/ui';

/** Entries of the grid's toolbar and menus that do something to the workbook; every other one is left out. */
const offered: ReadonlySet<string> = new Set([
  // toolbar
  'sheet.command.set-range-fontsize',
  'sheet.command.set-range-bold',
  'sheet.command.set-range-italic',
  'sheet.command.set-range-underline',
  'sheet.command.set-range-stroke',
  'sheet.command.set-range-text-color',
  'sheet.command.reset-range-text-color',
  'sheet.command.reset-text-color',
  'sheet.command.set-background-color',
  'sheet.command.reset-background-color',
  'sheet.command.set-border-basic',
  'sheet.command.set-horizontal-text-align',
  'sheet.command.set-vertical-text-align',
  'sheet.command.set-text-wrap',
  'sheet.command.numfmt.set.currency',
  'sheet.command.numfmt.set.percent',
  'sheet.command.numfmt.add.decimal.command',
  'sheet.command.numfmt.subtract.decimal.command',
  'sheet.operation.open.numfmt.panel',
  // menus of cells, rows and columns
  'sheet.command.copy',
  'sheet.command.cut',
  'sheet.command.paste',
  'sheet.menu.clear-selection',
  'sheet.command.clear-selection-content',
  'sheet.command.clear-selection-format',
  'sheet.command.clear-selection-all',
  'sheet.menu.cell-insert',
  'sheet.menu.delete',
  'sheet.command.insert-row-before',
  'sheet.command.insert-col-before',
  'sheet.command.insert-range-move-right-confirm',
  'sheet.command.insert-range-move-down-confirm',
  'sheet.command.delete-range-move-left-confirm',
  'sheet.command.delete-range-move-up-confirm',
  'sheet.command.remove-row-confirm',
  'sheet.command.remove-col-confirm',
  'sheet.command.insert-multi-rows-above',
  'sheet.command.insert-multi-rows-after',
  'sheet.command.insert-multi-cols-before',
  'sheet.command.insert-multi-cols-right',
  'sheet.command.hide-row-confirm',
  'sheet.command.hide-col-confirm',
  'sheet.command.set-selected-rows-visible',
  'sheet.command.set-selected-cols-visible',
  'sheet.command.set-row-height',
  'sheet.command.set-worksheet-col-width',
  'sheet.command.set-row-is-auto-height',
  'sheet.command.set-col-auto-width',
  'sheet.menu.sheet-frozen',
  'sheet.column-header-menu.sheet-frozen',
  'sheet.row-header-menu.sheet-frozen',
  'sheet.command.set-selection-frozen',
  'sheet.command.set-row-frozen',
  'sheet.command.set-col-frozen',
  'sheet.command.set-first-row-frozen',
  'sheet.command.set-first-column-frozen',
  'sheet.command.cancel-frozen',
  // menu of the sheet tabs
  'sheet.command.remove-sheet-confirm',
  'sheet.command.copy-sheet',
  'sheet.operation.rename-sheet',
  'sheet.command.set-tab-color',
  'sheet.command.set-worksheet-hidden',
]);

/** Taking back is the workbook's, and clearing everything is no button to meet first. */
const leftOut = 'ribbon.start.history';

type MenuSchema = ReturnType<MenuManagerService['getMenuByPositionKey']>[number];

/** The grid's menus without entries that the workbook would not learn of. */
export class OfferedMenus extends MenuManagerService {
  override getMenuByPositionKey(key: string): MenuSchema[] {
    return onlyOffered(super.getMenuByPositionKey(key));
  }
}

function onlyOffered(entries: readonly MenuSchema[]): MenuSchema[] {
  return entries.flatMap((entry) => {
    if (entry.key === leftOut || (entry.item && !offered.has(entry.item.id))) return [];
    const { children, ...rest } = entry;
    if (!children) return [entry];
    const kept = onlyOffered(children);
    return kept.length > 0 || entry.item ? [{ ...rest, children: kept }] : [];
  });
}
