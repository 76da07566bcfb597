import type { Assessment, DealAssessment, PersonAssessment } from '../../../method';
import { format } from '../../../i18n/format';
import { INK } from '../../style/palette';
import { LEVEL_TONES } from '../../schema/level-tones';
import { cellAddress } from '../../excel/units';
import { area, type Cell, type ColourRule, type SheetContent } from '../content/content';
import { emptyLook, headerLook, titleLooks } from '../content/looks';
import { troubleFirst } from '../content/order';
import { dealTitle, percent, signed } from '../content/show';
import { inEachLanguage, type Words } from '../content/words';
import { TEXT } from '../../style/number-formats';

const HEADER_ROW = 4;
const INFLUENCE = 4;
const NEED = 5;
const CHANGE = 6;
const CONTACT = 8;
const ATTITUDE = 9;
const SUPPORT = 10;
const COLUMNS = 11;

/** Roll-up: the five dimensions of everybody, one block per deal with a line that sums it up, trouble first. */
export function rollUpSheet({ deals }: Assessment, words: Words): SheetContent {
  const { results, sheets } = words;
  const header = Object.values(results.rollUpColumns);
  const rows = troubleFirst(deals).flatMap((assessed) => [
    summaryRow(assessed, words),
    ...byInfluence(assessed.people).map((person) => personRow(assessed, person, words)),
  ]);
  const first = HEADER_ROW + 1;
  const count = Math.max(1, rows.length);
  return {
    id: 'rollUp',
    name: sheets.rollUp,
    cells: [
      [results.titles.rollUp],
      [],
      [results.rollUpLegend],
      rows.length === 0 ? [results.noDeals] : [],
      header,
      ...rows,
    ],
    table: null,
    list: {
      header: HEADER_ROW,
      title: inEachLanguage((each) => each.results.rollUpColumns.deal),
      keys: [0, 1],
      names: [0],
    },
    looks: [
      ...titleLooks(area(2, 0, 1, 1)),
      emptyLook(area(3, 0, 1, 1)),
      headerLook(area(HEADER_ROW, 0, 1, COLUMNS)),
      { area: area(first, 0, count, COLUMNS), vertical: 'Center', underline: INK.rule },
      { area: area(first, 0, count, 2), numberFormat: TEXT },
      { area: area(first, INFLUENCE, count, 1), horizontal: 'Center' },
      { area: area(HEADER_ROW, INFLUENCE, 1, 1), horizontal: 'Center' },
      {
        area: area(first, SUPPORT, count, 1),
        horizontal: 'Center',
        numberFormat: '+0.#;-0.#;0',
      },
      { area: area(HEADER_ROW, SUPPORT, 1, 1), horizontal: 'Center' },
    ],
    colours: rollUpColours(first, count, words),
    widths: [13, 40, 28, 40, 11, 30, 16, 26, 16, 18, 12],
    frozenRows: first,
    frozenColumns: 2,
    gridlines: false,
    pagesAcross: 1,
  };
}

/** The most influential first, of equal ones the least supportive; unknown attitudes count as least. */
function byInfluence(people: readonly PersonAssessment[]): readonly PersonAssessment[] {
  return [...people].sort(
    (one, other) =>
      other.influence - one.influence || (one.support ?? -Infinity) - (other.support ?? -Infinity),
  );
}

function summaryRow(assessed: DealAssessment, { results }: Words): readonly Cell[] {
  const { deal, people, circle, support, enoughSupport, knowledge, contact } = assessed;
  if (people.length === 0) return [deal.id, dealTitle(assessed), results.noPeople];
  const missing = enoughSupport.failed.map((id) => results.supportCriterion[id]).join(results.listSeparator);
  const range =
    support.worst === null || support.best === null || support.worst === support.best
      ? ''
      : format(results.supportRange, { worst: signed(support.worst), best: signed(support.best) });
  return [
    deal.id,
    dealTitle(assessed),
    format(results.peopleInCircle, { people: people.length, circle }),
    enoughSupport.met ? results.enoughSupport : format(results.notEnoughSupport, { missing }),
    '',
    '',
    format(results.knowledgeOf, { share: percent(knowledge) }),
    '',
    contact === null ? '' : format(results.contactOf, { share: percent(contact) }),
    range,
    support.index ?? '',
  ];
}

function personRow({ deal }: DealAssessment, person: PersonAssessment, words: Words): readonly Cell[] {
  const { levels, results } = words;
  const { name, position, role, secondRole, change, focus, secondFocus, contact, attitude } =
    person.stakeholder;
  const unknown = results.noDimension;
  return [
    deal.id,
    name,
    labelOf(levels.position, position),
    labelsOf(levels.role, role, secondRole),
    person.influence,
    labelsOf(levels.need, person.need, person.secondNeed) || unknown,
    labelOf(levels.change, change) || unknown,
    labelsOf(levels.focus, focus, secondFocus) || unknown,
    labelOf(levels.contact, contact) || unknown,
    labelOf(levels.attitude, attitude) || unknown,
    person.support ?? '',
  ];
}

/** '' for no level. */
function labelOf<Id extends string>(labels: Readonly<Record<Id, string>>, level: Id | null): string {
  return level === null ? '' : labels[level];
}

function labelsOf<Id extends string>(
  labels: Readonly<Record<Id, string>>,
  first: Id | null,
  second: Id | null,
): string {
  if (first === null || second === null) return labelOf(labels, first ?? second);
  return `${labels[first]} + ${labels[second]}`;
}

function rollUpColours(first: number, count: number, words: Words): readonly ColourRule[] {
  const { levels, results } = words;
  const lists = [
    { column: CONTACT, words: levels.contact, tones: LEVEL_TONES.contact },
    { column: ATTITUDE, words: levels.attitude, tones: LEVEL_TONES.attitude },
    { column: CHANGE, words: levels.change, tones: LEVEL_TONES.change },
    { column: NEED, words: levels.need, tones: LEVEL_TONES.need },
  ];
  const byLevel = lists.flatMap(({ column, words: labels, tones }) =>
    Object.entries(labels).flatMap(([level, label]): ColourRule[] => {
      const tone = tones?.[level];
      if (tone === undefined) return [];
      const formula = `${cellAddress(first, column)}="${label}"`;
      return [{ area: area(first, column, count, 1), formula, tone }];
    }),
  );
  return [
    // a person has an influence, a line that sums up a deal has none
    {
      area: area(first, 0, count, COLUMNS),
      formula: `AND($A${first + 1}<>"",$E${first + 1}="")`,
      tone: 'summary',
    },
    ...byLevel,
    {
      area: area(first, NEED, count, ATTITUDE - NEED + 1),
      formula: `${cellAddress(first, NEED)}="${results.noDimension}"`,
      tone: 'unknown',
    },
  ];
}
