import { saveXlsx } from '../../files';
import type { Host } from '../host';
import { invalidArgument, notImplemented } from '../protocol/errors';
import { answer, DocumentError, readEnding, type Callback } from './async-result';

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
    private readonly open: Set<DocumentFile>,
  ) {
    this.size = bytes.length;
    this.sliceCount = Math.ceil(bytes.length / sliceSize);
    open.add(this);
  }

  getSliceAsync(index: number, callback?: Callback<Slice>): void {
    void answer({ options: {}, callback }, () => {
      const isThere = this.open.has(this) && Number.isInteger(index) && index >= 0 && index < this.sliceCount;
      if (!isThere) throw invalidArgument();
      const data = [...this.bytes.subarray(index * this.sliceSize, (index + 1) * this.sliceSize)];
      return { data, index, size: data.length };
    });
  }

  closeAsync(callback?: Callback<undefined>): void {
    void answer({ options: {}, callback }, () => {
      this.open.delete(this);
      return undefined;
    });
  }
}

interface FileOptions {
  readonly sliceSize?: number;
}

const mostOpen = 2;

/** The files that scripts get of a workbook; only the workbook itself, as .xlsx, is done. */
export class DocumentFiles {
  private readonly open = new Set<DocumentFile>();

  constructor(private readonly host: Host) {}

  /** `Office.context.document.getFileAsync`. */
  get(fileType: string, first?: FileOptions | Callback<DocumentFile>, second?: Callback<DocumentFile>): void {
    const ending = readEnding<FileOptions, DocumentFile>(first, second, {});
    void answer(ending, async () => {
      if (fileType !== 'compressed') throw notImplemented(`files of type ${fileType}`);
      const sliceSize = Math.min(ending.options.sliceSize ?? largestSlice, largestSlice);
      if (!Number.isInteger(sliceSize) || sliceSize < 1) throw invalidArgument();
      const bytes = await saveXlsx(this.host.workbook);
      // asked last: several may be under way
      if (this.open.size >= mostOpen) throw tooManyOpen();
      return new DocumentFile(bytes, sliceSize, this.open);
    });
  }
}

function tooManyOpen(): DocumentError {
  return new DocumentError(
    11000,
    'Memory Limit Exceeded',
    'Call closeAsync on the current File before retrieving another.',
  );
}
