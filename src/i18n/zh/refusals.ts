import type { REFUSALS_EN } from '../en/refusals';
import type { WordsLike } from '../shape/language';

/** 工作簿为何无法检查，以及该怎么办。 */
export const REFUSALS_ZH: WordsLike<typeof REFUSALS_EN> = {
  'no-deals-table': {
    what: '此工作簿中还没有商机表。',
    todo: '请新建工作表，或把自己的清单表头改为“商机编号”“客户”“商机名称”。',
  },
  'several-deals-tables': {
    what: '有多张表可能是商机表：{places}。',
    todo: '请把全部商机放进其中一张，每个商机一行，并删除其余的表或修改其商机编号表头，然后重试。',
  },
  'headers-lost': {
    what: '以下工作表中找不到加载项的表的标题行：{places}。没有写入任何内容。',
    todo: '请重新打开表的标题行（“表设计”中的“标题行”），或恢复表头，例如从较早的文件副本复制。请保留这些行，然后重试。',
  },
  'dates-since-1904': {
    what: '此工作簿使用 1904 日期系统，所有日期都会被读早四年。因此没有读取，也没有写入任何内容。',
    todo: '请在 Excel 选项中取消“使用 1904 日期系统”（“高级”；Mac 上在“计算”中）。之后日期会显示早四年零一天：在空白单元格中输入 1462 并复制，选中这些日期，用“选择性粘贴”选“数值”和“加”。然后重试。',
  },
  nearest:
    '最接近的是 {place}，缺少：{missing}。请把那里含有该内容的列改成这个表头，或插入一列并填写。商机编号可以是任何不重复的短代码。',
  addIds: {
    hint: '加载项可以代劳：在 {place} 的清单右端加一列“{header}”，依次为 D-001、D-002……；清单上的筛选会包含这一列，其余内容不变。',
    press: '添加商机编号',
    done: '已为 {deals} 个商机编号，见 {place} 以下。',
    others: '只有一张清单会被读取。未读取：{places}。请把其中的各行移到 {place} 的清单下面。',
  },
  columns: {
    refused: {
      'list-changed': {
        what: '{place} 的清单表头已有改动。',
        todo: '没有记下任何内容。请查看清单后重新选择。',
      },
      'ids-are-formulas': {
        what: '{place} 的编号由公式算出：排序或删除行之后，编号会落到别的商机上。',
        todo: '没有记下任何内容。请把公式转换为数值（复制，选择性粘贴，数值），或不选编号列，由加载项编号。',
      },
    },
  },
  and: '、',
};
