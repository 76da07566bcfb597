import { fillRange, moveRange, occupiedArea, removeDuplicates, type FillKind } from '../edits';
import { arrayAreaAt } from '../book/array-formulas';
import { cellsMoved } from '../book/cells-moved';
import { tellingLostComments } from '../book/comment-events';
import { extendedRange, rangeEdge } from '../book/edges';
import { tellingFormulas } from '../book/formula-events';
import { group, groupAxis, showDetails, ungroup } from '../book/outline';
import { requireUnlocked } from '../book/protection';
import { AreasHandle, SheetAreasHandle, type RangeHandle } from '../book/range';
import { findCells, readSearch } from '../book/search';
import { requireEdit, shiftCells } from '../book/shifts';
import { specialCells, specialKinds } from '../book/special-cells';
import { columnsOf, intersection, isSingleCell, rowsOf, without } from '../../files/model/areas';
import { requireOutsidePivots } from '../book/pivot-cells';
import { replaceText } from '../book/replace-text';
import { usedPart } from '../book/range-steps';
import { trace, type Trace } from '../book/trace';
import { requireCopyable } from '../book/uncalculated-formulas';
import { copyFrom } from './copy-from';
import { rangeAreasClass } from './named-classes';
import { rangeArgument, rangeObject } from './range-object';
import { bind } from '../protocol/bound-object';
import { ExcelError, invalidArgument, itemNotFound, notImplemented } from '../protocol/errors';
import type { Arguments, HostObject, ObjectClass } from '../protocol/object-class';
import { visibleView } from './range-view';
import { workbookRangeAreasClass } from './workbook-range-areas';

const fillKinds: Readonly<Record<string, FillKind>> = {
  FillDefault: 'default',
  FillCopy: 'copy',
  FillSeries: 'series',
  FillFormats: 'formats',
  FillValues: 'values',
  FillDays: 'days',
  FillWeekdays: 'weekdays',
  FillMonths: 'months',
  FillYears: 'years',
  LinearTrend: 'linear',
  GrowthTrend: 'growth',
};
const fillTypes = [...Object.keys(fillKinds), 'FlashFill'];
const directions = ['Left', 'Right', 'Up', 'Down'] as const;

/** Replaces text in a range, or refuses where a cell of a pivot table holds it; answers how often. */
export function replaceAll(range: RangeHandle, args: Arguments): number {
  requireUnlocked(range);
  const search = readSearch(args.raw(2));
  for (const pivot of range.sheet.pivots) {
    const part = intersection(range.area, occupiedArea(pivot));
    if (part && findCells(range.with(part), args.text(0), search).length > 0)
      requireOutsidePivots({ sheet: range.sheet, areas: [part] });
  }
  const { book, sheet, area } = range;
  const count = tellingFormulas(book, sheet, [area], () =>
    replaceText(range, args.text(0), args.text(1), search),
  );
  const used = count > 0 ? usedPart(range, false) : null;
  if (used) cellsMoved(used);
  return count;
}

function findOne(range: RangeHandle, args: Arguments): HostObject | null {
  const search = readSearch(args.raw(1));
  const cells = findCells(range, args.text(0), search);
  const cell = search.backwards ? cells.at(-1) : cells[0];
  return cell ? rangeObject(range.with(cell)) : null;
}

function required<Found>(found: Found | null): Found {
  if (found === null) throw itemNotFound();
  return found;
}

function special(range: RangeHandle, args: Arguments): HostObject | null {
  const areas = specialCells(range, args.choice(0, specialKinds), args.textOr(1, 'All'));
  return areas.length === 0 ? null : bind(rangeAreasClass, new AreasHandle(range.book, range.sheet, areas));
}

function oneCell(range: RangeHandle): RangeHandle {
  if (!isSingleCell(range.area)) throw invalidArgument();
  return range;
}

function spillParent(range: RangeHandle): HostObject | null {
  const { sheet, area, book } = range;
  if (!isSingleCell(area)) return null;
  book.calculation.ensure();
  const source = sheet.cells.get(area.top, area.left)?.spilledFrom;
  return source
    ? rangeObject(
        range.with({ top: source.row, left: source.column, bottom: source.row, right: source.column }),
      )
    : null;
}

function spillingTo(range: RangeHandle): HostObject | null {
  const { sheet, area, book } = range;
  if (!isSingleCell(area)) return null;
  book.calculation.ensure();
  const cell = sheet.cells.get(area.top, area.left);
  const filled = cell?.array?.kind === 'dynamic' ? arrayAreaAt(sheet, area.top, area.left) : null;
  return filled ? rangeObject(range.with(filled)) : null;
}

function traced(what: Trace, deep: boolean): (range: RangeHandle) => HostObject {
  return (range) => {
    const found = trace(range, what, deep);
    if (found.length === 0) throw itemNotFound();
    return bind(workbookRangeAreasClass, new SheetAreasHandle(range.book, found));
  };
}

/** Methods of a range that move cells, look for them or change the structure of the sheet. */
export const rangeMethods: NonNullable<ObjectClass<RangeHandle>['methods']> = {
  Insert: (range, args) => {
    const { area } = range;
    shiftCells(range.book, range.sheet, area, args.choice(0, ['Down', 'Right']));
    return rangeObject(range.with(area));
  },
  Delete: (range, args) => shiftCells(range.book, range.sheet, range.area, args.choice(0, ['Up', 'Left'])),
  CopyFrom: copyFrom,
  MoveTo: (range, args) => {
    range.book.requireWritable();
    const target = rangeArgument(range, args, 0);
    requireUnlocked(range);
    const { book, sheet, area } = range;
    const { top, left } = target.area;
    const filled = target.with({
      top,
      left,
      bottom: top + rowsOf(area) - 1,
      right: left + columnsOf(area) - 1,
    });
    requireUnlocked(filled);
    const place = { sheet: target.sheet, row: top, column: left };
    const move = () => tellingLostComments(filled, () => requireEdit(moveRange(book.model, range, place)));
    if (target.sheet === sheet) tellingFormulas(book, sheet, [area, filled.area], move);
    else tellingFormulas(book, sheet, [area], () => tellingFormulas(book, target.sheet, [filled.area], move));
    cellsMoved(range);
    cellsMoved(filled);
  },
  AutoFill: (range, args) => {
    const target = args.isMissing(0) ? range : rangeArgument(range, args, 0);
    const wanted = args.choice(1, fillTypes, 'FillDefault');
    const kind = fillKinds[wanted];
    if (!kind) throw notImplemented(`filling by ${wanted}`);
    if (target.sheet !== range.sheet) throw invalidArgument();
    requireUnlocked(target);
    requireOutsidePivots({ sheet: target.sheet, areas: without(target.area, range.area) });
    if (kind !== 'formats') requireCopyable(range);
    tellingFormulas(target.book, target.sheet, [target.area], () => {
      const { styles, calculation } = range.book.model;
      requireEdit(fillRange(range.sheet, styles, range.area, target.area, kind, calculation.date1904));
      cellsMoved(target);
    });
  },
  RemoveDuplicates: (range, args) => {
    requireUnlocked(range);
    const columns = args.raw(0);
    const isColumn = (value: unknown): value is number =>
      typeof value === 'number' &&
      Number.isInteger(value) &&
      value >= 0 &&
      value <= range.area.right - range.area.left;
    if (!Array.isArray(columns) || columns.length === 0 || !columns.every(isColumn)) throw invalidArgument();
    const { book, sheet, area } = range;
    book.calculation.ensure();
    const result = tellingFormulas(book, sheet, [area], () =>
      removeDuplicates(book.model, sheet, area, columns, args.flag(1, false)),
    );
    if ('code' in result) throw new ExcelError(result.code, result.message);
    cellsMoved(range);
    return bind(removeDuplicatesResultClass, result);
  },
  ReplaceAll: (range, args) => replaceAll(range, args),
  Find: (range, args) => required(findOne(range, args)),
  FindOrNullObject: findOne,
  GetSpecialCells: (range, args) => required(special(range, args)),
  GetSpecialCellsOrNullObject: special,
  GetVisibleView: visibleView,
  SetDirty: ({ book, sheet, area }) => book.calculation.formulaWritten(sheet, area),
  GetSpillParent: (range) => required(spillParent(oneCell(range))),
  GetSpillParentOrNullObject: spillParent,
  GetSpillingToRange: (range) => required(spillingTo(oneCell(range))),
  GetSpillingToRangeOrNullObject: spillingTo,
  GetRangeEdge: (range, args) =>
    rangeObject(rangeEdge(range, args.choice(0, directions), activeCell(range, args))),
  GetExtendedRange: (range, args) =>
    rangeObject(extendedRange(range, args.choice(0, directions), activeCell(range, args))),
  GetDirectPrecedents: traced('precedents', false),
  GetPrecedents: traced('precedents', true),
  GetDirectDependents: traced('dependents', false),
  GetDependents: traced('dependents', true),
  Group: (range, args) => group(range, groupAxis(range, args.textOr(0, null))),
  Ungroup: (range, args) => ungroup(range, groupAxis(range, args.textOr(0, null))),
  HideGroupDetails: (range, args) => showDetails(range, groupAxis(range, args.textOr(0, null)), false),
  ShowGroupDetails: (range, args) => showDetails(range, groupAxis(range, args.textOr(0, null)), true),
};

function activeCell(range: RangeHandle, args: Arguments): RangeHandle | undefined {
  return args.isMissing(1) ? undefined : rangeArgument(range, args, 1);
}

export const removeDuplicatesResultClass: ObjectClass<{
  readonly removed: number;
  readonly uniqueRemaining: number;
}> = {
  name: 'RemoveDuplicatesResult',
  properties: {
    Removed: { get: ({ removed }) => removed },
    UniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
  },
};
