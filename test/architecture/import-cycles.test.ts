import { describe, expect, test } from '@jest/globals';
import { dirname, relative } from 'node:path';
import { importedFiles, source, sourceFiles } from './imports';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** The first circle found, as the way round from a node back to itself; null without one. */
function circleIn(graph: Graph): string[] | null {
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (node: string): string[] | null => {
    if (done.has(node)) return null;
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    way.push(node);
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    way.pop();
    done.add(node);
    return null;
  };
  for (const node of graph.keys()) {
    const circle = visit(node);
    if (circle) return circle;
  }
  return null;
}

function nameOf(path: string): string {
  return relative(source, path).replaceAll('\\', '/');
}

const files: Graph = new Map(
  sourceFiles().map((file) => [nameOf(file), new Set(importedFiles(file).map(nameOf))]),
);

/**
 * Which parts of `folder` import from which others of it. A part is a folder directly in it, whole or, where `deep`, each
 * folder by itself; the files beside these folders are one more.
 */
function partsOf(folder: string, deep: boolean): Graph {
  const graph = new Map<string, Set<string>>();
  const partOf = (name: string): string =>
    deep ? dirname(name) : dirname(name).split('/').slice(0, 2).join('/');
  const within = (name: string): boolean => name.startsWith(`${folder}/`);
  for (const [file, imported] of files) {
    if (!within(file)) continue;
    const known = graph.get(partOf(file)) ?? new Set<string>();
    for (const other of imported)
      if (within(other) && partOf(other) !== partOf(file)) known.add(partOf(other));
    graph.set(partOf(file), known);
  }
  return graph;
}

describe('imports do not go round in circles', () => {
  test('the check finds a circle and lets a diamond pass', () => {
    const graph = (edges: Record<string, string[]>): Graph =>
      new Map(Object.entries(edges).map(([node, to]) => [node, new Set(to)]));
    expect(circleIn(graph({ a: ['b'], b: ['c'], c: ['b'] }))).toEqual(['b', 'c', 'b']);
    expect(circleIn(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toBeNull();
  });

  test('the check sees the imports of files', () => {
    expect(files.get('host/user.ts')).toContain('host/objects/index.ts');
  });

  test('no file imports itself by way of others, type imports included', () => {
    expect(circleIn(files)).toBeNull();
  });

  test.each(['method', 'taskpane', 'workbook/publish'])(
    'no folder of %s imports itself by way of others',
    (folder) => {
      expect(circleIn(partsOf(folder, true))).toBeNull();
    },
  );

  test.each(['i18n', 'workbook', 'host', 'files', 'workbench', 'headless', 'commands'])(
    'no part of %s imports itself by way of others',
    (folder) => {
      expect(circleIn(partsOf(folder, false))).toBeNull();
    },
  );
});
