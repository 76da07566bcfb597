import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lookAt, openXlsx, saveXlsx, withPart, type TitlePart } from '../../src/files';
import { partText, problemsOf } from '../files/saved-file-checks';
import { libreOfficeConversion, testWithLibreOffice } from '../other-programs/libre-office';
import { openClient, type OpenClient } from './open-client';

/** A chart with a title, as `change` makes it. */
async function titled(
  change: (title: Excel.ChartTitle, sheet: Excel.Worksheet) => void,
): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').values = [
      ['Quarter', 'Sales'],
      ['Q1', 100],
      ['Q2', 150],
    ];
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Columns');
    chart.name = 'Titled';
    chart.title.text = 'Bicycle parts';
    change(chart.title, sheet);
    await context.sync();
  });
  return client;
}

const titleIn = (context: Excel.RequestContext): Excel.ChartTitle =>
  context.workbook.worksheets.getItem('Sheet1').charts.getItem('Titled').title;

/** The colour and size of single characters. */
async function looks({ run }: OpenClient, ...places: number[]): Promise<unknown[]> {
  return run(async (context) => {
    const fonts = places.map((place) => titleIn(context).getSubstring(place, 1).font.load('color,size'));
    await context.sync();
    return fonts.map(({ color, size }) => [color, size]);
  });
}

const reopened = async ({ host }: OpenClient): Promise<OpenClient> => {
  const bytes = await saveXlsx(host.workbook);
  expect(await problemsOf(bytes)).toEqual([]);
  return openClient(await openXlsx(bytes));
};

describe('a part of a title', () => {
  const yellow = (title: Excel.ChartTitle): void => {
    title.format.font.size = 16;
    title.getSubstring(0, 7).font.color = 'Yellow';
  };

  test('has a look of its own, which the file keeps', async () => {
    const client = await titled(yellow);
    const expected = [
      ['#FFFF00', 16],
      ['#FFFF00', 16],
      ['#595959', 16],
    ];
    expect(await looks(client, 0, 6, 7)).toEqual(expected);
    const again = await reopened(client);
    expect(await looks(again, 0, 6, 7)).toEqual(expected);
    const text = await again.run(async (context) => {
      const title = titleIn(context).load('text');
      await context.sync();
      return title.text;
    });
    expect(text).toBe('Bicycle parts');
  });

  test('takes what the whole title is given, and loses its look with new words', async () => {
    const client = await titled((title) => {
      yellow(title);
      title.format.font.size = 20;
    });
    expect(await looks(client, 0, 7)).toEqual([
      ['#FFFF00', 20],
      ['#595959', 20],
    ]);
    await client.run(async (context) => {
      titleIn(context).text = 'Other words';
      await context.sync();
    });
    expect(await looks(client, 0)).toEqual([['#595959', 20]]);
  });

  test('may lie on two lines', async () => {
    const client = await titled((title) => {
      title.text = 'one\ntwo';
      title.getSubstring(2, 3).font.color = '#FF0000';
    });
    const colors = (await looks(await reopened(client), 1, 2, 4, 5)).map((look) => (look as string[])[0]);
    expect(colors).toEqual(['#595959', '#FF0000', '#FF0000', '#595959']);
  });

  test.each([
    [-1, 2],
    [0, 0],
    [10, 4],
  ])('from %d with %d characters is refused', async (start, length) => {
    await expect(
      titled((title) => (title.getSubstring(start, length).font.bold = true)),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('changes its own characters and no other', () => {
    const colors = fc.constantFrom('#000000', '#FF0000', '#00FF00');
    const change = fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 10 }), colors);
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const wanted = Array.from({ length: 10 }, (): string | undefined => undefined);
        let parts: readonly TitlePart[] = [];
        for (const [start, length, color] of changes) {
          wanted.fill(color, start, start + length);
          parts = withPart('abcdefghij', parts, start, length, { color });
        }
        expect(wanted.map((_, index) => lookAt(parts, index).color)).toEqual(wanted);
        if (changes.length > 0) expect(parts.reduce((sum, { length }) => sum + length, 0)).toBe(10);
      }),
    );
  });
});

describe('a title that comes from a cell', () => {
  const text = ({ run }: OpenClient): Promise<string> =>
    run(async (context) => {
      const title = titleIn(context).load('text');
      await context.sync();
      return title.text;
    });
  const linked = (): Promise<OpenClient> =>
    titled((title, sheet) => {
      sheet.getRange('D1').values = [['From a cell']];
      title.format.font.bold = true;
      title.setFormula('=Sheet1!$D$1');
    });

  test('says what the cell shows, also where it moves, and in a file', async () => {
    const client = await linked();
    expect(await text(client)).toBe('From a cell');
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('D2').values = [['Changed']];
      await context.sync();
    });
    expect(await text(client)).toBe('Changed');
    const chart = partText(await saveXlsx(client.host.workbook), 'xl/charts/chart1.xml');
    expect(chart).toContain('<c:strRef><c:f>Sheet1!$D$2</c:f>');
    const again = await reopened(client);
    await again.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('D2').values = [['Later']];
      await context.sync();
    });
    expect(await text(again)).toBe('Later');
    expect(again.host.workbook.sheets[0]?.charts[0]?.titleLook?.text).toEqual({ bold: true });
  });

  test('has words of its own again once it is given some, and has one look until then', async () => {
    const client = await linked();
    const part = client.run(async (context) => {
      titleIn(context).getSubstring(0, 2).font.bold = true;
      await context.sync();
    });
    await expect(part).rejects.toMatchObject({ code: 'InvalidOperation' });
    await client.run(async (context) => {
      titleIn(context).text = 'Own';
      context.workbook.worksheets.getItem('Sheet1').getRange('D1').values = [['ignored']];
      await context.sync();
    });
    expect(await text(client)).toBe('Own');
  });

  test('is refused where the formula names no cells', async () => {
    for (const formula of ['Sheet1!$D$1', '=1+', ''])
      await expect(titled((title) => title.setFormula(formula))).rejects.toMatchObject({
        code: 'InvalidArgument',
      });
  });

  testWithLibreOffice(
    'LibreOffice shows its words, and those of a title in parts',
    async () => {
      for (const client of [
        await linked(),
        await titled((title) => (title.getSubstring(0, 3).font.bold = true)),
      ]) {
        const converted = libreOfficeConversion(await saveXlsx(client.host.workbook), 'xlsx');
        const chart = (await openXlsx(converted)).sheets[0]?.charts[0];
        expect(chart?.title).toBe(await text(client));
      }
    },
    120_000,
  );
});
