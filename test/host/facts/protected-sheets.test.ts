import { holdFacts, refused, type Fact } from './facts';

interface Objects {
  readonly table: Excel.Table;
  readonly chart: Excel.Chart;
  readonly shape: Excel.Shape;
  readonly slicer: Excel.Slicer;
  readonly comment: Excel.Comment;
  readonly pivot: Excel.PivotTable;
}

/** A sheet with one object of each kind; its cells are not locked. */
async function filled(sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<Objects> {
  sheet.getRange().format.protection.locked = false;
  sheet.getRange('A1:B4').values = [
    ['a', 'b'],
    ['x', 2],
    ['y', 4],
    ['x', 5],
  ];
  const table = sheet.tables.add(sheet.getRange('A1:B4'), true);
  const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'));
  chart.series.getItemAt(0).trendlines.add('Linear');
  const shape = sheet.shapes.addGeometricShape('Rectangle');
  const slicer = sheet.slicers.add(table, 'a');
  const comment = context.workbook.comments.add(sheet.getRange('D1'), 'text');
  comment.replies.add('reply');
  const pivot = sheet.pivotTables.add(`Pivot`, table, sheet.getRange('H1'));
  pivot.rowHierarchies.add(pivot.hierarchies.getItem('a'));
  pivot.dataHierarchies.add(pivot.hierarchies.getItem('b'));
  await context.sync();
  return { table, chart, shape, slicer, comment, pivot };
}

type Change = (objects: Objects, sheet: Excel.Worksheet) => unknown;

const changes: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  allowEditObjects: {
    'a chart is moved': ({ chart }) => (chart.left = 5),
    'a chart is placed over cells': ({ chart }) => chart.setPosition('D5', 'F9'),
    'a chart is renamed': ({ chart }) => (chart.name = 'Renamed'),
    'a chart becomes another one': ({ chart }) => (chart.chartType = 'Line'),
    'a chart gets other data': ({ chart }, sheet) => chart.setData(sheet.getRange('A1:B3')),
    'a chart gets a title': ({ chart }) => (chart.title.text = 'Title'),
    'the title of a chart is hidden': ({ chart }) => (chart.title.visible = false),
    'the title of a chart is coloured': ({ chart }) => (chart.title.format.font.color = '#FF0000'),
    'the legend of a chart is moved': ({ chart }) => (chart.legend.position = 'Left'),
    'the legend of a chart is filled': ({ chart }) => chart.legend.format.fill.setSolidColor('#FF0000'),
    'the area of a chart is filled': ({ chart }) => chart.format.fill.setSolidColor('#FF0000'),
    'a chart gets labels': ({ chart }) => (chart.dataLabels.showValue = true),
    'a chart gets a data table': ({ chart }) => (chart.getDataTableOrNullObject().visible = true),
    'a data table is coloured': ({ chart }) =>
      (chart.getDataTableOrNullObject().format.font.color = '#FF0000'),
    'an axis gets a maximum': ({ chart }) => (chart.axes.valueAxis.maximum = 9),
    'an axis gets a title': ({ chart }) => (chart.axes.valueAxis.title.text = 'Axis'),
    'the lines of an axis are coloured': ({ chart }) =>
      (chart.axes.valueAxis.majorGridlines.format.line.color = '#FF0000'),
    'the categories of a chart are named': ({ chart }, sheet) =>
      chart.axes.categoryAxis.setCategoryNames(sheet.getRange('A2:A4')),
    'a series is renamed': ({ chart }) => (chart.series.getItemAt(0).name = 'Series'),
    'a series is coloured': ({ chart }) => chart.series.getItemAt(0).format.fill.setSolidColor('#FF0000'),
    'a series gets other values': ({ chart }, sheet) =>
      chart.series.getItemAt(0).setValues(sheet.getRange('B2:B3')),
    'the labels of a series are moved': ({ chart }) =>
      (chart.series.getItemAt(0).dataLabels.position = 'Center'),
    'a series is added': ({ chart }) => chart.series.add('More'),
    'a series is deleted': ({ chart }) => chart.series.getItemAt(0).delete(),
    'a point is coloured': ({ chart }) =>
      chart.series.getItemAt(0).points.getItemAt(0).format.fill.setSolidColor('#FF0000'),
    'a trendline is added': ({ chart }) => chart.series.getItemAt(0).trendlines.add('Linear'),
    'a trendline is named': ({ chart }) => (chart.series.getItemAt(0).trendlines.getItem(0).name = 'Trend'),
    'a trendline is coloured': ({ chart }) =>
      (chart.series.getItemAt(0).trendlines.getItem(0).format.line.color = '#FF0000'),
    'a trendline is deleted': ({ chart }) => chart.series.getItemAt(0).trendlines.getItem(0).delete(),
    'error bars are shown': ({ chart }) => (chart.series.getItemAt(0).yErrorBars.visible = true),
    'error bars are coloured': ({ chart }) =>
      (chart.series.getItemAt(0).yErrorBars.format.line.color = '#FF0000'),
    'a chart is deleted': ({ chart }) => chart.delete(),
    'a shape is moved': ({ shape }) => (shape.left = 5),
    'a shape is moved by a distance': ({ shape }) => shape.incrementLeft(5),
    'a shape grows': ({ shape }) => shape.scaleHeight(2, 'CurrentSize'),
    'a shape is turned': ({ shape }) => shape.incrementRotation(5),
    'a shape is renamed': ({ shape }) => (shape.name = 'Renamed'),
    'a shape gets another form': ({ shape }) => (shape.geometricShapeType = 'Ellipse'),
    'a shape goes to the back': ({ shape }) => shape.setZOrder('SendToBack'),
    'a shape gets text': ({ shape }) => (shape.textFrame.textRange.text = 'text'),
    'the text of a shape is coloured': ({ shape }) => (shape.textFrame.textRange.font.color = '#FF0000'),
    'the text of a shape is deleted': ({ shape }) => shape.textFrame.deleteText(),
    'a shape is filled': ({ shape }) => shape.fill.setSolidColor('#FF0000'),
    'the line of a shape is coloured': ({ shape }) => (shape.lineFormat.color = '#FF0000'),
    'a shape is deleted': ({ shape }) => shape.delete(),
    'a slicer is moved': ({ slicer }) => (slicer.left = 5),
    'a slicer is renamed': ({ slicer }) => (slicer.name = 'Renamed'),
    'a slicer sorts the other way': ({ slicer }) => (slicer.sortBy = 'Descending'),
    'a slicer is deleted': ({ slicer }) => slicer.delete(),
    'a comment gets other words': ({ comment }) => (comment.content = 'other'),
    'a comment is resolved': ({ comment }) => (comment.resolved = true),
    'a reply is added': ({ comment }) => comment.replies.add('more'),
    'a reply gets other words': ({ comment }) => (comment.replies.getItemAt(0).content = 'other'),
    'a reply is deleted': ({ comment }) => comment.replies.getItemAt(0).delete(),
    'a comment is deleted': ({ comment }) => comment.delete(),
  },
  allowAutoFilter: {
    'a column of a table is filtered': ({ table }) =>
      table.columns.getItem('a').filter.applyValuesFilter(['x']),
    'the filter of a table is applied anew': ({ table }) => table.reapplyFilters(),
    'a slicer filters': ({ slicer }) => slicer.selectItems(['x']),
    'the sheet gets a filter': (_, sheet) => sheet.autoFilter.apply('D1:E4'),
  },
  allowPivotTables: {
    'a PivotTable is refreshed': ({ pivot }) => pivot.refresh(),
    'a PivotTable gets another form': ({ pivot }) => (pivot.layout.layoutType = 'Tabular'),
    'a field leaves a PivotTable': ({ pivot }) =>
      pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem('a')),
    'a PivotTable is renamed': ({ pivot }) => (pivot.name = 'Renamed'),
    'a PivotTable keeps its widths': ({ pivot }) => (pivot.layout.autoFormat = false),
    'all PivotTables are refreshed': (_, sheet) => sheet.pivotTables.refreshAll(),
  },
};

holdFacts(
  'protected sheets',
  Object.entries(changes).flatMap(([option, ofOption]) =>
    Object.entries(ofOption).flatMap(([what, change]): Fact[] => [
      [
        `90 it is refused that ${what}`,
        async (sheet, context) => {
          const objects = await filled(sheet, context);
          sheet.protection.protect();
          await context.sync();
          change(objects, sheet);
        },
        refused('AccessDenied'),
      ],
      [
        `90 with ${option} it is taken that ${what}`,
        async (sheet, context) => {
          const objects = await filled(sheet, context);
          sheet.protection.protect({ [option]: true });
          await context.sync();
          change(objects, sheet);
        },
        undefined,
      ],
    ]),
  ),
);
