import { isRecord } from './params';

/** The command by which the grid takes what a browser pastes. */
const pasteCommand = 'sheet.command.paste-by-short-key';

/**
 * A block of text that is pasted becomes the table that the grid makes of one itself, but with its blank first cells,
 * which the grid trims away, with the line ends of Windows, and with `<` and `&` as text and not as the web's.
 */
export function asPastedTable(command: string, params: unknown): void {
  if (command !== pasteCommand || !isRecord(params) || params.htmlContent) return;
  const { textContent } = params;
  if (typeof textContent !== 'string' || !/[\t\r\n]/.test(textContent)) return;
  const rows = textContent.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  Object.assign(params, { htmlContent: `<table>${rows.map(tableRow).join('')}</table>` });
}

function tableRow(line: string): string {
  const cells = line.split('\t').map((text) => `<td>${escaped(text)}</td>`);
  return `<tr>${cells.join('')}</tr>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
