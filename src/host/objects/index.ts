import type { ClassMembers, ObjectClass } from '../protocol/object-class';
import * as named from './named-classes';
import { dataHierarchyMembers } from './pivot-data-hierarchies';
import { rangeMembers } from './range';
import { rangeAreasMembers } from './range-areas';
import { tableMembers } from './table';
import { worksheetMembers } from './worksheet';

export { workbookClass } from './workbook';
export { workbookRangeAreasClass } from './workbook-range-areas';

function described<T>(type: ObjectClass<T>, members: ClassMembers<T>): ObjectClass<T> {
  return Object.assign(type, members);
}

// Whoever uses a class from here gets them all described. Named anew and not passed on: the build takes files for free of
// side effects and would go past this one to where the classes are named.
export const rangeClass = described(named.rangeClass, rangeMembers);
export const rangeAreasClass = described(named.rangeAreasClass, rangeAreasMembers);
export const worksheetClass = described(named.worksheetClass, worksheetMembers);
described(named.tableClass, tableMembers);
described(named.dataHierarchyClass, dataHierarchyMembers);
