import { openClient, type OpenClient } from './open-client';

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGP4z8DAwMAAAAkBAgEtm7TCAAAAAElFTkSuQmCC';

/** A workbook with everything that an add-in can put into one. */
export async function everything(): Promise<OpenClient> {
  const client = openClient();
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const table = addTable(sheet);
    addFormats(sheet);
    addRules(sheet);
    addValidations(sheet);
    addDrawings(sheet, table);
    addPage(sheet);
    await context.sync();
    addPivots(context, table);
    addWorkbookParts(context, sheet);
    sheet.protection.protect({ allowSort: true, selectionMode: 'Unlocked' }, 'secret');
    await context.sync();
  });
  return client;
}

function addTable(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange('A1:D5').values = [
    ['Region', 'Quarter', 'Sales', 'Done'],
    ['North', 'Q1', 10, '2026-01-05'],
    ['North', 'Q2', 20, '2026-02-05'],
    ['South', 'Q1', 30, '2026-03-05'],
    ['South', 'Q2', 40, '2026-03-06'],
  ];
  const table = sheet.tables.add('Sheet1!A1:D5', true);
  table.name = 'Sales';
  const twice = table.columns.add(-1, [
    ['Twice'],
    ['=[@Sales]*2'],
    ['=[@Sales]*2'],
    ['=[@Sales]*2'],
    ['=[@Sales]*2'],
  ]);
  twice.getDataBodyRange().numberFormat = [['0.00']];
  table.showTotals = true;
  table.getTotalRowRange().formulas = [
    ['All', '', '=SUBTOTAL(109,[Sales])', '=MAX([Done])', '=SUBTOTAL(101,[Twice])'],
  ];
  table.sort.apply([{ key: 0 }, { key: 2, ascending: false }], true, 'StrokeCount');
  table.columns.getItem('Region').filter.applyValuesFilter(['North', 'South']);
  table.columns.getItem('Sales').filter.applyCustomFilter('>=10', '<99', 'And');
  table.columns.getItem('Twice').filter.applyTopItemsFilter(9);
  table.columns.getItem('Quarter').filter.applyCellColorFilter('#FFFFFF');
  return table;
}

function addFormats(sheet: Excel.Worksheet): void {
  const range = sheet.getRange('G1:I4');
  range.formulas = [
    ['=SORT({3;1;2})', "'=text", 'plain'],
    ['', 5, true],
    ['', '#N/A', 'two\nlines'],
    ['', '', ''],
  ];
  const { format } = sheet.getRange('H1:I2');
  format.set({
    wrapText: true,
    horizontalAlignment: 'Center',
    verticalAlignment: 'Top',
    textOrientation: 45,
  });
  format.font.set({
    bold: true,
    italic: true,
    underline: 'Double',
    strikethrough: true,
    color: '#112233',
    size: 9,
    name: 'Arial',
  });
  format.fill.color = '#FFFF00';
  format.protection.locked = false;
  for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'DiagonalUp'] as const)
    format.borders.getItem(edge).set({ style: 'Dash', color: '#FF0000' });
  sheet.getRange('H3').hyperlink = {
    address: 'https://example.com/',
    textToDisplay: 'Out',
    screenTip: 'There',
  };
  sheet.getRange('H4').hyperlink = { documentReference: 'Sheet1!A1', textToDisplay: 'In' };
  sheet.getRange('K1:L2').merge();
  sheet.getRange('N:N').format.columnWidth = 80;
  sheet.getRange('3:3').format.rowHeight = 30;
  sheet.getRange('O:P').columnHidden = true;
  sheet.getRange('40:42').group('ByRows');
  sheet.getRange('Q:R').group('ByColumns');
  sheet.freezePanes.freezeAt(sheet.getRange('A1:A1'));
  sheet.tabColor = '#00AA00';
  sheet.showGridlines = false;
  sheet.customProperties.add('Kind', 'all');
}

function addRules(sheet: Excel.Worksheet): void {
  const rules = (address: string): Excel.ConditionalFormatCollection =>
    sheet.getRange(address).conditionalFormats;
  const custom = rules('G10:G19').add('Custom').custom;
  custom.rule.formula = '=$G10>3';
  custom.format.font.color = '#FF0000';
  custom.format.fill.color = '#00FF00';
  custom.format.borders.getItem('EdgeTop').color = '#0000FF';
  const cell = rules('G10:G19').add('CellValue').cellValue;
  cell.rule = { formula1: '=1', formula2: '=5', operator: 'Between' };
  cell.format.font.bold = true;
  const text = rules('G10:G19').add('ContainsText').textComparison;
  text.rule = { operator: 'BeginsWith', text: 'a"b' };
  text.format.font.italic = true;
  const top = rules('H10:H19').add('TopBottom').topBottom;
  top.rule = { rank: 10, type: 'BottomPercent' };
  top.format.fill.color = '#FFCC00';
  for (const criterion of ['DuplicateValues', 'Blanks', 'Errors', 'AboveAverage', 'LastMonth'] as const) {
    const preset = rules('H10:H19').add('PresetCriteria').preset;
    preset.rule = { criterion };
    preset.format.font.color = '#808080';
  }
  rules('I10:I19').add('ColorScale').colorScale.criteria = {
    minimum: { type: 'LowestValue', color: '#FF0000' },
    midpoint: { type: 'Percent', formula: '50', color: '#FFFF00' },
    maximum: { type: 'HighestValue', color: '#00FF00' },
  };
  const bar = rules('J10:J19').add('DataBar').dataBar;
  bar.barDirection = 'RightToLeft';
  bar.axisColor = '#123456';
  bar.lowerBoundRule = { type: 'Number', formula: '0' };
  bar.upperBoundRule = { type: 'Percentile', formula: '90' };
  const own = rules('K10:K19').add('DataBar').dataBar;
  own.showDataBarOnly = true;
  own.negativeFormat.fillColor = '#FF00FF';
  const icons = rules('L10:L19').add('IconSet').iconSet;
  icons.style = 'FourTrafficLights';
  icons.reverseIconOrder = true;
  const stars = rules('M10:M19').add('IconSet').iconSet;
  stars.style = 'ThreeStars';
  stars.showIconOnly = true;
}

function addValidations(sheet: Excel.Worksheet): void {
  const rules: readonly [string, Excel.DataValidationRule][] = [
    ['G20', { list: { inCellDropDown: true, source: 'a,b,c' } }],
    ['G21', { list: { inCellDropDown: false, source: '=$A$2:$A$5' } }],
    ['G22', { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } }],
    ['G23', { decimal: { formula1: 0.5, operator: 'GreaterThan' } }],
    ['G24', { textLength: { formula1: 9, operator: 'LessThanOrEqualTo' } }],
    ['G25', { date: { formula1: '2026-01-01', operator: 'GreaterThan' } }],
    ['G26', { time: { formula1: '=0.5', operator: 'LessThan' } }],
    ['G27:G28', { custom: { formula: '=LEN(G27)<5' } }],
  ];
  for (const [address, rule] of rules) {
    const { dataValidation } = sheet.getRange(address);
    dataValidation.rule = rule;
    dataValidation.prompt = { showPrompt: true, title: 'Title', message: 'Two\nlines' };
    dataValidation.errorAlert = {
      showAlert: true,
      style: 'Warning',
      title: 'No',
      message: 'Not this & that',
    };
  }
}

const chartTypes = [
  'ColumnClustered',
  'BarStacked100',
  'LineMarkers',
  'AreaStacked',
  'Pie',
  'Doughnut',
  'XYScatterSmooth',
  'Bubble',
  'RadarFilled',
] as const;

function addDrawings(sheet: Excel.Worksheet, table: Excel.Table): void {
  for (const [index, type] of chartTypes.entries()) {
    const chart = sheet.charts.add(type, sheet.getRange(type === 'Bubble' ? 'C1:E5' : 'A1:C5'), 'Columns');
    chart.setPosition(`A${60 + index * 10}`, `F${68 + index * 10}`);
    chart.title.text = type;
    chart.title.format.font.color = '#333333';
    chart.legend.position = 'Right';
    chart.legend.format.font.size = 8;
    chart.format.fill.setSolidColor('#FFFFFF');
    chart.plotArea.format.fill.setSolidColor('#EEEEEE');
    const series = chart.series.getItemAt(0);
    series.hasDataLabels = true;
    series.dataLabels.set({ showValue: true, showSeriesName: true, numberFormat: '0.0', separator: '; ' });
    series.dataLabels.format.font.color = '#222222';
    series.format.line.color = '#111111';
    series.points.getItemAt(0).format.fill.setSolidColor('#00FFFF');
  }
  const chart = sheet.charts.getItemAt(0);
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.set({
    minimum: 0,
    maximum: 50,
    majorUnit: 10,
    numberFormat: '0',
    displayUnit: 'Hundreds',
    reversePlotOrder: true,
  });
  valueAxis.title.text = 'Value';
  valueAxis.minorGridlines.visible = true;
  categoryAxis.set({ tickLabelPosition: 'Low', tickLabelSpacing: 2, offset: 50 });
  categoryAxis.title.text = 'Category';
  const series = chart.series.getItemAt(0);
  series.set({ gapWidth: 70, overlap: 10, invertIfNegative: true });
  for (const type of ['Linear', 'Polynomial', 'MovingAverage'] as const)
    series.trendlines.add(type).format.line.color = '#ABCDEF';
  series.trendlines.getItem(0).set({ showEquation: true, showRSquared: true, name: 'Trend' });
  series.yErrorBars.set({ visible: true, type: 'Percent', endStyleCap: false });
  chart.getDataTable().set({ visible: true, showLegendKey: false });
  const more = chart.series.add('More');
  more.setValues(sheet.getRange('E2:E5'));
  more.setXAxisValues(sheet.getRange('A2:B5'));
  more.set({
    chartType: 'Line',
    axisGroup: 'Secondary',
    markerStyle: 'Diamond',
    markerSize: 9,
    smooth: true,
  });
  const shape = sheet.shapes.addGeometricShape('Heart');
  shape.textFrame.textRange.text = 'Text';
  shape.lineFormat.dashStyle = 'Dash';
  sheet.shapes.addTextBox('In a box').rotation = 30;
  sheet.shapes.addLine(0, 0, 50, 50, 'Elbow').line.endArrowheadStyle = 'Triangle';
  sheet.shapes.addImage(png).altTextDescription = 'A dot';
  sheet.slicers.add(table, 'Region').caption = 'Where';
}

function addPage(sheet: Excel.Worksheet): void {
  const { pageLayout } = sheet;
  pageLayout.set({
    orientation: 'Landscape',
    paperSize: 'A4',
    centerHorizontally: true,
    printGridlines: true,
  });
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.headersFooters.defaultForAllPages.set({ centerHeader: '&A & more', rightFooter: '&P' });
  pageLayout.setPrintArea('A1:I60');
  pageLayout.setPrintTitleRows('$1:$1');
  sheet.horizontalPageBreaks.add('A30');
  sheet.verticalPageBreaks.add('F1');
}

function addPivots(context: Excel.RequestContext, table: Excel.Table): void {
  const sheet = context.workbook.worksheets.add('Pivots');
  const pivot = sheet.pivotTables.add('ByRegion', table, 'Pivots!A5');
  const field = (name: string): Excel.PivotHierarchy => pivot.hierarchies.getItem(name);
  pivot.rowHierarchies.add(field('Region'));
  pivot.columnHierarchies.add(field('Quarter'));
  pivot.filterHierarchies.add(field('Done'));
  const sum = pivot.dataHierarchies.add(field('Sales'));
  sum.name = 'Total sales';
  sum.numberFormat = '#,##0';
  pivot.dataHierarchies.add(field('Twice')).summarizeBy = 'Average';
  pivot.layout.layoutType = 'Tabular';
  const range = sheet.pivotTables.add('ByRange', 'Sheet1!A1:C5', 'Pivots!A30');
  range.rowHierarchies.add(range.hierarchies.getItem('Region'));
  range.dataHierarchies.add(range.hierarchies.getItem('Sales')).showAs = {
    calculation: 'PercentOfGrandTotal',
  };
}

function addWorkbookParts({ workbook }: Excel.RequestContext, sheet: Excel.Worksheet): void {
  workbook.names.add('Prices', sheet.getRange('C2:C5'), 'What it costs');
  workbook.names.add('Rate', '=0.19').visible = false;
  sheet.names.add('Own', '=Sheet1!$A$1');
  workbook.settings.add('stamp', { run: 1, list: [null, 'two'] });
  workbook.customXmlParts.add('<note xmlns="urn:example:note"><to>Ann &amp; Bob</to></note>');
  workbook.properties.set({ title: 'Everything', author: 'Ann', company: 'Example & Co' });
  workbook.properties.custom.add('Whole', 42);
  workbook.comments.add('Sheet1!H2', 'A comment').replies.add('A reply');
  workbook.styles.add('Own style');
  workbook.styles.getItem('Own style').font.color = '#778899';
  sheet.getRange('I4').style = 'Own style';
  sheet.getRange('I3').style = 'Good';
  workbook.tableStyles.add('Own tables');
  workbook.worksheets.add('Hidden').visibility = 'VeryHidden';
}
