import type { Assessment, DealAssessment, PersonAssessment } from '../../../method';
import { LEVEL_TONES } from '../../schema/level-tones';
import { DATE, TEXT, WHOLE } from '../../style/number-formats';
import { area, type Cell, type SheetContent, type TableContent } from '../content/content';
import type { TableColumn } from '../../schema/result-columns';
import { emptyLook, titleLooks } from '../content/looks';
import { openDeals } from '../content/order';
import { inEachLanguage, type SummaryWords, type Words } from '../content/words';

export type PeopleColumnId = keyof SummaryWords['peopleColumns'];

interface PersonInDeal {
  readonly person: PersonAssessment;
  readonly assessed: DealAssessment;
  readonly words: Words;
}

interface PeopleColumn extends TableColumn<PeopleColumnId> {
  readonly value: (line: PersonInDeal) => Cell;
}

const CENTER = { horizontal: 'Center' } as const;

function column(
  id: PeopleColumnId,
  width: number,
  numberFormat: string,
  value: PeopleColumn['value'],
  more: Partial<Pick<TableColumn, 'horizontal'>> = {},
): PeopleColumn {
  const headers = inEachLanguage(({ summary }) => summary.peopleColumns[id]);
  return { id, headers, width, numberFormat, value, ...more };
}

/** A level in words; an unknown one is said to be unknown, so that pivots and filters show it as a group. */
function level<Id extends string>(
  labels: Readonly<Record<Id, string>>,
  id: Id | null,
  { results }: Words,
): string {
  return id === null ? results.unknown : labels[id];
}

const COLUMNS: readonly PeopleColumn[] = [
  column('deal', 13, TEXT, ({ assessed }) => assessed.deal.id),
  column('customer', 24, TEXT, ({ assessed }) => assessed.deal.customer ?? ''),
  column('owner', 13, TEXT, ({ assessed, words }) => assessed.deal.owner ?? words.results.noOwner),
  column('person', 18, TEXT, ({ person }) => person.stakeholder.name),
  column('jobTitle', 24, TEXT, ({ person }) => person.stakeholder.jobTitle ?? ''),
  column('position', 20, TEXT, ({ person, words }) =>
    level(words.levels.position, person.stakeholder.position, words),
  ),
  column('role', 22, TEXT, ({ person, words }) => level(words.levels.role, person.stakeholder.role, words)),
  column('influence', 11, WHOLE, ({ person }) => person.influence, CENTER),
  column('need', 20, TEXT, ({ person, words }) => level(words.levels.need, person.need, words)),
  column('change', 16, TEXT, ({ person, words }) =>
    level(words.levels.change, person.stakeholder.change, words),
  ),
  column('focus', 16, TEXT, ({ person, words }) =>
    level(words.levels.focus, person.stakeholder.focus, words),
  ),
  column('contact', 14, TEXT, ({ person, words }) =>
    level(words.levels.contact, person.stakeholder.contact, words),
  ),
  column('attitude', 16, TEXT, ({ person, words }) =>
    level(words.levels.attitude, person.stakeholder.attitude, words),
  ),
  column('support', 10, '+0.#;-0.#;0', ({ person }) => person.support ?? '', CENTER),
  column('known', 11, WHOLE, ({ person }) => person.known, CENTER),
  column('lastContact', 13, DATE, ({ person }) => person.stakeholder.lastContact ?? '', CENTER),
  column('ratedOn', 13, DATE, ({ person }) => person.stakeholder.ratedOn ?? '', CENTER),
];

/** People: everybody in an open deal in a row of their own, with the values that count; what the pivots stand on. */
export function peopleSheet(
  { deals }: Assessment,
  words: Words,
): SheetContent & { readonly table: TableContent } {
  const { summary, sheets } = words;
  const rows = openDeals(deals).flatMap((assessed) =>
    assessed.people.map((person) => COLUMNS.map(({ value }) => value({ person, assessed, words }))),
  );
  return {
    id: 'people',
    name: sheets.people,
    cells: [
      [summary.peopleTitle],
      [],
      [summary.peopleNote],
      rows.length === 0 ? [words.results.noOpenPeople] : [],
    ],
    table: {
      name: 'People',
      language: words.language,
      columns: COLUMNS.map((column) => ({ ...column, tones: tonesOf(column.id, words) })),
      rows,
      keys: ['deal', 'person'],
      names: ['deal', 'customer'],
      muted: null,
    },
    looks: [...titleLooks(area(2, 0, 1, 1)), emptyLook(area(3, 0, 1, 1))],
    colours: [],
    widths: [],
    frozenRows: 5,
    frozenColumns: 4,
    gridlines: true,
    pagesAcross: 1,
  };
}

/** The dimensions whose levels are coloured on the Roll-up. */
function tonesOf(id: PeopleColumnId, { levels }: Words): NonNullable<TableColumn['tones']> {
  if (id !== 'need' && id !== 'change' && id !== 'contact' && id !== 'attitude') return {};
  const tones = LEVEL_TONES[id] ?? {};
  return Object.fromEntries(
    Object.entries(levels[id]).flatMap(([each, label]) => {
      const tone = tones[each];
      return tone === undefined ? [] : [[label, tone]];
    }),
  );
}
