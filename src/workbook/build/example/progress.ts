import type { InEachLanguage } from '../../../i18n/shape/language';
import { CONTROL_ITEMS } from '../../../method';
import type { ColumnId } from '../../schema';
import { both, type ExampleDay, type ExampleRow } from './example-value';
import { DEAL, on, OTHERS, PERSON } from './names';

type Names = InEachLanguage<string>;

export const EVIDENCE_ROWS: readonly ExampleRow<ColumnId<'evidence'>>[] = [
  proof(DEAL.vitamins, '1', on(2026, 5, 12), both('Account plan reviewed together', '共同评审客户规划'), PERSON.itHead),
  proof(DEAL.vitamins, '2', on(2026, 7, 3), both('Minutes: they want a joint workshop', '纪要：客户希望联合研讨'), PERSON.itHead),
  proof(DEAL.vitamins, '3', on(2026, 9, 18), both('Needs list signed; access to the vice president agreed', '需求清单签字，同意引见副总'), PERSON.itVicePresident),
  {
    deal: DEAL.vitamins,
    outcome: '4',
    status: 'claimed',
    date: on(2026, 11, 12),
    text: both('She said on the phone that we may go on', '电话中表示可以继续'),
  },
  proof(DEAL.pumps, '1', on(2026, 4, 8), both('Account plan reviewed', '评审客户规划'), OTHERS.pumpsUser),
  proof(DEAL.pumps, '2', on(2026, 5, 20), both('Mail: let us look at it together', '邮件：一起研究方案'), OTHERS.pumpsUser),
  proof(DEAL.pumps, '3', on(2026, 7, 9), both('Needs confirmed in the workshop', '研讨会上确认需求'), OTHERS.pumpsIt),
  proof(DEAL.pumps, '4', on(2026, 9, 2), both('Preliminary solution accepted', '认可初步方案'), OTHERS.pumpsManager),
  proof(DEAL.pumps, '5', on(2026, 11, 4), both('Conditional approval: price fixed, service level open', '有条件批准：价格已定，服务级别待定'), OTHERS.pumpsManager),
  proof(DEAL.foods, '1', on(2026, 6, 11), both('First visit, plan shared', '首次拜访，交流规划'), OTHERS.foodsIt),
  proof(DEAL.foods, '2', on(2026, 8, 27), both('Asked for a demo', '客户要求演示'), OTHERS.foodsIt),
  {
    deal: DEAL.foods,
    outcome: '2',
    status: 'revoked',
    date: on(2026, 10, 5),
    text: both('Project put on hold', '项目暂缓'),
    confirmedBy: OTHERS.foodsIt,
  },
  ...['1', '2', '3', '4', '5', '6'].map((outcome, index) =>
    proof(DEAL.logistics, outcome, on(2026, 5 + index, 14), both('Minutes of the meeting', '会议纪要'), OTHERS.logisticsIt),
  ),
]; // prettier-ignore

/** A confirmed outcome. */
export function proof(
  deal: string,
  outcome: string,
  date: ExampleDay,
  text: Names,
  confirmedBy: Names,
): ExampleRow<ColumnId<'evidence'>> {
  return { deal, outcome, status: 'confirmed', date, text, confirmedBy };
}

const ANSWERS: ReadonlyMap<string, string> = new Map([
  ['Y', 'confirmed'],
  ['C', 'claimed'],
  ['N', 'no'],
]);

export const CONTROL_ROWS: readonly ExampleRow<ColumnId<'control'>>[] = [
  control(DEAL.vitamins, 'YYYYCYNC- YCC Y', PERSON.itHead, on(2026, 11, 19)),
  control(DEAL.pumps, 'YYYYYYCYY YYC Y', OTHERS.pumpsIt, on(2026, 11, 20)),
  control(DEAL.foods, 'CCC-CNN-C C-- C', null, on(2026, 9, 1)),
  control(DEAL.logistics, 'YYYYYYYYY YYY Y', OTHERS.logisticsIt, on(2026, 10, 12)),
];

/** The answers in the order C1…C9 F1…F3 W1: Y confirmed, C claimed, N no, - blank. */
export function control(
  deal: string,
  answers: string,
  coach: Names | null,
  reviewedOn: ExampleDay,
): ExampleRow<ColumnId<'control'>> {
  const letters = [...answers.replaceAll(' ', '')];
  const items = CONTROL_ITEMS.flatMap((item, index) => {
    const answer = ANSWERS.get(letters[index] ?? '-');
    return answer === undefined ? [] : [[item, answer] as const];
  });
  return { deal, ...Object.fromEntries(items), ...(coach === null ? {} : { coach }), reviewedOn };
}
