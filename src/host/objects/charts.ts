import { SAVED_CHART_TYPES } from '../../files';
import type { ChartLook } from '../../files/model/chart-parts';
import type { ChartModel } from '../../files/model/objects';
import type { SheetModel } from '../../files/model/sheet';
import type { Area } from '../../files/model/cells';
import type { Book } from '../book/book';
import { newChart, seriesOf } from '../book/charts';
import { eventType } from '../book/event-types';
import { findRange } from '../book/find-range';
import { requireAllowed } from '../book/protection';
import type { RangeHandle } from '../book/range';
import { leftOfColumn, topOfRow } from '../book/sizes';
import { asFlag, asNumber, asText, oneOf, type Arguments } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import {
  invalidArgument,
  invalidOperation,
  itemAlreadyExists,
  itemNotFound,
  notImplemented,
} from '../protocol/errors';
import type { EventMember, HostObject, ObjectClass, PropertyMember } from '../protocol/object-class';
import { axesClass } from './chart-axes';
import {
  areaFormatMembers,
  chartLegendFormatClass,
  chartTitleFormatClass,
  plotAreaFormatClass,
  type LookHandle,
} from './chart-looks';
import { chartDataTableClass, mayHaveDataTable } from './chart-data-table';
import { dataLabelsClass, kept, named, within, type LabelsHandle } from './chart-members';
import { seriesCollectionClass } from './chart-series';
import { rangeClass } from './range';
import { worksheetClass, type WorksheetHandle } from './worksheet';

export interface ChartHandle {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
}

/** A chart type that can be saved; those that cannot are refused by name. */
export function chartTypeOf(value: unknown): string {
  const wanted = asText(value).toLowerCase();
  const found = SAVED_CHART_TYPES.find((type) => type.toLowerCase() === wanted);
  if (found !== undefined) return found;
  if (wanted === '' || wanted === 'invalid') throw invalidArgument();
  throw notImplemented(`charts of type ${asText(value)}`);
}

function lookOf({ book, chart: model }: ChartHandle, key: 'look' | 'plotLook' | 'titleLook'): LookHandle {
  return { book, get: (): ChartLook | undefined => model[key], set: (look) => (model[key] = look) };
}

/** The labels of all series at once. */
function labelsOf({ book, chart: model }: ChartHandle): LabelsHandle {
  return {
    book,
    get: () => model.series[0]?.labels,
    set: (labels) => {
      for (const series of model.series) series.labels = { ...labels };
    },
  };
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

export const chartAreaFormatClass: ObjectClass<LookHandle & { readonly chart: ChartModel }> = {
  ...areaFormatMembers,
  properties: {
    RoundedCorners: kept(
      ({ chart: { hasRoundedCorners } }) => hasRoundedCorners,
      false,
      asFlag,
      ({ chart: model }, rounded) => (model.hasRoundedCorners = rounded),
    ),
  },
};

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
    ChartType: kept(
      ({ chart: { type } }) => type,
      '',
      chartTypeOf,
      ({ chart: model }, type) => (model.type = type),
    ),
    DisplayBlanksAs: named(
      { NotPlotted: 'gap', Zero: 'zero', Interplotted: 'span' },
      ({ chart: { blanks } }) => blanks,
      'gap',
      ({ chart: model }, blanks) => {
        if (blanks === 'zero' || blanks === 'span') model.blanks = blanks;
        else delete model.blanks;
      },
    ),
    PlotVisibleOnly: kept(
      ({ chart: { showHidden } }) => !showHidden,
      true,
      asFlag,
      ({ chart: model }, only) => (model.showHidden = !only),
    ),
    ShowDataLabelsOverMaximum: kept(
      ({ chart: { hidesLabelsAbove } }) => !hidesLabelsAbove,
      true,
      asFlag,
      ({ chart: model }, shown) => (model.hidesLabelsAbove = !shown),
    ),
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
    Format: (handle) => bind(chartAreaFormatClass, { ...lookOf(handle, 'look'), chart: handle.chart }),
    PlotArea: (handle) => bind(plotAreaClass, handle),
    DataLabels: (handle) => bind(dataLabelsClass, labelsOf(handle)),
    Worksheet: ({ book, sheet }) => bind(worksheetClass, { book, sheet }),
  },
  methods: {
    Delete: ({ book, sheet, chart: model }) => {
      requireAllowed({ book, sheet }, 'allowEditObjects');
      sheet.charts = sheet.charts.filter((each) => each !== model);
      book.events.raise(eventType.chartDeleted, [sheet.id], () => ({
        type: 'ChartDeleted',
        chartId: model.id,
        worksheetId: sheet.id,
        source: 'Local',
      }));
    },
    SetData: ({ book, chart: model }, args) => {
      book.requireWritable();
      model.series = seriesOf(
        source(args, 0),
        args.choice(1, ['Auto', 'Columns', 'Rows'], 'Auto'),
        model.type,
      );
    },
    SetPosition: setPosition,
    GetDataTable: (handle) => {
      if (!mayHaveDataTable(handle)) throw invalidOperation('A chart of this type has no data table.');
      return bind(chartDataTableClass, handle);
    },
    GetDataTableOrNullObject: (handle) =>
      mayHaveDataTable(handle) ? bind(chartDataTableClass, handle) : null,
  },
};

export const chartsClass: ObjectClass<WorksheetHandle> = {
  name: 'ChartCollection',
  properties: { Count: { get: ({ sheet }) => sheet.charts.length } },
  items: ({ book, sheet }) => sheet.charts.map((model) => chart({ book, sheet, chart: model })),
  item: (handle, key) => required(byName(handle, key)),
  methods: {
    Add: ({ book, sheet }, args) => {
      requireAllowed({ book, sheet }, 'allowEditObjects');
      const range = source(args, 1);
      const model = newChart(
        book,
        sheet,
        chartTypeOf(args.raw(0)),
        range,
        args.choice(2, ['Auto', 'Columns', 'Rows'], 'Auto'),
      );
      sheet.charts.push(model);
      book.events.raise(eventType.chartAdded, [sheet.id], () => ({
        type: 'ChartAdded',
        chartId: model.id,
        worksheetId: sheet.id,
        source: 'Local',
      }));
      return chart({ book, sheet, chart: model });
    },
    GetItem: (handle, args) => required(byName(handle, args.key(0))),
    GetItemOrNullObject: (handle, args) => byName(handle, args.key(0)),
    _GetItem: (handle, args) => required(byName(handle, args.key(0))),
  },
  events: {
    onAdded: chartEvent('AddedEvent', eventType.chartAdded),
    onDeleted: chartEvent('DeletedEvent', eventType.chartDeleted),
  },
};

function chartEvent(wire: string, type: number): EventMember<WorksheetHandle> {
  return { wire, type, target: ({ sheet }) => sheet.id, queue: ({ book }) => book.events };
}

export const plotAreaClass: ObjectClass<ChartHandle> = {
  name: 'ChartPlotArea',
  links: { Format: (handle) => bind(plotAreaFormatClass, lookOf(handle, 'plotLook')) },
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
    Overlay: kept(
      ({ chart: { titleOverlay } }) => titleOverlay,
      false,
      asFlag,
      ({ chart: model }, overlay) => (model.titleOverlay = overlay),
    ),
    TextOrientation: kept(
      ({ chart: { titleLook } }) => titleLook?.rotation,
      0,
      within(-90, 90),
      ({ chart: model }, rotation) => (model.titleLook = { ...model.titleLook, rotation }),
    ),
  },
  links: { Format: (handle) => bind(chartTitleFormatClass, lookOf(handle, 'titleLook')) },
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
    Overlay: kept(
      ({ chart: { legend } }) => legend.overlay,
      false,
      asFlag,
      ({ chart: model }, overlay) => (model.legend = { ...model.legend, overlay }),
    ),
  },
  links: {
    Format: ({ book, chart: model }) =>
      bind(chartLegendFormatClass, {
        book,
        get: () => model.legend.look,
        set: (look) => (model.legend = { ...model.legend, look }),
      }),
  },
};
