import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runMacro } from './libre-office-macro';
import { inTemporaryFolder } from './temporary-folder';

/** A text that is typed into a cell of the sheet of a name; row and column are 0-based. */
export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const typeAll = `
Sub Main(list As String)
  On Error Goto Ended
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Open list For Input As #1
  Line Input #1, address
  book = StarDesktop.loadComponentFromURL(address, "_blank", 0, hidden())
  Open list & ".answers" For Output As #2
  Do While Not Eof(1)
    Line Input #1, text
    If text <> "" Then
      words = Split(text, "|")
      sheet = book.Sheets.getByName(words(0))
      sheet.clearArrows()
      sheet.getCellByPosition(CLng(words(2)), CLng(words(1))).String = words(3)
      Print #2, sheet.showInvalid()
    End If
  Loop
  book.close(True)
  Close #2
  Close #1
Ended:
  StarDesktop.terminate()
End Sub`;

/** After each of the cells was typed in LibreOffice, one after another: whether its sheet holds what a validation rule warns of. */
export function invalidInLibreOffice(bytes: Uint8Array, cells: readonly TypedCell[]): readonly boolean[] {
  return inTemporaryFolder((folder) => {
    const [book, list] = [join(folder, 'book.xlsx'), join(folder, 'list.txt')];
    writeFileSync(book, bytes);
    const lines = cells.map(({ sheet, row, column, text }) => [sheet, row, column, text].join('|'));
    writeFileSync(list, [pathToFileURL(book).href, ...lines].join('\n'));
    runMacro(folder, typeAll, list);
    const answers = readFileSync(`${list}.answers`, 'utf8').trim().split('\n');
    return answers.map((answer) => answer.trim() === 'True');
  });
}
