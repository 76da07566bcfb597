import { describe, expect, test } from '@jest/globals';
import { openXlsx, saveXlsx } from '../../src/files';
import { partText, problemsOf } from '../files/saved-file-checks';
import { libreOfficeConversion, testWithLibreOffice } from '../other-programs/libre-office';
import { openpyxlTrouble, testWithOpenpyxl } from '../other-programs/openpyxl';
import { openClient, type OpenClient } from './open-client';

/** A chart of 400 by 200 points with two series, as `place` moves its parts. */
async function chartWith(place: (chart: Excel.Chart) => void): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C4').values = [
      ['Quarter', 'Sales', 'Cost'],
      ['Q1', 100, 60],
      ['Q2', 150, 80],
      ['Q3', 130, 90],
    ];
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Columns');
    chart.name = 'Placed';
    chart.width = 400;
    chart.height = 200;
    chart.title.text = 'Sales and cost';
    place(chart);
    await context.sync();
  });
  return client;
}

const chartOf = (context: Excel.RequestContext): Excel.Chart =>
  context.workbook.worksheets.getItem('Sheet1').charts.getItem('Placed');

const saved = async ({ host }: OpenClient): Promise<string> => {
  const bytes = await saveXlsx(host.workbook);
  expect(await problemsOf(bytes)).toEqual([]);
  return partText(bytes, 'xl/charts/chart1.xml');
};

/** What `read` finds in the chart, and finds again in the saved file once the chart was changed there. */
async function found(
  client: OpenClient,
  read: (chart: Excel.Chart, context: Excel.RequestContext) => Promise<unknown>,
): Promise<unknown> {
  const here = await client.run((context) => read(chartOf(context), context));
  const again = openClient(await openXlsx(await saveXlsx(client.host.workbook)));
  await again.run(async (context) => {
    chartOf(context).title.text = 'Another';
    await context.sync();
  });
  const once = openClient(await openXlsx(await saveXlsx(again.host.workbook)));
  expect(await once.run((context) => read(chartOf(context), context))).toEqual(here);
  return here;
}

const everywhere = (chart: Excel.Chart): void => {
  chart.title.left = 40;
  chart.title.top = 10;
  chart.legend.left = 300;
  chart.legend.top = 50;
  chart.legend.width = 80;
  chart.legend.height = 100;
  chart.plotArea.left = 20;
  chart.plotArea.top = 40;
  chart.plotArea.width = 260;
  chart.plotArea.height = 150;
};

const places = async (
  { title, legend, plotArea }: Excel.Chart,
  context: Excel.RequestContext,
): Promise<unknown> => {
  title.load('left,top');
  legend.load('left,top,width,height,position');
  plotArea.load('left,top,width,height,position');
  await context.sync();
  const area = (part: Excel.ChartLegend | Excel.ChartPlotArea): unknown[] => [
    part.left,
    part.top,
    part.width,
    part.height,
    part.position,
  ];
  return [[title.left, title.top], area(legend), area(plotArea)];
};

describe('parts of a chart', () => {
  test('stand where they are put, and in a file', async () => {
    const client = await chartWith(everywhere);
    expect(await found(client, places)).toEqual([
      [40, 10],
      [300, 50, 80, 100, 'Custom'],
      [20, 40, 260, 150, 'Custom'],
    ]);
    expect(await saved(client)).toContain(
      '<c:plotArea><c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>' +
        '<c:x val="0.05"/><c:y val="0.2"/><c:w val="0.65"/><c:h val="0.75"/></c:manualLayout></c:layout>',
    );
  });

  test('grow with the chart', async () => {
    const client = await chartWith((chart) => {
      everywhere(chart);
      chart.width = 800;
    });
    expect(await client.run((context) => places(chartOf(context), context))).toEqual([
      [80, 10],
      [600, 50, 160, 100, 'Custom'],
      [40, 40, 520, 150, 'Custom'],
    ]);
  });

  test('go back to where Excel puts them', async () => {
    const client = await chartWith((chart) => {
      everywhere(chart);
      chart.title.position = 'Automatic';
      chart.legend.position = 'Left';
      chart.plotArea.position = 'Automatic';
    });
    expect(await saved(client)).not.toContain('manualLayout');
    const positions = await client.run(async (context) => {
      const { title, legend, plotArea } = chartOf(context);
      title.load('position');
      legend.load('position');
      plotArea.load('position');
      await context.sync();
      return [title.position, legend.position, plotArea.position];
    });
    expect(positions).toEqual(['Automatic', 'Left', 'Automatic']);
  });

  test('may be given by what the axes enclose', async () => {
    const client = await chartWith((chart) => {
      chart.plotArea.insideLeft = 40;
      chart.plotArea.insideTop = 20;
      chart.plotArea.insideWidth = 200;
      chart.plotArea.insideHeight = 100;
    });
    const inside = async ({ plotArea }: Excel.Chart, context: Excel.RequestContext): Promise<unknown> => {
      plotArea.load('insideLeft,insideTop,insideWidth,insideHeight');
      await context.sync();
      return [plotArea.insideLeft, plotArea.insideTop, plotArea.insideWidth, plotArea.insideHeight];
    };
    expect(await found(client, inside)).toEqual([40, 20, 200, 100]);
    expect(await saved(client)).toContain('<c:layoutTarget val="inner"/>');
    const both = client.run(async (context) => {
      chartOf(context).plotArea.left = 10;
      await context.sync();
    });
    await expect(both).rejects.toMatchObject({ code: 'NotImplemented' });
  });

  test('end at the edges of the chart, whichever of place and size comes first', async () => {
    const client = await chartWith(({ legend, plotArea, title }) => {
      plotArea.width = 500;
      plotArea.left = 100;
      plotArea.top = 50;
      plotArea.height = 170;
      legend.left = 300;
      legend.top = 0;
      legend.width = 99;
      legend.height = 200.5;
      title.left = 401;
      title.top = 0;
    });
    expect(await found(client, places)).toEqual([
      [400, 0],
      [300, 0, 99, 200, 'Custom'],
      [100, 50, 300, 150, 'Custom'],
    ]);
    await expect(chartWith(({ legend }) => (legend.left = -1))).rejects.toMatchObject({
      code: 'InvalidArgument',
    });
  });

  test('are not made up where Excel lays them out', async () => {
    const client = await chartWith(() => undefined);
    const read = client.run(async (context) => {
      chartOf(context).legend.load('left');
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: 'NotImplemented' });
    const all = client.run(async (context) => {
      const chart = chartOf(context);
      chart.legend.load();
      chart.plotArea.load();
      chart.title.load();
      chart.title.visible = false;
      const hidden = chart.title.load('left');
      await context.sync();
      return hidden.left;
    });
    expect(await all).toBeNull();
  });
});

test('a title and a legend have a shadow where they are given one', async () => {
  const client = await chartWith(({ title, legend }) => {
    title.showShadow = true;
    legend.showShadow = true;
    legend.showShadow = false;
  });
  const shadows = async ({ title, legend }: Excel.Chart, context: Excel.RequestContext): Promise<unknown> => {
    title.load('showShadow');
    legend.load('showShadow');
    await context.sync();
    return [title.showShadow, legend.showShadow];
  };
  expect(await found(client, shadows)).toEqual([true, false]);
});

test('entries of a legend are left out', async () => {
  const client = await chartWith((chart) => {
    chart.series.getItemAt(0).trendlines.add('Linear');
    chart.legend.legendEntries.getItemAt(1).visible = false;
    chart.legend.legendEntries.getItemAt(2).visible = false;
    chart.legend.legendEntries.getItemAt(2).visible = true;
  });
  const entries = async ({ legend }: Excel.Chart, context: Excel.RequestContext): Promise<unknown> => {
    const { legendEntries } = legend;
    const count = legendEntries.getCount();
    legendEntries.load('items/index,items/visible');
    await context.sync();
    return [count.value, legendEntries.items.map(({ index, visible }) => [index, visible])];
  };
  expect(await found(client, entries)).toEqual([
    3,
    [
      [0, true],
      [1, false],
      [2, true],
    ],
  ]);
});

testWithLibreOffice(
  'LibreOffice puts the parts where the file says',
  async () => {
    const client = await chartWith(everywhere);
    const again = await openXlsx(libreOfficeConversion(await saveXlsx(client.host.workbook), 'xlsx'));
    const chart = again.sheets[0]?.charts[0];
    expect(chart?.plotPlace?.left).toBeCloseTo(0.05, 2);
    expect(chart?.plotPlace?.height).toBeCloseTo(0.75, 2);
    expect(chart?.legend.place?.left).toBeCloseTo(0.75, 2);
    expect(chart?.titlePlace?.top).toBeCloseTo(0.05, 1);
  },
  120_000,
);

testWithOpenpyxl('openpyxl opens a file with moved parts', async () => {
  expect(openpyxlTrouble(await saveXlsx((await chartWith(everywhere)).host.workbook))).toBe('');
});
