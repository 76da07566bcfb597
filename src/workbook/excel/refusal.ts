/**
 * Whether an error says that Excel refused one action of a request, and not that the request as a whole failed (no
 * connection, busy, cancelled): only the former names the place of the action.
 */
export function isRefusedAction(error: unknown): boolean {
  if (!(error instanceof Error) || error.name !== 'RichApi.Error' || !('debugInfo' in error)) return false;
  const { debugInfo } = error;
  return (
    typeof debugInfo === 'object' &&
    debugInfo !== null &&
    'errorLocation' in debugInfo &&
    typeof debugInfo.errorLocation === 'string' &&
    debugInfo.errorLocation !== ''
  );
}

/** Whether an error says that an answer would be larger than Excel on the web sends. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ResponsePayloadSizeLimitExceeded';
}
