import type { AxisKey, ChartAxisModel } from '../model/chart-parts';
import type { ChartModel } from '../model/objects';
import type { XmlElement } from '../xml/tree';
import { c, given, shapeElement, textElement, value, type Child } from './chart-looks';
import { titleElement } from './chart-title';
import { chartForm, isDeep, type ChartForm } from './chart-types';

export const AXIS_IDS: Readonly<Record<AxisKey, number>> = {
  category: 111111111,
  value: 222222222,
  category2: 333333333,
  value2: 444444444,
};
/** The axis along which the series of a deep chart stand. */
export const SERIES_AXIS_ID = 555555555;

/** Series that are drawn in one way on one pair of axes. */
interface DrawnGroup {
  readonly form: ChartForm;
  readonly isSecondary: boolean;
}

/** The axes that the groups of a chart are drawn on; the second pair where one of them has its own. */
export function axisElements(chart: ChartModel, groups: readonly DrawnGroup[]): XmlElement[] {
  const form = (groups.find((group) => !group.isSecondary) ?? groups[0])?.form ?? chartForm(chart.type);
  const primary = axisPair(chart, form, false);
  if (isDeep(form)) return [...primary, seriesAxis()];
  const second = groups.find((group) => group.isSecondary && group.form.group !== 'pie');
  return second ? [...primary, ...axisPair(chart, second.form, true)] : primary;
}

function seriesAxis(): XmlElement {
  return c(
    'serAx',
    {},
    value('axId', SERIES_AXIS_ID),
    c('scaling', {}, value('orientation', 'minMax')),
    value('delete', false),
    value('axPos', 'b'),
    value('majorTickMark', 'out'),
    value('minorTickMark', 'none'),
    value('tickLblPos', 'nextTo'),
    value('crossAx', AXIS_IDS.category),
    value('crosses', 'autoZero'),
  );
}

function axisPair(chart: ChartModel, form: ChartForm, isSecondary: boolean): XmlElement[] {
  const isXY = form.group === 'scatter' || form.group === 'bubble';
  const lies = form.direction === 'bar';
  const category = isSecondary ? 'category2' : 'category';
  const values = isSecondary ? 'value2' : 'value';
  const model = (key: AxisKey): ChartAxisModel => chart.axes?.[key] ?? {};
  const isBetween = model(category).crossesBetween ?? !isXY;
  const between = [value('crossBetween', isBetween ? 'between' : 'midCat')];
  const isDated = isAlongTime(model(category));
  const labels = isDated ? timeParts(model(category)) : labelParts(model(category));
  const name = isXY ? 'valAx' : isDated ? 'dateAx' : 'catAx';
  const ends = isSecondary ? (['t', 'r'] as const) : (['b', 'l'] as const);
  return [
    axisElement(name, category, values, {
      // a second axis of categories would only repeat the first
      model: isSecondary ? { hidden: true, ...model(category) } : model(category),
      position: lies ? ends[1] : ends[0],
      crosses: model(values).crossing ?? 'autoZero',
      extra: isXY ? [...between, ...steps(model(category))] : labels,
    }),
    axisElement('valAx', values, category, {
      model: model(values),
      position: lies ? ends[0] : ends[1],
      crosses: model(category).crossing ?? (isSecondary ? 'max' : 'autoZero'),
      isPercent: form.grouping === 'percentStacked',
      extra: [...between, ...steps(model(values))],
    }),
  ];
}

function isAlongTime({ categories, baseTimeUnit, majorTimeUnit, minorTimeUnit }: ChartAxisModel): boolean {
  const hasUnit = [baseTimeUnit, majorTimeUnit, minorTimeUnit].some((unit) => unit !== undefined);
  return categories === 'date' || (categories === undefined && hasUnit);
}

function labelParts(model: ChartAxisModel): Child[] {
  return [
    value('auto', model.categories === undefined),
    value('lblAlgn', model.labelAlignment ?? 'ctr'),
    value('lblOffset', model.labelOffset ?? 100),
    given('tickLblSkip', model.labelSpacing),
    given('tickMarkSkip', model.tickSpacing),
    value('noMultiLvlLbl', model.hasOneLevel ?? false),
  ];
}

function timeParts(model: ChartAxisModel): Child[] {
  return [
    value('auto', model.categories === undefined),
    value('lblOffset', model.labelOffset ?? 100),
    given('baseTimeUnit', model.baseTimeUnit),
    given('majorUnit', model.majorUnit),
    given('majorTimeUnit', model.majorTimeUnit),
    given('minorUnit', model.minorUnit),
    given('minorTimeUnit', model.minorTimeUnit),
  ];
}

function steps({ majorUnit, minorUnit, displayUnit, customUnit, hidesUnit }: ChartAxisModel): Child[] {
  return [
    given('majorUnit', majorUnit),
    given('minorUnit', minorUnit),
    displayUnit === undefined && customUnit === undefined
      ? undefined
      : c(
          'dispUnits',
          {},
          given('custUnit', customUnit) ?? given('builtInUnit', displayUnit),
          hidesUnit ? undefined : c('dispUnitsLbl'),
        ),
  ];
}

interface AxisPlace {
  readonly model: ChartAxisModel;
  readonly position: string;
  /** Where it crosses the other axis. */
  readonly crosses: NonNullable<ChartAxisModel['crossing']>;
  readonly isPercent?: boolean;
  readonly extra: readonly Child[];
}

function axisElement(name: string, key: AxisKey, other: AxisKey, place: AxisPlace): XmlElement {
  const { model } = place;
  return c(
    name,
    {},
    value('axId', AXIS_IDS[key]),
    c(
      'scaling',
      {},
      given('logBase', model.logBase),
      value('orientation', model.reversed ? 'maxMin' : 'minMax'),
      given('max', model.maximum),
      given('min', model.minimum),
    ),
    value('delete', model.hidden ?? false),
    value('axPos', place.position),
    (model.majorGridlines ?? key === 'value')
      ? c('majorGridlines', {}, shapeElement(model.majorGridLook))
      : undefined,
    model.minorGridlines ? c('minorGridlines', {}, shapeElement(model.minorGridLook)) : undefined,
    model.title === undefined ? undefined : titleElement(model.title, model.titleLook),
    c('numFmt', {
      formatCode: model.numberFormat ?? (place.isPercent ? '0%' : 'General'),
      sourceLinked: model.numberFormat === undefined,
    }),
    value('majorTickMark', model.majorTick ?? 'out'),
    value('minorTickMark', model.minorTick ?? 'none'),
    value('tickLblPos', model.labels ?? 'nextTo'),
    shapeElement(model.look),
    textElement(model.look),
    value('crossAx', AXIS_IDS[other]),
    value(typeof place.crosses === 'number' ? 'crossesAt' : 'crosses', place.crosses),
    ...place.extra,
  );
}
