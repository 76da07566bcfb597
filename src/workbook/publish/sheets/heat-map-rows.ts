import {
  type DealAssessment,
  heatMapOf,
  type HeatCell,
  expectedInForecast,
  ATTITUDES,
  POSITIONS,
  type Attitude,
} from '../../../method';
import { format } from '../../../i18n/format';
import { LEVEL_TONES } from '../../schema/level-tones';
import type { ToneId } from '../../style/palette';
import { cellAddress } from '../../excel/units';
import { area, type Cell, type CellArea, type ColourRule } from '../content/content';
import { dealTitle, signed } from '../content/show';
import type { Words } from '../content/words';

/** The sign before the word, so that the map can be read without colour. */
const ATTITUDE_SIGNS: Readonly<Record<Attitude, string>> = {
  coach: '▲▲',
  supporter: '▲',
  neutral: '●',
  nonSupporter: '▼',
  opponent: '▼▼',
};
const UNKNOWN_SIGN = '?';
const NO_STAGE = '–';
const ENOUGH = '✓';
const NOT_ENOUGH = '✗';

/** Columns before those of the positions. */
const LEADING = ['deal', 'owner', 'amount', 'expected', 'zone', 'support', 'stage'] as const;
export const HEAT_MAP_COLUMNS = LEADING.length + POSITIONS.length;
type Leading = (typeof LEADING)[number];
const leadingColumn = (id: Leading): number => LEADING.indexOf(id);

/** The header over the rows of `heatMapRow`. */
export function heatMapHeader({ results, levels }: Words): readonly Cell[] {
  return [
    ...LEADING.map((id) => results.heatMapColumns[id]),
    ...POSITIONS.map((position) => levels.position[position]),
  ];
}

/** One row per deal: how sure, how much support, what is earned, and who stands where. */
export function heatMapRow(assessed: DealAssessment, words: Words): readonly Cell[] {
  const { deal } = assessed;
  return [
    dealTitle(assessed),
    deal.owner ?? words.results.noOwner,
    deal.amount ?? '',
    expectedInForecast(assessed) ?? '',
    zoneCell(assessed, words),
    supportCell(assessed),
    stageCell(assessed, words),
    ...heatMapOf(assessed).map((cell) => positionCell(cell, words)),
  ];
}

function zoneCell({ c139 }: DealAssessment, { results }: Words): string {
  const zone = results.zoneMark[c139.zone ?? 'none'];
  return c139.basis === 'self' ? format(results.claimedOnly, { zone }) : zone;
}

/** The index, and whether the support is enough. */
function supportCell({ support, enoughSupport }: DealAssessment): string {
  const index = support.index === null ? UNKNOWN_SIGN : signed(support.index);
  return `${index} ${enoughSupport.met ? ENOUGH : NOT_ENOUGH}`;
}

function stageCell({ stage }: DealAssessment, { results }: Words): string {
  const { claimed, earned } = stage;
  if (claimed !== null && claimed <= earned) return format(results.stageEarnedSign, { claimed: earned });
  return format(results.stageClaimedEarned, { claimed: claimed ?? NO_STAGE, earned });
}

function positionCell({ person, count }: HeatCell, { results, levels }: Words): string {
  if (person === null) return results.nobody;
  const attitude = person.stakeholder.attitude;
  const text =
    attitude === null
      ? `${UNKNOWN_SIGN} ${results.unknown}`
      : `${ATTITUDE_SIGNS[attitude]} ${levels.attitude[attitude]}`;
  return count > 1 ? `${text} ×${count}` : text;
}

/** Colours of the map; `map` is the area of its rows with all its columns. */
export function heatMapColours(map: CellArea, words: Words): readonly ColourRule[] {
  const { zoneMark, claimedOnly } = words.results;
  const column = (offset: number, columns = 1) => area(map.top, map.left + offset, map.rows, columns);
  const firstCell = (offset: number) => cellAddress(map.top, map.left + offset);
  const positions = column(LEADING.length, POSITIONS.length);
  const position = firstCell(LEADING.length);
  const zone = firstCell(leadingColumn('zone'));
  const support = firstCell(leadingColumn('support'));
  const stage = firstCell(leadingColumn('stage'));
  const attitudes = ATTITUDES.map((attitude): ColourRule => {
    // up to the space, so that one sign is never taken for two
    const sign = `${ATTITUDE_SIGNS[attitude]} `;
    return {
      area: positions,
      formula: `LEFT(${position},${sign.length})="${sign}"`,
      tone: LEVEL_TONES.attitude?.[attitude] ?? 'neutral',
    };
  });
  const zones: readonly (readonly [keyof typeof zoneMark, ToneId])[] = [
    ['win', 'strongGood'],
    ['volatile', 'warning'],
    ['lose', 'bad'],
    ['none', 'unknown'],
  ];
  return [
    ...attitudes,
    ...zones.map(([id, tone]): ColourRule => ({
      area: column(leadingColumn('zone')),
      formula: `OR(${zone}="${zoneMark[id]}",${zone}="${format(claimedOnly, { zone: zoneMark[id] })}")`,
      tone,
    })),
    // nothing is known that could be good or bad
    {
      area: column(leadingColumn('support')),
      formula: `LEFT(${support},1)="${UNKNOWN_SIGN}"`,
      tone: 'unknown',
    },
    { area: column(leadingColumn('stage')), formula: `LEFT(${stage},1)="${NO_STAGE}"`, tone: 'unknown' },
    {
      area: column(leadingColumn('support')),
      formula: `LEFT(${support},1)="−"`,
      tone: 'bad',
    },
    {
      area: column(leadingColumn('support')),
      formula: `RIGHT(${support},1)="${ENOUGH}"`,
      tone: 'good',
    },
    {
      area: column(leadingColumn('support')),
      formula: `RIGHT(${support},1)="${NOT_ENOUGH}"`,
      tone: 'warning',
    },
    { area: column(leadingColumn('stage')), formula: `RIGHT(${stage},1)="✓"`, tone: 'good' },
    {
      area: column(leadingColumn('stage')),
      formula: `AND(${stage}<>"",RIGHT(${stage},1)<>"✓")`,
      tone: 'warning',
    },
  ];
}
