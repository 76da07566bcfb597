import { assess, type Assessment, forecastOf, type Forecast, dayOf, readRules } from '../../../src/method';
import { readTables } from '../../../src/workbook/read';
import type { CellContent, SheetValues } from '../../../src/workbook/read';

export const TODAY = dayOf(2026, 11, 22);

/** A sheet as it is read: a plain range from A1. */
export function sheetOf(name: string, values: readonly (readonly CellContent[])[]): SheetValues {
  return { name, mark: null, top: 0, left: 0, values, tables: [], merged: [], chosen: [] };
}

export const DEALS: readonly (readonly CellContent[])[] = [
  ['Deal ID', 'Customer', 'Deal', 'Owner', 'Amount', 'Currency', 'Stage', 'Status', 'Customer phase'],
  ['001', 'Acme', 'Press', 'Li', 1_200_000, 'EUR', 4, 'Open', 2],
  ['3E5', '=cmd()', '+1', 'Li', 300_000, 'EUR', 2, 'Open', ''],
  ['D3', 'Delta', 'Line', '', 90_000, 'USD', '', 'Open', ''],
  ['D4', 'Epsilon', 'Saw', 'Ma', 50_000, 'EUR', 6, 'Lost', ''],
];
export const PEOPLE: readonly (readonly CellContent[])[] = [
  ['Deal ID', 'Person', 'Position', 'Role', 'Influence', 'Need', 'Change', 'Focus', 'Contact', 'Attitude'],
  ['001', 'Wang', 'Finance director', 'Key decision leader', 5, 'Esteem', 'Pragmatist', 'Financial', 'Little', 'Opponent'],
  ['001', 'Sun', 'Finance director', 'Approver', 5, 'Safety', '', '', 'Deep', 'Coach'],
  ['001', 'Zhou', 'Finance director', 'Evaluator', 2, '', '', '', '', ''],
  ['001', 'Wu', 'IT director', 'Evaluator', 3, '', '', '', 'Frequent', 'Supporter'],
  ['3E5', 'Xu', 'Chairman', 'Key decision leader', 5, '', '', '', '', ''],
]; // prettier-ignore
export const CONTROL: readonly (readonly CellContent[])[] = [
  ['Deal ID', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'F1', 'F2', 'F3', 'W1', 'Coach'],
  ['001', ...Array.from({ length: 6 }, () => 'Claimed'), '', '', '', 'Claimed', '', '', 'Claimed', ''],
];

/** Four deals: a large one in trouble, one nobody has assessed, one without owner, and a lost one. */
export function aPipeline(): Assessment {
  return pipeline().assessment;
}

/** The same four deals with their forecast. */
export function pipeline(): { readonly assessment: Assessment; readonly forecast: Forecast } {
  const read = readTables({
    sheets: [sheetOf('Deals', DEALS), sheetOf('Stakeholders', PEOPLE), sheetOf('Control', CONTROL)],
    dateSystem: 1900,
  });
  if (read.kind !== 'read') throw new Error(read.code);
  const assessment = assess(read.facts, readRules(read.facts.rules).rules, TODAY);
  return { assessment, forecast: forecastOf(assessment, read.facts) };
}
