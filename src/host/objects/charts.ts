import type { ChartModel } from '../../files/model/objects';
import type { Area } from '../../files/model/cells';
import { deleteChart, newChart, seriesOf } from '../book/charts';
import { activateChart } from '../book/active-chart';
import { requireDrawable } from '../book/chart-combinations';
import { eventType } from '../book/event-types';
import { findRange } from '../book/find-range';
import { requireObjectsEditable } from '../book/protection';
import type { RangeHandle } from '../book/range';
import { leftOfColumn, topOfRow } from '../../files/model/line-sizes';
import { rangeClass, worksheetClass, type WorksheetHandle } from './named-classes';
import { asFlag, asNumber, asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import {
  ExcelError,
  invalidArgument,
  invalidOperation,
  itemAlreadyExists,
  itemNotFound,
} from '../protocol/errors';
import type {
  Arguments,
  EventMember,
  HostObject,
  ObjectClass,
  PropertyMember,
} from '../protocol/object-class';
import { axesClass } from './chart-axes';
import { areaFormatMembers, type LookHandle } from './chart-looks';
import { chartDataTableClass, mayHaveDataTable } from './chart-data-table';
import { chartTypeOf, dataLabelsClass, hasSeries, kept, named, type LabelsHandle } from './chart-members';
import { lookOf, type ChartHandle } from './chart-handle';
import { requireDrawn } from './kept-plot';
import { chartLegendClass, chartTitleClass } from './chart-parts';
import { plotAreaClass } from './chart-plot-area';
import { seriesCollectionClass } from './chart-series';

/** Excel does not speak of the series of waterfalls, treemaps and the like (rule 183). */
function requireSeries({ type }: ChartModel): void {
  if (!hasSeries(type)) throw new ExcelError('UnsupportedOperation', 'This operation is not supported.');
}

/** The labels of all series at once. */
function labelsOf({ book, sheet, chart: model }: ChartHandle): LabelsHandle {
  return {
    book,
    sheet,
    chart: model,
    get: () => model.series[0]?.labels,
    set: (labels) => {
      for (const series of model.series) series.labels = { ...labels };
    },
  };
}

function chart(handle: ChartHandle): HostObject {
  return bind(chartClass, handle);
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
    set: ({ chart: model }, value) => {
      const size = asNumber(value);
      if (size < 0) throw invalidArgument();
      model[name] = size;
    },
  };
}

/** Puts a chart over cells, from the top left of one to the bottom right of another. */
function setPosition({ book, sheet, chart: model }: ChartHandle, args: Arguments): void {
  const cell = (index: number): Area =>
    (args.of(index, rangeClass) ?? findRange(book, sheet, args.text(index))).area;
  const start = cell(0);
  const end = args.isMissing(1) ? undefined : cell(1);
  if (end && (end.bottom < start.top || end.right < start.left)) throw invalidArgument();
  model.left = leftOfColumn(sheet, start.left);
  model.top = topOfRow(sheet, start.top);
  if (!end) return;
  model.width = leftOfColumn(sheet, end.right + 1) - model.left;
  model.height = topOfRow(sheet, end.bottom + 1) - model.top;
}

export const chartAreaFormatClass: ObjectClass<LookHandle & { readonly chart: ChartModel }> = {
  ...areaFormatMembers,
  requireEditable: requireObjectsEditable,
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
  isGone: ({ book, chart: model }) => !book.model.sheets.some(({ charts }) => charts.includes(model)),
  requireEditable: requireObjectsEditable,
  properties: {
    Id: { get: ({ chart: { id } }) => id },
    Name: {
      get: ({ chart: { name } }) => name,
      set: ({ sheet, chart: model }, value) => {
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
      ({ chart: model }, type) => {
        requireDrawn({ ...model, type });
        requireDrawable({ ...model, type });
        model.type = type;
      },
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
    Series: (handle) => {
      requireSeries(handle.chart);
      return bind(seriesCollectionClass, handle);
    },
    Axes: (handle) => bind(axesClass, handle),
    Format: (handle) => bind(chartAreaFormatClass, { ...lookOf(handle, 'look'), chart: handle.chart }),
    PlotArea: (handle) => bind(plotAreaClass, handle),
    DataLabels: (handle) => bind(dataLabelsClass, labelsOf(handle)),
    Worksheet: ({ book, sheet }) => bind(worksheetClass, { book, sheet }),
  },
  edits: {
    Delete: ({ book, sheet, chart: model }) => deleteChart(book, sheet, model),
    SetData: ({ chart: model }, args) => {
      requireDrawn(model);
      model.series = seriesOf(
        source(args, 0),
        args.choice(1, ['Auto', 'Columns', 'Rows'], 'Auto'),
        model.type,
      );
    },
    SetPosition: setPosition,
  },
  events: {
    onActivated: activation('ActivatedEvent', eventType.chartActivated),
    onDeactivated: activation('DeactivatedEvent', eventType.chartDeactivated),
  },
  methods: {
    Activate: ({ book, sheet, chart: model }) => {
      book.requireFocus('GeneralException');
      activateChart(book, { sheet, chart: model });
    },
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
  requireEditable: requireObjectsEditable,
  properties: { Count: { get: ({ sheet }) => sheet.charts.length } },
  items: ({ book, sheet }) => sheet.charts.map((model) => chart({ book, sheet, chart: model })),
  item: ({ book, sheet }, key) => {
    const folded = String(key).toLowerCase();
    const found = sheet.charts.find(
      (each) => each.name.toLowerCase() === folded || each.id.toLowerCase() === folded,
    );
    if (!found) throw itemNotFound();
    return chart({ book, sheet, chart: found });
  },
  edits: {
    Add: ({ book, sheet }, args) => {
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
  },
  events: {
    onActivated: chartEvent('ActivatedEvent', eventType.chartActivated),
    onAdded: chartEvent('AddedEvent', eventType.chartAdded),
    onDeactivated: chartEvent('DeactivatedEvent', eventType.chartDeactivated),
    onDeleted: chartEvent('DeletedEvent', eventType.chartDeleted),
  },
};

function activation(wire: string, type: number): EventMember<ChartHandle> {
  return { wire, type, target: ({ chart: { id } }) => id, queue: ({ book }) => book.events };
}

function chartEvent(wire: string, type: number): EventMember<WorksheetHandle> {
  return { wire, type, target: ({ sheet }) => sheet.id, queue: ({ book }) => book.events };
}
