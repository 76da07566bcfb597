import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import { newWorkbook } from '../../../files/model/workbook';
import { EngineWorkbook } from './engine-workbook';
import { calculatedName } from './older-names';
import { ownFunctions } from './own-functions';
import { Scope } from './resolution';

const own: ReadonlySet<string> = new Set(ownFunctions(false).keys());
const known = new Map<string, boolean>();

/** Whether we or the engine know a function; the engine is asked by calculating a call of it, as its register is not public. */
export function engineKnows(named: string): boolean {
  const name = calculatedName(named);
  if (own.has(name)) return true;
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
