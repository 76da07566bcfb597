import { describe, expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { openClient, type OpenClient } from './open-client';

const save = ({ settings }: Office.Document): Promise<Office.AsyncResult<unknown>> =>
  new Promise((resolve) => settings.saveAsync(resolve));

const refresh = ({ settings }: Office.Document): Promise<unknown> =>
  new Promise((resolve) => settings.refreshAsync(resolve));

describe('the settings of the document', () => {
  test('are a copy until they are saved, and are then those of the workbook and of its file', async () => {
    const client = openClient();
    const { document } = client.Office.context;
    expect(document.settings.get('Reviewer')).toBeNull();
    document.settings.set('Reviewer', { name: 'Ann' });
    document.settings.set('Gone', 1);
    document.settings.remove('Gone');
    expect(document.settings.get('Reviewer')).toEqual({ name: 'Ann' });
    expect([...client.host.workbook.settings]).toEqual([]);
    await expect(save(document)).resolves.toMatchObject({ status: 'succeeded' });
    const again = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
    expect(again.Office.context.document.settings.get('Reviewer')).toEqual({ name: 'Ann' });
    expect([...again.host.workbook.settings.keys()]).toEqual(['Reviewer']);
  });

  test('see those of the workbook after a refresh, and do not take them away', async () => {
    const client = openClient();
    const { document } = client.Office.context;
    await client.run(async (context) => {
      context.workbook.settings.add('Theirs', 2);
      await context.sync();
    });
    document.settings.set('Mine', 1);
    await save(document);
    expect(document.settings.get('Theirs')).toBeNull();
    await refresh(document);
    expect(['Theirs', 'Mine'].map((name) => document.settings.get(name) as unknown)).toEqual([2, 1]);
  });

  test('are not saved in a workbook that may only be read', async () => {
    const { Office } = openClient(undefined, { readOnly: true });
    Office.context.document.settings.set('Mine', 1);
    await expect(save(Office.context.document)).resolves.toMatchObject({ status: 'failed' });
  });
});

const fileOf = (
  { Office }: OpenClient,
  type: Office.FileType,
  sliceSize: number,
): Promise<Office.AsyncResult<Office.File>> =>
  new Promise((resolve) => Office.context.document.getFileAsync(type, { sliceSize }, resolve));

const slice = (file: Office.File, index: number): Promise<Office.AsyncResult<Office.Slice>> =>
  new Promise((resolve) => file.getSliceAsync(index, resolve));

describe('the file of the document', () => {
  test('comes in slices, which together are the workbook', async () => {
    const client = openClient();
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['here']];
      await context.sync();
    });
    const { value: file } = await fileOf(client, client.Office.FileType.Compressed, 1000);
    expect(file.sliceCount).toBe(Math.ceil(file.size / 1000));
    const slices = await Promise.all(
      Array.from({ length: file.sliceCount }, (_, index) => slice(file, index)),
    );
    const bytes = Uint8Array.from(slices.flatMap(({ value }) => value.data as number[]));
    expect(bytes).toHaveLength(file.size);
    const { sheets } = await openXlsx(bytes);
    expect(sheets[0]?.cells.get(0, 0)?.value).toBe('here');
    await expect(slice(file, file.sliceCount)).resolves.toMatchObject({ status: 'failed' });
  });

  test('is open twice at most, and closed has no slices', async () => {
    const client = openClient();
    const open = (): Promise<Office.AsyncResult<Office.File>> =>
      fileOf(client, client.Office.FileType.Compressed, 1000);
    const { value: first } = await open();
    await open();
    await expect(open()).resolves.toMatchObject({ status: 'failed', error: { code: 11000 } });
    await new Promise((resolve) => first.closeAsync(resolve));
    await expect(slice(first, 0)).resolves.toMatchObject({ status: 'failed' });
    await expect(open()).resolves.toMatchObject({ status: 'succeeded' });
  });

  test('is no PDF, and the refusal says so', async () => {
    const client = openClient();
    await expect(fileOf(client, client.Office.FileType.Pdf, 1000)).resolves.toMatchObject({
      status: 'failed',
      error: { name: 'NotImplemented' },
    });
  });
});

describe('the selected data of the document', () => {
  const select = ({ run }: OpenClient, address: string): Promise<void> =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange(address).select();
      await context.sync();
    });
  const values = ({ run }: OpenClient, address: string): Promise<unknown> =>
    run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
      await context.sync();
      return range.values;
    });
  const read = (
    { Office }: OpenClient,
    type: Office.CoercionType,
    options = {},
  ): Promise<Office.AsyncResult<unknown>> =>
    new Promise((resolve) => Office.context.document.getSelectedDataAsync(type, options, resolve));
  const write = ({ Office }: OpenClient, data: string | unknown[][]): Promise<Office.AsyncResult<unknown>> =>
    new Promise((resolve) => Office.context.document.setSelectedDataAsync(data, resolve));

  test('is read as text or as rows of values, as it is shown where that is asked for', async () => {
    const client = openClient();
    const { CoercionType, ValueFormat } = client.Office;
    await client.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = [
        ['due', '1/2/2026'],
        ['', true],
      ];
      await context.sync();
    });
    await select(client, 'A1:B2');
    expect((await read(client, CoercionType.Text)).value).toBe('due\t46024\n\ttrue');
    expect((await read(client, CoercionType.Matrix)).value).toEqual([
      ['due', 46024],
      ['', true],
    ]);
    const shown = await read(client, CoercionType.Matrix, { valueFormat: ValueFormat.Formatted });
    expect(shown.value).toEqual([
      ['due', '1/2/2026'],
      ['', 'TRUE'],
    ]);
    await expect(read(client, CoercionType.Table)).resolves.toMatchObject({ status: 'failed' });
  });

  test('is written from a single cell on or into a selection of its size, and in no other', async () => {
    const client = openClient();
    await select(client, 'B2');
    await expect(write(client, [[1, '=B2+1']])).resolves.toMatchObject({ status: 'succeeded' });
    expect(await values(client, 'B2:C2')).toEqual([[1, 2]]);
    await select(client, 'B2:C2');
    await write(client, [[5, 6]]);
    expect(await values(client, 'B2:C2')).toEqual([[5, 6]]);
    await write(client, 'text');
    expect(await values(client, 'B2:C2')).toEqual([['text', 6]]);
    await expect(write(client, [[1], [2]])).resolves.toMatchObject({
      status: 'failed',
      error: { name: 'Data Write Error', code: 2002 },
    });
  });

  test('is not written from a single cell over what others hold', async () => {
    const client = openClient();
    await select(client, 'B2:C2');
    await write(client, [['old', 'kept']]);
    await select(client, 'B2');
    await expect(write(client, [[1, 2]])).resolves.toMatchObject({
      status: 'failed',
      error: { name: 'Data Write Error', code: 2003 },
    });
    await expect(write(client, [[1], [2]])).resolves.toMatchObject({ status: 'succeeded' });
    expect(await values(client, 'B2:C3')).toEqual([
      [1, 'kept'],
      [2, ''],
    ]);
  });
});
