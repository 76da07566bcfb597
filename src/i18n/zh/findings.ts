import type { FINDINGS_EN } from '../en/findings';
import type { FindingWords } from '../shape/finding-words';

const words = (title: string, message: string, question: string): FindingWords => ({
  title,
  message,
  question,
});

/** 方法中每条规则的标题、说明和要问的问题。 */
export const FINDINGS_ZH: Readonly<Record<keyof typeof FINDINGS_EN, FindingWords>> = {
  'unknown-deal': words(
    '商机编号不存在',
    '商机表中没有“{dealId}”。{table}表的这一行未计入。',
    '是编号写错了，还是商机表里漏了这个商机？',
  ),
  'deal-id-lookalike': words(
    '商机编号看似相同',
    '“{dealId}”看上去与商机“{deal}”相同，但连字符、空格或不显示的字符不同。{table}表的这一行未计入。',
    '请从单元格的列表中选择编号，或重新输入。',
  ),
  'status-unreadable': words(
    '状态无法识别',
    '该商机的状态不是进行中、赢单、丢单、放弃之一，因此不计入任何合计。',
    '应当是哪一种状态？',
  ),
  'duplicate-control': words(
    '控单有多行',
    '该商机有 {rows} 行控单，以 {reviewedOn} 复核的一行为准，其余不计。',
    '较早的行能否删除？',
  ),
  'duplicate-control-undated': words(
    '控单有多行且没有复核日期',
    '该商机有 {rows} 行控单，都没有复核日期。以第一行为准，其余不计。',
    '哪一行最新？请填写复核日期。',
  ),
  'rule-unknown': words(
    '没有这条规则',
    '没有名为“{id}”的规则，这一行不起作用。',
    '是不是名称写错了？重置规则表可看到全部名称。',
  ),
  'rule-duplicate': words('规则重复', '规则“{id}”在表中出现两次，以第一行为准。', '应当用哪个值？'),
  'rule-value-invalid': words(
    '规则值无法使用',
    '“{value}”不能作为规则“{id}”的值，已改用默认值 {default}。',
    '应当填什么值？',
  ),
  'rule-out-of-range': words(
    '规则值超出范围',
    '规则“{id}”的值 {value} 超出范围（{minimum} 至 {maximum}），已改用默认值 {default}。',
    '应当填什么值？',
  ),
  'rule-values-disagree': words(
    '规则值互相矛盾',
    '这些值彼此不符：{ids}。已全部改用默认值。',
    '大小顺序对吗？比例或分数加起来对吗？',
  ),
  'amount-missing': words('缺少金额', '该商机没有金额，对任何预测都没有贡献。', '大致值多少？'),
  'amount-not-positive': words(
    '金额不是正数',
    '金额为 {amount}，已按原值计入。',
    '正负号对吗？这个商机真的不值钱吗？',
  ),
  'currency-missing': words(
    '缺少币种',
    '金额 {amount} 没有币种，单独统计，不与其他金额相加。',
    '客户用什么币种付款？',
  ),
  'close-date-missing': words(
    '缺少预计签约日期',
    '该商机没有预计签约日期，不属于任何期间。',
    '客户想什么时候签？为什么是那个时候？',
  ),
  'close-date-past': words(
    '预计签约日期已过',
    '预计签约日期 {closeDate} 已过，商机仍在进行中。',
    '客户为什么没有签？新的日期依据是什么？',
  ),
  'override-without-reason': words(
    '预测调整没有理由',
    '预测已调整为 {override}，但没有写理由。',
    '有什么情况是表里没有反映的？',
  ),
  'closed-without-date': words('已结案但没有日期', '商机已结案，但没有填写结案日期。', '是哪一天定下来的？'),
  'booked-in-future': words(
    '计入已成交的日期在将来',
    '商机已赢单，但没有填写结案日期：按预计签约日期 {closeDate} 计入已成交，而这一天还没有到。',
    '是哪一天赢下的？',
  ),
  'closed-in-future': words(
    '结案日期在将来',
    '商机已结案，但结案日期 {closedOn} 还没有到。',
    '日期对吗？还是商机仍在进行中？',
  ),
  'closed-without-reason': words(
    '已结案但没有原因',
    '商机已结案，但没有写明输赢原因。',
    '客户自己怎么说明这个决定？',
  ),
  'rated-in-future': words('日期在将来', '{person} 的行中日期 {date} 还没有到。', '年份对吗？'),
  'action-of-unlisted-person': words(
    '行动对象不在名单中',
    '行动“{action}”的对象 {person} 不在该商机的干系人中，因此没有应对任何人。',
    '是姓名写法不同，还是漏了这个人？',
  ),
  'rival-view-of-unlisted-person': words(
    '竞争对手表中的人不在名单中',
    '对 {competitor} 的态度写的是 {person}，此人不在该商机的干系人中。',
    '是姓名写法不同，还是漏了这个人？',
  ),
  'plan-of-unknown-deal': words(
    '客户规划引用了不存在的商机',
    '客户规划的这一行引用商机“{dealId}”，商机表中没有。',
    '编号是不是写错了？',
  ),
  'backer-not-listed': words(
    '背后人物不在名单中',
    '{person} 的背后人物 {backer} 不在该商机的干系人中。',
    '我们对 {backer} 了解多少？请加入名单。',
  ),
  'evidence-without-outcome': words(
    '证据没有对应的验证结果',
    '证据“{text}”没有写明证明哪个阶段，不计入。',
    '它证明的是哪个阶段？',
  ),
  'evidence-in-future': words(
    '证据日期在将来',
    '验证结果 {stage} 的证据日期为 {date}，还没有到，暂不计入。',
    '是已经发生，还是只是计划？',
  ),
  'evidence-incomplete': words(
    '证据不完整',
    '验证结果 {stage} 的证据标为已确认，但缺少{missing}，不计入。',
    '客户方谁在什么时候确认了什么？',
  ),
  'coach-without-contact': words(
    '指导者却缺少联系',
    '{person} 评为指导者，但与我方{contact}。',
    '{person} 告诉过我们哪些别人不会说的信息？什么时候？',
  ),
  'deep-contact-stale': words(
    '深入联系已冷却',
    '与 {person} 的联系评为深入，但最近一次联系是 {lastContact}，已超过 {limit} 天。',
    '现在还算深入吗？下次什么时候见面？',
  ),
  'opponent-deep-contact': words(
    '反对者却联系深入',
    '{person} 评为反对者，但与我方联系深入。',
    '这么熟为什么还反对？对方告诉我们什么，又转告了别人什么？',
  ),
  'laggard-technical-focus': words(
    '落后者却关注技术',
    '{person} 希望维持现状，却关注技术领先。',
    '这是本人的看法吗？背后是谁？',
  ),
  'innovator-safety-need': words(
    '革新主义者却最需要安全',
    '{person} 评为革新主义者，而主要需求是安全。',
    '两项中哪一项是我们亲眼所见？',
  ),
  'belonging-against-backer': words(
    '支持我方，但其跟随的人不支持',
    '{person} 的需求是归属，评为{attitude}，而其跟随的 {backer} 是{backerAttitude}。',
    '{backer} 表态之后，{person} 还会站在我们这边吗？',
  ),
  'neutral-leader-late': words(
    '关键决策负责人仍然中立',
    '商机声明在第 {stage} 阶段，但关键决策负责人 {person} 是中立者。',
    '{person} 本人对选择我方说过什么？',
  ),
  'sponsor-not-supporting': words(
    '赞助者并不支持我方',
    '{person} 的角色是赞助者，但评为{attitude}。',
    '{person} 在内部替我们推动过什么？如果没有，真正的赞助者是谁？',
  ),
  'financial-decider-without-consequence': words(
    '决策者看重财务，却没有写不行动的代价',
    '{person} 决策时看重财务，但该商机没有写明不行动的代价。',
    '每拖一个月，客户要多花多少钱？',
  ),
  'supporter-of-rival': words(
    '同时支持我方和竞争对手',
    '{person} 是我方的{attitude}，同时也是 {competitor} 的{rivalAttitude}。',
    '如果今天必须二选一，{person} 会怎么说？',
  ),
  'straight-lining': words(
    '多人评定完全相同',
    '有 {people} 人的五个维度完全相同：{names}。',
    '是逐个评定的，还是复制的？',
  ),
  'duplicate-person': words(
    '同名的人',
    '{person} 在该商机中出现不止一次，行动和竞争对手的态度无法区分。',
    '是同一个人就保留一行；是两个人就在姓名上加以区分。',
  ),
  'rated-without-contact': words(
    '没有联系也没有依据的评定',
    '{person} 有 {dimensions} 个维度已评定，但没有人联系过，也没有写依据。',
    '是谁告诉我们的？请填写依据，或留空。',
  ),
  'personal-benefit': words(
    '个人利益：请合规部门介入',
    '{person} 标记为有个人利益需求。不得提供礼品、招待或任何款项。',
    '合规部门知道了吗？项目能给 {person} 带来什么正当的职业收获？',
  ),
  'no-people': {
    ...words(
      '没有录入干系人',
      '该商机没有录入任何干系人，因此 C139 中声称的以下各项没有依据：{claims}。',
      '谁主导决策？我们已经见过谁？请先录入这些人。',
    ),
    messageWithout: { claims: '该商机没有录入任何干系人，因此支持度、决策圈和最高决策者都未知。' },
  },
  'missing-key-decision-leader': words(
    '不知道关键决策负责人',
    '该商机中没有人是关键决策负责人。',
    '谁主导决策、制定标准？',
  ),
  'missing-people': {
    ...words(
      '有客户角色或采购角色无人对应',
      '以下客户角色无人对应：{positions}；以下采购角色无人对应：{roles}。',
      '这家客户有这些人吗？是谁？',
    ),
    messageWithout: {
      positions: '以下采购角色无人对应：{roles}。',
      roles: '以下客户角色无人对应：{positions}。',
    },
  },
  'few-people': words(
    '势在必得的商机人太少',
    '该商机势在必得，但只列出 {people} 人。大项目的采购小组一般有 {fewest} 至 {most} 人。',
    '还有谁有发言权，而我们没有见过？',
  ),
  'unanswered-opponent': words(
    '高影响力的反对者无人应对',
    '{person} 是影响力为 {influence} 的反对者，没有进行中的行动应对。',
    '怎样能让 {person} 变为中立？谁能做到？',
  ),
  'omitted-action': words(
    '高影响力的人无人跟进',
    '{person} 的影响力为 {influence}，对我方态度：{attitude}，没有进行中的行动。',
    '对 {person} 的下一步是什么？谁做？什么时候？',
  ),
  'action-overdue': words(
    '行动已逾期',
    '行动“{action}”应于 {due} 完成，现仍在进行中。',
    '卡在哪里？这个行动还合适吗？',
  ),
  'action-not-verified': words(
    '行动已完成但未验证',
    '行动“{action}”已完成，但没有人验证结果。',
    '怎么知道它起作用了？',
  ),
  'majority-claimed-without-support': {
    ...words(
      '声称多数支持，与矩阵不符',
      'F3 表示多数人选定我方，但支持者和指导者在决策圈的影响力为 {supporting}，全圈为 {circle}。',
      '到底谁选定了我方？是谁听到的？',
    ),
    messageWithout: { circle: 'F3 表示多数人选定我方，但该商机的决策圈中没有列出任何人。' },
  },
  'win-claimed-without-decider': {
    ...words(
      '声称最高决策者选定，与矩阵不符',
      'W1 表示最高决策者选定我方，但矩阵显示：最高决策者 {decider}，对我方态度：{attitude}。',
      '最高决策者是谁？对谁说过什么？',
    ),
    messageWithout: { decider: 'W1 表示最高决策者选定我方，但该商机中没有列出关键决策负责人或批准者。' },
  },
  'help-claimed-without-coach': words(
    '声称有人协助，但决策圈没有指导者',
    'F2 表示关键人主动协助我方，但决策圈中没有指导者。',
    '谁在帮我们？最近一次做了什么？',
  ),
  'structure-claimed-with-gaps': {
    ...words(
      '声称清楚决策结构，但有空白',
      'C4 表示清楚决策结构，但决策圈中有 {people} 人的影响力或态度为空：{names}。',
      '我们对他们了解什么？从谁那里得知？',
    ),
    messageWithout: { people: 'C4 表示清楚决策结构，但该商机的决策圈中没有列出任何人。' },
  },
  'confirmed-without-coach': words(
    '已确认，但没有教练',
    '以下各项标为教练确认：{items}。但该商机中没有指导者，控单也没有写教练。',
    '是谁确认的？请填写姓名，或改回声称。',
  ),
  'control-string-odd': words(
    'C139 自相矛盾',
    '{string} 自相矛盾：F1 和 W1 都取决于最高决策者。',
    '请教练核实：最高决策者真的表态了吗？',
  ),
  'nothing-confirmed': words(
    '没有任何一项经教练确认',
    '该商机的预测以 {string} 为依据，都只是声称，已打折计算。',
    '哪位教练能确认最先的几项？',
  ),
  'not-assessed': words(
    '未评估',
    'C139 没有任何一项声称或确认。赢率未知，该商机不在任何预测中。',
    '下次评审能否逐项过一遍这 13 项？',
  ),
  'stage-above-earned': words(
    '声明阶段高于证据所证明的阶段',
    '声明为第 {claimed} 阶段，证据只证明到第 {earned} 阶段，也没有写理由。',
    '客户做了什么或说了什么能证明？请补充证据或写明理由。',
  ),
  'stage-above-earned-with-reason': words(
    '声明阶段偏高，有理由',
    '声明为第 {claimed} 阶段，证据证明到第 {earned} 阶段。理由：{reason}',
    '这个理由现在还成立吗？',
  ),
  'stage-criteria-unmet': words(
    '阶段条件未满足',
    '声明为第 {claimed} 阶段，但第 {stage} 阶段的条件未满足：{criteria}。',
    '接下来能先满足哪一条？',
  ),
  'stage-skipped': words(
    '跳过了验证结果',
    '验证结果 {confirmed} 已证明，而 {missing} 没有，实际阶段停在它之前。',
    '验证结果 {missing} 发生过吗？发生过就补上证据。',
  ),
  'evidence-stale': words(
    '验证结果被撤销',
    '客户撤销了验证结果 {stage}，其证据失效，阶段后退。',
    '客户那边发生了什么变化？怎样才能恢复？',
  ),
  'seller-ahead': words(
    '我方走在客户前面',
    '我方处于第 {seller} 阶段，而客户处于采购的第 {customer} 阶段。',
    '客户要完成当前阶段还需要什么？我们能帮什么？',
  ),
  'compelling-reason-missing': words(
    '没有迫切原因',
    '该商机没有写明客户为什么必须行动。除非已达承诺，否则不计入预测。',
    '客户为什么一定要决定？谁最着急？',
  ),
  'compelling-reason-incomplete': words(
    '迫切原因不完整',
    '迫切原因缺少{missing}，因此不成立。',
    '最晚什么时候必须行动？拖下去要付出什么代价？',
  ),
  'compelling-reason-past': words(
    '迫切原因的期限已过',
    '迫切原因的期限 {date} 已过，客户仍未决定。',
    '那一天发生了什么？现在还有行动的理由吗？',
  ),
  'signed-but-open': words(
    '已签约但状态仍为进行中',
    '证据表明合同已签，但状态仍为进行中。',
    '已经入账了吗？请把状态改为赢单并填写日期。',
  ),
  'call-above-model': words(
    '预测判断高于模型类别',
    '预测判断为{call}，而事实只支持{category}。',
    '有什么情况表里没有写？请补上，或调低判断。',
  ),
  'call-below-model': words(
    '预测判断低于模型类别',
    '预测判断为{call}，而事实支持{category}。',
    '有什么担心是表里没有写的？',
  ),
  'override-without-effect': words(
    '预测调整无效',
    '预测调整 {override} 不起作用：该商机属于“{category}”，只有承诺、最好情况和储备中的商机计入预测。',
    '应删除该调整，还是该商机本应计入预测？',
  ),
  'override-beyond-amount': words(
    '预测调整超出金额范围',
    '预测调整 {override} 不在 0 与金额 {amount} 之间，按全额、无风险计入。',
    '调整填对了吗？还是金额已经变化？',
  ),
  'target-period-unreadable': words(
    '目标期间无法识别',
    '“{period}”不是有效期间，该目标未计入。请写成 2027-01、2027-Q1 或 2027。',
    '指的是哪个月、季度或年度？',
  ),
  'target-duplicate': words(
    '目标重复',
    '{period} 已有负责人、团队和币种都相同的目标。以前一行为准，本行未计入。',
    '两行中哪一行是对的？',
  ),
  'target-not-positive': words('目标不是正数', '目标为 {amount}，等于一开始就已达成。', '目标应是多少？'),
  'target-in-fiscal-year': words(
    '目标按财年计算',
    '根据规则，“{period}”按财年的 {label} 计算，即 {first} 至 {last}。',
    '指的是财年吗？如果是，请写成 {label}；如果不是，请填写所指的财年季度或月份。',
  ),
  'target-of-unknown-name': words(
    '目标没有对应商机',
    '没有任何商机的负责人或团队是“{name}”，因此没有金额计入该目标。',
    '名称与商机表中的写法一致吗？',
  ),
  'rates-without-currency': words(
    '有汇率但没有报告币种',
    '汇率表有内容，但规则表中的规则 forecast.currency 未填写报告币种，因此不做折算。',
    '金额应折算成哪种货币？',
  ),
  'rate-missing': words(
    '缺少汇率',
    '{currency} 在 {days} 没有有效汇率。这些日期的 {reporting} 合计不含相关商机，并标为不完整。',
    '当时应用哪个汇率？请在汇率表中补一行。',
  ),
  'rate-duplicate': words(
    '汇率重复',
    '{currency} 在同一日期已有汇率。以前一行为准，本行未采用。',
    '两行中哪一行是对的？',
  ),
  'rate-not-positive': words(
    '汇率不可用',
    '{currency} 的一个汇率为 {rate}。自该日起到下一行之前不做折算。',
    '1 {currency} 应折合多少？',
  ),
  'rate-of-reporting-currency': words(
    '报告币种自身的汇率',
    '{currency} 就是报告币种，汇率恒为 1，填写的 {rate} 不采用。',
    '是否应填另一种货币？',
  ),
  'currency-unknown': words(
    '无法识别的币种',
    '“{currency}”不是三个字母的币种代码，汇率表中也没有。它单独算作一种币种，不与其他金额相加。',
    '是哪种货币？请填写代码，例如 CNY、USD 或 EUR。',
  ),
  'payment-shares-not-whole': words(
    '回款比例合计不为 100%',
    '该商机的回款比例合计为 {percent}%，不是 100%。差额列为无日期的回款。',
    '哪一项比例有误或缺失？',
  ),
  'payment-share-missing': words(
    '缺少回款比例',
    '回款“{milestone}”没有比例，因此不产生回款。',
    '届时应收金额的百分之几？',
  ),
  'payment-share-negative': words(
    '回款比例为负',
    '回款“{milestone}”的比例为 {percent}%，按减少回款计算。',
    '这里确实要退款吗？',
  ),
  'payment-days-missing': words(
    '缺少回款天数',
    '回款“{milestone}”未填写签约后天数，其金额列为无日期的回款。',
    '应在签约后多少天回款？',
  ),
};
