import type { DealAssessment, PersonAssessment } from '../deal/assessment';
import type { Day } from '../facts/day';
import type { DealRows } from '../deal/deal-rows';
import type { CellReference, TableId } from '../facts/rows';
import type { Parameters } from '../rules/parameters';
import type { AddFinding } from '../findings/collector';
import type { FindingParameters, FindingRuleId } from '../findings/definitions';
import type { PersonNamed } from './person-named';

/** A deal with all that its findings are raised from. */
export interface DealView {
  readonly assessed: DealAssessment;
  readonly rows: DealRows;
  readonly today: Day;
  readonly parameters: Parameters;
  readonly add: AddFinding;
  readonly personNamed: PersonNamed;
}

/** Raises a finding in a cell of the deal's own row. */
export function raiseAtDeal<R extends FindingRuleId>(
  { assessed: { deal }, add }: DealView,
  rule: R,
  column: string,
  parameters: FindingParameters<R>,
): void {
  add(rule, new TableCell('deals', deal.row, column), deal.id, null, parameters);
}

/** Raises a finding in a cell of a person's row. */
export function raiseAtPerson<R extends FindingRuleId>(
  { assessed, add }: DealView,
  rule: R,
  { stakeholder }: PersonAssessment,
  column: string,
  parameters: FindingParameters<R>,
): void {
  const cell = new TableCell('stakeholders', stakeholder.row, column);
  add(rule, cell, assessed.deal.id, stakeholder.name, parameters);
}

/** Raises a finding in a cell of a row that belongs to the deal. */
export function raiseAtRow<R extends FindingRuleId>(
  { assessed, add }: DealView,
  rule: R,
  table: 'rivals' | 'evidence' | 'control' | 'actions',
  row: number,
  column: string,
  person: string | null,
  parameters: FindingParameters<R>,
): void {
  add(rule, new TableCell(table, row, column), assessed.deal.id, person, parameters);
}

class TableCell implements CellReference {
  constructor(
    readonly table: TableId,
    readonly row: number,
    readonly column: string,
  ) {}
}

const MOST_NAMES = 10;

/** Names in a list, as the finding shows them; of many the first ten. */
export function namesOf(people: readonly PersonAssessment[]): string {
  const names = people.slice(0, MOST_NAMES).map(({ stakeholder }) => stakeholder.name);
  return people.length > MOST_NAMES ? `${names.join(', ')}, …` : names.join(', ');
}
