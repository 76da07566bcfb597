import type { OfficePackage } from '../package/package';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendantNamed,
  elements,
  numberAttribute,
  textOf,
  type XmlElement,
} from '../xml/tree';

export const RICH_VALUE = 'XLRICHVALUE';

/**
 * The errors that the file format has no word for, by the number that a rich value has for them: the cell itself says
 * `#VALUE!`. Read back from Excel 16 by several programs; other numbers were not told apart.
 */
export const RICH_ERRORS: ReadonlyMap<number, string> = new Map([
  [8, '#SPILL!'],
  [9, '#CONNECT!'],
  [10, '#BLOCKED!'],
  [11, '#UNKNOWN!'],
  [12, '#FIELD!'],
  [13, '#CALC!'],
]);

/** The errors that value metadata (the `vm` of cells, from 1 on) lead to. */
export function richErrors(source: OfficePackage, workbookPath: string): ReadonlyMap<number, string> {
  const part = (kind: string): XmlElement | undefined => {
    const path = source.related(workbookPath, kind)[0]?.path;
    return path === undefined ? undefined : source.xml(path);
  };
  const metadata = part('sheetMetadata');
  const errors = errorsOfValues(part('rdRichValueStructure'), part('rdRichValue'));
  const types = elements(childNamed(metadata, 'metadataTypes'));
  const type = types.findIndex((one) => attribute(one, 'name') === RICH_VALUE) + 1;
  const blocks = elements(
    childrenNamed(metadata, 'futureMetadata').find((one) => attribute(one, 'name') === RICH_VALUE),
  );
  const found = new Map<number, string>();
  childrenNamed(childNamed(metadata, 'valueMetadata'), 'bk').forEach((block, index) => {
    const record = childrenNamed(block, 'rc').find((one) => numberAttribute(one, 't') === type);
    const value = descendantNamed(blocks[numberAttribute(record, 'v') ?? -1], 'rvb');
    const error = errors[numberAttribute(value, 'i') ?? -1];
    if (error !== undefined) found.set(index + 1, error);
  });
  return found;
}

/** For every rich value the error that it is, if it is one. */
function errorsOfValues(
  structures: XmlElement | undefined,
  values: XmlElement | undefined,
): readonly (string | undefined)[] {
  const places = childrenNamed(structures, 's').map((one) =>
    attribute(one, 't') === '_error'
      ? childrenNamed(one, 'k').findIndex((key) => attribute(key, 'n') === 'errorType')
      : -1,
  );
  return childrenNamed(values, 'rv').map((value) => {
    const place = places[numberAttribute(value, 's') ?? -1] ?? -1;
    return RICH_ERRORS.get(Number(textOf(childrenNamed(value, 'v')[place])));
  });
}
