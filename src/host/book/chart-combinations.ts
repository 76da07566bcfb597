import type { ChartModel } from '../../files/model/objects';
import { invalidArgument } from '../protocol/errors';
import { isSolidChart } from './charts';

/** Refuses series that stand in no chart together: in three dimensions all are of one type, and on the first axes. */
export function requireDrawable({ type, series }: Pick<ChartModel, 'type' | 'series'>): void {
  const types = new Set(series.map((each) => each.type ?? type));
  if (![...types].some(isSolidChart)) return;
  if (types.size > 1)
    throw invalidArgument('A chart in three dimensions cannot be combined with another chart type.');
  if (series.some(({ axisGroup }) => axisGroup === 'Secondary'))
    throw invalidArgument('A chart in three dimensions has no secondary axes.');
}
