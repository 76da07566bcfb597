import type { HyperlinkModel } from '../../files/model/sheet';
import { asRecord } from '../protocol/arguments';
import { ExcelError, invalidArgument } from '../protocol/errors';
import { displayText } from '../values';
import { holds, intersection, without } from '../../files/model/areas';
import { findStyle, styled } from './named-styles';
import type { RangeHandle } from './range';
import { requireUnlocked } from './protection';
import { changeStyle } from './styles';
import { writeText } from './write-cells';

const mostLinks = 65_530;

/** The link of a range as `range.hyperlink` answers it; null without one or with several. */
export function readHyperlink({ book, sheet, area }: RangeHandle): Readonly<Record<string, unknown>> | null {
  const touching = sheet.hyperlinks.filter((link) => intersection(link.area, area));
  const [link] = touching;
  if (!link || touching.length > 1 || !holds(link.area, area)) return null;
  const first = sheet.cells.get(area.top, area.left)?.value ?? null;
  const { numberFormat } = book.styleAt(sheet, area.top, area.left);
  return {
    ...(link.address !== undefined && { address: link.address }),
    ...(link.documentReference !== undefined && { documentReference: link.documentReference }),
    ...(link.screenTip !== undefined && { screenTip: link.screenTip }),
    textToDisplay: displayText(first, numberFormat, book.model.calculation.date1904),
  };
}

/** Puts one link over a range; the text to display replaces what the top left cell holds (rule 154). */
export function writeHyperlink(range: RangeHandle, value: unknown): void {
  const { book, sheet, area } = range;
  requireUnlocked(range);
  const given = asRecord(value);
  const part = (name: string): string | undefined => {
    const text = given[name];
    if (text === undefined || text === null || text === '') return undefined;
    if (typeof text !== 'string') throw invalidArgument();
    return text;
  };
  const link = {
    address: part('address'),
    documentReference: part('documentReference'),
    screenTip: part('screenTip'),
  };
  if (link.address === undefined && link.documentReference === undefined) throw invalidArgument();
  const others = sheet.hyperlinks.flatMap((each) =>
    without(each.area, area).map((rest) => ({ ...each, area: rest })),
  );
  if (others.length >= mostLinks)
    throw new ExcelError('InvalidOperation', `A worksheet holds at most ${mostLinks} hyperlinks.`);
  const model: HyperlinkModel = { area };
  if (link.address !== undefined) model.address = link.address;
  if (link.documentReference !== undefined) model.documentReference = link.documentReference;
  if (link.screenTip !== undefined) model.screenTip = link.screenTip;
  const isBlank = (sheet.cells.get(area.top, area.left)?.value ?? null) === null;
  const text = part('textToDisplay') ?? (isBlank ? (link.address ?? link.documentReference) : undefined);
  if (text !== undefined) writeText(range.with({ ...area, bottom: area.top, right: area.left }), text);
  sheet.hyperlinks = [...others, model];
  const linkStyle = findStyle(book, 'Hyperlink');
  changeStyle(range, (style) => styled(style, linkStyle));
}
