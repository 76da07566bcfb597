import type { Aggregation } from '../../files/model/objects';

/** What a pivot table writes into its cells and calls its values, in the language that Excel displays. */
export interface PivotCaptions {
  readonly rowLabels: string;
  readonly columnLabels: string;
  readonly grandTotal: string;
  /** The item of empty cells. */
  readonly blank: string;
  /** A filter that shows all items, or some. */
  readonly all: string;
  readonly some: string;
  /** The field that stands for several values. */
  readonly values: string;
  readonly functions: Readonly<Record<Aggregation, string>>;
  /** A value without a name of its own. */
  readonly value: (named: string, field: string) => string;
  /** A subtotal by the value's own function, or by the one that is named. */
  readonly subtotal: (item: string, named?: string) => string;
  /** The grand total of one of several values. */
  readonly totalOf: (value: string) => string;
}

const english: PivotCaptions = {
  rowLabels: 'Row Labels',
  columnLabels: 'Column Labels',
  grandTotal: 'Grand Total',
  blank: '(blank)',
  all: '(All)',
  some: '(Multiple Items)',
  values: 'Values',
  functions: {
    Sum: 'Sum',
    Count: 'Count',
    Average: 'Average',
    Max: 'Max',
    Min: 'Min',
    Product: 'Product',
    CountNumbers: 'Count',
    StandardDeviation: 'StdDev',
    StandardDeviationP: 'StdDevp',
    Variance: 'Var',
    VarianceP: 'Varp',
  },
  value: (named, field) => `${named} of ${field}`,
  subtotal: (item, named = 'Total') => `${item} ${named}`,
  totalOf: (value) => `Total ${value}`,
};

const chinese: PivotCaptions = {
  rowLabels: '行标签',
  columnLabels: '列标签',
  grandTotal: '总计',
  blank: '(空白)',
  all: '(全部)',
  some: '(多项)',
  values: '值',
  functions: {
    Sum: '求和',
    Count: '计数',
    Average: '平均值',
    Max: '最大值',
    Min: '最小值',
    Product: '乘积',
    CountNumbers: '计数',
    StandardDeviation: '标准偏差',
    StandardDeviationP: '总体标准偏差',
    Variance: '方差',
    VarianceP: '总体方差',
  },
  value: (named, field) => `${named}项:${field}`,
  subtotal: (item, named = '汇总') => `${item} ${named}`,
  totalOf: (value) => `${value}汇总`,
};

/** The captions of an Excel that displays a language, such as `zh-CN`; English where its words are not known here. */
export function pivotCaptions(displayLanguage: string): PivotCaptions {
  return displayLanguage === 'zh-CN' ? chinese : english;
}
