import { ExcelError } from '../protocol/errors';

/** An error of the common API, by the name, code and message that Microsoft's client has for it. */
export class DocumentError extends Error {
  constructor(
    readonly code: number,
    name: string,
    message: string,
  ) {
    super(message);
    this.name = name;
  }
}

/** How the members of `Office.context.document` answer: through a callback that never comes within the call. */
export interface AsyncResult<Value> {
  readonly status: 'succeeded' | 'failed';
  readonly value?: Value;
  readonly error?: { readonly name: string; readonly message: string; readonly code: number };
  readonly asyncContext?: unknown;
}

export type Callback<Value> = (result: AsyncResult<Value>) => void;

/** What such a member takes last: options, a callback, or both. */
export interface Ending<Options, Value> {
  readonly options: Options & { readonly asyncContext?: unknown };
  readonly callback: Callback<Value> | undefined;
}

export function readEnding<Options extends object, Value>(
  first: Options | Callback<Value> | undefined,
  second: Callback<Value> | undefined,
  none: Options,
): Ending<Options, Value> {
  return typeof first === 'function'
    ? { options: none, callback: first }
    : { options: first ?? none, callback: second };
}

const internalError = 5001;

/** Does the work and tells the callback how it went; an error of Excel is a result, any other is thrown. */
export async function answer<Value>(
  { options: { asyncContext }, callback }: Ending<object, Value>,
  work: () => Value | Promise<Value>,
): Promise<void> {
  const context = asyncContext === undefined ? {} : { asyncContext };
  const result = await resultOf(work);
  callback?.({ ...result, ...context });
}

async function resultOf<Value>(work: () => Value | Promise<Value>): Promise<AsyncResult<Value>> {
  await Promise.resolve();
  try {
    return { status: 'succeeded', value: await work() };
  } catch (error) {
    if (error instanceof DocumentError) return failed(error.name, error.message, error.code);
    if (!(error instanceof ExcelError)) throw error;
    return failed(error.code, error.message, internalError);
  }
}

function failed(name: string, message: string, code: number): AsyncResult<never> {
  return { status: 'failed', error: { name, message, code } };
}
