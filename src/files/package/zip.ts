import { unzipSync, zipSync, type UnzipFileInfo, type Zippable } from 'fflate';
import { FileError } from '../model/errors';

/** Bytes of each part by path, without a leading slash. */
export type Parts = Map<string, Uint8Array>;

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const BLANK_OLD_WORKBOOK = /W\0o\0r\0k\0b\0o\0o\0k\0/;

/** So many bytes a text can be made of, and so many fit into memory beside all that is made of them. */
const MOST_IN_A_PART = 500_000_000;
const MOST_IN_ALL = 1_000_000_000;

/** Takes a zip apart. Errors: `not-a-zip`, `encrypted`, `binary-format` (.xls), `damaged`, `too-large` (unpacked). */
export function unzipParts(bytes: Uint8Array): Parts {
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) throw compoundFileError(bytes);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new FileError('not-a-zip', 'This is not an .xlsx file: it does not start like a zip package.');
  }
  try {
    const parts: Parts = new Map();
    for (const [path, content] of Object.entries(unzipSync(bytes, { filter: withinLimits() }))) {
      if (!path.endsWith('/')) parts.set(path.replaceAll('\\', '/').replace(/^\//, ''), content);
    }
    return parts;
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    throw new FileError('damaged', 'This .xlsx file is damaged: its zip package cannot be read.', { cause });
  }
}

/** Takes every part until they are too large, by what the zip says of them: it gives no more room than that. */
function withinLimits(): (part: UnzipFileInfo) => boolean {
  let all = 0;
  return ({ originalSize }) => {
    all += originalSize;
    if (originalSize > MOST_IN_A_PART || all > MOST_IN_ALL)
      throw new FileError(
        'too-large',
        'This workbook is too large: its unpacked parts do not fit into memory.',
      );
    return true;
  };
}

/** Packs parts in their order; the same parts give the same bytes, whatever the time. */
export function zipParts(parts: Parts): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of parts) entries[path] = content;
  return zipSync(entries, { level: 4, mtime: new Date(1980, 0, 1) });
}

function compoundFileError(bytes: Uint8Array): FileError {
  const directory = new TextDecoder('latin1').decode(bytes);
  if (/E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0/.test(directory)) {
    return new FileError(
      'encrypted',
      'This workbook is encrypted with a password. Save a copy without one and try again.',
    );
  }
  if (BLANK_OLD_WORKBOOK.test(directory)) {
    return new FileError('binary-format', 'This is an .xls workbook. Save it as .xlsx and try again.');
  }
  return new FileError('not-a-zip', 'This is not an .xlsx file.');
}
