import { saveXlsx } from '../../files';
import type { Host } from '../host';
import { invalidArgument, notImplemented } from '../protocol/errors';
import { answer, readEnding, type Callback } from './async-result';

/** Bytes of a slice unless told otherwise, and at most. */
const largestSlice = 4 * 1024 * 1024;

interface Slice {
  /** Bytes. */
  readonly data: readonly number[];
  readonly index: number;
  readonly size: number;
}

/** The saved workbook in slices of bytes. */
export class DocumentFile {
  readonly size: number;
  readonly sliceCount: number;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly sliceSize: number,
  ) {
    this.size = bytes.length;
    this.sliceCount = Math.ceil(bytes.length / sliceSize);
  }

  getSliceAsync(index: number, callback?: Callback<Slice>): void {
    void answer({ options: {}, callback }, () => {
      if (!Number.isInteger(index) || index < 0 || index >= this.sliceCount) throw invalidArgument();
      const data = [...this.bytes.subarray(index * this.sliceSize, (index + 1) * this.sliceSize)];
      return { data, index, size: data.length };
    });
  }

  closeAsync(callback?: Callback<undefined>): void {
    void answer({ options: {}, callback }, () => undefined);
  }
}

interface FileOptions {
  readonly sliceSize?: number;
}

/** `Office.context.document.getFileAsync`; only the workbook itself, as .xlsx, is done. */
export function getFile(
  host: Host,
  fileType: string,
  first?: FileOptions | Callback<DocumentFile>,
  second?: Callback<DocumentFile>,
): void {
  const ending = readEnding<FileOptions, DocumentFile>(first, second, {});
  void answer(ending, async () => {
    if (fileType !== 'compressed') throw notImplemented(`files of type ${fileType}`);
    const sliceSize = Math.min(ending.options.sliceSize ?? largestSlice, largestSlice);
    if (!Number.isInteger(sliceSize) || sliceSize < 1) throw invalidArgument();
    return new DocumentFile(await saveXlsx(host.workbook), sliceSize);
  });
}
