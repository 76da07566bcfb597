import type { PANE_FRAME_EN } from '../en/pane-frame';
import type { WordsLike } from '../shape/language';
import { REFUSALS_ZH } from './refusals';

/** 任务窗格的外框，以及出错时的说明。 */
export const PANE_FRAME_ZH: WordsLike<typeof PANE_FRAME_EN> = {
  name: 'Stakegrid',
  tabs: { start: '开始', check: '检查', deal: '商机', forecast: '预测', settings: '设置' },
  loading: '正在读取工作簿……',
  loadingTab: '正在载入……',
  tryAgain: '重试',
  cancel: '取消',
  cancelling: '正在停止：先完成当前一步……',
  back: '上一步',
  next: '下一步',
  close: '关闭',
  goTo: '定位到 {place}',
  none: '—',
  unknown: '未知',
  and: '、',
  yes: '是',
  no: '否',
  amount: {
    unreadable: '这不是金额。请填写数字，例如 1,250,000 或 125万。',
    ambiguous: '小数点可能是千位分隔符。请填写不带千位分隔符的数字。',
    'unit-unclear': '单位可能有不同含义。请填写完整的数字，或 320万、85k、1.2 million。',
    otherCurrency: '金额中写的币种与“币种”一栏不同。',
  },
  problems: {
    cellEdit: { what: '有一个单元格正在编辑。', todo: '请在工作表中按 Enter 或 Esc，然后重试。' },
    protectedSheet: {
      what: '工作表或工作簿受保护。',
      todo: '请先撤消保护（审阅 → 撤消保护），然后重试。',
    },
    sheetFull: {
      what: '某个工作表的最后一行或最后一列有内容，Excel 无法再插入行列。',
      todo: '请查看结果表的最后几行几列（按 Ctrl+End 可到达），删除那里的内容后重试。',
    },
    readOnly: { what: '此文件以只读方式打开。', todo: '请另存一份副本或申请编辑权限，然后重试。' },
    otherWorkbook: {
      what: '另一个工作簿在前台，或选中的不是单元格。',
      todo: '请点击本工作簿中的一个单元格，然后重试。',
    },
    gone: {
      what: '刚才还在的工作表或单元格已不存在。',
      todo: '没有任何改动。请再检查一次，使列表与现状一致。',
    },
    olderExcel: {
      what: '当前版本的 Excel 不支持此操作。',
      todo: '请更新 Excel 或使用网页版；其他功能不受影响。',
    },
    busy: { what: 'Excel 正忙，没有接受请求。', todo: '请稍候再试。' },
    tooLarge: { what: '工作簿过大，无法一次传给网页版 Excel。', todo: '请用桌面版打开后重试。' },
    unexpected: {
      what: 'Excel 给出了意外的回答。',
      todo: '输入表没有改动。请重试；如仍出现，请保存并重新打开文件。',
    },
  },
  protectedPlaces: '受保护的有：{places}。',
  workbookStructure: '工作簿结构',
  excelSaid: 'Excel 的说明：{message}',
  refusals: REFUSALS_ZH,
};
