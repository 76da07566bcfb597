import { cellsMoved } from '../book/cells-moved';
import { tellingFormulas } from '../book/formula-events';
import { requireUnlocked } from '../book/protection';
import { requireEdit } from '../book/shifts';
import { RangeHandle } from '../book/range';
import { requireCopyable } from '../book/uncalculated-formulas';
import { copiedArea, copyRange } from '../edits';
import { invalidArgument, notImplemented } from '../protocol/errors';
import type { Arguments } from '../protocol/object-class';
import { rangeAreasClass } from './named-classes';
import { rangeArgument } from './range-object';

const copyKinds = { All: 'all', Formulas: 'formulas', Values: 'values', Formats: 'formats' } as const;

/** A range or one area of several; several at once are not done. */
function copySource(near: RangeHandle, args: Arguments): RangeHandle {
  const several = args.of(0, rangeAreasClass);
  if (!several) return rangeArgument(near, args, 0);
  const [area, ...more] = several.areas;
  if (!area) throw invalidArgument();
  if (more.length > 0) throw notImplemented('copyFrom several areas');
  return new RangeHandle(several.book, several.sheet, area);
}

/** Copies like paste: the target grows from its top left cell (rule 72). */
export function copyFrom(range: RangeHandle, args: Arguments): void {
  range.book.requireWritable();
  const source = copySource(range, args);
  const kind = args.choice(1, ['All', 'Formulas', 'Values', 'Formats', 'Link'], 'All');
  if (kind === 'Link') throw notImplemented('Range.copyFrom "Link"');
  const what = copyKinds[kind];
  range.book.calculation.ensure();
  if (source.isUnbounded || range.isUnbounded)
    throw invalidArgument('Whole rows and columns cannot be copied.');
  const options = { what, skipBlanks: args.flag(2, false), transpose: args.flag(3, false) };
  const filled = copiedArea(source.area, range.area, options.transpose);
  requireUnlocked(range.with(filled));
  if (what === 'all' || what === 'formulas') requireCopyable(source);
  tellingFormulas(range.book, range.sheet, [filled], () => {
    requireEdit(copyRange(source, range, options));
    cellsMoved(range.with(filled));
  });
}
