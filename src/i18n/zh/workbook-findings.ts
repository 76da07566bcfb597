import type { READING_FINDINGS_EN } from '../en/workbook-findings';
import type { FindingWords } from '../shape/finding-words';

const words = (title: string, message: string, question: string): FindingWords => ({
  title,
  message,
  question,
});

/** 读取工作簿时的发现：标题、说明与处理办法。 */
export const READING_FINDINGS_ZH: Readonly<Record<keyof typeof READING_FINDINGS_EN, FindingWords>> = {
  'deal-id-blank': words(
    '缺少商机编号',
    '“{table}”表的这一行没有商机编号，未计入。',
    '请填写商机编号，或清空这一行。',
  ),
  'required-cell-blank': words('必填项为空', '{column}为空，这一行未计入。', '请填写，或清空这一行。'),
  'deal-id-merged': words(
    '商机编号在合并单元格中',
    '本行的商机编号在从 {first} 开始的合并单元格中。该编号属于那一行的商机，本行未计入。',
    '请取消合并，为每个商机填写各自的编号。如果这几行是同一商机的各部分，请只保留一行并填写总金额。',
  ),
  'duplicate-deal': {
    ...words(
      '商机编号重复',
      '商机编号“{dealId}”在 {first} 和 {second} 各出现一次。以第一行为准，第二行（金额 {amount}）未计入。',
      '请给第二个商机另编一个编号，或删除该行。',
    ),
    messageWithout: {
      amount: '商机编号“{dealId}”在 {first} 和 {second} 各出现一次。以第一行为准，第二行未计入。',
    },
  },
  'total-row': words(
    '合计行',
    '“{value}”这一行看起来是合计而不是商机，未计入。',
    '请用表格自带的汇总行，或把合计放到表外。',
  ),
  'row-apart': words(
    '不是商机的行',
    '“{value}”这一行看起来不是商机，被视为标题、小结或备注，未计入。',
    '如果它是商机，请填写商机编号、客户和商机名称；否则无需处理。',
  ),
  'cell-missing': words('必填项为空', '{column}为空，这一行仍然计入。', '请补填。'),
  'target-blank': words('目标没有金额', '{column}为空，该目标未计入。', '请填写金额，或清空这一行。'),
  'rate-blank': words(
    '汇率为空',
    '{column}为空，自这一行的日期起该币种没有汇率。',
    '请填写汇率，或清空这一行。',
  ),
  'cell-error': words('错误值', '{column}中是错误值 {value}，按空白处理。', '请修复公式，或直接填写数值。'),
  'level-unreadable': {
    ...words(
      '无法识别的级别',
      '“{value}”不是{column}的级别，按未知处理。',
      '请从以下选项中选择：{list}。或在“规则”表中所指级别的一行填写一次“{value}”（word.{listId}.…）。',
    ),
    messageOfSeveral: '“{value}”不是{column}的级别，这里和另外 {further} 行都按未知处理。',
  },
  'own-word-taken': words(
    '自定义叫法已有别的含义',
    '“{value}”写在“{level}”一行，但已表示“{meaning}”，含义不变。',
    '请从这一行删去。如果清单里用它表示“{level}”，请在清单里改用别的叫法。',
  ),
  'own-word-for-two': words(
    '一个叫法对应两个级别',
    '“{value}”既写在“{first}”一行，又写在“{second}”一行，两者都不采用。',
    '它指的是哪一个？请从另一行删去。',
  ),
  'amount-unreadable': words(
    '无法识别的金额',
    '{column}中的“{value}”不是金额，按空白处理。',
    '请填写数字，例如 1,250,000 或 125万。表头带单位（万元、k）时，数字按该单位计。',
  ),
  'amount-ambiguous': words(
    '金额有两种读法',
    '{column}中的“{value}”，小数点可能是千位分隔符，按空白处理。',
    '请填写不带千位分隔符的数字；小数请写两位或不写。',
  ),
  'amount-unit-unclear': words(
    '金额的单位不明确',
    '{column}中“{value}”的单位可能有不同含义，按空白处理。',
    '请填写完整的数字，或使用没有歧义的单位：320万、2亿、85k、1.2 million。',
  ),
  'amounts-in-millions': words(
    '金额按百万读取',
    '{column}中“{value}”一类的金额按百万读取，因为其中的“{example}”表示千。',
    '如果不对，请填写完整的数字。',
  ),
  'amount-in-other-currency': words(
    '金额写着另一种币种',
    '{column}中的“{value}”写的不是本行的币种 {currency}，按 {currency} 计入。',
    '哪一个是对的？请更正金额或币种。',
  ),
  'amount-merged': words(
    '金额在合并单元格中',
    '{column}在从 {first} 开始的合并单元格中，只为那一行的商机计一次；本商机没有自己的金额。',
    '请取消合并，为每个商机填写各自的金额。如果这几行是同一商机的各部分，请只保留一行并填写总金额。',
  ),
  'number-unreadable': words(
    '无法识别的数字',
    '{column}中的“{value}”不是可用的数字，按空白处理。',
    '请填写数字。',
  ),
  'influence-out-of-range': words(
    '影响力不在 1–5 之内',
    '影响力“{value}”不是 1 到 5 的整数，按采购角色的默认值计算。',
    '请填写 1、2、3、4 或 5，或留空。',
  ),
  'share-unreadable': words(
    '无法识别的比例',
    '比例“{value}”不在 0 到 100% 之间，按空白处理。',
    '请填写 30% 或 0.3。',
  ),
  'date-unreadable': words(
    '无法识别的日期',
    '{column}中的“{value}”不是日期，按空白处理。',
    '请按 2026-03-05 的格式填写。',
  ),
  'date-ambiguous': words(
    '日期有两种读法',
    '{column}中的“{value}”月日顺序不明，按空白处理。',
    '请按 2026-03-05 的格式填写。',
  ),
  'dates-day-first': words(
    '日期按先日后月读取',
    '{column}中“{value}”这样的日期按先日后月读取，因为同列的“{example}”只能这样读。',
    '如不正确，请按 2026-03-05 的格式填写。',
  ),
  'dates-month-first': words(
    '日期按先月后日读取',
    '{column}中“{value}”这样的日期按先月后日读取，因为同列的“{example}”只能这样读。',
    '如不正确，请按 2026-03-05 的格式填写。',
  ),
  'dates-may-be-swapped': words(
    '日与月可能颠倒',
    '{column}中的真日期，日都不大于 12，其余日期（如“{example}”）则是文本：打开清单时，Excel 可能把日当成了月。',
    '请与来源核对一个日期；如已颠倒，请用“数据 > 从文本/CSV”重新导入，并指定日期的顺序。',
  ),
  'date-implausible': words(
    '日期超出范围',
    '{column}中的“{value}”早于 1990 年或晚于 2199 年，按空白处理。',
    '请按 2026-03-05 的格式填写。',
  ),
  'text-too-long': words(
    '文字超出单元格上限',
    '{column}中的文字有 {length} 个字符，而 Excel 单元格最多 {limit} 个。',
    '请在用 Excel 保存之前缩短文字。',
  ),
  'header-merged': words(
    '表头有合并单元格',
    '{place} 处的表头是合并单元格，其下只有第一列有表头，其余各列没有读取。',
    '请取消合并，让每一列都有自己的表头。',
  ),
  'header-twice': words(
    '表头重复',
    '表头{column}在 {used} 和 {ignored} 各出现一次，只读取前者。',
    '请将后一列改名或删除。',
  ),
  'merged-cells-shared': words(
    '合并单元格',
    '合并单元格中的内容对其各行都有效，例如 {place}。涉及的列：{columns}。',
    '如果不对，请取消合并并逐行填写。',
  ),
  'won-is-result': words(
    '阶段列写的是结果',
    '阶段为“{value}”的商机按已赢单计，而不是第 6 阶段的进行中商机，因为同列还写有“{beside}”。',
    '如已签约但尚未入账，请把阶段写为 6，或把状态写为“进行中”。',
  ),
  'header-multiplies': words(
    '金额以千、万等为单位',
    '{place} 的表头“{header}”带有单位，其下的数字按 {factor} 倍读取；自带单位的金额按原样读取。',
    '如果填写的是完整金额，请去掉表头中的单位。',
  ),
  'header-with-unit': words(
    '表头带有单位',
    '{place} 的表头“{header}”看起来是{column}，但后面带有单位，因此没有读取。',
    '请按完整数值填写，并把表头改为{column}。',
  ),
  'header-apart': words(
    '表旁边的表头',
    '{place} 的表头{column}前面隔着空列，被视为另一张表的内容，没有读取。',
    '如果它属于这张列表，请删除中间的空列。',
  ),
  'headers-not-read': words(
    '未读取的表头',
    '{place} 处的“{table}”表没有这些列：{missing}。该处以下表头未能对应到该表的任何一列，没有读取：{headers}。',
    '如果其中某一列就是所缺的内容，请把表头改成上述名称：{missing}。金额以万元或千元计时，须在表头注明单位：金额（万元）。否则无需处理。',
  ),
  'results-not-read': words(
    '结果未读取',
    '{place} 的“{header}”列写有“{value}”，但没有读取：只在该列写明赢输的商机都按进行中计。',
    '请在窗格的“开始”页“清单的各列”中把它选为“状态”，或把表头改成“状态”。',
  ),
  'column-absent': words(
    '没有这一列',
    '“{table}”表没有{column}列，因此所有行都缺少这项内容。',
    '如需记录，请加上这一列；否则可接受此项。',
  ),
  'compelling-reason-absent': words(
    '没有记录迫切原因',
    '“{table}”表没有{column}列，因此没有一个进行中商机写明客户为什么必须行动。除非已达承诺，否则都不计入预测。',
    '请加上这些列：迫切原因、迫切原因期限、不行动的代价；否则可接受此项。',
  ),
  'compelling-reason-date-absent': words(
    '没有记录迫切原因的期限',
    '“{table}”表没有{column}列，因此没有一个迫切原因写明期限。除非已达承诺，否则进行中的商机都不计入预测。',
    '请加上“迫切原因期限”和“不行动的代价”两列；否则可接受此项。',
  ),
  'people-absent': words(
    '没有录入干系人',
    '“{table}”表没有为任何商机录入干系人，因此支持度、决策圈和最高决策者都未知。',
    '最重要的几个商机由谁主导决策？请先录入这些人：窗格的“商机”页“新增干系人”。如果不记录干系人，可接受此项。',
  ),
  'control-absent': words(
    '没有复核过任何商机',
    '没有商机在“{table}”表中有行。赢率未知，没有商机满足第 2 阶段及以后的条件，进行中的商机都不在任何预测中。',
    '下次评审能否逐项过一遍最重要的几个商机的 13 项？窗格的“商机”页“复核商机”会逐项询问。',
  ),
  'evidence-absent': words(
    '没有录入阶段证据',
    '商机声明了阶段，但“{table}”表没有任何商机的证据，因此没有一个阶段得到证明。',
    '最重要的几个商机中，客户做了什么或说了什么能证明所处阶段？请在“{table}”表中录入。',
  ),
  'table-not-recognised': words(
    '无法识别的表',
    '{place} 处的表头像是“{table}”表，但缺少：{missing}。该表没有读取。',
    '请补上缺少的表头，或把同义的表头改成这个名称。',
  ),
  'table-in-parts': words(
    '一张表分在几处',
    '“{table}”表分在几处：{places}。全部都已读取。',
    '如果其中一处是副本，请删除或移到别的工作簿。',
  ),
  'table-repeated': words(
    '表的副本',
    '{place} 处“{table}”的所有行在 {counts} 处也有，只在那里读取一次。',
    '请删除副本；如果它另有含义，请修改其内容。',
  ),
  'second-deal-list': words(
    '另一份商机清单',
    '{place} 处的清单也可能是“{table}”表，但只有一张清单会被读取：读取的是 {counts} 处的，该清单没有读取。',
    '如果有商机只在那份清单中，请复制到“{table}”表；否则无需处理。',
  ),
  'copy-of-results': words(
    '加载项工作表的副本',
    '{place} 处的表带有“{sheet}”的表头，那是加载项写出的，因此不作为输入读取。',
    '无需处理。如果这是您自己的清单，请修改只有“{sheet}”才有的表头。',
  ),
  'rows-below-table': words(
    '表格下方有数据行',
    '自 {place} 起，“{table}”表的正下方还有数据行，不属于该表，没有读取。',
    '请拖动表格右下角，把这些行纳入表格。',
  ),
  'history-unreadable': words(
    '历史表缺少标题行',
    '工作表“{sheet}”中找不到“{table}”的标题行：它被关闭了，或表头被改名。其中的行没有读取，也不会添加新行。',
    '请重新打开标题行（“表设计”中的“标题行”），或恢复表头，例如从较早的文件副本复制。请保留这些行。',
  ),
  'history-row-apart': words(
    '历史中的文字',
    '“{value}”位于历史的行之间，不属于任何记录，因此略过。',
    '无需处理。备注最好写在表的旁边。',
  ),
  'history-row-edited': words(
    '历史行被手工改动',
    '{snapshot} 的这一行与其校验不符：写入之后有人改过。它不计入校准。',
    '谁改的，为什么？请恢复原值，例如从较早的文件副本中取回。',
  ),
  'snapshot-incomplete': words(
    '快照不完整',
    '快照“{snapshot}”有 {rows} 行，但没有与之相符的封存标记：写入中断，或有行被增删。它不计入。',
    '请重新拍一次快照。这些行可以保留，不会据此计算任何数值。',
  ),
  'commitment-incomplete': words(
    '承诺或关闭记录不完整',
    '记录“{record}”有 {rows} 行，但没有与之相符的封存标记：写入中断，或有行被增删。它不计入。',
    '请重新封存承诺或关闭期间。这些行可以保留。',
  ),
  'snapshots-on-one-day': words(
    '同一天有多次快照',
    '截至 {day} 共有 {count} 次快照，以最后一次 {counts} 为准。',
    '无需处理。每次评审一次快照就够了。',
  ),
};
