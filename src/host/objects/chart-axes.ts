import type { AxisKey, ChartAxisModel, ChartLook } from '../../files/model/chart-parts';
import { requireObjectsEditable } from '../book/protection';
import { qualifiedAddress } from '../formulas';
import { asFlag, asNumber, asText, oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, notImplemented } from '../protocol/errors';
import type { ObjectClass, PropertyMember } from '../protocol/object-class';
import { meaningOf, wordFor } from '../protocol/words';
import { axisFormatClass, axisTitleFormatClass, gridlinesFormatClass, type LookHandle } from './chart-looks';
import { kept, named, within } from './chart-members';
import type { ChartHandle } from './chart-handle';
import { rangeClass } from './named-classes';

interface AxisHandle extends ChartHandle {
  readonly axis: AxisKey;
}

function modelOf({ chart, axis }: AxisHandle): ChartAxisModel {
  return chart.axes?.[axis] ?? {};
}

function change({ chart, axis }: AxisHandle, edit: (model: ChartAxisModel) => void): void {
  const model = { ...chart.axes?.[axis] };
  edit(model);
  chart.axes = { ...chart.axes, [axis]: model };
}

function lookOf(
  handle: AxisHandle,
  key: 'look' | 'titleLook' | 'majorGridLook' | 'minorGridLook',
): LookHandle {
  return {
    book: handle.book,
    sheet: handle.sheet,
    get: (): ChartLook | undefined => modelOf(handle)[key],
    set: (look) => change(handle, (model) => (model[key] = look)),
  };
}

/** A number, or `''` for what Excel finds by itself. */
function automatic(key: 'minimum' | 'maximum' | 'majorUnit' | 'minorUnit'): PropertyMember<AxisHandle> {
  return kept<AxisHandle, number | ''>(
    (handle) => modelOf(handle)[key],
    '',
    (value) => (value === '' ? '' : asNumber(value)),
    (handle, value) =>
      change(handle, (model) => {
        if (value === '') delete model[key];
        else model[key] = value;
      }),
  );
}

function spacing(key: 'labelSpacing' | 'tickSpacing'): PropertyMember<AxisHandle> {
  return kept<AxisHandle, number>(
    (handle) => modelOf(handle)[key],
    1,
    within(1, 31_999),
    (handle, value) => change(handle, (model) => (model[key] = value)),
  );
}

const tickMarks = { None: 'none', Inside: 'in', Outside: 'out', Cross: 'cross' };

function ticks(key: 'majorTick' | 'minorTick', otherwise: string): PropertyMember<AxisHandle> {
  return named(
    tickMarks,
    (handle) => modelOf(handle)[key],
    otherwise,
    (handle, name) => change(handle, (model) => (model[key] = name)),
  );
}

const units = {
  None: '',
  Hundreds: 'hundreds',
  Thousands: 'thousands',
  TenThousands: 'tenThousands',
  HundredThousands: 'hundredThousands',
  Millions: 'millions',
  TenMillions: 'tenMillions',
  HundredMillions: 'hundredMillions',
  Billions: 'billions',
  Trillions: 'trillions',
};

/** What an axis of values has not: nothing to read, and refused to be set. */
function ofCategories({ get, set }: PropertyMember<AxisHandle>): PropertyMember<AxisHandle> {
  const isValue = ({ axis }: AxisHandle): boolean => axis.startsWith('value');
  return {
    get: (handle) => (isValue(handle) ? null : get(handle)),
    set: (handle, value, args) => {
      if (isValue(handle)) throw invalidArgument();
      set?.(handle, value, args);
    },
  };
}

const ends = { Automatic: 'autoZero', Maximum: 'max', Minimum: 'min' } as const;

/** Where the other axis crosses this one. */
function crossingOf(handle: AxisHandle): NonNullable<ChartAxisModel['crossing']> {
  return modelOf(handle).crossing ?? (handle.axis === 'category2' ? 'max' : 'autoZero');
}

const categoryTypes = { Automatic: '', TextAxis: 'text', DateAxis: 'date' } as const;
const timeUnits = { Days: 'days', Months: 'months', Years: 'years' };

function timeUnit(key: 'baseTimeUnit' | 'majorTimeUnit' | 'minorTimeUnit'): PropertyMember<AxisHandle> {
  return ofCategories(
    named(
      timeUnits,
      (handle) => modelOf(handle)[key],
      'days',
      (handle, unit) => change(handle, (model) => (model[key] = unit)),
    ),
  );
}

const usualLogBase = 10;

export const axisClass: ObjectClass<AxisHandle> = {
  name: 'ChartAxis',
  requireEditable: requireObjectsEditable,
  properties: {
    Type: { get: ({ axis }) => (axis.startsWith('value') ? 'Value' : 'Category') },
    AxisGroup: { get: ({ axis }) => (axis.endsWith('2') ? 'Secondary' : 'Primary') },
    Visible: kept(
      (handle) => !modelOf(handle).hidden,
      true,
      asFlag,
      (handle, visible) => change(handle, (model) => (model.hidden = !visible)),
    ),
    Offset: ofCategories(
      kept<AxisHandle, number>(
        (handle) => modelOf(handle).labelOffset,
        100,
        within(0, 1000),
        (handle, labelOffset) => change(handle, (model) => (model.labelOffset = labelOffset)),
      ),
    ),
    Alignment: ofCategories(
      named<AxisHandle>(
        { Center: 'ctr', Left: 'l', Right: 'r' },
        (handle) => modelOf(handle).labelAlignment,
        'ctr',
        (handle, labelAlignment) => change(handle, (model) => (model.labelAlignment = labelAlignment)),
      ),
    ),
    CategoryType: ofCategories({
      get: (handle) => wordFor<string>(categoryTypes, modelOf(handle).categories ?? ''),
      set: (handle, value) => {
        const categories = meaningOf(categoryTypes, value);
        change(handle, (model) => {
          if (categories === '') delete model.categories;
          else model.categories = categories;
        });
      },
    }),
    BaseTimeUnit: timeUnit('baseTimeUnit'),
    MajorTimeUnitScale: timeUnit('majorTimeUnit'),
    MinorTimeUnitScale: timeUnit('minorTimeUnit'),
    MultiLevel: ofCategories(
      kept<AxisHandle, boolean>(
        (handle) => !modelOf(handle).hasOneLevel,
        true,
        asFlag,
        (handle, isMulti) => change(handle, (model) => (model.hasOneLevel = !isMulti)),
      ),
    ),
    IsBetweenCategories: ofCategories(
      kept<AxisHandle, boolean>(
        (handle) => modelOf(handle).crossesBetween ?? !/^(?:XYScatter|Bubble)/.test(handle.chart.type),
        true,
        asFlag,
        (handle, crossesBetween) => change(handle, (model) => (model.crossesBetween = crossesBetween)),
      ),
    ),
    Minimum: automatic('minimum'),
    Maximum: automatic('maximum'),
    MajorUnit: automatic('majorUnit'),
    MinorUnit: automatic('minorUnit'),
    NumberFormat: kept(
      (handle) => modelOf(handle).numberFormat,
      'General',
      asText,
      (handle, code) => change(handle, (model) => (model.numberFormat = code)),
    ),
    LinkNumberFormat: kept(
      (handle) => modelOf(handle).numberFormat === undefined,
      true,
      asFlag,
      (handle, linked) =>
        change(handle, (model) => {
          if (linked) delete model.numberFormat;
          else model.numberFormat ??= 'General';
        }),
    ),
    ReversePlotOrder: kept(
      (handle) => modelOf(handle).reversed,
      false,
      asFlag,
      (handle, reversed) => change(handle, (model) => (model.reversed = reversed)),
    ),
    ScaleType: kept(
      (handle) => (modelOf(handle).logBase === undefined ? 'Linear' : 'Logarithmic'),
      'Linear',
      (value) => oneOf(value, ['Linear', 'Logarithmic']),
      (handle, type) =>
        change(handle, (model) => {
          if (type === 'Linear') delete model.logBase;
          else model.logBase ??= usualLogBase;
        }),
    ),
    LogBase: kept(
      (handle) => modelOf(handle).logBase,
      usualLogBase,
      within(2, 1000),
      (handle, base) => change(handle, (model) => (model.logBase = base)),
    ),
    Position: {
      get: (handle) => {
        const crossing = crossingOf(handle);
        return typeof crossing === 'number' ? 'Custom' : wordFor<string>(ends, crossing);
      },
      set: (handle, value) => {
        const name = oneOf(value, ['Automatic', 'Maximum', 'Minimum', 'Custom']);
        if (name !== 'Custom') change(handle, (model) => (model.crossing = ends[name]));
        else if (typeof crossingOf(handle) !== 'number')
          throw notImplemented('ChartAxis.position Custom without ChartAxis.setPositionAt');
      },
    },
    PositionAt: {
      onlyByName: true,
      get: (handle) => {
        const crossing = crossingOf(handle);
        if (typeof crossing !== 'number') throw notImplemented('ChartAxis.positionAt where Excel finds it');
        return crossing;
      },
    },
    MajorTickMark: ticks('majorTick', 'out'),
    MinorTickMark: ticks('minorTick', 'none'),
    TickLabelPosition: named(
      { NextToAxis: 'nextTo', High: 'high', Low: 'low', None: 'none' },
      (handle) => modelOf(handle).labels,
      'nextTo',
      (handle, labels) => change(handle, (model) => (model.labels = labels)),
    ),
    TickLabelSpacing: spacing('labelSpacing'),
    TickMarkSpacing: spacing('tickSpacing'),
    DisplayUnit: {
      get: (handle) => {
        const { customUnit, displayUnit = '' } = modelOf(handle);
        return customUnit === undefined ? wordFor<string>(units, displayUnit) : 'Custom';
      },
      set: (handle, value) => {
        const unit = meaningOf(units, value);
        change(handle, (model) => {
          delete model.customUnit;
          if (unit === '') delete model.displayUnit;
          else model.displayUnit = unit;
        });
      },
    },
    CustomDisplayUnit: { get: (handle) => modelOf(handle).customUnit ?? 0 },
    ShowDisplayUnitLabel: {
      get: (handle) => modelOf(handle).hidesUnit !== true,
      set: (handle, value) => {
        const hidesUnit = !asFlag(value);
        change(handle, (model) => (model.hidesUnit = hidesUnit));
      },
    },
    TextOrientation: kept(
      (handle) => modelOf(handle).look?.rotation,
      0,
      within(-90, 90),
      (handle, rotation) => change(handle, (model) => (model.look = { ...model.look, rotation })),
    ),
  },
  links: {
    Title: (handle) => bind(axisTitleClass, handle),
    Format: (handle) => bind(axisFormatClass, lookOf(handle, 'look')),
    MajorGridlines: (handle) => bind(gridlinesClass, { ...handle, lines: 'major' }),
    MinorGridlines: (handle) => bind(gridlinesClass, { ...handle, lines: 'minor' }),
  },
  edits: {
    SetPositionAt: (handle, args) => {
      const crossing = asNumber(args.raw(0));
      change(handle, (model) => (model.crossing = crossing));
    },
    SetCustomDisplayUnit: (handle, args) => {
      const unit = asNumber(args.raw(0));
      if (unit <= 0) throw invalidArgument();
      change(handle, (model) => {
        model.customUnit = unit;
        delete model.displayUnit;
      });
    },
    SetCategoryNames: ({ chart }, args) => {
      const range = args.of(0, rangeClass);
      if (!range) throw invalidArgument();
      const categories = qualifiedAddress(range.sheet.name, range.area, true);
      for (const series of chart.series) series.categories = categories;
    },
  },
};

interface GridlinesHandle extends AxisHandle {
  readonly lines: 'major' | 'minor';
}

export const gridlinesClass: ObjectClass<GridlinesHandle> = {
  name: 'ChartGridlines',
  requireEditable: requireObjectsEditable,
  properties: {
    Visible: kept<GridlinesHandle, boolean>(
      (handle) =>
        handle.lines === 'minor'
          ? modelOf(handle).minorGridlines
          : (modelOf(handle).majorGridlines ?? handle.axis === 'value'),
      false,
      asFlag,
      (handle, shown) => change(handle, (model) => (model[`${handle.lines}Gridlines`] = shown)),
    ),
  },
  links: { Format: (handle) => bind(gridlinesFormatClass, lookOf(handle, `${handle.lines}GridLook`)) },
};

const titleKeys = { value: 'valueAxisTitle', category: 'categoryAxisTitle' } as const;

/** Titles of secondary axes are not kept. */
function titleKey({ axis }: AxisHandle): 'valueAxisTitle' | 'categoryAxisTitle' {
  if (axis !== 'value' && axis !== 'category') throw invalidArgument();
  return titleKeys[axis];
}

export const axisTitleClass: ObjectClass<AxisHandle> = {
  name: 'ChartAxisTitle',
  requireEditable: requireObjectsEditable,
  properties: {
    Text: kept(
      (handle) => handle.chart[titleKey(handle)],
      '',
      asText,
      (handle, text) => (handle.chart[titleKey(handle)] = text),
    ),
    Visible: kept(
      (handle) => handle.chart[titleKey(handle)] !== undefined,
      false,
      asFlag,
      (handle, shown) => {
        if (shown) handle.chart[titleKey(handle)] ??= 'Axis Title';
        else delete handle.chart[titleKey(handle)];
      },
    ),
    TextOrientation: kept(
      (handle) => modelOf(handle).titleLook?.rotation,
      0,
      within(-90, 90),
      (handle, rotation) => change(handle, (model) => (model.titleLook = { ...model.titleLook, rotation })),
    ),
  },
  links: { Format: (handle) => bind(axisTitleFormatClass, lookOf(handle, 'titleLook')) },
};

export const axesClass: ObjectClass<ChartHandle> = {
  name: 'ChartAxes',
  links: {
    ValueAxis: (handle) => bind(axisClass, { ...handle, axis: 'value' }),
    CategoryAxis: (handle) => bind(axisClass, { ...handle, axis: 'category' }),
  },
  methods: {
    GetItem: (handle, args) => {
      const type = args.choice(0, ['Category', 'Value']) === 'Value' ? 'value' : 'category';
      const isSecond = args.choice(1, ['Primary', 'Secondary'], 'Primary') === 'Secondary';
      return bind(axisClass, { ...handle, axis: isSecond ? `${type}2` : type });
    },
  },
};
