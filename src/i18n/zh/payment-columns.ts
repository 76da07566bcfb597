import type { PAYMENT_COLUMNS_EN } from '../en/payment-columns';
import type { WordsLike } from '../shape/language';

/** 预测表中回款部分的表头，读取时也用。 */
export const PAYMENT_COLUMNS_ZH: WordsLike<typeof PAYMENT_COLUMNS_EN> = {
  name: '客户 · 商机',
  currency: '币种',
  deal: '商机编号',
  due: '到期日',
  milestone: '里程碑',
  share: '比例',
  days: '签约后天数',
  row: '结果表中的行',
  cash: '预期回款',
  block: '计入方式',
};
