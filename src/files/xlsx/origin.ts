import type { OfficePackage } from '../package/package';
import type { WorkbookModel } from '../model/workbook';
import type { XmlElement } from '../xml/tree';
import type { OpenedTexts } from './shared-strings';
import type { OpenedStyles } from './stylesheet';

/** A worksheet part as it was opened, without its cells. */
export interface SheetOrigin {
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

export interface TableOrigin {
  readonly path: string;
  readonly root: XmlElement;
}

/** What `WorkbookModel.origin` is for an opened file: its package, and where the parts of the model came from. */
export interface OpenedFile {
  readonly kind: 'opened-xlsx';
  readonly package: OfficePackage;
  readonly workbookPath: string;
  readonly styles: OpenedStyles;
  readonly texts: OpenedTexts;
  /** By sheet id. */
  readonly sheets: ReadonlyMap<string, SheetOrigin>;
  /** By table id. */
  readonly tables: ReadonlyMap<number, TableOrigin>;
  /** Paths of custom XML items by the id of their model. */
  readonly customXml: ReadonlyMap<string, string>;
}

/** The opened file behind a workbook, if it came from one. */
export function openedFile(model: WorkbookModel): OpenedFile | undefined {
  return isOpenedFile(model.origin) ? model.origin : undefined;
}

function isOpenedFile(origin: object | undefined): origin is OpenedFile {
  return origin !== undefined && 'kind' in origin && origin.kind === 'opened-xlsx';
}
