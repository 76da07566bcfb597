import { CATEGORIES, isCounted, type Assessment, type CurrencyFigures } from '../../../method';
import { format } from '../../../i18n/format';
import { INK, TONES } from '../../style/palette';
import { area, type Cell, type CellArea, type SheetContent } from '../content/content';
import { GrowingPage } from '../content/growing-page';
import { HEAT_MAP_COLUMNS, heatMapColours, heatMapHeader, heatMapRow } from './heat-map-rows';
import { headerLook, headingLook, noteLook, titleLooks } from '../content/looks';
import { openDeals } from '../content/order';
import { amountTiles, countTiles, type Tile } from './overview-tiles';
import { shortAmount } from '../content/show';
import { AMOUNT, AMOUNT_WITH_GAP } from '../../style/number-formats';
import { inEachLanguage, type Words } from '../content/words';

/** The first column is a margin. */
const LEFT = 1;
/** Columns that the tiles of a line take; the first is as wide as the title of a deal. */
const TILE_SPANS = [1, 2, 2, 2] as const;
/** As many blocks as the column of the bars holds. */
const BAR_LENGTH = 10;
/** Patterns stand to the right of the categories. */
const PATTERNS = LEFT + 6;

/** What the sheet says about the findings: how many errors and warnings stand, and the title of each rule. */
export interface FindingsView {
  readonly toRead: number;
  readonly titleOf: (rule: string) => string;
}

/** Overview: key figures, categories, patterns, and the heat map of open deals by customer position. */
export function overviewSheet(assessment: Assessment, findings: FindingsView, words: Words): SheetContent {
  const { results, sheets } = words;
  const page = new GrowingPage();
  page.put(results.titles.overview);
  page.gap();
  page.put(results.underControlNote);
  page.look(...titleLooks(area(2, LEFT, 1, 1), LEFT));
  page.gap();
  addTiles(
    page,
    countTiles(assessment.portfolio, findings.toRead, words),
    assessment.portfolio.currencies,
    words,
  );
  page.gap();
  addCategoriesAndPatterns(page, assessment, findings, words);
  page.gap();
  const { colours, header } = addHeatMap(page, assessment, words);
  return {
    id: 'overview',
    name: sheets.overview,
    cells: page.cells,
    table: null,
    list: {
      header,
      title: inEachLanguage((each) => each.results.heatMapColumns.deal),
      keys: [LEFT],
      names: [LEFT],
    },
    looks: page.looks,
    colours,
    widths: [2, 34, 13, 14, 14, 18, 11, 9, 17, 17, 17, 17, 17, 17],
    frozenRows: 2,
    frozenColumns: 2,
    gridlines: false,
    pagesAcross: 1,
  };
}

function addTiles(
  page: GrowingPage,
  counts: readonly Tile[],
  currencies: readonly CurrencyFigures[],
  words: Words,
): void {
  addTileLine(page, counts);
  for (const figures of currencies) {
    page.gap();
    addTileLine(page, amountTiles(figures, words));
  }
}

function addTileLine(page: GrowingPage, tiles: readonly Tile[]): void {
  const labels: Cell[] = [];
  const values: Cell[] = [];
  const top = page.row;
  tiles.forEach((tile, index) => {
    const span = TILE_SPANS[index] ?? 2;
    const left = LEFT + labels.length;
    labels.push(tile.label, ...blanks(span - 1));
    values.push(tile.value, ...blanks(span - 1));
    const { fill, font } = TONES[tile.tone];
    page.look(
      { area: area(top, left, 2, span), fill, color: font, ...(left > LEFT && { leftLine: INK.paper }) },
      { area: area(top, left, 2, 1), indent: 1 },
      { area: area(top, left, 1, 1), size: 10, vertical: 'Bottom' },
      { area: area(top + 1, left, 1, 1), size: 20, bold: true, vertical: 'Center' },
    );
  });
  page.put(...labels);
  page.put(...values);
  page.look(
    { area: area(top, LEFT, 1, 1), rowHeight: 20 },
    { area: area(top + 1, LEFT, 1, 1), rowHeight: 36 },
  );
}

const blanks = (count: number): readonly Cell[] => Array.from({ length: count }, () => '');

function addCategoriesAndPatterns(
  page: GrowingPage,
  { portfolio }: Assessment,
  { titleOf }: FindingsView,
  words: Words,
): void {
  const { results } = words;
  const { categoryColumns } = results;
  const left: (readonly Cell[])[] = [];
  const several = portfolio.currencies.length > 1;
  for (const figures of portfolio.currencies) left.push(...categoryRows(figures, several, words));
  const right = [
    ...portfolio.patterns
      .slice(0, Math.max(6, left.length))
      .map(({ rule, deals }) => format(results.patternLine, { deals: deals.length, problem: titleOf(rule) })),
    ...portfolio.currencies
      .filter(({ contradictedExpected }) => contradictedExpected > 0)
      .map(({ currency, contradictedExpected }) =>
        format(results.contradictedNote, {
          currency: currency ?? results.noCurrency,
          amount: shortAmount(contradictedExpected, words),
        }),
      ),
  ];
  if (right.length === 0) right.push(results.noPatterns);
  const header = page.row;
  const gap = PATTERNS - LEFT - 5;
  page.put(
    categoryColumns.category,
    categoryColumns.count,
    categoryColumns.amount,
    categoryColumns.expected,
    categoryColumns.share,
    ...blanks(gap),
    results.patternsTitle,
  );
  const count = Math.max(left.length, right.length);
  for (let index = 0; index < count; index += 1) {
    page.put(...(left[index] ?? blanks(5)), ...blanks(gap), right[index] ?? '');
  }
  const notes = [results.categoriesNote, ...(several ? [results.currenciesNote] : [])];
  page.look(noteLook(area(page.row, LEFT, notes.length, 1)));
  for (const note of notes) page.put(note);
  page.look(
    headerLook(area(header, LEFT, 1, 5)),
    headerLook(area(header, PATTERNS, 1, LEFT + HEAT_MAP_COLUMNS - PATTERNS)),
    { area: area(header, PATTERNS, 1, 1), wrap: false },
    { area: area(header, LEFT, 1, 1), rowHeight: 32 },
    { area: area(header, LEFT + 1, 1, 3), horizontal: 'Right' },
    { area: area(header + 1, LEFT + 1, count, 1), horizontal: 'Right' },
    { area: area(header + 1, LEFT + 2, count, 2), numberFormat: AMOUNT, horizontal: 'Right', shrink: true },
    { area: area(header, LEFT + 4, count + 1, 1), indent: 1 },
    { area: area(header + 1, LEFT + 4, count, 1), color: INK.inputTab },
    { area: area(header, PATTERNS, right.length + 1, 1), indent: 1 },
    { area: area(header + 1, LEFT, Math.max(1, left.length), 5), underline: INK.rule },
    {
      area: area(header + 1, PATTERNS, right.length, LEFT + HEAT_MAP_COLUMNS - PATTERNS),
      underline: INK.rule,
    },
  );
}

function categoryRows(
  { currency, categories }: CurrencyFigures,
  several: boolean,
  { results, levels }: Words,
): readonly (readonly Cell[])[] {
  const shown = CATEGORIES.filter((category) => categories[category].count > 0);
  const all = shown.reduce((sum, category) => sum + Math.max(0, categories[category].amount), 0);
  return shown.map((category) => {
    const { count, amount, expected } = categories[category];
    const name = levels.category[category];
    const share = all > 0 ? Math.max(0, amount) / all : 0;
    return [
      several ? `${name} · ${currency ?? results.noCurrency}` : name,
      count,
      amount,
      // what the tile above does not add up either
      isCounted(category) ? expected : results.noExpected,
      bar(share),
    ];
  });
}

/** A bar of blocks, which prints and needs no chart; at least one block for what is there at all. */
function bar(share: number): string {
  return '█'.repeat(share > 0 ? Math.max(1, Math.round(share * BAR_LENGTH)) : 0);
}

/** The heat map, with its colours and the row of its header. */
function addHeatMap(
  page: GrowingPage,
  { deals }: Assessment,
  words: Words,
): Pick<SheetContent, 'colours'> & { readonly header: number } {
  const { results } = words;
  page.look(headingLook(area(page.row, LEFT, 1, 1)));
  page.put(results.heatMapTitle);
  page.look(noteLook(area(page.row, LEFT, 2, 1)));
  page.put(results.heatMapHint);
  page.put(results.heatMapLegend);
  page.look(
    headerLook(area(page.row, LEFT, 1, HEAT_MAP_COLUMNS)),
    { area: area(page.row, LEFT + 2, 1, 2), horizontal: 'Right' },
    { area: area(page.row, LEFT + 4, 1, HEAT_MAP_COLUMNS - 4), horizontal: 'Center' },
  );
  const header = page.row;
  page.put(...heatMapHeader(words));
  const open = openDeals(deals);
  const map: CellArea = area(page.row, LEFT, Math.max(1, open.length), HEAT_MAP_COLUMNS);
  for (const assessed of open) page.put(...heatMapRow(assessed, words));
  if (open.length === 0) page.put(results.noOpenDeals);
  page.look(
    { area: map, vertical: 'Center', underline: INK.rule, rowHeight: 32 },
    { area: { ...map, columns: 1 }, bold: true, wrap: true },
    {
      area: { ...map, left: LEFT + 2, columns: 2 },
      numberFormat: AMOUNT_WITH_GAP,
      horizontal: 'Right',
      shrink: true,
    },
    { area: { ...map, left: LEFT + 4, columns: HEAT_MAP_COLUMNS - 4 }, horizontal: 'Center' },
  );
  return { colours: heatMapColours(map, words), header };
}
