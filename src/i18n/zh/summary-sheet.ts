import { RESULTS_ZH } from './results';
import type { SUMMARY_SHEET_EN } from '../en/summary-sheet';
import type { WordsLike } from '../shape/language';

export const SUMMARY_SHEET_ZH: WordsLike<typeof SUMMARY_SHEET_EN> = {
  title: '汇总',
  note: '基于“结果”表和“人员”表的数据透视表，每次检查后刷新。商机含各种状态，人员只含进行中的商机。金额按币种分列，不同币种不相加。',
  asFormulas: '此 Excel 拒绝创建数据透视表。这里用公式给出同样的数字，随“结果”表和“人员”表变化。',
  notRefreshed: '▲ 数据透视表未能刷新，可能早于当前结果。请在其下方留出空位，然后重新检查。',
  funnelTitle: '进行中商机按阶段：声明与实际',
  funnelColumns: { stage: '阶段', claimed: '声明', earned: '实际' },
  funnelAxis: '进行中商机数',
  noStage: '无阶段',
  circleTitle: '进行中商机的人员：影响力与态度',
  circleColumns: { attitudeByInfluence: '态度 ↓ 影响力 →' },
  bubblesTitle: '影响力站在哪一边',
  attitudeAxis: '态度：−2 反对者，0 中立者，+2 指导者',
  influenceAxis: '影响力',
  noStages: '进行中的商机还没有声明或达到任何阶段，因此没有图表。',
  noAttitudes: '进行中的商机里还没有人填写态度，因此没有图表。',
  bubbleHelp: '气泡在态度轴上的位置',
  pivotTitles: {
    ownerByCategory: '预期金额：负责人与预测类别',
    quarterByStage: '商机数与金额：签约季度与声明阶段',
    zoneByOwner: '商机数：负责人与控单区域',
    attitudeByPosition: '人数：态度与客户角色',
    attitudeByContact: '影响力：态度与联系紧密度',
  },
  pivotValues: {
    expected: '预期金额合计',
    deals: '商机计数',
    amount: '金额合计',
    people: '人员计数',
    influence: '影响力合计',
  },
  total: '合计',

  peopleTitle: '人员',
  peopleNote:
    '进行中商机里的每个人一行，问题多的商机在前，列出实际采用的数值，可用于筛选、透视和您自己的公式。',
  peopleColumns: {
    ...RESULTS_ZH.rollUpColumns,
    customer: '客户',
    owner: '负责人',
    jobTitle: '职务',
    known: '已知维度数',
    lastContact: '最近联系',
    ratedOn: '评定日期',
  },
};
