import type { InEachLanguage } from '../../../../i18n/shape/language';
import { both } from '../example-value';
import { SELLER as CASE_SELLER, TEAM as CASE_TEAM } from '../names';

/** Every name in the example is invented. */
export const SELLER = {
  ...CASE_SELLER,
  julia: both('Julia Stern', '刘洋'),
  omar: both('Omar Haddad', '杨帆'),
} as const;
export type SellerId = keyof typeof SELLER;

const SOUTH = both('South', '华南');
export const TEAM = { ...CASE_TEAM, south: SOUTH } as const;
export const TEAM_OF: Readonly<Record<SellerId, InEachLanguage<string>>> = {
  anna: TEAM.east,
  omar: TEAM.east,
  mark: TEAM.north,
  julia: TEAM.south,
};

const FIRST = [
  'Alice',
  'Ben',
  'Clara',
  'David',
  'Elena',
  'Felix',
  'Greta',
  'Hugo',
  'Ivy',
  'Jonas',
  'Karen',
  'Leo',
];
const LAST = [
  'Hart',
  'Moss',
  'Lane',
  'Frost',
  'Wells',
  'Dunn',
  'Page',
  'Shaw',
  'Bright',
  'Cross',
  'Marsh',
  'Young',
];
const FAMILY = ['韩', '许', '邓', '曹', '彭', '曾', '萧', '田', '董', '袁', '潘', '余'];
const GIVEN = ['雪', '文博', '佳宁', '志强', '雨桐', '建军', '慧敏', '浩然', '秀英', '俊杰', '海燕', '立新'];

/** The name of the customers' person of that number: 144 different ones. */
export function personName(number: number): InEachLanguage<string> {
  const one = number % 12;
  const other = (number + 5 * Math.floor(number / 12)) % 12;
  return both(`${FIRST[one]} ${LAST[other]}`, `${FAMILY[one]}${GIVEN[other]}`);
}
