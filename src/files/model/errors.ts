/** Why a file could not be used. */
export type FileErrorCode =
  'not-a-zip' | 'not-a-workbook' | 'binary-format' | 'encrypted' | 'damaged' | 'too-large';

/** Thrown when bytes cannot be opened as a workbook; the message is for people, the code for programs. */
export class FileError extends Error {
  readonly code: FileErrorCode;

  constructor(code: FileErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FileError';
    this.code = code;
  }
}
