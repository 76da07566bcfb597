import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { join, resolve } from 'node:path';
import { readArguments } from '../../src/headless/arguments';
import { Failure } from '../../src/headless/failure';
import { saveXlsx } from '../../src/files';
import { newWorkbook } from '../../src/files/model/workbook';
import { texts } from '../../src/i18n';
import { temporaryFolder } from '../other-programs/temporary-folder';

const command = resolve(__dirname, '../../src/headless/stakegrid.mjs');
const folder = temporaryFolder();
const inFolder = (name: string) => join(folder, name);

function stakegrid(...argumentList: string[]) {
  const environment = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...argumentList], {
    encoding: 'utf8',
    env: environment,
  });
  return { status, stdout, stderr };
}

describe('stakegrid new and check', () => {
  test('a new example is created, checked, saved and reported', () => {
    expect(stakegrid('new', 'example.xlsx', '--example')).toMatchObject({
      status: 0,
      stdout: 'Created example.xlsx.\n',
    });
    const before = readFileSync(inFolder('example.xlsx'));
    const checked = stakegrid(
      'check',
      'example.xlsx',
      '-o',
      'checked.xlsx',
      '--json',
      'report.json',
      '--today',
      '2026-11-22',
    );
    expect(checked).toMatchObject({ status: 0, stderr: '' });
    expect(checked.stdout).toMatch(
      /^example\.xlsx: \d+ deals, \d+ people: \d+ errors, \d+ warnings, \d+ hints\. Formulas: all \d+ give what the check works out by itself\.\n/,
    );
    expect(readFileSync(inFolder('example.xlsx')).equals(before)).toBe(true);
    const report = JSON.parse(readFileSync(inFolder('report.json'), 'utf8'));
    expect(report.asOf).toBe('2026-11-22');
    expect(report.language).toBe('en');
    expect(report.deals[0].people).toBe(7);
    expect(statSync(inFolder('checked.xlsx')).size).toBeGreaterThan(before.length);
  }, 60_000);

  test('a finding that was accepted with a reason counts apart, and the report says so', () => {
    stakegrid('new', 'open.xlsx', '--example');
    stakegrid('check', 'open.xlsx', '--today', '2026-11-22', '-o', 'first.xlsx', '--json', 'first.json');
    writeFileSync(
      inFolder('accept.js'),
      `await Excel.run(async (context) => {
        const tables = context.workbook.worksheets.getItem('Findings').tables.load('items/name');
        await context.sync();
        const rows = tables.items[0].columns.getItem('Accepted because').getDataBodyRange();
        rows.getCell(0, 0).values = [['known to the board']];
      });`,
    );
    stakegrid('run', 'first.xlsx', 'accept.js', 'accepted.xlsx');
    const again = stakegrid('check', 'accepted.xlsx', '--today', '2026-11-22', '--json', 'second.json');
    const findings = (name: string): { severity: string; accepted: boolean }[] =>
      JSON.parse(readFileSync(inFolder(name), 'utf8')).findings;
    expect(findings('first.json').filter(({ accepted }) => accepted)).toEqual([]);
    const [accepted, ...others] = findings('second.json').filter((finding) => finding.accepted);
    expect(accepted).toMatchObject({ severity: 'warning' });
    expect(others).toEqual([]);
    const warnings = findings('first.json').filter(({ severity }) => severity === 'warning').length;
    expect(again.stdout).toContain(` ${warnings - 1} warnings, `);
    expect(again.stdout).toContain(' hints, 1 accepted. Formulas');
  }, 60_000);

  test('a second check changes nothing in the file but the stamp', () => {
    stakegrid('new', 'twice.xlsx', '--example');
    stakegrid('check', 'twice.xlsx', '-o', 'once.xlsx', '--today', '2026-11-22');
    stakegrid('check', 'once.xlsx', '-o', 'again.xlsx', '--today', '2026-11-22');
    const once = unzipSync(readFileSync(inFolder('once.xlsx')));
    const again = unzipSync(readFileSync(inFolder('again.xlsx')));
    expect(Object.keys(again).sort()).toEqual(Object.keys(once).sort());
    const text = (part: Uint8Array | undefined) => new TextDecoder('latin1').decode(part);
    const changed = Object.keys(again).filter((name) => text(again[name]) !== text(once[name]));
    // the shared texts hold the line with the run, the custom property its values for the next run
    expect(changed.filter((name) => !/^xl\/(sharedStrings\.xml|customProperty\d+\.bin)$/.test(name))).toEqual(
      [],
    );
    const withoutStamp = (part: Uint8Array | undefined) =>
      Buffer.from(part ?? [])
        .toString('utf8')
        .replace(/checked [-\d]+ [\d:]+ · rules [^·]+ · run [\w-]+/g, '');
    expect(withoutStamp(again['xl/sharedStrings.xml'])).toBe(withoutStamp(once['xl/sharedStrings.xml']));
  }, 60_000);

  test('without -o nothing is written, and the one-line summary is on stdout', () => {
    stakegrid('new', 'only.xlsx', '--lang', 'zh', '--example');
    const before = statSync(inFolder('only.xlsx')).mtimeMs;
    const { status, stdout } = stakegrid('check', 'only.xlsx');
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(statSync(inFolder('only.xlsx')).mtimeMs).toBe(before);
  }, 60_000);

  test('input that cannot be used ends with exit code 2 and a sentence on stderr', async () => {
    const since1904 = newWorkbook();
    since1904.calculation.date1904 = true;
    writeFileSync(inFolder('since-1904.xlsx'), await saveXlsx(since1904));
    expect(stakegrid('check', 'since-1904.xlsx')).toMatchObject({ status: 2, stdout: '' });
    expect(stakegrid('check', 'since-1904.xlsx').stderr).toContain('counts its days from 1904');
    writeFileSync(inFolder('text.xlsx'), 'this is not a workbook');
    expect(stakegrid('check', 'text.xlsx')).toMatchObject({ status: 2, stdout: '' });
    expect(stakegrid('check', 'text.xlsx').stderr).toContain('text.xlsx cannot be opened');
    expect(stakegrid('check', 'missing.xlsx')).toMatchObject({ status: 2, stdout: '' });
    expect(stakegrid('run', '-', 'missing.js', 'x.xlsx').status).toBe(2);
    expect(stakegrid('check')).toMatchObject({ status: 2, stdout: '' });
    expect(stakegrid('new', 'x.xlsx', '--lang', 'fr').stderr).toContain('fr');
    expect(stakegrid('check', 'x.xlsx', '--today', '2026-02-30').stderr).toContain('2026-02-30');
    expect(stakegrid('dance').status).toBe(2);
  }, 120_000);

  test('what keeps a file from being read or written is said in words', () => {
    mkdirSync(inFolder('folder.xlsx'));
    const read = (path: string) => stakegrid('check', path).stderr;
    expect(read('missing.xlsx')).toBe('The file missing.xlsx cannot be read: there is no such file.\n');
    expect(read('folder.xlsx')).toBe('The file folder.xlsx cannot be read: it is a folder.\n');
    const written = stakegrid('new', 'nowhere/x.xlsx');
    expect(written).toMatchObject({ status: 2, stdout: '' });
    expect(written.stderr).toBe('The file nowhere/x.xlsx cannot be written: its folder does not exist.\n');
  }, 120_000);

  test('a protected result sheet ends a check in words, and a sheet of the user is told', () => {
    const prepare = (script: string, output: string) => {
      writeFileSync(
        inFolder('prepare.js'),
        `await Excel.run(async (context) => {${script} await context.sync(); });`,
      );
      expect(stakegrid('run', 'guarded.xlsx', 'prepare.js', output)).toMatchObject({ status: 0, stderr: '' });
    };
    stakegrid('new', 'guarded.xlsx', '--example');
    prepare(`context.workbook.worksheets.add('Results');`, 'own.xlsx');
    expect(stakegrid('check', 'own.xlsx').stdout).toContain(
      'These sheets are yours and were not overwritten: Results.',
    );
    stakegrid('check', 'guarded.xlsx', '-o', 'guarded.xlsx');
    prepare(`context.workbook.worksheets.getItem('Gates').protection.protect();`, 'locked.xlsx');
    expect(stakegrid('check', 'locked.xlsx', '-o', 'out.xlsx')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'locked.xlsx is protected: Gates. Take the protection off in Excel first.\n',
    });
    // the new deal needs a row, and nothing can move out of the last one
    prepare(
      `const { tables, worksheets } = context.workbook;
      worksheets.getItem('Findings').getRange('B1048576').values = [['mine']];
      tables.getItem('Deals').rows.add();
      const row = tables.getItem('Deals').getDataBodyRange().getLastRow();
      ['D-9', 'New', 'Mill'].forEach((text, index) => (row.getCell(0, index).values = [[text]]));`,
      'full.xlsx',
    );
    expect(stakegrid('check', 'full.xlsx', '-o', 'out.xlsx')).toMatchObject({
      status: 2,
      stdout: '',
      stderr:
        'full.xlsx: something stands in the last row or column, so that no row or column can be inserted: Findings!B1048576. Delete it first.\n',
    });
    expect(existsSync(inFolder('out.xlsx'))).toBe(false);
  }, 120_000);

  test('macros are not saved, and that is said', () => {
    stakegrid('new', 'plain.xlsx', '--example');
    const parts = unzipSync(readFileSync(inFolder('plain.xlsx')));
    const relations = 'xl/_rels/workbook.xml.rels';
    const macros =
      '<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>';
    const withMacros = strFromU8(parts[relations] ?? new Uint8Array()).replace(
      '</Relationships>',
      `${macros}$&`,
    );
    writeFileSync(
      inFolder('tools.xlsm'),
      zipSync({ ...parts, [relations]: strToU8(withMacros), 'xl/vbaProject.bin': strToU8('macros') }),
    );
    expect(stakegrid('check', 'tools.xlsm')).toMatchObject({ status: 0, stderr: '' });
    expect(stakegrid('check', 'tools.xlsm', '-o', 'tools.xlsx')).toMatchObject({
      status: 0,
      stderr: 'What is saved has none of the macros of tools.xlsm: an .xlsx file holds none.\n',
    });
    expect(Object.keys(unzipSync(readFileSync(inFolder('tools.xlsx'))))).not.toContain('xl/vbaProject.bin');
  }, 120_000);

  test('a new workbook takes the place of none that is there', () => {
    writeFileSync(inFolder('mine.xlsx'), 'my deals');
    expect(stakegrid('new', 'mine.xlsx', '--example')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'The file mine.xlsx is there already. Give another name, or delete it first.\n',
    });
    expect(readFileSync(inFolder('mine.xlsx'), 'utf8')).toBe('my deals');
  }, 60_000);

  test('a list of which few headers are known is shown, and read when its columns are named', () => {
    writeFileSync(
      inFolder('german.js'),
      `await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:D2').values = [['Deal ID', 'Kunde', 'Deal', 'Betrag'], ['D-1', 'Acme', 'ERP', 5]];
      });`,
    );
    stakegrid('run', '-', 'german.js', 'german.xlsx');
    expect(stakegrid('check', 'german.xlsx').stderr).toBe(
      'german.xlsx: There is no Deals table in this workbook yet.\n' +
        'The list at Sheet1!A1 may be one. Its headers: “Deal ID”, “Kunde”, “Deal”, “Betrag”.\n' +
        'Create the sheets, or give your own list the headers Deal ID, Customer and Deal. “stakegrid add” with --column, such as --column deal=Product, says which column it is.\n',
    );
    // the headers that are known need no word
    const { status } = stakegrid('add', 'german.xlsx', '-o', 'named.xlsx', '--column', 'customer=Kunde');
    expect(status).toBe(0);
    expect(stakegrid('check', 'named.xlsx').stdout).toMatch(/^named.xlsx: 1 deal, 0 people: /);
  }, 60_000);

  test('a list with other headers is told the headers that it lacks', () => {
    writeFileSync(
      inFolder('list.js'),
      `await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('B3:E4').values = [['Deal ID', 'Deal', 'Amount', 'Stage'], ['D-1', 'Plant', 5, 2]];
      });`,
    );
    stakegrid('run', '-', 'list.js', 'list.xlsx');
    expect(stakegrid('check', 'list.xlsx').stderr).toBe(
      'list.xlsx: There is no Deals table in this workbook yet.\n' +
        'Nearest to it: Sheet1!B3. It lacks: Customer. Rename the column there that holds it, or insert one with this header and fill it in. A deal ID may be any short code that is used once.\n' +
        'Create the sheets, or give your own list the headers Deal ID, Customer and Deal. “stakegrid add” with --column, such as --column deal=Product, says which column it is.\n',
    );
  }, 60_000);
});

describe('add', () => {
  test('adds the sheets that a list of deals lacks, and says when none is missing', () => {
    writeFileSync(
      inFolder('deals.js'),
      `await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:C2').values = [['商机编号', '客户', '商机名称'], ['D-1', 'Acme', 'ERP']];
      });`,
    );
    stakegrid('run', '-', 'deals.js', 'deals.xlsx');
    const { status, stdout } = stakegrid('add', 'deals.xlsx', '-o', 'more.xlsx');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Added: 干系人, .*, 规则\.\n/);
    expect(stakegrid('check', 'more.xlsx').stdout).toContain('1 deal, 0 people');
    expect(stakegrid('add', 'more.xlsx', '-o', 'more.xlsx').stdout).toMatch(/^No input sheet is missing\.\n/);
    expect(stakegrid('add', 'more.xlsx')).toMatchObject({ status: 2, stdout: '' });
  }, 60_000);

  test('fills blank ids', () => {
    writeFileSync(
      inFolder('blank-ids.js'),
      `await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:C3').values = [['Deal ID', 'Customer', 'Deal'], ['D-7', 'Acme', 'ERP'], ['', 'Borea', 'CRM']];
      });`,
    );
    stakegrid('run', '-', 'blank-ids.js', 'blank-ids.xlsx');
    expect(stakegrid('add', 'blank-ids.xlsx', '-o', 'filled.xlsx').stdout).toMatch(
      /^1 blank deal ID filled in\.\n/,
    );
    expect(stakegrid('check', 'filled.xlsx').stdout).toContain('2 deals, 0 people: 0 errors');
  }, 60_000);

  test('numbers the deals of a list without ids', () => {
    writeFileSync(
      inFolder('plain.js'),
      `await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:C2').values = [['Customer', 'Project', 'Amount'], ['Acme', 'ERP', 5]];
        context.workbook.worksheets.add('Q2').getRange('A1:C1').copyFrom('Sheet1!A1:C1');
      });`,
    );
    stakegrid('run', '-', 'plain.js', 'plain.xlsx');
    expect(stakegrid('check', 'plain.xlsx').stderr).toMatch(/“stakegrid add” adds a column of deal IDs\.\n$/);
    const { stdout } = stakegrid('add', 'plain.xlsx', '-o', 'numbered.xlsx');
    expect(stdout).toMatch(
      /^1 deal numbered, below Sheet1!D1\.\nOnly one list counts\. Not read: Q2!A1\. Put their rows below those of Sheet1!D1\.\nAdded: Stakeholders, /,
    );
    expect(stakegrid('check', 'numbered.xlsx').status).toBe(0);
  }, 60_000);
});

describe('a list of which a header is not known', () => {
  const CRM = [
    ['opportunity_id', 'sales_agent', 'product', 'account', 'deal_stage', 'close_date', 'close_value'],
    ['1C1I7A6R', 'Moses Frase', 'GTX Plus Basic', 'Cancity', 'Won', '3/1/2017', 1054],
    ['Z063OYW0', 'Darcel Schlecht', 'GTXPro', 'Isdom', 'Engaging', '3/11/2017', 4514],
  ];
  const makeList = (name: string, rows: readonly (readonly (string | number)[])[]) => {
    writeFileSync(
      inFolder(`${name}.js`),
      `await Excel.run(async (context) => {
        const rows = ${JSON.stringify(rows)};
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').getResizedRange(rows.length - 1, rows[0].length - 1).values = rows;
      });`,
    );
    stakegrid('run', '-', `${name}.js`, `${name}.xlsx`);
  };

  test('is read when the command line says which column it is, and so is the file from then on', () => {
    makeList('crm', CRM);
    const refused = stakegrid('check', 'crm.xlsx');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(
      /“stakegrid add” with --column, such as --column deal=Product, says which/,
    );
    const { stdout } = stakegrid('add', 'crm.xlsx', '-o', 'chosen.xlsx', '--column', 'deal=product');
    expect(stdout).toMatch(
      /^Not read, though it may be Amount: “close_value”\. If it is, add --column amount="close_value"\.\nAdded: Stakeholders, /,
    );
    expect(stakegrid('check', 'chosen.xlsx', '--json', 'chosen.json').stdout).toContain('2 deals, 0 people');
    const { deals } = JSON.parse(readFileSync(inFolder('chosen.json'), 'utf8'));
    expect(deals).toMatchObject([{ id: '1C1I7A6R' }, { id: 'Z063OYW0' }]);
  }, 60_000);

  test('is refused with what may be said where a word is wrong', () => {
    makeList('crm', CRM);
    const add = (...columns: string[]) =>
      stakegrid('add', 'crm.xlsx', '-o', 'no.xlsx', ...columns.flatMap((column) => ['--column', column]));
    expect(add('product=deal')).toMatchObject({
      status: 2,
      stderr:
        'There is no column “product” to choose: use id, customer, deal, amount, closeDate, stage, status, owner, currency.\n',
    });
    expect(add('deal=prodct').stderr).toMatch(
      /^The list at Sheet1!A1 has no header “prodct”\. It has: opportunity_id, sales_agent, product, /,
    );
    expect(existsSync(inFolder('no.xlsx'))).toBe(false);
  }, 60_000);

  test('keeps its own ids where they stand under another name', () => {
    makeList('numbered-by-hand', [
      ['编号', '客户名称', '项目名称', '金额'],
      ['H-7', '华成制药', 'ERP', 1],
      ['H-3', '恒达机械', 'MES', 2],
    ]);
    const { stdout } = stakegrid('add', 'numbered-by-hand.xlsx', '-o', 'own-ids.xlsx');
    expect(stdout).toMatch(/^The deal IDs are those under “编号”\.\nAdded: /);
    stakegrid('check', 'own-ids.xlsx', '--json', 'own-ids.json');
    const { deals } = JSON.parse(readFileSync(inFolder('own-ids.json'), 'utf8'));
    expect(deals).toMatchObject([{ id: 'H-7' }, { id: 'H-3' }]);
  }, 60_000);

  test('keeps its own ids when another column is chosen, and names what is not read', () => {
    makeList('by-hand', [
      ['编号', '客户名称', '项目名称', '合同额', '结果', '签约日期', '负责人'],
      ['H-7', '华成制药', 'ERP', 1, '赢单', '2026-12-01', '李雷'],
      ['H-3', '恒达机械', 'MES', 2, '', '2026-12-02', '李雷'],
    ]);
    const { stdout } = stakegrid('add', 'by-hand.xlsx', '-o', 'chosen.xlsx', '--column', 'amount=合同额');
    expect(stdout).toMatch(
      /^The deal IDs are those under “编号”\.\nNot read, though it may be Close date: “签约日期”\. If it is, add --column closeDate="签约日期"\.\nNot read, though it may be Status: “结果”\. .*\nAdded: /,
    );
    const checked = stakegrid('check', 'chosen.xlsx', '--json', 'chosen.json');
    expect(checked.status).toBe(0);
    const { deals, findings } = JSON.parse(readFileSync(inFolder('chosen.json'), 'utf8'));
    expect(deals).toMatchObject([
      { id: 'H-7', amount: 1 },
      { id: 'H-3', amount: 2 },
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'results-not-read',
        message: 'Sheet1!E1 的“结果”列写有“赢单”，但没有读取：只在该列写明赢输的商机都按进行中计。',
      }),
    );
  }, 60_000);
});

describe('options', () => {
  test('that do not exist, or lack their value, are named', () => {
    const refused = (...argv: string[]) => {
      try {
        return readArguments(argv, texts('en').commandLine);
      } catch (error) {
        return error;
      }
    };
    const failure = (sentence: string) => new Failure(sentence, 2);
    expect(refused('check', 'x.xlsx', '--colour')).toEqual(failure('There is no option “--colour”.'));
    expect(refused('check', 'x.xlsx', '-q')).toEqual(failure('There is no option “-q”.'));
    expect(refused('check', 'x.xlsx', '--json')).toEqual(failure('The option “--json” needs a value.'));
    expect(refused('check', 'x.xlsx', '-o', '--json=a')).toEqual(failure('The option “-o” needs a value.'));
    expect(refused('new', '--example=yes')).toEqual(failure('The option “--example” takes no value.'));
    expect(refused('new', '--json', 'a')).toEqual(failure('The command “new” does not take “--json”.'));
    expect(refused('check', '-o', '-', '--note=-5')).toMatchObject(
      failure('The command “check” does not take “--note”.'),
    );
  });

  test('that exclude each other, and names that no workbook can have, are refused', () => {
    const both = stakegrid('new', 'both.xlsx', '--example', '--pipeline');
    expect(both).toMatchObject({ status: 2, stderr: 'Use “--example” or “--pipeline”, not both.\n' });
    for (const command of [
      ['new', 'out.csv'],
      ['check', 'any.xlsx', '-o', 'out.csv'],
      ['run', '-', 'any.js', 'out.csv'],
    ]) {
      const { status, stderr } = stakegrid(...command);
      expect([status, stderr]).toEqual([
        2,
        'The file out.csv would be a workbook: give it a name that ends in .xlsx.\n',
      ]);
    }
    expect(existsSync(inFolder('out.csv'))).toBe(false);
  }, 60_000);

  test('help is there under every name, and a wrong command names the right ones', () => {
    const help = stakegrid('help');
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect([stakegrid('--help').stdout, stakegrid('check', '-h').stdout]).toEqual([help.stdout, help.stdout]);
    expect(stakegrid('chek', 'in.xlsx')).toMatchObject({
      status: 2,
      stderr:
        'There is no command “chek”: use new, add, check, run, snapshot, seal, close, demo, or --help.\n',
    });
  }, 60_000);

  test('--version is that of the package', () => {
    const { version } = JSON.parse(readFileSync(resolve(__dirname, '../../package.json'), 'utf8'));
    expect(stakegrid('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('stakegrid run', () => {
  test('runs a script with await at top level and saves the workbook', () => {
    writeFileSync(
      inFolder('fill.js'),
      `await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:B2').values = [['x', 1], ['y', '=B1+1']];
        const total = sheet.getRange('B2').load('values');
        await context.sync();
        console.log(total.values[0][0]);
      });`,
    );
    expect(stakegrid('run', '-', 'fill.js', 'filled.xlsx')).toMatchObject({
      status: 0,
      stdout: '2\n',
      stderr: '',
    });
    writeFileSync(
      inFolder('read.js'),
      `await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getUsedRange().load('formulas');
      await context.sync();
      console.log(JSON.stringify(range.formulas));
    });`,
    );
    expect(stakegrid('run', 'filled.xlsx', 'read.js', 'again.xlsx').stdout).toBe('[["x",1],["y","=B1+1"]]\n');
  }, 60_000);

  test('a script that waits for ever ends with exit code 1 and says so', () => {
    writeFileSync(inFolder('wait.js'), 'await new Promise(() => {});');
    const { status, stdout, stderr } = stakegrid('run', '-', 'wait.js', 'never.xlsx');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      'The script does not end: it waits for something that never comes. Nothing was saved.\n',
    );
  });

  test('an Office error ends with exit code 1, its code, message and place, and no output file', () => {
    writeFileSync(
      inFolder('fail.js'),
      `await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').getRange('A1').values = [[1]];
    });`,
    );
    const { status, stderr } = stakegrid('run', '-', 'fail.js', 'never.xlsx');
    expect(status).toBe(1);
    expect(stderr).toContain('ItemNotFound');
    expect(stderr).toContain('WorksheetCollection.getItem');
    expect(() => statSync(inFolder('never.xlsx'))).toThrow();
  }, 60_000);

  test('--api lowers the requirement set, as on an older Excel', () => {
    writeFileSync(
      inFolder('new-member.js'),
      `await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').freezePanes.freezeRows(1);
    });`,
    );
    expect(stakegrid('run', '-', 'new-member.js', 'frozen.xlsx')).toMatchObject({ status: 0, stderr: '' });
    const refused = stakegrid('run', '-', 'new-member.js', 'frozen.xlsx', '--api', '1.6');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('ApiNotFound');
  }, 60_000);

  test('--lang is the language that Excel displays, English without', () => {
    writeFileSync(inFolder('language.js'), 'console.log(Office.context.displayLanguage);');
    const shown = (...more: string[]) =>
      stakegrid('run', '-', 'language.js', 'language.xlsx', ...more).stdout;
    expect([shown(), shown('--lang', 'zh')]).toEqual(['en-US\n', 'zh-CN\n']);
  }, 60_000);
});

describe('stakegrid seal and close', () => {
  test('keep the period, and the next check says that it is unchanged', () => {
    stakegrid('new', 'open.xlsx', '--example');
    const period = ['--period', '2026-Q4', '--today', '2026-11-22'];
    const closed = stakegrid('close', 'open.xlsx', ...period, '-o', 'closed.xlsx');
    expect(closed).toMatchObject({ status: 0, stderr: '' });
    expect(closed.stdout).toMatch(/^2026-Q4 closed: [2-9]\d* deals\.\n/);
    stakegrid('check', 'closed.xlsx', '--json', 'closed.json', '--today', '2026-11-22');
    const { forecast } = JSON.parse(readFileSync(inFolder('closed.json'), 'utf8'));
    expect(forecast.commitments).toMatchObject([{ kind: 'close', period: '2026-Q4', unchanged: true }]);
    expect(closed.stdout).toContain('2026-Q4 is not over: it ends on 2026-12-31.');
    const again = stakegrid(
      'close',
      'closed.xlsx',
      '--period',
      '2026-Q4',
      '--today',
      '2027-01-04',
      '-o',
      'again.xlsx',
    );
    expect(again.stdout).toContain('2026-Q4 was closed before, on 2026-11-22: both records are kept');
    expect(again.stdout).not.toContain('not over');
    const refused = stakegrid('seal', 'open.xlsx', '--period', '2031-Q1', '-o', 'never.xlsx');
    expect(refused).toMatchObject({ status: 2 });
    expect(refused.stderr).toContain('there is nothing to seal');
    expect(stakegrid('seal', 'open.xlsx', '-o', 'never.xlsx').stderr).toContain('--period');
  }, 240_000);
});

describe('stakegrid snapshot', () => {
  test('adds to the history, says how much, and the next check knows what changed since', () => {
    stakegrid('new', 'past.xlsx', '--example');
    const before = readFileSync(inFolder('past.xlsx'));
    const taken = stakegrid(
      'snapshot',
      'past.xlsx',
      '-o',
      'snapped.xlsx',
      '--note',
      'Monday review',
      '--today',
      '2026-11-22',
    );
    expect(taken).toMatchObject({ status: 0, stderr: '' });
    expect(taken.stdout).toMatch(/^Snapshot 20\d\d-\S+Z: \d+ deals, \d+ rows about people\.\n/);
    expect(readFileSync(inFolder('past.xlsx')).equals(before)).toBe(true);
    stakegrid('check', 'snapped.xlsx', '--json', 'past.json', '--today', '2026-11-29');
    const { forecast } = JSON.parse(readFileSync(inFolder('past.json'), 'utf8'));
    expect(forecast.calibration).toMatchObject({ method: 'published', fewest: 30 });
    expect(forecast.bridge.asOf).toBe('2026-11-22');
    for (const { before: then, after, causes } of forecast.bridge.currencies) {
      expect(after.total).toBe(then.total);
      expect(Object.values(causes).every((amount) => amount === 0)).toBe(true);
    }
  }, 180_000);

  test('wants an output, and refuses a file without deals', () => {
    expect(stakegrid('snapshot', 'past.xlsx')).toMatchObject({ status: 2 });
    stakegrid('new', 'bare.xlsx');
    const refused = stakegrid('snapshot', 'bare.xlsx', '-o', 'never.xlsx');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('there is nothing to take a snapshot of');
  }, 180_000);
});
