import type { ShowAs, ShowAsCalculation } from '../../files/model/objects';
import { asRecord, oneOf } from '../protocol/arguments';
import { isHostObject } from '../protocol/bound-object';
import { invalidArgument } from '../protocol/errors';
import type { PivotHandle } from '../book/pivots';
import { pivotFieldClass } from './pivot-fields';
import { pivotItemClass } from './pivot-items';

/** What a calculation is based on. */
const bases: Readonly<Record<ShowAsCalculation, 'nothing' | 'field' | 'item'>> = {
  PercentOfGrandTotal: 'nothing',
  PercentOfRowTotal: 'nothing',
  PercentOfColumnTotal: 'nothing',
  PercentOfParentRowTotal: 'nothing',
  PercentOfParentColumnTotal: 'nothing',
  PercentOfParentTotal: 'field',
  PercentOf: 'item',
  RunningTotal: 'field',
  PercentRunningTotal: 'field',
  DifferenceFrom: 'item',
  PercentDifferenceFrom: 'item',
  RankAscending: 'field',
  RankDecending: 'field',
  Index: 'nothing',
};

/** `showAs = { calculation, baseField?, baseItem? }`: the base field stands on an axis, the item is one of it. */
export function readShowAs({ pivot }: PivotHandle, value: unknown): ShowAs | undefined {
  const given = asRecord(value);
  const names = Object.keys(bases).filter(isCalculation);
  const calculation = oneOf(given['calculation'], ['None', ...names]);
  if (calculation === 'None') return undefined;
  if (bases[calculation] === 'nothing') return { calculation };
  const field = isHostObject(given['baseField']) ? given['baseField'].as(pivotFieldClass) : undefined;
  if (field?.pivot !== pivot || ![...pivot.rows, ...pivot.columns].includes(field.field))
    throw invalidArgument();
  if (bases[calculation] === 'field') return { calculation, baseField: field.field };
  const item = isHostObject(given['baseItem']) ? given['baseItem'].as(pivotItemClass) : undefined;
  if (item?.pivot !== pivot || item.field !== field.field) throw invalidArgument();
  return { calculation, baseField: field.field, baseItem: item.label };
}

function isCalculation(name: string): name is ShowAsCalculation {
  return name in bases;
}
