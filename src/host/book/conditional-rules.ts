import type { ConditionalRule } from '../../files/model/conditional-format';

/** What a conditional format is before its rule is set. */
export function defaultRule(kind: string): ConditionalRule | undefined {
  switch (kind) {
    case 'custom':
      return { kind, formula: 'FALSE', style: {} };
    case 'cellValue':
      return { kind, operator: 'equal', formula1: '""', style: {} };
    case 'text':
      return { kind, operator: 'contains', text: '', style: {} };
    case 'topBottom':
      return { kind, rank: 10, percent: false, bottom: false, style: {} };
    case 'preset':
      return { kind, criterion: 'DuplicateValues', style: {} };
    case 'colorScale':
      return {
        kind,
        points: [
          { at: { type: 'min' }, color: '#F8696B' },
          { at: { type: 'max' }, color: '#63BE7B' },
        ],
      };
    case 'dataBar':
      return {
        kind,
        bar: {
          lower: { type: 'automatic' },
          upper: { type: 'automatic' },
          color: '#638EC6',
          gradient: true,
          negativeColor: '#FF0000',
          axisColor: '#000000',
          axis: 'automatic',
          direction: 'context',
          showValue: true,
        },
      };
    case 'iconSet':
      return {
        kind,
        icons: {
          style: '3TrafficLights1',
          reverse: false,
          showValue: true,
          criteria: [
            { at: { type: 'percent', value: '0' }, orEqual: true },
            { at: { type: 'percent', value: '33' }, orEqual: true },
            { at: { type: 'percent', value: '67' }, orEqual: true },
          ],
        },
      };
    default:
      return undefined;
  }
}
