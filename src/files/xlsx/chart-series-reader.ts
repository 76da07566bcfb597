import type { ChartLine, ChartPointModel } from '../model/chart-parts';
import type { ChartSeriesModel } from '../model/objects';
import {
  childNamed,
  childrenNamed,
  descendantNamed,
  numberAttribute,
  textOf,
  type XmlElement,
} from '../xml/tree';
import { readErrorBars } from './chart-error-bars';
import { readLabels, readPointLabels } from './chart-labels';
import { readFill, readLine, readLook, readMarker, readTrendlines, val } from './chart-looks';
import type { Palette } from './colors';
import { shownFormula } from './formulas';

/** The formula elements of a series, by the field of the model that they are. */
export function seriesFormulas(
  series: XmlElement,
): Partial<Record<'nameReference' | 'categories' | 'values' | 'bubbleSizes', XmlElement>> {
  const formula = (...names: string[]): XmlElement | undefined =>
    names.map((name) => descendantNamed(childNamed(series, name), 'f')).find((one) => one !== undefined);
  const nameReference = formula('tx');
  const categories = formula('cat', 'xVal');
  const values = formula('val', 'yVal');
  const bubbleSizes = formula('bubbleSize');
  return {
    ...(nameReference && { nameReference }),
    ...(categories && { categories }),
    ...(values && { values }),
    ...(bubbleSizes && { bubbleSizes }),
  };
}

/** A series; `type` where it is of another type than the chart. */
export function readSeries(node: XmlElement, type: string | undefined, palette: Palette): ChartSeriesModel {
  const formulas = seriesFormulas(node);
  const shown = (key: keyof typeof formulas): string | undefined => {
    const found = formulas[key];
    return found && shownFormula(textOf(found));
  };
  const nameReference = shown('nameReference');
  const categories = shown('categories');
  const bubbleSizes = shown('bubbleSizes');
  const shape = childNamed(node, 'spPr');
  const ownFill = readFill(shape, palette);
  const readLineOf = readLine(childNamed(shape, 'ln'), palette);
  // a scatter chart without lines says so by its type
  const isPoints = isScatter(node) && readLineOf?.dash === 'none';
  const line = isPoints ? undefined : lineBeyond(readLineOf, ownFill);
  const color = ownFill ?? (line ? undefined : readLineOf?.color);
  const labels = readLabels(childNamed(node, 'dLbls'), palette);
  const marker = readMarker(childNamed(node, 'marker'), palette);
  const points = readPoints(node, palette);
  const trendlines = readTrendlines(node, palette);
  const errorBars = readErrorBars(node, palette);
  const explosion = numberAttribute(childNamed(node, 'explosion'), 'val');
  const texts = childNamed(node, 'tx');
  const literal = childNamed(texts, 'v') ?? descendantNamed(texts, 'v');
  return {
    name: literal ? textOf(literal) : null,
    ...(nameReference !== undefined && { nameReference }),
    values: shown('values') ?? '',
    ...(categories !== undefined && { categories }),
    ...(bubbleSizes !== undefined && { bubbleSizes }),
    ...(color !== undefined && { color }),
    ...(type !== undefined && { type }),
    ...(line && { line }),
    ...(labels && { labels }),
    ...(marker && Object.keys(marker).join() !== 'shape' && { marker }),
    ...(marker?.shape !== undefined && marker.shape !== 'none' && { marker }),
    ...(points.length > 0 && { points }),
    ...(trendlines.length > 0 && { trendlines }),
    ...(explosion !== undefined && { explosion }),
    ...(errorBars && { errorBars }),
    // smooth scatter charts have a type of their own
    ...(!childNamed(node, 'yVal') && val(childNamed(node, 'smooth')) === '1' && { smooth: true }),
    ...(val(childNamed(node, 'invertIfNegative')) === '1' && { invertIfNegative: true }),
  };
}

function isScatter(series: XmlElement): boolean {
  return childNamed(series, 'yVal') !== undefined && childNamed(series, 'bubbleSize') === undefined;
}

/** The line of a series where it says more than the colour that is the series' own. */
function lineBeyond(line: ChartLine | undefined, fill: string | undefined): ChartLine | undefined {
  if (!line) return undefined;
  if (fill !== undefined) return line;
  const isUsual = line.weight === undefined || line.weight === USUAL_LINE || line.weight === UNSEEN_LINE;
  return line.dash === undefined && isUsual ? undefined : line;
}

/** Points of the lines that are written for a series without one of its own. */
const USUAL_LINE = 2.25;
const UNSEEN_LINE = 1.5;

function readPoints(series: XmlElement, palette: Palette): ChartPointModel[] {
  const looks = childrenNamed(series, 'dPt').flatMap((node): ChartPointModel[] => {
    const index = numberAttribute(childNamed(node, 'idx'), 'val');
    const look = readLook(node, palette);
    const marker = readMarker(childNamed(node, 'marker'), palette);
    if (index === undefined || (!look && !marker)) return [];
    return [{ index, ...(look && { look }), ...(marker && { marker }) }];
  });
  const points = new Map<number, ChartPointModel>();
  for (const part of [...looks, ...readPointLabels(series, palette)])
    points.set(part.index, { ...points.get(part.index), ...part });
  return [...points.values()].sort((one, other) => one.index - other.index);
}
