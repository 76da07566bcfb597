import { describe, expect, test } from '@jest/globals';
import committed from '../../src/host/protocol/excel-members.json';
import { memberTable } from '../../src/host/members/member-table';
import { readTypings } from '../../src/host/members/read-typings';
import { classes, type AnyClass } from '../../src/host/members/registry';
import { scriptName } from '../../src/host/protocol/names';
import { openClient } from './open-client';

function caught(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'no error',
    (error: unknown) => error,
  );
}

describe('the table of Excel members', () => {
  test('is the one that the typings and the class tables give (regenerate with src/host/members/generate.ts)', () => {
    expect(memberTable()).toEqual(committed);
  });

  test('every class and member that the host does is in the typings, or private to the protocol', () => {
    const typings = readTypings();
    const unknown = [...classes.values()].flatMap((type) => {
      const members = typings[type.name];
      if (!members) return [type.name];
      const tables = [type.properties, type.links, type.methods, type.edits];
      const names = tables.flatMap((table) => Object.keys(table ?? {}));
      const events = Object.keys(type.events ?? {});
      return [...names.map(scriptName), ...events]
        .filter((name) => !name.startsWith('_') && !Object.hasOwn(members, name))
        .map((name) => `${type.name}.${name}`);
    });
    expect(unknown.sort()).toEqual(ofTheClientOnly);
  });

  test('what a sheet protects is said by the class: objects on it that can be changed, and whatever has edits', () => {
    const onSheets = /^(?:Chart|Shape|TextFrame|TextRange|Line$|Slicer$|Comment)/;
    const hasSetter = (type: AnyClass): boolean =>
      Object.values(type.properties ?? {}).some(({ set }) => set !== undefined);
    const open = [...classes.values()].filter(
      (type) =>
        type.requireEditable === undefined && (type.edits || (onSheets.test(type.name) && hasSetter(type))),
    );
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  test('a method, a link, a property read and a property set that are refused answer an error that names them', async () => {
    const { run } = openClient();
    const refusals = [
      run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').showCard();
        await context.sync();
      }),
      run(async (context) => {
        context.workbook.queries.load('items/name');
        await context.sync();
      }),
      run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('linkedDataTypeState');
        await context.sync();
      }),
      run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').format.font.tintAndShade = 0.5;
        await context.sync();
      }),
    ];
    const errors = await Promise.all(refusals.map(caught));
    expect(errors).toMatchObject([
      { code: 'NotImplemented', debugInfo: { errorLocation: 'Range.showCard' } },
      { code: 'NotImplemented', debugInfo: { errorLocation: 'Workbook.queries' } },
      { code: 'NotImplemented', debugInfo: { errorLocation: 'Range.linkedDataTypeState' } },
      { code: 'NotImplemented', debugInfo: { errorLocation: 'RangeFont.tintAndShade' } },
    ]);
  });

  test('a name that is in no typing is tolerated in load', async () => {
    const { run } = openClient();
    const name = await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('no-properties-needed, name');
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe('Sheet1');
  });
});

/** Members that the client sends and the typings do not have. */
const ofTheClientOnly: readonly string[] = ['Style.orientation', 'Worksheet.gridlines', 'Worksheet.headings'];
