import type { ChartAxisModel } from '../../files/model/chart-parts';
import { requirePlotEditable } from './kept-plot';
import { qualifiedAddress } from '../formulas';
import { asFlag, asNumber, asText, oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, notImplemented } from '../protocol/errors';
import type { ObjectClass } from '../protocol/object-class';
import { meaningOf, wordFor } from '../protocol/words';
import { change, lookOf, modelOf, type AxisHandle } from './chart-axis-handle';
import { automatic, ofCategories, spacing, ticks, timeUnit } from './chart-axis-members';
import { axisTitleClass, gridlinesClass } from './chart-axis-parts';
import type { ChartHandle } from './chart-handle';
import { axisFormatClass } from './chart-looks';
import { asTextAngle, kept, named, within } from './chart-members';
import { rangeClass } from './named-classes';

const ends = { Automatic: 'autoZero', Maximum: 'max', Minimum: 'min' } as const;

/** Where the other axis crosses this one. */
function crossingOf(handle: AxisHandle): NonNullable<ChartAxisModel['crossing']> {
  return modelOf(handle).crossing ?? (handle.axis === 'category2' ? 'max' : 'autoZero');
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

const categoryTypes = { Automatic: '', TextAxis: 'text', DateAxis: 'date' } as const;
const usualLogBase = 10;

export const axisClass: ObjectClass<AxisHandle> = {
  name: 'ChartAxis',
  requireEditable: requirePlotEditable,
  properties: {
    Type: { get: ({ axis }) => (axis.startsWith('value') ? 'Value' : 'Category') },
    AxisGroup: { get: ({ axis }) => (axis.endsWith('2') ? 'Secondary' : 'Primary') },
    Visible: kept(
      (handle) => !(modelOf(handle).hidden ?? handle.axis === 'category2'),
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
      asTextAngle,
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
