import type { WordsLike } from '../language';
import type { workbench as en } from '../en/workbench';

/** The page of the workbench in Simplified Chinese. */
export const workbench: WordsLike<typeof en> = {
  title: 'Stakegrid 工作台',
  standIn: '这里代替 Excel 供试用，所有内容都留在本机。',
  open: '打开…',
  save: '保存',
  newExample: '示例',
  newBlank: '空白工作簿',
  newMenu: '新建',
  english: 'English',
  chinese: '中文',
  exampleName: '示例.xlsx',
  blankName: '工作簿.xlsx',
  opening: '正在打开 {name}…',
  preparing: '正在准备示例…',
  saved: '已保存到下载文件夹：{name}。',
  unsaved: '已编辑',
  pane: '任务窗格',
  sheet: '电子表格',
  resize: '任务窗格宽度',
  charts: '本表中的图表',
  unfold: '显示折叠的列',
  fold: '折叠列',
  cannotOpen: '无法打开 {name}：{reason}',
  notPassedOn: '这个替代 Excel 的页面只支持在单元格中输入、粘贴和删除，不支持此操作。',
  refused: '工作簿未接受此修改：{reason}',
  undone: '无法撤销：这些单元格之后又有改动。',
  failed: '操作未成功：{reason}',
  discard: '有尚未保存的修改，确定不保存并继续吗？',
  close: '关闭提示',
};
