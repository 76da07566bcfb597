import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runMacro } from './libre-office-macro';
import { inTemporaryFolder } from './temporary-folder';

/** Whole rows or columns that come or go on the sheet of an index. */
export interface LineEdit {
  readonly sheet: number;
  readonly axis: 'rows' | 'columns';
  readonly insert: boolean;
  readonly at: number;
  readonly count: number;
}

const makeEdits = `
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
End Sub`;

/** .xlsx files after LibreOffice has calculated them anew, made the edits and saved them; in one run, as its start is slow. */
export function editedByLibreOffice(
  books: readonly { readonly bytes: Uint8Array; readonly edits: readonly LineEdit[] }[],
): Uint8Array[] {
  return inTemporaryFolder((folder) => {
    const list = books.map(({ bytes, edits }, index) => {
      writeFileSync(join(folder, `${index}.xlsx`), bytes);
      const words = edits.map(({ sheet, axis, insert, at, count }) =>
        [sheet, axis, insert, at, count].join(),
      );
      const url = (name: string): string => pathToFileURL(join(folder, name)).href;
      return `${url(`${index}.xlsx`)}|${url(`${index}-edited.xlsx`)}|${words.join(';')}`;
    });
    writeFileSync(join(folder, 'list.txt'), list.join('\n'));
    runMacro(folder, makeEdits, join(folder, 'list.txt'));
    return books.map((_, index) => readFileSync(join(folder, `${index}-edited.xlsx`)));
  });
}
