import type { ChartText } from '../../files/model/chart-parts';
import { lookAt, withPart, type TitlePart } from '../../files/model/title-parts';
import { labelText } from '../book/charts';
import { findRange } from '../book/find-range';
import { isFormula } from '../book/formula-text';
import { requireObjectsEditable } from '../book/protection';
import { qualifiedAddress } from '../formulas';
import { asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, invalidOperation } from '../protocol/errors';
import type { Arguments, HostObject, ObjectClass } from '../protocol/object-class';
import type { ChartHandle } from './chart-handle';
import { chartFontClass, type LookHandle } from './chart-looks';

/** What a title says: its own words, or what the cells show that it comes from; null without a title. */
export function titleOf({ book, sheet, chart: { title, titleReference } }: ChartHandle): string | null {
  if (title === null || titleReference === undefined) return title;
  book.calculation.ensure();
  return labelText(findRange(book, sheet, titleReference));
}

/** Words of its own: in one look again, and no longer those of cells. */
export function setTitle({ chart: model }: ChartHandle, title: string | null): void {
  model.title = title;
  delete model.titleParts;
  delete model.titleReference;
}

/** `=Sheet1!$A$1`: the title says what the cells show. */
export function setTitleFormula(handle: ChartHandle, args: Arguments): void {
  const text = asText(args.raw(0));
  if (!text.startsWith('=') || !isFormula(text.slice(1))) throw invalidArgument();
  const { sheet, area } = findRange(handle.book, handle.sheet, text.slice(1));
  setTitle(handle, '');
  handle.chart.titleReference = qualifiedAddress(sheet.name, area, true);
  handle.chart.title = titleOf(handle);
}

/** The parts of a title; one where all of it looks alike. */
function partsOf({ chart: { title, titleParts, titleLook } }: ChartHandle): readonly TitlePart[] {
  return titleParts ?? [{ length: title?.length ?? 0, text: titleLook?.text ?? {} }];
}

interface SubstringHandle extends ChartHandle {
  readonly start: number;
  readonly length: number;
}

function fontOf(handle: SubstringHandle): LookHandle {
  const { book, sheet, chart: model, start, length } = handle;
  return {
    book,
    sheet,
    get: () => ({ text: lookAt(partsOf(handle), start) }),
    set: ({ text }) => {
      model.titleParts = withPart(model.title ?? '', partsOf(handle), start, length, text ?? {});
    },
  };
}

export const chartFormatStringClass: ObjectClass<SubstringHandle> = {
  name: 'ChartFormatString',
  requireEditable: requireObjectsEditable,
  links: { Font: (handle) => bind(chartFontClass, fontOf(handle)) },
};

export function titleSubstring(handle: ChartHandle, args: Arguments): HostObject {
  const [start, length] = [args.integer(0), args.integer(1)];
  const { title, titleReference } = handle.chart;
  if (titleReference !== undefined)
    throw invalidOperation('A title that comes from cells has one look only.');
  if (title === null || start < 0 || length < 1 || start + length > title.length) throw invalidArgument();
  return bind(chartFormatStringClass, { ...handle, start, length });
}

/** What is set of the look of a whole title is set of each of its parts. */
export function setTitleText({ chart: model }: ChartHandle, before: ChartText, now: ChartText): void {
  const was = new Map<string, unknown>(Object.entries(before));
  const changed = Object.fromEntries(Object.entries(now).filter(([key, value]) => was.get(key) !== value));
  if (model.titleParts)
    model.titleParts = model.titleParts.map(({ length, text }) => ({
      length,
      text: { ...text, ...changed },
    }));
}
