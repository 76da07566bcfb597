import { describe, expect, test } from '@jest/globals';
import { dayOf } from '../../../src/method';
import { HEADER_SYNONYMS } from '../../../src/workbook/schema/header-synonyms';
import { readingFindingText } from '../../../src/workbook/read/reading-finding-text';
import { readTables } from '../../../src/workbook/read/read-tables';
import { headerMeanings } from '../../../src/workbook/read/header-words';
import { read, readDealRows, sheetOf, ONE_DEAL } from './grid';

describe('headers of deal lists and CRM exports', () => {
  test('a Salesforce report is read under its own headers', () => {
    const { facts, findings } = readDealRows(
      [
        ...['Opportunity ID', 'Account Name', 'Opportunity Name', 'Opportunity Owner', 'Amount'],
        ...['Amount Currency', 'Expected close', 'Sales stage', 'Probability (%)'],
      ],
      ['006A1', 'Acme', 'ERP', 'Jane', 125_000, 'EUR', '2027-03-31', 4, 60],
    );
    expect(facts.deals).toMatchObject([
      {
        ...{ id: '006A1', customer: 'Acme', name: 'ERP', owner: 'Jane', amount: 125_000 },
        ...{ currency: 'EUR', closeDate: dayOf(2027, 3, 31), stage: 4 },
      },
    ]);
    expect(findings).toEqual([]);
  });

  test('a Chinese list, with marks of required fields', () => {
    const { facts, language } = readDealRows(
      [
        '项目编号',
        '*客户名称',
        '项目名称（必填）',
        '销售负责人',
        '预计金额',
        '预计签单时间',
        '阶段',
        '商机状态',
      ],
      ['P-1', '江南', 'ERP', '张伟', '125万', '2027年3月31日', '确认', '进行中'],
    );
    expect(language).toBe('zh');
    expect(facts.deals).toMatchObject([
      {
        ...{ id: 'P-1', customer: '江南', name: 'ERP', owner: '张伟', amount: 1_250_000, stage: 4 },
        ...{ closeDate: dayOf(2027, 3, 31), status: 'open' },
      },
    ]);
  });

  test('a list that is kept by hand', () => {
    const { facts, findings } = readDealRows(
      ['项目编号', '项目名称', '客户名称', '销售', '产品线', '金额', '预计签单', '目前阶段', '赢率'],
      ['P-1', 'ERP一期', '华成制药', '李雷', 'ERP', 12_800_000, '2026年12月20日', '确认', '60%'],
    );
    expect(facts.deals).toMatchObject([
      {
        ...{ id: 'P-1', name: 'ERP一期', customer: '华成制药', owner: '李雷', amount: 12_800_000 },
        ...{ closeDate: dayOf(2026, 12, 20), stage: 4 },
      },
    ]);
    expect(findings).toEqual([]);
  });

  test('people under other words', () => {
    const { facts } = read(
      ONE_DEAL,
      sheetOf('Contacts', [
        ['Opportunity ID', 'Contact name', 'Title', 'Influence', 'Attitude towards us'],
        ['D-1', 'Ann', 'CFO', 4, 'Supporter'],
      ]),
    );
    expect(facts.stakeholders).toMatchObject([
      { name: 'Ann', jobTitle: 'CFO', influence: 4, attitude: 'supporter' },
    ]);
  });

  test('our own word for a column goes before another word for it, wherever they stand', () => {
    const { facts, findings } = readDealRows(
      ['Value', 'Deal ID', 'Account', 'Customer', 'Deal', 'Amount (EUR)'],
      [1, 'D-1', 'Group', 'Acme', 'ERP', 500],
    );
    expect(facts.deals).toMatchObject([{ customer: 'Acme', amount: 500 }]);
    expect(findings).toEqual([]);
  });

  test('two other words for a column are a finding, and a unit behind one is', () => {
    const twice = readDealRows(
      ['Deal ID', 'Customer', 'Deal', 'Deal value', 'Value'],
      ['D-1', 'Acme', 'ERP', 500, 1],
    );
    expect(twice.findings.map(({ rule }) => rule)).toEqual(['header-twice']);
    const thousands = readDealRows(
      ['商机编号', '客户', '商机名称', '预计金额（万元）'],
      ['D-1', 'A', 'B', 5],
    );
    expect(thousands.facts.deals[0]?.amount).toBe(50_000);
    expect(thousands.findings.map(({ rule }) => rule)).toEqual(['header-multiplies']);
  });

  test('an export beside the table with our own words is a finding and not read; two exports are a refusal', () => {
    const exported = [
      ['Opportunity ID', 'Account Name', 'Opportunity Name', 'Amount'],
      ['006A1', 'Acme', 'ERP', 125_000],
    ];
    const { facts, findings } = read(sheetOf('Export', exported), ONE_DEAL);
    expect(facts.deals.map(({ id }) => id)).toEqual(['D-1']);
    expect(findings.map(({ rule, parameters }) => [rule, parameters])).toEqual([
      ['second-deal-list', { table: 'deals', place: 'Export!A1', counts: 'Deals!A1' }],
    ]);
    const sheets = [sheetOf('One', exported), sheetOf('Two', exported)];
    expect(readTables({ sheets, dateSystem: 1900 })).toMatchObject({ code: 'several-deals-tables' });
  });

  test('a list that lacks an ID beside the one that counts is a second list: the missing header would be refused', () => {
    const headers = ['Client', 'Opportunity', 'Value', 'Exp. close'];
    const { facts, findings } = read(
      sheetOf('Q1', [
        ['Deal ID', ...headers],
        ['1', 'Acme', 'ERP', 5, '2027-01-31'],
      ]),
      sheetOf('Q2', [headers, ['Borea', 'MES', 7, '2027-04-30']]),
    );
    expect(facts.deals).toMatchObject([{ id: '1', amount: 5, closeDate: dayOf(2027, 1, 31) }]);
    expect(findings.map(({ rule, parameters }) => [rule, parameters])).toContainEqual([
      'second-deal-list',
      { table: 'deals', place: 'Q2!A1', counts: 'Q1!A1' },
    ]);
    expect(findings.map(({ rule }) => rule)).not.toContain('table-not-recognised');
  });

  test('unknown headers are named where an everyday column is missed, and only there', () => {
    const { findings } = readDealRows(
      [
        'Deal ID',
        'Customer',
        'Deal',
        'Revenue',
        'Amount (old)',
        'Close date',
        'Stage',
        'Account owner',
        'Next step',
      ],
      ['D-1', 'Acme', 'ERP', 1, '', '', '', 'Jane', ''],
    );
    expect(findings.map((finding) => readingFindingText('en', finding)?.question)).toEqual([
      'If one of them holds what is missing, rename it to exactly that: Owner. Amounts in thousands need their unit in the header: Amount (EUR k). If none does, nothing to do.',
    ]);
    expect(findings.map(({ rule, severity, parameters }) => [rule, severity, parameters])).toEqual([
      [
        'headers-not-read',
        'info',
        { table: 'deals', place: 'Deals!A1', missing: 'Owner', headers: 'Revenue, Account owner, Next step' },
      ],
    ]);
    const people = read(
      ONE_DEAL,
      sheetOf('联系人', [
        ['商机编号', '联系人', '影响力', '采购角色', '态度'],
        ['D-1', '王总', 3, '批准者', '支持'],
      ]),
    );
    expect(people.findings.map(({ rule, parameters }) => [rule, parameters])).toEqual([
      [
        'headers-not-read',
        { table: 'stakeholders', place: '联系人!A1', missing: '对我方态度', headers: '态度' },
      ],
    ]);
    const whole = readDealRows(
      ['Deal ID', 'Customer', 'Deal', 'Owner', 'Amount', 'Close date', 'Stage', 'Next step'],
      ['D-1', 'Acme', 'ERP', 'Jane', 1, '', '', ''],
    );
    expect(whole.findings).toEqual([]);
  });

  test('a refused list with three known headers is told what it lacks', () => {
    const sheet = sheetOf('Pipeline', [
      ['#', 'Company', 'Opportunity', 'Salesperson', 'Revenue (k€)', 'Est. close'],
      [1, 'Acme', 'ERP', 'Jane', 125, '2027-03-31'],
    ]);
    expect(readTables({ sheets: [sheet], dateSystem: 1900 })).toMatchObject({
      code: 'no-deals-table',
      nearest: { place: 'Pipeline!A1', missing: ['Deal ID', 'Customer'], lacksOnlyIds: false },
    });
  });

  test('no other word means two columns of one table, and none is an own word of that table', () => {
    const headers = HEADER_SYNONYMS.flatMap(({ headers: { en, zh } }) => [...en, ...zh]);
    for (const header of headers) {
      const tables = headerMeanings(header).map(({ table }) => table);
      expect([header, new Set(tables).size]).toEqual([header, tables.length]);
    }
  });
});
