import { expect, test } from '@jest/globals';
import { ONE_DEAL, read, sheetOf } from './grid';

const HEADERS = ['Deal ID', 'Person', 'Influence', 'Attitude', 'Rated on', 'Our owner'];

/** 500 people; every third has an unreadable influence and date, every seventh no name. */
const rows = Array.from({ length: 500 }, (_, row) => {
  const isBad = row % 3 === 0;
  const name = row % 7 === 0 ? '' : `Person ${row}`;
  return ['D-1', name, isBad ? 9 : 1 + (row % 5), row % 2 === 0 ? 'Coach' : '', isBad ? 'soon' : 46000 + row, `Seller ${row}`]; // prettier-ignore
});

const { facts, findings } = read(ONE_DEAL, sheetOf('Stakeholders', [HEADERS, ...rows]));

test('a table of many people is read row by row', () => {
  const expected = rows.flatMap(([, name, influence, attitude, ratedOn, ourOwner], row) =>
    name === ''
      ? []
      : [
          {
            row,
            name,
            influence: row % 3 === 0 ? null : influence,
            attitude: attitude === '' ? null : 'coach',
            ratedOn: row % 3 === 0 ? null : ratedOn,
            ourOwner,
          },
        ],
  );
  expect(
    facts.stakeholders.map(({ row, name, influence, attitude, ratedOn, ourOwner }) => ({
      row,
      name,
      influence,
      attitude,
      ratedOn,
      ourOwner,
    })),
  ).toEqual(expected);
});

test('its findings stand in the order of the rows, and each names its person', () => {
  const expected = rows.flatMap(([, name = null], row): (string | number | null)[][] => {
    if (name === '') return [['required-cell-blank', row, 'D-1', null]];
    if (row % 3 !== 0) return [];
    return ['influence-out-of-range', 'date-unreadable'].map((rule) => [rule, row, 'D-1', name]);
  });
  expect(findings.map(({ rule, cell, deal, person }) => [rule, cell?.row, deal, person])).toEqual(expected);
});
