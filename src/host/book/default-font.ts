import type { Font } from '../../files/model/cells';
import type { WorkbookModel } from '../../files/model/workbook';

/** The font of cells whose style says nothing of it: that of the file, or Excel's until 2023. */
export function defaultFont({ defaultFont: ofFile }: WorkbookModel): Required<Pick<Font, 'name' | 'size'>> {
  return { name: ofFile?.name ?? 'Calibri', size: ofFile?.size ?? 11 };
}
