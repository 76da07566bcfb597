import { describe, expect, test } from '@jest/globals';
import { openXlsx, saveXlsx, type ShapeModel } from '../../src/files';
import { partText, problemsOf } from '../files/saved-file-checks';
import { libreOfficeConversion, testWithLibreOffice } from '../other-programs/libre-office';
import { openpyxlTrouble, testWithOpenpyxl } from '../other-programs/openpyxl';
import { openClient, type OpenClient } from './open-client';

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('Sheet1');

/** A box at 100, 50 and a disc at 200, 150, both of 40 by 20 points, in a group; a line that is in none. */
async function grouped(change: (sheet: Excel.Worksheet) => void = () => undefined): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = sheetOf(context);
    const box = sheet.shapes.addGeometricShape('Rectangle');
    box.set({ name: 'Box', left: 100, top: 50, width: 40, height: 20 });
    box.textFrame.textRange.text = 'Hello';
    const disc = sheet.shapes.addGeometricShape('Ellipse');
    disc.set({ name: 'Disc', left: 200, top: 150, width: 40, height: 20 });
    sheet.shapes.addLine(0, 0, 10, 10).name = 'Line';
    await context.sync();
    sheet.shapes.addGroup([box, 'Disc']).name = 'Both';
    change(sheet);
    await context.sync();
  });
  return client;
}

/** A shape of the group, which is not among the shapes of the sheet by its name. */
const memberOf = (sheet: Excel.Worksheet, name: string): Excel.Shape =>
  sheet.shapes.getItem('Both').group.shapes.getItem(name);

type Found = [name: string, type: string, level: number, ...place: number[]];

/** What stands on the sheet, and under it what groups hold. */
function shapes({ run }: OpenClient): Promise<(Found | Found[])[]> {
  return run(async (context) => {
    const { shapes: all } = sheetOf(context).load('shapes/items/name,shapes/items/type');
    await context.sync();
    const inside = all.items.filter(({ type }) => type === 'Group').map((each) => each.group.shapes);
    const members = 'items/name,items/type,items/level,items/left,items/top,items/width,items/height';
    for (const each of inside) each.load(members);
    all.load(members);
    await context.sync();
    const read = (shape: Excel.Shape): Found => [
      shape.name,
      shape.type,
      shape.level,
      shape.left,
      shape.top,
      shape.width,
      shape.height,
    ];
    return [...all.items.map(read), ...inside.map(({ items }) => items.map(read))];
  });
}

/** The same in the saved file, opened and changed there. */
async function shapesInFile(client: OpenClient): Promise<unknown> {
  const bytes = await saveXlsx(client.host.workbook);
  expect(await problemsOf(bytes)).toEqual([]);
  return shapes(openClient(await openXlsx(bytes)));
}

const line: Found = ['Line', 'Line', 0, 0, 0, 10, 10];

describe('shapes in a group', () => {
  test('stand where they stood, in the place of the topmost, and the group around them', async () => {
    const client = await grouped();
    const expected = [
      ['Both', 'Group', 0, 100, 50, 140, 120],
      line,
      [
        ['Box', 'GeometricShape', 1, 100, 50, 40, 20],
        ['Disc', 'GeometricShape', 1, 200, 150, 40, 20],
      ],
    ];
    expect(await shapes(client)).toEqual(expected);
    expect(await shapesInFile(client)).toEqual(expected);
    const saved = partText(await saveXlsx(client.host.workbook), 'xl/drawings/drawing1.xml');
    expect(saved).toContain(
      '<a:off x="1270000" y="635000"/><a:ext cx="1778000" cy="1524000"/>' +
        '<a:chOff x="1270000" y="635000"/><a:chExt cx="1778000" cy="1524000"/>',
    );
  });

  test('move and grow with it, and it with them', async () => {
    const client = await grouped((sheet) => {
      const both = sheet.shapes.getItem('Both');
      both.left = 0;
      both.width = 280;
      both.group.shapes.getItem('Disc').incrementTop(30);
    });
    const expected = [
      ['Both', 'Group', 0, 0, 50, 280, 150],
      line,
      [
        ['Box', 'GeometricShape', 1, 0, 50, 80, 20],
        ['Disc', 'GeometricShape', 1, 200, 180, 80, 20],
      ],
    ];
    expect(await shapes(client)).toEqual(expected);
    expect(await shapesInFile(client)).toEqual(expected);
  });

  test('know their group, and are found by name from the sheet', async () => {
    const { run } = await grouped();
    const found = await run(async (context) => {
      const box = memberOf(sheetOf(context), 'Box');
      const parent = box.parentGroup.load('name,type');
      const back = sheetOf(context).shapes.getItem('Both').group.load('id');
      const shape = back.shape.load('id');
      const count = back.shapes.getCount();
      const none = back.shapes.getItemOrNullObject('Line').load('name');
      await context.sync();
      return [parent.name, parent.type, back.id === shape.id, count.value, none.isNullObject];
    });
    expect(found).toEqual(['Both', 'Group', true, 2, true]);
  });

  test('stand by themselves again, turned as the group was', async () => {
    const client = await grouped((sheet) => {
      const both = sheet.shapes.getItem('Both');
      both.rotation = 90;
      both.group.ungroup();
    });
    // Around the middle of the group, 170, 110.
    const expected = [
      ['Box', 'GeometricShape', 0, 200, 50, 40, 20],
      ['Disc', 'GeometricShape', 0, 100, 150, 40, 20],
      line,
    ];
    expect(await shapes(client)).toEqual(expected);
    expect(client.host.workbook.sheets[0]?.shapes.map(({ rotation }) => rotation)).toEqual([90, 90, 0]);
    expect(await shapesInFile(client)).toEqual(expected);
  });

  test('are in groups of groups, copied with these and ordered among themselves', async () => {
    const inBoth = (sheet: Excel.Worksheet, name: string): Excel.Shape =>
      sheet.shapes.getItem('All').group.shapes.getItem('Both').group.shapes.getItem(name);
    const client = await grouped((sheet) => {
      sheet.shapes.addGroup(['Both', 'Line']).name = 'All';
      inBoth(sheet, 'Box').setZOrder('BringToFront');
    });
    const names = (all: readonly ShapeModel[] = []): unknown[] =>
      all.map(({ name, children }) => (children ? [name, names(children)] : name));
    const expected = [['All', [['Both', ['Disc', 'Box']], 'Line']]];
    expect(names(client.host.workbook.sheets[0]?.shapes)).toEqual(expected);
    await client.run(async (context) => {
      sheetOf(context).copy();
      inBoth(sheetOf(context), 'Disc').left = 500;
      await context.sync();
    });
    const again = await openXlsx(await saveXlsx(client.host.workbook));
    expect(again.sheets.map((sheet) => names(sheet.shapes))).toEqual([expected, expected]);
    expect(again.sheets.map((sheet) => sheet.shapes[0]?.children?.[0]?.children?.[0]?.left)).toEqual([
      500, 200,
    ]);
  });

  test('keep in an opened file what is not read of them, in the group and out of it', async () => {
    const { host } = await grouped();
    const bytes = await saveXlsx(host.workbook);
    const model = await openXlsx(bytes);
    const again = openClient(model);
    await again.run(async (context) => {
      const both = sheetOf(context).shapes.getItem('Both');
      both.top = 60;
      both.group.shapes.getItem('Box').name = 'Renamed';
      await context.sync();
    });
    const inGroup = partText(await saveXlsx(model), 'xl/drawings/drawing1.xml');
    expect(inGroup).toContain('<xdr:cNvPr id="3" name="Renamed"/>');
    expect(inGroup).toContain('<xdr:grpSp>');
    await again.run(async (context) => {
      sheetOf(context).shapes.getItem('Both').group.ungroup();
      await context.sync();
    });
    const apart = partText(await saveXlsx(model), 'xl/drawings/drawing1.xml');
    expect(apart).not.toContain('grpSp');
    expect(apart).toContain('<xdr:cNvPr id="3" name="Renamed"/>');
    expect(await shapesInFile(again)).toEqual([
      ['Renamed', 'GeometricShape', 0, 100, 60, 40, 20],
      ['Disc', 'GeometricShape', 0, 200, 160, 40, 20],
      line,
    ]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ['a group of one', (sheet) => sheet.shapes.addGroup(['Line']), 'InvalidArgument'],
    ['a shape that is in one already', (sheet) => sheet.shapes.addGroup(['Line', 'Box']), 'ItemNotFound'],
    [
      'the fill of a group',
      (sheet) => sheet.shapes.getItem('Both').fill.setSolidColor('red'),
      'NotImplemented',
    ],
    [
      'a shape of a group among those of the sheet',
      (sheet) => sheet.shapes.getItem('Disc').load('left'),
      'ItemNotFound',
    ],
    ['the last but one of a group', (sheet) => memberOf(sheet, 'Box').delete(), 'NotImplemented'],
    ['ungrouping what is no group', (sheet) => memberOf(sheet, 'Box').group.ungroup(), 'InvalidOperation'],
    [
      'the group of what is in none',
      (sheet) => sheet.shapes.getItem('Line').parentGroup.load('name'),
      'ItemNotFound',
    ],
  ])('%s is refused', async (_, change, code) => {
    await expect(grouped(change)).rejects.toMatchObject({ code });
  });
});

test('rows that are inserted move what a group holds', async () => {
  const client = await grouped();
  await client.run(async (context) => {
    sheetOf(context).getRange('1:2').insert('Down');
    await context.sync();
  });
  const [both, , members] = await shapes(client);
  expect([both?.[4], (members as Found[]).map((each) => each[4])]).toEqual([80, [80, 180]]);
});

testWithLibreOffice(
  'LibreOffice keeps the group and its shapes',
  async () => {
    const client = await grouped();
    const again = await openXlsx(libreOfficeConversion(await saveXlsx(client.host.workbook), 'xlsx'));
    const group = again.sheets[0]?.shapes.find(({ kind }) => kind === 'group');
    expect(group?.children?.map(({ name }) => name)).toEqual(['Box', 'Disc']);
    const disc = group?.children?.[1];
    if (!group || !disc) throw new Error('LibreOffice has no group.');
    // Its columns are a little narrower.
    expect((disc.left - group.left) / group.width).toBeCloseTo(100 / 140, 2);
    expect(disc.height / group.height).toBeCloseTo(20 / 120, 2);
  },
  120_000,
);

testWithOpenpyxl('openpyxl opens a file with a group', async () => {
  expect(openpyxlTrouble(await saveXlsx((await grouped()).host.workbook))).toBe('');
});
