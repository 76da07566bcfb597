import { keyOf } from '../../method';
import { comparable, plain } from '../schema/plain-text';
import { levelWords } from '../schema/vocabulary';
import type { ChoosableColumn, ColumnChoice } from './choosable-columns';
import { chosenMeaning } from './header-words';
import type { CellContent } from './sheet-values';
import type { TableBlock } from './table-finder';

type Named = Exclude<ChoosableColumn, 'id'>;

/** Words in the headers of other people's lists, where they may mean a column; the user is asked whether they do. */
const WORDS: Readonly<Record<Named, RegExp>> = {
  customer: /customer|client|account|compan|buyer|客户|公司|单位|甲方/,
  name: /deal|opportunit|project|product|subject|title|商机|项目|产品|名称|主题/,
  amount: /amount|value|revenue|price|volume|budget|金额|总额|合同额|价/,
  closeDate: /clos|sign|date|日期|时间|签/,
  status: /status|result|outcome|\bwon\b|\blost\b|状态|结果|输赢|赢单|成败/,
  stage: /stage|phase|status|阶段|状态|进度|进展/,
  owner: /owner|agent|\brep\b|sales|seller|manager|负责|销售|跟进/,
  currency: /currenc|币/,
};

/** Headers under which lists keep ids. A serial number, 序号, is none: it counts rows. */
const ID_HEADERS: ReadonlySet<string> = new Set(
  [
    ['ID', 'No.', 'Nr.', 'Number', '#', 'Key', 'Ref.', 'Reference', 'Code', 'Record ID', 'CRM ID'],
    ['编号', '编码', '单号', '代码', '号码'],
  ]
    .flat()
    .map(comparable),
);

/** In so many of the rows of deals an id has to stand. */
const NEARLY_ALL = 0.95;

/** What the columns of a list may be that are not read: each header is taken once. */
export function guessColumns(list: TableBlock, indexes: readonly number[], read: ColumnChoice): ColumnChoice {
  const { sheet, headerRow, firstRow, endRow } = list;
  const headers = sheet.values[headerRow] ?? [];
  const rows = sheet.values.slice(firstRow, endRow);
  const taken = new Set<number>(Object.values(read));
  const guessed: Partial<Record<ChoosableColumn, number>> = {};
  const guess = (
    column: ChoosableColumn,
    isHeader: (text: string) => boolean,
    holds: (cells: readonly CellContent[]) => boolean,
  ) => {
    if (read[column] !== undefined) return;
    const at = indexes.findIndex(
      (index, header) =>
        !taken.has(header) && isHeader(String(headers[index])) && holds(rows.map((row) => row[index] ?? '')),
    );
    if (at < 0) return;
    taken.add(at);
    guessed[column] = at;
  };
  const nameAt = indexes[read.name ?? read.customer ?? -1];
  const isDeal = (row: readonly CellContent[] = []) =>
    nameAt === undefined ? row.filter((cell) => cell !== '').length > 1 : (row[nameAt] ?? '') !== '';
  guess(
    'id',
    (text) => ID_HEADERS.has(comparable(text)),
    (cells) => areIds(cells.filter((_, row) => isDeal(rows[row]))),
  );
  for (const column of NAMED) {
    const isUnit = (text: string) => chosenMeaning(text, 'deals', column).bracketed === 'unit';
    const isHeader = (text: string) => WORDS[column].test(plain(text).toLowerCase()) && !isUnit(text);
    guess(column, isHeader, HOLDS[column]);
  }
  return guessed;
}

const NAMED: readonly Named[] = [
  'customer',
  'name',
  'amount',
  'closeDate',
  'status',
  'stage',
  'owner',
  'currency',
];

/** Filled in nearly every row, and each but once. */
function areIds(cells: readonly CellContent[]): boolean {
  const ids = cells.filter((cell) => cell !== '').map((cell) => keyOf(String(cell)));
  return ids.length > 0 && ids.length >= cells.length * NEARLY_ALL && new Set(ids).size === ids.length;
}

const mostly = (fits: (cell: CellContent) => boolean) => (cells: readonly CellContent[]) => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter(fits).length * 2 > filled.length;
};
const isText = (cell: CellContent) => typeof cell === 'string' && !/^[\d.,\s]+$/.test(cell);
const hasDigit = (cell: CellContent) => typeof cell === 'number' || /\d/.test(String(cell));

/** What the cells of a column look like. */
const HOLDS: Readonly<Record<Named, (cells: readonly CellContent[]) => boolean>> = {
  customer: mostly(isText),
  name: mostly(isText),
  amount: mostly(hasDigit),
  closeDate: mostly(hasDigit),
  status: mostly((cell) => levelWords('dealStatus').has(comparable(String(cell)))),
  stage: mostly((cell) => cell !== ''),
  owner: mostly(isText),
  currency: mostly(isText),
};
