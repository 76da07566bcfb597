import type { DealAssessment, PersonAssessment } from '../assessment';
import type { DealRows } from '../deal-rows';
import type { Day, Key } from '../facts';
import type { Parameters } from '../rules/parameters';
import type { AddFinding, FindingPlace } from './collector';

/** A deal with all that its findings are raised from. */
export interface DealView {
  readonly assessed: DealAssessment;
  readonly rows: DealRows;
  readonly today: Day;
  readonly parameters: Parameters;
  readonly add: AddFinding;
  /** The people by name; of several with one name the first. */
  readonly byName: ReadonlyMap<Key, PersonAssessment>;
}

/** The people of a deal by name; of several with one name the first. */
export function byNameOf(people: readonly PersonAssessment[]): ReadonlyMap<Key, PersonAssessment> {
  const found = new Map<Key, PersonAssessment>();
  for (const person of people) {
    const { key } = person.stakeholder;
    if (!found.has(key)) found.set(key, person);
  }
  return found;
}

/** A cell of the deal's own row. */
export function atDeal({ assessed: { deal } }: DealView, column: string): FindingPlace {
  return { cell: { table: 'deals', row: deal.row, column }, deal: deal.id, person: null };
}

/** A cell of a person's row. */
export function atPerson(
  { assessed }: DealView,
  { stakeholder }: PersonAssessment,
  column: string,
): FindingPlace {
  return {
    cell: { table: 'stakeholders', row: stakeholder.row, column },
    deal: assessed.deal.id,
    person: stakeholder.name,
  };
}

/** A cell of a row that belongs to the deal. */
export function atRow(
  { assessed }: DealView,
  table: 'rivals' | 'evidence' | 'control' | 'actions',
  row: number,
  column: string,
  person: string | null = null,
): FindingPlace {
  return { cell: { table, row, column }, deal: assessed.deal.id, person };
}

const MOST_NAMES = 10;

/** Names in a list, as the finding shows them; of many the first ten. */
export function namesOf(people: readonly PersonAssessment[]): string {
  const names = people.slice(0, MOST_NAMES).map(({ stakeholder }) => stakeholder.name);
  return people.length > MOST_NAMES ? `${names.join(', ')}, …` : names.join(', ');
}
