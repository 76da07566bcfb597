import { format, type PaneTexts } from '../i18n';

/** An error of Excel in words for the user: what happened and what to do. */
export function wordsOfError(error: unknown, texts: PaneTexts): string {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  switch (code) {
    case 'InvalidOperationInCellEditMode':
      return texts.cellEdit;
    case 'AccessDenied':
      return texts.protectedSheet;
    case 'ApiNotFound':
      return format(texts.olderExcel, { member: message });
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
      return texts.tooLarge;
    default:
      return format(texts.unexpected, { message });
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Object && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
