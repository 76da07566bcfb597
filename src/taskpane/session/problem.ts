import type { PaneWords } from '../../i18n';

/** What a user can be told about a failed request to Excel. */
export type ProblemKind = keyof PaneWords['frame']['problems'];

export interface Problem {
  readonly kind: ProblemKind;
  /** What Excel said; null where our words say it better. */
  readonly detail: string | null;
}

const KINDS: Readonly<Record<string, ProblemKind>> = {
  InvalidOperationInCellEditMode: 'cellEdit',
  AccessDenied: 'protectedSheet',
  NonBlankCellOffSheet: 'sheetFull',
  InvalidSelection: 'otherWorkbook',
  InactiveWorkbook: 'otherWorkbook',
  ItemNotFound: 'gone',
  InvalidObjectPath: 'gone',
  InvalidReference: 'gone',
  ApiNotFound: 'olderExcel',
  ApiNotAvailable: 'olderExcel',
  NotImplemented: 'olderExcel',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
  HostRestartNeeded: 'busy',
  Conflict: 'busy',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
};

/** The kind of an error that a request to Excel ended with. */
export function problemOf(error: unknown): Problem {
  const code = textOf(error, 'code');
  const kind = (code === null ? undefined : KINDS[code]) ?? 'unexpected';
  if (kind === 'protectedSheet' && isReadOnly()) return { kind: 'readOnly', detail: null };
  const explains = kind === 'unexpected' || kind === 'olderExcel' || kind === 'gone';
  return { kind, detail: explains ? (textOf(error, 'message') ?? String(error)) : null };
}

function isReadOnly(): boolean {
  // At run time the mode is this text, whatever the typings call the enumeration.
  return String(Office.context.document?.mode) === 'readOnly';
}

function textOf(error: unknown, property: 'code' | 'message'): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const value: unknown = Reflect.get(error, property);
  return typeof value === 'string' ? value : null;
}
