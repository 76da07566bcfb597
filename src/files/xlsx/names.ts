import type { DefinedName, WorkbookModel } from '../model/workbook';
import type { SheetModel } from '../model/sheet';
import { areaAddress, parseArea } from '../model/address';
import { quoteSheetName } from '../model/sheet-name';
import {
  attribute,
  childNamed,
  childrenNamed,
  element,
  flagAttribute,
  numberAttribute,
  textOf,
  type XmlElement,
} from '../xml/tree';
import { decodeCellText, encodeCellText } from '../xml/text';
import { fileFormula, shownFormula } from './formulas';

const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';
const FILTER_DATABASE = '_xlnm._FilterDatabase';

/**
 * Reads the names of a workbook; print areas, print titles and filter areas go to their sheets. A print area that is
 * computed stays a name.
 */
export function readNames(workbook: XmlElement, sheets: readonly (SheetModel | undefined)[]): DefinedName[] {
  const names: DefinedName[] = [];
  for (const node of childrenNamed(childNamed(workbook, 'definedNames'), 'definedName')) {
    const name = attribute(node, 'name') ?? '';
    const sheet = sheets[numberAttribute(node, 'localSheetId') ?? -1];
    const formula = shownFormula(decodeCellText(textOf(node)));
    const areas = sheet && (name === PRINT_AREA || name === PRINT_TITLES) ? plainAreas(formula) : null;
    if (sheet && areas) readPrinted(sheet, name, areas);
    else if (name !== FILTER_DATABASE) {
      names.push({
        name,
        formula,
        sheetId: sheet?.id ?? null,
        visible: !flagAttribute(node, 'hidden'),
        comment: decodeCellText(attribute(node, 'comment') ?? ''),
        ...keptAttributes(node),
      });
    }
  }
  return names;
}

/**
 * The `definedNames` element; undefined when there is nothing to name.
 * The caches of slicers have names without a meaning. `position` is a sheet's 0-based place among all tabs, chart sheets included; −1 when there is no such sheet.
 */
export function namesElement(
  model: WorkbookModel,
  slicerCaches: readonly string[],
  position: (sheetId: string | null) => number,
): XmlElement | undefined {
  const nodes: XmlElement[] = [];
  const add = (
    name: string,
    formula: string,
    attributes: Record<string, string | number | boolean | undefined>,
  ): void => {
    nodes.push(element('definedName', { name, ...attributes }, encodeCellText(fileFormula(formula))));
  };
  for (const sheet of model.sheets) {
    const index = position(sheet.id);
    const prefix = `${quoteSheetName(sheet.name)}!`;
    const { printArea, printTitleRows, printTitleColumns } = sheet.pageLayout;
    if (sheet.autoFilter) {
      const area = `${prefix}${absolute(areaAddress(sheet.autoFilter.area))}`;
      add(FILTER_DATABASE, area, { localSheetId: index, hidden: true });
    }
    if (printArea) {
      add(
        PRINT_AREA,
        splitAreas(printArea)
          .map((area) => prefix + absolute(area))
          .join(','),
        { localSheetId: index },
      );
    }
    const titles = [printTitleColumns, printTitleRows].filter((one): one is string => Boolean(one));
    if (titles.length > 0) {
      add(PRINT_TITLES, titles.map((title) => prefix + absolute(withoutSheets(title))).join(','), {
        localSheetId: index,
      });
    }
  }
  for (const one of model.names) {
    const index = position(one.sheetId);
    if (one.sheetId !== null && index < 0) continue;
    if (isReplaced(one, model.sheets)) continue;
    add(one.name, one.formula, {
      ...one.openedAttributes,
      comment: one.comment === '' ? undefined : encodeCellText(one.comment),
      localSheetId: index < 0 ? undefined : index,
      hidden: one.visible ? undefined : true,
    });
  }
  for (const name of slicerCaches) add(name, '#N/A', {});
  return nodes.length === 0 ? undefined : element('definedNames', {}, ...nodes);
}

const MODELLED = ['name', 'localSheetId', 'hidden', 'comment'];

function keptAttributes(node: XmlElement): Pick<DefinedName, 'openedAttributes'> {
  const kept = Object.entries(node.attributes).filter(
    ([name]) => !MODELLED.includes(name) && !name.startsWith('xmlns'),
  );
  return kept.length > 0 ? { openedAttributes: Object.fromEntries(kept) } : {};
}

/** Whether what is printed of a sheet took the place of a name by which it was computed. */
function isReplaced({ name, sheetId }: DefinedName, sheets: readonly SheetModel[]): boolean {
  if (name !== PRINT_AREA && name !== PRINT_TITLES) return false;
  const layout = sheets.find(({ id }) => id === sheetId)?.pageLayout;
  return Boolean(
    name === PRINT_AREA ? layout?.printArea : layout?.printTitleRows || layout?.printTitleColumns,
  );
}

/** The addresses of a list of areas; null for any other formula. */
function plainAreas(formula: string): readonly string[] | null {
  const areas = splitAreas(withoutSheets(formula));
  return areas.length > 0 && areas.every((area) => parseArea(area) !== null) ? areas : null;
}

function readPrinted({ pageLayout }: SheetModel, name: string, areas: readonly string[]): void {
  if (name === PRINT_AREA) {
    pageLayout.printArea = areas.join(',').replaceAll('$', '');
    return;
  }
  for (const area of areas) {
    if (/[A-Za-z]/.test(area)) pageLayout.printTitleColumns = area;
    else pageLayout.printTitleRows = area;
  }
}

function splitAreas(text: string): string[] {
  return text
    .split(',')
    .map((part) => withoutSheets(part.trim()))
    .filter((part) => part !== '');
}

/** References without their sheet, which may be quoted and hold commas and exclamation marks. */
function withoutSheets(formula: string): string {
  return formula.replace(/('(?:[^']|'')*'|[^'!,]+)!/g, '');
}

function absolute(address: string): string {
  return address.replaceAll('$', '').replace(/[A-Za-z]+|[0-9]+/g, (part) => `$${part}`);
}
