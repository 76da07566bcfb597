/** An error that Excel itself would answer: it stops the batch and reaches the add-in as an `OfficeExtension.Error`. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** `Class.member`, where known at the place of the throw; the dispatcher fills it in otherwise. */
    readonly location?: string,
  ) {
    super(message);
    this.name = 'ExcelError';
  }
}

/** An error with the place `Class.member` where it names none. */
export function placed(error: unknown, className: string, member: string): unknown {
  return error instanceof ExcelError && error.location === undefined
    ? new ExcelError(error.code, error.message, `${className}.${member}`)
    : error;
}

export function invalidArgument(
  message = 'The argument is invalid or missing or has an incorrect format.',
  location?: string,
): ExcelError {
  return new ExcelError('InvalidArgument', message, location);
}

export function itemNotFound(location?: string): ExcelError {
  return new ExcelError('ItemNotFound', "The requested resource doesn't exist.", location);
}

export function invalidReference(): ExcelError {
  return new ExcelError('InvalidReference', 'This reference is not valid for the current operation.');
}

export function itemAlreadyExists(): ExcelError {
  return new ExcelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
}

export function accessDenied(): ExcelError {
  return new ExcelError('AccessDenied', 'You cannot perform the requested operation.');
}

export function invalidOperation(message: string): ExcelError {
  return new ExcelError('InvalidOperation', message);
}

export function notImplemented(member: string): ExcelError {
  return new ExcelError('NotImplemented', `The embedded Excel does not do ${member} yet.`, member);
}

export function apiNotFound(member: string): ExcelError {
  return new ExcelError(
    'ApiNotFound',
    `The API ${member} is not available in this version of Excel.`,
    member,
  );
}
