import type { Language } from '../../i18n/shape/language';
import type { TableId } from '../../method';

/** Other headers of one column of one or more tables, by language. */
interface Synonyms {
  readonly columns: readonly (readonly [TableId, string])[];
  readonly headers: Readonly<Record<Language, readonly string[]>>;
}

const DEAL_IDS = [
  ['deals', 'id'],
  ...(['stakeholders', 'rivals', 'evidence', 'control', 'actions', 'payments', 'accountPlan'] as const).map(
    (table) => [table, 'deal'] as const,
  ),
] as const;
const PEOPLE = [
  ['stakeholders', 'name'],
  ['rivals', 'person'],
  ['actions', 'person'],
] as const;

/** Headers of deal lists and CRM exports that can mean one column only; what may mean two is left to the user. */
export const HEADER_SYNONYMS: readonly Synonyms[] = [
  {
    columns: DEAL_IDS,
    headers: {
      en: ['Deal No.', 'Deal number', 'Opportunity ID', 'Opportunity No.', 'Opportunity number'],
      zh: ['商机编码', '商机ID', '商机号', '项目编号', '项目编码'],
    },
  },
  {
    columns: [
      ['deals', 'customer'],
      ['accountPlan', 'customer'],
    ],
    headers: {
      en: ['Customer name', 'Account', 'Account name', 'Client', 'Client name', 'Associated company'],
      zh: ['客户名称', '客户名', '客户单位'],
    },
  },
  {
    columns: [['deals', 'name']],
    headers: {
      en: ['Deal name', 'Opportunity', 'Opportunity name', 'Project', 'Project name'],
      zh: ['商机名', '商机主题', '项目', '项目名称'],
    },
  },
  {
    columns: [['deals', 'owner']],
    headers: {
      en: [
        'Deal owner',
        'Opportunity owner',
        'Sales agent',
        'Sales rep',
        'Sales representative',
        'Salesperson',
      ],
      zh: ['商机负责人', '销售', '销售负责人', '销售人员', '销售代表', '业务员'],
    },
  },
  {
    columns: [['deals', 'amount']],
    headers: {
      en: ['Deal amount', 'Deal value', 'Opportunity amount', 'Opportunity value', 'Value'],
      zh: ['预计金额', '商机金额', '预计成交金额', '预计签约金额', '预计签单金额'],
    },
  },
  {
    columns: [['deals', 'currency']],
    headers: {
      en: ['Currency code', 'Amount currency', 'Deal currency', 'Opportunity currency'],
      zh: ['货币', '币别'],
    },
  },
  {
    columns: [['deals', 'closeDate']],
    headers: {
      en: ['Expected', 'Exp.', 'Estimated', 'Est.', 'Planned'].flatMap((when) =>
        ['close', 'close date', 'closing date'].map((what) => `${when} ${what}`),
      ),
      zh: ['签约', '成交', '签单', '结单'].flatMap((what) =>
        ['', '日期', '时间'].map((when) => `预计${what}${when}`),
      ),
    },
  },
  {
    columns: [['deals', 'stage']],
    headers: {
      en: ['Deal stage', 'Opportunity stage', 'Sales stage'],
      zh: ['阶段', '商机阶段', '当前阶段', '目前阶段', '销售阶段'],
    },
  },
  {
    columns: [['deals', 'status']],
    headers: { en: ['Deal status', 'Opportunity status'], zh: ['商机状态'] },
  },
  {
    columns: PEOPLE,
    headers: {
      en: ['Contact name', 'Contact person', 'Stakeholder', 'Stakeholder name'],
      zh: ['联系人', '联系人姓名', '干系人', '干系人姓名'],
    },
  },
  {
    columns: [['stakeholders', 'jobTitle']],
    headers: { en: ['Title'], zh: ['职位'] },
  },
  {
    columns: [['stakeholders', 'role']],
    headers: { en: ['Buying role'], zh: [] },
  },
  {
    columns: [['stakeholders', 'attitude']],
    headers: {
      en: ['Attitude to us', 'Attitude towards us'],
      zh: ['对我们的态度', '对我方的态度'],
    },
  },
  {
    columns: [['rivals', 'attitude']],
    headers: { en: [], zh: ['对我方态度', '对其态度', '对该对手态度'] },
  },
];
