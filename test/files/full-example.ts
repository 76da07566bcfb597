import {
  newSheet,
  SAVED_CHART_TYPES,
  newWorkbook,
  type ConditionalRule,
  type SheetModel,
  type WorkbookModel,
} from '../../src/files';

const GREEN = { fill: { pattern: 'solid', color: '#C6EFCE' }, font: { color: '#006100' } };
const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

/** A workbook with at least one of everything that the model holds. */
export function fullExample(): WorkbookModel {
  const model = newWorkbook(['Data', 'Übersicht & mehr', "It's here", 'Very hidden']);
  const [data, overview, third, hidden] = model.sheets as [SheetModel, SheetModel, SheetModel, SheetModel];
  fillData(model, data);
  fillOverview(model, overview);
  third.notes.push({ row: 0, column: 0, author: 'Ann', text: 'A note on another sheet', visible: false });
  addPivots(third);
  third.visibility = 'hidden';
  hidden.visibility = 'veryHidden';
  model.names = [
    { name: 'Prices', formula: 'Data!$B$2:$B$4', sheetId: null, visible: true, comment: 'What <it> costs' },
    { name: 'Rate', formula: '0.19', sheetId: null, visible: true, comment: '' },
    { name: 'Hidden_name', formula: '"a"&"b"', sheetId: null, visible: false, comment: '' },
    { name: 'Local', formula: "'It''s here'!$A$1", sheetId: third.id, visible: true, comment: '' },
  ];
  model.settings = new Map<string, unknown>([
    ['stamp', { run: 1, at: '2026-11-22T10:00:00Z', list: [1, 'zwei', null, true] }],
    ['odd & <text>', 'line\nbreak \u0001 ]]>'],
  ]);
  model.customXml = [
    {
      id: '{11111111-2222-3333-4444-555555555555}',
      xml: '<note xmlns="urn:example:note"><to>Ann &amp; Bob</to></note>',
    },
  ];
  model.properties = {
    title: 'Full example',
    subject: 'Files',
    author: 'Ann',
    keywords: 'a, b',
    comments: 'Everything',
    category: 'Test',
    manager: 'Bob',
    company: 'Example & Co',
    lastAuthor: 'Cid',
    created: '2026-01-02T03:04:05Z',
    modified: '2026-02-03T04:05:06Z',
  };
  model.customProperties = new Map<string, string | number | boolean | Date>([
    ['Text', 'value'],
    ['Whole', 42],
    ['Fraction', 1.5],
    ['Yes', true],
    ['When', new Date('2026-05-06T07:08:09.000Z')],
  ]);
  model.calculation = { mode: 'manual', iterative: true, date1904: false };
  model.protection = {
    structure: true,
    passwordHash: { algorithm: 'SHA-512', hash: 'aGFzaA==', salt: 'c2FsdA==', spinCount: 100000 },
  };
  model.activeSheetId = overview.id;
  return model;
}

function fillData(model: WorkbookModel, sheet: SheetModel): void {
  const { cells } = sheet;
  const date = model.styles.add({ numberFormat: 'yyyy\\-mm\\-dd' });
  const headers = ['Item', 'Price', 'Quantity', 'Total', 'Line\nbreak'];
  headers.forEach((value, column) => cells.set(0, column, { value, style: 0 }));
  [
    ['Apple', 1.5, 10],
    ['Bread', 2.25, 4],
    ['Cheese', 7, 3],
  ].forEach(([item, price, quantity], index) => {
    cells.set(index + 1, 0, { value: String(item), style: 0 });
    cells.set(index + 1, 1, { value: Number(price), style: 0 });
    cells.set(index + 1, 2, { value: Number(quantity), style: 0 });
    cells.set(index + 1, 3, {
      value: Number(price) * Number(quantity),
      formula: 'Sales[@Price]*Sales[@Quantity]',
      style: 0,
    });
  });
  cells.set(4, 0, { value: 'Sum', style: 0 });
  cells.set(4, 3, { value: 45, formula: 'SUBTOTAL(109,Sales[Total])', style: 0 });
  sheet.tables.push({
    id: 3,
    name: 'Sales',
    area: area(0, 0, 4, 4),
    hasHeader: true,
    hasTotals: true,
    columns: [
      { id: 1, name: 'Item', totalsLabel: 'Sum' },
      { id: 2, name: 'Price' },
      { id: 3, name: 'Quantity' },
      { id: 4, name: 'Total', calculatedFormula: 'Sales[@Price]*Sales[@Quantity]', totalsFunction: 'sum' },
      { id: 5, name: 'Line\nbreak' },
    ],
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    showFirstColumn: true,
    showLastColumn: false,
    showFilterButton: true,
    filter: {
      area: area(0, 0, 3, 4),
      criteria: new Map([
        [
          0,
          { filterOn: 'Values', values: ['Apple', 'Bread', '', { date: '2026-03', specificity: 'Month' }] },
        ],
        [1, { filterOn: 'Custom', criterion1: '>=1', criterion2: '<9', operator: 'And' }],
        [2, { filterOn: 'TopItems', criterion1: '5' }],
      ]),
      sort: [{ column: 1, ascending: false }],
    },
  });
  const kinds: [number, unknown][] = [
    [10, 'plain'],
    [11, '=not a formula'],
    [12, '00123'],
    [13, 'x'.repeat(32_767)],
    [14, 'tab\there, line\nbreak, return\rhere'],
    [15, '  spaces  '],
    [16, 'control \u0001 and _x0041_ and <&>"\''],
    [17, '你好 😀 Ünïcode'],
    [18, 'lone \ud83d surrogate'],
    [19, true],
    [20, false],
    [21, 0.1 + 0.2],
    [22, -1e-300],
    [23, 1.7976931348623157e308],
    [24, ''],
  ];
  for (const [row, value] of kinds)
    cells.set(row, 6, { value: value as string | number | boolean, style: 0 });
  cells.set(25, 6, { value: "'quoted", style: model.styles.add({ quotePrefix: true }) });
  cells.set(26, 6, { value: 46_000.5, style: date });
  ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'].forEach((error, index) =>
    cells.set(27 + index, 6, { value: { error }, style: 0 }),
  );
  cells.set(35, 6, {
    value: 'Bold and red',
    richText: [
      { text: 'Bold', font: { bold: true, name: 'Arial', size: 12 } },
      { text: ' and ' },
      { text: 'red', font: { color: '#FF0000' } },
    ],
    style: 0,
  });
  fillFormulas(sheet);
  sheet.columns.set(0, { width: 20.7109375 });
  sheet.columns.set(1, { width: 12, outlineLevel: 1, hidden: true });
  sheet.columns.set(2, { width: 12, outlineLevel: 1, hidden: true });
  sheet.columns.set(3, { collapsed: true });
  sheet.columns.set(8, { style: date });
  sheet.rows.set(0, { height: 30 });
  sheet.rows.set(40, { outlineLevel: 2, hidden: true });
  sheet.rows.set(41, { collapsed: true, style: date });
  sheet.outline = { summaryBelow: false, summaryRight: true };
  sheet.freeze = { rows: 1, columns: 2 };
  sheet.tabColor = '#FF8800';
  sheet.notes.push({
    row: 1,
    column: 0,
    author: 'Ann',
    text: 'First line\nSecond <line>',
    visible: true,
    width: 150,
    height: 80,
  });
  sheet.notes.push({ row: 3, column: 2, author: 'Bob', text: 'Another', visible: false });
  sheet.comments.push({
    id: '{AAAAAAAA-0000-0000-0000-000000000001}',
    row: 2,
    column: 0,
    author: 'Ann',
    authorEmail: 'ann@example.com',
    personId: '{BBBBBBBB-0000-0000-0000-000000000001}',
    created: '2026-11-22T10:00:00.00',
    text: 'Is this right?',
    resolved: true,
    replies: [
      {
        id: '{AAAAAAAA-0000-0000-0000-000000000002}',
        author: 'Bob',
        personId: '{BBBBBBBB-0000-0000-0000-000000000002}',
        created: '2026-11-22T11:00:00.00',
        text: 'Yes & no',
      },
    ],
  });
  sheet.customProperties = new Map([
    ['made-by', 'add-in'],
    ['text', '你好 😀'],
  ]);
}

function fillFormulas(sheet: SheetModel): void {
  const formulas: [string, string | number | boolean][] = [
    ['SUM(B2:B4)', 10.75],
    ['XLOOKUP("Bread",Sales[Item],Sales[Price])', 2.25],
    ['LET(x,2,y,x*3,x+y)', 8],
    ['TEXTJOIN("; ",TRUE,Sales[Item])', 'Apple; Bread; Cheese'],
    ['SUM(J10#)', 3],
    ['IFS(A1="Item",TRUE)', true],
    ['"<&>"&"_x0041_"', '<&>_x0041_'],
    ["'It''s here'!A1&\"\"", ''],
    ['LAMBDA(a,a+1)(2)', 3],
    ['COUNTIFS(Sales[[#All],[Item]:[Price]],"*")', 5],
    ['@Sales[Price]', 1.5],
  ];
  formulas.forEach(([formula, value], index) => sheet.cells.set(10 + index, 8, { value, formula, style: 0 }));
  sheet.cells.set(9, 9, {
    value: 1,
    formula: 'SEQUENCE(2,2)',
    array: { kind: 'dynamic', rows: 2, columns: 2 },
    style: 0,
  });
  const spilledFrom = { row: 9, column: 9 };
  sheet.cells.set(9, 10, { value: 2, spilledFrom, style: 0 });
  sheet.cells.set(10, 9, { value: 3, spilledFrom, style: 0 });
  sheet.cells.set(10, 10, { value: 4, spilledFrom, style: 0 });
  sheet.cells.set(12, 9, {
    value: 2,
    formula: 'FILTER(A2:A4,B2:B4>2)',
    array: { kind: 'dynamic', rows: 1, columns: 1 },
    style: 0,
  });
  sheet.cells.set(14, 9, {
    value: 10,
    formula: 'B2:B3*C2:C3',
    array: { kind: 'legacy', rows: 2, columns: 1 },
    style: 0,
  });
  sheet.cells.set(15, 9, { value: 9, spilledFrom: { row: 14, column: 9 }, style: 0 });
}

function fillOverview(model: WorkbookModel, sheet: SheetModel): void {
  const styles = [
    {
      font: {
        bold: true,
        italic: true,
        underline: 'double',
        strikethrough: true,
        color: '#112233',
        name: 'Arial',
        size: 14,
      },
    },
    { font: { vertical: 'superscript' } },
    { fill: { pattern: 'solid', color: '#FFEE00' } },
    { fill: { pattern: 'lightUp', color: '#FFFFFF', patternColor: '#FF0000' } },
    { fill: { pattern: 'linearGradient', color: '#FFFFFF', patternColor: '#0000FF' } },
    {
      borders: {
        top: { style: 'thin', color: '#000000' },
        bottom: { style: 'double' },
        diagonal: { style: 'hair', color: '#00FF00', up: true, down: false },
      },
    },
    { alignment: { horizontal: 'center', vertical: 'middle', wrap: true, rotation: -45 } },
    { alignment: { horizontal: 'right', indent: 3, shrink: true, readingOrder: 'rtl', rotation: 255 } },
    { locked: false, formulaHidden: true },
    { numberFormat: '#,##0.00 "€";[Red]-#,##0.00 "€"' },
    { numberFormat: '0.00%', styleName: 'Percent' },
    { numberFormat: '@', quotePrefix: true },
  ] as const;
  styles.forEach((style, row) => sheet.cells.set(row, 0, { value: row, style: model.styles.add(style) }));
  sheet.cells.set(20, 5, {
    value: null,
    style: model.styles.add({ fill: { pattern: 'solid', color: '#ABCDEF' } }),
  });
  sheet.merges.push(area(30, 0, 31, 3), area(33, 1, 33, 2));
  sheet.showGridlines = false;
  sheet.showHeadings = false;
  sheet.zoom = 85;
  sheet.rightToLeft = true;
  sheet.defaultColumnWidth = 11.5;
  sheet.defaultRowHeight = 18;
  sheet.hasCustomRowHeight = true;
  sheet.freeze = { rows: 2, columns: 0 };
  sheet.protection = {
    allowed: Object.fromEntries(
      [
        'AutoFilter',
        'DeleteColumns',
        'DeleteRows',
        'EditObjects',
        'EditScenarios',
        'FormatCells',
        'FormatColumns',
        'FormatRows',
      ]
        .concat(['InsertColumns', 'InsertHyperlinks', 'InsertRows', 'PivotTables', 'Sort'])
        .map((name, index) => [`allow${name}`, index % 2 === 0]),
    ),
    selectionMode: 'Unlocked',
    passwordHash: { legacyHash: 'CC1A' },
  };
  sheet.autoFilter = {
    area: area(0, 0, 10, 1),
    criteria: new Map([
      [0, { filterOn: 'CellColor', color: '#FFEE00' }],
      [1, { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' }],
    ]),
  };
  addValidations(sheet);
  addFormats(sheet);
  addCharts(sheet);
  sheet.hyperlinks = [
    { area: area(0, 0), address: 'https://example.com/?a=1&b=2', screenTip: 'Go "there"' },
    { area: area(1, 0, 2, 1), documentReference: 'Data!A1' },
    { area: area(3, 0), address: 'mailto:a@example.com', documentReference: 'x' },
  ];
  sheet.pageLayout = {
    orientation: 'landscape',
    paperSize: 9,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { top: 1, bottom: 1, left: 0.5, right: 0.5, header: 0.25, footer: 0.25 },
    printArea: 'A1:D20,F1:G5',
    printTitleRows: '$1:$2',
    printTitleColumns: '$A:$B',
    centerHorizontally: true,
    centerVertically: true,
    printGridlines: true,
    printHeadings: true,
    blackAndWhite: true,
    draft: true,
    firstPageNumber: 3,
    printComments: 'atEnd',
    printErrors: 'dash',
    pageOrder: 'overThenDown',
    rowBreaks: [10, 20],
    columnBreaks: [4],
    header: '&L&"Arial,Bold"Left && right&CCentre',
    footer: '&P of &N',
  };
}

function addPivots(sheet: SheetModel): void {
  const usual = { showRowGrandTotals: true, showColumnGrandTotals: true, refreshOnOpen: true };
  const values = [
    ['Item', 'Sum of Total'],
    ['Apple', 15],
    ['Bread', 9],
    ['Cheese', 21],
    ['Grand Total', 45],
  ];
  values.forEach((row, index) =>
    row.forEach((value, column) => sheet.cells.set(10 + index, 1 + column, { value, style: 0 })),
  );
  sheet.pivots.push({
    ...usual,
    id: 'first',
    name: 'By item',
    source: { table: 'Sales' },
    area: area(10, 1, 14, 2),
    rows: ['Item'],
    columns: [],
    filters: [],
    values: [{ field: 'Total', name: 'Sum of Total', aggregation: 'Sum', numberFormat: '#,##0.00' }],
    layout: 'Compact',
  });
  sheet.pivots.push({
    ...usual,
    id: 'second',
    name: 'Two values',
    source: { reference: 'Data!$A$1:$D$4' },
    area: area(30, 1, 36, 5),
    rows: ['Item', 'Price'],
    columns: ['Quantity'],
    filters: ['Total'],
    values: [
      { field: 'Price', name: 'Highest', aggregation: 'Max' },
      { field: 'Price', name: 'Deviation', aggregation: 'StandardDeviationP' },
    ],
    layout: 'Tabular',
    showRowGrandTotals: false,
  });
}

function addCharts(sheet: SheetModel): void {
  const series = [
    {
      name: null,
      nameReference: 'Data!$B$1',
      values: 'Data!$B$2:$B$4',
      categories: 'Data!$A$2:$A$4',
      color: '#1F77B4',
    },
    { name: 'Named <here>', values: "'It''s here'!$C$2:$C$4" },
  ];
  const place = { left: 100, top: 200.5, width: 360, height: 216 };
  const legend = { visible: true, position: 'Bottom' };
  SAVED_CHART_TYPES.forEach((type, index) => {
    const isBubble = type === 'Bubble';
    sheet.charts.push({
      ...place,
      id: `chart ${index}`,
      name: `Chart ${index + 1}`,
      type,
      title: index % 2 === 0 ? `Title & ${type}\nsecond line` : null,
      top: place.top + index * 250,
      series: series.map((one) => (isBubble ? { ...one, bubbleSizes: 'Data!$C$2:$C$4' } : one)),
      legend: index % 3 === 0 ? { visible: false, position: 'Right' } : legend,
      ...(type === 'ColumnClustered' && {
        axes: { category: { title: 'Fruit' }, value: { title: 'Money' } },
      }),
    });
  });
  sheet.charts.push({
    ...place,
    id: 'combined',
    name: 'Combined',
    type: 'ColumnStacked',
    title: null,
    series: [
      { name: 'a', values: 'Data!$B$2:$B$4' },
      { name: 'b', values: 'Data!$C$2:$C$4', type: 'Line' },
      { name: 'c', values: 'Data!$D$2:$D$4' },
    ],
    legend,
  });
}

function addValidations(sheet: SheetModel): void {
  const usual = { inCellDropDown: true, ignoreBlanks: true };
  sheet.validations = [
    {
      areas: [area(0, 1, 5, 1), area(8, 1)],
      type: 'list',
      formula1: '"a,b,c"',
      ...usual,
      error: { style: 'stop', title: '', message: '', show: true },
    },
    {
      areas: [area(0, 2, 5, 2)],
      type: 'list',
      formula1: 'Prices',
      inCellDropDown: false,
      ignoreBlanks: false,
      prompt: { title: 'Choose', message: 'One of <these>\nplease', show: true },
      error: { style: 'warning', title: 'Hm', message: 'Sure?', show: true },
    },
    {
      areas: [area(0, 3)],
      type: 'wholeNumber',
      operator: 'between',
      formula1: '1',
      formula2: '10',
      ...usual,
    },
    { areas: [area(1, 3)], type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0.5', ...usual },
    { areas: [area(2, 3)], type: 'textLength', operator: 'lessThan', formula1: '20', ...usual },
    {
      areas: [area(3, 3)],
      type: 'date',
      operator: 'notBetween',
      formula1: '46000',
      formula2: 'TODAY()',
      ...usual,
    },
    {
      areas: [area(4, 3)],
      type: 'time',
      operator: 'notEqual',
      formula1: '0.5',
      ...usual,
      error: { style: 'information', title: '', message: 'x', show: false },
    },
    { areas: [area(5, 3)], type: 'custom', formula1: 'AND(A1<>"",COUNTIF(A:A,A1)=1)', ...usual },
  ];
}

function addFormats(sheet: SheetModel): void {
  const rules: ConditionalRule[] = [
    { kind: 'custom', formula: '$A1="<x>"', style: GREEN },
    {
      kind: 'cellValue',
      operator: 'between',
      formula1: '1',
      formula2: '5',
      style: { ...GREEN, borders: { top: { style: 'thin', color: '#123456' } } },
    },
    {
      kind: 'cellValue',
      operator: 'equal',
      formula1: '"yes"',
      style: { numberFormat: '0.0', font: { bold: true, italic: false } },
    },
    { kind: 'text', operator: 'contains', text: 'a "b"', style: GREEN },
    { kind: 'text', operator: 'notContains', text: 'x', style: GREEN },
    { kind: 'text', operator: 'beginsWith', text: '=$C$1', style: GREEN },
    { kind: 'text', operator: 'endsWith', text: 'z', style: GREEN },
    { kind: 'topBottom', rank: 10, percent: true, bottom: true, style: GREEN },
    { kind: 'preset', criterion: 'DuplicateValues', style: GREEN },
    { kind: 'preset', criterion: 'LastSevenDays', style: GREEN },
    { kind: 'preset', criterion: 'TwoStdDevBelowAverage', style: GREEN },
    { kind: 'preset', criterion: 'EqualOrAboveAverage', style: GREEN },
    { kind: 'preset', criterion: 'NonBlanks', style: GREEN },
    {
      kind: 'colorScale',
      points: [
        { at: { type: 'min' }, color: '#F8696B' },
        { at: { type: 'percentile', value: '50' }, color: '#FFEB84' },
        { at: { type: 'formula', value: '$A$1' }, color: '#63BE7B' },
      ],
    },
    {
      kind: 'dataBar',
      bar: {
        lower: { type: 'automatic' },
        upper: { type: 'number', value: '100' },
        color: '#638EC6',
        gradient: false,
        borderColor: '#000080',
        negativeColor: '#FF0000',
        negativeBorderColor: '#800000',
        axisColor: '#00FF00',
        axis: 'middle',
        direction: 'rightToLeft',
        showValue: false,
      },
    },
    {
      kind: 'iconSet',
      icons: {
        style: '3TrafficLights1',
        reverse: true,
        showValue: false,
        criteria: [
          { at: { type: 'percent', value: '0' }, orEqual: true },
          { at: { type: 'number', value: '3' }, orEqual: false },
          { at: { type: 'formula', value: '$B$1' }, orEqual: true },
        ],
      },
    },
    {
      kind: 'iconSet',
      icons: {
        style: '3Stars',
        reverse: false,
        showValue: true,
        criteria: [
          { at: { type: 'percent', value: '0' }, orEqual: true, customIcon: { set: '3Flags', index: 1 } },
          { at: { type: 'percent', value: '33' }, orEqual: true, customIcon: { set: 'NoIcons', index: 0 } },
          { at: { type: 'percent', value: '67' }, orEqual: true, customIcon: { set: '3Stars', index: 2 } },
        ],
      },
    },
  ];
  sheet.conditionalFormats = rules.map((rule, index) => ({
    id: `rule ${index}`,
    areas: index % 3 === 0 ? [area(0, 0, 9, 0), area(0, 2, 9, 2)] : [area(0, 4, 9, 4)],
    stopIfTrue: index % 2 === 0 && index < 13,
    rule,
  }));
}

/** The example with a fifth sheet, as a workbook that was opened and then grew. */
export function withAnotherSheet(model: WorkbookModel): WorkbookModel {
  const sheet = newSheet('{another}', 'Another');
  sheet.cells.set(0, 0, { value: 'new', style: 0 });
  sheet.notes.push({ row: 0, column: 0, author: 'Ann', text: 'On the new sheet', visible: false });
  model.sheets.splice(1, 0, sheet);
  return model;
}
