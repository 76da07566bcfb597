import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/** Requirement set by member by class, e.g. `Range` → `clear` → `1.1`. */
export type Typings = Record<string, Record<string, string>>;

/** Members that the client does by itself. */
const ofTheClient = new Set(['context', 'load', 'set', 'toJSON', 'isNullObject', 'track', 'untrack']);

/** Reads every class of the `Excel` namespace and its members from the typings of office.js. */
export function readTypings(): Typings {
  const file = createRequire(import.meta.url).resolve('@types/office-js/index.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const classes: Typings = {};
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel' || !statement.body) continue;
    if (!ts.isModuleBlock(statement.body)) continue;
    for (const part of statement.body.statements)
      if (ts.isClassDeclaration(part)) readClass(part, source, classes);
  }
  return classes;
}

function readClass(declaration: ts.ClassDeclaration, source: ts.SourceFile, classes: Typings): void {
  const isClientObject = declaration.heritageClauses?.some((clause) =>
    clause.getText(source).includes('ClientObject'),
  );
  const name = declaration.name?.text;
  if (!isClientObject || name === undefined) return;
  const members: Record<string, string> = {};
  for (const member of declaration.members) {
    const isMember = ts.isPropertyDeclaration(member) || ts.isMethodDeclaration(member);
    if (!isMember || !ts.isIdentifier(member.name) || ofTheClient.has(member.name.text)) continue;
    if (isLoadedItems(member)) continue;
    members[member.name.text] = requirementSet(member) ?? requirementSet(declaration) ?? '';
  }
  classes[name] = members;
}

/** The `items` of a collection, which the client fills; those of a pivot field are an object. */
function isLoadedItems(member: ts.PropertyDeclaration | ts.MethodDeclaration): boolean {
  return member.name.getText() === 'items' && member.type !== undefined && ts.isArrayTypeNode(member.type);
}

/** `1.7` of `[Api set: ExcelApi 1.7]`; other sets by their name, e.g. `ExcelApiOnline 1.1`. */
function requirementSet(node: ts.Node): string | undefined {
  const comments = ts.getJSDocCommentsAndTags(node).map((part) => part.getText());
  const found = /\[Api set: (\w+) ([\w.]+)/.exec(comments.join('\n'));
  if (!found) return undefined;
  return found[1] === 'ExcelApi' ? found[2] : `${found[1]} ${found[2]}`;
}
