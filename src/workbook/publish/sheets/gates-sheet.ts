import {
  type Assessment,
  type DealAssessment,
  missingForNextStage,
  type Parameters,
  type RungState,
  rungState,
  STAGES,
  type Stage,
} from '../../../method';
import { INK, type ToneId } from '../../style/palette';
import { cellAddress } from '../../excel/units';
import { area, type Cell, type ColourRule, type SheetContent } from '../content/content';
import { emptyLook, headerLook, titleLooks } from '../content/looks';
import { missingInWords } from '../content/missing-words';
import { troubleFirst } from '../content/order';
import { dealTitle, stageName } from '../content/show';
import { inEachLanguage, type Words } from '../content/words';
import { TEXT } from '../../style/number-formats';

const HEADER_ROW = 4;
const FIRST_STAGE = 6;
const NEXT = FIRST_STAGE + STAGES.length + 1;
const CLAIMED = '▸';
const SIGNS: Readonly<Record<RungState, string>> = {
  earned: '✓',
  partial: '◐',
  missing: '✗',
  notDue: '·',
};

/** Gates: the ladder of every deal, and what is missing for its next stage, in words. */
export function gatesSheet({ deals, parameters }: Assessment, words: Words): SheetContent {
  const { results, levels, sheets } = words;
  const { gateColumns } = results;
  const rows = troubleFirst(deals).map((assessed) => gateRow(assessed, parameters, words));
  const header: readonly Cell[] = [
    gateColumns.deal,
    gateColumns.name,
    gateColumns.owner,
    gateColumns.claimed,
    gateColumns.earned,
    gateColumns.gap,
    ...STAGES.map((stage) => `${stage} ${levels.stage[stage]}`),
    gateColumns.customerPhase,
    gateColumns.next,
  ];
  const first = HEADER_ROW + 1;
  const count = Math.max(1, rows.length);
  return {
    id: 'gates',
    name: sheets.gates,
    cells: [
      [results.titles.gates],
      [],
      [results.gateLegend],
      rows.length === 0 ? [results.noDeals] : [],
      header,
      ...rows,
    ],
    table: null,
    list: {
      header: HEADER_ROW,
      title: inEachLanguage((each) => each.results.gateColumns.deal),
      keys: [0],
      names: [0, 1],
    },
    looks: [
      ...titleLooks(area(2, 0, 1, 1)),
      emptyLook(area(3, 0, 1, 1)),
      headerLook(area(HEADER_ROW, 0, 1, header.length)),
      { area: area(HEADER_ROW, 3, 1, 3 + STAGES.length), horizontal: 'Center' },
      { area: area(first, 0, count, header.length), vertical: 'Center', underline: INK.rule },
      { area: area(first, 0, count, 1), numberFormat: TEXT },
      { area: area(first, 3, count, 3 + STAGES.length), horizontal: 'Center' },
      { area: area(first, 1, count, 1), wrap: true },
      { area: area(first, NEXT - 1, count, 2), wrap: true, fitRows: true },
    ],
    colours: gateColours(first, count),
    widths: [13, 36, 13, 10, 9, 7, ...STAGES.map(() => 15), 26, 70],
    frozenRows: first,
    frozenColumns: 2,
    gridlines: false,
    pagesAcross: 1,
  };
}

function gateRow(assessed: DealAssessment, parameters: Parameters, words: Words): readonly Cell[] {
  const { deal, stage } = assessed;
  const claimed = stage.claimed;
  return [
    deal.id,
    dealTitle(assessed),
    deal.owner ?? words.results.noOwner,
    claimed ?? '',
    stage.earned,
    claimed === null ? '' : claimed - stage.earned,
    ...STAGES.map((step) => stageCell(assessed, step)),
    customerPhase(assessed, words),
    missingForNext(assessed, parameters, words),
  ];
}

function stageCell(assessed: DealAssessment, step: Stage): string {
  const sign = SIGNS[rungState(assessed, step)];
  return assessed.stage.claimed === step ? `${CLAIMED} ${sign}` : sign;
}

function customerPhase({ deal, alignment }: DealAssessment, words: Words): string {
  if (deal.customerPhase === null) return '';
  const phase = stageName(deal.customerPhase, words);
  if (alignment === 'sellerAhead') return `${phase}  ${words.results.aheadOfCustomer}`;
  if (alignment === 'sellerBehind') return `${phase}  ${words.results.behindCustomer}`;
  return phase;
}

function missingForNext(assessed: DealAssessment, parameters: Parameters, words: Words): string {
  if (assessed.stage.earned === 7) return words.results.allStagesEarned;
  return missingForNextStage(assessed, parameters)
    .map((line) => missingInWords(line, assessed, parameters, words))
    .join(words.results.listSeparator);
}

function gateColours(first: number, count: number): readonly ColourRule[] {
  const ladder = area(first, FIRST_STAGE, count, STAGES.length);
  const cell = cellAddress(first, FIRST_STAGE);
  const tones: readonly (readonly [string, ToneId])[] = [
    [SIGNS.earned, 'strongGood'],
    [SIGNS.partial, 'warning'],
    [SIGNS.missing, 'bad'],
  ];
  const gap = `$F${first + 1}`;
  return [
    ...tones.map(([sign, tone]) => ({
      area: ladder,
      formula: `OR(${cell}="${sign}",${cell}="${CLAIMED} ${sign}")`,
      tone,
    })),
    { area: area(first, 5, count, 1), formula: `AND(ISNUMBER(${gap}),N(${gap})>0)`, tone: 'bad' },
  ];
}
