import { dayOf } from '../../../method';
import { both, type ExampleDay, type ExampleQuarter } from './example-value';

/** A day of the example, month 1–12. */
export function on(year: number, month: number, day: number): ExampleDay {
  return { kind: 'day', day: dayOf(year, month, day) };
}

/** The quarter of a day of the example. */
export function quarterOf({ day }: ExampleDay): ExampleQuarter {
  return { kind: 'quarter', day };
}

/** The deals; every name in the example is invented. */
export const DEAL = { vitamins: 'D-001', pumps: 'D-002', foods: 'D-003', logistics: 'D-004' } as const;

export const CUSTOMER = {
  vitamins: both('Northfield Vitamins', '北原维生素'),
  pumps: both('Alder Pumps', '恒岳泵业'),
  foods: both('Brightwater Foods', '清泉食品'),
  logistics: both('Cedar Logistics', '松达物流'),
} as const;

export const SELLER = {
  anna: both('Anna Reed', '陈晨'),
  mark: both('Mark Doyle', '赵磊'),
} as const;

export const TEAM = { east: both('East', '华东'), north: both('North', '华北') } as const;

/** The seven people of the main case. */
export const PERSON = {
  itVicePresident: both('Helen Ward', '王启明'),
  itHead: both('Ian Brooks', '邱建国'),
  managementHead: both('Grace Lin', '王素芬'),
  itEngineer: both('Tom Archer', '张一帆'),
  deputyManager: both('Victor Hale', '王志远'),
  productionVicePresident: both('Paul Meyer', '夏国栋'),
  financeManager: both('Lisa Stone', '李敏'),
} as const;

/** People of the smaller deals. */
export const OTHERS = {
  pumpsManager: both('Robert Finch', '孙立'),
  pumpsFinance: both('Carol Nash', '周敏'),
  pumpsIt: both('Peter Voss', '吴涛'),
  pumpsUser: both('Emma Clarke', '郑爽'),
  foodsIt: both('Oliver Grant', '何伟'),
  foodsManager: both('Susan Cole', '马丽'),
  logisticsManager: both('Frank Osborne', '高峰'),
  logisticsIt: both('Nina Patel', '林静'),
} as const;

export const RIVAL = {
  kestrel: both('Kestrel Systems', '鹰石软件'),
  birch: both('Birch Software', '白桦科技'),
  delta: both('Delta Suite', '德塔套件'),
} as const;

export const CURRENCY = both('EUR', 'CNY');
