import type { ChartModel, ChartSeriesModel } from '../../files/model/objects';
import type { SheetModel } from '../../files/model/sheet';
import type { Area } from '../../files/model/cells';
import type { Book } from '../book/book';
import { newChart, seriesOf } from '../book/charts';
import { readColor } from '../book/colors';
import { findRange } from '../book/find-range';
import type { RangeHandle } from '../book/range';
import { leftOfColumn, topOfRow } from '../book/sizes';
import { qualifiedAddress } from '../formulas';
import { asFlag, asNumber, asText, oneOf, type Arguments } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../protocol/errors';
import type { HostObject, ObjectClass, PropertyMember } from '../protocol/object-class';
import { rangeClass } from './range';
import { worksheetClass, type WorksheetHandle } from './worksheet';

export interface ChartHandle {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
}

interface SeriesHandle extends ChartHandle {
  readonly series: ChartSeriesModel;
}

function chart(handle: ChartHandle): HostObject {
  return bind(chartClass, handle);
}

function byName({ book, sheet }: WorksheetHandle, key: string | number): HostObject | null {
  const folded = String(key).toLowerCase();
  const found = sheet.charts.find(
    (each) => each.name.toLowerCase() === folded || each.id.toLowerCase() === folded,
  );
  return found ? chart({ book, sheet, chart: found }) : null;
}

function required<Found>(found: Found | null | undefined): Found {
  if (found === null || found === undefined) throw itemNotFound();
  return found;
}

/** Source data is a Range object, not an address (rule 181). */
function source(args: Arguments, index: number): RangeHandle {
  const range = args.of(index, rangeClass);
  if (!range) throw invalidArgument();
  return range;
}

function points(name: 'left' | 'top' | 'width' | 'height'): PropertyMember<ChartHandle> {
  return {
    get: ({ chart: model }) => model[name],
    set: ({ book, chart: model }, value) => {
      book.requireWritable();
      const size = asNumber(value);
      if (size < 0) throw invalidArgument();
      model[name] = size;
    },
  };
}

/** Puts a chart over cells, from the top left of one to the bottom right of another. */
function setPosition({ book, sheet, chart: model }: ChartHandle, args: Arguments): void {
  book.requireWritable();
  const cell = (index: number): Area =>
    (args.of(index, rangeClass) ?? findRange(book, sheet, args.text(index))).area;
  const start = cell(0);
  model.left = leftOfColumn(sheet, start.left);
  model.top = topOfRow(sheet, start.top);
  if (args.isMissing(1)) return;
  const end = cell(1);
  model.width = leftOfColumn(sheet, end.right + 1) - model.left;
  model.height = topOfRow(sheet, end.bottom + 1) - model.top;
}

export const chartClass: ObjectClass<ChartHandle> = {
  name: 'Chart',
  id: ({ chart: { id } }) => id,
  properties: {
    Id: { get: ({ chart: { id } }) => id },
    Name: {
      get: ({ chart: { name } }) => name,
      set: ({ book, sheet, chart: model }, value) => {
        book.requireWritable();
        const name = asText(value);
        if (name === '') throw invalidArgument();
        if (sheet.charts.some((each) => each !== model && each.name.toLowerCase() === name.toLowerCase()))
          throw itemAlreadyExists();
        model.name = name;
      },
    },
    ChartType: {
      get: ({ chart: { type } }) => type,
      set: ({ book, chart: model }, value) => {
        book.requireWritable();
        model.type = asText(value);
      },
    },
    Left: points('left'),
    Top: points('top'),
    Width: points('width'),
    Height: points('height'),
  },
  links: {
    Title: (handle) => bind(chartTitleClass, handle),
    Legend: (handle) => bind(chartLegendClass, handle),
    Series: (handle) => bind(seriesCollectionClass, handle),
    Axes: (handle) => bind(axesClass, handle),
    Worksheet: ({ book, sheet }) => bind(worksheetClass, { book, sheet }),
  },
  methods: {
    Delete: ({ book, sheet, chart: model }) => {
      book.requireWritable();
      sheet.charts = sheet.charts.filter((each) => each !== model);
    },
    SetData: ({ book, chart: model }, args) => {
      book.requireWritable();
      model.series = seriesOf(source(args, 0), args.choice(1, ['Auto', 'Columns', 'Rows'], 'Auto'));
    },
    SetPosition: setPosition,
  },
};

export const chartsClass: ObjectClass<WorksheetHandle> = {
  name: 'ChartCollection',
  properties: { Count: { get: ({ sheet }) => sheet.charts.length } },
  items: ({ book, sheet }) => sheet.charts.map((model) => chart({ book, sheet, chart: model })),
  item: (handle, key) => required(byName(handle, key)),
  methods: {
    Add: ({ book, sheet }, args) => {
      book.requireWritable();
      const range = source(args, 1);
      const model = newChart(
        book,
        sheet,
        args.text(0),
        range,
        args.choice(2, ['Auto', 'Columns', 'Rows'], 'Auto'),
      );
      sheet.charts.push(model);
      return chart({ book, sheet, chart: model });
    },
    GetItem: (handle, args) => required(byName(handle, args.key(0))),
    GetItemOrNullObject: (handle, args) => byName(handle, args.key(0)),
    _GetItem: (handle, args) => required(byName(handle, args.key(0))),
  },
};

export const chartTitleClass: ObjectClass<ChartHandle> = {
  name: 'ChartTitle',
  properties: {
    Text: {
      get: ({ chart: { title } }) => title ?? '',
      set: ({ book, chart: model }, value) => {
        book.requireWritable();
        model.title = asText(value);
      },
    },
    Visible: {
      get: ({ chart: { title } }) => title !== null,
      set: ({ book, chart: model }, value) => {
        book.requireWritable();
        model.title = asFlag(value) ? (model.title ?? 'Chart Title') : null;
      },
    },
  },
};

export const chartLegendClass: ObjectClass<ChartHandle> = {
  name: 'ChartLegend',
  properties: {
    Visible: {
      get: ({ chart: { legend } }) => legend.visible,
      set: ({ book, chart: model }, value) => {
        book.requireWritable();
        model.legend = { ...model.legend, visible: asFlag(value) };
      },
    },
    Position: {
      get: ({ chart: { legend } }) => legend.position,
      set: ({ book, chart: model }, value) => {
        book.requireWritable();
        model.legend = {
          ...model.legend,
          position: oneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner']),
        };
      },
    },
  },
};

function sourceText(args: Arguments): string {
  const range = source(args, 0);
  return qualifiedAddress(range.sheet.name, range.area, true);
}

export const seriesClass: ObjectClass<SeriesHandle> = {
  name: 'ChartSeries',
  properties: {
    Name: {
      get: ({ series }) => series.name ?? '',
      set: ({ book, series }, value) => {
        book.requireWritable();
        series.name = asText(value);
        delete series.nameReference;
      },
    },
    ChartType: {
      get: ({ chart: model, series }) => series.type ?? model.type,
      set: ({ book, series }, value) => {
        book.requireWritable();
        series.type = asText(value);
      },
    },
  },
  links: { Format: (handle) => bind(seriesFormatClass, handle) },
  methods: {
    SetValues: ({ book, series }, args) => {
      book.requireWritable();
      series.values = sourceText(args);
    },
    SetXAxisValues: ({ book, series }, args) => {
      book.requireWritable();
      series.categories = sourceText(args);
    },
    SetBubbleSizes: ({ book, series }, args) => {
      book.requireWritable();
      series.bubbleSizes = sourceText(args);
    },
    Delete: ({ book, chart: model, series }) => {
      book.requireWritable();
      model.series = model.series.filter((each) => each !== series);
    },
  },
};

export const seriesCollectionClass: ObjectClass<ChartHandle> = {
  name: 'ChartSeriesCollection',
  properties: { Count: { get: ({ chart: { series } }) => series.length } },
  items: (handle) => handle.chart.series.map((series) => bind(seriesClass, { ...handle, series })),
  methods: {
    Add: (handle, args) => {
      const { book, chart: model } = handle;
      book.requireWritable();
      const series: ChartSeriesModel = {
        name: args.textOr(0, `Series${model.series.length + 1}`),
        values: '',
      };
      model.series.splice(args.integerOr(1, model.series.length), 0, series);
      return bind(seriesClass, { ...handle, series });
    },
  },
};

export const seriesFormatClass: ObjectClass<SeriesHandle> = {
  name: 'ChartSeriesFormat',
  links: { Fill: (handle) => bind(chartFillClass, handle) },
};

export const chartFillClass: ObjectClass<SeriesHandle> = {
  name: 'ChartFill',
  methods: {
    SetSolidColor: ({ book, series }, args) => {
      book.requireWritable();
      series.color = readColor(args.raw(0));
    },
    GetSolidColor: ({ series }) => series.color ?? '',
    Clear: ({ book, series }) => {
      book.requireWritable();
      delete series.color;
    },
  },
};

interface AxisHandle extends ChartHandle {
  readonly axis: 'valueAxisTitle' | 'categoryAxisTitle';
}

export const axesClass: ObjectClass<ChartHandle> = {
  name: 'ChartAxes',
  links: {
    ValueAxis: (handle) => bind(axisClass, { ...handle, axis: 'valueAxisTitle' }),
    CategoryAxis: (handle) => bind(axisClass, { ...handle, axis: 'categoryAxisTitle' }),
  },
};

export const axisClass: ObjectClass<AxisHandle> = {
  name: 'ChartAxis',
  properties: { Type: { get: ({ axis }) => (axis === 'valueAxisTitle' ? 'Value' : 'Category') } },
  links: { Title: (handle) => bind(axisTitleClass, handle) },
};

export const axisTitleClass: ObjectClass<AxisHandle> = {
  name: 'ChartAxisTitle',
  properties: {
    Text: {
      get: ({ chart: model, axis }) => model[axis] ?? '',
      set: ({ book, chart: model, axis }, value) => {
        book.requireWritable();
        model[axis] = asText(value);
      },
    },
    Visible: {
      get: ({ chart: model, axis }) => model[axis] !== undefined,
      set: ({ book, chart: model, axis }, value) => {
        book.requireWritable();
        if (asFlag(value)) model[axis] ??= 'Axis Title';
        else delete model[axis];
      },
    },
  },
};
