import type { pane as english } from '../en/pane';

export const pane: Record<keyof typeof english, string> = {
  title: 'Stakegrid 干系人矩阵',
  language: '工作表语言',
  english: 'English',
  chinese: '中文',
  create: '创建',
  creating: '正在创建工作表……',
  created: '工作表已就绪。请填写商机和干系人,然后检查。',
  check: '检查',
  checking: '正在检查……',
  checked: '{deals} 个商机,{people} 名干系人:{errors} 个错误,{warnings} 个警告,{infos} 个提示。',
  startHere: '从这里开始',
  noDealsTable: '此工作簿还没有商机表。请先创建,或让您的清单含有标题:商机编号、客户、商机名称。',
  severalDealsTables: '有多个表可能是商机表:{places}。请只保留一个。',
  sheetsKept: '以下工作表是您自己的,未被覆盖:{sheets}。结果写在名称后带有 (Stakegrid) 的工作表上。',
  privacy: '数据不离开工作簿。',
  failed: '未能完成:{message}',
  tryAgain: '重试',
};
