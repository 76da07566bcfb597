import type { ClassMembers, ObjectClass } from '../protocol/object-class';
import * as named from './named-classes';
import { dataHierarchyMembers } from './pivot-hierarchies';
import { rangeMembers } from './range';
import { rangeAreasMembers } from './range-areas';
import { tableMembers } from './table';
import { worksheetMembers } from './worksheet';

export { workbookClass } from './workbook';
export { workbookRangeAreasClass } from './workbook-range-areas';

function described<T>(type: ObjectClass<T>, members: ClassMembers<T>): ObjectClass<T> {
  return Object.assign(type, members);
}

export const rangeClass = described(named.rangeClass, rangeMembers);
export const rangeAreasClass = described(named.rangeAreasClass, rangeAreasMembers);
export const worksheetClass = described(named.worksheetClass, worksheetMembers);
export const tableClass = described(named.tableClass, tableMembers);
export const dataHierarchyClass = described(named.dataHierarchyClass, dataHierarchyMembers);
