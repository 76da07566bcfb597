import type { ConditionalFormat, ConditionalRule } from '../../files/model/conditional-format';
import { intersection } from '../../files/model/areas';
import { removeConditionalFormats } from '../book/conditional-formats';
import { AreasHandle, RangeHandle, type CellSet } from '../book/range';
import { requireAllowed } from '../book/protection';
import { defaultRule } from '../book/conditional-rules';
import { asFlag, asNumber } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { HostObject, ObjectClass } from '../protocol/object-class';
import { rangeObject } from './range-object';
import { rangeAreasClass } from './named-classes';
import {
  cellValueFormatClass,
  customFormatClass,
  presetFormatClass,
  textFormatClass,
  topBottomFormatClass,
} from './conditional-format-kinds';
import { colorScaleFormatClass } from './conditional-color-scale';
import { dataBarFormatClass } from './conditional-data-bar';
import { iconSetFormatClass } from './conditional-icon-set';
import type { FormatHandle } from './conditional-rule';

const typeNames: Readonly<Record<ConditionalRule['kind'], string>> = {
  custom: 'Custom',
  cellValue: 'CellValue',
  text: 'ContainsText',
  topBottom: 'TopBottom',
  preset: 'PresetCriteria',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
};
const kinds = Object.fromEntries(Object.entries(typeNames).map(([kind, name]) => [name, kind]));

function link(
  kind: ConditionalRule['kind'],
  type: ObjectClass<FormatHandle>,
): (handle: FormatHandle) => HostObject | null {
  return (handle) => (handle.format.rule.kind === kind ? bind(type, handle) : null);
}

/** The plain property refuses a format of another type; the `OrNullObject` one is null. */
function links(
  name: string,
  kind: ConditionalRule['kind'],
  type: ObjectClass<FormatHandle>,
): Record<string, (handle: FormatHandle) => HostObject | null> {
  const orNull = link(kind, type);
  return {
    [`${name}OrNullObject`]: orNull,
    [name]: (handle) => {
      const found = orNull(handle);
      if (!found) throw invalidArgument();
      return found;
    },
  };
}

export const conditionalFormatClass: ObjectClass<FormatHandle> = {
  name: 'ConditionalFormat',
  id: ({ format }) => format.id,
  requireEditable: ({ cells }) => requireAllowed(cells, 'allowFormatCells'),
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => typeNames[format.rule.kind] },
    StopIfTrue: {
      get: ({ format }) => (hasStyle(format) ? format.stopIfTrue : null),
      set: ({ format }, value) => {
        if (!hasStyle(format)) throw invalidArgument();
        format.stopIfTrue = asFlag(value);
      },
    },
    Priority: {
      get: ({ cells, format }) => cells.sheet.conditionalFormats.indexOf(format),
      set: ({ cells, format }, value) => {
        const priority = asNumber(value);
        const rest = cells.sheet.conditionalFormats.filter((each) => each !== format);
        if (!Number.isInteger(priority)) throw invalidArgument();
        // A negative priority counts from the end, -1 is the lowest; beyond the bounds the typings say the nearest.
        const at = priority < 0 ? Math.max(0, rest.length + 1 + priority) : priority;
        rest.splice(at, 0, format);
        cells.sheet.conditionalFormats = rest;
      },
    },
  },
  links: {
    ...links('CellValue', 'cellValue', cellValueFormatClass),
    ...links('ColorScale', 'colorScale', colorScaleFormatClass),
    ...links('Custom', 'custom', customFormatClass),
    ...links('DataBar', 'dataBar', dataBarFormatClass),
    ...links('IconSet', 'iconSet', iconSetFormatClass),
    ...links('Preset', 'preset', presetFormatClass),
    ...links('TextComparison', 'text', textFormatClass),
    ...links('TopBottom', 'topBottom', topBottomFormatClass),
  },
  edits: {
    Delete: ({ cells, format }) => {
      cells.sheet.conditionalFormats = cells.sheet.conditionalFormats.filter((each) => each !== format);
    },
  },
  methods: {
    GetRange: (handle) => {
      const range = onlyRange(handle);
      if (!range) throw itemNotFound();
      return range;
    },
    GetRangeOrNullObject: onlyRange,
    GetRanges: ({ cells, format }) =>
      bind(rangeAreasClass, new AreasHandle(cells.book, cells.sheet, [...format.areas])),
  },
};

function hasStyle({ rule }: ConditionalFormat): boolean {
  return rule.kind !== 'colorScale' && rule.kind !== 'dataBar' && rule.kind !== 'iconSet';
}

/** A format on several areas has no one range (rule 145). */
function onlyRange({ cells, format }: FormatHandle): HostObject | null {
  const [area, ...more] = format.areas;
  return area && more.length === 0 ? rangeObject(new RangeHandle(cells.book, cells.sheet, area)) : null;
}

function formatsOf({ sheet, areas }: CellSet): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((area) => areas.some((each) => intersection(area, each))),
  );
}

export const conditionalFormatsClass: ObjectClass<CellSet> = {
  name: 'ConditionalFormatCollection',
  items: (cells) => formatsOf(cells).map((format) => bind(conditionalFormatClass, { cells, format })),
  methods: {
    Add: (cells, args) => {
      requireAllowed(cells, 'allowFormatCells');
      const kind = kinds[args.choice(0, Object.keys(kinds))];
      const rule = kind === undefined ? undefined : defaultRule(kind);
      if (!rule) throw invalidArgument();
      const format = { id: cells.book.newId(), areas: [...cells.areas], stopIfTrue: false, rule };
      // A new format comes first and pushes the others down (rule 140).
      cells.sheet.conditionalFormats.unshift(format);
      return bind(conditionalFormatClass, { cells, format });
    },
    ClearAll: removeConditionalFormats,
  },
};
