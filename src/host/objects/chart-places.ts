import type { ChartPlace } from '../../files/model/chart-parts';
import type { ChartModel } from '../../files/model/objects';
import { asNumber } from '../protocol/arguments';
import { invalidArgument, notImplemented } from '../protocol/errors';
import type { PropertyMember } from '../protocol/object-class';

/** A part of a chart that can be moved, wherever the model keeps its place. */
export interface PlacedPart<Handle extends { readonly chart: ChartModel }> {
  readonly name: string;
  /** Null where the part is not shown. */
  readonly isShown: (handle: Handle) => boolean;
  readonly get: (handle: Handle) => ChartPlace | undefined;
  readonly set: (handle: Handle, place: ChartPlace) => void;
}

const extents = { left: 'width', top: 'height', width: 'width', height: 'height' } as const;

/** A place with one more distance or size: what would reach beyond the chart ends at its edge. */
function within(place: ChartPlace, key: keyof ChartPlace, share: number): ChartPlace {
  const size = extents[key];
  const start = size === 'width' ? 'left' : 'top';
  const changed = { ...place, [key]: Math.min(share, 1) };
  const room = 1 - (changed[start] ?? 0);
  return (changed[size] ?? 0) > room ? { ...changed, [size]: room } : changed;
}

/**
 * A distance or size of a part in points, kept as a share of the chart, with which it grows. Where Excel lays the part out
 * itself, what it would be is not known here: it can be set, but reading it by name is refused.
 */
export function placeMember<Handle extends { readonly chart: ChartModel }>(
  part: PlacedPart<Handle>,
  key: keyof ChartPlace,
  member: string = key,
): PropertyMember<Handle> {
  const extentOf = ({ chart: model }: Handle): number => model[extents[key]];
  return {
    onlyByName: true,
    get: (handle) => {
      if (!part.isShown(handle)) return null;
      const share = part.get(handle)?.[key];
      if (share === undefined) throw notImplemented(`${part.name}.${member} where Excel lays it out`);
      return share * extentOf(handle);
    },
    set: (handle, value) => {
      const points = asNumber(value);
      if (points < 0) throw invalidArgument();
      part.set(handle, within(part.get(handle) ?? {}, key, points / extentOf(handle)));
    },
  };
}
