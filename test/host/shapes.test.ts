import { describe, expect, test } from '@jest/globals';
import { openXlsx, saveXlsx, type ShapeModel } from '../../src/files';
import { libreOfficeConversion, testWithLibreOffice } from '../other-programs/libre-office';
import { openpyxlTrouble, testWithOpenpyxl } from '../other-programs/openpyxl';
import { openClient, type OpenClient } from './open-client';

/** A picture of 2 × 1 pixels. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGP4z8DAwMAAAAkBAgEtm7TCAAAAAElFTkSuQmCC';

async function drawn(): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const shape = sheet.shapes.addGeometricShape('RoundRectangle');
    shape.name = 'Box';
    shape.set({ left: 60, top: 40, width: 120, height: 50, rotation: 30, altTextTitle: 'A box' });
    shape.altTextDescription = 'Says "hello" & more';
    shape.fill.setSolidColor('gold');
    shape.fill.transparency = 0.25;
    shape.lineFormat.set({ color: '#112233', weight: 2.25, dashStyle: 'RoundDot', style: 'ThinThin' });
    shape.placement = 'Absolute';
    shape.textFrame.textRange.text = 'Hello\nthere';
    shape.textFrame.textRange.font.set({
      bold: true,
      color: 'red',
      size: 14,
      name: 'Arial',
      underline: 'Double',
    });
    shape.textFrame.set({ horizontalAlignment: 'Right', verticalAlignment: 'Bottom', leftMargin: 10 });
    shape.textFrame.autoSizeSetting = 'AutoSizeTextToFitShape';
    shape.textFrame.orientation = 'Vertical270';
    const box = sheet.shapes.addTextBox('A note');
    box.set({ left: 200, top: 30, visible: false });
    const line = sheet.shapes.addLine(300, 90, 240, 150, 'Elbow');
    line.name = 'Way';
    line.line.endArrowheadStyle = 'Triangle';
    line.line.endArrowheadLength = 'Long';
    line.line.endArrowheadWidth = 'Wide';
    const picture = sheet.shapes.addImage(png);
    picture.set({ left: 10, top: 200 });
    picture.height = 30;
    await context.sync();
  });
  return client;
}

const withoutOrigin = ({ id: _id, origin: _origin, ...shape }: ShapeModel): object => shape;
const shapesOf = ({ host }: OpenClient): ShapeModel[] => host.workbook.sheets[0]?.shapes ?? [];

async function reopened(client: OpenClient): Promise<OpenClient> {
  return openClient(await openXlsx(await saveXlsx(client.host.workbook)));
}

describe('shapes', () => {
  test('are drawn, found and read as they were set', async () => {
    const { run } = await drawn();
    await run(async (context) => {
      const { shapes } = context.workbook.worksheets.getItem('Sheet1');
      shapes.load('items/name,items/type,items/geometricShapeType,items/zOrderPosition,items/visible');
      const box = shapes.getItem('Box').load();
      box.fill.load();
      box.lineFormat.load();
      box.textFrame.load();
      box.textFrame.textRange.load('text');
      box.textFrame.textRange.font.load();
      const { line } = shapes.getItem('Way').load('left,top,width,height');
      line.load('connectorType,beginArrowheadStyle,endArrowheadStyle,endArrowheadLength,endArrowheadWidth');
      const picture = shapes.getItemAt(3).load('width,height');
      picture.image.load('format');
      const missing = shapes.getItemOrNullObject('nothing');
      const count = shapes.getCount();
      await context.sync();
      expect(
        shapes.items.map(({ name, type, geometricShapeType, zOrderPosition, visible }) => [
          name,
          type,
          geometricShapeType,
          zOrderPosition,
          visible,
        ]),
      ).toEqual([
        ['Box', 'GeometricShape', 'RoundRectangle', 0, true],
        ['TextBox 2', 'GeometricShape', 'Rectangle', 1, false],
        ['Way', 'Line', null, 2, true],
        ['Picture 4', 'Image', null, 3, true],
      ]);
      expect([box.left, box.top, box.width, box.height, box.rotation, box.placement, box.level]).toEqual([
        60,
        40,
        120,
        50,
        30,
        'Absolute',
        0,
      ]);
      expect([box.altTextTitle, box.altTextDescription]).toEqual(['A box', 'Says "hello" & more']);
      expect(box.fill.toJSON()).toEqual({ foregroundColor: '#FFD700', transparency: 0.25, type: 'Solid' });
      expect(box.lineFormat.toJSON()).toEqual({
        color: '#112233',
        dashStyle: 'RoundDot',
        style: 'ThinThin',
        transparency: 0,
        visible: true,
        weight: 2.25,
      });
      expect(box.textFrame).toMatchObject({
        hasText: true,
        horizontalAlignment: 'Right',
        verticalAlignment: 'Bottom',
        leftMargin: 10,
        topMargin: 3.6,
        autoSizeSetting: 'AutoSizeTextToFitShape',
        orientation: 'Vertical270',
        readingOrder: 'LeftToRight',
      });
      expect(box.textFrame.textRange.text).toBe('Hello\nthere');
      expect(box.textFrame.textRange.font.toJSON()).toEqual({
        bold: true,
        color: '#FF0000',
        italic: false,
        name: 'Arial',
        size: 14,
        underline: 'Double',
      });
      expect(line).toMatchObject({
        connectorType: 'Elbow',
        beginArrowheadStyle: 'None',
        endArrowheadStyle: 'Triangle',
        endArrowheadLength: 'Long',
        endArrowheadWidth: 'Wide',
      });
      expect([picture.width, picture.height, picture.image.format]).toEqual([1.5, 30, 'PNG']);
      expect([missing.isNullObject, count.value]).toEqual([true, 4]);
    });
  });

  test('stay as they are through a saved file, also when one of them changes in between', async () => {
    const client = await drawn();
    const before = shapesOf(client).map(withoutOrigin);
    const again = await reopened(client);
    expect(shapesOf(again).map(withoutOrigin)).toEqual(before);
    await again.run(async (context) => {
      const { shapes } = context.workbook.worksheets.getItem('Sheet1');
      const box = shapes.getItem('Box');
      box.set({ left: 90, width: 60, name: 'Other' });
      box.fill.clear();
      box.textFrame.textRange.text = 'Bye';
      box.geometricShapeType = 'Ellipse';
      box.setZOrder('BringToFront');
      box.lockAspectRatio = true;
      shapes.getItem('TextBox 2').delete();
      const way = shapes.getItem('Way');
      way.line.connectorType = 'Curve';
      way.lineFormat.color = 'teal';
      await context.sync();
    });
    const third = await reopened(again);
    expect(shapesOf(third).map(withoutOrigin)).toEqual(shapesOf(again).map(withoutOrigin));
    expect(shapesOf(third).map(({ name }) => name)).toEqual(['Way', 'Picture 4', 'Other']);
    expect(shapesOf(third)[2]).toMatchObject({
      geometry: 'ellipse',
      fill: { kind: 'none' },
      text: { text: 'Bye', font: { name: 'Arial' } },
      locksAspectRatio: true,
    });
    expect(shapesOf(third)[0]).toMatchObject({ geometry: 'curvedConnector3', line: { color: '#008080' } });
  });

  test('scale, turn, move, copy and go above each other', async () => {
    const { run } = await drawn();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const box = sheet.shapes.getItem('Box');
      box.scaleWidth(0.5, 'CurrentSize', 'ScaleFromMiddle');
      box.scaleHeight(2, 'CurrentSize');
      box.incrementLeft(-10);
      box.incrementTop(5);
      box.incrementRotation(-40);
      box.setZOrder('BringForward');
      box.load('left,top,width,height,rotation,zOrderPosition');
      const other = context.workbook.worksheets.add('Other');
      const copy = box.copyTo(other).load('name,left');
      const picture = sheet.shapes.getItem('Picture 4');
      picture.scaleHeight(4, 'OriginalSize');
      picture.load('height,width');
      const image = picture.getAsImage('PNG');
      await context.sync();
      expect([box.left, box.top, box.width, box.height, box.rotation, box.zOrderPosition]).toEqual([
        80, 45, 60, 100, 350, 1,
      ]);
      expect([copy.name, copy.left, picture.height, image.value]).toEqual(['Box 1', 80, 3, png]);
    });
  });

  test('keep their proportions where they have to when a side is scaled, but not when it is set', async () => {
    const { run } = await drawn();
    await run(async (context) => {
      const box = context.workbook.worksheets.getItem('Sheet1').shapes.getItem('Box');
      box.set({ left: 100, top: 200, width: 120, height: 50 });
      box.lockAspectRatio = true;
      box.scaleHeight(1.5, 'CurrentSize', 'ScaleFromMiddle');
      box.load('left,top,width,height');
      await context.sync();
      expect([box.left, box.top, box.width, box.height]).toEqual([70, 187.5, 180, 75]);
      box.width = 30;
      box.load('width,height');
      await context.sync();
      expect([box.width, box.height]).toEqual([30, 75]);
    });
  });

  test('move with the rows above them and grow with rows beneath them, as their placement says', async () => {
    const { run } = openClient();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const shapes = (['TwoCell', 'OneCell', 'Absolute'] as const).map((placement) => {
        const shape = sheet.shapes.addGeometricShape('Rectangle');
        shape.set({ top: 30, height: 30, placement });
        return shape;
      });
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('5:5').insert('Down');
      for (const shape of shapes) shape.load('top,height');
      await context.sync();
      expect(shapes.map(({ top, height }) => [top, height])).toEqual([
        [45, 45],
        [45, 30],
        [30, 30],
      ]);
    });
  });

  test('stay with their cells where columns of any width are inserted before them and deleted', async () => {
    const { run } = openClient();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A:A').format.columnWidth = 105;
      sheet.getRange('B:B').format.columnWidth = 30;
      const cell = sheet.getRange('D3').load('left');
      await context.sync();
      const shape = sheet.shapes.addGeometricShape('Rectangle');
      shape.set({ left: cell.left + 3, placement: 'OneCell' });
      sheet.getRange('B:B').insert('Right');
      sheet.getRange('C:D').insert('Right');
      const moved = sheet.getRange('G3').load('left');
      shape.load('left');
      await context.sync();
      expect(cell.left).toBe(105 + 30 + 48);
      expect([moved.left, shape.left]).toEqual([4 * 105 + 30 + 48, 4 * 105 + 30 + 48 + 3]);
      sheet.getRange('A:E').delete('Left');
      shape.load('left');
      await context.sync();
      expect(shape.left).toBe(48 + 3);
    });
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    ['a shape of no type', (sheet) => sheet.shapes.addGeometricShape('Blob' as 'Cube'), 'InvalidArgument'],
    ['a text as picture', (sheet) => sheet.shapes.addImage('aGVsbG8='), 'InvalidArgument'],
    ['a name that is taken', (sheet) => (sheet.shapes.addTextBox('x').name = 'box'), 'ItemAlreadyExists'],
    ['a missing shape', (sheet) => sheet.shapes.getItem('none').load('name'), 'ItemNotFound'],
    [
      'the line of a box',
      (sheet) => sheet.shapes.getItem('Box').line.load('connectorType'),
      'InvalidOperation',
    ],
    ['a size below zero', (sheet) => (sheet.shapes.getItem('Box').width = -1), 'InvalidArgument'],
  ])('refuse %s', async (_, work, code) => {
    const { run } = await drawn();
    const tried = run(async (context) => {
      work(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
    await expect(tried).rejects.toMatchObject({ code });
  });
});

testWithOpenpyxl('openpyxl opens a file with shapes', async () => {
  const { host } = await drawn();
  expect(openpyxlTrouble(await saveXlsx(host.workbook))).toBe('');
});

testWithLibreOffice(
  'LibreOffice reads the shapes of a saved file and saves them again',
  async () => {
    const client = await drawn();
    const again = await openXlsx(libreOfficeConversion(await saveXlsx(client.host.workbook), 'xlsx'));
    const shapes = again.sheets[0]?.shapes ?? [];
    expect(shapes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['shape', 'line', 'picture']));
    const box = shapes.find(({ name }) => name === 'Box');
    expect(box).toMatchObject({
      geometry: 'roundRect',
      fill: { kind: 'solid', color: '#FFD700', transparency: 0.25 },
      line: { color: '#112233' },
      text: { text: 'Hello\nthere', font: { bold: true, color: '#FF0000', size: 14 } },
    });
  },
  60_000,
);

test('charts and slicers are shapes of their sheet too, of no type that shapes have', async () => {
  const { run, host } = openClient();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').values = [
      ['Part', 'Sold'],
      ['Frame', 3],
      ['Wheel', 4],
    ];
    const table = sheet.tables.add('A1:B3', true);
    const box = sheet.shapes.addGeometricShape('Rectangle');
    box.name = 'Box';
    sheet.charts.add('Pie', sheet.getRange('A1:B3')).set({ name: 'Sales', left: 300, top: 10 });
    sheet.slicers.add(table, 'Part').left = 500;
    await context.sync();
    const { shapes } = sheet;
    shapes.load('items/name,items/type,items/left,items/zOrderPosition');
    const slicer = shapes.getItem('Part').load('name');
    shapes.getItem('sales').incrementLeft(-20);
    shapes.getItem('Sales').height = 90;
    const chart = sheet.charts.getItem('Sales').load('left,height');
    await context.sync();
    expect(
      shapes.items.map(({ name, type, left, zOrderPosition }) => [name, type, left, zOrderPosition]),
    ).toEqual([
      ['Sales', 'Unsupported', 300, 0],
      ['Box', 'GeometricShape', 0, 1],
      ['Part', 'Unsupported', 500, 2],
    ]);
    expect([slicer.name, chart.left, chart.height]).toEqual(['Part', 280, 90]);
  });
  const group = run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').shapes.addGroup(['Sales', 'Box']);
    await context.sync();
  });
  await expect(group).rejects.toMatchObject({ code: 'NotImplemented' });
  await run(async (context) => {
    const { shapes } = context.workbook.worksheets.getItem('Sheet1');
    shapes.load();
    await context.sync();
    for (const shape of shapes.items) shape.delete();
    await context.sync();
  });
  const [sheet] = host.workbook.sheets;
  expect([sheet?.charts, sheet?.shapes, sheet?.slicers]).toEqual([[], [], []]);
});
