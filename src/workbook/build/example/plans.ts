import type { ColumnId } from '../../schema';
import { both, type ExampleRow } from './example-value';
import { CURRENCY, CUSTOMER, DEAL, on, OTHERS, PERSON, quarterOf, SELLER, TEAM } from './names';

export const ACTION_ROWS: readonly ExampleRow<ColumnId<'actions'>>[] = [
  {
    deal: DEAL.vitamins,
    person: PERSON.financeManager,
    dimension: 'attitude',
    analysis: both('Fears costs running away; close to Kestrel', '担心费用失控，与鹰石软件走得近'),
    objective: both('From opponent to neutral', '由反对转为中立'),
    action: both(
      'Reference visit with a finance manager of the same trade',
      '安排与同行业财务经理的参观交流',
    ),
    owner: SELLER.mark,
    due: on(2026, 12, 4),
    status: 'open',
  },
  {
    deal: DEAL.vitamins,
    person: PERSON.deputyManager,
    dimension: 'contact',
    analysis: both('Not seen for two months; decides in the end', '两个月没有见面，最终由他拍板'),
    objective: both('Own talk about the export contracts', '就出口合同单独沟通'),
    action: both('Talk of our managing director with him', '请我方总经理登门拜访'),
    owner: SELLER.anna,
    due: on(2026, 11, 13),
    status: 'open',
  },
  {
    deal: DEAL.vitamins,
    person: PERSON.itVicePresident,
    dimension: 'need',
    analysis: both('Wants the choice to be her own', '希望由自己作出选择'),
    objective: both('She presents the business case', '由她来汇报立项方案'),
    action: both('Prepare the business case with her', '协助她准备立项方案'),
    owner: SELLER.anna,
    due: on(2026, 11, 6),
    status: 'done',
    conclusion: both('She uses our figures in the selection group', '她在选型小组引用了我方数据'),
    verifiedOn: on(2026, 11, 12),
  },
  {
    deal: DEAL.vitamins,
    person: PERSON.itEngineer,
    dimension: 'focus',
    analysis: both('Looks at interfaces first', '最关心接口'),
    objective: both('Interfaces are no topic any more', '接口不再成为问题'),
    action: both('Two days of proof with his own data', '用客户数据做两天验证'),
    owner: SELLER.anna,
    due: on(2026, 11, 18),
    status: 'done',
    conclusion: both('All interfaces run', '接口全部跑通'),
  },
  {
    deal: DEAL.pumps,
    person: OTHERS.pumpsManager,
    dimension: 'attitude',
    analysis: both('Service level is the last condition', '服务级别是最后一个条件'),
    objective: both('Condition met', '满足条件'),
    action: both('Agree the service level', '商定服务级别'),
    owner: SELLER.mark,
    due: on(2026, 12, 2),
    status: 'open',
  },
];

export const PAYMENT_ROWS: readonly ExampleRow<ColumnId<'payments'>>[] = [
  payment(DEAL.vitamins, both('Contract signed', '合同签订'), 0.3, 15),
  payment(DEAL.vitamins, both('Go-live', '上线'), 0.4, 180),
  payment(DEAL.vitamins, both('Final acceptance', '终验'), 0.2, 300),
  payment(DEAL.vitamins, both('End of warranty', '质保期满'), 0.1, 665),
  payment(DEAL.pumps, both('Contract signed', '合同签订'), 0.5, 10),
  payment(DEAL.pumps, both('Acceptance', '验收'), 0.5, 120),
];

function payment(
  deal: string,
  milestone: ReturnType<typeof both<string>>,
  share: number,
  daysAfterClose: number,
): ExampleRow<ColumnId<'payments'>> {
  return { deal, milestone, share, daysAfterClose };
}

export const ACCOUNT_PLAN_ROWS: readonly ExampleRow<ColumnId<'accountPlan'>>[] = [
  {
    customer: CUSTOMER.vitamins,
    part: '1',
    item: both('Goal: keep three quarters of sales abroad', '目标：保持四分之三的出口份额'),
    detail: both('Batch tracing and delivery on time decide', '关键在批次追溯和准时交付'),
    owner: SELLER.anna,
  },
  {
    customer: CUSTOMER.vitamins,
    part: '2',
    item: both('ERP selection, must win', 'ERP 选型，势在必得'),
    deal: DEAL.vitamins,
    detail: both('Then warehouse and quality', '之后是仓储与质量'),
    owner: SELLER.anna,
    due: on(2027, 2, 26),
  },
  {
    customer: CUSTOMER.vitamins,
    part: '3',
    item: both('Tender, with their consultant', '招投标，经由客户顾问'),
    detail: both('All of this year’s volume', '今年的全部机会'),
    owner: SELLER.anna,
  },
  {
    customer: CUSTOMER.vitamins,
    part: '4',
    item: both('Relationship with the deputy general manager', '与常务副总的关系'),
    deal: DEAL.vitamins,
    person: PERSON.deputyManager,
    detail: both('From neutral to supporter', '由中立争取为支持'),
    owner: SELLER.anna,
    due: on(2026, 12, 18),
  },
  {
    customer: CUSTOMER.vitamins,
    part: '5',
    item: both('Spend with us today: maintenance of the old package', '目前与我方的支出：旧系统维护'),
    detail: both('Half of their budget goes to small suppliers', '一半预算流向小供应商'),
    owner: SELLER.mark,
    due: on(2027, 1, 29),
  },
];

const THIS_QUARTER = quarterOf(on(2026, 11, 22));
const NEXT_QUARTER = quarterOf(on(2027, 2, 26));

export const TARGET_ROWS: readonly ExampleRow<ColumnId<'targets'>>[] = [
  { period: THIS_QUARTER, team: TEAM.north, currency: CURRENCY, amount: both(600_000, 4_500_000) },
  { period: THIS_QUARTER, team: TEAM.east, currency: CURRENCY, amount: both(500_000, 3_800_000) },
  { period: NEXT_QUARTER, owner: SELLER.anna, team: TEAM.east, currency: CURRENCY, amount: both(1_200_000, 9_000_000) },
  { period: THIS_QUARTER, currency: CURRENCY, amount: both(1_100_000, 8_300_000) },
  { period: NEXT_QUARTER, currency: CURRENCY, amount: both(1_200_000, 9_000_000) },
]; // prettier-ignore

export const RATE_ROWS: readonly ExampleRow<ColumnId<'rates'>>[] = [
  { currency: CURRENCY, from: on(2026, 1, 1), rate: 1 },
  { currency: 'USD', from: on(2026, 1, 1), rate: both(0.92, 7.1) },
];
