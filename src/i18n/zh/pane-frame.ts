import type { PANE_FRAME_EN } from '../en/pane-frame';
import type { WordsLike } from '../shape/language';

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
    otherCurrency: '金额中写的币种与“币种”一栏不同。',
  },
  problems: {
    cellEdit: { what: '有一个单元格正在编辑。', todo: '请在工作表中按 Enter 或 Esc，然后重试。' },
    protectedSheet: {
      what: '工作表或工作簿受保护。',
      todo: '请先撤消保护（审阅 → 撤消保护），然后重试。',
    },
    readOnly: { what: '此文件以只读方式打开。', todo: '请另存一份副本或申请编辑权限，然后重试。' },
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
  noDealsTable: {
    what: '此工作簿中还没有商机表。',
    todo: '请新建工作表，或把自己的清单表头改为“商机编号”“客户”“商机名称”。',
    nearest:
      '最接近的是 {place}，缺少：{missing}。请把那里含有该内容的列改成这个表头，或插入一列并填写。商机编号可以是任何不重复的短代码。',
  },
  severalDealsTables: {
    what: '有多张表可能是商机表：{places}。',
    todo: '请把全部商机放进其中一张，每个商机一行，并删除其余的表或修改其商机编号表头，然后重试。',
  },
  headersLost: {
    what: '以下工作表中找不到加载项的表的标题行：{sheets}。没有写入任何内容。',
    todo: '请重新打开表的标题行（“表设计”中的“标题行”），或恢复表头，例如从较早的文件副本复制。请保留这些行，然后重试。',
  },
  datesSince1904: {
    what: '此工作簿使用 1904 日期系统，所有日期都会被读早四年。因此没有读取，也没有写入任何内容。',
    todo: '请在 Excel 选项中取消“使用 1904 日期系统”（“高级”；Mac 上在“计算”中）。之后日期会显示早四年零一天：在空白单元格中输入 1462 并复制，选中这些日期，用“选择性粘贴”选“数值”和“加”。然后重试。',
  },
};
