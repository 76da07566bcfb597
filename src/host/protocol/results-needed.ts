import { ActionType, type Action, type RequestBody } from './messages';

/** Properties and methods that need the results of all formulas: of many, those that are used on large workbooks. */
const readProperties: ReadonlySet<string> = new Set(['values', 'text', 'calculationState']);
const readingMethods: ReadonlySet<string> = new Set(['Refresh', 'RefreshAll', 'AutofitRows']);

/** Whether it is known beforehand that an action calculates. */
export function needsResults(
  { ActionType: type, Name: name, ObjectPathId: pathId, QueryInfo: info }: Action,
  request: RequestBody,
): boolean {
  if (type === ActionType.query || type === ActionType.queryAsJson)
    return info?.Select?.some((property) => readProperties.has(property)) === true;
  if (type === ActionType.method) return readingMethods.has(name);
  return type === ActionType.instantiate && isNewChart(pathId, request);
}

function isNewChart(pathId: number, { ObjectPaths: paths }: RequestBody): boolean {
  const path = paths[String(pathId)];
  return path?.Name === 'Add' && paths[String(path.ParentObjectPathId)]?.Name === 'Charts';
}
