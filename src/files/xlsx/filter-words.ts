import { MONTH_NAMES } from '../model/month-names';

/** The signs of a criterion by the operators of the file. */
export const OPERATOR_SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};
/** The parts of a date by which a filter groups days. */
export const DATE_PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/** Months in the spelling of Microsoft's own list of criteria; a file says M1 to M12, and Q1 to Q4 for quarters. */
const MONTHS = MONTH_NAMES.map((name) => (name === 'February' ? 'Februray' : name));
const EVERY_YEAR = 'AllDatesInPeriod';

/** What Microsoft’s criteria call a dynamic filter of the file. */
export function dynamicCriteria(type: string): string {
  const [, kind, number] = /^([MQ])(\d+)$/.exec(type) ?? [];
  if (kind === 'Q') return `${EVERY_YEAR}Quarter${number}`;
  if (kind === 'M') return `${EVERY_YEAR}${MONTHS[Number(number) - 1]}`;
  return type.charAt(0).toUpperCase() + type.slice(1);
}

/** The same the other way round. */
export function dynamicType(criteria: string): string {
  if (!criteria.startsWith(EVERY_YEAR)) return criteria.charAt(0).toLowerCase() + criteria.slice(1);
  const period = criteria.slice(EVERY_YEAR.length).replace('February', 'Februray');
  return period.startsWith('Quarter') ? period.replace('Quarter', 'Q') : `M${MONTHS.indexOf(period) + 1}`;
}
