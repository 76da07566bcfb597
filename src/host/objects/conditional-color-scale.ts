import type { Threshold } from '../../files/model/conditional-format';
import { readColor } from '../book/colors';
import { asRecord } from '../protocol/arguments';
import type { ObjectClass } from '../protocol/object-class';
import { type FormatHandle, readThreshold, replaceRule, ruleOf, writtenThreshold } from './conditional-rule';

export const colorScaleFormatClass: ObjectClass<FormatHandle> = {
  name: 'ColorScaleConditionalFormat',
  properties: {
    ThreeColorScale: { get: (handle) => ruleOf(handle, 'colorScale').points.length === 3 },
    Criteria: {
      get: (handle) => {
        const { points } = ruleOf(handle, 'colorScale');
        const written = points.map(({ at, color }) => ({ ...writtenThreshold(at), color }));
        const [minimum, middle, maximum] = written;
        return maximum ? { minimum, midpoint: middle, maximum } : { minimum, maximum: middle };
      },
      set: (handle, value) => {
        const given = asRecord(value);
        const point = (part: unknown): { at: Threshold; color: string } => ({
          at: readThreshold(handle, part),
          color: readColor(asRecord(part).color),
        });
        const middle = given.midpoint === undefined || given.midpoint === null ? [] : [point(given.midpoint)];
        replaceRule(handle, {
          kind: 'colorScale',
          points: [point(given.minimum), ...middle, point(given.maximum)],
        });
      },
    },
  },
};
