import type { Area } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import { intersection } from '../../files/model/areas';
import { areaAddress, shownFormula } from '../formulas';
import type { Book } from './book';
import { eventType } from './event-types';
import { plainValue } from './read-cells';

/**
 * Does what changes some cells, and tells of those that have another formula afterwards, with the one before: also in
 * the tables there, which fill their columns by themselves, and when the work breaks off half-way.
 */
export function tellingFormulas<Result>(
  book: Book,
  sheet: SheetModel,
  areas: readonly Area[],
  work: () => Result,
): Result {
  const targets = [sheet.id, 'Workbook'];
  if (!targets.some((target) => book.events.isHeard(eventType.worksheetFormulaChanged, target)))
    return work();
  const concerned = [...areas, ...tablesAt(sheet, areas)];
  const before = contents(sheet, concerned);
  try {
    return work();
  } finally {
    const formulaDetails = changes(before, contents(sheet, concerned));
    if (formulaDetails.length > 0)
      book.events.raise(eventType.worksheetFormulaChanged, targets, () => ({
        type: 'WorksheetFormulaChanged',
        formulaDetails,
        source: 'Local',
        worksheetId: sheet.id,
      }));
  }
}

/** The columns of the tables that reach into one of the areas or end right above it, down to its end: they may grow. */
function tablesAt({ tables }: SheetModel, areas: readonly Area[]): readonly Area[] {
  return tables.flatMap(({ area: table }) =>
    areas
      .filter((area) => intersection({ ...table, bottom: table.bottom + 1 }, area))
      .map((area) => ({ ...table, bottom: Math.max(table.bottom, area.bottom) })),
  );
}

interface Content {
  /** Without `=`; absent in a cell with a value. */
  readonly formula: string | undefined;
  /** As a user would type it. */
  readonly text: string;
}

const nothing: Content = { formula: undefined, text: '' };

/** What the cells hold, by their addresses. */
function contents(sheet: SheetModel, areas: readonly Area[]): ReadonlyMap<string, Content> {
  const found = new Map<string, Content>();
  for (const area of areas)
    sheet.cells.forEach(({ formula, value }, row, column) => {
      const text =
        formula === undefined ? String(plainValue(value)) : `=${shownFormula(sheet, formula, row, column)}`;
      found.set(areaAddress({ top: row, left: column, bottom: row, right: column }), { formula, text });
    }, area);
  return found;
}

function changes(before: ReadonlyMap<string, Content>, after: ReadonlyMap<string, Content>): object[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((cellAddress) => {
    const [was, is] = [before.get(cellAddress) ?? nothing, after.get(cellAddress) ?? nothing];
    return was.formula === is.formula ? [] : [{ cellAddress, previousFormula: was.text }];
  });
}
