import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

export const source = resolve(__dirname, '../../src');

export function sourceFiles(folder: string = source): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Every module name that a text imports or re-exports, type imports and dynamic imports included. */
export function importedModules(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
}

/** The files of ours that a file imports, type imports and dynamic imports included. */
export function importedFiles(file: string): string[] {
  return importedModules(readFileSync(file, 'utf8'))
    .filter((module) => module.startsWith('.'))
    .flatMap((module) => {
      const path = resolve(dirname(file), module);
      return [`${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find((each) => existsSync(each)) ?? [];
    });
}
