import { isRecord } from './params';

/** The command by which the grid takes what a browser pastes. */
const pasteCommand = 'sheet.command.paste-by-short-key';

/** Lines of a pasted text end as the grid expects it: it splits them at the line feed and leaves what Windows puts before it. */
export function normalizeLineEnds(command: string, params: unknown): void {
  if (command !== pasteCommand || !isRecord(params) || typeof params.textContent !== 'string') return;
  Object.assign(params, { textContent: params.textContent.replace(/\r\n?/g, '\n') });
}
