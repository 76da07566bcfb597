import { expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { partText, problemsOf } from '../files/saved-file-checks';
import { libreOfficeConversion, testWithLibreOffice } from '../other-programs/libre-office';
import { openClient, type OpenClient } from './open-client';

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('Sheet1');

/** A box at 100, 50 and a disc at 300, 150, both of 40 by 20 points, and a line between them. */
async function connected(change: (sheet: Excel.Worksheet) => void = () => undefined): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const { shapes } = sheetOf(context);
    const box = shapes.addGeometricShape('Rectangle');
    box.set({ name: 'Box', left: 100, top: 50, width: 40, height: 20 });
    const disc = shapes.addGeometricShape('Ellipse');
    disc.set({ name: 'Disc', left: 300, top: 150, width: 40, height: 20 });
    const line = shapes.addLine(0, 0, 10, 10);
    line.name = 'Line';
    line.line.connectBeginShape(box, 3);
    line.line.connectEndShape(disc, 0);
    change(sheetOf(context));
    await context.sync();
  });
  return client;
}

/** The place of the line, and what its ends hold on to. */
function found({ run }: OpenClient): Promise<unknown[]> {
  return run(async (context) => {
    const shape = sheetOf(context).shapes.getItem('Line').load('left,top,width,height');
    const line = shape.line.load('isBeginConnected,beginConnectedSite,isEndConnected,endConnectedSite');
    await context.sync();
    return [
      [shape.left, shape.top, shape.width, shape.height],
      [line.isBeginConnected, line.beginConnectedSite, line.isEndConnected, line.endConnectedSite],
    ];
  });
}

async function reopened({ host }: OpenClient): Promise<OpenClient> {
  const bytes = await saveXlsx(host.workbook);
  expect(await problemsOf(bytes)).toEqual([]);
  return openClient(await openXlsx(bytes));
}

test('a line reaches from the one shape to the other, and a file says to which', async () => {
  const client = await connected();
  const expected = [
    [140, 60, 180, 90],
    [true, 3, true, 0],
  ];
  expect(await found(client)).toEqual(expected);
  expect(await found(await reopened(client))).toEqual(expected);
  const saved = partText(await saveXlsx(client.host.workbook), 'xl/drawings/drawing1.xml');
  expect(saved).toContain(
    '<xdr:cNvCxnSpPr><a:stCxn id="2" idx="3"/><a:endCxn id="3" idx="0"/></xdr:cNvCxnSpPr>',
  );
});

test('it goes with the shapes, also in an opened file and a copy of the sheet', async () => {
  const client = await reopened(await connected());
  await client.run(async (context) => {
    const copy = sheetOf(context).copy();
    for (const sheet of [sheetOf(context), copy]) {
      sheet.shapes.getItem('Disc').set({ left: 10, top: 200 });
      sheet.shapes.getItem('Box').rotation = 90;
    }
    await context.sync();
  });
  // The right of the box, turned, is its bottom.
  const line = { left: 30, top: 80, width: 90, height: 120, flipHorizontally: true };
  const lines = client.host.workbook.sheets.map(({ shapes }) => shapes.find(({ name }) => name === 'Line'));
  for (const each of lines) expect(each).toMatchObject({ left: 30, width: 90, flipHorizontally: true });
  expect(lines[0]?.top).toBeCloseTo(line.top);
  expect(lines[0]?.height).toBeCloseTo(line.height);
  expect((await found(await reopened(client)))[1]).toEqual([true, 3, true, 0]);
});

test('it is let go, and lets go of what is deleted', async () => {
  const client = await connected((sheet) => {
    sheet.shapes.getItem('Line').line.disconnectBeginShape();
    sheet.shapes.getItem('Box').left = 0;
    sheet.shapes.getItem('Disc').delete();
  });
  const expected = [
    [140, 60, 180, 90],
    [false, null, false, null],
  ];
  expect(await found(client)).toEqual(expected);
  expect(await found(await reopened(client))).toEqual(expected);
});

test('its shapes are found from it, and how many sites they have', async () => {
  const { run } = await connected();
  const names = await run(async (context) => {
    const { line } = sheetOf(context).shapes.getItem('Line');
    const shapes = [line.beginConnectedShape, line.endConnectedShape];
    for (const shape of shapes) shape.load('name,connectionSiteCount');
    await context.sync();
    return shapes.map(({ name, connectionSiteCount }) => [name, connectionSiteCount]);
  });
  expect(names).toEqual([
    ['Box', 4],
    ['Disc', 8],
  ]);
});

type GeometricShape =
  'Cloud' | 'Pentagon' | 'Star5' | 'RightTriangle' | 'Heart' | 'SmileyFace' | 'Round2SameRectangle';

test.each<[GeometricShape, number, number, number[]]>([
  ['Cloud', 4, 3, [150, 205.7]],
  ['Pentagon', 6, 1, [100, 238.2]],
  ['Pentagon', 6, 3, [150, 300]],
  ['Star5', 5, 3, [180.9, 300]],
  ['RightTriangle', 6, 5, [150, 250]],
  ['Heart', 2, 0, [150, 225]],
  ['Round2SameRectangle', 4, 0, [200, 250]],
  ['SmileyFace', 8, 7, [185.4, 214.6]],
])('a %s has %i sites, of which number %i stands where its preset says', async (type, count, site, place) => {
  const { run } = await connected();
  const [found, left, top] = await run(async (context) => {
    const { shapes } = sheetOf(context);
    const shape = shapes.addGeometricShape(type);
    shape.set({ left: 100, top: 200, width: 100, height: 100 });
    const line = shapes.addLine(0, 0, 1, 1);
    line.line.connectEndShape(shape, site);
    shape.load('connectionSiteCount');
    line.load('width,height');
    await context.sync();
    return [shape.connectionSiteCount, line.width, line.height];
  });
  expect(found).toBe(count);
  expect([left, top].map((each) => Math.round(each * 10) / 10)).toEqual(place);
});

test.each<[string, (sheet: Excel.Worksheet, line: Excel.Line) => void, string]>([
  [
    'a site that there is not',
    (sheet, line) => line.connectEndShape(sheet.shapes.getItem('Box'), 4),
    'InvalidArgument',
  ],
  ['itself', (sheet, line) => line.connectEndShape(sheet.shapes.getItem('Line'), 0), 'InvalidArgument'],
  [
    'a shape whose sites are not known',
    (sheet, line) => line.connectEndShape(sheet.shapes.addGeometricShape('Gear6'), 0),
    'NotImplemented',
  ],
])('a line that holds on to %s is refused', async (_, work, code) => {
  const tried = connected((sheet) => work(sheet, sheet.shapes.getItem('Line').line));
  await expect(tried).rejects.toMatchObject({ code });
});

testWithLibreOffice(
  'LibreOffice, which does not read what a line holds on to, draws it between the shapes all the same',
  async () => {
    const bytes = libreOfficeConversion(await saveXlsx((await connected()).host.workbook), 'xlsx');
    const shapes = (await openXlsx(bytes)).sheets[0]?.shapes ?? [];
    const [box, disc, line] = ['Box', 'Disc', 'Line'].map((name) =>
      shapes.find((shape) => shape.name === name),
    );
    if (!box || !disc || !line) throw new Error('LibreOffice lost a shape.');
    expect(Math.abs(line.left - box.left - box.width)).toBeLessThan(2);
    expect(Math.abs(line.top - box.top - box.height / 2)).toBeLessThan(2);
    expect(Math.abs(line.left + line.width - disc.left - disc.width / 2)).toBeLessThan(2);
    expect(Math.abs(line.top + line.height - disc.top)).toBeLessThan(2);
  },
  120_000,
);
