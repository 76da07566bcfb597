import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import { newWorkbook } from '../../../files/model/workbook';
import { EngineWorkbook } from './engine-workbook';
import { Scope } from './resolution';

const known = new Map<string, boolean>();

/** Whether the engine knows a function; asked by calculating a call of it, as its register is not public. */
export function engineKnows(name: string): boolean {
  let answer = known.get(name);
  if (answer === undefined) {
    const workbook = new EngineWorkbook(new Scope(newWorkbook()), new Map());
    workbook.worksheets[0]?.addFormula(0, 0, `${name}()`, { value: null, style: 0 }, false);
    calculateFormulas(workbook);
    const value = workbook.writes[0]?.value;
    answer = workbook.writes.length > 0 && !(typeof value === 'object' && value?.error === '#NAME?');
    known.set(name, answer);
  }
  return answer;
}
