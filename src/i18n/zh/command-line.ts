import type { commandLine as english } from '../en/command-line';
import type { WordsLike } from '../shape/language';
import { PANE_CHECK_ZH } from './pane-check';
import { REFUSALS_ZH } from './refusals';
import { WRITE_REFUSALS_ZH } from './write-refusals';

export const commandLine: WordsLike<typeof english> = {
  usage: `Stakegrid：在 Excel 工作簿中做干系人矩阵、控单分和预测。

  stakegrid new OUT.xlsx [--lang en|zh] [--example | --pipeline]
      创建工作簿：空白、带示例案例，或带虚构的商机清单及其历史
  stakegrid add IN.xlsx -o OUT.xlsx [--column 列=表头 …]
      为商机清单添加尚缺的内容：只缺编号时加一列商机编号，并加上空的输入表；
      --column 指明清单中的哪一列是什么，例如 --column 商机名称=产品，--column id=编号；列可为 id、customer、deal、amount、
      closeDate、stage、status、owner、currency 或中文表头（表头留空表示没有这一列）
  stakegrid check IN.xlsx [-o OUT.xlsx] [--json REPORT.json] [--today YYYY-MM-DD] [--lang en|zh]
      读取输入表，把结果工作表写入 OUT.xlsx，把数字写入 REPORT.json
  stakegrid snapshot IN.xlsx -o OUT.xlsx [--note 文字] [--today YYYY-MM-DD] [--lang en|zh]
      把全部商机的数值和干系人的变化追加到历史工作表
  stakegrid seal IN.xlsx --period 2027-Q1 -o OUT.xlsx [--today YYYY-MM-DD] [--lang en|zh]
      封存该期间的承诺及其依据的数值
  stakegrid close IN.xlsx --period 2027-Q1 -o OUT.xlsx [--today YYYY-MM-DD] [--lang en|zh]
      保留该期间的现状，并冻结汇率
  stakegrid run IN.xlsx|- SCRIPT.js OUT.xlsx [--api 1.N] [--lang en|zh]
      在工作簿上运行 Office 脚本（await Excel.run(…)）;- 表示空白工作簿
  stakegrid demo
      在 out/ 下创建并检查两个示例，各有中英文

退出码：0 已运行；1 脚本出错；2 输入或命令不可用。`,
  unknownCommand: '没有命令“{command}”：请用 {commands} 或 --help。',
  notBoth: '“{one}”和“{other}”只能用一个。',
  wrongEnding: '文件 {path} 将是工作簿：文件名须以 .xlsx 结尾。',
  missingArgument: '命令“{command}”需要{argument}。',
  tooManyArguments: '命令“{command}”不接受“{argument}”。',
  unknownLanguage: '没有语言“{language}”：请用 en 或 zh。',
  unknownOption: '没有选项“{option}”。',
  optionNeedsValue: '选项“{option}”需要一个值。',
  optionTakesNoValue: '选项“{option}”不带值。',
  badDate: '“{value}”不是日期：请用 YYYY-MM-DD。',
  badApi: '“{value}”不是 ExcelApi 版本：请用 1.N，例如 1.13。',
  cannotRead: '无法读取文件 {path}：{reason}',
  cannotWrite: '无法写入文件 {path}：{reason}',
  alreadyThere: '文件 {path} 已存在。请换一个名称，或先删除它。',
  isProtected: '{path} 受保护：{places}。请先在 Excel 中取消保护。',
  isFull: '{path}：最后一行或最后一列有内容，无法再插入行列：{places}。请先删除。',
  withoutMacros: '保存的文件不含 {path} 中的宏：.xlsx 文件不能带宏。',
  structure: '工作簿结构',
  keptSheets: PANE_CHECK_ZH.keptSheets,
  cannotOpen: '无法打开文件 {path}：{reason}',
  missing: '没有这个文件。',
  'no-folder': '所在的文件夹不存在。',
  'is-folder': '它是一个文件夹。',
  'not-allowed': '没有权限，或文件正被其他程序打开。',
  'disk-full': '磁盘已满。',
  'not-a-zip': '它不是 .xlsx 文件。',
  'not-a-workbook': '它是压缩包，但不是 Excel 工作簿。',
  'binary-format': '它是 .xls 或 .xlsb 格式。请先另存为 .xlsx。',
  encrypted: '它有密码保护。请先取消密码再保存。',
  damaged: '它已损坏。',
  'too-large': '解压后内容过大：总计超过 1 GB，或单个部分超过 500 MB。',
  created: '已创建 {path}。',
  checked: '{path}：{deals} 个商机，{people} 名干系人：{errors} 个错误，{warnings} 个警告，{infos} 个提示。',
  checkedWithAccepted:
    '{path}：{deals} 个商机，{people} 名干系人：{errors} 个错误，{warnings} 个警告，{infos} 个提示，{accepted} 个已接受。',
  snapshotTaken: '快照 {snapshot}：{deals} 个商机，{people} 行干系人记录。',
  noDeals: '{path} 在 {place} 的表头下没有商机：没有可拍快照的内容。',
  badPeriod: '“{value}”不是期间：请用 2027-Q1、2027-03 或 2027。',
  nothingToSeal: '{period} 中没有“承诺”类别的商机：没有可封存的内容。',
  nothingToClose: '{period} 中没有商机：没有可关闭的内容。',
  commitSealed: '{period} 的承诺已封存：{deals} 个商机。',
  periodClosed: '{period} 已关闭：{deals} 个商机。',
  notOver: '{period} 尚未结束：{day} 结束。此前的变化会列为事后变化。',
  sealedBefore: '{period} 已于 {day} 封存过：两份记录都保留，并分别与商机核对。',
  closedBefore: '{period} 已于 {day} 关闭过：两份记录都保留，并分别与商机核对。',
  snapshotAgain: '这一天已有快照：以最后一份为准。',
  formulasTie: '公式：{cells} 个全部与检查自行计算的结果一致。',
  formulasDiffer: '公式：{cells} 个中有 {count} 个与检查不一致：{where}',
  notCalculated: '公式：尚未计算，因此未作核对。',
  savedTo: '结果在 {path}。',
  refusals: REFUSALS_ZH,
  writeRefusals: WRITE_REFUSALS_ZH,
  idsFilled: '已填写 {count} 个空白商机编号。',
  sheetsAdded: '已添加：{sheets}。',
  nothingMissing: '没有尚缺的输入表。',
  unknownColumn: '没有可指定的列“{column}”，请使用 {columns}。',
  unknownHeader: '{place} 的清单中没有表头“{header}”，现有：{headers}。',
  idsRead: '商机编号取自“{header}”列。',
  perhaps: '“{header}”没有读取，但可能是“{column}”。如果是，请加上 --column {name}="{header}"。',
  likelyList: '{place} 处的清单可能就是，其表头为：{headers}。',
  columnHint: '“stakegrid add”可用 --column 指明是哪一列，例如 --column 商机名称=产品。',
  addHint: '“stakegrid add”可添加商机编号列。',
  newHint: '“stakegrid new”可新建工作表。',
  scriptThrew: '脚本失败：{message}',
  scriptNeverEnds: '脚本没有结束：它在等待永远不会发生的事。未保存任何内容。',
  officeError: '脚本失败：{code}：{message}',
  errorLocation: '  位置：{location}',
  errorStatement: '  语句：{statement}',
  demoStartHere: '从这里开始：',
  demoFooter: '用 Excel 或 LibreOffice 打开这些文件：结果工作表在输入工作表之后。',
};
