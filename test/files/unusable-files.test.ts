import { describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FileError, newWorkbook, openXlsx, saveXlsx } from '../../src/files';

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await openXlsx(bytes);
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
  throw new Error('The file was opened');
}

async function withPart(path: string, change: (text: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await saveXlsx(newWorkbook(['One'])));
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
}

/** The start of a compound file whose directory names a stream. */
function compoundFile(stream: string, length = 600): Uint8Array {
  const name = new Uint8Array([...stream].flatMap((character) => [character.charCodeAt(0), 0]));
  const file = new Uint8Array(length + name.length);
  file.set([0xd0, 0xcf, 0x11, 0xe0]);
  file.set(name, length);
  return file;
}

/** A zip whose directory says of its first parts that they are so many bytes when unpacked. */
function withSizes(zip: Uint8Array, sizes: readonly number[]): Uint8Array {
  const changed = zip.slice();
  const view = new DataView(changed.buffer);
  let next = 0;
  for (let at = 0; at + 4 <= changed.length && next < sizes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, sizes[next++] ?? 0, true);
  }
  return changed;
}

describe('files that cannot be used', () => {
  test('text, an empty file and a cut-off zip are told apart', async () => {
    const whole = await saveXlsx(newWorkbook());
    expect(await refusal(strToU8('Deal ID,Customer'))).toBe('not-a-zip');
    expect(await refusal(new Uint8Array())).toBe('not-a-zip');
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('damaged');
  });

  test('what is too large when unpacked is refused before any room is given to it', async () => {
    const whole = await saveXlsx(newWorkbook());
    expect(await refusal(withSizes(whole, [500_000_001]))).toBe('too-large');
    expect(await refusal(withSizes(whole, [400_000_000, 400_000_000, 400_000_000]))).toBe('too-large');
  });

  test('a zip that is not a workbook is refused', async () => {
    expect(await refusal(zipSync({ 'readme.txt': strToU8('hello') }))).toBe('not-a-workbook');
    const document = await withPart('[Content_Types].xml', (text) =>
      text.replaceAll('spreadsheetml.sheet.main', 'wordprocessingml.document.main'),
    );
    expect(await refusal(document)).toBe('not-a-workbook');
  });

  test('password-protected and binary workbooks say what to do', async () => {
    expect(await refusal(compoundFile('EncryptedPackage'))).toBe('encrypted');
    // the directory of a large one is at its end
    expect(await refusal(compoundFile('EncryptedPackage', 3_000_000))).toBe('encrypted');
    expect(await refusal(compoundFile('Workbook'))).toBe('binary-format');
    const parts = unzipSync(await saveXlsx(newWorkbook()));
    const inBinary = (text = new Uint8Array()): Uint8Array =>
      strToU8(
        strFromU8(text)
          .replace('workbook.xml', 'workbook.bin')
          .replace(
            /application.{20,60}sheet\.main\+xml/,
            'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
          ),
      );
    const binary = {
      '[Content_Types].xml': inBinary(parts['[Content_Types].xml']),
      '_rels/.rels': inBinary(parts['_rels/.rels']),
      'xl/workbook.bin': new Uint8Array([0x83, 0x01, 0x00]),
    };
    expect(await refusal(zipSync(binary))).toBe('binary-format');
  });

  test('a part that is not XML, or not there, is named', async () => {
    const broken = await withPart('xl/worksheets/sheet1.xml', (text) => text.slice(0, -20));
    await expect(openXlsx(broken)).rejects.toThrow('xl/worksheets/sheet1.xml');
    expect(await refusal(broken)).toBe('damaged');
    expect(await refusal(await withPart('xl/workbook.xml', () => '<workbook'))).toBe('damaged');
    const missing = await withPart('xl/_rels/workbook.xml.rels', (text) =>
      text.replace('worksheets/sheet1.xml', 'worksheets/gone.xml'),
    );
    expect(await refusal(missing)).toBe('damaged');
  });
});
