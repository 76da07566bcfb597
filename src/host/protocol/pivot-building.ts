import { ActionType, type Action, type RequestBody } from './messages';

/** What leads from a PivotTable to what it is built of; an item of a collection has no name. */
const parts: ReadonlySet<string> = new Set([
  'Layout',
  'Hierarchies',
  'RowHierarchies',
  'ColumnHierarchies',
  'DataHierarchies',
  'Add',
  '',
]);

/**
 * The object path of the PivotTable that an action builds: it adds a field to it or sets a property of it, and looks at
 * no cell. Null for any other action.
 */
export function builtPivot(
  { ActionType: type, ObjectPathId: pathId }: Action,
  request: RequestBody,
): number | null {
  if (type !== ActionType.instantiate && type !== ActionType.setProperty) return null;
  const { ObjectPaths: paths } = request;
  let path = paths[String(pathId)];
  while (path !== undefined) {
    const parent = paths[String(path.ParentObjectPathId)];
    if (parent?.Name === 'PivotTables') return path.Id === pathId ? null : path.Id;
    path = parts.has(path.Name) ? parent : undefined;
  }
  return null;
}
