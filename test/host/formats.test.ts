import { describe, expect, test } from '@jest/globals';
import { openClient } from './open-client';

function caught(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'no error',
    (error: unknown) => error,
  );
}

describe('formats, validation and conditional formats through the client', () => {
  test('formats are read back, and null where cells differ', async () => {
    const { run } = openClient();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const both = sheet.getRange('A1:B1');
      both.format.fill.color = 'gold';
      both.format.font.set({ bold: true, color: '#abc', size: 14, name: 'Arial' });
      both.format.horizontalAlignment = 'Center';
      both.format.wrapText = true;
      sheet.getRange('B1').format.fill.color = '#112233';
      sheet.getRange('B1').format.font.bold = false;
      both.format.load('horizontalAlignment,wrapText');
      both.format.fill.load('color');
      both.format.font.load('bold,color,size,name');
      sheet.getRange('A1').format.fill.load('color');
      const one = sheet.getRange('A1').format.fill.load('color');
      await context.sync();
      const { font, fill } = both.format;
      return [
        fill.color,
        font.bold,
        font.color,
        font.size,
        font.name,
        both.format.horizontalAlignment,
        both.format.wrapText,
        one.color,
      ];
    });
    expect(found).toEqual([null, null, '#AABBCC', 14, 'Arial', 'Center', true, '#FFD700']);
  });

  test('column widths and row heights are points, and whole columns keep formats for cells to come', async () => {
    const { run, host } = openClient();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('C:D').format.columnWidth = 90;
      sheet.getRange('C:C').numberFormat = [['yyyy-mm-dd']];
      sheet.getRange('2:2').format.rowHeight = 30;
      sheet.getRange('C5').values = [[45000]];
      const cell = sheet.getRange('C5').load('text,left,top');
      const width = sheet.getRange('C5').format.load('columnWidth');
      await context.sync();
      return [cell.text, cell.left, cell.top, width.columnWidth];
    });
    expect(found).toEqual([[['2023-03-15']], 96, 75, 90]);
    expect(host.workbook.sheets[0]?.cells.get(4, 3)).toBeUndefined();
  });

  test('borders go to the edges of the range, inner lines between its cells', async () => {
    const { run, host } = openClient();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      range.format.borders.getItem('EdgeTop').style = 'Continuous';
      const inner = range.format.borders.getItem('InsideVertical');
      inner.style = 'Dash';
      inner.color = 'red';
      await context.sync();
    });
    const borders = (row: number, column: number): unknown => {
      const cell = host.workbook.sheets[0]?.cells.get(row, column);
      return cell && host.workbook.styles.get(cell.style).borders;
    };
    expect(borders(0, 0)).toEqual({ top: { style: 'thin' }, right: { style: 'dashed', color: '#FF0000' } });
    expect(borders(1, 1)).toEqual({ left: { style: 'dashed', color: '#FF0000' } });
  });

  test('validation takes one rule, prompts and alerts, and splits when a part is cleared', async () => {
    const { run, host } = openClient();
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A2:A10');
      range.dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,No' } };
      range.dataValidation.prompt = { showPrompt: true, title: 'Answer', message: 'Yes or no' };
      range.dataValidation.errorAlert = {
        showAlert: true,
        style: 'Warning',
        title: 'Hm',
        message: 'Really?',
      };
      sheet.getRange('A4').dataValidation.clear();
      const top = sheet.getRange('A2:A3').dataValidation.load('type,rule,prompt,errorAlert');
      const gap = sheet.getRange('A4').dataValidation.load('type');
      const mixed = sheet.getRange('A2:A10').dataValidation.load('type');
      await context.sync();
      return [top.type, top.rule, top.prompt.message, top.errorAlert.style, gap.type, mixed.type];
    });
    expect(found).toEqual([
      'List',
      { list: { inCellDropDown: true, source: 'Yes,No' } },
      'Yes or no',
      'Warning',
      'None',
      'MixedCriteria',
    ]);
    expect(host.workbook.sheets[0]?.validations[0]?.areas).toHaveLength(2);
  });

  test('validation refuses long texts, two rules at once and structured references as source', async () => {
    const bad: ((validation: Excel.DataValidation) => void)[] = [
      (validation) => (validation.prompt = { showPrompt: true, title: 'x'.repeat(33), message: '' }),
      (validation) => (validation.prompt = { showPrompt: true, title: '', message: 'x'.repeat(256) }),
      (validation) =>
        (validation.errorAlert = { showAlert: true, style: 'Stop', title: '', message: 'x'.repeat(226) }),
      (validation) => (validation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } }),
      (validation) => (validation.rule = { list: { inCellDropDown: true, source: '=Table1[Column]' } }),
      (validation) =>
        (validation.rule = { custom: { formula: '=TRUE' }, list: { inCellDropDown: true, source: 'a' } }),
      (validation) => (validation.rule = { decimal: { formula1: 1, operator: 'Between' } }),
    ];
    for (const change of bad) {
      const { run } = openClient();
      const error = await caught(
        run(async (context) => {
          change(context.workbook.worksheets.getItem('Sheet1').getRange('A1').dataValidation);
          await context.sync();
        }),
      );
      expect(error).toMatchObject({ code: 'InvalidArgument' });
    }
  });

  test('conditional formats of every type are kept, the newest first', async () => {
    const { run, host } = openClient();
    const found = await run(async (context) => {
      const formats = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A9').conditionalFormats;
      const value = formats.add('CellValue');
      value.cellValue.format.fill.color = '#FF0000';
      value.cellValue.rule = { formula1: '="Coach"', operator: 'EqualTo' };
      const custom = formats.add('Custom');
      custom.custom.rule.formula = '=$A1>3';
      custom.custom.format.font.bold = true;
      formats.add('ColorScale').colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#FFFFFF' },
        maximum: { type: 'HighestValue', color: '#00FF00' },
      };
      formats.add('DataBar').dataBar.barDirection = 'LeftToRight';
      formats.add('IconSet').iconSet.style = 'FourArrows';
      formats.add('TopBottom').topBottom.rule = { rank: 3, type: 'BottomPercent' };
      formats.add('PresetCriteria').preset.rule = { criterion: 'Blanks' };
      formats.add('ContainsText').textComparison.rule = { operator: 'BeginsWith', text: 'a' };
      formats.load('items/type,items/priority');
      await context.sync();
      return formats.items.map((format) => `${format.priority} ${format.type}`);
    });
    expect(found).toEqual([
      '0 ContainsText',
      '1 PresetCriteria',
      '2 TopBottom',
      '3 IconSet',
      '4 DataBar',
      '5 ColorScale',
      '6 Custom',
      '7 CellValue',
    ]);
    expect(host.workbook.sheets[0]?.conditionalFormats.at(-1)?.rule).toEqual({
      kind: 'cellValue',
      operator: 'equal',
      formula1: '"Coach"',
      style: { fill: { pattern: 'solid', color: '#FF0000' } },
    });
  });

  test('rows fold into groups and unfold', async () => {
    const { run, host } = openClient();
    await run(async (context) => {
      const rows = context.workbook.worksheets.getItem('Sheet1').getRange('2:3');
      rows.group('ByRows');
      rows.hideGroupDetails('ByRows');
      await context.sync();
    });
    const { rows } = host.workbook.sheets[0] ?? {};
    expect(rows?.get(1)).toEqual({ outlineLevel: 1, hidden: true });
    expect(rows?.get(3)).toEqual({ collapsed: true });
  });

  test('what is grouped in a range leaves its groups; a range without groups is refused', async () => {
    const { run, host } = openClient();
    const ungroup = (address: string): Promise<void> =>
      run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange(address).ungroup('ByRows');
        await context.sync();
      });
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('4:9').group('ByRows');
      sheet.getRange('4:5').group('ByRows');
      await context.sync();
    });
    await ungroup('A1:D10');
    const { rows } = host.workbook.sheets[0] ?? {};
    expect([4, 6].map((row) => rows?.get(row - 1)?.outlineLevel)).toEqual([1, undefined]);
    await ungroup('A1:D10');
    expect(rows?.get(3)?.outlineLevel).toBeUndefined();
    await expect(ungroup('A1:D10')).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
