import { cellAddress } from '../excel/units';
import { placeText } from '../read/locator';
import { readTables } from '../read/read-tables';
import { readSheets } from '../read/read-workbook';
import type { ReadSheets } from '../read/sheet-values';
import { isErasable } from './erase-person';
import { nameEraser, type ErasedName, type NameEraser } from './name-eraser';

/**
 * The places at which a name stands that are none of ours to rewrite: cells of the user's own sheets and columns, titles
 * of deals, and comments. As people write them: sheet and cell. Our result sheets are not searched, since a check writes
 * them anew, nor are the notes at cells, which Excel does not give away before ExcelApi 1.18. Six syncs, and more only as
 * far as the 5 MB limit of Excel on the web forces. Writes nothing.
 */
export async function nameElsewhere(
  context: Excel.RequestContext,
  erased: ErasedName,
): Promise<readonly string[]> {
  const eraser = nameEraser(erased);
  const inComments = await commentsWith(context, eraser);
  const inCells = cellsWith(await readSheets(context), eraser);
  return [...new Set([...inCells, ...inComments])];
}

/** Those of a known column are passed over: what was to be erased in them is, and a namesake stays. */
function cellsWith(workbook: ReadSheets, eraser: NameEraser): readonly string[] {
  const read = readTables(workbook);
  const passedOver = new Set(
    read.kind === 'refused'
      ? []
      : read.textCells().flatMap(({ cell }) => (isErasable(cell) ? [read.locator.text(cell)] : [])),
  );
  return workbook.sheets
    .filter(({ mark }) => mark === null)
    .flatMap(({ name, top, left, values }) =>
      values.flatMap((cells, row) =>
        cells.flatMap((cell, column) => {
          if (typeof cell !== 'string' || !holdsName(cell, eraser)) return [];
          const place = placeText({ sheet: name, address: cellAddress(top + row, left + column) });
          return passedOver.has(place) ? [] : [place];
        }),
      ),
    );
}

/** Comments, with their answers. */
async function commentsWith(context: Excel.RequestContext, eraser: NameEraser): Promise<readonly string[]> {
  const comments = context.workbook.comments.load('items/content,items/replies/items/content');
  await context.sync();
  const cells = comments.items
    .filter(({ content, replies }) =>
      [content, ...replies.items.map((reply) => reply.content)].some((text) => holdsName(text, eraser)),
    )
    .map((comment) => comment.getLocation().load('rowIndex,columnIndex,worksheet/name'));
  await context.sync();
  return cells.map(({ rowIndex, columnIndex, worksheet }) =>
    placeText({ sheet: worksheet.name, address: cellAddress(rowIndex, columnIndex) }),
  );
}

function holdsName(text: string, eraser: NameEraser): boolean {
  return eraser.inText(text) !== text;
}
