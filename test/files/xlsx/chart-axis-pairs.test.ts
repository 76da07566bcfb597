import { describe, expect, test } from '@jest/globals';
import { axisPairs } from '../../../src/files/xlsx/chart-axis-pairs';
import { childNamed, numberAttribute, parseElement } from '../../../src/files/xml/tree';

/** An axis of a plot: its kind and id, and what it crosses and where it lies, if it says so. */
function axis(kind: 'catAx' | 'dateAx' | 'valAx', id: number, crossed?: number, position?: string): string {
  const crossing = crossed === undefined ? '' : `<c:crossAx val="${crossed}"/>`;
  const place = position === undefined ? '' : `<c:axPos val="${position}"/>`;
  return `<c:${kind}><c:axId val="${id}"/>${place}${crossing}</c:${kind}>`;
}

function group(kind: string, ...ids: readonly number[]): string {
  return `<c:${kind}>${ids.map((id) => `<c:axId val="${id}"/>`).join('')}</c:${kind}>`;
}

/** The ids of the pairs of a plot. */
function pairsOf(...parts: readonly string[]): unknown {
  const plot = parseElement(`<c:plotArea xmlns:c="c">${parts.join('')}</c:plotArea>`, 'chart.xml');
  return axisPairs(plot).map((pair) =>
    pair.map((each) => numberAttribute(each && childNamed(each, 'axId'), 'val')),
  );
}

describe('the axes of a chart in a file', () => {
  test('are pairs of categories and values in the order of the groups', () => {
    const first = [axis('catAx', 1, 2), axis('valAx', 2, 1)];
    const second = [axis('valAx', 4, 3), axis('dateAx', 3, 4)];
    const groups = [group('barChart', 1, 2), group('lineChart', 3, 4)];
    expect(pairsOf(...groups, ...first, ...second)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(pairsOf(...groups, ...second, ...first)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('are second ones where a pair that no group names stands before them', () => {
    const axes = [axis('catAx', 1, 2), axis('valAx', 2, 1), axis('catAx', 3, 4), axis('valAx', 4, 3)];
    expect(pairsOf(group('lineChart', 3, 4), ...axes)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(pairsOf(group('lineChart', 1, 2), ...axes)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('are pairs by their group where they do not say what they cross', () => {
    expect(pairsOf(group('barChart', 1, 2), axis('valAx', 2), axis('catAx', 1))).toEqual([[1, 2]]);
    expect(pairsOf(group('barChart', 1, 2), axis('catAx', 1, 9), axis('valAx', 2))).toEqual([[1, 2]]);
  });

  test('lie below scattered points as categories would, and beside them as values', () => {
    const points = group('scatterChart', 5, 6);
    expect(pairsOf(points, axis('valAx', 5, 6, 'l'), axis('valAx', 6, 5, 'b'))).toEqual([[6, 5]]);
    expect(pairsOf(points, axis('valAx', 5, 6, 'b'), axis('valAx', 6, 5, 'r'))).toEqual([[5, 6]]);
  });

  test('may be alone', () => {
    expect(pairsOf(group('barChart', 1), axis('catAx', 1))).toEqual([[1, undefined]]);
    expect(pairsOf(group('barChart', 2), axis('valAx', 2, undefined, 'l'))).toEqual([[undefined, 2]]);
  });
});
