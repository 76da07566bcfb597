import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const items = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${content}
</oor:items>`;

/** LibreOffice trusts the results in a file unless its settings tell it to calculate on load: 0 is "always". */
const recalculate = `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>`;

/** Keeps LibreOffice from putting its own empty macro library over ours on its first start. */
const isSetUp = `<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>`;

export function hasLibreOffice(): boolean {
  return spawnSync('soffice', ['--version']).status === 0;
}

/** An .xlsx file as LibreOffice saves it again, its pivot tables refreshed. */
export function resavedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'saved-again-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const args = ['--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'again')];
    const { status, stderr } = spawnSync(
      'soffice',
      [`-env:UserInstallation=${profile}`, ...args, join(folder, 'book.xlsx')],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`);
    return readFileSync(join(folder, 'again/book.xlsx'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The lines of the first sheet of an .xlsx file after LibreOffice calculated it, values as they are and not as shown. */
export function calculatedByLibreOffice(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'calculated-'));
  try {
    mkdirSync(join(folder, 'profile/user'), { recursive: true });
    writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), items(recalculate));
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,1';
    const args = [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      join(folder, 'book.xlsx'),
    ];
    const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`);
    const name = spawnSync('ls', [folder], { encoding: 'utf8' })
      .stdout.split('\n')
      .find((file) => file.endsWith('.csv'));
    if (!name) throw new Error('LibreOffice wrote no file');
    return readFileSync(join(folder, name), 'utf8').split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whole rows or columns that come or go on the sheet of an index. */
export interface LineEdit {
  readonly sheet: number;
  readonly axis: 'rows' | 'columns';
  readonly insert: boolean;
  readonly at: number;
  readonly count: number;
}

const macroLibrary = {
  'script.xlc': `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library"><library:library library:name="Standard" library:link="false"/></library:libraries>`,
  'Standard/script.xlb': `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Edits"/></library:library>`,
  'Standard/Edits.xba': `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edits" script:language="StarBasic"><![CDATA[
Sub Main(list As String)
  On Error Goto Ended
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName" : filter(0).Value = "Calc MS Excel 2007 XML"
  Open list For Input As #1
  Do While Not Eof(1)
    Line Input #1, text
    If text <> "" Then
      parts = Split(text, "|")
      book = StarDesktop.loadComponentFromURL(parts(0), "_blank", 0, hidden())
      For Each edit In Split(parts(2), ";")
        words = Split(edit, ",")
        sheet = book.Sheets.getByIndex(CInt(words(0)))
        If words(1) = "rows" Then lines = sheet.Rows Else lines = sheet.Columns
        If words(2) = "true" Then lines.insertByIndex(CLng(words(3)), CLng(words(4))) Else lines.removeByIndex(CLng(words(3)), CLng(words(4)))
      Next edit
      book.calculateAll()
      book.storeToURL(parts(1), filter())
      book.close(True)
    End If
  Loop
  Close #1
Ended:
  StarDesktop.terminate()
End Sub
]]></script:module>`,
};

/** .xlsx files after LibreOffice has calculated them anew, made the edits and saved them; in one run, as its start is slow. */
export function editedByLibreOffice(
  books: readonly { readonly bytes: Uint8Array; readonly edits: readonly LineEdit[] }[],
): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'edited-'));
  try {
    const user = join(folder, 'profile/user');
    mkdirSync(join(user, 'basic/Standard'), { recursive: true });
    writeFileSync(join(user, 'registrymodifications.xcu'), items(recalculate + isSetUp));
    for (const [name, text] of Object.entries(macroLibrary)) writeFileSync(join(user, 'basic', name), text);
    const list = books.map(({ bytes, edits }, index) => {
      writeFileSync(join(folder, `${index}.xlsx`), bytes);
      const words = edits.map(({ sheet, axis, insert, at, count }) =>
        [sheet, axis, insert, at, count].join(),
      );
      const url = (name: string): string => pathToFileURL(join(folder, name)).href;
      return `${url(`${index}.xlsx`)}|${url(`${index}-edited.xlsx`)}|${words.join(';')}`;
    });
    writeFileSync(join(folder, 'list.txt'), list.join('\n'));
    const { status, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        `macro:///Standard.Edits.Main("${join(folder, 'list.txt')}")`,
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`);
    return books.map((_, index) => readFileSync(join(folder, `${index}-edited.xlsx`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
