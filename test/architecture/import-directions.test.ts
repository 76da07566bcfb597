import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { importedModules, source, sourceFiles } from './imports';

/** What each folder may import from the others, and which packages and platform parts it may use at all. */
const rules: Record<string, { folders: string[]; packages: RegExp; why: string }> = {
  method: {
    folders: [],
    packages: /^$/,
    why: 'the method is pure: no Office, DOM, React, clock or package, so that every number can be tested and trusted',
  },
  i18n: { folders: [], packages: /^$/, why: 'words depend on nothing; everybody may use them' },
  files: {
    folders: [],
    packages: /^(@cj-tech-master\/excelts(\/.*)?|fflate|@borgar\/fx(\/.*)?)$/,
    why: 'reading and writing files knows nothing of the product',
  },
  host: {
    folders: ['files'],
    packages: /^(@cj-tech-master\/excelts\/formula|@borgar\/fx(\/.*)?|numfmt|node:.*)$/,
    why: 'the embedded Excel knows nothing of deals, as Excel does not',
  },
  workbook: {
    folders: ['method', 'i18n'],
    packages: /^$/,
    why: 'this is the add-in’s Excel code: it must run in Excel, so it may need nothing but the method and the words',
  },
  taskpane: {
    folders: ['workbook', 'method', 'i18n', 'files'],
    packages: /^(react|react-dom\/client|@fluentui\/.*)$/,
    why: 'the pane runs in Excel: it must not need the embedded host or the command line',
  },
  commands: { folders: ['workbook', 'i18n'], packages: /^$/, why: 'a ribbon command runs without the pane' },
  workbench: {
    folders: ['host', 'taskpane', 'workbook', 'files', 'i18n'],
    packages: /^(@univerjs\/.*|@borgar\/fx\/xlsx|chart\.js)$/,
    why: 'the workbench sets the real pane beside the embedded host',
  },
  headless: {
    folders: ['host', 'workbook', 'method', 'i18n', 'files'],
    packages: /^node:.*$/,
    why: 'the command line joins the host and the workbook code, and must not need a page',
  },
};

/** Run by a developer to make a file, never part of the product. */
const generators = [join('host', 'members', 'read-typings.ts')];

/** What is wrong with one import, in words; null when it is allowed. */
function violation(file: string, module: string): string | null {
  const folder = relative(source, file).split(/[\\/]/)[0] ?? '';
  const rule = rules[folder];
  const where = relative(resolve(source, '..'), file);
  if (!rule) return `${where}: no rule for the folder src/${folder}`;
  if (!module.startsWith('.')) {
    if (generators.includes(relative(source, file))) return null;
    return rule.packages.test(module) ? null : `${where} imports ${module}: ${rule.why}`;
  }
  const [target = '', ...within] = relative(source, resolve(dirname(file), module)).split(/[\\/]/);
  if (target === folder) return null;
  if (!rule.folders.includes(target)) return `${where} imports from ${target}: ${rule.why}`;
  if (target === 'method' && within.length > 0) {
    return `${where} imports ${within.join('/')} of the method: what others use of it stands in its index`;
  }
  return null;
}

describe('imports go one way through the house', () => {
  const files = sourceFiles();

  test('the check sees type imports, re-exports and dynamic imports', () => {
    const text = `import type { A } from './a'; export * from './b'; const c = import('./c'); import { type D } from './d';`;
    expect(new Set(importedModules(text))).toEqual(new Set(['./a', './b', './c', './d']));
  });

  test('the check refuses what the rules forbid', () => {
    expect(violation(join(source, 'method/deal.ts'), '../workbook/read')).toContain('the method is pure');
    expect(violation(join(source, 'host/range.ts'), '../method/deal')).toContain('knows nothing of deals');
    expect(violation(join(source, 'workbook/read.ts'), '../method/deal')).toContain('stands in its index');
    expect(violation(join(source, 'workbook/read.ts'), '../method')).toBeNull();
    expect(violation(join(source, 'method/deal.ts'), './levels')).toBeNull();
  });

  test('no file imports against the direction', () => {
    expect(files.length).toBeGreaterThan(0);
    const violations = files.flatMap((file) =>
      importedModules(readFileSync(file, 'utf8')).flatMap((module) => violation(file, module) ?? []),
    );
    expect(violations).toEqual([]);
  });

  test('every folder with a rule exists', () => {
    expect(Object.keys(rules).filter((folder) => !existsSync(join(source, folder)))).toEqual([]);
  });

  test('only the add-in’s own Excel code, its edges and the clients of the host name the Excel object', () => {
    const naming = files.filter(namesExcel).map((file) => relative(source, file).split(/[\\/]/)[0] ?? '');
    expect([...new Set(naming)].filter((folder) => ['method', 'i18n', 'files'].includes(folder))).toEqual([]);
  });
});

/** Whether a file uses something of the `Excel` namespace, as a value or as a type. */
function namesExcel(file: string): boolean {
  const text = readFileSync(file, 'utf8');
  if (!text.includes('Excel.')) return false;
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const visit = (node: ts.Node): boolean => {
    const owner = ts.isPropertyAccessExpression(node)
      ? node.expression
      : ts.isQualifiedName(node)
        ? node.left
        : null;
    return (
      (owner !== null && ts.isIdentifier(owner) && owner.text === 'Excel') ||
      ts.forEachChild(node, (child) => visit(child) || undefined) === true
    );
  };
  return visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind));
}
