import packageFile from '../../../package.json';

/** The version of the add-in. */
export const VERSION: string = packageFile.version;
